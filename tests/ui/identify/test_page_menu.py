"""The page of the room: what its menu, its questions and its fields do, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.domain.lead import Lead, LeadKind, LeadState, Suspect
from evidence_kit.ui.identify.page import IdentifyPage
from evidence_kit.ui.parts.dialog import Dialog
from evidence_kit.ui.shell.session import Session
from support.room_of_leads import NAME, choose, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Menus that open in a window that is not on a screen."""

Note = Callable[..., None]
Settled = Callable[[], None]
Show = Callable[[QWidget], QWidget]


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
    qtbot.waitUntil(lambda: compare.crop.sharp is not None)
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
    qtbot.waitUntil(lambda: crop.sharp is not None)
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
