"""Keeping annotations inside their picture, and straight when somebody wants them straight."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.markup import Annotation, Kind, Markup
from evidence_kit.domain.outlines import unit_for


@dataclass(frozen=True, slots=True)
class Extent:
    """How large a picture is, upright, in image pixels."""

    width: int
    height: int

    @property
    def unit(self) -> float:
        """Give how many image pixels one design pixel takes."""
        return unit_for(self.width)

    @property
    def whole(self) -> Rect:
        """Give the whole picture."""
        return Rect(0, 0, self.width, self.height)

    def hold(self, point: Point) -> Point:
        """Give the nearest point inside the picture."""
        return Point(
            min(max(point.x, 0.0), float(self.width)), min(max(point.y, 0.0), float(self.height))
        )


def fitted(annotation: Annotation, extent: Extent) -> Annotation:
    """Move an annotation into the picture; shrink it only when it is larger.

    Text keeps its size, for its plate follows its words.
    """
    frame = annotation.frame.within(extent.width, extent.height)
    if annotation.kind is Kind.TEXT:
        return annotation.moved(frame.x - annotation.frame.x, frame.y - annotation.frame.y)
    return annotation if frame == annotation.frame else annotation.framed(frame)


def shifted(markup: Markup, ids: Collection[str], dx: float, dy: float, extent: Extent) -> Markup:
    """Move annotations together, no further than the first of them reaches the edge.

    Args:
        markup: what holds them.
        ids: which to move.
        dx: wanted way to the right, image pixels.
        dy: wanted way down, image pixels.
        extent: size of the picture.
    """
    frames = [item.frame for item in markup if item.id in ids]
    if not frames:
        return markup
    whole = around(frames)
    across = _way(dx, whole.x, whole.right, extent.width)
    down = _way(dy, whole.y, whole.bottom, extent.height)
    return markup.changed(ids, lambda item: item.moved(across, down))


def around(frames: Iterable[Rect]) -> Rect:
    """Give the smallest rectangle that holds all frames. Raises ValueError without any."""
    ends = ((Point(f.x, f.y), Point(f.right, f.bottom)) for f in frames)
    return Rect.around(point for pair in ends for point in pair)


def in_the_middle(seen: Rect) -> tuple[Point, Point]:
    """Give the corners of an annotation in the middle of what can be seen, image pixels."""
    across, down = max(seen.width / 6, 1), max(seen.height / 12, 1)
    middle = seen.centre
    return middle.moved(-across, -down), middle.moved(across, down)


def square(anchor: Point, point: Point) -> Point:
    """Give the corner nearest to `point` that makes a square with the corner `anchor`."""
    side = max(abs(point.x - anchor.x), abs(point.y - anchor.y))
    return Point(
        anchor.x + math.copysign(side, point.x - anchor.x),
        anchor.y + math.copysign(side, point.y - anchor.y),
    )


def straight(anchor: Point, point: Point) -> Point:
    """Turn the line from `anchor` to `point` to the nearest eighth of a circle."""
    length = math.dist((anchor.x, anchor.y), (point.x, point.y))
    eighth = math.radians(45)
    angle = round(math.atan2(point.y - anchor.y, point.x - anchor.x) / eighth) * eighth
    return Point(anchor.x + length * math.cos(angle), anchor.y + length * math.sin(angle))


def reached(anchor: Point, point: Point, extent: Extent) -> Point:
    """Shorten the line from `anchor` until it ends inside the picture, keeping its direction."""
    share = 1.0
    for start, end, limit in (
        (anchor.x, point.x, extent.width),
        (anchor.y, point.y, extent.height),
    ):
        if end < 0:
            share = min(share, start / (start - end))
        elif end > limit:
            share = min(share, (limit - start) / (end - start))
    way_x, way_y = point.x - anchor.x, point.y - anchor.y
    return extent.hold(anchor.moved(way_x * share, way_y * share))


def resized(annotation: Annotation, dx: float, dy: float, extent: Extent) -> Annotation:
    """Move the lower right corner, or the head of an arrow; at least one pixel stays.

    Args:
        annotation: what to make larger or smaller; text and numbers stay as they are.
        dx: to the right, image pixels.
        dy: down, image pixels.
        extent: size of the picture.
    """
    if annotation.kind in (Kind.TEXT, Kind.NUMBER):
        return annotation
    if annotation.kind is Kind.ARROW:
        return replace(annotation, end=extent.hold(annotation.end.moved(dx, dy)))
    frame = annotation.frame
    corner = extent.hold(
        Point(max(frame.right + dx, frame.x + 1), max(frame.bottom + dy, frame.y + 1))
    )
    return annotation.framed(Rect.between(Point(frame.x, frame.y), corner))


def _way(wanted: float, low: float, high: float, limit: float) -> float:
    least, most = -low, limit - high
    return 0.0 if least > most else min(max(wanted, least), most)
