"""First steps: whatever somebody answered, evidence comes before reporting and blocking."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.domain.answers import Answers, Given
from evidence_kit.domain.case import Case
from evidence_kit.domain.circumstances import Circumstance, began_on, circumstances
from evidence_kit.domain.complaint import Signer, signer_of
from evidence_kit.domain.distribution import Distribution, TakedownRequest
from evidence_kit.domain.done import Deed, done
from evidence_kit.domain.event import Demand, Event, EventKind
from evidence_kit.domain.first_steps import StepState, StepTaken
from evidence_kit.domain.intimate_image import IntimateImage
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.payment import Method, Payment, PaymentState, Told
from evidence_kit.domain.person import Person
from evidence_kit.domain.police_contact import ContactKind, PoliceContact
from evidence_kit.domain.step_order import (
    FirstStep,
    Turn,
    counted,
    first_steps,
    steps_in_order,
)
from evidence_kit.domain.witness import Witness
from support.situations import exhibit

_STOPS = (FirstStep.NO_PAY, FirstStep.NO_MORE, FirstStep.KEEP_ALL)
_HOLDING = st.frozensets(st.sampled_from(Circumstance))
_TAKEN = st.lists(
    st.builds(
        StepTaken,
        st.sampled_from([one.value for one in FirstStep]),
        st.sampled_from(StepState),
    ),
    unique_by=lambda one: one.id,
    max_size=14,
)
_GIVEN = st.dictionaries(
    st.sampled_from(["paid", "spread", "told", "gave-images", "for-whom", "did-more"]),
    st.sampled_from(["yes", "no", "other", "unsure"]),
)


def _answers(**given: str) -> Answers:
    return Answers(
        tuple(Given(question.replace("_", "-"), (value,)) for question, value in given.items())
    )


def _done(*steps: FirstStep) -> tuple[StepTaken, ...]:
    return tuple(StepTaken(one.value) for one in steps)


@given(_HOLDING)
def test_the_golden_order_holds_whatever_holds(holding: frozenset[Circumstance]) -> None:
    """Stop first; evidence, report, block in that order; every step at most once."""
    order = steps_in_order(holding)
    assert set(order[:3]) == set(_STOPS)
    assert (order[0] is FirstStep.NO_MORE) == (Circumstance.NO_MONEY in holding)
    assert len(set(order)) == len(order)
    evidence, report, block = (
        order.index(one)
        for one in (FirstStep.SECURE_EVIDENCE, FirstStep.REPORT_ACCOUNT, FirstStep.BLOCK)
    )
    assert evidence < report < block
    assert {FirstStep.TALK, FirstStep.POLICE, FirstStep.SAFE_HELPERS} <= set(order)


@given(_TAKEN, _GIVEN)
def test_at_most_one_step_is_now_and_nothing_noted_is_lost(
    taken: list[StepTaken], given: dict[str, str]
) -> None:
    """What is now is the first open one; a step somebody noted stays; all done: none is now."""
    case = Case(steps_taken=tuple(taken), answers=_answers(**given))
    steps = first_steps(case)
    turns = [one.turn for one in steps]
    assert turns.count(Turn.NOW) <= 1
    if Turn.OPEN in turns:
        assert turns.index(Turn.NOW) < turns.index(Turn.OPEN)
    assert {one.id for one in taken} <= {one.step.value for one in steps}
    by_step = {one.step: one.turn for one in steps}
    for one in taken:
        if one.state is StepState.DONE:
            assert by_step[FirstStep(one.id)] is Turn.DONE
    done, all_ = counted(steps)
    assert 0 <= done <= all_ <= len(FirstStep)
    # Whoever waits, waits for something that can be done.
    if Turn.AFTER in turns:
        assert by_step[FirstStep.SECURE_EVIDENCE] in (Turn.NOW, Turn.OPEN) or by_step[
            FirstStep.REPORT_ACCOUNT
        ] in (Turn.NOW, Turn.OPEN)


def test_blocking_waits_until_evidence_is_safe() -> None:
    """First evidence, then reporting, then blocking has its turn; "not for me" frees it too."""
    at_first = {one.step: one.turn for one in first_steps(Case())}
    assert at_first[FirstStep.BLOCK] is Turn.AFTER
    kept = Case(steps_taken=_done(*_STOPS, FirstStep.SECURE_EVIDENCE))
    turns = {one.step: one.turn for one in first_steps(kept)}
    assert turns[FirstStep.REPORT_ACCOUNT] is Turn.NOW
    assert turns[FirstStep.BLOCK] is Turn.AFTER
    not_mine = StepTaken("report-account", StepState.NOT_MINE)
    free = dataclasses.replace(kept, steps_taken=(*kept.steps_taken, not_mine))
    assert {one.step: one.turn for one in first_steps(free)}[FirstStep.BLOCK] is Turn.NOW


@pytest.mark.parametrize(
    ("given", "first"),
    [
        ({"paid": "yes", "told": "no"}, [FirstStep.BANK, FirstStep.TALK]),
        ({"told": "no"}, [FirstStep.TALK, FirstStep.SECURE_EVIDENCE]),
        ({"channel": "hacked"}, [FirstStep.NEW_PASSWORDS, FirstStep.SECURE_EVIDENCE]),
        ({"channel": "fake-police"}, [FirstStep.SAFE_HELPERS, FirstStep.SECURE_EVIDENCE]),
        ({}, [FirstStep.SECURE_EVIDENCE, FirstStep.REPORT_ACCOUNT]),
    ],
)
def test_answers_decide_what_comes_right_after_stopping(
    given: dict[str, str], first: list[FirstStep]
) -> None:
    """A payment can sometimes be stopped; nobody stays alone; a taken account is locked first."""
    order = [one.step for one in first_steps(Case(answers=_answers(**given)))]
    assert order[3:5] == first


def test_what_was_spread_is_taken_down_before_talking_to_anybody_else() -> None:
    """Right after blocking: search oneself, then ask to take it down."""
    order = [one.step for one in first_steps(Case(answers=_answers(spread="yes")))]
    at = order.index(FirstStep.BLOCK)
    assert order[at + 1 : at + 3] == [FirstStep.SEARCH_SELF, FirstStep.TAKEDOWN]


def test_who_did_not_pay_needs_no_bank_until_a_payment_is_told() -> None:
    """That answer leaves the bank out, a payment brings it back; no images: nothing to remove."""
    unpaid = Case(answers=_answers(paid="no", gave_images="no"))
    left = {one.step for one in first_steps(unpaid)}
    assert not left & {FirstStep.BANK, FirstStep.TAKEDOWN, FirstStep.SEARCH_SELF}
    paid = dataclasses.replace(unpaid, payments=(Payment("a", method=Method.GIFT_CARD),))
    assert FirstStep.BANK in {one.step for one in first_steps(paid)}
    assert {Circumstance.PAID, Circumstance.BY_CARD} <= circumstances(paid)
    tried = dataclasses.replace(unpaid, payments=(Payment("a", state=PaymentState.TRIED),))
    assert Circumstance.PAID not in circumstances(tried)


@pytest.mark.parametrize("demand", ["images", "sex", "meeting", "crime"])
def test_where_nobody_asks_for_money_that_is_not_what_to_stop_first(demand: str) -> None:
    """Sending, meeting or an errand is stopped first, no bank is called; money changes it back."""
    case = Case(answers=_answers(demanded=demand))
    steps = [one.step for one in first_steps(case)]
    assert steps[:2] == [FirstStep.NO_MORE, FirstStep.NO_PAY]
    assert FirstStep.BANK not in steps
    assert (Circumstance.ERRAND in circumstances(case)) == (demand == "crime")
    asked = Event("a", EventKind.DEMAND, demands=(Demand.MONEY,))
    for money in (
        dataclasses.replace(case, events=(asked,)),
        dataclasses.replace(case, payments=(Payment("a"),)),
        Case(answers=Answers((Given("demanded", (demand, "money")),))),
        Case(answers=_answers(demanded="unsure")),
    ):
        steps = [one.step for one in first_steps(money)]
        assert steps[0] is FirstStep.NO_PAY
        assert FirstStep.BANK in steps


@pytest.mark.parametrize(
    ("told", "step"),
    [
        ({"events": (Event("a", EventKind.BLOCKED),)}, FirstStep.BLOCK),
        ({"events": (Event("a", EventKind.REPORTED),)}, FirstStep.REPORT_ACCOUNT),
        ({"events": (Event("a", EventKind.HELP),)}, FirstStep.TALK),
        ({"answers": _answers(told="yes")}, FirstStep.TALK),
        ({"payments": (Payment("a", told=Told.YES),)}, FirstStep.BANK),
        ({"police_contacts": (PoliceContact("a"),)}, FirstStep.POLICE),
        ({"takedowns": (TakedownRequest("a"),)}, FirstStep.TAKEDOWN),
    ],
)
def test_what_was_told_elsewhere_counts_as_done(told: dict[str, object], step: FirstStep) -> None:
    """Nobody ticks twice; who clears the box all the same is believed."""
    case = Case(**told)
    assert {one.step: one.turn for one in first_steps(case)}[step] is Turn.DONE
    cleared = dataclasses.replace(case, steps_taken=(StepTaken(step.value, StepState.OPEN),))
    assert {one.step: one.turn for one in first_steps(cleared)}[step] is not Turn.DONE


def test_a_witness_who_only_received_it_is_nobody_to_talk_to() -> None:
    """A classmate who got an image of the offender ends nothing; help, or the step itself, does."""
    case = Case(answers=_answers(told="no"), witnesses=(Witness("a"),))
    assert Circumstance.ALONE in circumstances(case)
    assert {one.step: one.turn for one in first_steps(case)}[FirstStep.TALK] is not Turn.DONE
    told = dataclasses.replace(case, events=(Event("a", EventKind.HELP),))
    ticked = dataclasses.replace(case, steps_taken=(StepTaken(FirstStep.TALK),))
    for one in (told, ticked):
        assert Circumstance.ALONE not in circumstances(one)
    cleared = dataclasses.replace(case, steps_taken=(StepTaken(FirstStep.TALK, StepState.OPEN),))
    assert Circumstance.ALONE in circumstances(cleared)


def test_an_appointment_to_come_is_no_talk_with_the_police_yet() -> None:
    """It is one from that day on; without a date it is still to come."""
    planned = PoliceContact("a", ContactKind.APPOINTMENT, Moment(Precision.EXACT, "2026-12-10"))
    case = Case(police_contacts=(planned,))
    whenever = Case(police_contacts=(PoliceContact("a", ContactKind.APPOINTMENT),))
    before, after = dt.date(2026, 11, 22), dt.date(2026, 12, 10)

    def turn(case: Case, day: dt.date) -> Turn:
        return {one.step: one.turn for one in first_steps(case, day)}[FirstStep.POLICE]

    assert turn(case, before) is not Turn.DONE
    assert turn(case, after) is Turn.DONE
    assert turn(whenever, after) is not Turn.DONE
    assert (done(case, before), done(whenever, after)) == ((), ())
    assert [one.deed for one in done(case, after)] == [Deed.POLICE]


@pytest.mark.parametrize(("age", "then"), [(16, Circumstance.MINOR_THEN), (None, None), (18, None)])
def test_an_image_of_somebody_under_18_stays_one(
    age: int | None, then: Circumstance | None
) -> None:
    """However old the person was when it began, and is now."""
    images = (IntimateImage("new", age=19), IntimateImage("old", age=age))
    found = circumstances(Case(person=Person(age_now=20, age_then=19), images=images))
    assert found & {Circumstance.MINOR_THEN, Circumstance.ADULT_THEN} == {
        then or Circumstance.ADULT_THEN
    }


def test_it_began_with_what_was_told_and_not_with_what_an_exhibit_shows() -> None:
    """A profile was made years before; what was seen to be spread counts."""
    old = dataclasses.replace(exhibit(1), shown_at="2019-01-05", shown_sure="sure")
    day = Moment(Precision.EXACT, "2026-11-01")
    case = Case(exhibits=(old,), events=(Event("a", EventKind.THREAT, day),))
    assert began_on(case) == dt.date(2026, 11, 1)
    seen = Distribution("d", seen=Moment(Precision.EXACT, "2026-10-30"))
    assert began_on(dataclasses.replace(case, distributions=(seen,))) == dt.date(2026, 10, 30)
    assert began_on(Case(exhibits=(old,))) is None
    born = dataclasses.replace(case, person=Person(birth_date="2004-05-01"))
    assert signer_of(born, dt.date(2026, 11, 22)) is Signer.ADULT


@pytest.mark.parametrize(
    ("person", "given", "holds", "not_"),
    [
        (Person(age_now=15), {}, {"minor-now", "minor-then"}, {"adult-then"}),
        (Person(age_now=20, age_then=17), {}, {"adult-now", "minor-then"}, {"adult-then"}),
        (Person(age_now=20, age_then=19), {}, {"adult-now", "adult-then"}, {"minor-then"}),
        (Person(), {"age-now": "adult"}, {"adult-now"}, {"adult-then", "minor-then"}),
        (Person(), {"age-now": "12-15"}, {"minor-now", "minor-then"}, set()),
        (Person(), {}, set(), {"minor-then", "adult-then", "minor-now", "adult-now"}),
    ],
)
def test_ages_decide_only_as_far_as_they_are_known(
    person: Person, given: dict[str, str], holds: set[str], not_: set[str]
) -> None:
    """Who is a minor now was one then; being an adult now says nothing of the image."""
    found = circumstances(Case(person=person, answers=_answers(**given)))
    assert {Circumstance(one) for one in holds} <= found
    assert not {Circumstance(one) for one in not_} & found
