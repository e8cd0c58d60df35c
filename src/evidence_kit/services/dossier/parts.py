"""How large a picture is printed, and where a tall one goes on to the next page. Pure arithmetic.

A chat of 390 points wide reads well at 85 to 105 mm. A picture taller than 2.4 times its width
does not fit beside its facts at that size, so it runs on, each part repeating 8 percent of the
one before. No part is a stub: they are all alike.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

TALLEST = 2.4
OVERLAP = 0.08
MOST_PARTS = 60
"""Beyond this a picture is printed smaller: a picture of one pixel wide has no words to read."""
LARGEST_PIXEL = 0.5 / 25.4 * 96
"""A small picture is not blown up beyond half a millimetre a pixel."""


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height, in pixels of a picture or of the page."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Part:
    """Rows `first` up to but not including `end` of an upright picture, and their printed size."""

    first: int
    end: int
    printed: Size


def is_wide(width: int, height: int) -> bool:
    """Tell whether a picture is better printed above its facts than beside them."""
    return width > height * 1.05


def divide(width: int, height: int, room: Size) -> list[Part]:
    """Divide an upright picture into parts that each fit `room`.

    Args:
        width: columns of the picture.
        height: rows of the picture.
        room: space on the page, in CSS pixels.
    """
    count = _count(width, height)
    rows = height / (1 + (count - 1) * (1 - OVERLAP))
    scale = min(room.width / width, room.height / rows, LARGEST_PIXEL)
    step = rows * (1 - OVERLAP)
    parts = []
    for number in range(count):
        first = round(number * step)
        end = height if number == count - 1 else min(height, math.ceil(number * step + rows))
        parts.append(Part(first, end, Size(width * scale, (end - first) * scale)))
    return parts


def _count(width: int, height: int) -> int:
    tallest = TALLEST * width
    if height <= tallest:
        return 1
    count = 1 + math.ceil((height - tallest) / (tallest * (1 - OVERLAP)))
    return min(count, MOST_PARTS)
