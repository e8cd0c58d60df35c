"""How screenshots get from a phone to this computer, by cable, step by step.

The steps are data (`resources/data/first_import.json`), per kind of phone. Each names the maker's
page it was compared with and the day, or says why there is none; those are worded generally, for
menus differ between makers and years.
"""

from __future__ import annotations

import datetime as dt
import functools
import json
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from evidence_kit import resources
from evidence_kit.domain.errors import Bug


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        said: a sentence per language.
        source_url: the maker's page that confirms it, or None.
        verified_on: day it was compared with that page; None without one.
        not_compared: why there is no page; "" when there is one.
    """

    said: Mapping[str, str]
    source_url: str | None
    verified_on: dt.date | None
    not_compared: str


@dataclass(frozen=True, slots=True)
class PhoneSteps:
    """The steps for one kind of phone.

    Attributes:
        id: stable key, e.g. "android".
        name: what people call it; the same in every language.
        steps: in order.
    """

    id: str
    name: str
    steps: tuple[Step, ...]

    def said(self, language: str) -> tuple[str, ...]:
        """Give the steps in one language."""
        return tuple(step.said[language] for step in self.steps)


@functools.cache
def phones() -> tuple[PhoneSteps, ...]:
    """Give every kind of phone we have steps for.

    Raises:
        Bug: the shipped file is not what it should be.
    """
    return read_phones(resources.text("data", "first_import.json"))


def read_phones(text: str) -> tuple[PhoneSteps, ...]:
    """Read the steps. Raises `Bug` when a field is missing or of the wrong kind."""
    try:
        return tuple(_phone(one) for one in json.loads(text)["phones"])
    except (KeyError, TypeError, ValueError) as error:
        raise Bug("the steps of the first import cannot be read") from error


def _phone(one: Mapping[str, object]) -> PhoneSteps:
    steps = one["steps"]
    if not isinstance(steps, list) or not steps:
        raise TypeError("steps")
    return PhoneSteps(str(one["id"]), str(one["name"]), tuple(_step(step) for step in steps))


def _step(one: Mapping[str, object]) -> Step:
    said = MappingProxyType({language: _text(one[language]) for language in ("nl", "en")})
    if one["source_url"] is None and one["verified_on"] is None:
        return Step(said, None, None, _text(one["not_compared"]))
    day = dt.date.fromisoformat(_text(one["verified_on"]))
    return Step(said, _text(one["source_url"]), day, "")


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise TypeError("text")
    return value
