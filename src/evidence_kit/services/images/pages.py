"""Pages of a dossier as pixels, for the preview. The pictures inside are untrusted like any other.

One paper lies on the desk at a time; PDFium reads it from memory.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import pypdfium2

from evidence_kit.domain.exhibit import Obstacle
from evidence_kit.services.images.page_veil import pictures_on, veil
from evidence_kit.services.page_wire import LARGEST_WIDTH, PageAsked, name_of
from evidence_kit.services.picture_wire import LARGEST_AREA
from evidence_kit.services.rasters import CHANNELS

_BAND: Final = 64
"""Rows sent at once."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page: columns and rows, and its rows from the top, three bytes a pixel."""

    size: tuple[int, int]
    bands: Iterable[bytes]


class Desk:
    """Where the paper lies that pages are asked of."""

    def __init__(self) -> None:
        self._name = b""
        self._paper: pypdfium2.PdfDocument | None = None

    def lay(self, untrusted: bytes) -> bytes:
        """Take a paper instead of the one before.

        Returns:
            JSON: for each page width and height in points of 1/72 inch, whether a picture is on
            it, and its label; empty when PDFium cannot read it.
        """
        if self._paper is not None:
            self._paper.close()
        self._name, self._paper = b"", None
        try:
            paper = pypdfium2.PdfDocument(untrusted)
            told = [_told(paper, index) for index in range(len(paper))]
        except pypdfium2.PdfiumError:
            return b""
        self._name, self._paper = name_of(untrusted), paper
        return json.dumps(told).encode()

    def draw(self, asked: PageAsked) -> Drawn | Obstacle:
        """Draw a page, unless it is of another paper or cannot be drawn."""
        paper = self._paper
        if paper is None or asked.paper != self._name:
            return Obstacle.WORKER_FAILED
        if not (asked.index < len(paper) and 0 < asked.width <= LARGEST_WIDTH):
            return Obstacle.BROKEN
        try:
            page = paper[asked.index]
            wide, high = page.get_size()
            if not wide > 0 or asked.width * asked.width * high / wide > LARGEST_AREA:
                return Obstacle.TOO_LARGE
            bitmap = page.render(scale=asked.width / wide, rev_byteorder=True)
            if asked.veiled:
                veil(bitmap, page)
            page.close()
        except pypdfium2.PdfiumError:
            return Obstacle.BROKEN
        return Drawn((bitmap.width, bitmap.height), _rows(bitmap))


def _told(paper: pypdfium2.PdfDocument, index: int) -> tuple[float, float, bool, str]:
    page = paper[index]
    wide, high = page.get_size()
    pictured = any(True for _ in pictures_on(page))
    page.close()
    return wide, high, pictured, paper.get_page_label(index)


def _rows(bitmap: pypdfium2.PdfBitmap) -> Iterable[bytes]:
    pixels = bitmap.to_numpy()[:, :, :CHANNELS]
    for top in range(0, bitmap.height, _BAND):
        yield pixels[top : top + _BAND].tobytes()
    bitmap.close()
