"""A threat that was told in the seven answers is not called missing."""

from __future__ import annotations

import pytest

from evidence_kit.domain.case import Case
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.pieces import Piece, Pieces, Question
from evidence_kit.domain.readiness import remarks
from evidence_kit.domain.remark import Cause, Level, Part, Readiness, Remark


def threat(*pieces: Piece, events: tuple[Event, ...] = ()) -> Remark:
    """Give what is said of the threat."""
    now = Readiness(Case(pieces=Pieces(pieces), events=events))
    return next(one for one in remarks(now) if one.part is Part.THREAT)


@pytest.mark.parametrize("told", [{"choices": ("family",)}, {"text": "Nu"}, {"sentence": "Zo."}])
def test_an_answer_counts_as_told(told: dict[str, str]) -> None:
    """It could still stand in the time line, with its day; that is all that is said of it."""
    found = threat(Piece(Question.WITH, **told))
    assert (found.level, found.cause) == (Level.BETTER, Cause.ANSWERED)
    event = Event("t", EventKind.THREAT)
    assert threat(Piece(Question.WITH, **told), events=(event,)).cause is Cause.QUOTE


def test_no_answer_and_not_knowing_tell_nothing() -> None:
    """Then it still helps to tell it."""
    for piece in (Piece(Question.WITH, unsure=True, text="Nu"), Piece(Question.WHO, ("ex",))):
        assert threat(piece).cause is Cause.UNSAID
