"""The number of an exhibit as something to press: it leads to that exhibit."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolButton

from evidence_kit.ui.parts.number import number_width
from evidence_kit.ui.parts.tip import tip
from evidence_kit.ui.theme import Theme

_EDGE: Final = 36
_DISC: Final = 24


class ExhibitLink(QToolButton):
    """An outlined disc of 24 px; 36 px to press.

    Args:
        theme: gives colours and type.
        number: of the exhibit.
        name: what pressing does, for a screen reader.
    """

    def __init__(self, theme: Theme, number: int, name: str) -> None:
        super().__init__()
        self._theme, self.number = theme, number
        self.setProperty("kind", "eye")
        self.setProperty("radius", 18)
        self.setAccessibleName(name)
        tip(self, name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)
        theme.room_changed.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        """Wide enough for the number, and never hard to hit."""
        edge, disc = self._theme.px(_EDGE), self._theme.px(_DISC)
        return QSize(max(edge, number_width(self._theme, self.number, disc) + 4), edge)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc."""
        del event
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = theme.px(_DISC)
        wide = number_width(theme, self.number, high)
        disc = QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high)
        hot = self.underMouse()
        painter.setPen(QPen(theme.colour("primary" if hot else "control"), 1.5))
        painter.setBrush(theme.colour("primarySoft" if hot else "surface"))
        painter.drawRoundedRect(disc.adjusted(0.75, 0.75, -0.75, -0.75), high / 2, high / 2)
        painter.setFont(theme.font("nodeSmall"))
        painter.setPen(theme.colour("onPrimarySoft" if hot else "text"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self.number))

    def _fit(self) -> None:
        self.setFixedSize(self.sizeHint())
