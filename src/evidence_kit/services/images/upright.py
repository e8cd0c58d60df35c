"""A whole picture as plain pixels: upright, flat, in sRGB, handed out band by band."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from evidence_kit.domain.exhibit import Obstacle
from evidence_kit.domain.geometry import PixelBox
from evidence_kit.services.images.flat import flatten
from evidence_kit.services.images.look import Whole, whole
from evidence_kit.services.images.small import TURNS

_BAND: Final = 1 << 20
"""Pixels of one band, so that a large picture is held once and not twice."""


@dataclass(frozen=True, slots=True)
class Upright:
    """A picture that can be shown as it is.

    Attributes:
        size: width and height in pixels, after the turn.
        bands: rows from the top, three bytes (red, green, blue) a pixel; can be read once.
    """

    size: tuple[int, int]
    bands: Iterator[bytes]


def upright(untrusted: bytes, part: PixelBox | None = None) -> Upright | Obstacle:
    """Decode a file to everything there is to see of it, or to a part of that.

    Args:
        untrusted: the file.
        part: upright pixels; what lies beside the picture is left out.

    Returns:
        Its pixels, or why there are none.
    """
    found = whole(untrusted)
    if isinstance(found, Obstacle):
        return found
    width, height = found.image.size
    across, down = (height, width) if found.turn >= 5 else (width, height)
    box = part or PixelBox(0, 0, across, down)
    box = PixelBox(box.left, box.top, min(box.right, across), min(box.bottom, down))
    if box.empty:
        return Obstacle.BROKEN
    return Upright((box.right - box.left, box.bottom - box.top), _bands(found, across, box))


def _bands(found: Whole, across: int, box: PixelBox) -> Iterator[bytes]:
    step = max(_BAND // across, 1)
    for top in range(box.top, box.bottom, step):
        rows = found.image.crop(_stored(found, top, min(top + step, box.bottom)))
        shown = found.colours.shown(flatten(rows))
        turned = shown.transpose(TURNS[found.turn]) if found.turn in TURNS else shown
        if (box.left, box.right) != (0, across):
            turned = turned.crop((box.left, 0, box.right, turned.height))
        yield turned.tobytes()


def _stored(found: Whole, top: int, bottom: int) -> tuple[int, int, int, int]:
    """Find where the upright rows [top, bottom) lie in the stored picture."""
    width, height = found.image.size
    if found.turn in (3, 4):
        return 0, height - bottom, width, height - top
    if found.turn in (5, 6):
        return top, 0, bottom, height
    if found.turn in (7, 8):
        return width - bottom, 0, width - top, height
    return 0, top, width, bottom
