"""The one next step for a case. Never a score, never a share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from evidence_kit.domain.at_hand import FINDABLE, reachable, there, unopened
from evidence_kit.domain.case import Answered, Case, made
from evidence_kit.domain.circumstances import Circumstance, circumstances
from evidence_kit.domain.complaint import ACTS
from evidence_kit.domain.event import EventKind
from evidence_kit.domain.lead import LeadKind, LeadState, gathered
from evidence_kit.domain.payment import Method, Payment
from evidence_kit.domain.step_order import FirstStep, is_open
from evidence_kit.domain.to_report import to_report
from evidence_kit.domain.wish_to_prosecute import Answer, answer


class Step(StrEnum):
    """What can come next, in the order in which it is asked for."""

    READ = "read"
    """Nothing can be changed here: look at what there is."""
    ANSWER = "answer"
    """Files wait for the question whether a nude is visible."""
    AGAIN = "again"
    """Files were not kept when the case locked."""
    BANK = "bank"
    """Money went, and the bank or company does not know. Some payments can still be stopped."""
    QUESTIONS = "questions"
    """Questions of the guide are open."""
    CALM = "calm"
    """The answers say that nothing is wrong, and nothing else is in the case."""
    FIRST_STEPS = "first-steps"
    """None of the first steps was ticked or noted yet."""
    COLLECT = "collect"
    TAKEDOWN = "takedown"
    """Images were spread, and nobody was asked to take them down."""
    TALK = "talk"
    """Nobody knows of it yet."""
    LOOK = "look"
    """Exhibits were never opened."""
    SORT = "sort"
    """Leads were noted and nobody said whether they are right."""
    ACCOUNT = "account"
    """No name, number or link of the offender is known."""
    BLOCK = "block"
    """Evidence and account are kept: now the account can be reported and blocked."""
    TELL = "tell"
    PAYMENTS = "payments"
    """Money was asked for, or a lead is about money; nothing says whether it was paid."""
    COMPLAINT = "complaint"
    """Nothing says whether the person wants the other to be prosecuted."""
    REACHABLE = "reachable"
    CHECK = "check"
    """A part of the police file is missing."""
    DOSSIER = "dossier"
    ENOUGH = "enough"


MAY_WAIT: Final = frozenset(Step) - {Step.READ, Step.ENOUGH}
"""Steps that a person may not want or be able to take; the next one is shown instead."""


class About(StrEnum):
    """What a step is about, where that is not the same in every case."""

    NOTHING = ""
    BANK = "bank"
    PAYPAL = "paypal"
    SERVICE = "service"
    """Sends cash, which somebody picks up."""
    CARD = "card"
    """Who gave out a gift card or a prepaid code."""
    EXCHANGE = "exchange"
    PAYER = "payer"
    """Whoever moved the money; how it went is not said, or is none of these."""
    THROUGH = "through"
    """Money of others that came in; nothing was paid, as far as is told."""
    SAID = "said"
    """An answer says that money went; nothing is noted of it yet."""
    ASIDE = "aside"
    """All that was kept was set aside."""
    REST = "rest"
    """What is left was put off."""
    MAYBE = "maybe"
    """Nobody told that money was asked for; a lead makes it likely."""


_WHOM: Final = {
    Method.TRANSFER: About.BANK,
    Method.TIKKIE: About.BANK,
    Method.PAYPAL: About.PAYPAL,
    Method.CASH_SERVICE: About.SERVICE,
    Method.GIFT_CARD: About.CARD,
    Method.PAYSAFECARD: About.CARD,
    Method.CRYPTO: About.EXCHANGE,
}
"""Who can still stop a payment, the one with the best chance first; PAYER for the others."""


@dataclass(frozen=True, slots=True)
class Situation:
    """All that decides what comes next.

    Attributes:
        case: as it is now.
        today: the day; None when it is not known.
        waiting: how many files wait for an answer; nothing of them is kept yet.
        forgotten: how many new files were not kept when the case locked.
        changeable: something can be written here.
        outdated: something changed since the last police file left.
        questions: how many questions of the guide are open at most.
        calm: the answers say that nothing is wrong.
        missing: how many parts of the police file are missing, as the check says.
        later: what the person put off.
    """

    case: Answered
    today: dt.date | None = None
    waiting: int = 0
    forgotten: int = 0
    changeable: bool = True
    outdated: bool = False
    questions: int = 0
    calm: bool = False
    missing: int = 0
    later: frozenset[Step] = frozenset()


@dataclass(frozen=True, slots=True)
class NextStep:
    """One step.

    Attributes:
        step: which; its words and its place are the window's matter.
        count: how many things it is about: files, exhibits, leads, payments; at least 1.
        exhibit: number of the first exhibit it is about, or None.
        about: what it is about, where its words depend on that.
        may_wait: it can be put off: then another step stands here.
    """

    step: Step
    count: int = 1
    exhibit: int | None = None
    about: About = About.NOTHING
    may_wait: bool = False


def next_step(now: Situation) -> NextStep:
    """Give the one step that comes next. The same situation gives the same step."""
    found = _first(now)
    then = _first(replace(now, later=now.later | {found.step}))
    return replace(found, may_wait=then.step is not found.step)


def _first(now: Situation) -> NextStep:
    if not now.changeable:
        return NextStep(Step.READ)
    for step, left in _RULES:
        count = 0 if step in now.later and step in MAY_WAIT else left(now)
        if count:
            unseen = unopened(now.case)
            number = unseen[0].number if step is Step.LOOK else None
            return NextStep(step, count, number, _about(step, now))
    if _nothing_collected(now):  # put off, and there is nothing else: no police file without it
        return NextStep(Step.COLLECT, about=_about(Step.COLLECT, now))
    return NextStep(Step.ENOUGH, about=About.REST if _unmade(now) else About.NOTHING)


def _about(step: Step, now: Situation) -> About:
    match step:
        case Step.BANK if not now.case.money:
            return About.SAID
        case Step.BANK if not _untold(now):
            return About.THROUGH
        case Step.BANK:
            whom = {_WHOM.get(one.method, About.PAYER) for one in _untold(now)}
            return next(one for one in (*_WHOM.values(), About.PAYER) if one in whom)
        case Step.COLLECT if now.case.exhibits:
            return About.ASIDE
        case Step.PAYMENTS if not _asked(now.case):
            return About.MAYBE
        case _:
            return About.NOTHING


def _nothing_collected(now: Situation) -> int:
    return 0 if there(now.case) else 1


def _untold(now: Situation) -> tuple[Payment, ...]:
    found = to_report(now.case, now.today)
    return tuple(one for one in found if isinstance(one, Payment))


def _bank(now: Situation) -> int:
    if now.case.money:
        return len(to_report(now.case, now.today))
    return int(now.case.answers.chose("paid", "yes") and _open(now, FirstStep.BANK))


def _open(now: Situation, *steps: FirstStep) -> bool:
    return is_open(now.case, now.today, *steps)


def _calm(now: Situation) -> int:
    case = now.case
    return int(now.calm and not any((case.exhibits, case.events, case.payments, made(case))))


def _first_steps(now: Situation) -> int:
    noted = any("/" not in one.id for one in now.case.steps_taken)
    return int(not noted and not now.calm)


def _open_while(now: Situation, step: FirstStep, holds: Circumstance) -> int:
    return int(holds in circumstances(now.case, now.today) and _open(now, step))


def _unblocked(now: Situation) -> int:
    """Evidence comes first: what is blocked may be gone."""
    if _nothing_collected(now) or now.calm:
        return 0
    return int(_open(now, FirstStep.REPORT_ACCOUNT, FirstStep.BLOCK))


def _unasked(now: Situation) -> int:
    case = now.case
    acted = bool(case.distributions) or any(one.kind in ACTS for one in case.events)
    return int(acted and answer(case.person) is Answer.UNSAID)


def _unsorted(now: Situation) -> int:
    return sum(one.state is LeadState.OPEN for one in now.case.leads)


_MONEY: Final = frozenset(
    {LeadKind.IBAN, LeadKind.PAYMENT_LINK, LeadKind.VOUCHER, LeadKind.CRYPTO, LeadKind.TRANSACTION}
)


def _no_account(now: Situation) -> int:
    return int(not any(one.kind in FINDABLE for one in gathered(now.case.leads)))


def _nothing_told(now: Situation) -> int:
    return int(not now.case.events and not now.case.statement.text.strip())


def _unsaid_payments(now: Situation) -> int:
    case = now.case
    if case.payments or any(one.kind is EventKind.REFUSAL for one in case.events):
        return 0
    return int(_asked(case) or any(one.kind in _MONEY for one in gathered(case.leads)))


def _asked(case: Case) -> bool:
    return any(one.demanded for one in case.events)


def _unmade(now: Situation) -> int:
    if _nothing_collected(now):
        return 0
    return int(now.outdated or not made(now.case))


_RULES: Final[tuple[tuple[Step, Callable[[Situation], int]], ...]] = (
    (Step.ANSWER, lambda now: now.waiting),
    (Step.AGAIN, lambda now: now.forgotten),
    (Step.BANK, _bank),
    (Step.QUESTIONS, lambda now: now.questions),
    (Step.CALM, _calm),
    (Step.FIRST_STEPS, _first_steps),
    (Step.COLLECT, _nothing_collected),
    (
        Step.TAKEDOWN,
        lambda now: _open_while(now, FirstStep.TAKEDOWN, Circumstance.SPREAD),
    ),
    (Step.TALK, lambda now: _open_while(now, FirstStep.TALK, Circumstance.ALONE)),
    (Step.LOOK, lambda now: len(unopened(now.case))),
    (Step.SORT, _unsorted),
    (Step.ACCOUNT, _no_account),
    (Step.BLOCK, _unblocked),
    (Step.TELL, _nothing_told),
    (Step.PAYMENTS, _unsaid_payments),
    (Step.COMPLAINT, _unasked),
    (Step.REACHABLE, lambda now: int(not reachable(now.case))),
    (Step.CHECK, lambda now: now.missing),
    (Step.DOSSIER, _unmade),
)
"""The first with something left is next; each says how much is left, 0 when nothing is."""
