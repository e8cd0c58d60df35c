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
    years = by_date if person.age_then is None else person.age_then
    return _answered(answers, AGE_THEN) if years is None else band(years)


def _answered(answers: Answers, question: str) -> AgeBand:
    given = answers.to(question)
    known = set(AgeBand)
    found = next((one for one in given.values if one in known), "") if given else ""
    return AgeBand(found) if found else AgeBand.UNKNOWN
