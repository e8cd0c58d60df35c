"""Steps a person took, with what is still on its way into the vault."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from evidence_kit.domain.case import Case
from evidence_kit.domain.first_steps import StepState, StepTaken
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.ui.parts.told.keeping import Edit, Keeper, found


class TakenSteps:
    """Reads and notes steps by their ids.

    Args:
        session: the open case.
        keeper: keeps what is noted.
    """

    def __init__(self, session: OpenCase, keeper: Keeper) -> None:
        self._session, self._keeper = session, keeper

    def of(self, id_: str, state: StepState = StepState.OPEN) -> StepTaken:
        """Give what is noted of a step; new ones begin in `state`."""
        new = StepTaken(id_, state)
        thing = self._keeper.unkept(found(self._session.case, new) or new)
        return thing if isinstance(thing, StepTaken) else new

    def note(self, base: StepTaken, told: Mapping[str, Any]) -> None:
        """Note something of a step."""
        self._keeper.keep(Edit(base, told))

    def case(self, ids: Iterable[str]) -> Case:
        """Give the case with these steps as they are noted now."""
        case = self._session.case
        known = {one.id: one for one in case.steps_taken}
        for id_ in ids:
            now = self.of(id_)
            if id_ in known or now != StepTaken(id_, StepState.OPEN):
                known[id_] = now
        return replace(case, steps_taken=tuple(known.values()))
