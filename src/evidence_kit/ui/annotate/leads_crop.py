"""The place of a detail in the picture on the table, enlarged; nothing that is hidden there."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.outlines import Paint
from evidence_kit.domain.picture import Raster
from evidence_kit.ui.annotate.items import paints
from evidence_kit.ui.parts.veil import image
from evidence_kit.ui.theme import Theme

_HIGH: Final = 84
_RADIUS: Final = 10
_EDGE: Final = 4
_AROUND: Final = 0.15
"""How much is shown around the frame, as a part of its height."""
_MOST: Final = 4.0
"""Screen pixels to one image pixel, at most: more would only be blocks."""


class LeadCrop(QWidget):
    """84 px high, as wide as it may be; hides itself when nothing may be shown.

    Args:
        theme: gives colours.
        name: for a screen reader.
    """

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._image: QImage | None = None
        self.setAccessibleName(name)
        self.setFixedHeight(_HIGH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self.hide()

    @property
    def shown(self) -> QImage | None:
        """What can be seen in it now."""
        return self._image

    def show_place(self, picture: Raster | None, area: Rect | None, black: Iterable[Rect]) -> None:
        """Show a place, or nothing.

        Args:
            picture: what is on the table, or None when it cannot be seen.
            area: the place, upright image pixels.
            black: what is blacked out there.
        """
        self._image = None
        if picture is not None and area is not None and picture.width:
            self._image = _cut(picture, area, black)
        self.setVisible(self._image is not None)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as two lines of letters, enlarged."""
        return QSize(240, _HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the place, as large as fits."""
        del event
        if self._image is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(frame, _RADIUS, _RADIUS)
        painter.fillPath(outline, self._theme.colour("canvas"))
        painter.setClipPath(outline)
        painter.drawImage(_placed(frame, self._image), self._image)
        painter.setClipping(False)
        painter.setPen(QPen(self._theme.colour("control"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)


def _cut(picture: Raster, area: Rect, black: Iterable[Rect]) -> QImage | None:
    more = area.height * _AROUND
    left = max(math.floor(area.x - more), 0)
    top = max(math.floor(area.y - more), 0)
    right = min(math.ceil(area.right + more), picture.width)
    bottom = min(math.ceil(area.bottom + more), picture.height)
    if right <= left or bottom <= top:
        return None
    rows = (
        picture.pixels[3 * (y * picture.width + left) : 3 * (y * picture.width + right)]
        for y in range(top, bottom)
    )
    made = image(Raster(right - left, bottom - top, b"".join(rows)))
    painter = QPainter(made)
    ink = paints()[Paint.BLACK]
    for cover in black:
        place = QRectF(cover.x - left, cover.y - top, cover.width, cover.height)
        painter.fillRect(place, ink)
    painter.end()
    return made


def _placed(frame: QRectF, picture: QImage) -> QRectF:
    """Fit a picture in the middle."""
    room = QSizeF(frame.width() - 2 * _EDGE, frame.height() - 2 * _EDGE)
    size = QSizeF(picture.size())
    fits = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    if fits.width() > size.width() * _MOST:
        fits = size * _MOST
    middle = frame.center()
    return QRectF(
        middle.x() - fits.width() / 2,
        middle.y() - fits.height() / 2,
        fits.width(),
        fits.height(),
    )
