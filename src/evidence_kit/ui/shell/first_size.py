"""How large the window is when it opens: as designed, or as large as the screen lets it be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

SMALLEST: Final = QSize(1024, 700)
FIRST: Final = QSize(1280, 800)
EDGE: Final = QSize(16, 40)
"""Px a system's edges and title bar take beside the inside; they are not known before it shows."""


@dataclass(frozen=True, slots=True)
class FirstSize:
    """What a window begins with.

    Attributes:
        inside: px of its inside.
        smallest: px it never gets smaller than; always fits the screen.
        fills: it does not fit as designed, so it takes all there is.
    """

    inside: QSize
    smallest: QSize
    fills: bool


def first_size(
    available: QSize | None, kept: QSize | None = None, *, fills: bool = False
) -> FirstSize:
    """Choose size and minimum for what a screen has free.

    Args:
        available: px the screen has free; None where that does not count.
        kept: px of the window's inside when it was used last, or None.
        fills: it filled the screen then.
    """
    wanted = FIRST if kept is None else kept.expandedTo(SMALLEST)
    if available is None:
        return FirstSize(wanted, SMALLEST, fills=fills)
    room = (available - EDGE).expandedTo(QSize(1, 1))
    inside = wanted.boundedTo(room)
    too_small = FIRST.boundedTo(room) != FIRST
    return FirstSize(inside, SMALLEST.boundedTo(room), fills=fills or too_small)


def available_room() -> QSize:
    """Give what the first screen has free of panels and docks, in logical px."""
    return QGuiApplication.primaryScreen().availableGeometry().size()
