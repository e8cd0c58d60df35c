"""What a person tells beside the exhibits, as records and back (section 8)."""

from __future__ import annotations

import hashlib
import math
import re
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

from evidence_kit.domain.errors import Bug
from evidence_kit.domain.event import Event, EventKind, KnownBy
from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.lead import (
    UNKNOWN_SUSPECT,
    Lead,
    LeadKind,
    LeadState,
    Sighting,
    Suspect,
)
from evidence_kit.domain.moment import Moment, Precision, TimeSource
from evidence_kit.domain.money import Money
from evidence_kit.domain.payment import Method, Payment, PaymentState, Told
from evidence_kit.domain.person import Person, Route, Statement, Wish
from evidence_kit.vault import canonical
from evidence_kit.vault.canonical import Payload

Thing = Suspect | Lead | Event | Payment | Person | Statement
"""Anything that a person tells beside the exhibits."""
Droppable = Suspect | Event | Payment
"""What can be taken back for good; a lead is dismissed instead, and stays."""

SUSPECT, LEAD, EVENT, PAYMENT = "suspect", "lead", "event", "payment"
PERSON, STATEMENT = "person", "statement"
_AMOUNT: Final = re.compile(r"[0-9]+(\.[0-9]+)?")
_LETTER: Final = re.compile(r"[A-Z]+")


@dataclass(frozen=True, slots=True)
class _Coder:
    """How one field is written, and read again; reading raises when it is not of its kind."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


def _write_text(value: str) -> str | Payload:
    plain = canonical.text(value)
    if plain == value:
        return value
    # What somebody wrote is kept to the letter: a look-alike must not turn into what it mimics.
    return {"text": plain, "exact": value.encode("utf-8", "surrogatepass").hex()}


def _read_text(payload: object) -> str:
    if isinstance(payload, dict):
        return bytes.fromhex(payload["exact"]).decode("utf-8", "surrogatepass")
    if not isinstance(payload, str):
        raise TypeError("not a text")
    return payload


def _read_number(payload: object) -> int:
    if type(payload) is not int or payload < 0:
        raise ValueError("not a number")
    return payload


def _write_area(area: Rect | None) -> list[str] | None:
    if area is None:
        return None
    return [repr(float(side)) for side in (area.x, area.y, area.width, area.height)]


def _read_area(payload: list[str] | None) -> Rect | None:
    if payload is None:
        return None
    x, y, width, height = (float(_read_text(side)) for side in payload)
    if not all(map(math.isfinite, (x, y, width, height))) or min(width, height) < 0:
        raise ValueError("not an area")
    return Rect(x, y, width, height)


def _write_money(money: Money | None) -> Payload | None:
    if money is None:
        return None
    amount = format(money.amount.copy_abs(), "f")  # a negative zero is zero
    return {"amount": amount, "currency": _write_text(money.currency)}


def _read_money(payload: Payload | None) -> Money | None:
    if payload is None:
        return None
    if not _AMOUNT.fullmatch(payload["amount"]):
        raise ValueError("not an amount")
    return Money(Decimal(payload["amount"]), _read_text(payload["currency"]))


def _write_sighting(sighting: Sighting) -> Payload:
    return {"exhibit": sighting.exhibit, "area": _write_area(sighting.area)}


def _read_sighting(payload: Payload) -> Sighting:
    return Sighting(_read_number(payload["exhibit"]), _read_area(payload["area"]))


def _one_of(choices: type[StrEnum]) -> _Coder:
    return _Coder(lambda value: choices(value).value, choices)


def _list_of(one: _Coder) -> _Coder:
    def read(payload: object) -> tuple[object, ...]:
        if not isinstance(payload, list):
            raise TypeError("not a list")
        return tuple(one.read(item) for item in payload)

    return _Coder(lambda values: [one.write(value) for value in values], read)


_TEXT: Final = _Coder(_write_text, _read_text)
_NUMBER: Final = _Coder(int, _read_number)
_AGE: Final = _Coder(
    lambda age: age, lambda payload: None if payload is None else _read_number(payload)
)
_MONEY: Final = _Coder(_write_money, _read_money)
_SIGHTINGS: Final = _list_of(_Coder(_write_sighting, _read_sighting))
_IDS, _NUMBERS = _list_of(_TEXT), _list_of(_NUMBER)
_WHEN: Final[Mapping[str, _Coder]] = {
    "precision": _one_of(Precision),
    "start": _TEXT,
    "end": _TEXT,
    "zone": _TEXT,
    "source": _one_of(TimeSource),
}
_MOMENT: Final = _Coder(
    lambda moment: {name: coder.write(getattr(moment, name)) for name, coder in _WHEN.items()},
    lambda payload: Moment(**{name: coder.read(payload[name]) for name, coder in _WHEN.items()}),
)


def _texts(*names: str) -> dict[str, _Coder]:
    return dict.fromkeys(names, _TEXT)


@dataclass(frozen=True, slots=True)
class _Shape:
    """A kind of record: the type it stands for, and how each of its fields is written."""

    made: Callable[..., Any]
    fields: Mapping[str, _Coder]


SHAPES: Final[Mapping[str, _Shape]] = MappingProxyType(
    {
        SUSPECT: _Shape(Suspect, _texts("id", "letter", "alias", "role", "description")),
        LEAD: _Shape(
            Lead,
            _texts("id", "text", "platform", "note", "because", "into")
            | {
                "kind": _one_of(LeadKind),
                "state": _one_of(LeadState),
                "suspects": _IDS,
                "sightings": _SIGHTINGS,
            },
        ),
        EVENT: _Shape(
            Event,
            _texts("id", "title", "quote", "details", "platform", "threatened", "reference")
            | {
                "kind": _one_of(EventKind),
                "moment": _MOMENT,
                "demanded": _MONEY,
                "known_by": _one_of(KnownBy),
                "suspects": _IDS,
                "exhibits": _NUMBERS,
            },
        ),
        PAYMENT: _Shape(
            Payment,
            _texts("id", "from_account", "to_account", "to_name", "reference", "description")
            | _texts("bought_at", "code", "told_note", "note")
            | {
                "money": _MONEY,
                "method": _one_of(Method),
                "state": _one_of(PaymentState),
                "moment": _MOMENT,
                "told": _one_of(Told),
                "suspects": _IDS,
                "exhibits": _NUMBERS,
            },
        ),
        PERSON: _Shape(
            Person,
            _texts("name", "birth_date", "phone", "phone_note", "email", "best_moment")
            | _texts("letter_address", "home_address", "language", "reporter", "representative")
            | _texts("helper", "helper_role", "helper_saw", "police_notes", "place")
            | {
                "age_then": _AGE,
                "age_now": _AGE,
                "interpreter": _one_of(Wish),
                "route": _one_of(Route),
                "prosecution": _one_of(Wish),
                "informed": _one_of(Wish),
                "victim_support": _one_of(Wish),
                "damages": _one_of(Wish),
            },
        ),
        STATEMENT: _Shape(Statement, _texts("text")),
    }
)
KNOWN: Final = dict.fromkeys(SHAPES, 1)
"""Newest `v` of each kind that this program reads."""


def kind_of(thing: Thing) -> str:
    """Give the kind of record that holds it."""
    return next(kind for kind, shape in SHAPES.items() if shape.made is type(thing))


def id_of(thing: Thing) -> str:
    """Give what names it among its kind; "" for what there is only one of."""
    return "" if isinstance(thing, Person | Statement) else thing.id


def write(thing: Thing) -> Payload:
    """Encode something that was told.

    The fresh `salt` keeps digests in the custody log from being guessed once the record is gone.

    Raises:
        Bug: it would not read back as what it is.
    """
    kind = kind_of(thing)
    payload: Payload = {"kind": kind, "v": 1, "salt": secrets.token_hex(16)}
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
        raise ValueError(SUSPECT)
    if said.get("id", "-") == "":
        raise ValueError("no id")
    return thing


def rewritten(old: Payload, new: Payload) -> Payload:
    """Keep what a newer program noted of a sighting that is still there.

    Unknown fields elsewhere survive by themselves: see `Change.put`.
    """
    if new["kind"] != LEAD:
        return new
    before = {_read_sighting(item): item for item in old.get("sightings", [])}
    sightings = [
        canonical.overlay(before.get(_read_sighting(item), {}), item) for item in new["sightings"]
    ]
    return new | {"sightings": sightings}


def digest(payload: Payload) -> str:
    """Give the SHA-256 of a record as it stands, for the custody log, which holds no words."""
    return hashlib.sha256(canonical.dump(payload)).hexdigest()


def _stored(name: str) -> str:
    # `kind` says what kind of record it is.
    return "what" if name == "kind" else name
