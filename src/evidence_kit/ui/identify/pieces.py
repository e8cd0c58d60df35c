"""Small parts of this room: a letter in a disc, and a band above a card."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from evidence_kit.ui.parts.veil import rounded_top
from evidence_kit.ui.theme import Theme

DISC: Final = 40
"""Px across the disc of a letter."""
_EDGE: Final = 4
"""Px at most between a head and the foot of a card in which nothing else stands."""


class LetterDisc(QWidget):
    """The letter of a suspect in an ink disc of 40 px; a question mark when nobody is known.

    Args:
        theme: gives colours and type.
        letter: what stands in it.
        dashed: an outlined disc, for what is not sorted.
    """

    def __init__(self, theme: Theme, letter: str, *, dashed: bool = False) -> None:
        super().__init__()
        self._theme, self._letter, self._dashed = theme, letter, dashed
        self.setProperty("decoration", True)
        self.setFixedSize(DISC, DISC)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QRectF(self.rect())
        if self._dashed:
            painter.setPen(QPen(self._theme.colour("control"), 1.5, Qt.PenStyle.DashLine))
            disc.adjust(1, 1, -1, -1)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("exit"))
        painter.drawEllipse(disc)
        painter.setFont(self._theme.font("h3"))
        painter.setPen(self._theme.colour("text2" if self._dashed else "onExit"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letter)


class HeadBand(QWidget):
    """The sunken head of a card: its corners follow the card's, the lower ones too at its foot."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        band, ground = QRectF(self.rect()), self._theme.colour("sunken")
        if self._is_all:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(band, 15, 15)
        else:
            painter.fillPath(rounded_top(band, 15), ground)

    @property
    def _is_all(self) -> bool:
        """Whether nothing stands below it in its card."""
        card = self.parentWidget()
        return card is not None and self.geometry().bottom() >= card.height() - _EDGE
