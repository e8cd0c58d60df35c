"""Which pixels a black-out covers: all it touches, and all that still tell of those.

Lossy formats store blocks, so what lies beside a covered pixel depends on it too. Blocks lie in
the picture as it is stored; areas are drawn on it upright.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from evidence_kit.domain.exhibit import Picture
from evidence_kit.domain.geometry import PixelBox, Rect, pixels_under


class Blocks(NamedTuple):
    """How a format spreads a pixel: block size, and pixels beyond that decoders smooth."""

    grid: int = 1
    extra: int = 0


_BLOCKS: Final[Mapping[str, Blocks]] = MappingProxyType(
    {
        "JPEG": Blocks(16, 1),
        # A TIFF may hold JPEG blocks.
        "TIFF": Blocks(16, 1),
        # RFC 6386: macroblocks of 16 pixels, and a filter that reaches over their edges.
        "WEBP": Blocks(16, 8),
    }
)


def blocks_of(picture: Picture) -> Blocks:
    """Tell how a picture's format spreads what is in a pixel."""
    return _BLOCKS.get(picture.format, Blocks())


def boxes_of(picture: Picture, areas: Iterable[Rect]) -> tuple[PixelBox, ...]:
    """Give the whole pixels to make solid, once each and in a fixed order.

    Args:
        picture: what is covered.
        areas: what the person drew, upright image pixels.

    Returns:
        Boxes of upright pixels within the picture; none for areas outside it.
    """
    size, turn = (picture.width, picture.height), picture.orientation
    upright = upright_size(picture)
    grid, extra = blocks_of(picture)
    found = set()
    for area in areas:
        touched = pixels_under(area, *upright)
        if touched.empty:
            continue
        blocks = rect_of(stored_box(touched, size, turn))
        box = pixels_under(blocks, *size, grid=grid, extra=extra)
        # A quarter turn to one side undoes the same turn to the other; all others undo themselves.
        found.add(stored_box(box, upright, {6: 8, 8: 6}.get(turn, turn)))
    return tuple(sorted(found, key=edges))


def upright_size(picture: Picture) -> tuple[int, int]:
    """Give width and height after the turn that the orientation asks for."""
    size = picture.width, picture.height
    return (size[1], size[0]) if picture.orientation >= 5 else size


def edges(box: PixelBox) -> tuple[int, int, int, int]:
    """Give left, top, right, bottom."""
    return box.left, box.top, box.right, box.bottom


def rect_of(box: PixelBox) -> Rect:
    """Give the area of some whole pixels."""
    return Rect(box.left, box.top, box.right - box.left, box.bottom - box.top)


def stored_box(box: PixelBox, size: tuple[int, int], orientation: int) -> PixelBox:
    """Find upright pixels in the picture as it is stored.

    Args:
        box: upright pixels.
        size: stored columns and rows.
        orientation: EXIF orientation 1 to 8 (TIFF 6.0, tag 274).
    """
    left, top, right, bottom = edges(box)
    if orientation >= 5:
        left, top, right, bottom = top, left, bottom, right
    width, height = size
    if orientation in (2, 3, 7, 8):
        left, right = width - right, width - left
    if orientation in (3, 4, 6, 7):
        top, bottom = height - bottom, height - top
    return PixelBox(left, top, right, bottom)
