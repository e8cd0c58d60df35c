"""What was done already in a case. Never a score, never a share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from evidence_kit.domain.case import Case, made
from evidence_kit.domain.event import OWN_STEPS
from evidence_kit.domain.lead import LeadState, gathered
from evidence_kit.domain.next_step import reachable, there


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
    kept, files = there(case), made(case)
    steps = [one.moment.day for one in case.events if one.kind in OWN_STEPS]
    confirmed = sum(one.state is LeadState.CONFIRMED for one in gathered(case.leads))
    found = (
        Done(Deed.KEPT, len(kept), max((one.added_at for one in kept), default="")),
        Done(Deed.OPENED, sum(one.looked_at for one in kept)),
        Done(Deed.KNOWN, confirmed),
        Done(Deed.OWN_STEP, len(steps), max(steps, default="")),
        Done(Deed.TOLD, len(case.events) - len(steps)),
        Done(Deed.PAYMENTS, len(case.payments)),
        Done(Deed.REACHABLE, int(reachable(case))),
        Done(Deed.MADE, len(files), max((one.made_at for one in files), default="")),
    )
    return tuple(one for one in found if one.count)
