"""Reads the date and the time somebody types for what is visible in a picture."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            ("jan",),
            ("feb",),
            ("mrt", "maa", "mar"),
            ("apr",),
            ("mei", "may"),
            ("jun",),
            ("jul",),
            ("aug",),
            ("sep",),
            ("okt", "oct"),
            ("nov",),
            ("dec",),
        ),
        start=1,
    )
    for name in names
}
"""The first three letters of the months, Dutch and English."""
_YEAR_FIRST: Final = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?")
_IN_WORDS: Final = re.compile(r"(?:[^\W\d]+\.? )?(\d{1,2})\.? ([^\W\d]{3})[^\W\d]*\.?(?: (\d{4}))?")
_TIME: Final = re.compile(r"(\d{1,2})[:.u ]?(\d{2})(?: ?uur)?")


def read_date(text: str, today: dt.date) -> dt.date | None:
    """Read "17-11-2026", "17 nov", "2026-11-17" and the like; None when it is no date.

    Without a year it is the last time that day came by, today included.
    """
    said = " ".join(text.casefold().split())
    if found := _YEAR_FIRST.fullmatch(said):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_FIRST.fullmatch(said):
        return _with_year(found[3], int(found[2]), int(found[1]), today)
    if found := _IN_WORDS.fullmatch(said):
        month = _MONTHS.get(found[2])
        return _with_year(found[3], month, int(found[1]), today) if month else None
    return None


def read_time(text: str) -> dt.time | None:
    """Read "22:06", "22.06", "9.05" or "2206"; None when it is no time of day."""
    found = _TIME.fullmatch(text.strip().casefold())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2])
    return dt.time(hour, minute) if hour < 24 and minute < 60 else None


def joined(date: dt.date, time: dt.time | None) -> str:
    """Give the value that is kept: `2026-11-17` or `2026-11-17T22:06`."""
    return f"{date.isoformat()}T{time:%H:%M}" if time is not None else date.isoformat()


def parted(shown_at: str) -> tuple[dt.date, dt.datetime | None]:
    """Take a kept value apart: its date, and the moment when a time was given."""
    moment = dt.datetime.fromisoformat(shown_at)
    return moment.date(), moment if "T" in shown_at else None


def _with_year(year: str | None, month: int, day: int, today: dt.date) -> dt.date | None:
    if year is not None:
        return _date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    # 29 February comes by once in four years, once in eight around 2100.
    tried = (_date(today.year - back, month, day) for back in range(9))
    return next((one for one in tried if one is not None and one <= today), None)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
