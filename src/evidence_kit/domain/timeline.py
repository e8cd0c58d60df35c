"""The time line draws itself from exhibits, events and payments, and says what has no date."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from evidence_kit.domain.case import Case
from evidence_kit.domain.event import Event
from evidence_kit.domain.exhibit import Exhibit
from evidence_kit.domain.moment import Moment, Precision, TimeSource
from evidence_kit.domain.payment import Payment

Instant = Callable[[Moment], str]
"""Gives a sortable text for when a moment began, in one zone for all; only for known ones."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the time line: what it tells, when, and the exhibits that show it."""

    what: Event | Payment | Exhibit
    moment: Moment
    exhibits: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Lines in the order in which things happened, and those without a date."""

    dated: tuple[Line, ...]
    undated: tuple[Line, ...]


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


def timeline(case: Case, instant: Instant) -> Timeline:
    """Put a case in order.

    An exhibit that an event or a payment refers to stands there and not on a line of its own.
    Withdrawn exhibits are left out. Of two things that began at one moment, an event comes before
    a payment, and a payment before an exhibit; then the order in which they were noted holds.
    """
    there = {e.number for e in case.exhibits if e.withdrawn_because is None}
    noted: tuple[Event | Payment, ...] = (*case.events, *case.payments)
    told = [Line(one, one.moment, tuple(n for n in one.exhibits if n in there)) for one in noted]
    used = {number for line in told for number in line.exhibits}
    alone = [
        Line(exhibit, shown(exhibit), (exhibit.number,))
        for exhibit in case.exhibits
        if exhibit.number in there - used
    ]
    lines = (*told, *alone)
    dated = sorted((one for one in lines if one.moment.known), key=lambda one: instant(one.moment))
    return Timeline(tuple(dated), tuple(one for one in lines if not one.moment.known))


def period(lines: Iterable[Line]) -> tuple[str, str] | None:
    """Give the first and the last day anything happened; None without any date."""
    days = [day for line in lines for day in (line.moment.day, line.moment.end[:10]) if day]
    return (min(days), max(days)) if days else None
