"""Where details stand in the picture: a thin frame and the icon of their kind, never in a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from evidence_kit.domain.geometry import Rect
from evidence_kit.ui import icons
from evidence_kit.ui.theme import Theme

_THIN, _STRONG, _HALO, _THIN_HALO = 1.5, 2.5, 2.5, 1.0
_BADGE, _ICON, _GAP, _RADIUS = 24.0, 16, 3.0, 4.0
"""Measures in screen pixels: lines, what shines around them, the box of the icon."""
_MARGIN: Final = 22.0
"""Canvas around the picture on which the icon may stand, screen pixels."""
_IN_FRONT: Final = 5e8
"""In front of the annotations and behind the marks of what is selected."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One place.

    Attributes:
        area: upright image pixels.
        icon: name of the icon of its kind; "" draws none.
        strong: it is the one that is chosen.
    """

    area: Rect
    icon: str
    strong: bool = False


class LeadMarks(QGraphicsItem):
    """Paints the places, as large on screen at every zoom."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._marks: tuple[Mark, ...] = ()
        self._px = 1.0
        self.setZValue(_IN_FRONT)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What it paints."""
        return self._marks

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Paint other places."""
        if marks != self._marks:
            self.prepareGeometryChange()
            self._marks = marks
            self.update()

    def set_zoom(self, zoom: float) -> None:
        """Follow the zoom: screen pixels to one image pixel."""
        self.prepareGeometryChange()
        self._px = 1 / zoom
        self.update()

    def boundingRect(self) -> QRectF:
        """All frames with their icons."""
        whole = QRectF()
        more = 2 * _BADGE * self._px
        for mark in self._marks:
            whole = whole.united(_rect(mark.area).adjusted(-more, -more, more, more))
        return whole

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the ground first, so that both light and dark pictures show the line."""
        del option, widget
        for mark in self._marks:
            self._paint_frame(painter, mark)
        for mark in self._marks:
            if mark.icon:
                self._paint_icon(painter, mark)

    def _paint_frame(self, painter: QPainter, mark: Mark) -> None:
        px = self._px
        width = _STRONG if mark.strong else _THIN
        # In a small picture what stands above the place is near: it must not be shone away.
        halo = _HALO if mark.strong and px <= 1 else _THIN_HALO
        # Beside the place and not on it: the letters at its edge are what matters.
        gap = (width / 2 + halo) * px
        frame = _rect(mark.area).adjusted(-gap, -gap, gap, gap)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for token, wide in (("surface", width + 2 * halo), ("primary", width)):
            painter.setPen(QPen(self._theme.colour(token), wide * px))
            painter.drawRoundedRect(frame, _RADIUS * px, _RADIUS * px)

    def _paint_icon(self, painter: QPainter, mark: Mark) -> None:
        """Stand left of the frame, or above it where the picture begins."""
        px, area = self._px, mark.area
        away = (_BADGE + _GAP + _STRONG + _HALO) * px
        left, top = area.x - away, area.y + min(area.height - _BADGE * px, 0) / 2
        if left < -_MARGIN * px:
            left, top = area.x, area.y - away
        box = QRectF(left, top, _BADGE * px, _BADGE * px)
        painter.setPen(QPen(self._theme.colour("primary"), _THIN * px))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawRoundedRect(box, 6 * px, 6 * px)
        drawn = icons.pixmap(self._theme, mark.icon, "primary", _ICON, 2.0)
        edge = _ICON * px
        corner = QPointF(box.center().x() - edge / 2, box.center().y() - edge / 2)
        painter.drawPixmap(QRectF(corner.x(), corner.y(), edge, edge), drawn, QRectF(drawn.rect()))


def _rect(area: Rect) -> QRectF:
    return QRectF(area.x, area.y, area.width, area.height)
