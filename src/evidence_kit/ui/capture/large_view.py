"""The large picture while an eye is held: beside the card, never over it, gone on release."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from evidence_kit.domain.picture import Raster
from evidence_kit.ui.parts.page import ScrollPage
from evidence_kit.ui.parts.veil import image
from evidence_kit.ui.theme import Theme

_EDGE: Final = 16
_RADIUS: Final = 16


class LargeView(QWidget):
    """Lies over one half of its parent; lets every click and key through to what is below."""

    def __init__(self, theme: Theme, parent: ScrollPage) -> None:
        super().__init__(parent)
        self._theme, self._page = theme, parent
        self._picture: Raster | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("decoration", True)
        self.hide()

    @property
    def picture(self) -> Raster | None:
        """What is shown, or None."""
        return self._picture

    def show_beside(self, picture: Raster, card: QRect) -> None:
        """Show a picture on the side where the card is not.

        Args:
            picture: its pixels.
            card: the card whose eye is held, in coordinates of the parent.

        The action bar stays free: the picture keeps above it.
        """
        self._picture = picture
        room = self._page.rect().adjusted(_EDGE, _EDGE // 2, -_EDGE, -_EDGE)
        if self._page.action_bar is not None:
            room.setBottom(self._page.action_bar.geometry().top() - _EDGE)
        if card.center().x() < room.center().x():
            room.setLeft(max(card.right() + _EDGE, room.left()))
        else:
            room.setRight(min(card.left() - _EDGE, room.right()))
        self.setGeometry(_shrunk(room, picture))
        self.show()
        self.raise_()
        self.update()

    def drop(self) -> None:
        """Hide it and forget its pixels."""
        self._picture = None
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture on the canvas colour, with a hairline."""
        del event
        if self._picture is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(frame, _RADIUS, _RADIUS)
        painter.fillPath(outline, self._theme.colour("canvas"))
        painter.drawImage(_inside(frame, self._picture), image(self._picture))
        painter.setPen(QPen(self._theme.colour("control"), 1))
        painter.drawPath(outline)


def _shrunk(room: QRect, picture: Raster) -> QRect:
    """Take no more of the room than the picture and its edge need."""
    fits = _fitted(QSizeF(room.width() - 2 * _EDGE, room.height() - 2 * _EDGE), picture)
    made = QRect(0, 0, round(fits.width()) + 2 * _EDGE, round(fits.height()) + 2 * _EDGE)
    made.moveCenter(room.center())
    return made


def _inside(frame: QRectF, picture: Raster) -> QRectF:
    fits = _fitted(QSizeF(frame.width() - 2 * _EDGE, frame.height() - 2 * _EDGE), picture)
    corner = frame.center() - QPointF(fits.width() / 2, fits.height() / 2)
    return QRectF(corner, fits)


def _fitted(room: QSizeF, picture: Raster) -> QSizeF:
    size = QSizeF(picture.width, picture.height)
    return size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
