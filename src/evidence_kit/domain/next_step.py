"""The one next step for a case. Never a score, never a share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from evidence_kit.domain.case import Case, made
from evidence_kit.domain.event import EventKind
from evidence_kit.domain.exhibit import Exhibit, Original, Picture
from evidence_kit.domain.lead import LeadKind, LeadState, gathered
from evidence_kit.domain.payment import Method, Payment, PaymentState, untold


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
    COLLECT = "collect"
    LOOK = "look"
    """Exhibits were never opened."""
    SORT = "sort"
    """Leads were noted and nobody said whether they are right."""
    ACCOUNT = "account"
    """No name, number or link of the offender is known."""
    TELL = "tell"
    PAYMENTS = "payments"
    """Money was asked for, or a lead is about money; nothing says whether it was paid."""
    REACHABLE = "reachable"
    DOSSIER = "dossier"
    ENOUGH = "enough"


MAY_WAIT: Final = frozenset(
    {
        Step.AGAIN,
        Step.BANK,
        Step.COLLECT,
        Step.LOOK,
        Step.SORT,
        Step.ACCOUNT,
        Step.TELL,
        Step.PAYMENTS,
        Step.REACHABLE,
    }
)
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
    ASIDE = "aside"
    """All that was kept was set aside."""
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
        waiting: how many files wait for an answer; nothing of them is kept yet.
        forgotten: how many files waited when the case locked.
        changeable: something can be written here.
        outdated: something changed since the last police file left.
        later: what the person put off.
    """

    case: Case
    waiting: int = 0
    forgotten: int = 0
    changeable: bool = True
    outdated: bool = False
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
    return NextStep(Step.ENOUGH)


def _about(step: Step, now: Situation) -> About:
    match step:
        case Step.BANK:
            whom = {_WHOM.get(one.method, About.PAYER) for one in _untold(now)}
            return next(one for one in (*_WHOM.values(), About.PAYER) if one in whom)
        case Step.COLLECT if now.case.exhibits:
            return About.ASIDE
        case Step.PAYMENTS if not _asked(now.case):
            return About.MAYBE
        case _:
            return About.NOTHING


def unopened(case: Case) -> tuple[Exhibit, ...]:
    """Give the exhibits that were never opened and can be: looking at a nude is never asked.

    One that was covered was worked on already.
    """
    return tuple(one for one in there(case) if not one.looked_at and _can_be_shown(one))


def gone(case: Case) -> tuple[Payment, ...]:
    """Give the payments that left the person's hands."""
    left = (PaymentState.PAID, PaymentState.RETURNED)
    return tuple(one for one in case.payments if one.state in left)


def _can_be_shown(exhibit: Exhibit) -> bool:
    if exhibit.sensitive or not isinstance(exhibit.evidence, Original):
        return False
    return isinstance(exhibit.evidence.content, Picture)


def there(case: Case) -> tuple[Exhibit, ...]:
    """Give the exhibits that were not set aside."""
    return tuple(one for one in case.exhibits if one.withdrawn_because is None)


def _nothing_collected(now: Situation) -> int:
    return 0 if there(now.case) else 1


def _untold(now: Situation) -> tuple[Payment, ...]:
    found = untold(now.case.payments, now.case.events)
    return tuple(one for one in found if one.state is PaymentState.PAID)


def _unsorted(now: Situation) -> int:
    return sum(one.state is LeadState.OPEN for one in now.case.leads)


_ACCOUNTS: Final = frozenset(
    {
        LeadKind.USERNAME,
        LeadKind.PROFILE_LINK,
        LeadKind.PLATFORM_ID,
        LeadKind.PHONE,
        LeadKind.EMAIL,
    }
)
_MONEY: Final = frozenset(
    {LeadKind.IBAN, LeadKind.PAYMENT_LINK, LeadKind.VOUCHER, LeadKind.CRYPTO, LeadKind.TRANSACTION}
)


def _no_account(now: Situation) -> int:
    return int(not any(one.kind in _ACCOUNTS for one in gathered(now.case.leads)))


def _nothing_told(now: Situation) -> int:
    return int(not now.case.events and not now.case.statement.text.strip())


def _unsaid_payments(now: Situation) -> int:
    case = now.case
    if case.payments or any(one.kind is EventKind.REFUSAL for one in case.events):
        return 0
    return int(_asked(case) or any(one.kind in _MONEY for one in gathered(case.leads)))


def _asked(case: Case) -> bool:
    return any(one.demanded for one in case.events)


def reachable(case: Case) -> bool:
    """Tell whether the police know how to reach the person."""
    one = case.person
    return any(said.strip() for said in (one.phone, one.email, one.letter_address))


def _unmade(now: Situation) -> int:
    if _nothing_collected(now):
        return 0
    return int(now.outdated or not made(now.case))


_RULES: Final[tuple[tuple[Step, Callable[[Situation], int]], ...]] = (
    (Step.ANSWER, lambda now: now.waiting),
    (Step.AGAIN, lambda now: now.forgotten),
    (Step.BANK, lambda now: len(_untold(now))),
    (Step.COLLECT, _nothing_collected),
    (Step.LOOK, lambda now: len(unopened(now.case))),
    (Step.SORT, _unsorted),
    (Step.ACCOUNT, _no_account),
    (Step.TELL, _nothing_told),
    (Step.PAYMENTS, _unsaid_payments),
    (Step.REACHABLE, lambda now: int(not reachable(now.case))),
    (Step.DOSSIER, _unmade),
)
"""The first with something left is next; each says how much is left, 0 when nothing is."""
