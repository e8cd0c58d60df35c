"""What a person drew over an exhibit, as a record and back (section 8)."""

from __future__ import annotations

import hashlib
import math
from typing import Final

from evidence_kit.domain.errors import Bug
from evidence_kit.domain.geometry import Point
from evidence_kit.domain.markup import Annotation, Colour, Kind, Markup, Pattern
from evidence_kit.vault import canonical
from evidence_kit.vault.canonical import Payload

MARKUP: Final = "markup"


def markup(number: int, value: Markup) -> Payload:
    """Encode the markup of one exhibit.

    Raises:
        Bug: a place is not finite.
    """
    return {"kind": MARKUP, "v": 1, "exhibit": number, **_items(value)}


def read_markup(payload: Payload) -> tuple[int, Markup]:
    """Decode the markup of one exhibit."""
    return int(payload["exhibit"]), Markup(tuple(_read_item(item) for item in payload["items"]))


def digest(value: Markup) -> str:
    """Give the SHA-256 of a markup for the custody log, which holds no words."""
    return hashlib.sha256(canonical.dump(_items(value))).hexdigest()


def _items(value: Markup) -> Payload:
    return {"items": [_item(one) for one in value]}


def _item(value: Annotation) -> Payload:
    return {
        "id": value.id,
        "kind": value.kind.value,
        "start": _place(value.start),
        "end": _place(value.end),
        "text": value.text,
        "colour": value.colour.value,
        "pattern": value.pattern.value,
        "numbered": value.numbered,
        "layer": value.layer,
    }


def _read_item(payload: Payload) -> Annotation:
    return Annotation(
        str(payload["id"]),
        Kind(payload["kind"]),
        _read_place(payload["start"]),
        _read_place(payload["end"]),
        str(payload["text"]),
        Colour(payload["colour"]),
        Pattern(payload["pattern"]),
        bool(payload["numbered"]),
        int(payload["layer"]),
    )


def _place(point: Point) -> list[str]:
    # Canonical JSON has no fractions: texts keep each place exactly as it was drawn.
    if not (math.isfinite(point.x) and math.isfinite(point.y)):
        raise Bug("an annotation lies nowhere")
    return [repr(float(point.x)), repr(float(point.y))]


def _read_place(payload: list[str]) -> Point:
    x, y = (float(text) for text in payload)
    if not (math.isfinite(x) and math.isfinite(y)):
        raise ValueError(MARKUP)
    return Point(x, y)
