"""Short ways to put things beside or below each other."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QLayout, QVBoxLayout, QWidget

from evidence_kit.ui.parts.fold import FoldingRow

STRETCH: Final = object()
"""Put between things to push them apart."""

_UNBOUND: Final = 16_777_215
"""Qt's "no largest height"."""

Margins = tuple[int, int, int, int]
"""Left, top, right, bottom in px."""


def row(*things: object, gap: int = 8, margins: Margins = (0, 0, 0, 0)) -> FoldingRow:
    """Put things beside each other, centred on a line; large letters may fold it.

    Each thing is a widget, a layout, a number of px, or `STRETCH`.
    """
    made = FoldingRow()
    _fill(made, things, gap, margins)
    for thing in things:
        if isinstance(thing, QWidget) and not _tall(thing):
            made.setAlignment(thing, Qt.AlignmentFlag.AlignVCenter)
    return made


def top_row(*things: object, gap: int = 8, margins: Margins = (0, 0, 0, 0)) -> FoldingRow:
    """Put things beside each other, aligned at the top where they need not stretch."""
    made = FoldingRow()
    _fill(made, things, gap, margins)
    for thing in things:
        if isinstance(thing, QWidget) and thing.maximumHeight() < _UNBOUND:
            made.setAlignment(thing, Qt.AlignmentFlag.AlignTop)
    return made


def column(*things: object, gap: int = 8, margins: Margins = (0, 0, 0, 0)) -> QVBoxLayout:
    """Put things below each other. Each thing: a widget, a layout, a number of px, `STRETCH`."""
    made = QVBoxLayout()
    _fill(made, things, gap, margins)
    return made


def rule(across: bool = True) -> QFrame:
    """Make a hairline."""
    made = QFrame()
    made.setProperty("rule", "h" if across else "v")
    return made


def restyle(widget: QWidget) -> None:
    """Let the style sheet look at a widget again after a property changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.updateGeometry()
    widget.update()


def _fill(box: QBoxLayout, things: tuple[object, ...], gap: int, margins: Margins) -> None:
    box.setContentsMargins(*margins)
    box.setSpacing(gap)
    for thing in things:
        if thing is STRETCH:
            box.addStretch(1)
        elif isinstance(thing, QWidget):
            box.addWidget(thing)
        elif isinstance(thing, QLayout):
            box.addLayout(thing)
        elif isinstance(thing, int):
            box.addSpacing(thing)
        else:
            raise TypeError(type(thing))


def _tall(widget: QWidget) -> bool:
    return bool(widget.sizePolicy().hasHeightForWidth()) or widget.property("rule") == "v"
