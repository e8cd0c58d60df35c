"""A double click is about one thing: what comes up under the pointer in between was not meant."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
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
