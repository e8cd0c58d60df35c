"""The place of a lead in its exhibit: a blur, and the pixels for as long as the eye is held."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from evidence_kit.domain.picture import Raster
from evidence_kit.ui.parts.peek import PeekEye
from evidence_kit.ui.parts.tip import tip
from evidence_kit.ui.parts.veil import image
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_HIGH: Final = 84
_RADIUS: Final = 10
_EDGE: Final = 6


class CropView(QWidget):
    """84 px high, as wide as it may be.

    Signals:
        held: the person holds the eye.
        let_go: not any more.
    """

    held = Signal()
    let_go = Signal()

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._veil: Raster | None = None
        self._sharp: Raster | None = None
        self.setFixedHeight(_HIGH)
        self.setMinimumWidth(200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.eye = PeekEye(theme, self)
        self.eye.setAccessibleName(words.gettext("Hold to see the place in the item"))
        tip(self.eye, self.eye.accessibleName())
        self.eye.pressed.connect(self.held)
        self.eye.let_go.connect(self.let_go)
        theme.changed.connect(self.update)

    @property
    def sharp(self) -> Raster | None:
        """The pixels that can be seen now, or None."""
        return self._sharp

    def show_veil(self, veil: Raster | None) -> None:
        """Show another place, blurred."""
        self._veil, self._sharp = veil, None
        self.update()

    def show_sharp(self, picture: Raster) -> None:
        """Show the place itself."""
        self._sharp = picture
        self.update()

    def blur(self) -> None:
        """Blur again."""
        self._sharp = None
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a line of letters, enlarged."""
        return QSize(320, _HIGH)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go when it is put away while somebody holds it."""
        self.eye.hold(False)
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what may be seen now."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(frame, _RADIUS, _RADIUS)
        painter.setClipPath(outline)
        painter.fillPath(outline, self._theme.colour("canvas"))
        if self._sharp is not None:
            painter.drawImage(_contained(frame, self._sharp), image(self._sharp))
        elif self._veil is not None:
            painter.drawImage(frame, image(self._veil))
            painter.fillRect(frame, self._theme.colour("thumbScrim"))
        painter.setClipping(False)
        painter.setPen(QPen(self._theme.colour("control"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)


def _contained(frame: QRectF, picture: Raster) -> QRectF:
    """Fit a picture in, left of the eye."""
    room = QSizeF(frame.width() - 2 * _EDGE - 44, frame.height() - 2 * _EDGE)
    fits = QSizeF(picture.width, picture.height).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    middle = QPointF(_EDGE + room.width() / 2, frame.center().y())
    return QRectF(middle - QPointF(fits.width() / 2, fits.height() / 2), fits)
