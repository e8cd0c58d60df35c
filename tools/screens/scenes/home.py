"""Home: at the very start, half-way, with everything told, and after a police file was made."""

from __future__ import annotations

import dataclasses
import datetime as dt

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.answers import Answers
from evidence_kit.domain.case import Case
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.first_steps import StepTaken
from evidence_kit.domain.guide import walk
from evidence_kit.domain.last_place import LastPlace, Spot
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.payment import Method, Payment, Told
from evidence_kit.domain.person import Person, Teller
from evidence_kit.services import sample_beside, sample_story
from evidence_kit.services.questions import guide
from evidence_kit.ui.guide.page import HomePage
from evidence_kit.ui.guide.presenter import HomePresenter
from evidence_kit.ui.shell import path, whereabouts
from tools.screens.registry import screen
from tools.screens.sample_case import SampleCase, sample
from tools.screens.stage import Stage


class _Clock:
    def now(self) -> dt.datetime:
        """Give Saturday evening."""
        return dt.datetime(2026, 11, 21, 19, 40, tzinfo=dt.timezone(dt.timedelta(hours=1)))


def _home(stage: Stage, case: Case, **how: object) -> QWidget:
    odd = bool(how.pop("odd_clock", False))
    far = walk(guide().graph, case.answers)
    how.setdefault("asked", lambda: far.most)
    session = SampleCase(case, runs=False)
    session.read_only = bool(how.get("damaged"))
    presenter = HomePresenter(session, clock=_Clock(), **how)
    presenter.odd_clock = odd
    stage.keep((session, presenter))
    page = HomePage(presenter, stage.theme, stage.words)
    return stage.in_case(page, path.HOME, at=whereabouts.sun_of(presenter))


def _told(stage: Stage, exports: int = 0) -> Case:
    words = stage.words
    case = sample(7, exports, described=True, language=words.language)
    seen = tuple(dataclasses.replace(one, looked_at=True) for one in case.exhibits)
    return dataclasses.replace(
        case,
        exhibits=seen,
        suspects=sample_story.suspects(words),
        leads=tuple(one for one in sample_story.leads(words) if one.state == "confirmed"),
        events=sample_story.events(words),
        payments=tuple(
            dataclasses.replace(one, told=Told.YES) for one in sample_story.payments(words)
        ),
        person=sample_story.person(words),
        statement=sample_story.statement(words),
        answers=sample_beside.answers(),
        steps_taken=(*sample_beside.steps(), StepTaken("report-account")),
        police_contacts=sample_beside.police_contacts(words),
    )


@screen("home-empty")
def home_empty(stage: Stage) -> QWidget:
    """A case that was made a moment ago."""
    return _home(stage, sample(0, language=stage.words.language))


@screen("home", text_sizes=(100, 150))
def home(stage: Stage) -> QWidget:
    """Half-way: two items were not looked at, money was paid."""
    case = _told(stage)
    seen = tuple(
        dataclasses.replace(one, looked_at=one.number not in (4, 5)) for one in case.exhibits
    )
    blocked = Event("b", EventKind.BLOCKED, Moment(Precision.EXACT, "2026-11-19"))
    return _home(stage, dataclasses.replace(case, exhibits=seen, events=(blocked,)))


@screen("home-answers")
def home_answers(stage: Stage) -> QWidget:
    """Files wait for the question."""
    return _home(stage, sample(2, language=stage.words.language), waiting=lambda: 3)


@screen("home-bank")
def home_bank(stage: Stage) -> QWidget:
    """The bank does not know yet; the longest words there are."""
    case = _told(stage)
    told = tuple(dataclasses.replace(one, told=Told.NOT_YET) for one in case.payments)
    return _home(stage, dataclasses.replace(case, payments=told))


@screen("home-where-you-were", text_sizes=(100, 150))
def home_where_you_were(stage: Stage) -> QWidget:
    """The case was locked with an item open; the step that was next stands below it."""
    case = dataclasses.replace(_told(stage), person=Person(phone="06-12345678"))
    return _home(stage, case, left=lambda: LastPlace(Spot.ITEM, number=4))


@screen("home-where-you-were-waits")
def home_where_you_were_waits(stage: Stage) -> QWidget:
    """A payment may still be stopped: that comes first; a helper reads what lay open below it."""
    case = _told(stage)
    told = tuple(dataclasses.replace(one, told=Told.NOT_YET) for one in case.payments)
    person = dataclasses.replace(case.person, teller=Teller.PARENT)
    place = LastPlace(Spot.EVENT, case.events[0].id)
    case = dataclasses.replace(case, payments=told, person=person)
    return _home(stage, case, left=lambda: place)


@screen("home-where-helper-was")
def home_where_helper_was(stage: Stage) -> QWidget:
    """Somebody helps: what lay open is named, not who had it open."""
    person = Person(phone="06-12345678", teller=Teller.PARENT)
    case = dataclasses.replace(_told(stage), person=person)
    return _home(stage, case, left=lambda: LastPlace(Spot.STATEMENT))


@screen("home-paid-with-cards")
def home_paid_with_cards(stage: Stage) -> QWidget:
    """A gift card was paid with before there was one screenshot: no bank can stop that."""
    card = Payment("g", method=Method.GIFT_CARD)
    none = sample(0, language=stage.words.language)
    return _home(stage, dataclasses.replace(none, payments=(card,)))


@screen("home-nobody-known")
def home_nobody_known(stage: Stage) -> QWidget:
    """Nothing of the offender was noted."""
    return _home(stage, dataclasses.replace(_told(stage), suspects=(), leads=()))


@screen("home-money-question")
def home_money_question(stage: Stage) -> QWidget:
    """An account number was found, and nobody told of a demand."""
    case = _told(stage)
    threat = Event("t", EventKind.DEMAND)
    return _home(stage, dataclasses.replace(case, events=(threat,), payments=()))


@screen("home-all-told")
def home_all_told(stage: Stage) -> QWidget:
    """Everything is told; a police file is next."""
    return _home(stage, _told(stage))


@screen("home-after-export")
def home_after_export(stage: Stage) -> QWidget:
    """The police file was made."""
    return _home(stage, _told(stage, exports=1))


@screen("home-damaged")
def home_damaged(stage: Stage) -> QWidget:
    """A damaged case."""
    return _home(stage, sample(7, language=stage.words.language), damaged=True)


@screen("home-odd-clock")
def home_odd_clock(stage: Stage) -> QWidget:
    """The clock of the computer jumped."""
    return _home(stage, sample(2, language=stage.words.language), odd_clock=True)


def _answered(stage: Stage, **more: str) -> Case:
    """Give a case without one item, in which every question was answered."""
    said = {one.question: one for one in sample_beside.answers().given}
    for question, value in more.items():
        said[question] = dataclasses.replace(said[question], values=(value,))
    none = sample(0, language=stage.words.language)
    return dataclasses.replace(none, answers=Answers(tuple(said.values())))


@screen("home-first-steps")
def home_first_steps(stage: Stage) -> QWidget:
    """The questions are done."""
    return _home(stage, _answered(stage, paid="no"))


@screen("home-paid-said")
def home_paid_said(stage: Stage) -> QWidget:
    """An answer says that money went; nothing else is told."""
    return _home(stage, _answered(stage))


@screen("home-alone")
def home_alone(stage: Stage) -> QWidget:
    """Screenshots are kept and nobody knows."""
    case = _answered(stage, paid="no", told="no")
    exhibits = sample(2, language=stage.words.language).exhibits
    ticked = (StepTaken("no-pay"),)
    return _home(stage, dataclasses.replace(case, exhibits=exhibits, steps_taken=ticked))


@screen("home-calm")
def home_calm(stage: Stage) -> QWidget:
    """Nothing is wrong."""
    said = _answered(stage, threatened="no")
    return _home(stage, said, asked=lambda: 0, calm=lambda: True)


@screen("home-not-safe")
def home_not_safe(stage: Stage) -> QWidget:
    """Somebody who thinks of suicide: numbers before all else."""
    return _home(stage, _answered(stage, safe="dark-thoughts", paid="no"))


@screen("home-helping")
def home_helping(stage: Stage) -> QWidget:
    """A parent has just begun."""
    none = sample(0, language=stage.words.language)
    return _home(stage, dataclasses.replace(none, person=Person(teller=Teller.PARENT)))


@screen("home-complaint")
def home_complaint(stage: Stage) -> QWidget:
    """All is told, but what is wished of the police."""
    return _home(stage, dataclasses.replace(_told(stage), person=Person(phone="06-12345678")))


@screen("home-check")
def home_check(stage: Stage) -> QWidget:
    """The check says that something is missing."""
    return _home(stage, _told(stage), missing=lambda: 2)
