"""Finds the rows of a tall screenshot that lie between two messages, where paper may cut it.

A row is calm when hardly any of its pixels differs from the colour in its own margins; a bubble,
a word or a picture in a chat does. Where calm rows follow each other, their middle is a cut.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from PIL import Image

from evidence_kit.services.images.flat import bands
from evidence_kit.services.images.small import TURNS
from evidence_kit.services.picture_wire import MOST_CUTS

_TALL: Final = 2.4
"""Pictures up to this many times as high as wide are printed whole."""
_TURNED: Final = 5
"""From this orientation on, stored columns are rows."""
_COLUMNS: Final = 390
_MARGIN: Final = slice(1, 5), slice(-5, -1)
_DIFFERENT: Final = 14
_CALM: Final = 0.004
_FEWEST: Final = 6
"""Calm rows that make a gap, at a width of 390 and in proportion; between lines are fewer."""


def find_cuts(image: Image.Image, size: tuple[int, int], turn: int) -> tuple[int, ...] | None:
    """Give the rows of an upright picture where it may be cut, rising.

    Args:
        image: decoded, as stored, perhaps smaller than the picture is.
        size: columns and rows of the stored picture.
        turn: EXIF orientation 1 to 8 that makes it upright.

    Returns:
        At most `MOST_CUTS` rows; None for a picture that is not tall.
    """
    width, height = size if turn < _TURNED else size[::-1]
    if height <= _TALL * width or width < _COLUMNS // 4:
        return None
    upright = image.transpose(TURNS[turn]) if turn in TURNS else image
    calm = np.concatenate([_calm(band) for _start, band in bands(upright, (0, 0, *upright.size))])
    edges = np.flatnonzero(np.diff(np.concatenate(([0], calm.astype(np.int8), [0]))))
    starts, ends = edges[0::2], edges[1::2]
    wide = ends - starts >= max(_FEWEST * upright.width / _COLUMNS / 3, 2)
    starts, ends = starts[wide], ends[wide]
    widest = np.sort(np.argsort(starts - ends, kind="stable")[:MOST_CUTS])
    middles = (starts[widest] + ends[widest]) * height // (2 * upright.height)
    return tuple(sorted({int(middle) for middle in middles if 0 < middle < height}))


def _calm(band: Image.Image) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    narrow = band.convert("RGB").resize(
        (min(_COLUMNS, band.width), band.height), Image.Resampling.BOX
    )
    pixels = np.asarray(narrow, np.int16)
    margins = np.concatenate([pixels[:, part] for part in _MARGIN], axis=1)
    own = np.median(margins, axis=1).astype(np.int16)[:, None, :]
    different = (np.abs(pixels - own) > _DIFFERENT).any(axis=2)
    return np.asarray(different.mean(axis=1) <= _CALM)
