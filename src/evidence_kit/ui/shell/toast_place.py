"""Where a toast stands above the bar: low, and not over what can be pressed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from evidence_kit.ui.parts.focus_order import focusables

GAP: Final = 16
"""Px between a toast and what stands beside it."""
IN_BAR: Final = 12
"""Px below a toast in the bar."""
_STEP: Final = 8


def free_corner(
    page: QWidget | None, around: QWidget, toast: QSize, lowest: QPoint, right: int
) -> QPoint:
    """Give the lower left corner of a toast, as low as it covers nothing that can be pressed.

    Args:
        page: what it stands over.
        around: all is told in the px of this.
        toast: its size.
        lowest: its corner at the left when nothing is in the way.
        right: where it begins when it stands at the right.
    """
    found = focusables(page) if page is not None else []
    taken = [QRect(one.mapTo(around, QPoint()), one.size()) for one in found]
    for foot in range(lowest.y(), around.height() // 2, -_STEP):
        for begin in (lowest.x(), max(lowest.x(), right)):
            place = QRect(QPoint(begin, foot - toast.height()), toast)
            if not any(place.intersects(one) for one in taken):
                return QPoint(begin, foot)
    return lowest
