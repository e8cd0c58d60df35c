"""The picture under its blocks: blurred until the person asks to see it, covered by hand."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from evidence_kit.domain.exhibit import Picture
from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.picture import Raster
from evidence_kit.services.covers import boxes_of
from evidence_kit.ui.capture import cover_blocks as blocks
from evidence_kit.ui.capture.cover_drawing import corners, draw_chosen, draw_covered
from evidence_kit.ui.capture.covering import Areas, Covering
from evidence_kit.ui.parts.veil import image, veiled
from evidence_kit.ui.theme import Theme

MARGIN: Final = 10
"""Logical px around the picture, for the corners of a block that reaches its edge."""
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_PEEKS: Final = (Qt.Key.Key_V, Qt.Key.Key_Space)
"""Held to look: V as beside the question, Space as in the gallery."""
_ZOOMS: Final = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_0: 0,
}


class CoverCanvas(QWidget):
    """Draws and changes blocks. What is painted black is exactly what will be covered.

    Drag on the picture for a block, drag a block or its corners to change it. By keyboard:
    Enter makes one, Page Up and Down choose, arrows move, Shift and arrows resize, Delete removes.

    Args:
        theme: gives colours.
        name: accessible name.
        word: stands on a block that has room for it.

    Attributes:
        covering: the blocks, and what can be taken back.

    Signals:
        changed: the blocks (tuple of `Rect`, upright image pixels) are others now, or another
            one is chosen.
        peeked: V or Space is held (True) or let go.
        placed(QRect): a block was put there without a pointer; it should be in view.
        zoom_asked(int): larger (1), smaller (-1), or as the window is (0).
    """

    changed = Signal(object)
    peeked = Signal(bool)
    placed = Signal(QRect)
    zoom_asked = Signal(int)

    def __init__(self, theme: Theme, name: str, word: str = "") -> None:
        super().__init__()
        self._theme, self._word = theme, word
        self._picture: Picture | None = None
        self._scale = 1.0
        self._veil: Raster | None = None
        self._soft: tuple[object, QPixmap] | None = None
        self._sharp: QImage | None = None
        self._grip: tuple[str, Point, Rect | None, int] | None = None
        self._before: Areas = ()
        self.covering = Covering(self)
        self.covering.changed.connect(self._on_changed)
        self.covering.placed.connect(self._on_placed)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("radius", 4)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def areas(self) -> Areas:
        """The blocks, upright image pixels."""
        return self.covering.areas

    @property
    def chosen(self) -> int | None:
        """Which block the keys are for."""
        return self.covering.chosen

    @property
    def sharp(self) -> bool:
        """Whether the picture itself can be seen."""
        return self._sharp is not None

    @property
    def picture_size(self) -> tuple[int, int]:
        """Width and height of the picture as a person sees it, image pixels."""
        return self.covering.size

    def show_picture(self, picture: Picture, veil: Raster | None, areas: Areas) -> None:
        """Show another picture, blurred, with its blocks."""
        self.forget()
        self._picture, self._veil = picture, veil
        self.covering.begin(blocks.upright_size(picture), areas)

    def set_scale(self, scale: float) -> None:
        """Show the picture this large: logical px to one image pixel."""
        self._scale = scale
        self.setFixedSize(self.sizeHint())
        self.update()

    def show_sharp(self, raster: Raster | None) -> None:
        """Show the picture itself, or None to blur it again."""
        self._sharp = None if raster is None else image(raster)
        self.update()

    def forget(self) -> None:
        """Drop every pixel."""
        self._picture = self._veil = self._sharp = self._soft = self._grip = None
        self.covering.begin(self.covering.size, ())
        self.update()

    def at(self, point: Point) -> QPointF:
        """Give where a point of the picture, in image pixels, is on this widget."""
        return QPointF(point.x * self._scale + MARGIN, point.y * self._scale + MARGIN)

    def sizeHint(self) -> QSize:
        """The picture at its scale, with room around it for the corners of a block."""
        width, height = (max(round(side * self._scale), 1) for side in self.picture_size)
        return QSize(width + 2 * MARGIN, height + 2 * MARGIN)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a corner, a block, or begin a new one."""
        if event.button() != Qt.MouseButton.LeftButton or self._picture is None:
            return
        here = self._point(event.position())
        corner = self._corner_at(event.position())
        topmost = range(len(self.areas) - 1, -1, -1)
        under = next((at for at in topmost if self.areas[at].contains(here)), None)
        self._before = self.areas
        if corner is not None:
            self._grip = ("corner", here, self.covering.block, corner)
        elif under is not None:
            self.covering.show(self.areas, under)
            self._grip = ("move", here, self.areas[under], 0)
        else:
            self.covering.show(self.areas, None)
            self._grip = ("new", here, None, 0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Change what was taken."""
        if self._grip is None:
            return
        kind, start, before, corner = self._grip
        here, size = self._point(event.position()), self.picture_size
        if before is None:
            self._draw_new(start, here)
        elif kind == "corner":
            self.covering.put(blocks.stretched(before, corner, here, size))
        else:
            self.covering.put(blocks.moved(before, here.x - start.x, here.y - start.y, size))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; a whole drag is one step."""
        del event
        if self._grip is not None:
            self._grip = None
            self.covering.note(self._before, self.areas)
            self._on_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do by keyboard what the pointer can."""
        key = Qt.Key(event.key())
        if key in _PEEKS:
            if not event.isAutoRepeat():
                self.peeked.emit(True)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.covering.add()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.covering.remove()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.covering.choose_next(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in _ZOOMS:
            self.zoom_asked.emit(_ZOOMS[key])
        elif key in _ARROWS and self.covering.block is not None:
            self._nudge(self.covering.block, _ARROWS[key], event)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Blur again when the key is let go."""
        if event.key() in _PEEKS:
            if not event.isAutoRepeat():
                self.peeked.emit(False)
            return
        super().keyReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture as it may be seen, the black, and the chosen block's corners."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        if self._sharp is not None:
            painter.drawImage(place, self._sharp)
        elif self._veil is not None:
            painter.drawPixmap(place.topLeft(), self._blurred(self._veil, place.size().toSize()))
        else:
            painter.fillRect(place, self._theme.colour("heideSoft"))
        if self._picture is None:
            return
        for box in boxes_of(self._picture, self.areas):
            area = Rect(box.left, box.top, box.right - box.left, box.bottom - box.top)
            draw_covered(painter, self._theme, self._on_screen(area), self._word)
        if self.covering.block is not None:
            draw_chosen(painter, self._theme, self._on_screen(self.covering.block))

    def _blurred(self, veil: Raster, size: QSize) -> QPixmap:
        dpr = self.devicePixelRatioF()
        key = (size.width(), size.height(), dpr, self._theme.name)
        if self._soft is None or self._soft[0] != key:
            self._soft = (key, veiled(self._theme, veil, size, dpr))
        return self._soft[1]

    def _corner_at(self, position: QPointF) -> int | None:
        block = self.covering.block
        if block is None:
            return None
        found = corners(self._on_screen(block))
        return next((at for at, corner in enumerate(found) if corner.contains(position)), None)

    def _draw_new(self, start: Point, here: Point) -> None:
        block = blocks.drawn(start, here, self.picture_size)
        if block is None:
            return
        if self.chosen is None:
            self.covering.show((*self.areas, block), len(self.areas))
        else:
            self.covering.put(block)

    def _nudge(self, block: Rect, way: tuple[int, int], event: QKeyEvent) -> None:
        keys, step = event.modifiers(), max(self.picture_size[0] / 50, 1)
        if keys & Qt.KeyboardModifier.ControlModifier:
            step = 1
        change = blocks.grown if keys & Qt.KeyboardModifier.ShiftModifier else blocks.moved
        made = change(block, way[0] * step, way[1] * step, self.picture_size)
        self.covering.put_at_once(made, again=event.isAutoRepeat())

    def _on_changed(self) -> None:
        self.update()
        self.changed.emit(self.areas)

    def _on_placed(self) -> None:
        if self.covering.block is not None:
            self.placed.emit(self._on_screen(self.covering.block).toAlignedRect())

    def _point(self, position: QPointF) -> Point:
        """Give where a place on this widget is on the picture, or beside it."""
        return Point((position.x() - MARGIN) / self._scale, (position.y() - MARGIN) / self._scale)

    def _on_screen(self, area: Rect) -> QRectF:
        return QRectF(self.at(Point(area.x, area.y)), self.at(Point(area.right, area.bottom)))
