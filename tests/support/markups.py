"""Annotations for tests, and a check that what was blacked out is gone from a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pikepdf
from PIL import Image

from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.markup import Annotation, Kind
from support.pdf_reading import streams


def drawn(kind: Kind, frame: Sequence[float], text: str = "", **more: Any) -> Annotation:
    """Make an annotation from (left, top, right, bottom)."""
    left, top, right, bottom = frame
    name = f"{kind.value}{left}{top}"
    return Annotation(name, kind, Point(left, top), Point(right, bottom), text, **more)


def blacked_out_parts_show(
    path: Path, covered: dict[int, tuple[Image.Image, list[Rect]]]
) -> list[tuple[int, int]]:
    """Decode every picture in a file; give those whose covered areas are not one colour.

    Args:
        path: the PDF.
        covered: clear picture and covered areas, by width of the picture.
    """
    showing = []
    with pikepdf.open(path) as pdf:
        for stream in streams(pdf):
            image = pikepdf.PdfImage(stream).as_pil_image().convert("RGB")
            if image.width not in covered:
                continue
            clear, areas = covered[image.width]
            boxes = [(int(a.x), int(a.y), int(a.right), int(a.bottom)) for a in areas]
            plain = all(len(image.crop(box).getcolors() or ()) == 1 for box in boxes)
            if not plain or image.tobytes() == clear.convert("RGB").tobytes():
                showing.append(image.size)
    return showing
