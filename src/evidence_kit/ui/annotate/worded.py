"""What words do to an annotation. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from evidence_kit.domain.geometry import Point
from evidence_kit.domain.markup import Annotation, Kind
from evidence_kit.ui.annotate import fitting
from evidence_kit.ui.annotate.fitting import Extent
from evidence_kit.ui.annotate.lettering import text_frame

NUMBERABLE: Final = frozenset({Kind.BOX, Kind.ARROW, Kind.HIGHLIGHT, Kind.TEXT})
"""Kinds that may carry a number disc; a number always is one, a black-out never has one."""


def needs_number(item: Annotation) -> bool:
    """Tell whether words of it are in no police file: a text shows its own on the picture."""
    return item.kind in NUMBERABLE and item.kind is not Kind.TEXT and not item.has_number


def begins(item: Annotation | None, text: str) -> bool:
    """Tell whether these are the first words of something that needs a number for them."""
    if item is None or not needs_number(item):
        return False
    return bool(text.strip()) and not item.text.strip()


def worded(item: Annotation, text: str, extent: Extent) -> Annotation:
    """Give it other words. First words bring their number; the plate of a text follows them."""
    if item.kind is not Kind.TEXT:
        return replace(item, text=text, numbered=item.numbered or begins(item, text))
    corner = Point(item.frame.x, item.frame.y)
    frame = text_frame(text, corner, extent.unit)
    end = Point(frame.right, frame.bottom)
    return fitting.fitted(replace(item, text=text, start=corner, end=end), extent)
