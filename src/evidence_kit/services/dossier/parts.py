"""How large a picture is printed, and where a tall one goes on to the next page. Pure arithmetic.

A chat of 390 points wide reads well at 80 to 105 mm. A picture taller than its column allows at
that size runs on, in parts that are much alike. It is cut between two messages where that is
possible; elsewhere each part repeats 8 percent of the one before.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

TALLEST = 2.4
OVERLAP = 0.08
MOST_PARTS = 60
"""Beyond this a picture is printed smaller: a picture of one pixel wide has no words to read."""
LARGEST_PIXEL = 0.5 / 25.4 * 96
"""A small picture is not blown up beyond half a millimetre a pixel."""
_REACH = 0.2
"""How far from an even division a cut may lie, as part of the rows of one part."""


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height, in pixels of a picture or of the page."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Part:
    """Rows `first` up to but not including `end` of an upright picture, and their printed size.

    `broken` tells that a message is known to run on in the next part.
    """

    first: int
    end: int
    printed: Size
    broken: bool = False


def is_wide(width: int, height: int) -> bool:
    """Tell whether a picture is better printed above its facts than beside them."""
    return width > height * 1.05


def divide(
    width: int,
    height: int,
    room: Size,
    *,
    cuts: Sequence[int] | None = None,
    tallest: float = TALLEST,
) -> list[Part]:
    """Divide an upright picture into parts that each fit `room`.

    Args:
        width: columns of the picture.
        height: rows of the picture.
        room: space on the page, in CSS pixels.
        cuts: rows that lie between messages, rising; None when nobody looked for them.
        tallest: a picture up to this many times as high as wide stays whole.
    """
    most = max(tallest * width, height / MOST_PARTS)
    if height <= most:
        spans = [(0, height, False)]
    elif cuts is None:
        spans = _overlapping(height, most)
    else:
        spans = _between(height, most, cuts)
    rows = max(end - first for first, end, _ in spans)
    scale = min(room.width / width, room.height / rows, LARGEST_PIXEL)
    return [
        Part(first, end, Size(width * scale, (end - first) * scale), broken)
        for first, end, broken in spans
    ]


def _overlapping(height: int, most: float) -> list[tuple[int, int, bool]]:
    count = min(1 + math.ceil((height - most) / (most * (1 - OVERLAP))), MOST_PARTS)
    rows = height / (1 + (count - 1) * (1 - OVERLAP))
    step = rows * (1 - OVERLAP)
    firsts = [round(number * step) for number in range(count)]
    ends = [min(height, math.ceil(number * step + rows)) for number in range(count - 1)]
    return [(first, end, False) for first, end in zip(firsts, [*ends, height], strict=True)]


def _between(height: int, most: float, cuts: Sequence[int]) -> list[tuple[int, int, bool]]:
    """Cut near an even division; one part more when that spares every message."""
    fewest = math.ceil(height / most)
    found = _ends(height, most, fewest, cuts)
    if any(broken for _, broken in found) and fewest < MOST_PARTS:
        more = _ends(height, most, fewest + 1, cuts)
        found = found if any(broken for _, broken in more) else more
    spans = [(0, *found[0])]
    for (before, broken), (end, next_broken) in pairwise(found):
        repeated = round((end - before) * OVERLAP) if broken else 0
        spans.append((before - repeated, end, next_broken))
    return spans


def _ends(height: int, most: float, count: int, cuts: Sequence[int]) -> list[tuple[int, bool]]:
    """Give where each part ends, and whether that is inside a message."""
    ends: list[tuple[int, bool]] = []
    start = 0
    for left in range(count - 1, 0, -1):
        even = start + (height - start) / (left + 1)
        reach = _REACH * height / count
        first = max(even - reach, height - left * most, start + 1)
        last = min(even + reach, start + most)
        near = [cut for cut in cuts if first <= cut <= last]
        end = min(near, key=lambda cut: abs(cut - even)) if near else round(even)
        ends.append((end, not near))
        start = end
    return [*ends, (height, False)]
