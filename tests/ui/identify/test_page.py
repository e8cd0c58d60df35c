"""The page of the room: what can be seen, pressed and typed, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.lead import Lead, LeadKind, LeadState
from evidence_kit.ui.identify.page import IdentifyPage
from evidence_kit.ui.identify.presenter import IdentifyPresenter
from evidence_kit.ui.parts.exhibit_link import ExhibitLink
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording
from support.room_of_leads import A, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Menus that open in a window that is not on a screen."""

Note = Callable[..., None]
Settled = Callable[[], None]
Show = Callable[[QWidget], QWidget]


def test_each_suspect_has_a_card(page: IdentifyPage) -> None:
    """Who, how they call themselves, what is known, and their details with check and items."""
    card = page.cards["a"]
    row = card.rows["name"]
    assert card.heading.text() == "Suspect A"
    assert card.lines[0].text() == "calls themself 'Lisa'"
    assert page.cards["b"].lines[1].text() == "the account"
    assert row.text.accessibleName() == "lisa.voorbeeld04"
    assert row.told.text() == "username"
    assert [link.number for link in row.links] == [1, 2]


def test_a_number_opens_its_exhibit(page: IdentifyPage, qtbot: QtBot) -> None:
    """Every reference is a link, and says so to a screen reader."""
    link = page.cards["a"].rows["name"].links[1]
    assert link.accessibleName() == "Open item 2"
    with qtbot.waitSignal(page.presenter.exhibit_wanted) as wanted:
        press(link)
    assert wanted.args == [2, None]
    with qtbot.waitSignal(page.presenter.exhibit_wanted) as wanted:
        press(page.cards["a"].rows["name"].links[0])
    assert wanted.args == [1, Rect(10, 20, 110, 50)]


def test_the_question_is_answered_with_one_key(
    page: IdentifyPage, session: Session, settled: Settled, qtbot: QtBot
) -> None:
    """The card asks, an answer sorts the detail, and the card goes when all is sorted."""
    assert page.question.text.accessibleName() == "winkel@example.org"
    answers = {made.text(): made for made in page.question.answers}
    assert list(answers)[:2] == ["Suspect A", "Suspect B"]
    with qtbot.waitSignal(page.presenter.exhibit_wanted):
        press(page.question.findChildren(ExhibitLink)[0])
    press(answers["Suspect B"])
    settled()
    assert session.case.leads[1].suspects == ("b",)
    assert "mail" in page.cards["b"].rows
    assert not page.question.isVisible()


def test_the_next_question_keeps_the_keyboard(
    page: IdentifyPage, note: Note, settled: Settled, qtbot: QtBot
) -> None:
    """Answer after answer without looking for the card again."""
    note(Lead("code", LeadKind.VOUCHER, "...4471"))
    assert page.question.left.text() == "1 other to sort"
    press({made.text(): made for made in page.question.answers}["I do not know"])
    settled()
    assert page.question.text.accessibleName() == "...4471"
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.question.answers[0])


def test_a_detail_is_typed_by_keyboard_alone(
    page: IdentifyPage, session: Session, settled: Settled, qtbot: QtBot
) -> None:
    """The button opens the fields, the check stands beside them, Enter closes and all is kept."""
    press(page.cards["b"].add)
    text = page.lead_editor.text.edit
    assert QApplication.focusWidget() is text
    QTest.keyClicks(text, "NL91 ABNA 0417 1643 00")
    assert page.lead_editor.kind.text() == "Bank account"
    page.presenter.drafting.write(kind=LeadKind.IBAN)
    QTest.keyClick(text, Qt.Key.Key_Backspace)
    QTest.keyClicks(text, "1")
    assert page.lead_editor.told.text() == (
        "bank account, check digits do not fit; we keep it as you typed it"
    )
    QTest.keyClick(text, Qt.Key.Key_Backspace)
    QTest.keyClicks(text, "0")
    assert page.lead_editor.told.text() == "bank account, check digits fit, ABN AMRO"
    QTest.keyClicks(page.lead_editor.exhibits.edit, "2")
    QTest.keyClick(page.lead_editor.exhibits.edit, Qt.Key.Key_Return)
    settled()
    made = session.case.leads[-1]
    assert (made.text, made.suspects, made.exhibits) == ("NL91 ABNA 0417 1643 00", ("b",), (2,))
    assert not page.lead_editor.isVisible()
    row = page.cards["b"].rows[made.id]
    qtbot.waitUntil(lambda: QApplication.focusWidget() is row.menu)


def test_an_empty_room_says_what_comes_here(
    presenter: IdentifyPresenter, theme: Theme, words: Wording, show: Show, qtbot: QtBot
) -> None:
    """The smallest first step is one key away: go to the screenshots, or type something."""
    page = IdentifyPage(presenter, theme, words)
    show(page)
    assert page.empty.isVisible()
    assert page.onward.isVisible(), "who knows no name goes on to what has happened"
    assert page.onward.kind == "secondary", "one button is the next step"
    with qtbot.waitSignal(presenter.onward_asked):
        press(page.onward)
    press(page.own)
    assert (page.onward.kind, page.lead_editor.property("alone")) == ("primary", True)
    assert QApplication.focusWidget() is page.lead_editor.text.edit
    QTest.keyClick(page.lead_editor.text.edit, Qt.Key.Key_Escape)
    assert page.empty.isVisible()
    with qtbot.waitSignal(presenter.collect_asked):
        press(page.back)


def test_a_case_that_cannot_be_changed_offers_no_change(
    page: IdentifyPage, presenter: IdentifyPresenter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All can be read and opened, nothing can be written."""
    monkeypatch.setattr(type(presenter._session), "read_only", property(lambda _self: True))
    page.refresh()
    row = page.cards["a"].rows["name"]
    hidden = (row.menu, page.cards["a"].add, page.cards["a"].tell, page.add_suspect, page.question)
    assert not any(widget.isVisible() for widget in hidden)
    assert row.links[0].isVisible()


@pytest.mark.slow
def test_many_details_are_laid_out_as_they_are_asked_for(
    presenter: IdentifyPresenter,
    theme: Theme,
    words: Wording,
    show: Show,
    note: Note,
    settled: Settled,
    qtbot: QtBot,
) -> None:
    """The first forty, the others at the press of a key; what is added is shown at once."""
    many = [
        Lead(f"l{at}", LeadKind.USERNAME, f"naam_{at}", LeadState.CONFIRMED, ("a",))
        for at in range(90)
    ]
    note(A, *many)
    page = IdentifyPage(presenter, theme, words)
    show(page)
    card = page.cards["a"]
    first = card.rows["l7"]
    assert (len(card.rows), card.more.text()) == (40, "Show 50 more")
    press(card.more)
    assert len(card.rows) == 80
    assert card.rows["l7"] is first
    qtbot.waitUntil(lambda: QApplication.focusWidget() is card.rows["l40"].menu)
    press(card.add)
    QTest.keyClicks(page.lead_editor.text.edit, "lisa")
    press(page.lead_editor.done)
    settled()
    assert (len(card.rows), card.more.text()) == (81, "Show 10 more")
    new = list(card.rows.values())[-1]
    qtbot.waitUntil(lambda: QApplication.focusWidget() is new.menu)


def test_the_room_touches_no_file_but_the_case(
    page: IdentifyPage, tmp_path: Path, settled: Settled
) -> None:
    """What is typed lies in the case file alone."""
    press(page.cards["b"].add)
    QTest.keyClicks(page.lead_editor.text.edit, "lisa")
    press(page.lead_editor.done)
    settled()
    assert {path.name for path in tmp_path.iterdir()} <= {"case.evk", "case.evk-journal"}


def test_going_elsewhere_keeps_what_is_typed(
    page: IdentifyPage, session: Session, settled: Settled
) -> None:
    """No letter is lost when another room is entered in the middle of a word."""
    press(page.cards["b"].add)
    page.presenter.drafting.write(text="lis")
    page.hide()
    settled()
    assert session.case.leads[-1].text == "lis"
