"""Who can help: the help lines as checked values.

The facts are data (`resources/data/help_lines.json`), each with its source and the day it was
looked up, because numbers and hours change more often than the program does.
"""

from __future__ import annotations

import datetime as dt
import functools
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

from evidence_kit import resources
from evidence_kit.domain.errors import Bug


class Need(StrEnum):
    """What a person may need help with."""

    DANGER = "danger"
    SUICIDE = "suicide"
    IMAGES = "images"
    UNDER_18 = "under18"
    MONEY = "money"
    HOME = "home"
    AROUND = "around"
    """Somebody who helps: parents, friends, school."""


@dataclass(frozen=True, slots=True)
class Said:
    """One text in both languages."""

    nl: str
    en: str

    def in_(self, language: str) -> str:
        """Give the text in "nl" or "en"."""
        return self.nl if language == "nl" else self.en


@dataclass(frozen=True, slots=True)
class Hours:
    """One stretch of opening hours, the same on several days, by the clock in Amsterdam.

    Attributes:
        days: ISO weekdays, 1 (Monday) to 7 (Sunday).
        start: minutes after midnight.
        end: minutes after midnight, larger than `start`, at most 1440.
    """

    days: frozenset[int]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class HelpLine:
    """One line to call or to chat with.

    Attributes:
        id: stable name.
        name: its own name, or what it is for when that says more.
        numbers: as a person reads and dials them; empty when there is another way.
        address: site to type in, or None. The program never opens it.
        email: where one can write to, or None.
        where: how to find them, when there is neither a number nor an address; else None.
        what_for: two or three words.
        for_whom: one short sentence, or the end of the one `what_for` began.
        cost: e.g. "free"; None when not looked up.
        anonymous: whether a name is not needed; None when not looked up.
        chat: whether one can type instead of talk.
        always: day and night.
        hours: stretches of opening hours; empty with `always` False means not looked up.
        min_age: youngest it is for, in years, or None.
        max_age: oldest it is for, in years, or None.
        needs: what it helps with.
        urgent: stands in the strip at the top.
        unsure: what is known is old or contradicts itself; the page says so.
        source_url: where the facts were found.
        more_sources: where single facts were found that are not there, by name of the fact.
        verified_on: the day they were looked up.
    """

    id: str
    name: Said
    numbers: tuple[str, ...]
    address: str | None
    email: str | None
    where: Said | None
    what_for: Said
    for_whom: Said
    cost: Said | None
    anonymous: bool | None
    chat: bool
    always: bool
    hours: tuple[Hours, ...]
    min_age: int | None
    max_age: int | None
    needs: frozenset[Need]
    urgent: bool
    unsure: bool
    source_url: str
    more_sources: Mapping[str, str]
    verified_on: dt.date

    def serves(self, youngest: int, oldest: int) -> bool:
        """Tell whether it is for somebody of an age in whole years between these two."""
        below = self.max_age is not None and self.max_age < youngest
        above = self.min_age is not None and self.min_age > oldest
        return not (below or above)


_DIALLED: Final = re.compile(r"[0-9][0-9 -]*[0-9]")
_MAILED: Final = re.compile(r"[a-z0-9.]+@[a-z0-9.-]+")
_CLOCK: Final = re.compile(r"([01][0-9]|2[0-4]):([0-5][0-9])")
_DAY: Final = 24 * 60


@functools.cache
def help_lines() -> tuple[HelpLine, ...]:
    """Read all help lines, in the order in which they are shown.

    Raises:
        Bug: the data file is not as it must be.
    """
    return read_help_lines(resources.text("data", "help_lines.json"))


def read_help_lines(text: str) -> tuple[HelpLine, ...]:
    """Check a data file and give its lines as values.

    Raises:
        Bug: a field is missing, of the wrong kind or impossible; the message names the line.
    """
    entries = json.loads(text)["lines"]
    lines = tuple(_line(entry) for entry in entries)
    if len({line.id for line in lines}) != len(lines):
        raise Bug("two help lines have the same id")
    return lines


def verified_on(lines: tuple[HelpLine, ...]) -> dt.date:
    """Give the day that holds for all lines: the earliest."""
    return min(line.verified_on for line in lines)


def _line(entry: Mapping[str, Any]) -> HelpLine:
    try:
        return HelpLine(
            id=_text(entry["id"]),
            name=_said(entry["name"]),
            numbers=tuple(_number(n) for n in entry["numbers"]),
            address=None if entry["address"] is None else _text(entry["address"]),
            email=None if entry["email"] is None else _email(entry["email"]),
            where=None if entry["where"] is None else _said(entry["where"]),
            what_for=_said(entry["what_for"]),
            for_whom=_said(entry["for_whom"]),
            cost=None if entry["cost"] is None else _said(entry["cost"]),
            anonymous=None if entry["anonymous"] is None else _flag(entry["anonymous"]),
            chat=_flag(entry["chat"]),
            always=entry["hours"] == "always",
            hours=_hours(entry["hours"]),
            min_age=_age(entry["min_age"]),
            max_age=_age(entry["max_age"]),
            needs=frozenset(Need(need) for need in entry["needs"]),
            urgent=_flag(entry["urgent"]),
            unsure=_flag(entry["unsure"]),
            source_url=_url(entry["source_url"]),
            more_sources=_more_sources(entry),
            verified_on=dt.date.fromisoformat(entry["verified_on"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise Bug(f"help line {entry.get('id')}: {error!r}") from error


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(value)
    return value


def _said(value: Any) -> Said:
    return Said(_text(value["nl"]), _text(value["en"]))


def _number(value: Any) -> str:
    if not _DIALLED.fullmatch(_text(value)):
        raise ValueError(value)
    return str(value)


def _email(value: Any) -> str:
    if not _MAILED.fullmatch(_text(value)):
        raise ValueError(value)
    return str(value)


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _age(value: Any) -> int | None:
    if value is None or (isinstance(value, int) and 0 < value < 120):
        return value
    raise ValueError(value)


def _url(value: Any) -> str:
    if not _text(value).startswith(("https://", "http://")):
        raise ValueError(value)
    return str(value)


def _more_sources(entry: Mapping[str, Any]) -> Mapping[str, str]:
    found = entry.get("more_sources", {})
    if any(entry.get(fact) is None for fact in found):
        raise ValueError("a source of a fact that is not there")
    return MappingProxyType({fact: _url(url) for fact, url in found.items()})


def _hours(value: Any) -> tuple[Hours, ...]:
    if value is None or value == "always":
        return ()
    return tuple(_stretch(one) for one in value)


def _stretch(value: Any) -> Hours:
    days = frozenset(value["days"])
    start, end = _minutes(value["from"]), _minutes(value["to"])
    if not days or not days <= set(range(1, 8)) or not start < end <= _DAY:
        raise ValueError(value)
    return Hours(days, start, end)


def _minutes(value: Any) -> int:
    found = _CLOCK.fullmatch(_text(value))
    if not found:
        raise ValueError(value)
    return int(found[1]) * 60 + int(found[2])
