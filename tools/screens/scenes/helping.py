"""For who helps somebody else: the door, and the page inside a case."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.age import AgeBand
from evidence_kit.domain.answers import NO_ANSWERS, Answers
from evidence_kit.domain.helping import for_other
from evidence_kit.domain.person import Person, Teller
from evidence_kit.services import sample_story as story
from evidence_kit.services.guidance import help_lines
from evidence_kit.ui.check.page import CheckPage
from evidence_kit.ui.check.presenter import CheckPresenter
from evidence_kit.ui.help.helping.page import HelpingPage
from evidence_kit.ui.help.helping.presenter import HelpingPresenter
from evidence_kit.ui.help.helping.who import role
from evidence_kit.ui.help.page import HelpPage
from evidence_kit.ui.help.presenter import HelpPresenter
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.told.keeping import Keeper
from evidence_kit.ui.shell import door_frames, path
from evidence_kit.ui.shell.helping.presenter import HelperPresenter
from tools.screens.answers import on_path
from tools.screens.registry import screen
from tools.screens.sample_case import SampleCase, sample
from tools.screens.stage import Stage


def _door(stage: Stage) -> tuple[QWidget, HelperPresenter]:
    presenter = HelperPresenter()
    stage.keep(presenter)
    frame = door_frames.helper_frame(presenter, help_lines(), stage.theme, stage.words)
    return frame, presenter


@screen("helper")
def helper(stage: Stage) -> QWidget:
    """The door for who helps, nothing said yet."""
    return _door(stage)[0]


@screen("helper-parent")
def helper_parent(stage: Stage) -> QWidget:
    """A parent of a child of 12 to 15."""
    frame, presenter = _door(stage)
    presenter.be(Teller.PARENT)
    presenter.say_age(AgeBand.FROM_12)
    return frame


@screen("helper-adult")
def helper_adult(stage: Stage) -> QWidget:
    """A friend of somebody of 18 or older."""
    frame, presenter = _door(stage)
    presenter.be(Teller.CLOSE)
    presenter.say_age(AgeBand.ADULT)
    return frame


_SATURDAY = dt.datetime(2026, 11, 21, 15, 20, tzinfo=dt.timezone(dt.timedelta(hours=1)))
_SEEN = {
    "nl": "Ik zag het gesprek op WhatsApp, op de telefoon van Sam. Dat was op 18 november.",
    "en": "I saw the talk on WhatsApp, on Sam's phone. That was on 18 November.",
}


class _Clock:
    def now(self) -> dt.datetime:
        """Give Saturday afternoon."""
        return _SATURDAY


def _helping(stage: Stage, teller: Teller) -> QWidget:
    parent = role(Teller.PARENT, stage.words)
    saw = _SEEN[stage.words.language]
    person = Person(teller=teller, helper="T. Voorbeeld", helper_role=parent, helper_saw=saw)
    session = SampleCase(replace(sample(8), person=person), runs=False)
    notices = Notices(stage.words)
    presenter = HelpingPresenter(session, notices, Keeper(session, notices))
    stage.keep((session, notices, presenter))
    page = HelpingPage(presenter, stage.theme, stage.words)
    frame = stage.in_case(page, path.HELPING)
    items = path.foot_items(stage.words, helped=True, helps=presenter.helps)
    frame.rail.set_items(items)
    frame.case.show_helper(presenter.helps)
    frame.rail.set_current(path.HELPING)
    return frame


@screen("helping", text_sizes=(100, 150))
def helping(stage: Stage) -> QWidget:
    """Inside a case: a parent types."""
    return _helping(stage, Teller.PARENT)


@screen("helping-self")
def helping_self(stage: Stage) -> QWidget:
    """Inside a case: the person themself types again, and somebody helped."""
    return _helping(stage, Teller.SELF)


def _help_for(stage: Stage, answers: Answers) -> HelpPage:
    presenter = HelpPresenter(clock=_Clock())
    presenter.suit(replace(sample(8), answers=answers))
    stage.keep(presenter)
    return HelpPage(presenter, stage.theme, stage.words)


@screen("help-under-18")
def help_under_18(stage: Stage) -> QWidget:
    """Help in the case of somebody of 15 who paid."""
    answers = on_path(age_now="12-15", threatened="yes", paid="yes")
    return stage.in_case(_help_for(stage, answers), "help")


@screen("help-around")
def help_around(stage: Stage) -> QWidget:
    """Help for who helps, in the case of an adult."""
    answers = for_other(NO_ANSWERS, AgeBand.ADULT.value, "")
    return stage.in_case(_help_for(stage, answers), "help")


@screen("help-copy-site")
def help_copy_site(stage: Stage) -> QWidget:
    """The question before the address of a site is copied."""
    presenter = HelpPresenter(clock=_Clock())
    stage.keep(presenter)
    page = HelpPage(presenter, stage.theme, stage.words)
    row = next(row for row in page.rows if row.copy is not None and row.copy.asks)
    stage.then(row.copy.click)
    return stage.in_case(page, "help")


@screen("check-helper")
def check_helper(stage: Stage) -> QWidget:
    """A parent of a child of 13 reads what is missing, and what is strong."""
    child = Person(teller=Teller.PARENT, age_now=13, age_then=13)
    told = {"events": story.events(stage.words), "payments": story.payments(stage.words)}
    session = SampleCase(replace(sample(3, language=stage.words.language), person=child, **told))
    presenter = CheckPresenter(session, Notices(stage.words))  # type: ignore[arg-type]
    stage.keep((session, presenter))
    return stage.in_case(CheckPage(presenter, stage.theme, stage.words), path.CHECK)
