"""Line icons, tinted with a colour token and drawn at the screen's own resolution."""

from __future__ import annotations

import functools
import re
from typing import Protocol

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from evidence_kit import resources

_STROKE = re.compile(r'stroke-width="[0-9.]+"')


class Tints(Protocol):
    """What an icon needs of the theme."""

    pixmaps: dict[tuple[object, ...], QPixmap]

    def colour(self, token: str) -> QColor:
        """Give one colour."""


def icon(
    theme: Tints, name: str, token: str, size: int = 20, pad: int = 0, *, asleep: float = 1.0
) -> QIcon:
    """Make an icon for a button.

    Args:
        theme: gives colours and keeps the cache.
        name: file name in resources/icons, without ending.
        token: colour token; a disabled button shows `text3` instead.
        size: edge in logical px.
        pad: empty px right of the drawing, or left when negative; QPushButton has a fixed gap
            of 4 px between icon and text, and ours is 9.
        asleep: how much of it is seen on a disabled button; less where there is nothing else,
            neither a frame nor a word, that tells so.

    Raises:
        Bug: there is no such icon or token.
    """
    made = QIcon()
    for dpr in _ratios():
        made.addPixmap(pixmap(theme, name, token, size, dpr, pad=pad))
        off = pixmap(theme, name, "text3", size, dpr, pad=pad, seen=asleep)
        made.addPixmap(off, QIcon.Mode.Disabled)
    return made


def icon_size(size: int, pad: int = 0) -> QSize:
    """Give the `setIconSize` that belongs to `icon(..., size, pad)`."""
    return QSize(size + abs(pad), size)


def pixmap(
    theme: Tints,
    name: str,
    token: str,
    size: int,
    dpr: float = 1.0,
    *,
    pad: int = 0,
    seen: float = 1.0,
) -> QPixmap:
    """Draw an icon of `size` logical px for a screen with `dpr` device pixels each.

    Raises:
        Bug: there is no such icon or token.
    """
    key = (name, token, size, dpr, pad, seen)
    if key not in theme.pixmaps:
        theme.pixmaps[key] = _draw(name, theme.colour(token), size, dpr, pad=pad, seen=seen)
    return theme.pixmaps[key]


def _draw(name: str, colour: QColor, size: int, dpr: float, *, pad: int, seen: float) -> QPixmap:
    svg = _STROKE.sub(f'stroke-width="{_stroke(size)}"', _source(name))
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", colour.name()).encode()))
    drawn = QPixmap(round((size + abs(pad)) * dpr), round(size * dpr))
    drawn.fill(Qt.GlobalColor.transparent)
    drawn.setDevicePixelRatio(dpr)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(max(-pad, 0), 0, size, size))
    if seen < 1:  # afterwards: where two lines cross nothing may be stronger
        rest = QColor(colour)
        rest.setAlphaF(seen)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.fillRect(drawn.rect(), rest)
    painter.end()
    return drawn


def _stroke(size: int) -> float:
    """Give the line width on the 24 grid: finer when the icon is larger."""
    if size >= 32:
        return 1.6
    return 1.75 if size >= 24 else 2


@functools.cache
def _source(name: str) -> str:
    return resources.text("icons", f"{name}.svg")


def _ratios() -> tuple[float, ...]:
    return tuple(sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()}))
