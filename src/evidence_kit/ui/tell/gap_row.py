"""Some days of which the time line tells nothing: said once, calmly, and nobody need fill it."""

from __future__ import annotations

import datetime as dt
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from evidence_kit.domain.timeline import Gap
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.tell.line_row import DATE_COLUMN
from evidence_kit.ui.tell.node import DISC
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_LEAST: Final = 44


class GapRow(QWidget):
    """The path goes on in dashes, with one line beside it."""

    def __init__(self, theme: Theme, words: Wording, gap: Gap) -> None:
        super().__init__()
        said = Para(theme, said_gap(gap, words), "caption", "text2", middle=True)
        dates = QWidget()
        grow(theme, dates, wide=DATE_COLUMN)
        self.setMinimumHeight(_LEAST)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        inside.addWidget(dates)
        inside.addSpacing(8)
        inside.addWidget(_Dashes(theme))
        inside.addSpacing(8)
        inside.addWidget(said, 1)


def said_gap(gap: Gap, words: Wording) -> str:
    """Say how long nothing is told."""
    away = dt.date.fromisoformat(gap.next) - dt.date.fromisoformat(gap.last)
    count = away.days - 1
    text = words.ngettext(
        "Nothing is told of {count} day. That is fine.",
        "Nothing is told of {count} days. That is fine.",
        count,
    )
    return text.format(count=count)


class _Dashes(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("decoration", True)
        self.setFixedWidth(DISC)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dashes."""
        del event
        painter = QPainter(self)
        pen = QPen(self._theme.colour("control"), 2)
        pen.setDashPattern([2, 2.5])
        painter.setPen(pen)
        middle = DISC / 2
        painter.drawLine(QPointF(middle, 3), QPointF(middle, self.height() - 1))
