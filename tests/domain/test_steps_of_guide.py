"""The next step of somebody who follows the guide: questions, first steps, help, and the police."""

from __future__ import annotations

import dataclasses

from evidence_kit.domain.case import Case
from evidence_kit.domain.distribution import Distribution
from evidence_kit.domain.done import Deed, done
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.first_steps import StepState, StepTaken
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.next_step import About, Situation, Step, next_step
from evidence_kit.domain.person import Person, Route, Wish
from evidence_kit.domain.step_order import FirstStep
from support.answering import answers
from support.situations import NAME, exhibit, ticked


def test_a_new_case_begins_with_the_questions_then_the_steps_then_a_screenshot() -> None:
    """Safety comes first; whoever puts it off goes on all the same."""
    new = Situation(Case(), questions=12)
    assert (next_step(new).step, next_step(new).count) == (Step.QUESTIONS, 12)
    assert next_step(dataclasses.replace(new, questions=0)).step is Step.FIRST_STEPS
    later = frozenset({Step.QUESTIONS, Step.FIRST_STEPS})
    assert next_step(dataclasses.replace(new, later=later)).step is Step.COLLECT


def test_the_bank_goes_before_the_questions() -> None:
    """An answer alone is enough: a payment may still be stopped today."""
    paid = Case(answers=answers(paid="yes"))
    found = next_step(Situation(paid, questions=3))
    assert (found.step, found.about) == (Step.BANK, About.SAID)
    called = dataclasses.replace(paid, steps_taken=(StepTaken(FirstStep.BANK),))
    assert next_step(Situation(called, questions=3)).step is Step.QUESTIONS


def test_whoever_has_nothing_wrong_is_asked_for_nothing() -> None:
    """No screenshot is asked of somebody who only came to see whether something is wrong."""
    assert next_step(Situation(Case(), calm=True)).step is Step.CALM
    kept = Case(exhibits=(exhibit(1),))
    assert next_step(Situation(kept, calm=True)).step is not Step.CALM


def test_what_was_spread_and_who_is_alone_comes_before_looking_back() -> None:
    """Taking down and talking do not wait for annotations, and evidence does not wait for them."""
    said = answers(safe="yes", spread="yes", told="no")
    ticked = (StepTaken(FirstStep.NO_PAY),)
    case = Case(answers=said, steps_taken=ticked)
    assert next_step(Situation(case)).step is Step.COLLECT
    case = dataclasses.replace(case, exhibits=(exhibit(1),))
    assert next_step(Situation(case)).step is Step.TAKEDOWN
    case = dataclasses.replace(case, steps_taken=(*ticked, StepTaken(FirstStep.TAKEDOWN)))
    assert next_step(Situation(case)).step is Step.TALK
    case = dataclasses.replace(case, steps_taken=(*case.steps_taken, StepTaken(FirstStep.TALK)))
    assert next_step(Situation(case)).step is Step.LOOK


def test_blocking_waits_for_evidence_and_for_the_account() -> None:
    """After blocking the talk may be gone, so it is asked for once both are kept."""
    case = Case(exhibits=(exhibit(1, looked_at=True),), steps_taken=(StepTaken(FirstStep.NO_PAY),))
    assert next_step(Situation(case)).step is Step.ACCOUNT
    case = dataclasses.replace(case, leads=(NAME,))
    assert next_step(Situation(case)).step is Step.BLOCK
    told = (Event("b", EventKind.BLOCKED), Event("r", EventKind.REPORTED))
    assert next_step(Situation(dataclasses.replace(case, events=told))).step is Step.REACHABLE


def test_what_is_wished_of_the_police_is_asked_once() -> None:
    """Every answer is an answer, also that the person does not know."""
    case = Case(
        exhibits=(exhibit(1, looked_at=True),),
        leads=(NAME,),
        events=(Event("t", EventKind.THREAT),),
        steps_taken=ticked((), FirstStep.REPORT_ACCOUNT, FirstStep.BLOCK),
    )
    assert next_step(Situation(case)).step is Step.COMPLAINT
    for person in (Person(prosecution=Wish.NO), Person(route=Route.UNSURE)):
        said = dataclasses.replace(case, person=person)
        assert next_step(Situation(said)).step is Step.REACHABLE


def test_own_steps_are_told_events_too() -> None:
    """As many events as the path tells; first steps that were ticked stand for own steps."""
    told = (Event("a", EventKind.THREAT), Event("b", EventKind.BLOCKED))
    case = Case(events=told, answers=answers(safe="yes", told=""))
    said = {one.deed: one.count for one in done(case)}
    assert said == {Deed.ANSWERED: 1, Deed.TOLD: 2, Deed.OWN_STEP: 1}
    shared = dataclasses.replace(case, distributions=(Distribution("d"),))
    assert {one.deed: one.count for one in done(shared)}[Deed.TOLD] == 3
    ticked = (
        StepTaken(FirstStep.BLOCK, moment=Moment(Precision.EXACT, "2026-11-20")),
        StepTaken("instagram/profile-link"),
        StepTaken(FirstStep.BANK, StepState.NOT_MINE),
    )
    said = {one.deed: one for one in done(dataclasses.replace(case, steps_taken=ticked))}
    assert (said[Deed.FIRST_STEPS].count, said[Deed.FIRST_STEPS].on) == (1, "2026-11-20")
    assert said[Deed.TOLD].count == 2
    assert Deed.OWN_STEP not in said
