"""Lines as polygons: bands, round ends, dashes. Pure geometry in image pixels."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from typing import Final

from evidence_kit.domain.geometry import Point, Rect

Ring = tuple[Point, ...]
"""A closed polygon, or for `thick` and `dashes` an open path."""

_ARC_STEPS: Final = 6


def band(frame: Rect, width: float, corner: float) -> tuple[Ring, Ring]:
    """Give the outer and inner edge of a line of this width around a frame."""
    outer, inner = frame.grown(width / 2), frame.grown(-width / 2)
    return rounded(outer, corner + width / 2), rounded(inner, max(corner - width / 2, 0))


def corners(frame: Rect) -> Ring:
    """Give the four corners, clockwise from the upper left."""
    return (
        Point(frame.x, frame.y),
        Point(frame.right, frame.y),
        Point(frame.right, frame.bottom),
        Point(frame.x, frame.bottom),
    )


def rounded(frame: Rect, radius: float) -> Ring:
    """Give a rectangle with rounded corners, clockwise."""
    radius = min(radius, frame.width / 2, frame.height / 2)
    if radius <= 0:
        return corners(frame)
    inner = frame.grown(-radius)
    turns = zip(corners(inner), (180, 270, 0, 90), strict=True)
    return tuple(
        Point(
            corner.x + radius * math.cos(math.radians(start + 90 * step / _ARC_STEPS)),
            corner.y + radius * math.sin(math.radians(start + 90 * step / _ARC_STEPS)),
        )
        for corner, start in turns
        for step in range(_ARC_STEPS + 1)
    )


def circle(middle: Point, radius: float) -> Ring:
    """Give a circle as a polygon that looks round at any size on a screen."""
    steps = 48
    angles = (2 * math.pi * step / steps for step in range(steps))
    return tuple(
        Point(middle.x + radius * math.cos(a), middle.y + radius * math.sin(a)) for a in angles
    )


def thick(path: Sequence[Point], width: float) -> Iterator[Ring]:
    """Give one polygon for each piece of a line, and a round end at each of its points."""
    for one, other in itertools.pairwise(path):
        length = math.dist((one.x, one.y), (other.x, other.y))
        if not length:
            continue
        across = Point(
            -(other.y - one.y) / length * width / 2, (other.x - one.x) / length * width / 2
        )
        yield (
            one.moved(across.x, across.y),
            other.moved(across.x, across.y),
            other.moved(-across.x, -across.y),
            one.moved(-across.x, -across.y),
        )
    for point in path:
        yield circle(point, width / 2)


def dashes(path: Sequence[Point], dash: float, gap: float) -> Iterator[Ring]:
    """Cut a line into dashes; what is left at the end of a piece goes on in the next."""
    left, drawing = dash, True
    piece = [path[0]]
    for one, other in itertools.pairwise(path):
        length, done = math.dist((one.x, one.y), (other.x, other.y)), 0.0
        while length - done > left:
            done += left
            share = done / length
            at = Point(one.x + share * (other.x - one.x), one.y + share * (other.y - one.y))
            if drawing:
                yield (*piece, at)
            drawing, piece = not drawing, [at]
            left = dash if drawing else gap
        left -= length - done
        piece.append(other)
    if drawing and len(piece) > 1:
        yield tuple(piece)
