"""The record of where the person was last (section 8)."""

from __future__ import annotations

from typing import Final

from evidence_kit.domain.last_place import LastPlace, Spot
from evidence_kit.vault.canonical import Payload
from evidence_kit.vault.field_coders import NUMBER, TEXT

KIND: Final = "last-place"


def write(place: LastPlace | None) -> Payload:
    """Encode a place; None is nowhere."""
    if place is None:
        return {"kind": KIND, "v": 1, "what": "", "id": "", "number": 0}
    return {
        "kind": KIND,
        "v": 1,
        "what": place.spot.value,
        "id": TEXT.write(place.id),
        "number": place.number,
    }


def read(payload: Payload) -> LastPlace | None:
    """Decode a place; one that makes no sense, or that this program does not know, is nowhere.

    A bookmark is no evidence: for it alone nobody is kept out of a case that is whole.
    """
    try:
        what, id_ = TEXT.read(payload["what"]), TEXT.read(payload["id"])
        number = NUMBER.read(payload["number"])
    except (KeyError, ValueError, TypeError, AttributeError):
        return None
    return LastPlace(Spot(what), id_, number) if what in tuple(Spot) else None
