"""Checking: an empty case, a whole one, how to be reached, contacts, the request, more on Sam."""

from __future__ import annotations

import dataclasses
import datetime as dt
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.case import Case
from evidence_kit.domain.distribution import Distribution
from evidence_kit.domain.first_steps import StepTaken
from evidence_kit.domain.lead import LeadKind
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.person import Letters, Person, Route, Teller, Wish
from evidence_kit.domain.police_contact import ContactKind, PoliceContact, Spoke
from evidence_kit.services import sample_story as story
from evidence_kit.ui.check.page import CheckPage
from evidence_kit.ui.check.presenter import CheckPresenter
from evidence_kit.ui.check.topics import Topic
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.path import CHECK
from tools.screens.registry import screen
from tools.screens.sample_case import SampleCase, sample
from tools.screens.stage import Stage

_AMSTERDAM = dt.timezone(dt.timedelta(hours=1))
SATURDAY = dt.datetime(2026, 11, 21, 15, 20, tzinfo=_AMSTERDAM)


@dataclass(frozen=True)
class _Clock:
    at: dt.datetime

    def now(self) -> dt.datetime:
        """Give the day of the scene."""
        return self.at


def _contacts(stage: Stage) -> tuple[PoliceContact, ...]:
    dutch = stage.words.language == "nl"
    said = "Ik vertelde het in het kort." if dutch else "I told it in short."
    return (
        PoliceContact(
            "c1",
            ContactKind.CALL,
            Moment(Precision.EXACT, "2026-11-20T15:10"),
            place="0900-8844",
            reference="0000-1234",
            said=said,
            prosecution=Wish.YES,
        ),
        PoliceContact(
            "c2",
            ContactKind.APPOINTMENT,
            Moment(Precision.EXACT, "2026-11-25T10:30"),
            place="Bureau Voorbeeldstad",
        ),
    )


def _person(stage: Stage, **more: Any) -> Person:
    sam = dataclasses.replace(
        story.person(stage.words),
        name="Sam Voorbeeld",
        birth_date="2008-03-02",
        phone="06-87654321",
        email="sam@example.org",
        letters=Letters.OTHER,
        letter_address="Per adres: T. Voorbeeld, Postbus 00, 0000 AA Voorbeeldstad",
        interpreter=Wish.NO,
        discreet=Wish.YES,
        route=Route.REPORT,
        prosecution=Wish.YES,
    )
    return dataclasses.replace(sam, **more)


def _case(stage: Stage, **more: Any) -> Case:
    words = stage.words
    told = dataclasses.replace(
        sample(8, described=True, language=words.language),
        suspects=story.suspects(words),
        leads=story.leads(words),
        events=story.events(words),
        payments=story.payments(words),
        statement=story.statement(words),
        person=_person(stage),
        police_contacts=_contacts(stage),
        steps_taken=(StepTaken("secure-evidence"),),
    )
    return dataclasses.replace(told, **more)


def _page(
    stage: Stage, case: Case, *, at: dt.datetime = SATURDAY, read_only: bool = False
) -> CheckPage:
    session = SampleCase(case)
    session.read_only = read_only  # type: ignore[attr-defined]
    presenter = CheckPresenter(session, Notices(stage.words), clock=_Clock(at))  # type: ignore[arg-type]
    stage.keep((session, presenter))
    return CheckPage(presenter, stage.theme, stage.words)


@screen("check-empty")
def check_empty(stage: Stage) -> QWidget:
    """Nothing is there yet; everybody may go on all the same."""
    return stage.in_case(_page(stage, sample(0, language=stage.words.language)), CHECK)


@screen("check")
def check(stage: Stage) -> QWidget:
    """One thing is missing, some could be better, most is strong."""
    nowhere = _person(
        stage, phone="", email="", letter_address="", letters=Letters.UNSAID, name="Sam"
    )
    return stage.in_case(_page(stage, _case(stage, person=nowhere)), CHECK)


@screen("check-better")
def check_better(stage: Stage) -> QWidget:
    """Nothing is missing."""
    return stage.in_case(_page(stage, _case(stage)), CHECK)


@screen("check-bare")
def check_bare(stage: Stage) -> QWidget:
    """Two usernames without a platform, and a place that has no date."""
    kinds = (LeadKind.USERNAME, LeadKind.IBAN)
    some = (one for one in story.leads(stage.words) if one.kind in kinds)
    leads = tuple(dataclasses.replace(one, platform="") for one in some)
    shared = (Distribution("d1", "Snapchat"),)
    return stage.in_case(_page(stage, _case(stage, leads=leads, distributions=shared)), CHECK)


@screen("check-reach")
def check_reach(stage: Stage) -> QWidget:
    """How the police can reach Sam, with two contacts."""
    page = _page(stage, _case(stage))
    page.presenter.show_reach()
    return stage.in_case(page, CHECK)


@screen("check-reach-empty")
def check_reach_empty(stage: Stage) -> QWidget:
    """Nothing is filled in."""
    page = _page(stage, sample(1, language=stage.words.language))
    page.presenter.show_reach()
    return stage.in_case(page, CHECK)


@screen("check-contact")
def check_contact(stage: Stage) -> QWidget:
    """The call of 20 November."""
    page = _page(stage, _case(stage))
    page.presenter.open_contact("c1")
    return stage.in_case(page, CHECK)


@screen("check-contact-parent")
def check_contact_parent(stage: Stage) -> QWidget:
    """A call by the mother of a child of 13, who types."""
    child = _person(stage, birth_date="2013-06-02", age_now=13, age_then=13, teller=Teller.PARENT)
    call = dataclasses.replace(_contacts(stage)[0], spoke=Spoke.REPRESENTATIVE)
    page = _page(stage, _case(stage, person=child, police_contacts=(call,)))
    page.presenter.open_contact("c1")
    return stage.in_case(page, CHECK)


@screen("check-call")
def check_call(stage: Stage) -> QWidget:
    """What to say, and what to bring."""
    page = _page(stage, _case(stage))
    page.presenter.show_call()
    return stage.in_case(page, CHECK)


@screen("check-call-helper")
def check_call_helper(stage: Stage) -> QWidget:
    """What a parent can say, and what is good to know of a child."""
    helped = dataclasses.replace(_case(stage), person=Person(age_now=12, teller=Teller.PARENT))
    page = _page(stage, helped)
    page.presenter.show_call()
    return stage.in_case(page, CHECK)


@screen("check-complaint")
def check_complaint(stage: Stage) -> QWidget:
    """Sam, 18, wants prosecution, and asked for it in time."""
    page = _page(stage, _case(stage))
    page.presenter.show_complaint()
    return stage.in_case(page, CHECK)


@screen("check-complaint-open")
def check_complaint_open(stage: Stage) -> QWidget:
    """Nobody asked yet; two threats have their days."""
    open_ = _person(stage, prosecution=Wish.UNSAID, route=Route.UNSAID)
    page = _page(stage, _case(stage, person=open_, police_contacts=()))
    page.presenter.show_complaint()
    return stage.in_case(page, CHECK)


@screen("check-complaint-past")
def check_complaint_past(stage: Stage) -> QWidget:
    """The days are past, and the age is not known."""
    unknown = _person(stage, birth_date="", age_now=None, age_then=None)
    late = dt.datetime(2027, 3, 2, 15, 20, tzinfo=_AMSTERDAM)
    page = _page(stage, _case(stage, person=unknown, police_contacts=()), at=late)
    page.presenter.show_complaint()
    return stage.in_case(page, CHECK)


@screen("check-complaint-young")
def check_complaint_young(stage: Stage) -> QWidget:
    """A girl of 15: a parent or guardian signs."""
    girl = _person(stage, birth_date="2011-06-02", age_now=15, age_then=15, prosecution=Wish.YES)
    girl = dataclasses.replace(girl, representative="M. Voorbeeld")
    page = _page(stage, _case(stage, person=girl))
    page.presenter.show_complaint()
    return stage.in_case(page, CHECK)


@screen("check-complaint-helper")
def check_complaint_helper(stage: Stage) -> QWidget:
    """The mother of a child of 13 types: she is asked what the child wants."""
    child = _person(stage, birth_date="2013-06-02", age_now=13, age_then=13, teller=Teller.PARENT)
    page = _page(stage, _case(stage, person=child))
    page.presenter.show_complaint()
    return stage.in_case(page, CHECK)


@screen("check-read-only")
def check_read_only(stage: Stage) -> QWidget:
    """A case in which nothing can be changed."""
    page = _page(stage, _case(stage), read_only=True)
    page.presenter.show_reach()
    return stage.in_case(page, CHECK)


def _about(stage: Stage, topic: Topic, **told: object) -> QWidget:
    page = _page(stage, _case(stage, person=_person(stage, **told)))
    page.presenter.show_about()
    page.about.show_topic(topic)
    return stage.in_case(page, CHECK)


@screen("about-age")
def about_age(stage: Stage) -> QWidget:
    """How old, and where."""
    return _about(stage, Topic.AGE)


@screen("about-age-helper")
def about_age_helper(stage: Stage) -> QWidget:
    """A parent typed an age of their own; it is said beside the age."""
    return _about(
        stage, Topic.AGE, birth_date="2013-06-02", age_then=13, age_now=44, teller=Teller.PARENT
    )


@screen("about-help-helper")
def about_help_helper(stage: Stage) -> QWidget:
    """A parent is asked who they are, and what they saw."""
    return _about(stage, Topic.HELP, teller=Teller.PARENT)


@screen("about-impact-helper")
def about_impact_helper(stage: Stage) -> QWidget:
    """A parent is asked what it does to the child."""
    return _about(stage, Topic.IMPACT, teller=Teller.PARENT)


@screen("about-language")
def about_language(stage: Stage) -> QWidget:
    """Which language."""
    return _about(stage, Topic.LANGUAGE)


@screen("about-help")
def about_help(stage: Stage) -> QWidget:
    """Who helps."""
    return _about(stage, Topic.HELP)


@screen("about-impact")
def about_impact(stage: Stage) -> QWidget:
    """What it does."""
    return _about(stage, Topic.IMPACT)


@screen("about-wishes")
def about_wishes(stage: Stage) -> QWidget:
    """What else is wanted."""
    return _about(stage, Topic.WISHES)
