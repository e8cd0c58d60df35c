"""What a person says of a detail, and what the history keeps of it. Pure values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypedDict

from evidence_kit.domain.case import Case
from evidence_kit.domain.lead import UNDONE, Lead, LeadKind, LeadState


class Told(TypedDict, total=False):
    """Fields of a draft that a person types or chooses."""

    kind: LeadKind
    text: str
    platform: str
    suspects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Noted:
    """A detail before and after a step; before it was noted there is none."""

    before: Lead | None
    after: Lead

    @property
    def undone(self) -> Lead:
        """What it is once the step is taken back: as before, or put away when it was new."""
        away = replace(self.after, state=LeadState.DISMISSED, into="", because=UNDONE)
        return self.before if self.before is not None else away


def noted(before: Case, after: Case) -> tuple[Noted, ...]:
    """Give the details that are other in a later case."""
    known = {lead.id: lead for lead in before.leads}
    pairs = (Noted(known.get(lead.id), lead) for lead in after.leads)
    return tuple(pair for pair in pairs if pair.before != pair.after)


def in_one(first: tuple[Noted, ...], then: tuple[Noted, ...]) -> tuple[Noted, ...]:
    """Make one step of two: what was before the first, and what is after the second."""
    made = {one.after.id: one for one in first}
    for one in then:
        earlier = made.get(one.after.id)
        made[one.after.id] = Noted(earlier.before if earlier else one.before, one.after)
    return tuple(made.values())


def put(leads: tuple[Lead, ...]) -> Callable[[Case], tuple[Lead, ...]]:
    """Give a change that puts details as they are here."""
    return lambda case: tuple(one for one in leads if one not in case.leads)
