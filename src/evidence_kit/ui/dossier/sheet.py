"""One page on screen, in the middle of the room there is; it scrolls when it is larger."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from evidence_kit.domain.picture import Raster
from evidence_kit.ui.dossier import sizes
from evidence_kit.ui.dossier.sizes import Zoom
from evidence_kit.ui.parts.held_key import HeldKey
from evidence_kit.ui.parts.veil import image
from evidence_kit.ui.theme import Theme

_PALE: Final = 0.4
"""How strong a page is drawn that is not as the case is now."""
_NOTCH: Final = 120
"""Eighths of a degree a wheel turns for one notch (QWheelEvent)."""
A4: Final = (595.3, 841.9)
"""Points; what is shown while there is no page yet."""


class Face(QWidget):
    """The page itself, with nothing of it but its newest picture."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picture: QImage | None = None
        self._of: Raster | None = None
        self._size = (0, 0)
        self.pale = False
        theme.changed.connect(self.update)

    @property
    def blank(self) -> bool:
        """Whether nothing of a page is held."""
        return self._picture is None

    def show_picture(self, drawn: Raster | None) -> None:
        """Show a page, or an empty sheet."""
        if drawn is not self._of:
            self._of = drawn
            self._picture = image(drawn) if drawn is not None else None
        self.update()

    def show_size(self, size: tuple[int, int]) -> None:
        """Show it this large, logical px."""
        self._size = size
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet in the middle."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), self._theme.colour("canvas"))
        wide, high = self._size
        place = QRectF((self.width() - wide) // 2, (self.height() - high) // 2, wide, high)
        painter.setOpacity(_PALE if self.pale else 1.0)
        # Paper is white in the dark too.
        painter.fillRect(place, self._theme.colour("wit"))
        if self._picture is not None:
            painter.drawImage(place, self._picture)


class PageView(QScrollArea):
    """A page with keys and wheel: pages, arrows, plus, minus, and Space to look.

    Attributes:
        face: what is seen of it.
        before: there is a page to go back to.
        behind: there is one to go on to.

    Signals:
        turned: so many pages on (negative: back).
        jumped: to the first page (True) or the last (False).
        zoomed: the person wants it larger (1), smaller (-1), or all of it (0).
        resized: there is another room for the page.
        peeked: the pictures on it may be seen (True), or not any more.
    """

    turned = Signal(int)
    jumped = Signal(bool)
    zoomed = Signal(int)
    resized = Signal()
    peeked = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.face = Face(theme)
        self._turning = 0
        self.before = self.behind = False
        self.setWidget(self.face)
        self.setCornerWidget(QWidget())  # the style's own draws a mark where two bars meet
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("radius", 8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)
        self.face.setAutoFillBackground(False)
        self._space = HeldKey(self)
        self._space.pressed.connect(lambda: self.peeked.emit(True))
        self._space.released.connect(lambda: self.peeked.emit(False))

    @property
    def room(self) -> tuple[int, int]:
        """Room for a page without scroll bars, logical px."""
        return max(self.width(), 1), max(self.height(), 1)

    def show_page(self, page: tuple[float, float], zoom: Zoom) -> float:
        """Show a page of this many points.

        Returns:
            The factor at which it is shown.
        """
        wide, high = self.room
        factor = zoom.of(page, (wide, high))
        size = sizes.size(page, factor)
        bar = self.verticalScrollBar().sizeHint().width()
        if zoom.fit is sizes.Fit.WIDTH and size[1] > high:
            factor = zoom.of(page, (wide - bar - 1, high))
            size = sizes.size(page, factor)
        self.face.show_size(size)
        seen = self.maximumViewportSize()
        tall = size[1] > seen.height()
        beside = bar if tall else 0
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(needed if tall else off)
        across = size[0] + beside > seen.width()
        self.setHorizontalScrollBarPolicy(needed if across else off)
        self.face.resize(max(size[0], seen.width() - beside), max(size[1], seen.height()))
        return factor

    def to_top(self) -> None:
        """Begin at the top of a page."""
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that there is another room."""
        super().resizeEvent(event)
        self.resized.emit()

    def event(self, event: QEvent) -> bool:
        """Draw anew for a screen with other pixels."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.resized.emit()
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages, zoom, or look."""
        key = event.key()
        if key == Qt.Key.Key_Space:
            self._space.press()
        elif not self._turn(key) and not self._zoom(event.text(), key):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Blur again."""
        if event.key() == Qt.Key.Key_Space:
            self._space.release()
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Blur again when the keyboard goes elsewhere."""
        super().focusOutEvent(event)
        self._space.forget()
        self.peeked.emit(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; turn the page at its end; zoom with Ctrl."""
        angle = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if angle:
                self.zoomed.emit(1 if angle > 0 else -1)
            event.accept()
            return
        bar = self.verticalScrollBar()
        at_end = bar.value() == (bar.minimum() if angle > 0 else bar.maximum())
        if not at_end:
            self._turning = 0
            super().wheelEvent(event)
            return
        if not (self.before if angle > 0 else self.behind):
            event.ignore()  # there is no page to turn to: the room scrolls on
            return
        self._turning += angle
        if abs(self._turning) >= _NOTCH:
            self.turned.emit(-1 if self._turning > 0 else 1)
            self._turning = 0
        event.accept()

    def _turn(self, key: int) -> bool:
        keys = Qt.Key
        step = {keys.Key_PageUp: -1, keys.Key_PageDown: 1}.get(Qt.Key(key))
        bar = self.verticalScrollBar()
        if key in (keys.Key_Up, keys.Key_Left) and bar.value() == bar.minimum():
            step = -1
        elif key in (keys.Key_Down, keys.Key_Right) and bar.value() == bar.maximum():
            step = 1
        if step is not None:
            self.turned.emit(step)
        elif key in (keys.Key_Home, keys.Key_End):
            self.jumped.emit(key == keys.Key_Home)
        else:
            return False
        return True

    def _zoom(self, text: str, key: int) -> bool:
        step = {"+": 1, "=": 1, "-": -1, "0": 0}.get(text)
        if step is None:
            # With Ctrl a key has no text everywhere.
            step = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}.get(Qt.Key(key))
        if step is None:
            return False
        self.zoomed.emit(step)
        return True
