"""Small pictures for the screen: upright, in sRGB, cut from the top when very tall."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PIL import Image

from evidence_kit.domain.picture import Raster, Role
from evidence_kit.services.images.colour import Colours
from evidence_kit.services.images.flat import bands
from evidence_kit.services.rasters import LARGEST, VEIL_COLUMNS, VEIL_ROWS

_NARROWEST: Final = 390
"""Pixels; below this a screenshot's text cannot be read, so it is cut and not shrunk further."""

TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""How stored pixels become upright, by EXIF orientation (TIFF 6.0, tag 274)."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How an upright picture is made small: its first `rows` rows become `width` x `height`."""

    rows: int
    width: int
    height: int


def fit_preview(width: int, height: int) -> Fit:
    """Shrink an upright picture to the preview's bounds, but not below a readable width."""
    widest, highest = LARGEST[Role.PREVIEW]
    columns = min(width, widest)
    if height * columns > highest * width:
        columns = max(width * highest // height, min(width, _NARROWEST))
    return _top(width, height, columns, highest)


def fit_thumbnail(width: int, height: int) -> Fit:
    """Shrink to the thumbnail's width and cut from the top what is taller."""
    widest, highest = LARGEST[Role.THUMBNAIL]
    return _top(width, height, min(width, widest), highest)


def fit_veil(width: int, height: int) -> Fit:
    """Fifteen columns of the top of the picture, whatever its size."""
    return _top(width, height, VEIL_COLUMNS, VEIL_ROWS)


def draft_size(width: int, height: int, orientation: int) -> tuple[int, int]:
    """Give the stored size below which a decoder must not shrink a picture of this stored size."""
    turned = orientation >= 5
    upright = (height, width) if turned else (width, height)
    fit = fit_preview(*upright)
    whole = fit.width, -(-upright[1] * fit.width // upright[0])
    return (whole[1], whole[0]) if turned else whole


def rasters(image: Image.Image, orientation: int, colours: Colours) -> dict[Role, Raster]:
    """Make all screen pictures from one decoded image.

    Args:
        image: decoded, as stored.
        orientation: EXIF orientation, 1 to 8.
        colours: what its profile asks for.
    """
    preview = _preview(image, orientation, colours)
    thumbnail = _shrink(preview, fit_thumbnail(*preview.size), Image.Resampling.LANCZOS)
    veil = _shrink(preview, fit_veil(*preview.size), Image.Resampling.BOX)
    made = {Role.VEIL: veil, Role.THUMBNAIL: thumbnail, Role.PREVIEW: preview}
    return {role: Raster(*small.size, small.tobytes()) for role, small in made.items()}


def _preview(image: Image.Image, orientation: int, colours: Colours) -> Image.Image:
    turned = orientation >= 5
    width, height = image.size
    fit = fit_preview(height, width) if turned else fit_preview(width, height)
    box = _stored_top(width, height, orientation, fit.rows)
    target = (fit.height, fit.width) if turned else (fit.width, fit.height)
    reduced, exact = _reduce(image, box, target)
    small = colours.shown(reduced.resize(target, Image.Resampling.LANCZOS, exact))
    return small.transpose(TURNS[orientation]) if orientation in TURNS else small


def _reduce(
    image: Image.Image, box: tuple[int, int, int, int], target: tuple[int, int]
) -> tuple[Image.Image, tuple[float, float, float, float]]:
    """Average whole blocks down to less than twice the target, band by band.

    Returns:
        The smaller image, and the part of it that holds exactly the box.
    """
    width, height = box[2] - box[0], box[3] - box[1]
    factor = max(min(width // target[0], height // target[1]), 1)
    canvas = None
    for start, band in bands(image, box, factor):
        if canvas is None:
            canvas = Image.new(band.mode, (-(-width // factor), -(-height // factor)))
        canvas.paste(band.reduce(factor) if factor > 1 else band, (0, start // factor))
    if canvas is None:
        raise ValueError("an empty picture")
    return canvas, (0, 0, width / factor, height / factor)


def _shrink(image: Image.Image, fit: Fit, how: Image.Resampling) -> Image.Image:
    return image.resize((fit.width, fit.height), how, (0, 0, image.width, fit.rows))


def _top(width: int, height: int, columns: int, highest: int) -> Fit:
    rows = min(height, max(highest * width // columns, 1))
    return Fit(rows, columns, min(max(round(rows * columns / width), 1), highest))


def _stored_top(width: int, height: int, orientation: int, rows: int) -> tuple[int, int, int, int]:
    """Find where the upright picture's first `rows` rows lie in the stored one."""
    if orientation in (3, 4):
        return 0, height - rows, width, height
    if orientation in (5, 6):
        return 0, 0, rows, height
    if orientation in (7, 8):
        return width - rows, 0, width, height
    return 0, 0, width, rows
