"""The summary's sentences tell of errands, of money that came in and of a threat only answered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evidence_kit.domain.case import Case
from evidence_kit.domain.dossier import Choices
from evidence_kit.domain.event import CarriedOut, Event, EventKind
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.passage import Fate
from evidence_kit.domain.person import Person
from evidence_kit.domain.pieces import Piece, Pieces, Question
from evidence_kit.services.dossier import sentences
from evidence_kit.services.dossier.telling import tell
from evidence_kit.wording import wording
from support.forced import ERRAND, THROUGH

DATED = replace(ERRAND, moment=Moment(Precision.EXACT, "2026-11-17"))
KEPT = replace(THROUGH, id="m2", fate=Fate.THERE)
UNKNOWN = replace(THROUGH, id="m3", money=None)
ANSWER = Piece(Question.WITH, ("school-mates",))
TWICE = "Er kwam 2 keer geld van anderen binnen, samen € "
LEADS = "Waarmee werd gedreigd, staat bij de antwoorden op de vragen."


def said(choices: Choices | None = None, **told: object) -> str:
    """Give the sentences of what a case tells of Sam."""
    case = Case(person=Person(name="Sam"), **told)
    story = tell(case, choices or Choices(own_words=True), lambda _: True)
    return sentences.summary(wording("nl"), story).replace("\u00a0", " ")


def test_an_errand_is_told_and_not_whether_it_was_done() -> None:
    """Who was made to do something reads that, and nothing that blames."""
    assert said(events=(DATED,)) == "Sam moest op 17 november 2026 iets doen voor de ander."
    assert said(events=(ERRAND,)) == "Sam moest iets doen voor de ander."
    withheld = replace(ERRAND, carried_out=CarriedOut.WITHHELD)
    assert said(events=(withheld,)) == said(events=(ERRAND,))
    again = replace(DATED, id="e4")
    assert said(events=(DATED, again)) == "Sam moest 2 keer iets doen voor de ander."


@pytest.mark.parametrize(
    ("passages", "told"),
    [
        ((THROUGH,), "Er kwam 1 keer geld van anderen binnen: € 300. Daarvan doorgegaan: € 300."),
        ((KEPT,), "Er kwam 1 keer geld van anderen binnen: € 300."),
        ((UNKNOWN,), "Er kwam 1 keer geld van anderen binnen."),
        ((THROUGH, KEPT), f"{TWICE}600. Daarvan doorgegaan: € 300."),
        ((KEPT, UNKNOWN), f"{TWICE}300. Van 1 keer is het bedrag niet bekend."),
    ],
)  # fmt: skip
def test_money_of_others_came_in_and_went_on(passages: tuple[object, ...], told: str) -> None:
    """It is never a payment, and only what went on is said to have gone on."""
    assert said(passages=passages) == told


def test_a_threat_that_was_only_answered_is_led_to() -> None:
    """Only where it was chosen, its page is in the file, and no event tells of a threat."""
    assert said(pieces=Pieces((ANSWER,))) == LEADS
    for quiet in (
        replace(ANSWER, unsure=True),
        replace(ANSWER, sentence="Er is niet gedreigd."),
        Piece(Question.WITH, text="Niets"),
        Piece(Question.WHAT, ("threatens",)),
    ):
        assert LEADS not in said(pieces=Pieces((quiet,)))
    threat = Event("t", EventKind.THREAT)
    assert LEADS not in said(pieces=Pieces((ANSWER,)), events=(threat,))
    assert LEADS not in said(Choices(own_words=False), pieces=Pieces((ANSWER,)))
