"""Situations a case can be in, and what each next step makes of them once it was taken."""

from __future__ import annotations

import dataclasses
from decimal import Decimal

from hypothesis import strategies as st

from evidence_kit.domain.case import Case, Export, ExportKind
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.exhibit import (
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
from evidence_kit.domain.first_steps import StepState, StepTaken
from evidence_kit.domain.lead import Lead, LeadKind, LeadState
from evidence_kit.domain.money import Money
from evidence_kit.domain.next_step import Situation, Step
from evidence_kit.domain.payment import Payment, PaymentState, Told
from evidence_kit.domain.person import Person, Route, Statement, Wish
from evidence_kit.domain.step_order import FirstStep
from evidence_kit.services.questions import guide
from support.answering import any_answers

PRINT = Fingerprint("ab" * 32, "cd" * 64, 5)
EXPORT = Export(
    ExportKind.DOSSIER, "d.pdf", "x", "nl", "2026-11-21T18:40:00+01:00", "", 1, 5, "EK", ""
)


def exhibit(number: int, *, content: object = Picture("PNG", 9, 9), **said: object) -> Exhibit:
    """Give an exhibit; `content` None is an image in words only."""
    facts = FileFacts(f"{number}.png")
    evidence = (
        InWords(PRINT, facts)
        if content is None
        else Original(ObjectId(number), PRINT, facts, "image/png", content)
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
_steps = st.lists(
    st.builds(
        StepTaken,
        st.sampled_from((*FirstStep, "instagram/profile-link")),
        st.sampled_from(StepState),
    ),
    max_size=4,
    unique_by=lambda one: one.id,
).map(tuple)
_people = (
    Person(),
    Person(name="Sam"),
    Person(phone="06-12345678"),
    Person(prosecution=Wish.NO),
    Person(route=Route.UNSURE),
)
_cases = st.builds(
    Case,
    exhibits=_exhibits,
    exports=st.sampled_from(((), (EXPORT,))),
    leads=_leads,
    events=_events,
    payments=_payments,
    person=st.sampled_from(_people),
    answers=any_answers(guide().graph),
    steps_taken=_steps,
    statement=st.sampled_from((Statement(), Statement(" "), Statement("Het begon in november."))),
)
situations = st.builds(
    Situation,
    _cases,
    waiting=st.integers(0, 2),
    forgotten=st.integers(0, 2),
    changeable=st.booleans(),
    outdated=st.booleans(),
    questions=st.integers(0, 12),
    calm=st.booleans(),
    missing=st.integers(0, 2),
    later=st.frozensets(st.sampled_from(Step)),
)


def _each(**said: object) -> object:
    """Give a change of every thing in a row."""
    return lambda row: tuple(dataclasses.replace(one, **said) for one in row)


NAME = Lead("n", LeadKind.USERNAME, "lisa.voorbeeld04", LeadState.CONFIRMED)
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
    Step.ACCOUNT: ("leads", lambda row: (*row, NAME)),
    Step.CALM: ("exhibits", lambda row: (*row, exhibit(len(row) + 1))),
    Step.FIRST_STEPS: ("steps_taken", lambda row: ticked(row, FirstStep.NO_PAY)),
    Step.TAKEDOWN: ("steps_taken", lambda row: ticked(row, FirstStep.TAKEDOWN)),
    Step.TALK: ("steps_taken", lambda row: ticked(row, FirstStep.TALK)),
    Step.BLOCK: (
        "steps_taken",
        lambda row: ticked(row, FirstStep.REPORT_ACCOUNT, FirstStep.BLOCK),
    ),
    Step.TELL: ("events", lambda row: (*row, Event("e", EventKind.THREAT))),
    Step.COMPLAINT: ("person", lambda one: dataclasses.replace(one, prosecution=Wish.YES)),
    Step.PAYMENTS: ("payments", lambda row: (*row, _PAID)),
    Step.REACHABLE: ("person", lambda one: dataclasses.replace(one, email="sam@example.org")),
    Step.DOSSIER: ("exports", lambda row: (*row, EXPORT)),
}


def ticked(row: tuple[StepTaken, ...], *steps: FirstStep) -> tuple[StepTaken, ...]:
    """Give the steps with these done."""
    others = tuple(one for one in row if one.id not in steps)
    return (*others, *(StepTaken(one.value) for one in steps))


def after(step: Step, now: Situation) -> Situation:
    """Give the situation once a step was taken."""
    if step is Step.QUESTIONS:
        return dataclasses.replace(now, questions=0)
    if step is Step.CHECK:
        return dataclasses.replace(now, missing=0)
    if step is Step.BANK and not now.case.payments:
        done = ticked(now.case.steps_taken, FirstStep.BANK)
        return dataclasses.replace(now, case=dataclasses.replace(now.case, steps_taken=done))
    if step is Step.ANSWER:
        return dataclasses.replace(now, waiting=0)
    if step is Step.AGAIN:
        return dataclasses.replace(now, forgotten=0)
    name, change = _TAKEN[step]
    case = dataclasses.replace(now.case, **{name: change(getattr(now.case, name))})
    return dataclasses.replace(now, case=case, outdated=now.outdated and step is not Step.DOSSIER)
