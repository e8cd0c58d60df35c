"""What was done already in a case. Never a score, never a share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from evidence_kit.domain.at_hand import happened, reachable, there
from evidence_kit.domain.case import Case, made
from evidence_kit.domain.complaint import is_planned
from evidence_kit.domain.event import OWN_STEPS
from evidence_kit.domain.first_steps import StepState, StepTaken
from evidence_kit.domain.guide import SAFE
from evidence_kit.domain.lead import LeadState, gathered


class Deed(StrEnum):
    """Something the person did in this case."""

    ANSWERED = "answered"
    """Questions of the guide, not those that were skipped."""
    FIRST_STEPS = "first-steps"
    KEPT = "kept"
    OPENED = "opened"
    KNOWN = "known"
    """Leads that were said to be right."""
    TOLD = "told"
    """Events, as many as the path tells: own steps too."""
    OWN_STEP = "own-step"
    """Such as blocking, or asking for help; told as events, where no first step was ticked."""
    PAYMENTS = "payments"
    REACHABLE = "reachable"
    POLICE = "police"
    """Contacts with the police that were noted, without those still to come."""
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


def done(case: Case, today: dt.date | None = None) -> tuple[Done, ...]:
    """Give what was done, in the order of the path; nothing that is not there.

    Args:
        case: as it is now.
        today: the day, which decides what is still to come; without it all that has a date was.
    """
    day = today or dt.date.max
    spoken = sum(not is_planned(one, day) for one in case.police_contacts)
    kept, files = there(case), made(case)
    # Whoever helps says at the door for whom that is: nothing of it was done in here.
    begun = case.answers.to(SAFE) is not None
    said = [one.on for one in case.answers.given if begun and one.values]
    ticked = [one.moment.day for one in case.steps_taken if _is_done(one)]
    own = [one.moment.day for one in case.events if one.kind in OWN_STEPS and not ticked]
    confirmed = sum(one.state is LeadState.CONFIRMED for one in gathered(case.leads))
    found = (
        Done(Deed.ANSWERED, len(said), max(said, default="")),
        Done(Deed.FIRST_STEPS, len(ticked), max(ticked, default="")),
        Done(Deed.KEPT, len(kept), max((one.added_at for one in kept), default="")),
        Done(Deed.OPENED, sum(one.looked_at for one in kept)),
        Done(Deed.KNOWN, confirmed),
        Done(Deed.TOLD, len(happened(case))),
        Done(Deed.OWN_STEP, len(own), max(own, default="")),
        Done(Deed.PAYMENTS, len(case.payments)),
        Done(Deed.REACHABLE, int(reachable(case))),
        Done(Deed.POLICE, spoken),
        Done(Deed.MADE, len(files), max((one.made_at for one in files), default="")),
    )
    return tuple(one for one in found if one.count)


def dated(
    found: tuple[Done, ...], case: Case, today: dt.date, before: Mapping[Deed, int]
) -> tuple[Done, ...]:
    """Give deeds without a day of their own today's, where that is sure.

    Args:
        found: what was done.
        case: as it is now; in one that was made today all was done today.
        today: the day.
        before: how many there were of each when the day began, as far as is known.
    """
    day = today.isoformat()
    days = (case.created_at, *(one.on for one in found if one.on))
    new = case.predecessor is None and all(one[:10] == day for one in days)

    def on(one: Done) -> str:
        grew = one.count > before.get(one.deed, one.count)
        return one.on or (day if new or grew else "")

    return tuple(replace(one, on=on(one)) for one in found)


def _is_done(step: StepTaken) -> bool:
    return step.state is StepState.DONE and "/" not in step.id
