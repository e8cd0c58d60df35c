"""How far the questions are: dots on a line, the same as on the path of the rail."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from evidence_kit.ui import icons
from evidence_kit.ui.theme import Theme

_DOT: Final = 14
"""Radius of a dot in px; the one of now is larger."""
_NOW: Final = 18
_APART: Final = 92
"""Px from dot to dot, where there is room."""


class QuestionDots(QWidget):
    """A dot a question: passed with a check, now in the sun, still to come as an outline.

    Dots that may not be needed are drawn too; they go away as answers make the path shorter.

    Args:
        theme: gives colours and type.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._now, self._total, self._passed = 1, 1, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("decoration", True)
        theme.changed.connect(self.update)
        theme.room_changed.connect(self._fit)
        self._fit()

    def show_place(self, now: int, total: int, passed: int) -> None:
        """Show that question `now` of `total` is asked, counted from 1; `passed` have an answer."""
        self._now, self._total, self._passed = now, max(now, total), passed
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the dot of now."""
        return QSize(self._least() * self._total, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line and its dots."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middles = [QPointF(x, self.height() / 2) for x in self._places()]
        for at in range(len(middles) - 1):
            self._line(painter, middles[at], middles[at + 1], at + 1)
        for at, middle in enumerate(middles, start=1):
            self._dot(painter, middle, at)

    def _least(self) -> int:
        return 2 * self._theme.px(_DOT) + 6

    def _places(self) -> list[float]:
        left, right = (self._theme.px(self._radius(one)) for one in (1, self._total))
        apart = (self.width() - left - right) / max(self._total - 1, 1)
        apart = min(float(self._theme.px(_APART)), apart)
        return [left + at * apart for at in range(self._total)]

    def _line(self, painter: QPainter, left: QPointF, right: QPointF, number: int) -> None:
        passed = number < self._now or number < self._passed
        ink = self._theme.colour("primary" if passed else "control")
        pen = QPen(ink, 2, Qt.PenStyle.SolidLine if passed else Qt.PenStyle.CustomDashLine)
        if not passed:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        from_, to = (self._theme.px(self._radius(one)) for one in (number, number + 1))
        painter.drawLine(left + QPointF(from_, 0), right - QPointF(to, 0))

    def _radius(self, number: int) -> int:
        return _NOW if number == self._now else _DOT

    def _dot(self, painter: QPainter, middle: QPointF, number: int) -> None:
        colour, now = self._theme.colour, number == self._now
        radius = self._theme.px(self._radius(number))
        passed = number <= self._passed and not now
        if not passed and not now:
            painter.setPen(QPen(colour("control"), 2))
            painter.setBrush(colour("surface"))
            painter.drawEllipse(middle, radius - 1, radius - 1)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("licht" if now else "primary"))
            painter.drawEllipse(middle, radius, radius)
        if passed:
            size = self._theme.px(16)
            mark = icons.pixmap(self._theme, "check", "onPrimary", size, self.devicePixelRatioF())
            painter.drawPixmap(middle - QPointF(size / 2, size / 2), mark)
            return
        painter.setFont(self._theme.font("node" if now else "nodeSmall"))
        painter.setPen(colour("onLicht" if now else "text"))
        place = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(number))

    def _fit(self) -> None:
        self.setFixedHeight(2 * self._theme.px(_NOW) + 2)
        if self.parentWidget() is not None or self._theme.tight:
            self.setVisible(not self._theme.tight)  # without a parent it would be a window
        self.update()
