"""Dates of the request to prosecute are calm, correct and per act; who signs follows from age."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.domain.age import AgeBand
from evidence_kit.domain.case import Case
from evidence_kit.domain.complaint import (
    Signer,
    asked_before,
    is_planned,
    months_after,
    name_under,
    needs_authority,
    signer,
    surely_asked,
    terms,
    who_spoke_matters,
)
from evidence_kit.domain.distribution import Distribution
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.person import NOBODY, Person, Route, Teller, Wish
from evidence_kit.domain.police_contact import ContactKind, PoliceContact, Spoke
from evidence_kit.domain.wish_to_prosecute import Answer, answer, answering, choosing

TODAY = dt.date(2026, 11, 21)


def on(day: str) -> Moment:
    """Give a day that is sure."""
    return Moment(Precision.EXACT, day)


def threat(id_: str, day: str = "") -> Event:
    """Give a threat."""
    return Event(id_, EventKind.THREAT, on(day) if day else Moment())


@pytest.mark.parametrize(
    ("learned", "until"),
    [
        ("2026-11-17", "2027-02-17"),
        ("2026-11-30", "2027-02-28"),
        ("2027-11-30", "2028-02-29"),
        ("2026-11-29", "2027-02-28"),
        ("2026-01-31", "2026-04-30"),
        ("2026-12-31", "2027-03-31"),
        ("2026-10-01", "2027-01-01"),
        ("9999-11-05", "9999-12-31"),
    ],
)
def test_three_months_end_on_a_day_there_is(learned, until):
    """The same day three months on, or the last of that month when it is shorter."""
    assert months_after(dt.date.fromisoformat(learned)).isoformat() == until


@given(st.dates(dt.date(1990, 1, 1), dt.date(9990, 1, 1)))
def test_three_months_are_three_months(day):
    """Never more than 92 days, never fewer than 89, in the third month from then."""
    until = months_after(day)
    assert 89 <= (until - day).days <= 92
    assert (until.year * 12 + until.month) - (day.year * 12 + day.month) == 3
    assert until.day == day.day or (until + dt.timedelta(days=1)).day == 1
    assert until <= months_after(day + dt.timedelta(days=1))


def test_each_act_has_its_own_day_and_the_earliest_is_the_hint():
    """A later threat moves nothing; what was no pressure has no day; no date stays none."""
    seen = Distribution("d", seen=on("2026-11-10"))
    case = Case(
        events=(
            threat("late", "2026-11-18"),
            threat("first", "2026-11-17T22:06"),
            threat("when"),
            Event("meet", EventKind.FIRST_CONTACT, on("2026-11-01")),
        ),
        distributions=(seen, Distribution("x")),
    )
    found = terms(case, TODAY)
    assert [one.act.id for one in found.dated] == ["d", "first", "late"]
    assert [one.id for one in found.undated] == ["when", "x"]
    assert found.hint(TODAY) == dt.date(2027, 2, 10)
    assert not found.past(TODAY)


def test_a_stretch_counts_from_its_first_day():
    """Between two days, the earlier one is safer."""
    between = Moment(Precision.BETWEEN, "2026-11-14", "2026-11-20")
    case = Case(events=(Event("e", EventKind.DEMAND, between),))
    assert terms(case, TODAY).hint(TODAY) == dt.date(2027, 2, 14)


def test_a_day_that_is_past_leaves_the_others_standing():
    """The last day still counts; the next day it is past, and a later act gives the hint."""
    case = Case(events=(threat("a", "2026-08-21"), threat("b", "2026-09-30")))
    assert terms(case, TODAY).hint(TODAY) == TODAY
    assert not terms(case, TODAY).past(TODAY)
    next_day = TODAY + dt.timedelta(days=1)
    after = terms(case, next_day)
    assert after.past(next_day)
    assert after.hint(next_day) == dt.date(2026, 12, 30)
    assert terms(case, dt.date(2027, 6, 1)).hint(dt.date(2027, 6, 1)) is None


def test_asking_in_time_is_kept_with_the_act():
    """Who asked between the act and its day needs no hint; who asked before the act still does."""
    call = PoliceContact("c", moment=on("2026-11-20T15:10"), prosecution=Wish.YES)
    case = Case(
        events=(threat("before", "2026-11-17"), threat("after", "2026-11-21")),
        police_contacts=(call,),
        person=Person(age_now=30),
    )
    first, second = terms(case, TODAY).dated
    assert first.asked == call
    assert second.asked is None
    assert terms(case, TODAY).hint(TODAY) == dt.date(2027, 2, 21)
    assert terms(case, TODAY).noted is None


@pytest.mark.parametrize(
    ("person", "counts"),
    [
        (Person(age_now=30), True),
        (Person(age_now=17, age_then=16), True),
        (Person(birth_date="2010-11-01"), True),
        (Person(age_now=17), False),
        (Person(birth_date="2010-11-21"), False),
        (Person(age_now=14, age_then=14), False),
        (Person(age_now=14, teller=Teller.PARENT), False),
        (Person(age_now=17, age_then=15), False),
        (Person(), False),
        (Person(age_now=30, teller=Teller.CLOSE), False),
        (Person(age_now=30, reporter="Noor"), False),
        (Person("Sam", age_now=30, signer="Noor"), False),
        (Person("Sam", age_now=30, signer="sam "), True),
    ],
)
def test_only_who_may_ask_has_asked_in_time(person, counts):
    """A child's own call, or a helper's, ends no day: the police say whether it counts."""
    call = PoliceContact("c", moment=on("2026-11-20"), prosecution=Wish.YES)
    case = Case(events=(threat("a", "2026-11-17"),), police_contacts=(call,), person=person)
    found = terms(case, TODAY)
    assert found.met is counts
    assert found.noted == (None if counts else call)
    assert found.hint(TODAY) == (None if counts else dt.date(2027, 2, 17))
    whenever = replace(case, police_contacts=(replace(call, moment=Moment()),))
    assert terms(whenever, TODAY).noted is not None


_CHILD = Person(age_now=14, age_then=14)


@pytest.mark.parametrize(
    ("person", "spoke", "counts"),
    [
        (_CHILD, Spoke.REPRESENTATIVE, True),
        (replace(_CHILD, teller=Teller.PARENT), Spoke.REPRESENTATIVE, True),
        (Person(birth_date="2010-11-21"), Spoke.REPRESENTATIVE, True),
        (Person(birth_date="2010-11-20"), Spoke.REPRESENTATIVE, False),
        (Person(age_now=16, age_then=15), Spoke.REPRESENTATIVE, False),
        (Person(age_now=17, age_then=17), Spoke.REPRESENTATIVE, False),
        (Person(), Spoke.REPRESENTATIVE, False),
        (_CHILD, Spoke.SELF, False),
        (_CHILD, Spoke.HELPER, False),
        (Person(age_now=17, age_then=16), Spoke.SELF, True),
        (Person(age_now=16, age_then=15), Spoke.SELF, False),
        (Person(age_now=30, teller=Teller.CLOSE), Spoke.SELF, True),
        (Person("Sam", age_now=30, signer="Noor"), Spoke.SELF, True),
        (Person(age_now=30, reporter="Noor"), Spoke.HELPER, False),
        (Person(age_now=30), Spoke.HELPER, False),
    ],
)
def test_who_spoke_decides_whether_it_counts(person, spoke, counts):
    """Of a child under 16 the representative's request counts; what is not certain is noted."""
    call = PoliceContact("c", moment=on("2026-11-20"), prosecution=Wish.YES, spoke=spoke)
    case = Case(events=(threat("a", "2026-11-17"),), police_contacts=(call,), person=person)
    found = terms(case, TODAY)
    assert found.met is counts
    assert found.noted == (None if counts else call)
    assert surely_asked(case, TODAY) == ((call,) if counts else ())


@pytest.mark.parametrize(
    ("person", "matters"),
    [
        (Person(), False),
        (Person(age_now=30), False),
        (Person(age_now=30, age_then=15), True),
        (Person(age_now=17), True),
        (_CHILD, True),
        (Person(age_now=30, teller=Teller.CLOSE), True),
        (Person(reporter="Noor"), True),
        (Person("Sam", age_now=30, signer="Noor"), True),
    ],
)
def test_who_spoke_is_asked_only_where_it_decides_anything(person, matters):
    """A grown-up who does it alone is never asked."""
    assert who_spoke_matters(Case(person=person), TODAY) is matters


def test_an_adult_who_asked_long_ago_may_have_been_a_child_then():
    """Two years back somebody of 18 was 16; before that nothing is sure."""
    call = PoliceContact("c", moment=on("2024-11-20"), prosecution=Wish.YES)
    case = Case(events=(threat("a", "2024-11-17"),), police_contacts=(call,))
    old = terms(replace(case, person=Person(age_now=18)), TODAY)
    assert (old.met, old.noted) == (False, call)
    assert terms(replace(case, person=Person(age_now=19, age_then=17)), TODAY).met


def test_nothing_is_in_time_while_an_act_has_no_date():
    """What has no day cannot have been asked for in time."""
    call = PoliceContact("c", moment=on("2026-11-20"), prosecution=Wish.YES)
    case = Case(
        events=(threat("a", "2026-11-17"), threat("when")),
        police_contacts=(call,),
        person=Person(age_now=30),
    )
    assert not terms(case, TODAY).met
    assert terms(replace(case, events=case.events[:1]), TODAY).met


def test_only_a_contact_that_was_and_said_so_counts_as_asking():
    """No wish, no count; an appointment to come asks nothing yet; a date goes before none."""
    call = PoliceContact("call", moment=on("2026-11-20"), prosecution=Wish.YES)
    whenever = PoliceContact("whenever", prosecution=Wish.YES)
    today = PoliceContact("today", ContactKind.APPOINTMENT, on("2026-11-21"), prosecution=Wish.YES)
    others = (
        PoliceContact("silent", moment=on("2026-11-18")),
        PoliceContact("no", moment=on("2026-11-18"), prosecution=Wish.NO),
        PoliceContact("soon", ContactKind.APPOINTMENT, on("2026-11-25"), prosecution=Wish.YES),
        PoliceContact("plan", ContactKind.APPOINTMENT, prosecution=Wish.YES),
    )
    case = Case(police_contacts=(whenever, *others, today, call))
    assert asked_before(case.police_contacts, TODAY) == (call, today, whenever)
    assert [is_planned(one, TODAY) for one in others] == [False, False, True, True]


@pytest.mark.parametrize(
    ("now", "then", "who"),
    [
        (AgeBand.UNKNOWN, AgeBand.ADULT, Signer.UNKNOWN),
        (AgeBand.UNDER_12, AgeBand.UNDER_12, Signer.REPRESENTATIVE),
        (AgeBand.FROM_12, AgeBand.UNKNOWN, Signer.REPRESENTATIVE),
        (AgeBand.FROM_16, AgeBand.FROM_12, Signer.BOTH),
        (AgeBand.ADULT, AgeBand.FROM_12, Signer.BOTH),
        (AgeBand.FROM_16, AgeBand.FROM_16, Signer.YOUNG),
        (AgeBand.FROM_16, AgeBand.UNKNOWN, Signer.YOUNG),
        (AgeBand.ADULT, AgeBand.FROM_16, Signer.ADULT),
    ],
)
def test_who_signs_follows_from_age(now, then, who):
    """Under 16 a representative, from 16 the person; on both sides of 16 both; else it says so."""
    assert signer(now, then) is who


def test_somebody_else_needs_a_power_of_attorney_for_an_adult_only():
    """A friend who reports for an adult needs one; a parent of a child does not."""
    helped = Person(name="Sam", reporter="Noor")
    assert needs_authority(helped, Signer.ADULT)
    assert not needs_authority(helped, Signer.REPRESENTATIVE)
    assert not needs_authority(replace(helped, reporter=" "), Signer.ADULT)


def test_the_name_under_the_request_is_of_who_signs():
    """Typed names go first; nobody's name is put under it when the age is not known."""
    both = Person(name="Sam", representative="M. Voorbeeld")
    assert name_under(both, Signer.REPRESENTATIVE) == "M. Voorbeeld"
    assert name_under(both, Signer.YOUNG) == "Sam"
    assert name_under(both, Signer.UNKNOWN) == ""
    assert name_under(replace(both, signer=" S. Voorbeeld "), Signer.UNKNOWN) == "S. Voorbeeld"
    assert name_under(replace(both, signer="Sam"), Signer.REPRESENTATIVE) == "M. Voorbeeld"
    assert name_under(replace(both, signer="Noor"), Signer.REPRESENTATIVE) == "Noor"


@given(st.sampled_from(Answer), st.sampled_from(Route))
def test_what_is_wanted_and_what_is_asked_never_contradict(given_, route):
    """An answer reads back as it was given; a notice never asks for prosecution."""
    person = replace(NOBODY, **answering(given_))
    if given_ is not Answer.UNSAID:
        assert answer(person) is given_
    chosen = replace(person, **choosing(route, person))
    assert chosen.route is route
    asks = chosen.prosecution is Wish.YES
    assert asks == (route is Route.REPORT and given_ is Answer.YES)
    assert (route is Route.NOTICE) == (chosen.prosecution is Wish.NO)
