"""Read a PDF back as a person or an officer's program does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import pikepdf
import pypdfium2
from pikepdf import Name
from PIL import Image

_HEAD: Final = 62.0
"""Points that the head of a page takes; what begins there has nothing above it."""


def texts(path: Path) -> list[str]:
    """Give the text of each page as a reader copies it."""
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_range() for page in document]


def squeezed(text: str) -> str:
    """Give text without white space."""
    return re.sub(r"\s+", "", text)


def rendered(path: Path, number: int, scale: float = 1) -> Image.Image:
    """Draw page `number`, counted from 1, at 72 dots an inch times `scale`."""
    with pypdfium2.PdfDocument(path) as document:
        image = document[number - 1].render(scale=scale).to_pil()
    return image.convert("RGB")


def streams(pdf: pikepdf.Pdf) -> list[Any]:
    """Give every picture in the file."""
    return [
        thing
        for thing in pdf.objects
        if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == Name.Image
    ]


def links(pdf: pikepdf.Pdf) -> Iterator[tuple[int, Any, int]]:
    """Give each link: page it is on, its annotation, page it leads to; counted from 1."""
    places = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}
    for number, page in enumerate(pdf.pages, start=1):
        for annotation in page.obj.get("/Annots", []):
            yield number, annotation, places[annotation.Dest[0].objgen]


class Place(NamedTuple):
    """Where a bookmark leads: its page, and how many points below the upper edge."""

    title: str
    page: int
    down: float

    @property
    def at_top(self) -> bool:
        """Tell whether nothing stands above it on its page."""
        return self.down < _HEAD


def bookmarks(pdf: pikepdf.Pdf) -> list[tuple[str, int]]:
    """Give title and page of every bookmark, in order, levels flattened."""
    return [one[:2] for one in places(pdf)]


def places(pdf: pikepdf.Pdf) -> list[Place]:
    """Give where every bookmark leads, in order, levels flattened."""
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}

    def below(first: Any) -> Iterator[Place]:
        entry = first
        while entry is not None:
            page = entry.Dest[0]
            down = float(page.MediaBox[3]) - float(entry.Dest[3])
            yield Place(str(entry.Title), pages[page.objgen], down)
            if "/First" in entry:
                yield from below(entry.First)
            entry = entry.get("/Next")

    return list(below(pdf.Root.Outlines.First))
