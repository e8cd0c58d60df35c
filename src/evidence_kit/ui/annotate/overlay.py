"""What shows the selection: outlines, handles, and the rubber band; always the same on screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.markup import Annotation
from evidence_kit.domain.outlines import HALO
from evidence_kit.ui.annotate import fitting, handles, hits
from evidence_kit.ui.annotate.fitting import Extent
from evidence_kit.ui.theme import read_tokens

_LINE: Final = 2.0
_WHITE: Final = 5.0
_RADIUS: Final = 3.0
_OUTSIDE: Final = 3.0
"""Measures in screen pixels: blue line, white line under it, corners, gap to what is selected."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What the overlay paints, image pixels.

    Attributes:
        outlines: one around each selected annotation that does not show it by handles.
        handles: middles of the handles.
        band: the rubber band while it is drawn.
    """

    outlines: tuple[Rect, ...] = ()
    handles: tuple[Point, ...] = ()
    band: Rect | None = None


def marks_for(
    chosen: tuple[Annotation, ...], band: Rect | None, extent: Extent, px: float
) -> Marks:
    """Give the marks of a selection: handles for a single one, an outline around the others.

    Args:
        chosen: what is selected.
        band: the rubber band, if there is one.
        extent: size of the picture.
        px: image pixels to one screen pixel.
    """
    if len(chosen) == 1 and (held := handles.grips(chosen[0], px)):
        return Marks((), tuple(held.values()), band)
    gap = HALO * extent.unit / 2 + _OUTSIDE * px
    return Marks(tuple(hits.occupied(one, extent).grown(gap) for one in chosen), (), band)


class Overlay(QGraphicsItem):
    """Paints the marks in front of everything, as large on screen at every zoom."""

    def __init__(self) -> None:
        super().__init__()
        self._marks, self._px = Marks(), 1.0
        tokens = read_tokens("light")
        self._blue, self._white = tokens.colour("focus"), tokens.colour("wit")
        self.setZValue(1e9)

    @property
    def marks(self) -> Marks:
        """What it paints."""
        return self._marks

    def show_marks(self, marks: Marks, px: float) -> None:
        """Paint other marks; `px` is how many image pixels one screen pixel takes."""
        if (marks, px) != (self._marks, self._px):
            self.prepareGeometryChange()
            self._marks, self._px = marks, px
            self.update()

    def boundingRect(self) -> QRectF:
        """All marks with their lines."""
        marks = self._marks
        points = [Rect(p.x, p.y, 0, 0) for p in marks.handles]
        frames = [*marks.outlines, *points, *([marks.band] if marks.band is not None else [])]
        if not frames:
            return QRectF()
        return _rect(fitting.around(frames).grown(handles.SIZE * self._px))

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint white first and blue over it, so that both light and dark pictures show it."""
        del option, widget
        px, marks = self._px, self._marks
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((self._white, _WHITE), (self._blue, _LINE)):
            painter.setPen(QPen(colour, width * px))
            for outline in marks.outlines:
                painter.drawRoundedRect(_rect(outline), _RADIUS * px, _RADIUS * px)
        if marks.band is not None:
            self._paint_band(painter, marks.band)
        for middle in marks.handles:
            self._paint_handle(painter, middle)

    def _paint_band(self, painter: QPainter, band: Rect) -> None:
        veil = QColor(self._blue)
        veil.setAlphaF(0.12)
        painter.setBrush(veil)
        painter.setPen(QPen(self._blue, 1.5 * self._px))
        painter.drawRect(_rect(band))

    def _paint_handle(self, painter: QPainter, middle: Point) -> None:
        half = (handles.SIZE - _LINE) / 2 * self._px
        square = QRectF(middle.x - half, middle.y - half, 2 * half, 2 * half)
        painter.setBrush(self._white)
        painter.setPen(QPen(self._blue, _LINE * self._px))
        painter.drawRoundedRect(square, _RADIUS * self._px, _RADIUS * self._px)


def _rect(frame: Rect) -> QRectF:
    return QRectF(frame.x, frame.y, frame.width, frame.height)
