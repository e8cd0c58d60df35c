"""How strong the parts are, as a row of pills: full, half, or only a dashed edge."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from evidence_kit.domain.remark import Level
from evidence_kit.ui.theme import Theme

_HIGH: Final = 12
_GAP: Final = 5
_WIDEST: Final = 30
_LEAST: Final = 8


class Pills(QWidget):
    """One pill for each part; the words beside it say the same, so it has no name of its own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.levels: tuple[Level, ...] = ()
        self.setProperty("decoration", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        theme.room_changed.connect(self.updateGeometry)

    def show_levels(self, levels: Sequence[Level]) -> None:
        """Show these, the strong ones first."""
        order = [Level.STRONG, Level.BETTER, Level.MISSING]
        self.levels = tuple(sorted(levels, key=order.index))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room for."""
        return QSize(len(self.levels) * (_LEAST + _GAP), self._theme.px(_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them."""
        del event
        if not self.levels:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        count = len(self.levels)
        wide = min((self.width() - _GAP * (count - 1)) / count, self._theme.px(_WIDEST))
        for place, level in enumerate(self.levels):
            box = QRectF(place * (wide + _GAP), 0, wide, self.height())
            self._draw(painter, box.adjusted(1, 1, -1, -1), level)

    def _draw(self, painter: QPainter, box: QRectF, level: Level) -> None:
        round_ = box.height() / 2
        ink = self._theme.colour("primary" if level is Level.STRONG else "warn")
        dashes = Qt.PenStyle.DashLine if level is Level.MISSING else Qt.PenStyle.SolidLine
        pen = QPen(ink, 2, dashes)
        if level is Level.MISSING:
            pen.setDashPattern((2, 1.5))
        outline = QPainterPath()
        outline.addRoundedRect(box, round_, round_)
        if level is not Level.MISSING:
            part = 1.0 if level is Level.STRONG else 0.5
            painter.save()
            painter.setClipRect(QRectF(box.left(), box.top(), box.width() * part, box.height()))
            painter.fillPath(outline, ink)
            painter.restore()
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)
