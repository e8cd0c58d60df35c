"""What a layout holds is found without the binding holding on to what Qt frees."""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget, QWidgetItem
from pytestqt.qtbot import QtBot

from evidence_kit.ui.parts.contents import contents, laid_out
from evidence_kit.ui.parts.flow import FlowLayout


def test_the_order_is_that_of_the_layout(qtbot: QtBot) -> None:
    """Not that in which things were made; gaps are left out, what is deeper stands in its place."""
    box = QWidget()
    qtbot.addWidget(box)
    last, first, inner = QLabel("last"), QLabel("first"), QLabel("inner")
    column, line, flow = QVBoxLayout(box), QHBoxLayout(), FlowLayout()
    column.addWidget(first)
    column.addStretch(1)
    column.addLayout(line)
    line.addLayout(flow)
    flow.addWidget(inner)
    column.addWidget(last)
    QLabel("floats", box)
    assert contents(column) == [first, line, last]
    assert list(laid_out(column)) == [first, inner, last]


def test_a_layout_of_nobody_holds_nothing_yet(qtbot: QtBot) -> None:
    """Its things belong to it once it belongs to a widget."""
    label = QLabel("one")
    qtbot.addWidget(label)
    column = QVBoxLayout()
    column.addWidget(label)
    assert contents(column) == []


def test_looking_leaves_no_item_behind(qtbot: QtBot) -> None:
    """An item that is held on to outlives the widget that dies, and then its address lies."""
    box = QWidget()
    qtbot.addWidget(box)
    column, label = QVBoxLayout(box), QLabel("one")
    column.addWidget(label)
    before = _items()
    assert list(laid_out(column)) == [label]
    assert _items() == before
    column.itemAt(0)
    label.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert (column.count(), _items()) == (0, before + 1)


def _items() -> int:
    return sum(type(one) is QWidgetItem for one in gc.get_objects())
