"""When something happened, as surely as the person knows it and no surer."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

DUTCH_TIME: Final = "Europe/Amsterdam"
"""Time zone when the person names none."""

_WRITTEN: Final = re.compile(
    r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T[0-2]\d:[0-5]\d)?", re.ASCII
)


class Precision(StrEnum):
    """How sure the person is."""

    EXACT = "exact"
    ABOUT = "about"
    BETWEEN = "between"
    UNKNOWN = "unknown"


class TimeSource(StrEnum):
    """Where a time was read."""

    UNSAID = ""
    SCREEN = "screen"
    """In a picture."""
    MEMORY = "memory"
    BANK = "bank"
    """On a statement or a receipt."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Moment:
    """A date, a date with a time, or the stretch between two of them.

    Attributes:
        precision: how sure the person is.
        start: `2026-11-17` or `2026-11-17T22:06`, by the clock of `zone`; empty when unknown.
        end: the same, only for `BETWEEN`; else empty.
        zone: IANA name of the time zone.
        source: where it was read.
    """

    precision: Precision = Precision.UNKNOWN
    start: str = ""
    end: str = ""
    zone: str = DUTCH_TIME
    source: TimeSource = TimeSource.UNSAID

    def __post_init__(self) -> None:
        """Refuse what cannot be, such as 31 February. Raises ValueError."""
        known = self.precision is not Precision.UNKNOWN
        between = self.precision is Precision.BETWEEN
        if bool(self.start) is not known or bool(self.end) is not between:
            raise ValueError(self.precision)
        for written in filter(None, (self.start, self.end)):
            if not _WRITTEN.fullmatch(written):
                raise ValueError(written)
            dt.datetime.fromisoformat(written)
        if between and self.end < self.start[: len(self.end)]:  # a day ends after all its times
            raise ValueError(self.end)

    @property
    def known(self) -> bool:
        """Tell whether there is any date."""
        return bool(self.start)

    @property
    def day(self) -> str:
        """Give the day it began, `2026-11-17`, or "" when unknown."""
        return self.start[:10]

    @property
    def time(self) -> str:
        """Give the time it began, `22:06`, or "" when only the day is known."""
        return self.start[11:]


UNKNOWN: Final = Moment()
"""No date at all."""
