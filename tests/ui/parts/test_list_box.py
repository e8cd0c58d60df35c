"""The box that opens a list: it looks like a field and is opened as one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import column
from evidence_kit.ui.parts.list_box import ListBox
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def box(theme: Theme, show: Show) -> ListBox:
    """Give a wide box with a short word, on screen."""
    made, around = ListBox(theme, 220, icon="message-circle"), QWidget()
    made.show_choice("Signal", "Choose an app: Signal")
    around.setLayout(column(made))
    show(around)
    return made


def test_the_words_stand_left_between_icon_and_arrow(box: ListBox) -> None:
    """However wide it is: the icon first, the words beside it, the arrow at the other end."""
    icon, arrow = sorted(box.findChildren(Glyph), key=lambda one: one.x())
    said = box.findChildren(Para)[0]
    begins = said.mapTo(box, QPoint(0, 0)).x()
    assert icon.x() == 13
    assert begins == icon.geometry().right() + 1 + 9
    assert arrow.geometry().right() + 1 == box.width() - 13
    assert box.width() > 600
    assert box.accessibleName() == "Choose an app: Signal"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Space])
def test_keys_ask_for_the_list(box: ListBox, key: Qt.Key, qtbot: QtBot) -> None:
    """Enter, Space and the arrow down do what a click does."""
    with qtbot.waitSignal(box.clicked):
        qtbot.keyClick(box, key)
