"""Leads to the very place where a next step is taken."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from evidence_kit.domain.distribution import Distribution
from evidence_kit.domain.next_step import NextStep, Step
from evidence_kit.domain.step_order import FirstStep
from evidence_kit.ui.guide.ways import Way
from evidence_kit.ui.shell.path import FIRST, RESCUE, TELL, WAYS, room_of
from evidence_kit.wording import N_

if TYPE_CHECKING:
    from evidence_kit.ui.shell.rooms import Rooms

_PLACES: Final[Mapping[Step, Callable[[Rooms], None]]] = {
    Step.QUESTIONS: lambda rooms: rooms.guide.show_questions(),
    Step.CALM: lambda rooms: rooms.guide.show_advice(),
    Step.FIRST_STEPS: lambda rooms: rooms.guide.show_steps(),
    Step.TAKEDOWN: lambda rooms: rooms.guide.show_takedown(),
    Step.TALK: lambda rooms: rooms.guide.show_steps(FirstStep.TALK),
    Step.BLOCK: lambda rooms: rooms.guide.show_steps(rooms.guide.to_block),
    Step.BANK: lambda rooms: rooms.guide.show_steps(FirstStep.BANK),
    Step.TELL: lambda rooms: rooms.tell.show_line(),
    Step.PAYMENTS: lambda rooms: rooms.tell.show_line(),
    Step.COMPLAINT: lambda rooms: rooms.check.show_complaint(),
    Step.REACHABLE: lambda rooms: rooms.check.show_reach(),
    Step.CHECK: lambda rooms: rooms.check.show_list(),
}
"""The very place, in the room where a step is taken."""


def lead(rooms: Rooms, next_: NextStep) -> None:
    """Go where `next_` is taken."""
    match next_.step:
        case Step.LOOK if next_.exhibit is not None:
            rooms.open_exhibit(next_.exhibit)
        case Step.ANSWER:
            rooms.answer_on()
        case Step.READ if rooms.rescue.needed:
            rooms.enter(RESCUE)
        case Step.READ:
            rooms.aside.show_elsewhere()
        case step:
            rooms.enter(room_of(next_))
            if step in _PLACES:
                _PLACES[step](rooms)


def follow(rooms: Rooms, way: Way) -> None:
    """Go where a page of the guide leads."""
    money = rooms.guide.steps.unreported if way is Way.MONEY else None
    rooms.enter(WAYS[way])
    if way is Way.PLACE or money is not None:
        once = Qt.ConnectionType.SingleShotConnection
        rooms.tell.visit_over.connect(lambda: _lead_back(rooms), once)
    if way is Way.PLACE:
        rooms.tell.way_back = N_("Search and take down")
        rooms.tell.begin(Distribution)
    elif money is not None:
        rooms.tell.visit(money, N_("First steps"))


def _lead_back(rooms: Rooms) -> None:
    """Go back to the page of the guide that somebody came from: what was wanted there is told."""
    if rooms.room == TELL:
        rooms.enter(FIRST)
