"""The first steps a person took: what, when, and a note about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from evidence_kit.domain.moment import UNKNOWN, Moment


class StepState(StrEnum):
    """What became of a step."""

    OPEN = "open"
    """Only noted about."""
    DONE = "done"
    NOT_MINE = "not-mine"
    """It does not apply, or the person chose not to."""


@dataclass(frozen=True, slots=True)
class StepTaken:
    """One step of the guide or of a platform's sheet, as far as the person took it.

    Attributes:
        id: key of the step in the data, e.g. "secure-evidence" or "instagram/profile-link".
        state: what became of it.
        moment: when it was done.
        note: how it went, in the person's words.
        exhibits: numbers of the exhibits that belong to it.
    """

    id: str
    state: StepState = StepState.DONE
    moment: Moment = UNKNOWN
    note: str = ""
    exhibits: tuple[int, ...] = ()
