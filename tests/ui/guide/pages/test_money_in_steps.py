"""The step of the bank where money of others came in: true words, and the way to that money."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from evidence_kit.domain.first_steps import StepTaken
from evidence_kit.domain.money import Money
from evidence_kit.domain.next_step import About, NextStep, Step
from evidence_kit.domain.passage import Fate, Passage
from evidence_kit.domain.payment import Payment, Told
from evidence_kit.domain.person import Person, Teller
from evidence_kit.domain.step_order import FirstStep
from evidence_kit.ui.guide.next_words import step_words
from evidence_kit.ui.guide.steps.page import StepsPage
from evidence_kit.ui.guide.ways import Way
from evidence_kit.ui.parts.para import Para
from evidence_kit.wording import wording

Note = Callable[..., None]
CAME = Passage("m", Money(Decimal(300)), fate=Fate.CASH, told=Told.NOT_YET)
FORCED = "Were you forced? Then you may go over this with a lawyer first."


@pytest.fixture
def page(steps_page: StepsPage) -> StepsPage:
    """Give the page on screen."""
    return steps_page


def _read(page: StepsPage) -> str:
    """Give all that can be read in the row of the bank, buttons included."""
    row, details = page.rows[FirstStep.BANK], page.details
    lines = [one.text() for one in row.findChildren(Para) if one.isVisibleTo(page)]
    buttons = [one.text() for one in (details.onward, details.more) if one.isVisibleTo(page)]
    return " | ".join((row.tick.accessibleDescription(), *lines, *buttons))


def _shown(page: StepsPage, qtbot: QtBot, *wanted: str) -> str:
    """Open the step, wait until it says all of that, and give all that it says."""
    page.presenter.open(FirstStep.BANK)
    qtbot.waitUntil(lambda: all(one in _read(page) for one in wanted))
    return _read(page)


def _scripts(page: StepsPage) -> dict[str, str]:
    shown = (one.script for one in page.scripts if one.isVisibleTo(page))
    return {one.id: one.line.said.en for one in shown}


def test_money_that_came_in_leads_to_its_own_page(
    page: StepsPage, note: Note, qtbot: QtBot
) -> None:
    """Also once the step is ticked, and before a payment that the tick stands for."""
    note(StepTaken("bank"), Payment("p"), CAME)
    page.presenter.open(FirstStep.BANK)
    assert page.details.onward.text() == "Write down where you reported it"
    assert page.presenter.unreported == CAME
    with qtbot.waitSignal(page.presenter.way_wanted) as wanted:
        page.details.onward.click()
    assert wanted.args == [Way.MONEY]
    note(replace(CAME, told=Told.YES))
    assert page.presenter.unreported == Payment("p")


def test_where_nothing_was_paid_nothing_is_said_of_a_payment(
    page: StepsPage, note: Note, qtbot: QtBot
) -> None:
    """No gift card, no payment app, no button to write it down; a payment brings them back."""
    note(replace(CAME, told=Told.YES))
    said = _shown(page, qtbot, FORCED, "Have the card blocked", "Write down what came in")
    for unfit in ("gift card", "issued the card", "paid", "payment", "Payment apps"):
        assert unfit not in said
    assert {*_scripts(page)} == {"bank-through", "police"}
    note(Payment("p", told=Told.YES))
    _shown(page, qtbot, "a gift card", "issued the card", "Payment apps", "what you paid", FORCED)


def test_what_can_be_said_to_the_bank_is_true_of_cash(page: StepsPage, note: Note) -> None:
    """And so of money that went on or is still there; nobody else is quoted."""
    note(CAME)
    said = _scripts(page)["bank-through"]
    for untrue in ("account", "Somebody says", "blackmail"):
        assert untrue not in said


def test_home_says_that_a_lawyer_may_come_first() -> None:
    """Before the call, where the money asks for it; also to who helps, in words of theirs."""
    call = NextStep(Step.BANK, about=About.THROUGH)
    assert FORCED in step_words(call, wording("en")).reason
    helping = step_words(call, wording("en"), helping=True).reason
    assert "Then they may go over this with a lawyer first." in helping


def test_who_helps_reads_words_of_their_own(page: StepsPage, note: Note, qtbot: QtBot) -> None:
    """They call about the card, the money and the choice of somebody else."""
    note(Person(teller=Teller.PARENT), replace(CAME, told=Told.YES))
    assert {*_scripts(page)} == {"bank-through-other", "police-other"}
    assert FORCED not in _shown(page, qtbot, "Were they forced?", "Have the card blocked")
