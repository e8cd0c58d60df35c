"""Looking at a picture: zoom at the pointer, fit, pan, wheel, touchpad. Knows no annotations."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QFrame,
    QGestureEvent,
    QGraphicsScene,
    QGraphicsView,
    QPinchGesture,
    QStyle,
)

from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.ui.theme import Theme

MOST: Final = 8.0
"""Largest zoom."""
LEAST: Final = 0.1
"""Smallest zoom, unless the whole picture needs a smaller one."""

_LADDER: Final = (0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0)
_MARGIN: Final = 24
"""Canvas around the picture, screen pixels."""
_ROUNDING: Final = 2
"""Kept free so that no scroll bar shows for half a pixel."""
_NOTCH: Final = 1.2
"""One notch of the wheel with Ctrl makes it so much larger."""


class Fit(StrEnum):
    """How the zoom follows the size of the window."""

    NONE = "none"
    WIDTH = "width"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody was looking, to come back to.

    Attributes:
        zoom: screen pixels to one image pixel.
        middle: image pixels in the middle of the view.
        fit: how the zoom follows the window.
    """

    zoom: float
    middle: Point
    fit: Fit


class PictureView(QGraphicsView):
    """A view of a scene in image pixels.

    Signals:
        zoom_changed(float): screen pixels to one image pixel; 1.0 is 100 %.
    """

    zoom_changed = Signal(float)

    def __init__(self, theme: Theme, scene: QGraphicsScene) -> None:
        super().__init__(scene)
        self._theme = theme
        self._fit = Fit.NONE
        self._pan_from: QPoint | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(
            QPainter.RenderHint.Antialiasing
            | QPainter.RenderHint.SmoothPixmapTransform
            | QPainter.RenderHint.TextAntialiasing
        )
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState, False)
        self.setMouseTracking(True)
        # Qt would take a drop for the scene, and tell the other program that its file was moved.
        self.setAcceptDrops(False)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        theme.changed.connect(self._colour)
        self._colour()

    @property
    def zoom(self) -> float:
        """Screen pixels to one image pixel."""
        return self.transform().m11()

    @property
    def px(self) -> float:
        """Image pixels to one screen pixel."""
        return 1 / self.zoom

    @property
    def fit(self) -> Fit:
        """How the zoom follows the window."""
        return self._fit

    @property
    def place(self) -> Place:
        """Where the person looks now."""
        middle = self.mapToScene(self.viewport().rect().center())
        return Place(self.zoom, Point(middle.x(), middle.y()), self._fit)

    @property
    def visible_area(self) -> Rect:
        """The part of the picture that can be seen, image pixels."""
        seen = self.mapToScene(self.viewport().rect()).boundingRect()
        seen = seen.intersected(self._scene_rect())
        return Rect(seen.x(), seen.y(), seen.width(), seen.height())

    def go_to(self, place: Place) -> None:
        """Look where somebody looked before."""
        self._fit = Fit.NONE
        self._scale(place.zoom)
        self.centerOn(place.middle.x, place.middle.y)
        self._fit = place.fit

    def set_zoom(self, zoom: float) -> None:
        """Zoom around the middle of the view."""
        self._fit = Fit.NONE
        self._scale_at(zoom, self.viewport().rect().center())

    def zoom_in(self) -> None:
        """Take the next larger step."""
        self.set_zoom(next((step for step in _LADDER if step > self.zoom * 1.01), MOST))

    def zoom_out(self) -> None:
        """Take the next smaller step."""
        smaller = (step for step in reversed(_LADDER) if step < self.zoom * 0.99)
        self.set_zoom(next(smaller, self._least()))

    def actual_size(self) -> None:
        """Show one image pixel on one screen pixel."""
        self.set_zoom(1.0)

    def fit_next(self) -> None:
        """Fit the width of the picture; when it already does, fit all of it."""
        self.set_fit(Fit.WHOLE if self._fit is Fit.WIDTH else Fit.WIDTH)

    def set_fit(self, fit: Fit) -> None:
        """Let the zoom follow the window from now on."""
        if fit is not Fit.NONE:
            self._scale_at(self._fitting(fit), QPoint(self.viewport().width() // 2, 0))
        self._fit = fit

    def to_top(self) -> None:
        """Look at the upper edge."""
        self.verticalScrollBar().setValue(self.verticalScrollBar().minimum())

    def reveal(self, area: Rect) -> None:
        """Scroll as little as needed until an area can be seen."""
        margin = round(2 * _MARGIN)
        self.ensureVisible(QRectF(area.x, area.y, area.width, area.height), margin, margin)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; sideways with Shift; zoom at the pointer with Ctrl."""
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._fit = Fit.NONE
            factor = _NOTCH ** ((turn.y() or turn.x()) / 120)
            self._scale_at(self.zoom * factor, event.position().toPoint())
            event.accept()
            return
        way = event.pixelDelta() if not event.pixelDelta().isNull() else turn / 2
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not way.x():
            way = QPoint(way.y(), 0)
        self.scroll_by(way)
        event.accept()

    def scroll_by(self, way: QPoint) -> None:
        """Move the picture, screen pixels."""
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() - way.x())
        down.setValue(down.value() - way.y())

    def follow(self, at: QPoint) -> None:
        """Scroll so far that a pointer outside the view is at its edge again."""
        room = self.viewport().rect()
        inside = QPoint(
            min(max(at.x(), room.left()), room.right()),
            min(max(at.y(), room.top()), room.bottom()),
        )
        if inside != at:
            self.scroll_by(inside - at)

    def viewportEvent(self, event: QEvent) -> bool:
        """Zoom by two fingers, on touch screens and touchpads."""
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                at = self.viewport().mapFromGlobal(pinch.centerPoint().toPoint())
                self.pinch(pinch.scaleFactor(), at)
                return True
        if isinstance(event, QNativeGestureEvent):
            zooms = event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
            if zooms:
                self.pinch(1 + event.value(), event.position().toPoint())
                return True
        return super().viewportEvent(event)

    def pinch(self, factor: float, at: QPoint) -> None:
        """Make the picture larger by `factor` around a point of the view."""
        self._fit = Fit.NONE
        self._scale_at(self.zoom * factor, at)

    def sizeHint(self) -> QSize:
        """Ask for little, however large the picture is: it takes the room that is left."""
        return QSize(240, 240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the window when the zoom is to; keep the upper edge where it was."""
        top = self.mapToScene(QPoint(self.viewport().width() // 2, 0))
        super().resizeEvent(event)
        if self._fit is not Fit.NONE:
            self._scale(self._fitting(self._fit))
            self._put(top, QPoint(self.viewport().width() // 2, 0))

    @property
    def panning(self) -> bool:
        """Whether the picture is being dragged."""
        return self._pan_from is not None

    def begin_pan(self, event: QMouseEvent) -> None:
        """Take hold of the picture."""
        self._pan_from = event.position().toPoint()
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def pan(self, event: QMouseEvent) -> None:
        """Let the picture follow the pointer."""
        if self._pan_from is not None:
            at = event.position().toPoint()
            self.scroll_by(at - self._pan_from)
            self._pan_from = at

    def end_pan(self) -> None:
        """Let go of the picture."""
        self._pan_from = None

    def _scale_at(self, zoom: float, at: QPoint) -> None:
        anchor = self.mapToScene(at)
        self._scale(zoom)
        self._put(anchor, at)

    def _scale(self, zoom: float) -> None:
        zoom = min(max(zoom, self._least()), MOST)
        before = self.zoom
        self.resetTransform()
        self.scale(zoom, zoom)
        edge = _MARGIN / zoom
        self.setSceneRect(self._scene_rect().adjusted(-edge, -edge, edge, edge))
        if zoom != before:
            self.zoom_changed.emit(zoom)

    def _put(self, anchor: QPointF, at: QPoint) -> None:
        self.scroll_by(at - self.mapFromScene(anchor))

    def _scene_rect(self) -> QRectF:
        return self.scene().sceneRect()

    def _least(self) -> float:
        return min(LEAST, self._fitting(Fit.WHOLE))

    def _fitting(self, fit: Fit) -> float:
        """Give the zoom for a fit; a small picture is not blown up beyond its own size."""
        picture = self._scene_rect()
        room = self.maximumViewportSize()
        # What the view sets aside; a styled bar is thinner.
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        across = (room.width() - bar - 2 * _MARGIN - _ROUNDING) / max(picture.width(), 1)
        down = (room.height() - 2 * _MARGIN - _ROUNDING) / max(picture.height(), 1)
        wanted = across if fit is Fit.WIDTH else min(across, down)
        return min(max(wanted, 0.001), 1.0)

    def _colour(self) -> None:
        self.setBackgroundBrush(self._theme.colour("canvas"))
