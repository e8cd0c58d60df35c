"""The picture under its blocks: blurred until the person asks to see it, covered by hand."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from evidence_kit.domain.exhibit import Picture
from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.outlines import Paint
from evidence_kit.domain.picture import Raster
from evidence_kit.services.covers import boxes_of
from evidence_kit.ui.capture import cover_blocks as blocks
from evidence_kit.ui.parts.veil import image, veiled
from evidence_kit.ui.theme import Theme, read_tokens

WIDEST: Final = 420
"""Logical px a picture is shown wide at most; a phone's screen is not larger."""
_HANDLE: Final = 12
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class CoverCanvas(QWidget):
    """Draws and changes blocks. What is painted black is exactly what will be covered.

    Drag on the picture for a block, drag a block or its corners to change it. By keyboard:
    Enter makes one, Page Up and Down choose, arrows move, Shift and arrows resize, Delete removes.

    Args:
        theme: gives colours.
        name: accessible name.

    Signals:
        changed: the blocks (tuple of `Rect`, upright image pixels) are others now.
        peeked: Space is held (True) or let go.
    """

    changed = Signal(object)
    peeked = Signal(bool)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._picture: Picture | None = None
        self._size = (1, 1)
        self._veil: Raster | None = None
        self._sharp: Raster | None = None
        self._areas: tuple[Rect, ...] = ()
        self._chosen: int | None = None
        # The colour that is burnt in; the same in both themes.
        self._black = read_tokens("light").colour(Paint.BLACK.value)
        self._grip: tuple[str, Point, Rect | None, int] | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("radius", 4)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def areas(self) -> tuple[Rect, ...]:
        """The blocks, upright image pixels."""
        return self._areas

    @property
    def chosen(self) -> int | None:
        """Which block the keys are for."""
        return self._chosen

    @property
    def sharp(self) -> bool:
        """Whether the picture itself can be seen."""
        return self._sharp is not None

    def show_picture(self, picture: Picture, veil: Raster | None, areas: tuple[Rect, ...]) -> None:
        """Show another picture, blurred, with its blocks."""
        self._picture, self._veil, self._sharp = picture, veil, None
        self._size = blocks.upright_size(picture)
        self._areas, self._grip = areas, None
        self._chosen = len(areas) - 1 if areas else None
        self.setFixedSize(self.sizeHint())
        self.update()

    def show_sharp(self, raster: Raster | None) -> None:
        """Show the picture itself, or None to blur it again."""
        self._sharp = raster
        self.update()

    def forget(self) -> None:
        """Drop every pixel."""
        self._picture = self._veil = self._sharp = None
        self._areas, self._chosen = (), None
        self.update()

    def cover_all(self) -> None:
        """Cover everything with one block; nobody has to look for that."""
        self._set((blocks.whole(self._size),), 0)

    def add_block(self) -> None:
        """Put a new block in the middle."""
        self._set((*self._areas, blocks.first_block(self._size)), len(self._areas))

    def remove_block(self) -> None:
        """Take the chosen block away."""
        if self._chosen is None:
            return
        kept = tuple(area for at, area in enumerate(self._areas) if at != self._chosen)
        self._set(kept, len(kept) - 1 if kept else None)

    def sizeHint(self) -> QSize:
        """As wide as a phone at most; as high as that makes it."""
        width, height = self._size
        scale = min(1.0, WIDEST / width)
        return QSize(max(round(width * scale), 40), max(round(height * scale), 40))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a corner, a block, or begin a new one."""
        if event.button() != Qt.MouseButton.LeftButton or self._picture is None:
            return
        here = self._point(event.position())
        corner = self._corner_at(event.position())
        under = next((at for at in self._topmost() if self._areas[at].contains(here)), None)
        if corner is not None and self._chosen is not None:
            self._grip = ("corner", here, self._areas[self._chosen], corner)
        elif under is not None:
            self._set(self._areas, under)
            self._grip = ("move", here, self._areas[under], 0)
        else:
            self._chosen = None
            self._grip = ("new", here, None, 0)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Change what was taken."""
        if self._grip is None:
            return
        kind, start, before, corner = self._grip
        here = self._point(event.position())
        if before is None:
            self._draw_new(start, here)
        elif kind == "corner":
            self._replace(blocks.stretched(before, corner, here, self._size))
        else:
            self._replace(blocks.moved(before, here.x - start.x, here.y - start.y, self._size))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        del event
        self._grip = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do by keyboard what the pointer can."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self.peeked.emit(True)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.add_block()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_block()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and self._areas:
            step = 1 if key == Qt.Key.Key_PageDown else -1
            self._set(self._areas, ((self._chosen or 0) + step) % len(self._areas))
        elif key in _ARROWS and self._chosen is not None:
            self._nudge(*_ARROWS[key], event.modifiers())
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Blur again when Space is let go."""
        if event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self.peeked.emit(False)
            return
        super().keyReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture as it may be seen, the black, and the chosen block's corners."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(self.rect())
        if self._sharp is not None:
            painter.drawImage(place, image(self._sharp))
        elif self._veil is not None:
            soft = veiled(self._theme, self._veil, self.size(), self.devicePixelRatioF())
            painter.drawPixmap(0, 0, soft)
        else:
            painter.fillRect(place, self._theme.colour("heideSoft"))
        if self._picture is None:
            return
        for box in boxes_of(self._picture, self._areas):
            area = Rect(box.left, box.top, box.right - box.left, box.bottom - box.top)
            painter.fillRect(self._on_screen(area), self._black)
        if self._chosen is not None:
            self._paint_chosen(painter, self._on_screen(self._areas[self._chosen]))

    def _paint_chosen(self, painter: QPainter, frame: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("focus"), 2))
        painter.drawRect(frame)
        painter.setBrush(self._theme.colour("surface"))
        for corner in self._corners(frame):
            painter.drawRect(corner)

    def _corners(self, frame: QRectF) -> tuple[QRectF, ...]:
        half = _HANDLE / 2
        points = (frame.topLeft(), frame.topRight(), frame.bottomLeft(), frame.bottomRight())
        return tuple(QRectF(p.x() - half, p.y() - half, _HANDLE, _HANDLE) for p in points)

    def _corner_at(self, position: QPointF) -> int | None:
        if self._chosen is None:
            return None
        corners = self._corners(self._on_screen(self._areas[self._chosen]))
        return next((at for at, corner in enumerate(corners) if corner.contains(position)), None)

    def _topmost(self) -> range:
        return range(len(self._areas) - 1, -1, -1)

    def _draw_new(self, start: Point, here: Point) -> None:
        block = blocks.drawn(start, here, self._size)
        if block is None:
            return
        if self._chosen is None:
            self._set((*self._areas, block), len(self._areas))
        else:
            self._replace(block)

    def _nudge(self, right: int, down: int, keys: Qt.KeyboardModifier) -> None:
        step = max(self._size[0] / 50, 1)
        if keys & Qt.KeyboardModifier.ControlModifier:
            step = 1
        change = blocks.grown if keys & Qt.KeyboardModifier.ShiftModifier else blocks.moved
        chosen = self._areas[self._chosen or 0]
        self._replace(change(chosen, right * step, down * step, self._size))

    def _replace(self, block: Rect) -> None:
        at = self._chosen
        if at is not None:
            self._set((*self._areas[:at], block, *self._areas[at + 1 :]), at)

    def _set(self, areas: tuple[Rect, ...], chosen: int | None) -> None:
        different = areas != self._areas
        self._areas, self._chosen = areas, chosen
        self.update()
        if different:
            self.changed.emit(areas)

    def _scale(self) -> float:
        return self.width() / self._size[0]

    def _point(self, position: QPointF) -> Point:
        scale = self._scale()
        return Point(position.x() / scale, position.y() / scale)

    def _on_screen(self, area: Rect) -> QRectF:
        scale = self._scale()
        return QRectF(area.x * scale, area.y * scale, area.width * scale, area.height * scale)
