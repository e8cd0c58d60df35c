"""A card in two parts: warm above, plain below."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.theme import Theme

_CORNER: Final = 15


class SplitCard(Card):
    """What matters most on the warm ground, the rest below a line.

    Args:
        theme: gives colours.
        head: stands on the warm ground.
        below: stands on the plain one.
    """

    def __init__(self, theme: Theme, head: QWidget, below: QWidget) -> None:
        super().__init__(theme, margins=(0, 0, 0, 0), gap=0)
        self._head = QWidget()
        self._above, self._below = QVBoxLayout(self._head), QVBoxLayout()
        self._above.addWidget(head)
        self._below.addWidget(below)
        self.body.addWidget(self._head)
        self.body.addLayout(self._below)
        theme.changed.connect(self.update)
        theme.room_changed.connect(self._fit)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, then the warm ground inside its round corners."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QPainterPath()
        inside.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _CORNER, _CORNER)
        painter.setClipPath(inside)
        foot = float(self._head.geometry().bottom() + 1)
        painter.fillRect(QRectF(0, 0, self.width(), foot), self.theme.colour("lichtSoft"))
        painter.fillRect(QRectF(0, foot - 1, self.width(), 1), self.theme.colour("lichtLine"))

    def _fit(self) -> None:
        side = 24 if self.theme.tight else 32 if self.theme.low else 40
        high = 20 if self.theme.low else 30
        self._above.setContentsMargins(side, high, side, high - 4)
        self._below.setContentsMargins(side, high - 6, side, high - 2)
