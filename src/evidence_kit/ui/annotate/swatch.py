"""Small samples of a line: its colour and its pattern, never colour alone."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from evidence_kit.domain.markup import Colour, Pattern
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.tip import tip
from evidence_kit.ui.theme import Theme

PAINTS: Final = {Colour.RASPBERRY: "framboos", Colour.BLUE: "blauw"}


class Swatch(QAbstractButton):
    """A frame drawn as the line would be; an edge around it while it is on.

    Args:
        theme: gives colours.
        colour: of the line.
        pattern: of the line.
        name: accessible name and tooltip.
    """

    def __init__(
        self,
        theme: Theme,
        colour: Colour,
        pattern: Pattern,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._colour, self._pattern = theme, colour, pattern
        self.setProperty("radius", 10)
        self.setCheckable(True)
        self.setAccessibleName(name)
        tip(self, name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        grow(theme, self, high=36, wide=36, bare=True)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """36 px."""
        return QSize(36, 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sample."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        if not self.isEnabled():
            painter.setOpacity(0.55)
        elif self.isChecked() or self.underMouse():
            edge = "primary" if self.isChecked() else "border"
            painter.setPen(QPen(self._theme.colour(edge), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), 10, 10)
        sample = whole.adjusted(8, 8, -8, -8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("wit"))
        painter.drawRoundedRect(sample.adjusted(-2, -2, 2, 2), 6, 6)
        pen = QPen(self._theme.colour(PAINTS[self._colour]), 4)
        if self._pattern is Pattern.DASHED:
            pen.setDashPattern([1.6, 1.1])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(sample.adjusted(1, 1, -1, -1), 4, 4)
