"""How a whole picture comes from the worker: size, then all rows, then the mark of the end."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from typing import BinaryIO, Final

from evidence_kit.domain.exhibit import Obstacle
from evidence_kit.domain.picture import Raster
from evidence_kit.services.picture_wire import (
    END,
    LARGEST_AREA,
    LARGEST_SIDE,
    OBSTACLES,
    SEEN,
    Garbled,
    exactly,
    read_end,
)
from evidence_kit.services.rasters import CHANNELS

_SIDES: Final = struct.Struct(">II")


def send_pixels(
    stream: BinaryIO, size: tuple[int, int] | Obstacle, bands: Iterable[bytes] = ()
) -> None:
    """Answer with a whole upright picture, or why there is none.

    Args:
        stream: where to.
        size: width and height in pixels, or the obstacle.
        bands: rows from the top, three bytes a pixel; in all exactly what `size` says.
    """
    if isinstance(size, Obstacle):
        stream.write(bytes((1 + OBSTACLES.index(size),)))
    else:
        stream.write(bytes((SEEN,)))
        stream.write(_SIDES.pack(*size))
        for band in bands:
            stream.write(band)
    stream.write(END)
    stream.flush()


def read_pixels(untrusted: BinaryIO) -> Raster | Obstacle:
    """Read what `send_pixels` wrote.

    Raises:
        Garbled: a size out of bounds, another number of pixels, or a broken line.
    """
    status = exactly(untrusted, 1)[0]
    if status != SEEN:
        if status > len(OBSTACLES):
            raise Garbled
        read_end(untrusted)
        return OBSTACLES[status - 1]
    width, height = _SIDES.unpack(exactly(untrusted, _SIDES.size))
    if not (0 < width <= LARGEST_SIDE and 0 < height <= LARGEST_SIDE):
        raise Garbled
    if width * height > LARGEST_AREA:
        raise Garbled
    raster = Raster(width, height, exactly(untrusted, width * height * CHANNELS))
    read_end(untrusted)
    return raster
