"""Blurring the pictures on a drawn page, so that its words can be read beside them."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from typing import Final

import pypdfium2
import pypdfium2.raw
from PIL import Image

from evidence_kit.services.rasters import CHANNELS, VEIL_COLUMNS, VEIL_ROWS

_DEEPEST: Final = 15
"""Levels of forms in forms that are searched, as PDFium itself does by default."""

Edges = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels."""


def pictures_on(page: pypdfium2.PdfPage) -> Iterator[pypdfium2.PdfObject]:
    """Give every picture on a page, also those inside forms."""
    yield from page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE], max_depth=_DEEPEST)


def veil(bitmap: pypdfium2.PdfBitmap, page: pypdfium2.PdfPage) -> None:
    """Make each picture on a drawn page as coarse as a veil, in place.

    Args:
        bitmap: the page, drawn whole.
        page: what it was drawn from.
    """
    pixels = bitmap.to_numpy()
    size = (bitmap.width, bitmap.height)
    for left, top, right, bottom in [_edges(one, page, size) for one in pictures_on(page)]:
        if left < right and top < bottom:
            seen = pixels[top:bottom, left:right, :CHANNELS]
            seen[:] = _coarse(Image.fromarray(seen.copy()))


def _coarse(picture: Image.Image) -> Image.Image:
    wide, high = picture.size
    rows = max(1, min(VEIL_ROWS, round(VEIL_COLUMNS * high / wide)))
    few = picture.resize((min(VEIL_COLUMNS, wide), min(rows, high)), Image.Resampling.BOX)
    return few.resize((wide, high), Image.Resampling.BICUBIC)


def _edges(picture: pypdfium2.PdfObject, page: pypdfium2.PdfPage, size: tuple[int, int]) -> Edges:
    """Give the pixels a picture lies on; of one inside a form the whole page, to be sure."""
    wide, high = size
    if picture.level > 0 or page.get_rotation():
        return 0, 0, wide, high
    left, bottom, right, top = _shown(picture)
    page_wide, page_high = page.get_size()
    across, down = wide / page_wide, high / page_high
    return (
        max(0, math.floor(left * across) - 1),
        max(0, math.floor((page_high - top) * down) - 1),
        min(wide, math.ceil(right * across) + 1),
        min(high, math.ceil((page_high - bottom) * down) + 1),
    )


def _shown(picture: pypdfium2.PdfObject) -> tuple[float, float, float, float]:
    """Give left, bottom, right and top of what is not clipped away, in points."""
    left, bottom, right, top = picture.get_bounds()
    clip = pypdfium2.raw.FPDFPageObj_GetClipPath(picture.raw)
    # -1 tells that there is no clip.
    for path in range(max(0, pypdfium2.raw.FPDFClipPath_CountPaths(clip) if clip else 0)):
        points = _corners(clip, path)
        if points:
            left = max(left, min(x for x, _ in points))
            right = min(right, max(x for x, _ in points))
            bottom = max(bottom, min(y for _, y in points))
            top = min(top, max(y for _, y in points))
    return left, bottom, right, top


def _corners(clip: pypdfium2.raw.FPDF_CLIPPATH, path: int) -> list[tuple[float, float]]:
    raw, found = pypdfium2.raw, []
    x, y = ctypes.c_float(), ctypes.c_float()
    for at in range(max(0, raw.FPDFClipPath_CountPathSegments(clip, path))):
        segment = raw.FPDFClipPath_GetPathSegment(clip, path, at)
        if raw.FPDFPathSegment_GetPoint(segment, x, y):
            found.append((x.value, y.value))
    return found
