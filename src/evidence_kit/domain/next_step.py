"""The one next step for a case, and what was done already. Never a score, never a share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from evidence_kit.domain.case import Case
from evidence_kit.domain.event import OWN_STEPS, EventKind
from evidence_kit.domain.exhibit import Exhibit, Original, Picture
from evidence_kit.domain.lead import LeadKind, LeadState, gathered
from evidence_kit.domain.payment import Payment, PaymentState, Told


class Step(StrEnum):
    """What can come next, in the order in which it is asked for."""

    READ = "read"
    """Nothing can be changed here: look at what there is."""
    ANSWER = "answer"
    """Files wait for the question whether a nude is visible."""
    AGAIN = "again"
    """Files were not kept when the case locked."""
    COLLECT = "collect"
    BANK = "bank"
    """Money went, and the bank or company does not know. Some payments can still be stopped."""
    LOOK = "look"
    """Exhibits were never opened."""
    SORT = "sort"
    """Leads were noted and nobody said whether they are right."""
    ACCOUNT = "account"
    """No name, number or link of the offender is known."""
    TELL = "tell"
    PAYMENTS = "payments"
    """Money was asked for, and nothing says whether it was paid."""
    REACHABLE = "reachable"
    DOSSIER = "dossier"
    ENOUGH = "enough"


MAY_WAIT: Final = frozenset(
    {
        Step.AGAIN,
        Step.BANK,
        Step.LOOK,
        Step.SORT,
        Step.ACCOUNT,
        Step.TELL,
        Step.PAYMENTS,
        Step.REACHABLE,
    }
)
"""Steps that a person may not want or be able to take; the next one is shown instead."""


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
    """

    step: Step
    count: int = 1
    exhibit: int | None = None


def next_step(now: Situation) -> NextStep:
    """Give the one step that comes next. The same situation gives the same step."""
    if not now.changeable:
        return NextStep(Step.READ)
    for step, left in _RULES:
        count = 0 if step in now.later and step in MAY_WAIT else left(now)
        if count:
            unseen = unopened(now.case)
            return NextStep(step, count, unseen[0].number if step is Step.LOOK else None)
    return NextStep(Step.ENOUGH)


def unopened(case: Case) -> tuple[Exhibit, ...]:
    """Give the exhibits that were never opened and can be: looking at a nude is never asked.

    One that was covered was worked on already.
    """
    return tuple(one for one in _there(case) if not one.looked_at and _can_be_shown(one))


def gone(case: Case) -> tuple[Payment, ...]:
    """Give the payments that left the person's hands."""
    left = (PaymentState.PAID, PaymentState.RETURNED)
    return tuple(one for one in case.payments if one.state in left)


def _can_be_shown(exhibit: Exhibit) -> bool:
    if exhibit.sensitive or not isinstance(exhibit.evidence, Original):
        return False
    return isinstance(exhibit.evidence.content, Picture)


def _there(case: Case) -> tuple[Exhibit, ...]:
    return tuple(one for one in case.exhibits if one.withdrawn_because is None)


def _nothing_collected(now: Situation) -> int:
    return 0 if _there(now.case) else 1


def _untold_bank(now: Situation) -> int:
    return sum(
        one.state is PaymentState.PAID and one.told is not Told.YES for one in now.case.payments
    )


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
    asked = any(one.demanded for one in case.events)
    return int(asked or any(one.kind in _MONEY for one in gathered(case.leads)))


def _unreachable(now: Situation) -> int:
    one = now.case.person
    return int(not any(said.strip() for said in (one.phone, one.email, one.letter_address)))


def _unmade(now: Situation) -> int:
    return int(now.outdated or not now.case.exports)


_RULES: Final[tuple[tuple[Step, Callable[[Situation], int]], ...]] = (
    (Step.ANSWER, lambda now: now.waiting),
    (Step.AGAIN, lambda now: now.forgotten),
    (Step.COLLECT, _nothing_collected),
    (Step.BANK, _untold_bank),
    (Step.LOOK, lambda now: len(unopened(now.case))),
    (Step.SORT, _unsorted),
    (Step.ACCOUNT, _no_account),
    (Step.TELL, _nothing_told),
    (Step.PAYMENTS, _unsaid_payments),
    (Step.REACHABLE, _unreachable),
    (Step.DOSSIER, _unmade),
)
"""The first with something left is next; each says how much is left, 0 when nothing is."""


class Deed(StrEnum):
    """Something the person did in this case."""

    KEPT = "kept"
    OPENED = "opened"
    KNOWN = "known"
    """Leads that were said to be right."""
    TOLD = "told"
    OWN_STEP = "own-step"
    """Such as blocking, or asking for help."""
    PAYMENTS = "payments"
    REACHABLE = "reachable"
    MADE = "made"
    """A police file."""


@dataclass(frozen=True, slots=True)
class Done:
    """One thing that was done.

    Attributes:
        deed: what.
        count: how many.
        on: `2026-11-19` or with a time, when that is known; else "".
    """

    deed: Deed
    count: int
    on: str = ""


def done(case: Case) -> tuple[Done, ...]:
    """Give what was done, in the order of the path; nothing that is not there."""
    kept = _there(case)
    steps = [one.moment.day for one in case.events if one.kind in OWN_STEPS]
    confirmed = sum(one.state is LeadState.CONFIRMED for one in gathered(case.leads))
    found = (
        Done(Deed.KEPT, len(kept), max((one.added_at for one in kept), default="")),
        Done(Deed.OPENED, sum(one.looked_at for one in kept)),
        Done(Deed.KNOWN, confirmed),
        Done(Deed.OWN_STEP, len(steps), max(steps, default="")),
        Done(Deed.TOLD, len(case.events) - len(steps)),
        Done(Deed.PAYMENTS, len(case.payments)),
        Done(Deed.REACHABLE, int(not _unreachable(Situation(case)))),
        Done(Deed.MADE, len(case.exports), max((one.made_at for one in case.exports), default="")),
    )
    return tuple(one for one in found if one.count)
