"""The time line draws itself from all that was told and shown, and says what has no date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from evidence_kit.domain.case import Case
from evidence_kit.domain.distribution import Distribution
from evidence_kit.domain.event import Event
from evidence_kit.domain.exhibit import Exhibit
from evidence_kit.domain.moment import Moment, Precision, TimeSource
from evidence_kit.domain.passage import Passage
from evidence_kit.domain.payment import Payment
from evidence_kit.domain.police_contact import PoliceContact

Instant = Callable[[Moment], str]
"""Gives a sortable text for when a moment began, in one zone for all; only for known ones."""
Noted = Event | Payment | Passage | Distribution | PoliceContact
"""What a person tells that happened at some time."""
Shown = Callable[[Exhibit], Moment]
"""Gives when an exhibit says it was."""
Entry = Noted | Exhibit
"""Anything that has a line."""
QUIET: Final = 4
"""So many whole days without anything are a gap: fewer are part of any talk."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the time line: what it tells, when, and the exhibits that show it."""

    what: Entry
    moment: Moment
    exhibits: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Lines in the order in which things happened, and those without a date."""

    dated: tuple[Line, ...]
    undated: tuple[Line, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """All of them."""
        return (*self.dated, *self.undated)


@dataclass(frozen=True, slots=True)
class Gap:
    """Days of which nothing is told, between two lines.

    Attributes:
        place: how many dated lines stand before it.
        last, next: the day before it and the day after it, `2026-11-20`.
    """

    place: int
    last: str
    next: str


_ABOUT: Final = dt.timedelta(hours=1)
"""What is told as "about" some time may have been so much earlier or later."""
_SURE: Final = {"sure": Precision.EXACT, "about": Precision.ABOUT, "": Precision.EXACT}


def shown(exhibit: Exhibit) -> Moment:
    """Give when an exhibit says it was: the date and time that can be read in it.

    Unknown, too, when what was typed is no date there can be.
    """
    if not exhibit.shown_at or exhibit.shown_sure == "unknown":
        return Moment()
    written = exhibit.shown_at[:16]
    try:
        return Moment(_SURE[exhibit.shown_sure], written, source=TimeSource.SCREEN)
    except ValueError:
        return Moment()


def moment_of(what: Noted) -> Moment:
    """Give when something was: of what was spread, when it was seen."""
    return what.seen if isinstance(what, Distribution) else what.moment


def timeline(case: Case, instant: Instant, shown: Shown = shown) -> Timeline:
    """Put a case in order.

    An exhibit that something told refers to stands there and not on a line of its own; one that
    shows another time than the money it proves stands at its own time as well. Withdrawn
    exhibits are left out. Of things that began at one moment, an event comes first, then a
    payment, money that came in, what was spread, the police, and an exhibit last; then the order
    in which they were noted holds.
    """
    there = {e.number for e in case.exhibits if e.withdrawn_because is None}
    noted: list[Noted] = [*case.events, *case.payments, *case.passages]
    noted += [*case.distributions, *case.police_contacts]
    told = [
        Line(one, moment_of(one), tuple(n for n in one.exhibits if n in there)) for one in noted
    ]
    dates = {exhibit.number: shown(exhibit) for exhibit in case.exhibits}
    used = {
        number
        for line in told
        for number in line.exhibits
        if not isinstance(line.what, Payment | Passage) or _at(dates[number], line.moment, instant)
    }
    alone = [
        Line(exhibit, dates[exhibit.number], (exhibit.number,))
        for exhibit in case.exhibits
        if exhibit.number in there - used
    ]
    lines = (*told, *alone)
    dated = sorted((one for one in lines if one.moment.known), key=lambda one: instant(one.moment))
    return Timeline(tuple(dated), tuple(one for one in lines if not one.moment.known))


def _at(seen: Moment, told: Moment, instant: Instant) -> bool:
    """Tell whether what an exhibit shows and what was told may be of one time."""
    if not seen.known or not told.known:
        return not seen.known
    (begun, over), (start, end) = _reach(seen, instant), _reach(told, instant)
    apart = max(begun - end, start - over)
    about = any(one.precision is Precision.ABOUT and one.time for one in (seen, told))
    return apart <= (_ABOUT if about else dt.timedelta())


def _reach(moment: Moment, instant: Instant) -> tuple[dt.datetime, dt.datetime]:
    """Give the first and the last minute that a moment may mean; a day means all of it."""
    last = replace(moment, precision=Precision.EXACT, start=moment.end or moment.start, end="")
    end = dt.datetime.fromisoformat(instant(last))
    whole = end if last.time else end.replace(hour=23, minute=59)
    return dt.datetime.fromisoformat(instant(moment)), whole


def period(moments: Iterable[Moment]) -> tuple[str, str] | None:
    """Give the first and the last day of these; None without any date."""
    days = [day for one in moments for day in (one.day, one.end[:10]) if day]
    return (min(days), max(days)) if days else None


def gaps(dated: Sequence[Line], quiet: int = QUIET) -> tuple[Gap, ...]:
    """Give the stretches of at least `quiet` whole days of which no line tells anything.

    A line that says "between" fills all its days. The days before a contact with the police are
    no gap: it may have been planned. Nobody is asked to fill one: it may well be that nothing
    happened.
    """
    found = []
    last = ""
    for place, line in enumerate(dated):
        day = line.moment.day
        silent = last and _between(last, day) >= quiet
        if silent and not isinstance(line.what, PoliceContact):
            found.append(Gap(place, last, day))
        last = max(last, day, line.moment.end[:10])
    return tuple(found)


def _between(last: str, next_: str) -> int:
    """Count the whole days between two."""
    return (dt.date.fromisoformat(next_) - dt.date.fromisoformat(last)).days - 1
