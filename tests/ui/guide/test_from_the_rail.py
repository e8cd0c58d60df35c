"""Coming in from the rail: by mouse the page has the keys, by keyboard one stays on the rail."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.services.ports import SystemIds
from evidence_kit.ui.guide.room import GuidePresenter
from evidence_kit.ui.guide.room_page import GuidePage
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.told.keeping import Keeper
from evidence_kit.ui.shell.frames import CaseFrame
from evidence_kit.ui.shell.rail_step import RailItem, RailStep, RailStepButton
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.shell.window import MainWindow
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording
from support.rooms import NOW

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def room(session: Session, keeper: Keeper, notices: Notices) -> GuidePresenter:
    """Give the presenter of the room."""
    return GuidePresenter(session, keeper, notices, clock=NOW, ids=SystemIds())


@pytest.fixture
def frame(room: GuidePresenter, theme: Theme, words: Wording, show: Show) -> CaseFrame:
    """Give a case with two rooms, at the one that is not the guide."""
    made = CaseFrame(
        theme,
        words,
        title="My case",
        steps=(RailStep("first", 1, "First of all, safe", "Safe"),),
        items=(RailItem("help", "life-buoy", "Help"),),
    )
    other = ScrollPage(theme, action_bar=ActionBar(theme, primary=button(theme, "Go on")))
    made.add_page("help", other)
    made.add_page("first", GuidePage(room, theme, words))
    made.room_chosen.connect(made.show_page)
    made.show_page("help")
    show(made)
    return made


def _safe(frame: CaseFrame) -> RailStepButton:
    return frame.rail.findChildren(RailStepButton)[0]


def _press(key: Qt.Key, qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)


def test_after_a_click_on_the_rail_letters_answer(
    frame: CaseFrame, room: GuidePresenter, window: MainWindow, qtbot: QtBot
) -> None:
    """Also after a click on the room one is in; Enter presses nothing that has no ring."""
    asking = room.questions
    for _click in range(2):
        before = asking.asked
        qtbot.mouseClick(_safe(frame), Qt.MouseButton.LeftButton)
        QApplication.processEvents()
        assert window.ring.target is None
        _press(Qt.Key.Key_Return, qtbot)
        _press(Qt.Key.Key_Space, qtbot)
        assert asking.asked == before
        _press(Qt.Key.Key_1, qtbot)
        assert asking.asked != before
    qtbot.mouseClick(_safe(frame), Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    _press(Qt.Key.Key_Tab, qtbot)
    page = frame.page
    assert isinstance(page, GuidePage)
    card = page.page(room.stop).question.card
    assert window.ring.target is card.answers[0]


def test_after_enter_on_the_rail_one_is_still_on_the_rail(
    frame: CaseFrame, room: GuidePresenter, qtbot: QtBot
) -> None:
    """Who walks the rail by keyboard looks into rooms without losing their place."""
    _safe(frame).setFocus(Qt.FocusReason.TabFocusReason)
    _press(Qt.Key.Key_Return, qtbot)
    QApplication.processEvents()
    assert QApplication.focusWidget() is _safe(frame)
    asked = room.questions.asked
    _press(Qt.Key.Key_1, qtbot)
    assert room.questions.asked == asked


def test_back_from_a_page_that_holds_the_keyboard_goes_to_the_rail(
    frame: CaseFrame, qtbot: QtBot
) -> None:
    """Shift+Tab from what has no place of its own leads to what stands before the page."""
    qtbot.mouseClick(_safe(frame), Qt.MouseButton.LeftButton)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget().item.key == "help"
