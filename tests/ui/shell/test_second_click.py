"""A double click is about one thing: what comes up under the pointer in between was not meant."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.ui.shell.second_click import SecondClick


def test_what_comes_up_in_between_is_not_pressed(qtbot: QtBot) -> None:
    """The first press leads on; the second does nothing to what lies there then."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    under, onward, apart = (QPushButton(name, window) for name in ("b", "a", "c"))
    for made, top in ((under, 0), (onward, 0), (apart, 100)):
        made.setGeometry(0, top, 200, 60)
    pressed: list[str] = []
    onward.clicked.connect(onward.hide)
    for made, name in ((onward, "a"), (under, "b"), (apart, "c")):
        made.clicked.connect(lambda _on=False, name=name: pressed.append(name))
    with qtbot.waitExposed(window):
        window.show()
    handle = window.windowHandle()
    watch = SecondClick(window)
    handle.installEventFilter(watch)

    QTest.mouseDClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(50, 30))
    assert pressed == ["a"]
    QTest.mouseDClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(50, 130))
    assert pressed == ["a", "c", "c"]
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(60, 20), delay=600)
    assert pressed[-1] == "b"
    handle.removeEventFilter(watch)


def test_a_second_press_of_enter_is_held_back_where_the_keyboard_moved(qtbot: QtBot) -> None:
    """Twice Enter at once on one thing counts twice; what comes next waits for a press of its own.

    The clock is that of the events.
    """
    window = QWidget()
    qtbot.addWidget(window)
    first, second = (QPushButton(name, window) for name in ("a", "b"))
    second.move(0, 60)
    pressed: list[str] = []
    for made in (first, second):
        made.setAutoDefault(True)
        made.clicked.connect(lambda _on=False, made=made: pressed.append(made.text()))
    with qtbot.waitExposed(window):
        window.show()
    handle = window.windowHandle()
    watch = SecondClick(window)
    handle.installEventFilter(watch)

    def press(at: int, key: Qt.Key = Qt.Key.Key_Return) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier)
            event.setTimestamp(at)
            QCoreApplication.sendEvent(handle, event)

    first.setFocus()
    press(10_000)
    press(10_100)
    assert pressed == ["a", "a"]
    second.setFocus()
    press(10_200)
    press(10_300)
    assert pressed == ["a", "a"]
    press(10_310, Qt.Key.Key_Space)
    assert pressed == ["a", "a", "b"]
    first.setFocus()
    press(11_000)
    assert pressed == ["a", "a", "b", "a"]
    press(11_010, Qt.Key.Key_Tab)
    second.setFocus()
    press(11_020)
    assert pressed[-1] == "b"
    handle.removeEventFilter(watch)


def test_every_space_that_is_typed_is_there(qtbot: QtBot) -> None:
    """Also of somebody who goes fast from one field to the next."""
    window = QWidget()
    qtbot.addWidget(window)
    name, words = QLineEdit(window), QPlainTextEdit(window)
    with qtbot.waitExposed(window):
        window.show()
    handle = window.windowHandle()
    watch = SecondClick(window)
    handle.installEventFilter(watch)
    for at, field in enumerate((name, words, words, name)):
        field.setFocus()
        event = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " "
        )
        event.setTimestamp(10_000 + 50 * at)
        QCoreApplication.sendEvent(handle, event)
    assert (name.text(), words.toPlainText()) == ("  ", "  ")
    handle.removeEventFilter(watch)
