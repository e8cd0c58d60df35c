"""After each step the keyboard stands on what is next, and the step is said and can be undone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.lead import Lead, LeadKind, LeadState, Sighting
from evidence_kit.ui.identify.page import IdentifyPage
from evidence_kit.ui.notices import ToastText
from evidence_kit.ui.parts.dialog import Dialog
from evidence_kit.ui.shell.session import Session
from support.room_of_leads import NAME, choose, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Menus that open in a window that is not on a screen."""

Note = Callable[..., None]
Settled = Callable[[], None]
OTHER = Lead("other", LeadKind.USERNAME, "lisa_voorbeeld", LeadState.CONFIRMED, ("a",))
PHONE = Lead("phone", LeadKind.PHONE, "06-12345678", LeadState.CONFIRMED, ("a",))
WRONG = Lead("iban", LeadKind.IBAN, "NL91 ABNA 0417 1643 01", LeadState.CONFIRMED, ("b",))


@pytest.fixture
def said(page: IdentifyPage) -> list[ToastText]:
    """Give what is said at the foot of the window, and read out."""
    heard: list[ToastText] = []
    page.presenter._notices.toasted.connect(heard.append)
    return heard


def undo(said: list[ToastText], settled: Settled) -> None:
    """Press the button of what was said last."""
    action = said[-1].action
    assert action is not None
    assert action.label == "Undo"
    action.run()
    settled()


def stands_on(qtbot: QtBot, widget: QWidget) -> None:
    """Wait until the keyboard stands there."""
    qtbot.waitUntil(lambda: QApplication.focusWidget() is widget)


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("Whose is this?", "I do not know"), "Not known whose lisa.voorbeeld04 is."),
        (("Not of the offender",), "lisa.voorbeeld04 is put away, below."),
        (("The same as…", "lisa_voorbeeld"), "lisa.voorbeeld04 and lisa_voorbeeld are one."),
    ],
)
def test_the_next_row_has_the_keyboard(
    page: IdentifyPage,
    note: Note,
    session: Session,
    settled: Settled,
    said: list[ToastText],
    qtbot: QtBot,
    path: tuple[str, ...],
    line: str,
) -> None:
    """Where a row goes away, the one that comes in its place; what happened is said."""
    note(OTHER, PHONE)
    before = session.case.leads
    choose(page, *path)
    settled()
    stands_on(qtbot, page.cards["a"].in_order()[0].menu)
    assert "name" not in page.cards["a"].rows
    assert said[-1].text == line
    undo(said, settled)
    assert session.case.leads == before
    stands_on(qtbot, page.cards["a"].rows["name"].menu)


def test_the_last_row_leaves_the_keyboard_in_its_card(
    page: IdentifyPage, settled: Settled, qtbot: QtBot
) -> None:
    """Where no row is left, a detail can be added."""
    choose(page, "Not of the offender")
    settled()
    stands_on(qtbot, page.cards["a"].add)


def test_a_reason_ends_on_the_next_row(
    page: IdentifyPage, note: Note, settled: Settled, qtbot: QtBot
) -> None:
    """The same after the question why."""
    note(PHONE)
    choose(page, "Not right…")
    dialog = page.window().findChild(Dialog)
    assert dialog is not None
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    assert dialog.other is not None
    QTest.mouseClick(dialog.other, Qt.MouseButton.LeftButton)
    settled()
    stands_on(qtbot, page.cards["a"].rows["phone"].menu)


def test_all_sorted_leads_on(page: IdentifyPage, settled: Settled, qtbot: QtBot) -> None:
    """After the last question the keyboard stands on the way to the next room."""
    press({made.text(): made for made in page.question.answers}["Suspect B"])
    settled()
    stands_on(qtbot, page.onward)


def test_a_new_suspect_is_taken_back_with_the_answer(
    page: IdentifyPage, session: Session, settled: Settled, said: list[ToastText]
) -> None:
    """Not one that nobody has anything of."""
    before = (session.case.leads, session.case.suspects)
    press({made.text(): made for made in page.question.answers}["A new suspect"])
    settled()
    assert said[-1].text == "winkel@example.org is of Suspect C."
    assert len(session.case.suspects) == 3
    undo(said, settled)
    assert (session.case.leads, session.case.suspects) == before


def test_a_place_that_stands_apart_joins_again(
    page: IdentifyPage, session: Session, settled: Settled, said: list[ToastText], qtbot: QtBot
) -> None:
    """No detail is ever erased: the one that was made is the same as the first again."""
    page.presenter.part("name", Sighting(1, Rect(10, 20, 110, 50)))
    settled()
    assert page.presenter.board.row("name").lead.exhibits == (2,)
    undo(said, settled)
    assert page.presenter.board.row("name").lead.exhibits == (1, 2)
    assert [row.lead.id for row in page.presenter.board.groups[0].rows] == ["name"]


def test_what_was_changed_since_is_not_undone(
    page: IdentifyPage, note: Note, session: Session, settled: Settled, said: list[ToastText]
) -> None:
    """Nothing that somebody typed is lost."""
    page.presenter.dismiss("name")
    settled()
    note(Lead("name", LeadKind.USERNAME, "lisa.voorbeeld05", LeadState.CONFIRMED, ("a",)))
    undo(said, settled)
    assert session.case.leads[0].text == "lisa.voorbeeld05"
    assert said[-1].text == "You changed it since. It stays so."


def test_put_back_goes_on_with_the_next(
    page: IdentifyPage, note: Note, settled: Settled, said: list[ToastText], qtbot: QtBot
) -> None:
    """One after the other, and then on."""
    page.presenter.dismiss("name")
    page.presenter.dismiss("mail")
    settled()
    press(page.put_away.backs[0])
    settled()
    assert said[-1].text == "lisa.voorbeeld04 counts again."
    stands_on(qtbot, page.put_away.backs[0])
    press(page.put_away.backs[0])
    settled()
    stands_on(qtbot, page.onward)


def test_a_suspect_taken_away_leaves_the_keyboard_in_the_room(
    page: IdentifyPage, settled: Settled, said: list[ToastText], qtbot: QtBot
) -> None:
    """On the button that adds one."""
    page.cards["b"].tell.click()
    page.suspect_editor.remove.click()
    dialog = page.window().findChild(Dialog)
    assert dialog is not None
    assert dialog.other is not None
    dialog.other.click()
    settled()
    assert said[-1].text == "Suspect B is taken away."
    stands_on(qtbot, page.add_suspect)


def test_confirmed_is_not_the_same_as_right_digits(page: IdentifyPage, note: Note) -> None:
    """Two lines: the person is sure of it, and its digits do not fit."""
    note(WRONG)
    row = page.cards["b"].rows["iban"]
    assert row.told.text() == "bank account, confirmed by you"
    assert row.doubt.text() == "check digits do not fit"
    QApplication.processEvents()
    assert row.doubt.isVisible()
    note(Lead("iban", LeadKind.IBAN, "NL91 ABNA 0417 1643 00", LeadState.CONFIRMED, ("b",)))
    assert row.told.text() == "bank account, check digits fit, ABN AMRO"
    assert not row.doubt.isVisible()


def test_answers_stay_where_they_are(page: IdentifyPage, note: Note, settled: Settled) -> None:
    """A long detail, or one that was seen nowhere, moves no answer under the pointer."""
    note(Lead("link", LeadKind.PROFILE_LINK, "https://example.org/a/very/long/profile.name"))
    QApplication.processEvents()
    before = [made.mapTo(page, QPoint(0, 0)).y() for made in page.question.answers]
    page.presenter.give_unknown("mail")
    settled()
    assert page.question.text.accessibleName().startswith("https")
    QApplication.processEvents()
    assert [made.mapTo(page, QPoint(0, 0)).y() for made in page.question.answers] == before


def test_a_doubtful_letter_moves_nothing(page: IdentifyPage) -> None:
    """What is typed stands large below from the first letter on."""
    page.cards["b"].add.click()
    editor = page.lead_editor
    editor.text.set_text("m")
    QApplication.processEvents()
    before = editor.done.mapTo(page.scroll_area.widget(), QPoint(0, 0)).y()
    editor.text.set_text("l0")
    QApplication.processEvents()
    assert editor.compare.asked.text().startswith("Look closely")
    assert editor.done.mapTo(page.scroll_area.widget(), QPoint(0, 0)).y() == before


def test_a_merged_detail_taken_apart_stays_in_reach(
    page: IdentifyPage, note: Note, settled: Settled, said: list[ToastText], qtbot: QtBot
) -> None:
    """The keyboard stays on the row whose menu it was."""
    note(Lead("same", LeadKind.USERNAME, "Lisa.Voorbeeld04", LeadState.MERGED, ("a",), into="name"))
    choose(page, "Take apart", "Lisa.Voorbeeld04")
    settled()
    assert said[-1].text == "Lisa.Voorbeeld04 stands by itself."
    stands_on(qtbot, page.cards["a"].rows["name"].menu)
    assert page.cards["a"].rows["same"].text.accessibleName() == "Lisa.Voorbeeld04"
    assert NAME.id in page.cards["a"].rows
