"""The places by which an annotation is pulled into another shape. Pure, in image pixels."""

from __future__ import annotations

import math
from dataclasses import replace
from enum import StrEnum
from typing import Final

from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.markup import Annotation, Kind
from evidence_kit.ui.annotate import fitting
from evidence_kit.ui.annotate.fitting import Extent

SIZE: Final = 12.0
"""Edge of a handle, screen pixels."""

REACH: Final = 18.0
"""How far from its middle a handle is taken hold of, screen pixels: a target of 36."""

_ROOM: Final = 3 * SIZE
"""A side shorter than this, in screen pixels, has no handle in its middle."""


class Grip(StrEnum):
    """Which handle; the names of boxes are points of the compass."""

    NORTH_WEST = "nw"
    NORTH = "n"
    NORTH_EAST = "ne"
    EAST = "e"
    SOUTH_EAST = "se"
    SOUTH = "s"
    SOUTH_WEST = "sw"
    WEST = "w"
    TAIL = "tail"
    HEAD = "head"


def grips(annotation: Annotation, px: float) -> dict[Grip, Point]:
    """Give the handles of an annotation: 8 or 4 for a rectangle, 2 for an arrow.

    Text is as large as its words and a number as large as its disc: they have none.

    Args:
        annotation: what is selected.
        px: image pixels to one screen pixel.
    """
    if annotation.kind in (Kind.TEXT, Kind.NUMBER):
        return {}
    if annotation.kind is Kind.ARROW:
        return {Grip.TAIL: annotation.start, Grip.HEAD: annotation.end}
    frame = annotation.frame
    middle = frame.centre
    found = {
        Grip.NORTH_WEST: Point(frame.x, frame.y),
        Grip.NORTH_EAST: Point(frame.right, frame.y),
        Grip.SOUTH_EAST: Point(frame.right, frame.bottom),
        Grip.SOUTH_WEST: Point(frame.x, frame.bottom),
    }
    if frame.width >= _ROOM * px:
        found[Grip.NORTH] = Point(middle.x, frame.y)
        found[Grip.SOUTH] = Point(middle.x, frame.bottom)
    if frame.height >= _ROOM * px:
        found[Grip.WEST] = Point(frame.x, middle.y)
        found[Grip.EAST] = Point(frame.right, middle.y)
    return found


def grip_at(annotation: Annotation, point: Point, px: float, *, reach: float) -> Grip | None:
    """Give the handle that is taken hold of at a point.

    Inside a small rectangle only the drawn handle counts, so that there is a place left to move
    the rectangle by.

    Args:
        annotation: what is selected.
        point: where, image pixels.
        px: image pixels to one screen pixel.
        reach: how far from its middle a handle is taken hold of, screen pixels.
    """
    near = [
        (max(abs(point.x - at.x), abs(point.y - at.y)) / px, grip)
        for grip, at in grips(annotation, px).items()
    ]
    if not near:
        return None
    distance, grip = min(near)
    frame = annotation.frame
    small = min(frame.width, frame.height) < 4 * REACH * px
    inside = annotation.kind is not Kind.ARROW and small and frame.contains(point)
    return grip if distance <= (SIZE / 2 + 1 if inside else reach) else None


def pulled(
    annotation: Annotation, grip: Grip, point: Point, extent: Extent, *, keep: bool
) -> Annotation:
    """Give the annotation after one handle was pulled to a point.

    Args:
        annotation: as it was when the handle was taken hold of.
        grip: which handle.
        point: where it is now; brought into the picture.
        extent: size of the picture.
        keep: keep the proportions of a rectangle, or turn an arrow by eighths.
    """
    if grip in (Grip.TAIL, Grip.HEAD):
        return _turned(annotation, grip, point, extent, keep=keep)
    frame = annotation.frame
    far = Point(
        frame.x if "e" in grip.value else frame.right,
        frame.y if "s" in grip.value else frame.bottom,
    )
    if keep and len(grip.value) == 2:
        point = fitting.reached(far, _in_proportion(frame, far, point), extent)
    point = extent.hold(point)
    near = Point(
        point.x if grip not in (Grip.NORTH, Grip.SOUTH) else frame.x + frame.right - far.x,
        point.y if grip not in (Grip.WEST, Grip.EAST) else frame.y + frame.bottom - far.y,
    )
    pulled_frame = _at_least_a_pixel(Rect.between(near, far), extent)
    return replace(
        annotation,
        start=Point(pulled_frame.x, pulled_frame.y),
        end=Point(pulled_frame.right, pulled_frame.bottom),
    )


def _turned(
    annotation: Annotation, grip: Grip, point: Point, extent: Extent, *, keep: bool
) -> Annotation:
    other = annotation.end if grip is Grip.TAIL else annotation.start
    if keep:
        point = fitting.reached(other, fitting.straight(other, point), extent)
    point = extent.hold(point)
    if grip is Grip.TAIL:
        return replace(annotation, start=point)
    return replace(annotation, end=point)


def _in_proportion(frame: Rect, far: Point, point: Point) -> Point:
    if not frame.width or not frame.height:
        return fitting.square(far, point)
    share = max(abs(point.x - far.x) / frame.width, abs(point.y - far.y) / frame.height)
    return Point(
        far.x + math.copysign(frame.width * share, point.x - far.x),
        far.y + math.copysign(frame.height * share, point.y - far.y),
    )


def _at_least_a_pixel(frame: Rect, extent: Extent) -> Rect:
    larger = Rect(frame.x, frame.y, max(frame.width, 1.0), max(frame.height, 1.0))
    return larger.within(extent.width, extent.height)
