"""Points and rectangles in image pixels: x to the right, y down, (0, 0) the upper left corner.

Always of the *upright* picture, as a person sees it; a pixel covers [x, x + 1) by [y, y + 1).
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Point:
    """A place in image pixels."""

    x: float
    y: float

    def moved(self, dx: float, dy: float) -> Point:
        """Give the point that lies `dx` to the right and `dy` below."""
        return Point(self.x + dx, self.y + dy)


@dataclass(frozen=True, slots=True)
class Rect:
    """An upright rectangle; width and height are never negative."""

    x: float
    y: float
    width: float
    height: float

    @staticmethod
    def between(one: Point, other: Point) -> Rect:
        """Give the rectangle with these two opposite corners, in any order."""
        left, top = min(one.x, other.x), min(one.y, other.y)
        return Rect(left, top, abs(one.x - other.x), abs(one.y - other.y))

    @staticmethod
    def around(points: Iterable[Point]) -> Rect:
        """Give the smallest rectangle that holds all points. Raises ValueError without any."""
        known = tuple(points)
        left, right = min(p.x for p in known), max(p.x for p in known)
        top, bottom = min(p.y for p in known), max(p.y for p in known)
        return Rect(left, top, right - left, bottom - top)

    @property
    def right(self) -> float:
        """Give the first x behind the rectangle."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Give the first y below the rectangle."""
        return self.y + self.height

    @property
    def centre(self) -> Point:
        """Give the middle."""
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    def moved(self, dx: float, dy: float) -> Rect:
        """Give the same rectangle elsewhere."""
        return replace(self, x=self.x + dx, y=self.y + dy)

    def grown(self, by: float) -> Rect:
        """Give a rectangle larger by `by` on every side; a negative `by` shrinks it to a point."""
        width, height = max(0.0, self.width + 2 * by), max(0.0, self.height + 2 * by)
        middle = self.centre
        return Rect(middle.x - width / 2, middle.y - height / 2, width, height)

    def contains(self, point: Point) -> bool:
        """Tell whether a point lies inside or on the edge."""
        return self.x <= point.x <= self.right and self.y <= point.y <= self.bottom

    def meets(self, other: Rect) -> bool:
        """Tell whether two rectangles share more than an edge."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )

    def within(self, width: float, height: float) -> Rect:
        """Move the rectangle into a picture of this size; shrink it only when it is larger."""
        wide, high = min(self.width, width), min(self.height, height)
        left = min(max(self.x, 0.0), width - wide)
        top = min(max(self.y, 0.0), height - high)
        return Rect(left, top, wide, high)

    def cut(self, width: float, height: float) -> Rect:
        """Give the part that lies inside a picture of this size; empty parts have no width."""
        left, top = min(max(self.x, 0.0), width), min(max(self.y, 0.0), height)
        right, bottom = min(max(self.right, 0.0), width), min(max(self.bottom, 0.0), height)
        return Rect(left, top, right - left, bottom - top)


@dataclass(frozen=True, slots=True)
class PixelBox:
    """Whole pixels: columns [left, right) and rows [top, bottom)."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def empty(self) -> bool:
        """Tell whether no pixel is inside."""
        return self.left >= self.right or self.top >= self.bottom


def pixels_under(area: Rect, width: int, height: int, *, grid: int = 1, extra: int = 0) -> PixelBox:
    """Give every pixel an area touches, enlarged to a grid: outward, never inward.

    A JPEG stores blocks of up to 16 x 16 pixels, and decoders smooth colour one pixel across
    their edges: pixels up to there would still depend on what was hidden. `grid=16, extra=1`
    covers them (measured: nothing outside depends on the covered content any more).

    Args:
        area: what to cover, upright image pixels.
        width: columns of the picture.
        height: rows of the picture.
        grid: block size the edges snap to, in pixels.
        extra: pixels added beyond the grid.
    """
    if area.width <= 0 or area.height <= 0:
        return PixelBox(0, 0, 0, 0)
    left = math.floor(area.x / grid) * grid - extra
    top = math.floor(area.y / grid) * grid - extra
    right = math.ceil(area.right / grid) * grid + extra
    bottom = math.ceil(area.bottom / grid) * grid + extra
    return PixelBox(
        min(max(left, 0), width),
        min(max(top, 0), height),
        min(max(right, 0), width),
        min(max(bottom, 0), height),
    )
