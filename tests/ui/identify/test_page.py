"""The page of the room: what can be seen, pressed and typed, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.lead import Lead, LeadKind, LeadState, Sighting, Suspect
from evidence_kit.ui.identify.lead_menu import LeadMenu
from evidence_kit.ui.identify.page import IdentifyPage
from evidence_kit.ui.identify.presenter import IdentifyPresenter
from evidence_kit.ui.parts.dialog import Dialog
from evidence_kit.ui.parts.exhibit_link import ExhibitLink
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Menus that open in a window that is not on a screen."""

Note = Callable[..., None]
Settled = Callable[[], None]
Show = Callable[[QWidget], QWidget]

A, B = Suspect("a", "A", "Lisa"), Suspect("b", "B", "", "the account")
NAME = Lead(
    "name",
    LeadKind.USERNAME,
    "lisa.voorbeeld04",
    LeadState.CONFIRMED,
    ("a",),
    "Snapchat",
    (Sighting(1, Rect(10, 20, 110, 50)), Sighting(2)),
)
MAIL = Lead("mail", LeadKind.EMAIL, "winkel@example.org", sightings=(Sighting(2),))


@pytest.fixture
def page(
    presenter: IdentifyPresenter, theme: Theme, words: Wording, show: Show, note: Note
) -> IdentifyPage:
    """Show the room with two suspects, a lead, and one to sort."""
    note(A, B, NAME, MAIL)
    made = IdentifyPage(presenter, theme, words)
    show(made)
    return made


def press(widget: QWidget, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Give a widget the keyboard and press a key, once the page was laid out."""
    QApplication.processEvents()
    assert widget.isVisible()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(widget, key)


def choose(page: IdentifyPage, *path: str) -> None:
    """Open the menu of the first lead with the keyboard and choose along a path of words."""
    press(page.cards["a"].rows["name"].menu)
    menu: QMenu | None = page.findChild(LeadMenu)
    for text in path:
        assert menu is not None
        action = next(one for one in menu.actions() if one.text() == text)
        menu = action.menu() if isinstance(action, QAction) else None
        if menu is None:
            action.trigger()
    opened = page.findChild(LeadMenu)
    if opened is not None:
        opened.close()
    # Off screen the window does not get the keyboard back by itself.
    page.window().activateWindow()
    QApplication.processEvents()


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
    page.presenter.drafting.write(kind=LeadKind.IBAN)
    QTest.keyClicks(text, "NL91 ABNA 0417 1643 01")
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


def test_a_lead_of_several_is_chosen_in_the_fields(
    page: IdentifyPage, session: Session, settled: Settled, qtbot: QtBot
) -> None:
    """Two suspects can share a detail; not knowing stands alone."""
    choose(page, "Change")
    editor = page.lead_editor
    press(editor.chips["b"], Qt.Key.Key_Space)
    settled()
    assert session.case.leads[0].suspects == ("a", "b")
    press(editor.chips["unknown"], Qt.Key.Key_Space)
    settled()
    assert session.case.leads[0].suspects == ("unknown",)
    assert not editor.chips["a"].isChecked()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is editor.chips["unknown"])
    assert editor.isVisible()


def test_letters_that_may_be_others_stand_beside_their_place(
    page: IdentifyPage, settled: Settled, qtbot: QtBot
) -> None:
    """The place is blurred until its eye is held with Space, and blurs when it is let go."""
    choose(page, "Change")
    settled()
    compare = page.lead_editor.compare
    assert compare.isVisible()
    assert "l may also be I / 1" in compare.asked.text()
    assert compare.crop.sharp is None
    compare.crop.eye.setFocus()
    QTest.keyPress(compare.crop.eye, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: compare.crop.sharp is not None, timeout=20_000)
    QTest.keyRelease(compare.crop.eye, Qt.Key.Key_Space)
    assert compare.crop.sharp is None


def test_going_elsewhere_lets_the_place_go(
    page: IdentifyPage, settled: Settled, qtbot: QtBot
) -> None:
    """Nothing stays sharp behind another page."""
    choose(page, "Change")
    settled()
    crop = page.lead_editor.compare.crop
    crop.eye.setFocus()
    QTest.keyPress(crop.eye, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: crop.sharp is not None, timeout=20_000)
    page.hide()
    assert crop.sharp is None


def test_a_detail_is_put_away_with_a_reason_and_put_back(
    page: IdentifyPage, session: Session, settled: Settled
) -> None:
    """It stands at the foot with the reason, and comes back with one key."""
    choose(page, "Not right…")
    dialog = page.window().findChild(Dialog)
    assert dialog is not None
    QTest.keyClicks(QApplication.focusWidget(), "read wrongly")
    assert dialog.other is not None
    press(dialog.other)
    settled()
    assert session.case.leads[0].because == "read wrongly"
    assert page.put_away.isVisible()
    back = next(one for one in page.put_away.findChildren(QWidget) if one.accessibleName() == BACK)
    press(back)
    settled()
    assert session.case.leads[0] == NAME
    assert not page.put_away.isVisible()


BACK = "Put back lisa.voorbeeld04"


def test_esc_in_the_question_puts_nothing_away(
    page: IdentifyPage, session: Session, settled: Settled
) -> None:
    """The safe way is to keep it."""
    choose(page, "Not right…")
    QTest.keyClick(page.window().findChild(Dialog), Qt.Key.Key_Escape)
    settled()
    assert session.case.leads[0] == NAME


def test_the_menu_sorts_joins_and_parts(
    page: IdentifyPage, session: Session, note: Note, settled: Settled
) -> None:
    """Whose it is, the same as another, and one place that shows somebody else."""
    note(Lead("same", LeadKind.USERNAME, "@Lisa.Voorbeeld04", LeadState.CONFIRMED, ("a",)))
    choose(page, "Whose is this?", "Suspect B")
    settled()
    assert session.case.leads[0].suspects == ("a", "b")
    choose(page, "The same as…", "@Lisa.Voorbeeld04 (written differently)")
    settled()
    assert session.case.leads[0].into == "same"
    page.presenter.split("name")
    settled()
    choose(page, "Take apart", "What item 2 shows is another")
    settled()
    assert session.case.leads[0].exhibits == (1,)
    assert session.case.leads[-1].exhibits == (2,)


def test_a_suspect_is_described_and_taken_away_after_a_question(
    page: IdentifyPage, session: Session, settled: Settled
) -> None:
    """Alias, role and description are kept; taking away asks first and keeps the details."""
    press(page.cards["a"].tell)
    editor = page.suspect_editor
    assert QApplication.focusWidget() is editor.alias.edit
    QTest.keyClicks(editor.role.edit, "writes")
    QTest.keyClicks(editor.description.edit, "a soft voice")
    QTest.keyClick(editor.description.edit, Qt.Key.Key_Escape)
    settled()
    assert session.case.suspects[0] == Suspect("a", "A", "Lisa", "writes", "a soft voice")
    assert QApplication.focusWidget() is page.cards["a"].tell
    press(page.cards["a"].tell)
    press(editor.remove)
    dialog = page.window().findChild(Dialog)
    assert dialog is not None
    assert dialog.other is not None
    press(dialog.other)
    settled()
    assert [one.letter for one in session.case.suspects] == ["B"]
    assert session.case.leads[0].suspects == ()
    assert list(page.cards) == ["b", "sorting"]


def test_an_empty_room_says_what_comes_here(
    presenter: IdentifyPresenter, theme: Theme, words: Wording, show: Show, qtbot: QtBot
) -> None:
    """The smallest first step is one key away: go to the screenshots, or type something."""
    page = IdentifyPage(presenter, theme, words)
    show(page)
    assert page.empty.isVisible()
    assert not page.onward.isVisible()
    press(page.own)
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


def test_three_hundred_details_are_shown_in_time(
    presenter: IdentifyPresenter, theme: Theme, words: Wording, show: Show, note: Note
) -> None:
    """A large case opens its room, and one answer does not build it anew."""
    many = [
        Lead(f"l{at}", LeadKind.USERNAME, f"naam_{at}", LeadState.CONFIRMED, ("a",))
        for at in range(300)
    ]
    note(A, B, *many, MAIL)
    page = IdentifyPage(presenter, theme, words)
    show(page)
    before = page.cards["a"].rows["l7"]
    note(Lead("new", LeadKind.PHONE, "06-12345678", LeadState.CONFIRMED, ("a",)))
    assert page.cards["a"].rows["l7"] is before
    assert len(page.cards["a"].rows) == 301


def test_the_room_touches_no_file_but_the_case(
    page: IdentifyPage, tmp_path: Path, settled: Settled
) -> None:
    """What is typed lies in the case file alone."""
    press(page.cards["b"].add)
    QTest.keyClicks(page.lead_editor.text.edit, "lisa")
    press(page.lead_editor.done)
    settled()
    assert {path.name for path in tmp_path.iterdir()} <= {"case.evk", "case.evk-journal"}
