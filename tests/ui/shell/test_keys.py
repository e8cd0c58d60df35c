"""The list of keys behind `?`, and the keyboard's way to what is out of sight."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.ui.parts.action_bar import ActionBar
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.dialog import open_dialogs
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.keys import EVERYWHERE, keys_on
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.thumb_grid import ThumbGrid
from evidence_kit.ui.parts.thumb_model import Thumb
from evidence_kit.ui.shell.frames import CaseFrame
from evidence_kit.ui.shell.window import MainWindow
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def frame(theme: Theme, words: Wording, show: Show) -> CaseFrame:
    """Give a case with a gallery, a field, and a button far below on screen."""
    page = ScrollPage(theme, action_bar=ActionBar(theme, primary=button(theme, "Go on")))
    grid = ThumbGrid(theme, words, name="Items")
    grid.set_thumbs((Thumb(1, "IMG_0412.png", "today"),))
    page.body.addWidget(grid)
    page.body.addWidget(Field(theme, "Name"))
    page.body.addSpacing(3000)
    page.body.addWidget(button(theme, "Far below", "secondary"))
    made = CaseFrame(theme, words, title="My case")
    made.add_page("collect", page)
    made.show_page("collect")
    show(made)
    return made


def words_on(widget: QWidget) -> set[str]:
    """Give the words of every label below a widget."""
    return {label.text() for label in widget.findChildren(QLabel)}


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Question])
@pytest.mark.parametrize("place", ["gallery", "top bar"])
def test_the_list_tells_of_this_page_and_of_everywhere(
    key: Qt.Key, place: str, frame: CaseFrame, window: MainWindow
) -> None:
    """`?` and F1 list what the things on the page answer to, and what always works; Esc closes."""
    grid = frame.findChild(ThumbGrid)
    here = grid if place == "gallery" else frame.top.exit
    here.setFocus()
    QTest.keyClick(here, key)
    listed = open_dialogs(window)
    assert len(listed) == 1
    said = words_on(listed[0])
    assert {"On this page", "Go to another item", "Open an item", "Everywhere"} <= said
    assert {what for _keys, what in EVERYWHERE} <= said
    QTest.keyClick(QApplication.focusWidget(), key)
    assert len(open_dialogs(window)) == 1
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert open_dialogs(window) == []
    assert QApplication.focusWidget() is here


def test_a_question_mark_can_be_typed(frame: CaseFrame, window: MainWindow) -> None:
    """In a field the key writes; nothing opens."""
    edit = frame.findChild(Field).line
    edit.setFocus()
    QTest.keyClicks(edit, "Who?")
    assert edit.text() == "Who?"
    assert open_dialogs(window) == []


def test_only_what_can_be_seen_is_listed(frame: CaseFrame) -> None:
    """What is hidden answers to nothing, so its keys are not listed."""
    assert frame.page is not None
    grid = frame.findChild(ThumbGrid)
    assert set(ThumbGrid.key_lines) <= set(keys_on(frame.page))
    grid.hide()
    assert not set(ThumbGrid.key_lines) & set(keys_on(frame.page))


def test_what_gets_the_keyboard_can_be_seen(frame: CaseFrame, qtbot: QtBot) -> None:
    """Shift+Tab from the bar goes to the last thing of the page, and the page goes there too."""
    page = frame.page
    assert isinstance(page, ScrollPage)
    assert page.action_bar is not None
    qtbot.waitUntil(lambda: page.scroll_area.verticalScrollBar().maximum() > 2000)
    onward = next(b for b in page.action_bar.findChildren(QWidget) if b.accessibleName() == "Go on")
    onward.setFocus()
    QTest.keyClick(onward, Qt.Key.Key_Backtab)
    here = QApplication.focusWidget()
    assert here is not None
    assert here.accessibleName() == "Far below"
    assert not here.visibleRegion().isEmpty()
    assert here.visibleRegion().boundingRect() == here.rect()
