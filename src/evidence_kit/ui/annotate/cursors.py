"""Which pointer says what a press would do here."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt

from evidence_kit.ui.annotate.handles import Grip
from evidence_kit.ui.annotate.tools import Bench, Tool, Touch

_GRIPS: Final = {
    Grip.NORTH_WEST: Qt.CursorShape.SizeFDiagCursor,
    Grip.SOUTH_EAST: Qt.CursorShape.SizeFDiagCursor,
    Grip.NORTH_EAST: Qt.CursorShape.SizeBDiagCursor,
    Grip.SOUTH_WEST: Qt.CursorShape.SizeBDiagCursor,
    Grip.NORTH: Qt.CursorShape.SizeVerCursor,
    Grip.SOUTH: Qt.CursorShape.SizeVerCursor,
    Grip.WEST: Qt.CursorShape.SizeHorCursor,
    Grip.EAST: Qt.CursorShape.SizeHorCursor,
    Grip.TAIL: Qt.CursorShape.PointingHandCursor,
    Grip.HEAD: Qt.CursorShape.PointingHandCursor,
}


def cursor_for(tool: Tool, touch: Touch, bench: Bench, *, pans: bool) -> Qt.CursorShape:
    """Give the pointer for a place on the picture.

    Args:
        tool: what is in the hand.
        touch: where the pointer is.
        bench: what is there.
        pans: Space is held.
    """
    if pans:
        return Qt.CursorShape.OpenHandCursor
    grip = bench.grip_under(tool, touch)
    if grip is not None:
        return _GRIPS[grip]
    if tool is Tool.TEXT:
        return Qt.CursorShape.IBeamCursor
    if tool is not Tool.SELECT:
        return Qt.CursorShape.CrossCursor
    if bench.under(touch) is not None:
        return Qt.CursorShape.SizeAllCursor
    return Qt.CursorShape.ArrowCursor
