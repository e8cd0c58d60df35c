"""Dates and times as a person types them, and as they are kept: local, without an offset."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from evidence_kit.wording import LANGUAGES, Wording, wording

_NUMBERS: Final = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})")
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NAMED: Final = re.compile(r"(?:[^\W\d]+\.?,?\s+)?(\d{1,2})\.?\s+([^\W\d]{3,})\.?(?:\s+(\d{4}))?")
_TIME: Final = re.compile(r"(\d{1,2})\s*[.:uh]\s*(\d{2})\s*(?:uur)?")


def read_date(text: str, today: dt.date) -> dt.date | None:
    """Read a date: "17-11-2026", "di 17 nov", "17 november 2026", "2026-11-17".

    Args:
        text: what was typed.
        today: a day and month without a year are the last ones up to this day.

    Returns:
        The date, or None when it cannot be read or does not exist.
    """
    text = text.strip().lower()
    if found := _ISO.fullmatch(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMBERS.fullmatch(text):
        year = int(found[3])
        return _day(year + 2000 if year < 100 else year, int(found[2]), int(found[1]))
    if (found := _NAMED.fullmatch(text)) and (month := _month(found[2])):
        if found[3]:
            return _day(int(found[3]), month, int(found[1]))
        this_year = _day(today.year, month, int(found[1]))
        if this_year is not None and this_year <= today:
            return this_year
        return _day(today.year - 1, month, int(found[1]))
    return None


def read_time(text: str) -> dt.time | None:
    """Read a time of day: "22.06", "22:06", "22u06"; None when there is no such time."""
    found = _TIME.fullmatch(text.strip().lower())
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    return dt.time(int(found[1]), int(found[2]))


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


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _month(name: str) -> int | None:
    for month in range(1, 13):
        for language in LANGUAGES:
            _number, whole, _year = wording(language).long_date(dt.date(2000, month, 1)).split()
            short = wording(language).date(dt.date(2000, month, 1)).split()[-1]
            if name == short or (len(name) >= 3 and whole.lower().startswith(name)):
                return month
    return None
