"""A picture that is blurred, covered, or sharp for as long as its eye is held."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QToolButton, QWidget

from evidence_kit.domain.picture import Raster
from evidence_kit.ui import icons
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.number import paint_number
from evidence_kit.ui.parts.veil import rounded_top, sharp, veiled
from evidence_kit.ui.theme import Theme

_RADIUS: Final = 12


class PeekPicture(QWidget):
    """The veil, the cover, or for the moment of peeking the picture itself."""

    def __init__(self, theme: Theme, number: int, veil: Raster | None) -> None:
        super().__init__()
        self._theme, self._number, self._veil = theme, number, veil
        self._sharp: Raster | None = None
        self._soft: tuple[tuple[object, ...], QPixmap] | None = None
        self.covered = False
        theme.changed.connect(self.update)

    @property
    def can_peek(self) -> bool:
        """Whether there is a picture at all."""
        return self._veil is not None

    def show_sharp(self, picture: Raster) -> None:
        """Show the picture itself."""
        self._sharp = picture
        self.update()

    def drop_sharp(self) -> None:
        """Blur again."""
        self._sharp = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what may be seen now."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect())
        painter.setClipPath(rounded_top(place, _RADIUS))
        if self.covered or self._veil is None:
            self._stand_in(painter, place)
        elif self._sharp is not None:
            painter.drawPixmap(0, 0, sharp(self._sharp, self.size(), self.devicePixelRatioF()))
        else:
            painter.drawPixmap(0, 0, self._soft_pixmap(self._veil))
        painter.setClipping(False)
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.drawLine(
            place.bottomLeft() - QPointF(0, 0.5), place.bottomRight() - QPointF(0, 0.5)
        )
        paint_number(painter, self._theme, 8, 8, self._number)

    def _stand_in(self, painter: QPainter, place: QRectF) -> None:
        fill, name, ink = (
            ("heideSoft", "eye-off", "heide")
            if self.covered
            else ("sunken", "file-question", "text3")
        )
        painter.fillRect(place, self._theme.colour(fill))
        mark = icons.pixmap(self._theme, name, ink, 28, self.devicePixelRatioF())
        painter.drawPixmap(place.center() - QPointF(14, 14), mark)

    def _soft_pixmap(self, veil: Raster) -> QPixmap:
        dpr = self.devicePixelRatioF()
        key = (self.width(), self.height(), dpr, self._theme.name)
        if self._soft is None or self._soft[0] != key:
            self._soft = (key, veiled(self._theme, veil, self.size(), dpr))
        return self._soft[1]


class PeekEye(QToolButton):
    """The button that shows the picture while it is held, by pointer or by Space."""

    let_go = Signal()
    focused = Signal()

    def __init__(self, theme: Theme, picture: QWidget) -> None:
        super().__init__(picture)
        self._theme = theme
        self.setProperty("kind", "peek")
        self.setProperty("radius", 10)
        grow(theme, self, high=36, wide=36, bare=True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.released.connect(self.let_go)
        theme.changed.connect(self._tint)
        theme.room_changed.connect(self._tint)
        self._tint()
        picture.installEventFilter(self)

    def hold(self, down: bool) -> None:
        """Press or let go for somebody who holds a key elsewhere on the card."""
        if down and self.isVisible() and not self.isDown():
            self.setDown(True)
            self.pressed.emit()
        elif not down and self.isDown():
            self.setDown(False)
            self.let_go.emit()

    @property
    def held(self) -> bool:
        """Whether somebody holds it now."""
        return self.isDown()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the lower right corner of the picture."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            corner = QPoint(watched.width() - 8, watched.height() - 8)
            self.move(corner - QPoint(self.width(), self.height()))
        return super().eventFilter(watched, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the card."""
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Blur when the keyboard goes elsewhere while Space is down."""
        was_down = self.isDown()
        super().focusOutEvent(event)
        if was_down:
            self.setDown(False)
            self.let_go.emit()

    def sizeHint(self) -> QSize:
        """36 px, more with larger letters."""
        return QSize(self._theme.icon_px(36), self._theme.icon_px(36))

    def _tint(self) -> None:
        size = self._theme.icon_px(20)
        self.setIcon(icons.icon(self._theme, "eye", "text", size))
        self.setIconSize(icons.icon_size(size))
