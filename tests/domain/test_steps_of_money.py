"""Steps about money: who can still stop a payment, and what is known of a demand."""

from __future__ import annotations

import dataclasses
from decimal import Decimal

import pytest

from evidence_kit.domain.case import Case
from evidence_kit.domain.circumstances import Circumstance, circumstances
from evidence_kit.domain.event import Demand, Event, EventKind
from evidence_kit.domain.exhibit import Exhibit, FileFacts, Fingerprint, InWords, Source
from evidence_kit.domain.lead import Lead, LeadKind, LeadState
from evidence_kit.domain.money import Money
from evidence_kit.domain.next_step import About, Situation, Step, next_step
from evidence_kit.domain.passage import Fate, Passage, came_in, went_on
from evidence_kit.domain.payment import Method, Payment, PaymentState, Told
from evidence_kit.domain.step_order import FirstStep, first_steps

_WORDS = InWords(Fingerprint("ab" * 32, "cd" * 64, 5), FileFacts("1.png"))
_LATER = frozenset({Step.FIRST_STEPS, Step.BLOCK})
"""Advice that was put off, to see what is asked about money."""
_EXHIBIT = Exhibit(1, _WORDS, Source.FILE, "2026-11-19T18:40:00.000+01:00")


def _paid(method: Method = Method.TRANSFER, **said: object) -> Payment:
    return Payment(method.value, Money(Decimal(50)), method, **said)


def test_the_bank_does_not_wait_for_a_screenshot() -> None:
    """Whoever noted a payment first is told to report it; a screenshot comes after that."""
    paid = Case(payments=(_paid(),))
    found = next_step(Situation(paid, later=_LATER))
    assert (found.step, found.about) == (Step.BANK, About.BANK)
    assert next_step(Situation(paid, later=_LATER | {Step.BANK})).step is Step.COLLECT


@pytest.mark.parametrize(
    ("method", "about"),
    [
        (Method.TIKKIE, About.BANK),
        (Method.PAYPAL, About.PAYPAL),
        (Method.CASH_SERVICE, About.SERVICE),
        (Method.GIFT_CARD, About.CARD),
        (Method.PAYSAFECARD, About.CARD),
        (Method.CRYPTO, About.EXCHANGE),
        (Method.UNSAID, About.PAYER),
        (Method.OTHER, About.PAYER),
    ],
)
def test_who_can_stop_a_payment_depends_on_how_it_went(method: Method, about: About) -> None:
    """No bank stops crypto; and what went through a bank comes before it."""
    assert next_step(Situation(Case(payments=(_paid(method),)))).about is about
    both = Case(payments=(_paid(method), _paid()))
    assert next_step(Situation(both, later=_LATER)).about is About.BANK


@pytest.mark.parametrize("told", [Told.UNSAID, Told.NOT_YET])
def test_a_bank_that_was_told_in_the_story_knows(told: Told) -> None:
    """The event says it of all payments, also after an earlier "not yet"."""
    case = Case(payments=(_paid(told=told),), events=(Event("b", EventKind.BANK),))
    assert next_step(Situation(case, later=_LATER)).step is Step.COLLECT


def test_one_payment_that_was_not_told_is_not_forgotten() -> None:
    """Where the answers differ, "not yet" is about that payment."""
    case = Case(
        payments=(_paid(told=Told.YES), _paid(Method.CRYPTO, told=Told.NOT_YET)),
        events=(Event("b", EventKind.BANK),),
    )
    found = next_step(Situation(case, later=_LATER))
    assert (found.step, found.count, found.about) == (Step.BANK, 1, About.EXCHANGE)


def test_a_lead_about_money_is_only_a_question() -> None:
    """An account number says nothing of a demand; a demand that was told does."""
    leads = (
        Lead("n", LeadKind.USERNAME, "x", LeadState.CONFIRMED),
        Lead("i", LeadKind.IBAN, "NL91 ABNA 0417 1643 00", LeadState.CONFIRMED),
    )
    threat, demand = (Event("e", EventKind.THREAT, demanded=one) for one in (None, _paid().money))
    case = Case(exhibits=(_EXHIBIT,), leads=leads, events=(threat,))
    found = next_step(Situation(case, later=_LATER))
    assert (found.step, found.about) == (Step.PAYMENTS, About.MAYBE)
    asked = next_step(Situation(dataclasses.replace(case, events=(demand,)), later=_LATER))
    assert (asked.step, asked.about) == (Step.PAYMENTS, About.NOTHING)


@pytest.mark.parametrize("state", [PaymentState.TRIED, PaymentState.RETURNED])
def test_money_that_did_not_go_needs_no_bank(state: PaymentState) -> None:
    """What did not go through, or came back, cannot be stopped any more."""
    case = Case(exhibits=(_EXHIBIT,), payments=(Payment("p", state=state),))
    assert next_step(Situation(case, later=_LATER)).step is Step.ACCOUNT


def test_money_that_only_went_through_leads_to_the_bank_too() -> None:
    """It is the first step as well where nothing was paid; what is reported asks no more."""
    came = Passage("m", Money(Decimal(300)), fate=Fate.THERE)
    errand = Event("e", EventKind.DEMAND, demands=(Demand.CRIME,))
    found = next_step(Situation(Case(passages=(came,), events=(errand,)), later=_LATER))
    assert (found.step, found.count, found.about) == (Step.BANK, 1, About.THROUGH)
    both = Case(passages=(came,), payments=(_paid(),))
    found = next_step(Situation(both, later=_LATER))
    assert (found.count, found.about) == (2, About.BANK)
    told = Case(passages=(dataclasses.replace(came, told=Told.YES),))
    assert next_step(Situation(told, later=_LATER)).step is Step.COLLECT
    card = Case(passages=(came,), payments=(_paid(Method.GIFT_CARD),))
    assert Circumstance.NO_BANK not in circumstances(card), "the money came in through a bank"
    due = [one.step for one in first_steps(Case(passages=(came,), events=(errand,)))]
    assert FirstStep.BANK in due
    assert FirstStep.BANK not in [one.step for one in first_steps(Case(events=(errand,)))]


@pytest.mark.parametrize(("told", "asked"), [(Told.NOT_YET, True), (Told.UNSAID, False)])
def test_a_bank_that_was_told_of_a_payment_may_not_know_what_came_in(
    told: Told, asked: bool
) -> None:
    """Home asks on where the police file says "not yet", and no further."""
    came = Passage("m", Money(Decimal(300)), told=told)
    case = Case(payments=(_paid(),), passages=(came,), events=(Event("b", EventKind.BANK),))
    found = next_step(Situation(case, later=_LATER))
    assert ((found.step, found.about) == (Step.BANK, About.THROUGH)) is asked


def test_what_came_in_and_went_on_is_added_up_apart() -> None:
    """Per currency, and what is still there did not go on."""
    euros, coins = Money(Decimal(300)), Money(Decimal("0.5"), "BTC")
    passages = (
        Passage("a", euros, fate=Fate.SENT_ON),
        Passage("b", euros, fate=Fate.THERE),
        Passage("c", coins, fate=Fate.CASH),
        Passage("d"),
    )
    assert came_in(passages) == (Money(Decimal(600)), coins)
    assert went_on(passages) == (euros, coins)
