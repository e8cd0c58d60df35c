"""Fictional pictures for the screens: chat bubbles drawn on the spot, and their veils."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from evidence_kit.domain.picture import Raster

_GROUNDS = ("#F4F7F8", "#FFFFFF", "#EDE6DC", "#1F5A57", "#EAF0F6", "#F8F1F4")
_BUBBLES = ("#DCE3E8", "#F3D7DC", "#D6F1D0", "#C9A66B", "#CFE0F5", "#D9C7E8")
_LINES = (0.62, 0.8, 0.45, 0.7, 0.52)


def chat(number: int, width: int = 320, height: int = 480) -> Raster:
    """Draw a chat screen nobody ever had; each number gives another one."""
    picture = QImage(width, height, QImage.Format.Format_RGB888)
    picture.fill(QColor(_GROUNDS[number % len(_GROUNDS)]))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    font = QFont()
    font.setPixelSize(max(width // 20, 8))
    painter.setFont(font)
    y = height * 0.06
    for line in range(5):
        wide = width * _LINES[(line + number) % len(_LINES)]
        mine = (line + number) % 3 == 0
        left = width * 0.94 - wide if mine else width * 0.06
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_BUBBLES[(line * mine + number) % len(_BUBBLES)]))
        high = height * (0.12 + 0.05 * ((line + number) % 2))
        painter.drawRoundedRect(QRectF(left, y, wide, high), 14, 14)
        painter.setPen(QColor("#3A4750"))
        painter.drawText(QRectF(left + 12, y + 8, wide - 24, high - 16), 0, f"bericht {line + 1}")
        y += high + height * 0.03
    painter.end()
    return raster(picture)


def veil(number: int) -> Raster:
    """Give the 15 columns that stand for `chat(number)` in the gallery."""
    sharp = chat(number)
    picture = QImage(
        sharp.pixels, sharp.width, sharp.height, sharp.width * 3, QImage.Format.Format_RGB888
    )
    return raster(picture.scaledToWidth(15, Qt.TransformationMode.SmoothTransformation))


def raster(picture: QImage) -> Raster:
    """Take the plain pixels out of a Qt image."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    rows = bytes(plain.constBits())
    step, used = plain.bytesPerLine(), plain.width() * 3
    pixels = b"".join(rows[y * step : y * step + used] for y in range(plain.height()))
    return Raster(plain.width(), plain.height(), pixels)
