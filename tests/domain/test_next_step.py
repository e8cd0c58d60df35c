"""One next step for every case: always one, always possible, and another once it was taken."""

from __future__ import annotations

import dataclasses
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.domain.case import Case, Export, ExportKind
from evidence_kit.domain.done import Deed, done
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.exhibit import (
    Covered,
    Exhibit,
    FileFacts,
    Fingerprint,
    InWords,
    ObjectId,
    Obstacle,
    Original,
    Picture,
    Source,
)
from evidence_kit.domain.lead import Lead, LeadKind, LeadState
from evidence_kit.domain.money import Money
from evidence_kit.domain.next_step import (
    MAY_WAIT,
    About,
    Situation,
    Step,
    next_step,
    unopened,
)
from evidence_kit.domain.payment import Payment, PaymentState, Told
from evidence_kit.domain.person import Person, Statement

_PRINT = Fingerprint("ab" * 32, "cd" * 64, 5)
_EXPORT = Export(
    ExportKind.DOSSIER, "d.pdf", "x", "nl", "2026-11-21T18:40:00+01:00", "", 1, 5, "EK", ""
)


def exhibit(number: int, *, content: object = Picture("PNG", 9, 9), **said: object) -> Exhibit:
    """Give an exhibit; `content` None is an image in words only."""
    facts = FileFacts(f"{number}.png")
    evidence = (
        InWords(_PRINT, facts)
        if content is None
        else Original(ObjectId(number), _PRINT, facts, "image/png", content)
    )
    return Exhibit(number, evidence, Source.FILE, "2026-11-19T18:40:00.000+01:00", **said)


_contents = st.sampled_from((Picture("PNG", 9, 9), Obstacle.BROKEN, None))
_exhibits = st.lists(
    st.builds(
        lambda content, aside, nude, seen: exhibit(
            1, content=content, withdrawn_because=aside, sensitive=nude, looked_at=seen
        ),
        _contents,
        st.sampled_from((None, "dubbel")),
        st.booleans(),
        st.booleans(),
    ),
    max_size=4,
).map(lambda all_: tuple(dataclasses.replace(one, number=at + 1) for at, one in enumerate(all_)))
_leads = st.lists(
    st.builds(
        Lead,
        st.uuids().map(str),
        st.sampled_from(LeadKind),
        st.just("x"),
        st.sampled_from(LeadState),
    ),
    max_size=4,
).map(tuple)
_money = st.sampled_from((None, Money(Decimal(120))))
_events = st.lists(
    st.builds(Event, st.uuids().map(str), st.sampled_from(EventKind), demanded=_money), max_size=3
).map(tuple)
_payments = st.lists(
    st.builds(
        Payment,
        st.uuids().map(str),
        _money,
        state=st.sampled_from(PaymentState),
        told=st.sampled_from(Told),
    ),
    max_size=3,
).map(tuple)
_cases = st.builds(
    Case,
    exhibits=_exhibits,
    exports=st.sampled_from(((), (_EXPORT,))),
    leads=_leads,
    events=_events,
    payments=_payments,
    person=st.sampled_from((Person(), Person(name="Sam"), Person(phone="06-12345678"))),
    statement=st.sampled_from((Statement(), Statement(" "), Statement("Het begon in november."))),
)
_situations = st.builds(
    Situation,
    _cases,
    waiting=st.integers(0, 2),
    forgotten=st.integers(0, 2),
    changeable=st.booleans(),
    outdated=st.booleans(),
    later=st.frozensets(st.sampled_from(Step)),
)


@given(_situations)
def test_there_is_exactly_one_step_and_always_the_same(now: Situation) -> None:
    """Any case has one next step; asking again changes nothing, for it depends on nothing else."""
    first = next_step(now)
    assert isinstance(first.step, Step)
    assert first.count >= 1
    assert next_step(dataclasses.replace(now)) == first


@given(_situations)
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
            assert case.payments
            assert found.about is not About.NOTHING
        case Step.DOSSIER | Step.ENOUGH:
            assert there
    assert found.exhibit is None or found.step is Step.LOOK


@given(_situations)
def test_a_step_that_was_taken_makes_room_for_another(now: Situation) -> None:
    """Whoever does what is asked gets another step; at the end there is nothing left to ask."""
    taken: list[Step] = []
    while (found := next_step(now)).step not in (Step.ENOUGH, Step.READ):
        assert found.step not in taken
        taken.append(found.step)
        now = _after(found.step, now)
    in_turn = [one for one in taken if one is not Step.COLLECT]
    assert in_turn == sorted(in_turn, key=list(Step).index) or Step.COLLECT in now.later


@given(_situations)
def test_what_was_put_off_gives_way(now: Situation) -> None:
    """Where it may wait another step stands there then; a last screenshot cannot be put off."""
    found = next_step(now)
    then = next_step(dataclasses.replace(now, later=now.later | {found.step})).step
    assert (then is not found.step) is found.may_wait
    assert found.step in MAY_WAIT or not found.may_wait
    assert found.may_wait or found.step not in MAY_WAIT - {Step.COLLECT}


def _each(**said: object) -> object:
    """Give a change of every thing in a row."""
    return lambda row: tuple(dataclasses.replace(one, **said) for one in row)


_NAME = Lead("n", LeadKind.USERNAME, "lisa.voorbeeld04", LeadState.CONFIRMED)
_PAID = Payment("p", Money(Decimal(120)), told=Told.YES)
_TAKEN = {
    Step.COLLECT: ("exhibits", lambda row: (*row, exhibit(len(row) + 1))),
    Step.BANK: ("payments", _each(told=Told.YES)),
    Step.LOOK: ("exhibits", _each(looked_at=True)),
    Step.SORT: (
        "leads",
        lambda row: tuple(
            dataclasses.replace(one, state=LeadState.CONFIRMED)
            if one.state is LeadState.OPEN
            else one
            for one in row
        ),
    ),
    Step.ACCOUNT: ("leads", lambda row: (*row, _NAME)),
    Step.TELL: ("events", lambda row: (*row, Event("e", EventKind.THREAT))),
    Step.PAYMENTS: ("payments", lambda row: (*row, _PAID)),
    Step.REACHABLE: ("person", lambda one: dataclasses.replace(one, email="sam@example.org")),
    Step.DOSSIER: ("exports", lambda row: (*row, _EXPORT)),
}


def _after(step: Step, now: Situation) -> Situation:
    """Give the situation once a step was taken."""
    if step is Step.ANSWER:
        return dataclasses.replace(now, waiting=0)
    if step is Step.AGAIN:
        return dataclasses.replace(now, forgotten=0)
    name, change = _TAKEN[step]
    case = dataclasses.replace(now.case, **{name: change(getattr(now.case, name))})
    return dataclasses.replace(now, case=case, outdated=now.outdated and step is not Step.DOSSIER)


def test_an_empty_case_begins_with_one_screenshot() -> None:
    """Nothing else is asked of somebody who has just come in."""
    assert next_step(Situation(Case())).step is Step.COLLECT


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
    assert next_step(Situation(case)).exhibit == 5


def test_what_was_covered_was_worked_on_already() -> None:
    """Home asks to look at as many as the gallery does: a covered copy is not one of them."""
    whole = exhibit(1)
    copy = Covered(
        ObjectId(9), _PRINT, _PRINT, FileFacts("2.png"), "image/png", Picture("PNG", 9, 9)
    )
    case = Case(exhibits=(whole, dataclasses.replace(exhibit(2), evidence=copy)))
    assert [one.number for one in unopened(case)] == [1]


def test_the_bank_comes_before_looking_back() -> None:
    """A payment may still be stopped, so it does not wait for annotations."""
    case = Case(exhibits=(exhibit(1),), payments=(Payment("p", Money(Decimal(50))),))
    assert next_step(Situation(case)).step is Step.BANK


def test_saying_no_answers_the_question_of_money() -> None:
    """Whoever noted that they refused is not asked whether they paid."""
    asked = Event("a", EventKind.DEMAND, demanded=Money(Decimal(120)))
    case = Case(
        exhibits=(exhibit(1, looked_at=True),),
        leads=(Lead("n", LeadKind.USERNAME, "x", LeadState.CONFIRMED),),
        events=(asked,),
    )
    assert next_step(Situation(case)).step is Step.PAYMENTS
    refused = dataclasses.replace(case, events=(asked, Event("r", EventKind.REFUSAL)))
    assert next_step(Situation(refused)).step is Step.REACHABLE


def test_what_was_done_is_told_and_nothing_else() -> None:
    """Only what is there, with the day of the newest where that is known."""
    assert done(Case()) == ()
    case = Case(
        exhibits=(exhibit(1, looked_at=True), exhibit(2, withdrawn_because="dubbel")),
        exports=(_EXPORT,),
    )
    said = {one.deed: (one.count, one.on[:10]) for one in done(case)}
    assert said == {
        Deed.KEPT: (1, "2026-11-19"),
        Deed.OPENED: (1, ""),
        Deed.MADE: (1, "2026-11-21"),
    }


def test_telling_first_is_possible() -> None:
    """A screenshot may wait; it comes back when nothing else is left, and then it cannot."""
    later = next_step(Situation(Case(), later=frozenset({Step.COLLECT})))
    assert (later.step, later.may_wait) == (Step.ACCOUNT, True)
    last = next_step(Situation(Case(), later=MAY_WAIT))
    assert (last.step, last.may_wait) == (Step.COLLECT, False)


def test_a_screenshot_is_not_the_first_when_all_were_set_aside() -> None:
    """Only an empty case asks for a first one."""
    aside = Case(exhibits=(exhibit(1, withdrawn_because="dubbel"),))
    assert next_step(Situation(aside)).about is About.ASIDE
    assert next_step(Situation(Case())).about is About.NOTHING


def test_a_few_pages_on_paper_are_no_police_file() -> None:
    """They are not enough, and nobody is told that a police file was made."""
    put_off = Situation(Case(exhibits=(exhibit(1, looked_at=True),)), later=MAY_WAIT)
    few = dataclasses.replace(_EXPORT, kind=ExportKind.PRINT, pages=1, whole=False)
    for export, step, counted in ((few, Step.DOSSIER, 0), (_EXPORT, Step.ENOUGH, 1)):
        case = dataclasses.replace(put_off.case, exports=(export,))
        assert next_step(dataclasses.replace(put_off, case=case)).step is step
        assert sum(one.count for one in done(case) if one.deed is Deed.MADE) == counted
