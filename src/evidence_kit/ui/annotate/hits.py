"""What lies under a point or in a rectangle of the picture. Pure, in image pixels."""

from __future__ import annotations

import math
from typing import Final

from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.markup import Annotation, Kind, Markup
from evidence_kit.domain.outlines import DISC, DISC_RING, HALO, disc_middle
from evidence_kit.ui.annotate.fitting import Extent

_SLACK: Final = 6.0
"""How far beside a line a person may click, screen pixels."""


def under(markup: Markup, point: Point, extent: Extent, px: float) -> Annotation | None:
    """Give the annotation a click at a point is about.

    What is painted there comes first, from the front; else the smallest box around the point.

    Args:
        markup: what is visible.
        point: where, image pixels.
        extent: size of the picture.
        px: image pixels to one screen pixel.
    """
    for item in reversed(markup.painted):
        if _painted_at(item, point, extent, px):
            return item
    around = [
        item for item in markup.painted if item.kind is Kind.BOX and item.frame.contains(point)
    ]
    return min(around, key=lambda item: item.frame.width * item.frame.height, default=None)


def touched(markup: Markup, area: Rect, extent: Extent) -> tuple[str, ...]:
    """Give the ids of what a rubber band takes in: everything it meets."""
    return tuple(item.id for item in markup if _meets(occupied(item, extent), area))


def occupied(annotation: Annotation, extent: Extent) -> Rect:
    """Give the rectangle an annotation takes without its disc; for a number that of its disc."""
    if annotation.kind is not Kind.NUMBER:
        return annotation.frame
    middle = disc_middle(annotation, extent.unit, extent.width, extent.height)
    radius = DISC * extent.unit
    return Rect(middle.x - radius, middle.y - radius, 2 * radius, 2 * radius)


def _painted_at(item: Annotation, point: Point, extent: Extent, px: float) -> bool:
    unit = extent.unit
    slack = HALO * unit / 2 + _SLACK * px
    if item.has_number:
        middle = disc_middle(item, unit, extent.width, extent.height)
        if _distance(middle, point) <= max((DISC + DISC_RING) * unit, _SLACK * px):
            return True
    if item.kind is Kind.NUMBER:
        return False
    if item.kind is Kind.ARROW:
        return _from_line(point, item.start, item.end) <= slack
    if item.kind is Kind.BOX:
        inner = item.frame.grown(-slack)
        hollow = inner.width > 0 and inner.height > 0 and inner.contains(point)
        return item.frame.grown(slack).contains(point) and not hollow
    return item.frame.grown(_SLACK * px / 2).contains(point)


def _from_line(point: Point, one: Point, other: Point) -> float:
    length = _distance(one, other)
    if not length:
        return _distance(point, one)
    along = (point.x - one.x) * (other.x - one.x) + (point.y - one.y) * (other.y - one.y)
    share = min(max(along / length**2, 0.0), 1.0)
    nearest = one.moved((other.x - one.x) * share, (other.y - one.y) * share)
    return _distance(point, nearest)


def _distance(one: Point, other: Point) -> float:
    return math.dist((one.x, one.y), (other.x, other.y))


def _meets(frame: Rect, area: Rect) -> bool:
    # A straight arrow has no width or no height, and must be caught all the same.
    return frame.grown(0.5).meets(area)
