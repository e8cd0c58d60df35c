"""Letters on a picture: how large words are, and how they are painted at any zoom."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.outlines import TEXT_PADDING, TEXT_SIZE, Words, text_lines
from evidence_kit.ui.letters import FAMILIES

_EM: Final = 100
"""Letters are measured at this size and scaled from there: Qt knows whole pixels only."""

_LINE: Final = 4 / 3
"""Line height, in font sizes."""


def text_frame(text: str, corner: Point, unit: float) -> Rect:
    """Give the plate a text needs, in image pixels.

    Args:
        text: the words; lines break where the person broke them.
        corner: upper left corner of the plate.
        unit: image pixels to one design pixel.
    """
    lines = text_lines(text)
    size = TEXT_SIZE * unit
    widest = max(width_of(line, size, bold=False) for line in lines)
    across = max(widest, size) + 4 * TEXT_PADDING * unit
    return Rect(corner.x, corner.y, across, len(lines) * _LINE * size + 2 * TEXT_PADDING * unit)


def width_of(text: str, size: float, *, bold: bool) -> float:
    """Give how wide one line is at a font size, both in image pixels."""
    return _metrics(bold).horizontalAdvance(text) * size / _EM


def elided(text: str, size: float, room: float, *, bold: bool) -> str:
    """Shorten one line until it fits into `room`, with an ellipsis at its end."""
    return _metrics(bold).elidedText(text, Qt.TextElideMode.ElideRight, room * _EM / size)


def write(painter: QPainter, words: Words, colour: QColor) -> None:
    """Paint one line of text, its middle at `words.middle`."""
    metrics = _metrics(words.bold)
    down = (metrics.ascent() - metrics.descent()) / 2
    painter.save()
    painter.translate(words.middle.x, words.middle.y)
    painter.scale(words.size / _EM, words.size / _EM)
    painter.setFont(_font(words.bold))
    painter.setPen(colour)
    painter.drawText(QPointF(-metrics.horizontalAdvance(words.text) / 2, down), words.text)
    painter.restore()


def _font(bold: bool) -> QFont:
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(_EM)
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Medium)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _metrics(bold: bool) -> QFontMetricsF:
    return QFontMetricsF(_font(bold))
