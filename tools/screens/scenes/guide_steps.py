"""The first steps: at the start, half-way with one open, paid and alone, all done, for a helper."""

from __future__ import annotations

import dataclasses
import datetime as dt

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.case import Case
from evidence_kit.domain.first_steps import StepState, StepTaken
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.passage import Passage
from evidence_kit.domain.payment import Method, Payment, Told
from evidence_kit.domain.step_order import FirstStep
from evidence_kit.ui.guide.steps.page import StepsPage
from evidence_kit.ui.guide.steps.presenter import StepsPresenter
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.told.keeping import Keeper
from evidence_kit.ui.shell import path
from tools.screens.answers import on_path
from tools.screens.registry import screen
from tools.screens.sample_case import SampleCase, sample
from tools.screens.stage import Stage


class Noon:
    """Tells a Saturday in November."""

    def now(self) -> dt.datetime:
        """Give the moment."""
        return dt.datetime(2026, 11, 21, 15, 20, tzinfo=dt.timezone(dt.timedelta(hours=1)))


def _page(stage: Stage, case: Case, *, read_only: bool = False) -> StepsPage:
    session = SampleCase(case)
    session.read_only = read_only  # type: ignore[attr-defined]
    notices = Notices(stage.words)
    keeper = Keeper(session, notices)  # type: ignore[arg-type]
    presenter = StepsPresenter(session, keeper, notices, clock=Noon())  # type: ignore[arg-type]
    stage.keep((session, keeper, presenter))
    return StepsPage(presenter, stage.theme, stage.words)


def _taken(*ids: str) -> tuple[StepTaken, ...]:
    today = Moment(Precision.EXACT, "2026-11-21")
    return tuple(StepTaken(one, StepState.DONE, today) for one in ids)


_STOPS = ("no-pay", "no-more", "keep-all")


@screen("first-steps")
def first_steps(stage: Stage) -> QWidget:
    """Three are done and evidence is next."""
    case = dataclasses.replace(sample(2), steps_taken=_taken(*_STOPS))
    return stage.in_case(_page(stage, case), path.FIRST)


@screen("first-steps-open")
def first_steps_open(stage: Stage) -> QWidget:
    """How evidence is secured."""
    case = dataclasses.replace(sample(2), steps_taken=_taken(*_STOPS))
    page = _page(stage, case)
    page.presenter.open(FirstStep.SECURE_EVIDENCE)
    return stage.in_case(page, path.FIRST)


@screen("first-steps-paid")
def first_steps_paid(stage: Stage) -> QWidget:
    """What to do after a payment, also one with a card."""
    said = on_path(threatened="yes", paid="yes")
    page = _page(stage, dataclasses.replace(sample(0), answers=said))
    page.presenter.open(FirstStep.BANK)
    return stage.in_case(page, path.FIRST)


@screen("first-steps-card", sizes=((1280, 800), (1024, 700)))
def first_steps_card(stage: Stage) -> QWidget:
    """A payment with a gift card is noted: no bank, and what is left is to report it."""
    said, card = on_path(threatened="yes", paid="yes"), Payment("p", method=Method.GIFT_CARD)
    case = dataclasses.replace(
        sample(2), answers=said, payments=(card,), steps_taken=_taken(*_STOPS)
    )
    page = _page(stage, case)
    page.presenter.open(FirstStep.BANK)
    stage.then(lambda: page.scroll_area.verticalScrollBar().setValue(300))
    return stage.in_case(page, path.FIRST)


@screen("first-steps-through", sizes=((1280, 800), (1024, 700)))
def first_steps_through(stage: Stage) -> QWidget:
    """Money of somebody else came in and nothing was paid: what to say, and a lawyer first."""
    came = Passage("m", told=Told.NOT_YET)
    page = _page(
        stage, dataclasses.replace(sample(2), passages=(came,), steps_taken=_taken(*_STOPS))
    )
    page.presenter.open(FirstStep.BANK)
    stage.then(lambda: page.scroll_area.verticalScrollBar().setValue(300))
    return stage.in_case(page, path.FIRST)


@screen("first-steps-errand")
def first_steps_errand(stage: Stage) -> QWidget:
    """Where an errand is demanded, that is what to stop first."""
    said = on_path(threatened="yes", demanded="crime")
    return stage.in_case(_page(stage, dataclasses.replace(sample(0), answers=said)), path.FIRST)


@screen("first-steps-note")
def first_steps_note(stage: Stage) -> QWidget:
    """A step that is done, with its note and its day; paid, and nobody knows."""
    note = "Mijn bank belt morgen terug. Nummer van de melding: 4410."
    bank = dataclasses.replace(_taken("bank")[0], note=note)
    case = dataclasses.replace(
        sample(3),
        answers=on_path(threatened="yes", paid="yes", told="no"),
        steps_taken=(*_taken(*_STOPS), bank),
    )
    page = _page(stage, case)
    page.presenter.open(FirstStep.BANK)
    return stage.in_case(page, path.FIRST)


@screen("first-steps-foot")
def first_steps_foot(stage: Stage) -> QWidget:
    """The end of the page, with what is good to know opened."""
    page = _page(stage, dataclasses.replace(sample(2), steps_taken=_taken(*_STOPS)))
    page.know.open.click()
    page.later.open.click()
    stage.then(lambda: page.scroll_area.verticalScrollBar().setValue(10_000))
    return stage.in_case(page, path.FIRST)


@screen("first-steps-helper")
def first_steps_helper(stage: Stage) -> QWidget:
    """Somebody helps; all is done but one that is not theirs."""
    others = [one.value for one in FirstStep if one is not FirstStep.BANK]
    steps = (*_taken(*others), StepTaken("bank", StepState.NOT_MINE))
    case = dataclasses.replace(sample(4), answers=on_path(for_whom="other"), steps_taken=steps)
    return stage.in_case(_page(stage, case, read_only=True), path.FIRST)
