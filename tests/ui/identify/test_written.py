"""How a detail is written on the page: accounts in groups, every spelling, the keyboard on it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.domain.lead import Lead, LeadKind, LeadState
from evidence_kit.ui.identify.page import IdentifyPage
from evidence_kit.ui.notices import ToastText
from evidence_kit.ui.shell.session import Session
from support.room_of_leads import choose

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Menus that open in a window that is not on a screen."""

Note = Callable[..., None]
Settled = Callable[[], None]
MANY = [Lead(f"mail{n}", LeadKind.EMAIL, f"{n}@example.org") for n in range(4)]


def at(widget: QWidget, page: IdentifyPage) -> QRect:
    """Give where something stands in the content of the page."""
    content = page.scroll_area.widget()
    assert content is not None
    return QRect(widget.mapTo(content, QPoint(0, 0)), widget.size())


def test_an_account_stands_in_groups_of_four(
    page: IdentifyPage, note: Note, session: Session, settled: Settled
) -> None:
    """In its row, in the question, when it is said, and when it is put away; kept as typed."""
    typed, grouped = "NL91ABNA0417164300", "NL91 ABNA 0417 1643 00"
    heard: list[ToastText] = []
    page.presenter._notices.toasted.connect(heard.append)
    note(Lead("iban", LeadKind.IBAN, typed, LeadState.CONFIRMED, ("b",)))
    assert page.cards["b"].rows["iban"].text.accessibleName() == grouped
    page.presenter.dismiss("mail")
    page.presenter.give("iban", ())
    settled()
    assert page.question.text.accessibleName() == grouped
    page.presenter.dismiss("iban")
    settled()
    assert heard[-1].text == f"{grouped} is put away, below."
    assert {lead.text for lead in session.case.leads if lead.id == "iban"} == {typed}


def test_every_spelling_stands_in_the_row_that_has_the_keyboard(
    page: IdentifyPage, note: Note, settled: Settled, qtbot: QtBot
) -> None:
    """What became one shows both, and is the next thing to work on, not the row that came up."""
    first = Lead("first", LeadKind.USERNAME, "someone.else", LeadState.CONFIRMED, ("a",))
    other = Lead("other", LeadKind.USERNAME, "Lisa_Voorbeeld", LeadState.CONFIRMED, ("a",))
    note(first, other)
    choose(page, "The same as…", "Lisa_Voorbeeld")
    settled()
    row = page.cards["a"].rows["other"]
    qtbot.waitUntil(lambda: QApplication.focusWidget() is row.menu)
    assert row.also.accessibleName() == "also: lisa.voorbeeld04"
    assert row.also.isVisible()
    assert not page.cards["a"].rows["first"].also.isVisible()


def test_a_new_suspect_moves_no_answer(page: IdentifyPage, note: Note, settled: Settled) -> None:
    """Who presses "A new suspect" twice never gives a detail to somebody who came under it."""
    note(*MANY)
    for _more in range(3):
        QApplication.processEvents()
        before = {made.text(): at(made, page) for made in page.question.answers}
        named = [name for name in before if name.startswith(("Suspect", "A new"))]
        page.presenter.give_new(page.presenter.asked.lead.id)  # type: ignore[union-attr]
        settled()
        QApplication.processEvents()
        after = {made.text(): at(made, page) for made in page.question.answers}
        assert len(after) == len(before) + 1
        assert {name: after[name] for name in named} == {name: before[name] for name in named}


def test_what_is_said_of_a_detail_has_its_room(
    page: IdentifyPage, note: Note, settled: Settled, qtbot: QtBot
) -> None:
    """A check and an error come and go, and nothing below them moves."""
    note(Lead("note", LeadKind.NAME, "Lisa", LeadState.CONFIRMED, ("b",)))
    page.edit("note")
    settled()
    editor, tops = page.lead_editor, set()
    qtbot.waitUntil(
        lambda: at(editor, page).bottom() < at(page.cards["b"].rows["note"], page).top()
    )
    for text in ("Lisa", "L", ""):
        editor.text.set_text(text)
        QApplication.processEvents()
        tops.add(at(editor.done, page).y())
    assert editor.text.error != ""
    page.presenter.drafting.write(kind=LeadKind.IBAN)
    for text in ("NL91 ABNA 0417 1643 00", "NL91 ABNA 0417 1643 01", ""):
        editor.text.set_text(text)
        QApplication.processEvents()
        tops.add(at(editor.done, page).y())
    assert len(tops) == 1


def test_what_was_done_is_said_beside_the_rows(page: IdentifyPage) -> None:
    """It lies over the bar at the foot, not over "Done" and not over the last rows."""
    assert page.property("toast") == "bar"
