"""Plain pixels as stored bytes: zlib around rows of red, green, blue.

No image decoder is involved, so the window may unpack a raster beside the keys.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from evidence_kit.domain.errors import Bug, ObjectDamaged
from evidence_kit.domain.picture import Raster, Role

VEIL_COLUMNS: Final = 15
"""Coarse enough that neither a face nor a word can be read, by the privacy blur's own measure."""
VEIL_ROWS: Final = 60

LARGEST: Final[Mapping[Role, tuple[int, int]]] = MappingProxyType(
    {
        Role.VEIL: (VEIL_COLUMNS, VEIL_ROWS),
        Role.THUMBNAIL: (320, 480),
        Role.PREVIEW: (780, 1800),
    }
)
"""Widest and highest a raster of each role may be, in pixels."""

OPERATIONS: Final[Mapping[Role, str]] = MappingProxyType(
    {role: f"{role.value}/1" for role in LARGEST}
)
"""How each raster is made, for the custody log; the number rises when the pixels change."""

CHANNELS: Final = 3
_LEVEL: Final = 1
"""A preview is larger by a tenth than at level 6, and packed in half the time."""


def pack(raster: Raster) -> bytes:
    """Compress a raster's pixels for storage; the shape is kept beside them.

    Raises:
        Bug: the pixels do not fill the shape exactly.
    """
    if len(raster.pixels) != raster.width * raster.height * CHANNELS:
        raise Bug("a raster's pixels do not fill its shape")
    return zlib.compress(raster.pixels, _LEVEL)


def unpack(data: bytes, shape: tuple[int, int]) -> Raster:
    """Give back the raster that `pack` stored.

    Args:
        data: what `pack` returned.
        shape: width and height in pixels, as stored beside it.

    Raises:
        Bug: no raster has such a shape.
        ObjectDamaged: the data is not exactly one compressed raster of that shape.
    """
    width, height = shape
    widest = max(most[0] for most in LARGEST.values())
    highest = max(most[1] for most in LARGEST.values())
    if not (0 < width <= widest and 0 < height <= highest):
        raise Bug("no raster has this shape")
    expected = width * height * CHANNELS
    stream = zlib.decompressobj()
    try:
        # One byte more than expected, so that data which holds too much is seen and not inflated.
        pixels = stream.decompress(data, expected + 1)
    except zlib.error as error:
        raise ObjectDamaged from error
    if len(pixels) != expected or not stream.eof or stream.unused_data:
        raise ObjectDamaged
    return Raster(width, height, pixels)
