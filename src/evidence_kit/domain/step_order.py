"""Which first steps count in a case, in which order, which one is now and which come after.

The golden order (DOMAIN.md, section C1): stop, keep evidence, report, block, delete nothing.
Answers and what was told move steps, leave some out and choose words; evidence always comes
before reporting, and reporting before blocking. Nothing is ever out of reach.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from evidence_kit.domain.case import Answered
from evidence_kit.domain.circumstances import Circumstance, circumstances
from evidence_kit.domain.complaint import is_planned
from evidence_kit.domain.event import EventKind
from evidence_kit.domain.first_steps import StepState, StepTaken
from evidence_kit.domain.payment import Told


class FirstStep(StrEnum):
    """The first steps, in the order in which they stand when nothing is known."""

    NO_PAY = "no-pay"
    NO_MORE = "no-more"
    KEEP_ALL = "keep-all"
    SECURE_EVIDENCE = "secure-evidence"
    REPORT_ACCOUNT = "report-account"
    BLOCK = "block"
    TALK = "talk"
    BANK = "bank"
    PRIVATE_ACCOUNTS = "private-accounts"
    NEW_PASSWORDS = "new-passwords"
    SEARCH_SELF = "search-self"
    TAKEDOWN = "takedown"
    POLICE = "police"
    SAFE_HELPERS = "safe-helpers"


class Turn(StrEnum):
    """When a step has its turn."""

    DONE = "done"
    NOT_MINE = "not-mine"
    NOW = "now"
    """The first one that is open: at most one of them."""
    OPEN = "open"
    AFTER = "after"
    """Better after another one; nobody is stopped."""


@dataclass(frozen=True, slots=True)
class Due:
    """One step in a case.

    Attributes:
        step: which.
        turn: when it has its turn.
        taken: what the person noted of it, or None.
    """

    step: FirstStep
    turn: Turn
    taken: StepTaken | None = None


AFTER: Final = {
    FirstStep.REPORT_ACCOUNT: (FirstStep.SECURE_EVIDENCE,),
    FirstStep.BLOCK: (FirstStep.SECURE_EVIDENCE, FirstStep.REPORT_ACCOUNT),
}
"""Steps that can make evidence disappear, and what is better done before them."""

_LEFT_OUT: Final = (
    (FirstStep.BANK, Circumstance.UNPAID),
    (FirstStep.SEARCH_SELF, Circumstance.NO_IMAGES),
    (FirstStep.TAKEDOWN, Circumstance.NO_IMAGES),
)
_MOVED: Final = (
    # Each goes right behind the stops, so the last of these that holds is the first to do.
    (Circumstance.FAKE_POLICE, (FirstStep.SAFE_HELPERS,)),
    (Circumstance.HACKED, (FirstStep.NEW_PASSWORDS,)),
    (Circumstance.ALONE, (FirstStep.TALK,)),
    (Circumstance.PAID, (FirstStep.BANK,)),
    (Circumstance.THROUGH, (FirstStep.BANK,)),
)
_STOPS: Final = (FirstStep.NO_PAY, FirstStep.NO_MORE, FirstStep.KEEP_ALL)
_BY_EVENT: Final = {
    EventKind.REPORTED: FirstStep.REPORT_ACCOUNT,
    EventKind.BLOCKED: FirstStep.BLOCK,
    EventKind.BANK: FirstStep.BANK,
    EventKind.HELP: FirstStep.TALK,
    EventKind.POLICE: FirstStep.POLICE,
}


def first_steps(case: Answered, today: dt.date | None = None) -> tuple[Due, ...]:
    """Give the steps that count in this case, in their order; the same case gives the same.

    Args:
        case: as it is now.
        today: the day, which decides what is still to come; without it all that has a date was.
    """
    taken = {one.id: one for one in case.steps_taken}
    told = _told_done(case, today or dt.date.max)
    turns: dict[FirstStep, Turn] = {}
    order = steps_in_order(circumstances(case), keep=taken)
    for step in order:
        turns[step] = _turn(step, taken.get(step), told)
    for step, before in AFTER.items():
        waits = any(turns.get(one) is Turn.OPEN for one in before)
        waits = waits or any(turns.get(one) is Turn.AFTER for one in before)
        if turns.get(step) is Turn.OPEN and waits:
            turns[step] = Turn.AFTER
    now = next((step for step in order if turns[step] is Turn.OPEN), None)
    if now is not None:
        turns[now] = Turn.NOW
    return tuple(Due(step, turns[step], taken.get(step)) for step in order)


def is_open(case: Answered, today: dt.date | None, *steps: FirstStep) -> bool:
    """Tell whether any of some steps counts in this case and is still to be taken."""
    over = (Turn.DONE, Turn.NOT_MINE)
    return any(one.step in steps and one.turn not in over for one in first_steps(case, today))


def steps_in_order(
    holding: frozenset[Circumstance], keep: Iterable[str] = ()
) -> tuple[FirstStep, ...]:
    """Give the steps in their order for what holds.

    Args:
        holding: the circumstances.
        keep: ids of steps that stay in, because something was noted of them.
    """
    order = list(FirstStep)
    kept = {*keep, FirstStep.BANK} if Circumstance.THROUGH in holding else set(keep)
    for step, when in _LEFT_OUT:
        if when in holding and step not in kept:
            order.remove(step)
    if Circumstance.SPREAD in holding:
        _move(order, (FirstStep.SEARCH_SELF, FirstStep.TAKEDOWN), FirstStep.BLOCK)
    for when, steps in _MOVED:
        if when in holding:
            _move(order, steps, _STOPS[-1])
    if Circumstance.NO_MONEY in holding:
        # What is demanded is what to stop first.
        _move(order, (FirstStep.NO_PAY,), FirstStep.NO_MORE)
    return tuple(order)


def counted(steps: Iterable[Due]) -> tuple[int, int]:
    """Give how many of the steps that apply are done, and how many apply."""
    mine = [one for one in steps if one.turn is not Turn.NOT_MINE]
    return sum(one.turn is Turn.DONE for one in mine), len(mine)


def _turn(step: FirstStep, taken: StepTaken | None, told: frozenset[FirstStep]) -> Turn:
    if taken is None:
        return Turn.DONE if step in told else Turn.OPEN
    match taken.state:
        case StepState.DONE:
            return Turn.DONE
        case StepState.NOT_MINE:
            return Turn.NOT_MINE
        case StepState.OPEN:
            return Turn.OPEN


def _told_done(case: Answered, today: dt.date) -> frozenset[FirstStep]:
    """Give the steps that follow from what was told elsewhere in the case."""
    done = {_BY_EVENT[one.kind] for one in case.events if one.kind in _BY_EVENT}
    if case.answers.chose("told", "yes"):
        done.add(FirstStep.TALK)
    if case.money and all(one.told is Told.YES for one in case.money):
        done.add(FirstStep.BANK)
    if not all(is_planned(one, today) for one in case.police_contacts):
        done.add(FirstStep.POLICE)
    if case.takedowns:
        done.add(FirstStep.TAKEDOWN)
    return frozenset(done)


def _move(order: list[FirstStep], steps: tuple[FirstStep, ...], behind: FirstStep) -> None:
    moving = [step for step in steps if step in order]
    for step in moving:
        order.remove(step)
    at = order.index(behind) + 1
    order[at:at] = moving
