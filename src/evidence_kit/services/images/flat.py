"""Decoded pictures of any mode, made flat: grey stays grey, all else is RGB, alpha is on white.

Work goes in bands of rows, so that a large picture is held once and not twice.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Final

import numpy as np
from PIL import Image

from evidence_kit.services.images.colour import Colours

_GREY: Final = frozenset({"1", "L", "LA", "La", "I;16", "I;16L", "I;16B", "I;16N"})
_COLOUR: Final = frozenset({"P", "PA", "RGB", "RGBA", "RGBa", "RGBX", "YCbCr"})
_WHITE: Final = (255, 255, 255, 255)
_BAND_PIXELS: Final = 1 << 20
_UP: Final = 2
_SMALL: Final = 16_000_000
"""Pixels up to which rows are compressed well; beyond, quickly, to stay within CPU time."""


def flat_mode(image: Image.Image) -> str | None:
    """Give "L", "RGB" or "CMYK": what the picture is once flat; None for modes we cannot show."""
    if image.mode in _GREY:
        return "L"
    if image.mode in _COLOUR:
        return "RGB"
    return "CMYK" if image.mode == "CMYK" else None


def level_for(width: int, height: int) -> int:
    """Give the zlib level for a picture of this size."""
    return 6 if width * height <= _SMALL else 1


def flatten(image: Image.Image) -> Image.Image:
    """Give an image of mode L, RGB or CMYK; transparent parts show white."""
    if image.mode.startswith("I;16"):
        return _from_16_bits(image)
    mode = flat_mode(image)
    if image.mode in ("LA", "RGBA") and image.getchannel("A").getextrema() == (255, 255):
        # Nothing shows through; leaving alpha out is much quicker than blending it.
        return image.convert(mode)
    if image.has_transparency_data:
        solid = image.convert("LA") if image.mode == "La" else image
        solid = solid.convert("RGBA")
        solid = Image.alpha_composite(Image.new("RGBA", solid.size, _WHITE), solid)
        return solid.getchannel(0) if mode == "L" else solid.convert("RGB")
    return image if image.mode == mode else image.convert(mode)


def bands(
    image: Image.Image, box: tuple[int, int, int, int], multiple: int = 1
) -> Iterator[tuple[int, Image.Image]]:
    """Give flat bands of the part of `image` within `box` (left, top, right, bottom).

    Args:
        image: decoded.
        box: in the image's own pixels.
        multiple: each band but the last has a multiple of this many rows.

    Yields:
        The band's first row, counted from the top of the box, and the band.
    """
    left, top, right, bottom = box
    step = max(_BAND_PIXELS // (right - left) // multiple, 1) * multiple
    for start in range(top, bottom, step):
        part = image.crop((left, start, right, min(start + step, bottom)))
        yield start - top, flatten(part)


def png_rows(image: Image.Image, colours: Colours) -> tuple[int, bytes]:
    """Write the whole picture anew: rows with PNG's Up filter, compressed without loss.

    Returns:
        Components (1 or 3, 8 bits each) and the stream.
    """
    width, height = image.size
    convert = colours.must_convert or flat_mode(image) == "CMYK"
    components = 1 if flat_mode(image) == "L" and not convert else 3
    engine = zlib.compressobj(level_for(width, height))
    above = np.zeros(width * components, np.uint8)
    packed = []
    for _start, band in bands(image, (0, 0, width, height)):
        rows = np.asarray(colours.shown(band) if convert else band, np.uint8)
        rows = rows.reshape(band.height, -1)
        out = np.empty((len(rows), 1 + rows.shape[1]), np.uint8)
        out[:, 0] = _UP
        np.subtract(rows[0], above, out=out[0, 1:])
        np.subtract(rows[1:], rows[:-1], out=out[1:, 1:])
        above = rows[-1]
        packed.append(engine.compress(out.data))
    packed.append(engine.flush())
    return components, b"".join(packed)


def _from_16_bits(image: Image.Image) -> Image.Image:
    """Keep the high byte, as PNG decoders do for colour; a colour key (tRNS) shows white."""
    values = np.asarray(image)
    grey = (values >> 8).astype(np.uint8)
    key = image.info.get("transparency")
    if isinstance(key, int):
        grey[values == key] = 255
    return Image.fromarray(grey)
