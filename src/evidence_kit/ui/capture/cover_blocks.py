"""Solid blocks over a picture, as plain values: drawn, moved, made larger, taken away."""

from __future__ import annotations

from typing import Final

from evidence_kit.domain.exhibit import Picture
from evidence_kit.domain.geometry import Point, Rect

LEAST: Final = 8.0
"""Smallest side of a block, image pixels: less is a slip of the hand."""

CORNERS: Final = (("left", "top"), ("right", "top"), ("left", "bottom"), ("right", "bottom"))


def upright_size(picture: Picture) -> tuple[int, int]:
    """Give width and height as a person sees the picture."""
    turned = picture.orientation >= 5
    return (picture.height, picture.width) if turned else (picture.width, picture.height)


def drawn(one: Point, other: Point, size: tuple[int, int]) -> Rect | None:
    """Give the block between two points, cut to the picture; None when it is too small."""
    block = Rect.between(one, other).cut(*size)
    return block if min(block.width, block.height) >= LEAST else None


def moved(block: Rect, dx: float, dy: float, size: tuple[int, int]) -> Rect:
    """Give the block elsewhere, still inside the picture."""
    return block.moved(dx, dy).within(*size)


def stretched(block: Rect, corner: int, to: Point, size: tuple[int, int]) -> Rect:
    """Give the block with one of its `CORNERS` put elsewhere; it keeps its least size."""
    across, down = CORNERS[corner]
    fixed = Point(
        block.right if across == "left" else block.x, block.bottom if down == "top" else block.y
    )
    made = Rect.between(fixed, to).cut(*size)
    return made if min(made.width, made.height) >= LEAST else block


def grown(block: Rect, dx: float, dy: float, size: tuple[int, int]) -> Rect:
    """Give the block with its lower right corner moved, for somebody without a pointer."""
    wide, high = max(block.width + dx, LEAST), max(block.height + dy, LEAST)
    return Rect(block.x, block.y, wide, high).cut(*size)


def first_block(size: tuple[int, int]) -> Rect:
    """Give a block in the middle, half as wide as the picture, to move from there."""
    width, height = size
    side = max(min(width, height) / 2, LEAST)
    return Rect((width - side) / 2, (height - side) / 2, side, side).cut(*size)


def whole(size: tuple[int, int]) -> Rect:
    """Give the block that covers everything."""
    return Rect(0, 0, *size)
