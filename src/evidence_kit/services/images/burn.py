"""Makes parts of a picture solid, so that nothing of them is left in what is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PIL import Image, JpegImagePlugin

from evidence_kit.domain.exhibit import Obstacle, Picture
from evidence_kit.domain.geometry import PixelBox, pixels_under
from evidence_kit.domain.picture import Filter, Rendition
from evidence_kit.services.covers import edges, rect_of, stored_box
from evidence_kit.services.images.colour import Colours
from evidence_kit.services.images.flat import bands, flat_mode, png_rows
from evidence_kit.services.images.gaps import find_cuts
from evidence_kit.services.images.look import Whole, whole
from evidence_kit.services.images.scans import unfinished
from evidence_kit.services.images.small import TURNS, rasters
from evidence_kit.services.picture_wire import BURNT, Seen

_SOLID: Final = 13
"""Nearly black in every channel: on paper it is told apart from the black of a dark screen."""
_USUAL_BLOCK: Final = 16
_SMOOTHED: Final = 2
"""Blocks across which a decoder smooths a progressive picture that lacks its last scans."""
_COEFFICIENTS: Final = 8
"""A JPEG block has 8 x 8 values; colours may be stored for up to four times as many pixels."""


@dataclass(frozen=True, slots=True)
class _Canvas:
    """Flat pixels as they are stored, and what is left to know of them."""

    image: Image.Image
    turn: int
    colours: Colours
    block: int
    reach: int


def burn(untrusted: bytes, boxes: Sequence[PixelBox], *, srgb: bool = False) -> Seen | Obstacle:
    """Decode a file, fill the boxes, and write the rest anew, without loss or metadata.

    Args:
        untrusted: the file.
        boxes: upright pixels.
        srgb: convert to sRGB instead of keeping the colour profile.

    Returns:
        The upright picture, as grey or RGB rows, and its small pictures; or why there is none.
    """
    try:
        canvas = _canvas(untrusted, srgb=srgb)
        return canvas if isinstance(canvas, Obstacle) else _written(canvas, boxes)
    except MemoryError:
        return Obstacle.TOO_LARGE


def _canvas(untrusted: bytes, *, srgb: bool) -> _Canvas | Obstacle:
    found = whole(untrusted)
    if isinstance(found, Obstacle):
        return found
    colours, mode = found.colours, _mode(found.image)
    convert = colours.must_convert or mode == "CMYK" or (srgb and colours.to_srgb is not None)
    size = found.image.size
    flat = Image.new("RGB" if convert else mode, size)
    for start, band in bands(found.image, (0, 0, *size)):
        flat.paste(colours.shown(band) if convert else band, (0, start))
    block = _block(found)
    reach = _SMOOTHED * block + 1 if block > 1 and unfinished(untrusted) else 1
    return _Canvas(flat, found.turn, Colours() if convert else colours, block, reach)


def _mode(image: Image.Image) -> str:
    if image.format == "GIF":
        # A GIF passes for grey when its colours are; then what is covered would tell on itself.
        return "RGB"
    return flat_mode(image) or "RGB"


def _block(found: Whole) -> int:
    """Give the larger side of a JPEG's block of pixels; the rare ones exceed the usual 16."""
    if not isinstance(found.image, JpegImagePlugin.JpegImageFile):
        return 1
    return _COEFFICIENTS * max(max(across, down) for _, across, down, _ in found.image.layer)


def _written(canvas: _Canvas, boxes: Sequence[PixelBox]) -> Seen:
    flat = canvas.image
    for box in _stored(canvas, boxes):
        flat.paste(_SOLID if flat.mode == "L" else (_SOLID,) * 3, edges(box))
    if canvas.turn in TURNS:
        flat = flat.transpose(TURNS[canvas.turn])
    components, rows = png_rows(flat, canvas.colours)
    cuts = find_cuts(flat, flat.size, 1)
    made = Rendition(Filter.FLATE, *flat.size, components, 8, icc=canvas.colours.icc, cuts=cuts)
    return Seen(Picture("PNG", *flat.size), rasters(flat, 1, canvas.colours), made, rows, BURNT)


def _stored(canvas: _Canvas, boxes: Sequence[PixelBox]) -> Iterator[PixelBox]:
    size = canvas.image.size
    for box in boxes:
        stored = stored_box(box, size, canvas.turn)
        if canvas.block > _USUAL_BLOCK or canvas.reach > 1:
            stored = pixels_under(rect_of(stored), *size, grid=canvas.block, extra=canvas.reach)
        yield stored
