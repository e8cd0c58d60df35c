"""The disc of 32 px before a row: done, or better than now; shape and icon say it, not colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from evidence_kit.ui import icons
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.theme import Theme

_ACROSS = 32
_LOOKS = {True: ("check", "ok", "okSoft", 0.0), False: ("arrow-up", "warn", "warnSoft", 2.0)}
"""Icon, ink, ground and edge in px."""


class Mark(QWidget):
    """A check on a filled disc when it is done, else an arrow up in a ring."""

    def __init__(self, theme: Theme, *, done: bool = False) -> None:
        super().__init__()
        self._theme, self._done = theme, done
        grow(theme, self, high=_ACROSS, wide=_ACROSS)
        theme.changed.connect(self.update)

    def show_done(self, done: bool) -> None:
        """Show the one or the other."""
        self._done = done
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc and its icon."""
        del event
        icon, ink, ground, edge = _LOOKS[self._done]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour(ink)
        painter.setPen(QPen(colour, edge) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(ground))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        size = self._theme.px(18)
        drawn = icons.pixmap(self._theme, icon, ink, size, self.devicePixelRatioF())
        middle = QRectF(self.rect()).center()
        painter.drawPixmap(middle - QPointF(size / 2, size / 2), drawn)
