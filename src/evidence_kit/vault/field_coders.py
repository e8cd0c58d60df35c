"""How single fields of what was told are written, and read again (section 8)."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final

from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.lead import Sighting
from evidence_kit.domain.moment import Moment, Precision, TimeSource
from evidence_kit.domain.money import Money
from evidence_kit.vault import canonical
from evidence_kit.vault.canonical import Payload

_AMOUNT: Final = re.compile(r"[0-9]+(\.[0-9]+)?")


@dataclass(frozen=True, slots=True)
class Coder:
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


def read_sighting(payload: Payload) -> Sighting:
    """Read where a lead was seen; raises when it is no such place."""
    return Sighting(_read_number(payload["exhibit"]), _read_area(payload["area"]))


def one_of(choices: type[StrEnum]) -> Coder:
    """Give the coder of one choice."""
    return Coder(lambda value: choices(value).value, choices)


def list_of(one: Coder) -> Coder:
    """Give the coder of an array."""

    def read(payload: object) -> tuple[object, ...]:
        if not isinstance(payload, list):
            raise TypeError("not a list")
        return tuple(one.read(item) for item in payload)

    return Coder(lambda values: [one.write(value) for value in values], read)


def parts_of(made: Callable[..., Any], fields: Mapping[str, Coder]) -> Coder:
    """Give the coder of a value with fields of its own, none of which may be missing."""
    return Coder(
        lambda value: {name: coder.write(getattr(value, name)) for name, coder in fields.items()},
        lambda payload: made(**{name: coder.read(payload[name]) for name, coder in fields.items()}),
    )


def _read_flag(payload: object) -> bool:
    if not isinstance(payload, bool):
        raise TypeError("not yes or no")
    return payload


TEXT: Final = Coder(_write_text, _read_text)
NUMBER: Final = Coder(int, _read_number)
AGE: Final = Coder(
    lambda age: age, lambda payload: None if payload is None else _read_number(payload)
)
MONEY: Final = Coder(_write_money, _read_money)
SIGHTINGS: Final = list_of(Coder(_write_sighting, read_sighting))
IDS, NUMBERS = list_of(TEXT), list_of(NUMBER)
FLAG: Final = Coder(bool, _read_flag)
MOMENT: Final = parts_of(
    Moment,
    {
        "precision": one_of(Precision),
        "start": TEXT,
        "end": TEXT,
        "zone": TEXT,
        "source": one_of(TimeSource),
    },
)
