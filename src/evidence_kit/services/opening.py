"""Whether a help line is open at a moment: a function of its hours and the clock, nothing else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from evidence_kit.domain.errors import Bug
from evidence_kit.domain.holidays import is_holiday
from evidence_kit.services.guidance import HelpLine

_WEEK_AND_A_DAY: Final = 8


@dataclass(frozen=True, slots=True)
class OpenState:
    """Whether a line is open, and until or from when, by the clock in Amsterdam.

    Attributes:
        open: open at the moment asked about.
        until: when it closes; None when it is closed, or never closes.
        next: when it opens; None when it is open.
        holiday: the day it speaks of is a public holiday, when other hours may hold.
    """

    open: bool
    until: dt.datetime | None = None
    next: dt.datetime | None = None
    holiday: bool = False


def open_state(line: HelpLine, moment: dt.datetime) -> OpenState | None:
    """Tell whether a line is open at a moment.

    Args:
        line: the help line.
        moment: with its offset from UTC.

    Returns:
        None when the hours are not known. What holds on public holidays is not known either;
        the answer says when it speaks of one.
    """
    if line.always:
        return OpenState(open=True)
    if not line.hours:
        return None
    now = in_amsterdam(moment)
    for start, end in _stretches(line, now.date()):
        if now < start:
            doubt = is_holiday(now.date()) or is_holiday(start.date())
            return OpenState(open=False, next=start, holiday=doubt)
        if now < end:
            return OpenState(open=True, until=end, holiday=is_holiday(now.date()))
    raise Bug("a line with hours opens within a week")


def in_amsterdam(moment: dt.datetime) -> dt.datetime:
    """Give the time on the clock in Amsterdam, without offset.

    Summer time runs from the last Sunday of March to the last Sunday of October, both at 01.00
    UTC (Directive 2000/84/EC). Computed here because Windows has no time zone database.
    """
    utc = moment.astimezone(dt.UTC).replace(tzinfo=None)
    summer = _last_sunday(utc.year, 3) <= utc < _last_sunday(utc.year, 10)
    return utc + dt.timedelta(hours=2 if summer else 1)


def _last_sunday(year: int, month: int) -> dt.datetime:
    last = dt.datetime(year, month, 31, 1)
    return last - dt.timedelta(days=last.isoweekday() % 7)


def _stretches(line: HelpLine, today: dt.date) -> Iterator[tuple[dt.datetime, dt.datetime]]:
    """Give opening and closing times from today on; what touches midnight is joined."""
    held: tuple[dt.datetime, dt.datetime] | None = None
    for ahead in range(_WEEK_AND_A_DAY):
        day = today + dt.timedelta(days=ahead)
        midnight = dt.datetime.combine(day, dt.time())
        for hours in sorted(line.hours, key=lambda h: h.start):
            if day.isoweekday() not in hours.days:
                continue
            start = midnight + dt.timedelta(minutes=hours.start)
            end = midnight + dt.timedelta(minutes=hours.end)
            if held is not None and held[1] == start:
                held = held[0], end
                continue
            if held is not None:
                yield held
            held = start, end
    if held is not None:
        yield held
