"""Telling of it and shutting the other out are known from other steps."""

from __future__ import annotations

import pytest

from evidence_kit.domain.case import Answered, Case
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.first_steps import StepTaken
from evidence_kit.domain.readiness import remarks
from evidence_kit.domain.remark import Cause, Level, Part, Readiness


@pytest.mark.parametrize(
    ("ids", "kinds", "level", "cause"),
    [
        (("no-more", "talk", "takedown"), ("refusal", "help"), Level.BETTER, Cause.NOTHING),
        (("payments/block-card", "instagram/leave-chat"), (), Level.BETTER, Cause.NOTHING),
        (("block", "no-more"), (), Level.STRONG, Cause.BLOCKED),
        (("instagram/block-account",), (), Level.STRONG, Cause.BLOCKED),
        (("games/report-player",), (), Level.STRONG, Cause.REPORTED),
        (("no-more",), ("bank",), Level.STRONG, Cause.REPORTED),
        (("report-account",), ("blocked",), Level.STRONG, Cause.NOTHING),
    ],
)
def test_only_reporting_and_blocking_count_as_such(ids, kinds, level, cause):
    """Other steps do not; of the two, the one that was done alone is named."""
    events = tuple(Event(kind, EventKind(kind)) for kind in kinds)
    case = Answered(Case(steps_taken=tuple(map(StepTaken, ids)), events=events))
    found = next(one for one in remarks(Readiness(case)) if one.part is Part.STEPS)
    assert (found.level, found.cause) == (level, cause)
