"""How a cover block looks: what will be burnt in, and the frame of the chosen one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from evidence_kit.domain.outlines import Paint
from evidence_kit.ui.theme import Theme

_HANDLE: Final = 12
_FREE: Final = 12
"""Logical px kept free on all sides of the word."""


def draw_covered(painter: QPainter, theme: Theme, frame: QRectF, word: str) -> None:
    """Draw the black that is burnt in, the same in every theme, and a word where it fits."""
    painter.fillRect(frame, theme.colour(Paint.BLACK.value))
    font = theme.font("strong")
    metrics = QFontMetricsF(font)
    needed = (metrics.horizontalAdvance(word) + 2 * _FREE, metrics.height() + 2 * _FREE)
    if word and frame.width() >= needed[0] and frame.height() >= needed[1]:
        painter.setFont(font)
        painter.setPen(theme.colour(Paint.WHITE.value))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, word)


def draw_chosen(painter: QPainter, theme: Theme, frame: QRectF) -> None:
    """Draw the frame and the corners of the block the keys are for."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("focus"), 2))
    painter.drawRect(frame)
    painter.setBrush(theme.colour("surface"))
    for corner in corners(frame):
        painter.drawRect(corner)


def corners(frame: QRectF) -> tuple[QRectF, ...]:
    """Give the squares at the corners, to take hold of, in the order of `cover_blocks.CORNERS`."""
    half = _HANDLE / 2
    points = (frame.topLeft(), frame.topRight(), frame.bottomLeft(), frame.bottomRight())
    return tuple(QRectF(p.x() - half, p.y() - half, _HANDLE, _HANDLE) for p in points)
