"""How old somebody is or was, as far as it decides anything (DOMAIN.md, section A6)."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Final

from evidence_kit.domain.answers import Answers
from evidence_kit.domain.person import Person

AGE_NOW: Final = "age-now"
AGE_THEN: Final = "age-then"
"""Ids of the two questions of the guide whose values are those of `AgeBand`."""


_STRETCH: Final = 1
"""Years: a birthday may lie in the stretch of time in which it began."""


class AgeBand(StrEnum):
    """An age, in the steps that matter for who signs and which help there is."""

    UNKNOWN = "unsure"
    UNDER_12 = "under-12"
    FROM_12 = "12-15"
    FROM_16 = "16-17"
    ADULT = "adult"

    @property
    def minor(self) -> bool:
        """Tell whether it is surely under 18."""
        return self in (AgeBand.UNDER_12, AgeBand.FROM_12, AgeBand.FROM_16)

    @property
    def represented(self) -> bool:
        """Tell whether it is surely under 16: then a representative asks for prosecution."""
        return self in (AgeBand.UNDER_12, AgeBand.FROM_12)


def band(years: int) -> AgeBand:
    """Give the band of an age in whole years."""
    steps = ((12, AgeBand.UNDER_12), (16, AgeBand.FROM_12), (18, AgeBand.FROM_16))
    return next((found for below, found in steps if years < below), AgeBand.ADULT)


def years_on(birth_date: str, day: dt.date) -> int | None:
    """Give the age in whole years on a day; None when the date of birth is not a date before it.

    Somebody born on 29 February has a birthday on 1 March in other years.
    """
    try:
        born = dt.date.fromisoformat(birth_date)
    except ValueError:
        return None
    if born > day:
        return None
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def band_now(person: Person, answers: Answers, today: dt.date) -> AgeBand:
    """Give how old the person is: by date of birth, else as told, else as answered."""
    by_date = years_on(person.birth_date, today)
    years = person.age_now if by_date is None else by_date
    return _answered(answers, AGE_NOW) if years is None else band(years)


def band_then(person: Person, answers: Answers, first_day: dt.date | None) -> AgeBand:
    """Give how old the person was when it began.

    Args:
        person: who tells.
        answers: to the guide.
        first_day: the day it began, when that is known.
    """
    by_date = None if first_day is None else years_on(person.birth_date, first_day)
    years = person.age_then
    if years is None or (by_date is not None and years > by_date + _STRETCH):
        years = by_date
    return _answered(answers, AGE_THEN) if years is None else band(years)


def clashes(person: Person, first_day: dt.date | None, today: dt.date) -> tuple[str, ...]:
    """Give the names of the ages that cannot be right beside the date of birth.

    A year less than now is a birthday since it was typed; a year more than on the first day is
    one in the stretch of time in which it began.
    """
    now, found = years_on(person.birth_date, today), []
    then = None if first_day is None else years_on(person.birth_date, first_day)
    if now is None:
        return ()
    if person.age_then is not None:
        oldest = now if then is None else min(now, then + _STRETCH)
        if person.age_then > oldest:
            found.append("age_then")
    if person.age_now is not None and person.age_now not in (now - 1, now):
        found.append("age_now")
    return tuple(found)


def _answered(answers: Answers, question: str) -> AgeBand:
    given = answers.to(question)
    known = set(AgeBand)
    found = next((one for one in given.values if one in known), "") if given else ""
    return AgeBand(found) if found else AgeBand.UNKNOWN
