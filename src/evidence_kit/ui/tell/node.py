"""The disc of a line on the path that ties all lines together."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from evidence_kit.ui import icons
from evidence_kit.ui.tell.said import Sign
from evidence_kit.ui.theme import Theme

DISC: Final = 32
TOP: Final = 2
"""Px above the disc."""


class Node(QWidget):
    """A disc of 32 px with an icon, and the path above and below it."""

    def __init__(self, theme: Theme, sign: Sign, *, first: bool, last: bool) -> None:
        super().__init__()
        self._theme, self._sign = theme, sign
        self._first, self._last = first, last
        self.setProperty("decoration", True)
        self.setFixedWidth(DISC)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the path and the disc over it."""
        del event
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(DISC / 2, TOP + DISC / 2)
        painter.setPen(QPen(theme.colour("control"), 2))
        if not self._first:
            painter.drawLine(QPointF(middle.x(), 0), middle)
        if not self._last:
            painter.drawLine(middle, QPointF(middle.x(), self.height()))
        painter.setPen(QPen(theme.colour(self._sign.edge), 2))
        painter.setBrush(theme.colour(self._sign.fill))
        painter.drawEllipse(QRectF(1, TOP + 1, DISC - 2, DISC - 2))
        dpr = self.devicePixelRatioF()
        drawn = icons.pixmap(theme, self._sign.icon, self._sign.ink, 18, dpr)
        painter.drawPixmap(QPointF(middle.x() - 9, middle.y() - 9), drawn)
