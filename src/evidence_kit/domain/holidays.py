"""Public holidays in the Netherlands, on which help lines may keep other hours."""

from __future__ import annotations

import datetime as dt
import functools
from typing import Final

_FIXED: Final = ((1, 1), (5, 5), (12, 25), (12, 26))
"""Month and day: New Year, Liberation Day, both days of Christmas."""
_AFTER_EASTER: Final = (-2, 0, 1, 39, 49, 50)
"""Days from Easter Sunday: Good Friday, Easter, Ascension Day, Whitsun."""
_SUNDAY: Final = 7


def is_holiday(day: dt.date) -> bool:
    """Tell whether a day is a public holiday, or one on which offices are often closed."""
    return day in _holidays(day.year)


@functools.lru_cache(maxsize=4)
def _holidays(year: int) -> frozenset[dt.date]:
    easter = easter_sunday(year)
    moving = {easter + dt.timedelta(days=days) for days in _AFTER_EASTER}
    return frozenset({dt.date(year, *day) for day in _FIXED} | moving | {kings_day(year)})


def kings_day(year: int) -> dt.date:
    """Give King's Day: 27 April, or the day before when that is a Sunday."""
    day = dt.date(year, 4, 27)
    return day - dt.timedelta(days=1) if day.isoweekday() == _SUNDAY else day


def easter_sunday(year: int) -> dt.date:
    """Give Easter Sunday of the Gregorian calendar.

    The method is that of an anonymous correspondent in Nature of 20 April 1876.
    """
    golden = year % 19
    century, rest = divmod(year, 100)
    leaps, left = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - shift + 15) % 30
    quarters, odd = divmod(rest, 4)
    weekday = (32 + 2 * left + 2 * quarters - epact - odd) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)
