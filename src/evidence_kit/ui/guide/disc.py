"""A number in a disc, as the posts of the path have it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from evidence_kit.ui.theme import Theme

LOOKS: Final = {
    "primary": ("primary", "primary", "onPrimary"),
    "licht": ("licht", "licht", "onLicht"),
    "plain": ("surface", "control", "text"),
}
"""Colour tokens of the disc, its edge and its number."""


class NumberDisc(QWidget):
    """A picture beside words that say the same; it has no name of its own.

    Args:
        theme: gives colours and type.
        number: what stands in it.
        edge: px across; grows with the letters.
        look: one of `LOOKS`.
    """

    def __init__(self, theme: Theme, number: int, edge: int, look: str = "plain") -> None:
        super().__init__()
        self._theme, self._number, self._edge, self._look = theme, number, edge, look
        self.setProperty("decoration", True)
        theme.changed.connect(self.update)
        theme.room_changed.connect(self._fit)
        self._fit()

    def set_look(self, look: str) -> None:
        """Show it in other colours."""
        self._look = look
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as high."""
        edge = self._theme.px(self._edge)
        return QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc and its number."""
        del event
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, edge, ink = LOOKS[self._look]
        disc = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme.colour(edge), 1.5))
        painter.setBrush(theme.colour(fill))
        painter.drawEllipse(disc)
        painter.setFont(theme.font("node" if self._edge > 30 else "nodeSmall"))
        painter.setPen(theme.colour(ink))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _fit(self) -> None:
        self.setFixedSize(self.sizeHint())
