"""Dates and times as a person types them, and as they are kept: local, without an offset."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from evidence_kit.wording import LANGUAGES, Wording, wording

_YEAR_FIRST: Final = re.compile(r"(\d{4}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{1,2})")
_DAY_FIRST: Final = re.compile(r"(\d{1,2}) ?[-/. ] ?(\d{1,2})(?: ?[-/. ] ?(\d{4}|\d{2}))?")
_NAMED: Final = re.compile(r"(?:[^\W\d]+\.?,? )?(\d{1,2})\.? ([^\W\d]{3,})\.?(?: (\d{4}))?")
_FIRST_YEAR: Final = 1900
"""Nobody who tells it was there before; such a year is a slip of the pen."""
_TIME: Final = re.compile(r"(\d{1,2}) ?[.:uh]? ?(\d{2})(?: ?uur)?")

ABOUT: Final = re.compile(
    r"(?:ongeveer|rond|about|around|circa|ca\.?|±|~)\s*(?:op\s+)?", re.IGNORECASE
)
"""How a day begins that somebody is not sure of."""


def read_date(text: str, today: dt.date) -> dt.date | None:
    """Read a date: "17-11-2026", "17-11", "di 17 nov", "17 november 2026", "2026-11-17".

    Args:
        text: what was typed.
        today: a day and month without a year are the last ones up to this day.

    Returns:
        The date, or None when it cannot be read, does not exist, or lies before 1900 or after
        next year. Two digits of a year mean this century where that can be, else the last one.
    """
    said = " ".join(text.casefold().split())
    if found := _YEAR_FIRST.fullmatch(said):
        return _with_year(found[1], int(found[2]), int(found[3]), today)
    if found := _DAY_FIRST.fullmatch(said):
        return _with_year(found[3], int(found[2]), int(found[1]), today)
    if (found := _NAMED.fullmatch(said)) and (month := _month(found[2])):
        return _with_year(found[3], month, int(found[1]), today)
    return None


def read_time(text: str) -> dt.time | None:
    """Read a time of day: "22.06", "22:06", "22u06", "2206"; None when there is no such time."""
    found = _TIME.fullmatch(" ".join(text.casefold().split()))
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2])
    return dt.time(hour, minute) if hour < 24 and minute < 60 else None


def show_date(shown_at: str | None, words: Wording) -> str:
    """Write the day of what is kept: "di 17 nov 2026"; "" without one."""
    if not shown_at:
        return ""
    day = dt.datetime.fromisoformat(shown_at)
    return f"{words.date(day)} {day.year}"


def show_time(shown_at: str | None, words: Wording) -> str:
    """Write the time of what is kept: "22.06"; "" without one."""
    if not shown_at or "T" not in shown_at:
        return ""
    return words.time(dt.datetime.fromisoformat(shown_at))


def joined(day: dt.date | None, time: dt.time | None) -> str | None:
    """Give what is kept: "2026-11-17" or "2026-11-17T22:06"; None without a day."""
    if day is None:
        return None
    if time is None:
        return day.isoformat()
    return f"{day.isoformat()}T{time.isoformat('minutes')}"


def parted(shown_at: str) -> tuple[dt.date, dt.datetime | None]:
    """Take a kept value apart: its date, and the moment when a time was given."""
    moment = dt.datetime.fromisoformat(shown_at)
    return moment.date(), moment if "T" in shown_at else None


def stretch(words: Wording, start: str, end: str) -> tuple[str, str]:
    """Give the first day of some without what the last one says too: "14", "20 november 2026".

    Args:
        words: the language.
        start: first day, `2026-11-14`.
        end: last day; when it is the same, the first is "".
    """
    days = [dt.date.fromisoformat(day) for day in (start, end)]
    first, last = (words.long_date(day).split(" ") for day in days)
    same = 0
    while same < len(first) and first[-1 - same :] == last[-1 - same :]:
        same += 1
    return " ".join(first[: len(first) - same]), " ".join(last)


def _with_year(year: str | None, month: int, day: int, today: dt.date) -> dt.date | None:
    if year is not None:
        said, last = int(year), today.year + 1
        if len(year) == 2:
            said += 2000 if said + 2000 <= last else 1900
        return _day(said, month, day) if _FIRST_YEAR <= said <= last else None
    # 29 February comes by once in four years, once in eight around 2100.
    tried = (_day(today.year - back, month, day) for back in range(9))
    return next((one for one in tried if one is not None and one <= today), None)


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _month(name: str) -> int | None:
    for month in range(1, 13):
        for language in LANGUAGES:
            first = dt.date(2000, month, 1)
            _number, whole, _year = wording(language).long_date(first).split()
            short = wording(language).date(first).split()[-1]
            if name == short.casefold() or whole.casefold().startswith(name):
                return month
    return None
