"""How far somebody is with the sheet of one platform: keep, then report, then block."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from evidence_kit.domain.case import Case
from evidence_kit.domain.first_steps import StepState, StepTaken
from evidence_kit.domain.lead import Lead, LeadKind, gathered


class Column(StrEnum):
    """What a step is for, in the order in which it is done."""

    KEEP = "keep"
    REPORT = "report"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class PlatformStep:
    """One step of a sheet.

    Attributes:
        id: "instagram/profile-link".
        column: what it is for.
        lead: kind of lead that says it is done, or None.
        may_wait: it takes days, so nothing waits for it.
    """

    id: str
    column: Column
    lead: LeadKind | None = None
    may_wait: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """How far one step is.

    Attributes:
        step: which.
        done: the person ticked it, or noted the lead it asks for.
        not_mine: it does not apply.
        exhibits: numbers of the exhibits that show it.
        taken: what the person noted of it, or None.
    """

    step: PlatformStep
    done: bool = False
    not_mine: bool = False
    exhibits: tuple[int, ...] = ()
    taken: StepTaken | None = None

    @property
    def left(self) -> bool:
        """Tell whether it is still to be done."""
        return not self.done and not self.not_mine


def standing(
    case: Case, steps: Iterable[PlatformStep], here: Callable[[str], bool]
) -> tuple[Standing, ...]:
    """Give how far each step of a sheet is.

    Args:
        case: as it is now.
        steps: of one sheet.
        here: tells whether a name, as a person typed it, is this platform.
    """
    taken = {one.id: one for one in case.steps_taken}
    leads = [one for one in gathered(case.leads) if here(one.platform)]
    there = {one.number for one in case.exhibits if one.withdrawn_because is None}
    return tuple(_standing(step, taken.get(step.id), leads, there) for step in steps)


def turn_of(column: Column, stands: Iterable[Standing]) -> bool:
    """Tell whether a column has its turn: nothing that comes before it is left."""
    order = list(Column)
    before = order[: order.index(column)]
    return not any(
        one.left and not one.step.may_wait for one in stands if one.step.column in before
    )


def next_left(stands: Iterable[Standing]) -> Standing | None:
    """Give the first thing that is left to keep, what takes days last; None when all is kept."""
    left = [one for one in stands if one.left and one.step.column is Column.KEEP]
    left.sort(key=lambda one: one.step.may_wait)
    return left[0] if left else None


def _standing(
    step: PlatformStep, taken: StepTaken | None, leads: list[Lead], there: set[int]
) -> Standing:
    known = [one for one in leads if one.kind is step.lead]
    numbers = {number for lead in known for number in lead.exhibits}
    if taken is not None:
        numbers |= set(taken.exhibits)
        done, not_mine = taken.state is StepState.DONE, taken.state is StepState.NOT_MINE
    else:
        done, not_mine = bool(known), False
    return Standing(step, done, not_mine, tuple(sorted(numbers & there)), taken)
