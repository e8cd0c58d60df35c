"""What every data file of the guide has in common: texts in both languages, and their source."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from evidence_kit.domain.circumstances import Circumstance
from evidence_kit.domain.errors import Bug
from evidence_kit.services.guidance import Said

Entry = Mapping[str, Any]
UNREADABLE = (KeyError, TypeError, ValueError)
"""What reading a wrong entry raises."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact comes from.

    Attributes:
        url: the page it was compared with, or None.
        verified_on: the day that was done; None without a page.
        not_compared: why there is no page; "" when there is one.
    """

    url: str | None
    verified_on: dt.date | None
    not_compared: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A text that is shown when it fits.

    Attributes:
        said: the text.
        only: circumstances of which one must hold; empty: none is needed.
        never: circumstances of which none may hold.
        every: circumstances that must all hold.
    """

    said: Said
    only: frozenset[Circumstance] = frozenset()
    never: frozenset[Circumstance] = frozenset()
    every: frozenset[Circumstance] = frozenset()

    def fits(self, holding: frozenset[Circumstance]) -> bool:
        """Tell whether it is shown."""
        any_ = not self.only or bool(self.only & holding)
        return any_ and self.every <= holding and not self.never & holding


def text(value: Any) -> str:
    """Give a text that says something. Raises ValueError."""
    if not isinstance(value, str) or not value.strip():
        raise ValueError(value)
    return value


def said(value: Any) -> Said:
    """Give a text in both languages. Raises KeyError, TypeError or ValueError."""
    return Said(text(value["nl"]), text(value["en"]))


def flag(value: Any) -> bool:
    """Give a yes or no. Raises TypeError."""
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def source(entry: Entry) -> Source:
    """Give where an entry's facts come from. Raises KeyError, TypeError or ValueError."""
    url, day = entry["source_url"], entry["verified_on"]
    if url is None and day is None:
        return Source(None, None, text(entry["not_compared"]))
    if not text(url).startswith(("https://", "http://")) or "not_compared" in entry:
        raise ValueError(url)
    return Source(url, dt.date.fromisoformat(text(day)))


def line(entry: Entry) -> Line:
    """Give a text and when it is shown. Raises KeyError, TypeError or ValueError."""
    return Line(said(entry["said"]), *conditions(entry))


def conditions(
    entry: Entry,
) -> tuple[frozenset[Circumstance], frozenset[Circumstance], frozenset[Circumstance]]:
    """Give of what one, of what none, and of what all must hold. Raises ValueError."""
    only, never, every = (
        frozenset(Circumstance(one) for one in entry.get(key, ()))
        for key in ("only", "never", "every")
    )
    return only, never, every


def different(ids: Iterable[str], what: str) -> None:
    """Refuse two things with one id.

    Raises:
        Bug: two of them have the same.
    """
    given = list(ids)
    if len(set(given)) != len(given):
        raise Bug(f"two {what} have the same id")
