"""One next step for every case: always one, always possible, and another once it was taken."""

from __future__ import annotations

import dataclasses
from decimal import Decimal

from hypothesis import given

from evidence_kit.domain.at_hand import unopened
from evidence_kit.domain.case import Case, ExportKind
from evidence_kit.domain.done import Deed, done
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.exhibit import (
    Covered,
    FileFacts,
    ObjectId,
    Obstacle,
    Picture,
)
from evidence_kit.domain.first_steps import StepTaken
from evidence_kit.domain.lead import Lead, LeadKind, LeadState
from evidence_kit.domain.money import Money
from evidence_kit.domain.next_step import (
    MAY_WAIT,
    About,
    Situation,
    Step,
    next_step,
)
from evidence_kit.domain.payment import Payment
from evidence_kit.domain.person import Person, Wish
from evidence_kit.domain.step_order import FirstStep
from support.situations import EXPORT, PRINT, after, exhibit, situations, ticked


@given(situations)
def test_there_is_exactly_one_step_and_always_the_same(now: Situation) -> None:
    """Any case has one next step; asking again changes nothing, for it depends on nothing else."""
    first = next_step(now)
    assert isinstance(first.step, Step)
    assert first.count >= 1
    assert next_step(dataclasses.replace(now)) == first


@given(situations)
def test_no_step_is_impossible(now: Situation) -> None:
    """What it asks for can be done: the things are there, and may be changed or looked at."""
    found = next_step(now)
    case, there = now.case, [e for e in now.case.exhibits if e.withdrawn_because is None]
    assert (found.step is Step.READ) is not now.changeable
    match found.step:
        case Step.ANSWER:
            assert found.count == now.waiting
        case Step.LOOK:
            seen = case.exhibit(found.exhibit)
            assert isinstance(seen.evidence.content, Picture)
            assert seen in there
            assert not seen.sensitive
        case Step.SORT:
            assert any(lead.state is LeadState.OPEN for lead in case.leads)
        case Step.BANK:
            assert case.payments or case.answers.chose("paid", "yes")
            assert found.about is not About.NOTHING
        case Step.BLOCK | Step.CHECK:
            assert there or Step.COLLECT in now.later
        case Step.CALM:
            assert not case.exhibits
        case Step.DOSSIER | Step.ENOUGH:
            assert there
    assert found.exhibit is None or found.step is Step.LOOK


@given(situations)
def test_a_step_that_was_taken_makes_room_for_another(now: Situation) -> None:
    """Whoever does what is asked gets another step; at the end there is nothing left to ask."""
    taken: list[Step] = []
    while (found := next_step(now)).step not in (Step.ENOUGH, Step.READ):
        assert found.step not in taken
        taken.append(found.step)
        now = after(found.step, now)
    in_turn = [one for one in taken if one is not Step.COLLECT]
    assert in_turn == sorted(in_turn, key=list(Step).index) or Step.COLLECT in now.later


@given(situations)
def test_what_was_put_off_gives_way(now: Situation) -> None:
    """Everything may wait, and another step stands there then; only a last one stays."""
    found = next_step(now)
    then = next_step(dataclasses.replace(now, later=now.later | {found.step})).step
    assert (then is not found.step) is found.may_wait
    assert found.step in MAY_WAIT or not found.may_wait
    assert found.may_wait or found.step not in MAY_WAIT - {Step.COLLECT}


def test_a_nude_is_never_asked_to_be_looked_at() -> None:
    """Neither what is marked sensitive, nor what is set aside, nor what was kept in words."""
    case = Case(
        exhibits=(
            exhibit(1, sensitive=True),
            exhibit(2, withdrawn_because="dubbel"),
            exhibit(3, content=None),
            exhibit(4, content=Obstacle.BROKEN),
            exhibit(5),
        )
    )
    assert [one.number for one in unopened(case)] == [5]
    assert next_step(Situation(case, later=frozenset({Step.FIRST_STEPS}))).exhibit == 5


def test_what_was_covered_was_worked_on_already() -> None:
    """Home asks to look at as many as the gallery does: a covered copy is not one of them."""
    whole = exhibit(1)
    copy = Covered(ObjectId(9), PRINT, PRINT, FileFacts("2.png"), "image/png", Picture("PNG", 9, 9))
    case = Case(exhibits=(whole, dataclasses.replace(exhibit(2), evidence=copy)))
    assert [one.number for one in unopened(case)] == [1]


def test_the_bank_comes_before_looking_back() -> None:
    """A payment may still be stopped, so it does not wait for annotations."""
    case = Case(exhibits=(exhibit(1),), payments=(Payment("p", Money(Decimal(50))),))
    assert next_step(Situation(case)).step is Step.BANK
    called = dataclasses.replace(case, steps_taken=(StepTaken(FirstStep.BANK),))
    assert next_step(Situation(called)).step is Step.LOOK


def test_saying_no_answers_the_question_of_money() -> None:
    """Whoever noted that they refused is not asked whether they paid."""
    asked = Event("a", EventKind.DEMAND, demanded=Money(Decimal(120)))
    case = Case(
        exhibits=(exhibit(1, looked_at=True),),
        leads=(Lead("n", LeadKind.USERNAME, "x", LeadState.CONFIRMED),),
        events=(asked,),
        steps_taken=ticked((), FirstStep.REPORT_ACCOUNT, FirstStep.BLOCK),
        person=Person(prosecution=Wish.YES),
    )
    assert next_step(Situation(case)).step is Step.PAYMENTS
    refused = dataclasses.replace(case, events=(asked, Event("r", EventKind.REFUSAL)))
    assert next_step(Situation(refused)).step is Step.REACHABLE


def test_what_was_done_is_told_and_nothing_else() -> None:
    """Only what is there, with the day of the newest where that is known."""
    assert done(Case()) == ()
    case = Case(
        exhibits=(exhibit(1, looked_at=True), exhibit(2, withdrawn_because="dubbel")),
        exports=(EXPORT,),
    )
    said = {one.deed: (one.count, one.on[:10]) for one in done(case)}
    assert said == {
        Deed.KEPT: (1, "2026-11-19"),
        Deed.OPENED: (1, ""),
        Deed.MADE: (1, "2026-11-21"),
    }


def test_telling_first_is_possible() -> None:
    """A screenshot may wait; it comes back when nothing else is left, and then it cannot."""
    put_off = frozenset({Step.FIRST_STEPS, Step.COLLECT})
    later = next_step(Situation(Case(), later=put_off))
    assert (later.step, later.may_wait) == (Step.ACCOUNT, True)
    last = next_step(Situation(Case(), later=MAY_WAIT))
    assert (last.step, last.may_wait) == (Step.COLLECT, False)


def test_a_screenshot_is_not_the_first_when_all_were_set_aside() -> None:
    """Only an empty case asks for a first one."""
    aside = Case(exhibits=(exhibit(1, withdrawn_because="dubbel"),))
    put_off = frozenset({Step.FIRST_STEPS})
    assert next_step(Situation(aside, later=put_off)).about is About.ASIDE
    assert next_step(Situation(Case(), later=put_off)).about is About.NOTHING


def test_a_few_pages_on_paper_are_no_police_file() -> None:
    """They are not enough, and nobody is told that a police file was made."""
    put_off = Situation(
        Case(exhibits=(exhibit(1, looked_at=True),)), later=MAY_WAIT - {Step.DOSSIER}
    )
    few = dataclasses.replace(EXPORT, kind=ExportKind.PRINT, pages=1, whole=False)
    for export, step, counted in ((few, Step.DOSSIER, 0), (EXPORT, Step.ENOUGH, 1)):
        case = dataclasses.replace(put_off.case, exports=(export,))
        assert next_step(dataclasses.replace(put_off, case=case)).step is step
        assert sum(one.count for one in done(case) if one.deed is Deed.MADE) == counted


def test_nothing_left_but_what_was_put_off_is_a_rest() -> None:
    """Nobody is told that a police file is enough while it was not made."""
    case = Case(exhibits=(exhibit(1, looked_at=True),))
    assert next_step(Situation(case, later=MAY_WAIT)).about is About.REST
    made = dataclasses.replace(case, exports=(EXPORT,))
    assert next_step(Situation(made, later=MAY_WAIT)).about is About.NOTHING
