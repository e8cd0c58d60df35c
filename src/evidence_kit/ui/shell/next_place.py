"""Leads to the very place where a next step is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evidence_kit.domain.next_step import NextStep, Step
from evidence_kit.ui.shell.path import RESCUE, ROOM_OF

if TYPE_CHECKING:
    from evidence_kit.ui.shell.rooms import Rooms


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
            rooms.enter(ROOM_OF[step])
            if step is Step.REACHABLE:
                rooms.check.show_reach()
            elif step in (Step.BANK, Step.TELL, Step.PAYMENTS):
                rooms.tell.show_line()
