"""Ages decide who signs and which help there is; they are never guessed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.domain.age import (
    AGE_NOW,
    AGE_THEN,
    AgeBand,
    band,
    band_now,
    band_then,
    clashes,
    years_on,
)
from evidence_kit.domain.answers import NO_ANSWERS, UNSURE, Given
from evidence_kit.domain.person import NOBODY, Person

TODAY = dt.date(2026, 11, 20)


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        *((11, AgeBand.UNDER_12), (12, AgeBand.FROM_12), (15, AgeBand.FROM_12)),
        *((16, AgeBand.FROM_16), (17, AgeBand.FROM_16), (18, AgeBand.ADULT), (90, AgeBand.ADULT)),
    ],
)
def test_bands_begin_on_the_birthday(years, expected):
    """At 12, 16 and 18 something changes, and on no other day."""
    assert band(years) is expected
    born = TODAY.replace(year=TODAY.year - years)
    assert band_now(Person(birth_date=born.isoformat()), NO_ANSWERS, TODAY) is expected
    eve = TODAY - dt.timedelta(days=1)
    assert years_on(born.isoformat(), eve) == years - 1


@given(st.dates(dt.date(1900, 1, 1), TODAY), st.dates(dt.date(1900, 1, 1), TODAY))
def test_years_never_go_back(born, day):
    """A later day never makes anybody younger, and nobody is there before they were born."""
    years = years_on(born.isoformat(), day)
    assert (years is None) == (day < born)
    if years is not None:
        assert 0 <= years_on(born.isoformat(), TODAY) - years <= (TODAY - day).days / 365 + 1


def test_a_date_of_birth_goes_before_what_was_answered():
    """The surest fact counts; without any, nobody is taken for an adult."""
    now, then = Given(AGE_NOW, ("16-17",)), Given(AGE_THEN, ("12-15",))
    answers = NO_ANSWERS.answering(now).answering(then)
    assert band_now(NOBODY, answers, TODAY) is AgeBand.FROM_16
    assert band_then(NOBODY, answers, TODAY) is AgeBand.FROM_12
    born = Person(birth_date="2008-03-02", age_now=12)
    assert band_now(born, answers, TODAY) is AgeBand.ADULT
    assert band_then(born, answers, dt.date(2026, 1, 1)) is AgeBand.FROM_16
    assert band_now(Person(age_now=13), answers, TODAY) is AgeBand.FROM_12
    for silent in (NO_ANSWERS, NO_ANSWERS.answering(Given(AGE_NOW, (UNSURE,)))):
        assert band_now(NOBODY, silent, TODAY) is AgeBand.UNKNOWN
        assert not band_now(NOBODY, silent, TODAY).minor


def test_an_answer_can_be_changed_and_taken_back():
    """The last answer counts, in the place of the first."""
    first = NO_ANSWERS.answering(Given("paid", ("yes",))).answering(Given("told", ("no",)))
    changed = first.answering(Given("paid"))
    assert [one.question for one in changed.given] == ["paid", "told"]
    assert first.chose("paid", "yes")
    assert not changed.chose("paid", "yes")
    assert changed.to("paid") == Given("paid")
    assert changed.to("else") is None


@pytest.mark.parametrize(
    ("then", "now", "began", "wrong"),
    [
        (13, 13, dt.date(2026, 11, 1), ()),
        (12, 12, dt.date(2026, 11, 1), ()),
        (13, 44, dt.date(2026, 11, 1), ("age_now",)),
        (44, None, None, ("age_then",)),
        (13, None, dt.date(2024, 1, 1), ("age_then",)),
        (12, 14, None, ("age_now",)),
        (9, 13, None, ()),
    ],
)
def test_an_age_that_cannot_be_right_is_found(then, now, began, wrong):
    """A birthday since it was typed, or in the days in which it began, is no mistake."""
    child = Person(birth_date="2013-05-14", age_then=then, age_now=now)
    assert clashes(child, began, TODAY) == wrong
    assert clashes(replace(child, birth_date="mei 2013"), began, TODAY) == ()


def test_an_age_that_cannot_be_right_decides_nothing():
    """A mother who types her own age makes no adult of her child."""
    child = Person(birth_date="2013-05-14", age_then=44)
    assert band_then(child, NO_ANSWERS, dt.date(2026, 11, 1)) is AgeBand.FROM_12
