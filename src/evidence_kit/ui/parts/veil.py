"""From fifteen columns of colour to a soft blur; nothing sharper ever reaches the gallery."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap

from evidence_kit.domain.picture import Raster
from evidence_kit.ui.theme import Theme

_FROM_TOP = 0.18
"""Which part of a tall picture a card shows: 18 percent of what is left over lies above."""


def image(raster: Raster) -> QImage:
    """Make a Qt image from plain pixels; the pixels are copied."""
    made = QImage(
        raster.pixels,
        raster.width,
        raster.height,
        raster.width * 3,
        QImage.Format.Format_RGB888,
    )
    return made.copy()


def veiled(theme: Theme, raster: Raster, size: QSize, dpr: float) -> QPixmap:
    """Draw the veil of a picture, cropped to `size` logical px and covered with the scrim.

    Args:
        theme: gives the scrim.
        raster: the veil, 15 columns wide.
        size: of the place it will fill, in logical px.
        dpr: device pixels for each logical px.
    """
    # Qt scales and draws pixels of four bytes many times faster than those of three.
    soft = image(raster).convertToFormat(QImage.Format.Format_RGB32)
    target = _cover(QSize(raster.width, raster.height), size)
    # doubling with linear interpolation, again and again, comes close to a gaussian
    while soft.width() * 2 < target.width():
        soft = _scaled(soft, QSize(soft.width() * 2, soft.height() * 2))
    drawn = QPixmap(size * dpr)
    drawn.setDevicePixelRatio(dpr)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(_crop(target, size), soft, QRectF(soft.rect()))
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), theme.colour("thumbScrim"))
    painter.end()
    return drawn


def sharp(raster: Raster, size: QSize, dpr: float) -> QPixmap:
    """Draw a picture as it is, cropped like its veil. Only for the moment of peeking."""
    drawn = QPixmap(size * dpr)
    drawn.setDevicePixelRatio(dpr)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    picture = image(raster)
    painter.drawImage(_crop(_cover(picture.size(), size), size), picture)
    painter.end()
    return drawn


def rounded_top(rect: QRectF, radius: float) -> QPainterPath:
    """Give the outline of `rect` with its two upper corners rounded."""
    path = QPainterPath(rect.bottomLeft())
    path.lineTo(rect.left(), rect.top() + radius)
    path.quadTo(rect.topLeft(), rect.topLeft() + QPointF(radius, 0))
    path.lineTo(rect.right() - radius, rect.top())
    path.quadTo(rect.topRight(), rect.topRight() + QPointF(0, radius))
    path.lineTo(rect.bottomRight())
    path.closeSubpath()
    return path


def _scaled(picture: QImage, size: QSize) -> QImage:
    return picture.scaled(
        size,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def _cover(picture: QSize, place: QSize) -> QSize:
    return picture.scaled(place, Qt.AspectRatioMode.KeepAspectRatioByExpanding)


def _crop(picture: QSize, place: QSize) -> QRectF:
    """Put a picture of `picture` px behind a window of `place` px: centred, near its top."""
    left = (place.width() - picture.width()) / 2
    top = (place.height() - picture.height()) * _FROM_TOP
    return QRectF(left, top, picture.width(), picture.height())
