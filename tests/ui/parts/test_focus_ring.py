"""The ring shows where the keyboard is, and only when it came by keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.focus_order import focusables
from evidence_kit.ui.shell.window import MainWindow
from evidence_kit.ui.theme import Theme

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def buttons(show: Show) -> list[QPushButton]:
    """Give three buttons below each other, on screen."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    made = [QPushButton(str(number)) for number in range(3)]
    for one in made:
        column.addWidget(one)
    show(holder)
    return made


def in_window(widget: QWidget) -> QRect:
    """Give a widget's place in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def test_tab_shows_it_outside_the_thing(buttons: list[QPushButton], window: MainWindow) -> None:
    """After Tab it is around the next button, 5 px larger on every side."""
    buttons[0].setFocus()
    QTest.keyClick(buttons[0], Qt.Key.Key_Tab)
    assert window.ring.target is buttons[1]
    assert window.ring.geometry() == in_window(buttons[1]).adjusted(-5, -5, 5, 5)
    QTest.keyClick(buttons[1], Qt.Key.Key_Backtab)
    assert window.ring.target is buttons[0]


def test_the_mouse_shows_none(buttons: list[QPushButton], window: MainWindow) -> None:
    """A click takes the ring away, wherever it was."""
    buttons[0].setFocus()
    QTest.keyClick(buttons[0], Qt.Key.Key_Tab)
    QTest.mouseClick(buttons[2], Qt.MouseButton.LeftButton)
    buttons[2].setFocus(Qt.FocusReason.MouseFocusReason)
    assert window.ring.target is None


def test_a_click_on_what_has_it(buttons: list[QPushButton], window: MainWindow) -> None:
    """The mouse on the very thing with the ring takes it away too, also for what comes next."""
    buttons[1].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert window.ring.target is None
    buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
    assert window.ring.target is None


def test_the_program_moves_it_along(buttons: list[QPushButton], window: MainWindow) -> None:
    """Where the program puts the keyboard shows the ring to who goes by keyboard, else not."""
    buttons[1].setFocus(Qt.FocusReason.OtherFocusReason)
    assert window.ring.target is None
    buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    buttons[2].setFocus(Qt.FocusReason.OtherFocusReason)
    assert window.ring.target is buttons[2]
    buttons[1].setFocus(Qt.FocusReason.MouseFocusReason)
    buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
    assert window.ring.target is None


def test_it_waits_where_nothing_is(buttons: list[QPushButton], window: MainWindow) -> None:
    """The window itself may have the keyboard: nothing is ringed, and Tab rings the first thing."""
    buttons[1].setFocus(Qt.FocusReason.TabFocusReason)
    window.setFocus()
    assert window.ring.target is None
    QTest.keyClick(window, Qt.Key.Key_Tab)
    assert window.ring.target is buttons[0]


def test_it_follows(buttons: list[QPushButton], window: MainWindow) -> None:
    """When the target moves or hides, so does the ring."""
    buttons[1].setFocus(Qt.FocusReason.TabFocusReason)
    buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    buttons[0].move(200, 300)
    assert window.ring.geometry().topLeft() == in_window(buttons[0]).topLeft() - QPoint(5, 5)
    buttons[0].parentWidget().hide()
    assert window.ring.target is None


def test_it_is_cut_to_what_scrolls(theme: Theme, window: MainWindow, show: Show) -> None:
    """Around something half scrolled away, the ring stays inside the view."""
    area, content = QScrollArea(), QWidget()
    content.resize(200, 2000)
    first, second = (QPushButton(name, content) for name in "ab")
    first.setGeometry(20, 20, 100, 44)
    second.setGeometry(20, 90, 100, 44)
    area.setWidget(content)
    show(area)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    area.verticalScrollBar().setValue(110)
    ring, view = window.ring, in_window(area.viewport())
    shown = ring._clip.translated(ring.geometry().topLeft())
    assert view.contains(shown)
    assert shown.height() < ring.height()
    del theme


def test_a_field_is_ringed_whole(
    theme: Theme, window: MainWindow, show: Show, buttons: list[QPushButton]
) -> None:
    """The ring goes round the field's edge, not round the bare text in it."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    field = Field(theme, "Name")
    start = QPushButton("a")
    column.addWidget(start)
    column.addWidget(field)
    show(holder)
    start.setFocus()
    QTest.keyClick(start, Qt.Key.Key_Tab)
    assert isinstance(field.edit, QLineEdit)
    assert field.edit.hasFocus()
    assert window.ring.target is field.edit.parentWidget()


def test_tab_walks_as_things_are_laid_out(show: Show) -> None:
    """The order is that of the layout, not that in which things were made."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    last, first = QPushButton("last", holder), QPushButton("first", holder)
    column.addWidget(first)
    column.addWidget(last)
    show(holder)
    assert focusables(holder) == [first, last]
    first.setEnabled(False)
    assert focusables(holder) == [last]


def test_what_had_the_keyboard_may_be_gone(show: Show, window: MainWindow) -> None:
    """A page that is taken down with the keyboard in it breaks nothing; the next one is ringed."""
    holder = QWidget()
    show(holder)
    for _ in range(30):
        page = QWidget(holder)
        first, second = QPushButton("one", page), QPushButton("two", page)
        second.move(0, 40)
        page.show()
        first.setFocus()
        QTest.keyClick(first, Qt.Key.Key_Tab)
        assert window.ring.target is second
        delete(page)
        assert window.ring.target is None


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("by_keyboard", [True, False])
def test_a_menu_gives_it_back(
    buttons: list[QPushButton], window: MainWindow, by_keyboard: bool
) -> None:
    """While a menu has the keyboard there is none; after it, the ring is where it was, or not."""
    tab, mouse = Qt.FocusReason.TabFocusReason, Qt.FocusReason.MouseFocusReason
    buttons[0].setFocus(mouse)
    buttons[1].setFocus(tab if by_keyboard else mouse)
    menu = QWidget(window, Qt.WindowType.Popup)
    inside = QLineEdit(menu)
    menu.show()
    inside.setFocus(Qt.FocusReason.PopupFocusReason)
    assert window.ring.target is None
    menu.close()
    window.activateWindow()
    buttons[1].setFocus(Qt.FocusReason.PopupFocusReason)
    assert (window.ring.target is buttons[1]) is by_keyboard
    menu.deleteLater()


def test_what_fills_its_view_is_ringed_whole(show: Show, window: MainWindow) -> None:
    """A view cuts the ring only where something is scrolled away: not at its very top or sides."""
    area, content = QScrollArea(), QPushButton("the image")
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    show(area)
    ring, view = window.ring, area.viewport().size()
    content.setFixedSize(view)
    content.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring._clip == ring.rect()
    content.setFixedSize(view.width(), view.height() + 100)
    area.verticalScrollBar().setValue(50)
    assert (ring._clip.left(), ring._clip.right()) == (ring.rect().left(), ring.rect().right())
    assert ring._clip.height() == view.height()


def test_what_grows_out_of_its_view_is_cut(show: Show, window: MainWindow, qtbot: QtBot) -> None:
    """Where a page turns out to be longer than its view, the ring ends where the page does."""
    area, content = QScrollArea(), QPushButton("the story")
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    show(area)
    ring, view = window.ring, in_window(area.viewport())
    content.setFixedSize(view.width() - 40, view.height() - 40)
    content.setFocus(Qt.FocusReason.TabFocusReason)
    content.setFixedSize(view.width() - 40, view.height() + 100)
    qtbot.waitUntil(lambda: ring.geometry().bottom() > view.bottom())
    qtbot.waitUntil(lambda: ring._clip.bottom() + ring.geometry().top() == view.bottom())
