"""Who sits at the keyboard, and what a helper never sees."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evidence_kit.domain.answers import NO_ANSWERS, Given
from evidence_kit.domain.case import Case
from evidence_kit.domain.custody import Head
from evidence_kit.domain.helping import HELPERS, for_other, helped, helping, hides
from evidence_kit.domain.person import Person, Teller
from evidence_kit.domain.predecessor import Predecessor
from support.situations import exhibit

EXHIBIT = exhibit(1)
OTHER = for_other(NO_ANSWERS, "", "2026-11-22T09:30:00+01:00")


@pytest.mark.parametrize("teller", HELPERS)
def test_who_says_to_help_helps(teller: Teller) -> None:
    """Parents, family, friends and professionals are helpers."""
    assert helping(Case(person=Person(teller=teller)))


def test_handing_over_ends_it() -> None:
    """Once the person types, the answer given before counts no more; that they helped, does."""
    case = Case(person=Person(teller=Teller.SELF, helper_role="ouder"), answers=OTHER)
    assert not helping(case)
    assert helped(case)


def test_a_case_for_somebody_else_is_a_helpers() -> None:
    """As long as nobody said who types, the answer to the guide decides."""
    assert helping(Case(answers=OTHER))
    assert not helping(Case())
    assert not helped(Case())


def test_a_helper_sees_no_sensitive_image() -> None:
    """It stays covered for a helper, and only what is sensitive does."""
    case = Case(person=Person(teller=Teller.PARENT))
    assert hides(case, replace(EXHIBIT, sensitive=True))
    assert not hides(case, EXHIBIT)
    assert not hides(Case(), replace(EXHIBIT, sensitive=True))


def test_a_helper_does_not_see_what_may_have_been_sensitive() -> None:
    """After a rescue that lasts until the person looked; they themself may."""
    before = Predecessor("00" * 16, Head(1, "0" * 64, 1), unsure=(EXHIBIT.number,))
    case = Case(person=Person(teller=Teller.PARENT), predecessor=before)
    assert hides(case, EXHIBIT)
    assert not hides(case, replace(EXHIBIT, looked_at=True))
    assert not hides(replace(case, person=Person()), EXHIBIT)


def test_passing_over_the_age_leaves_it_open() -> None:
    """Only what was said is answered."""
    assert OTHER.to("age-now") is None
    known = for_other(NO_ANSWERS, "unsure", "2026-11-22T09:30:00+01:00")
    assert known.to("age-now") == Given("age-now", ("unsure",), "2026-11-22T09:30:00+01:00")
