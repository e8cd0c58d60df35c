"""What a person tells beside the exhibits, as records and back (section 8)."""

from __future__ import annotations

import hashlib
import re
import secrets
from typing import Final

from evidence_kit.domain.errors import Bug
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.lead import UNKNOWN_SUSPECT, Suspect
from evidence_kit.vault import canonical
from evidence_kit.vault.canonical import Payload
from evidence_kit.vault.field_coders import read_sighting
from evidence_kit.vault.told_shapes import (
    EVENT,
    LEAD,
    SHAPES,
    Droppable,
    NamesSuspects,
    Single,
    Thing,
)

__all__ = ["SHAPES", "Droppable", "NamesSuspects", "Single", "Thing"]

_LETTER: Final = re.compile(r"[A-Z]+")
KNOWN: Final = dict.fromkeys(SHAPES, 1) | {EVENT: 2}
"""Newest `v` of each kind that this program reads."""


def kind_of(thing: Thing) -> str:
    """Give the kind of record that holds it."""
    return next(kind for kind, shape in SHAPES.items() if shape.made is type(thing))


def id_of(thing: Thing) -> str:
    """Give what names it among its kind; "" for what there is only one of."""
    return "" if isinstance(thing, Single) else thing.id


def write(thing: Thing) -> Payload:
    """Encode something that was told.

    The fresh `salt` keeps digests in the custody log from being guessed once the record is gone.

    Raises:
        Bug: it would not read back as what it is.
    """
    kind = kind_of(thing)
    payload: Payload = {"kind": kind, "v": _version(thing), "salt": secrets.token_hex(16)}
    try:
        for name, coder in SHAPES[kind].fields.items():
            payload[_stored(name)] = coder.write(getattr(thing, name))
        sound = read(payload) == thing
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise Bug(f"a {kind} cannot be kept so") from error
    if not sound:
        raise Bug(f"a {kind} would not read back")
    return payload


def read(payload: Payload) -> Thing:
    """Decode something that was told; a field that is missing stands for its default."""
    shape = SHAPES[payload["kind"]]
    said = {
        name: coder.read(payload[_stored(name)])
        for name, coder in shape.fields.items()
        if _stored(name) in payload
    }
    thing: Thing = shape.made(**said)
    if isinstance(thing, Suspect) and not (
        thing.id != UNKNOWN_SUSPECT and _LETTER.fullmatch(thing.letter)
    ):
        raise ValueError("suspect")
    if said.get("id", "-") == "":
        raise ValueError("no id")
    return thing


def rewritten(old: Payload, new: Payload) -> Payload:
    """Keep what a newer program noted of a sighting that is still there.

    Unknown fields elsewhere survive by themselves: see `Change.put`.
    """
    if new["kind"] != LEAD:
        return new
    before = {read_sighting(item): item for item in old.get("sightings", [])}
    sightings = [
        canonical.overlay(before.get(read_sighting(item), {}), item) for item in new["sightings"]
    ]
    return new | {"sightings": sightings}


def digest(payload: Payload) -> str:
    """Give the SHA-256 of a record as it stands, for the custody log, which holds no words."""
    return hashlib.sha256(canonical.dump(payload)).hexdigest()


def _version(thing: Thing) -> int:
    """Give what a reader must know: one without errands must not call one damaged."""
    return 2 if isinstance(thing, Event) and thing.kind is EventKind.ERRAND else 1


def _stored(name: str) -> str:
    # `kind` says what kind of record it is.
    return "what" if name == "kind" else name
