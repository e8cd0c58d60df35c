"""What a person answered and did by the guide, as lines of text: for what is saved of a case."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from evidence_kit.domain.answers import UNSURE, Answers, Given
from evidence_kit.domain.exhibit import exhibit_label
from evidence_kit.domain.first_steps import StepState, StepTaken
from evidence_kit.domain.pieces import Pieces
from evidence_kit.domain.readiness import no_names
from evidence_kit.services import pieces as piece_words
from evidence_kit.services import tell, told_names
from evidence_kit.services.first_steps import first_steps
from evidence_kit.services.platforms import sheets
from evidence_kit.services.questions import guide
from evidence_kit.wording import N_, Wording

Line = tuple[str, str]
"""What it is about, and what was said of it."""
_PLAIN: Final = {"yes": N_("yes"), "no": N_("no"), UNSURE: N_("does not know")}


def answers(given: Answers, words: Wording) -> Iterator[Line]:
    """Give each question with its answer; one that a newer program asked, by its id."""
    for one in given.given:
        asked = guide().asked.get(one.question)
        label = asked.title.me.in_(words.language) if asked else one.question
        yield label, _answer(one, words) or words.gettext("skipped")


def steps(taken: tuple[StepTaken, ...], words: Wording) -> Iterator[Line]:
    """Give each step with what became of it."""
    named = _names(words.language)
    for one in taken:
        exhibits = ", ".join(exhibit_label(number) for number in one.exhibits)
        when = tell.said_moment(one.moment, words) if one.moment.known else ""
        if one.id in {no_names(number).id for number in one.exhibits}:
            if one.state is not StepState.OPEN:  # taken back
                yield words.gettext("No names of others are readable"), exhibits
            continue
        said = (told_names.name(one.state, words), when, one.note, exhibits)
        yield named.get(one.id, one.id), "; ".join(filter(None, said))


def pieces(told: Pieces, words: Wording) -> Iterator[Line]:
    """Give each of the seven questions with its sentence, and what was typed beside it."""
    for one in told.pieces:
        said = dict.fromkeys((piece_words.sentence(one, words), one.text, one.sentence))
        yield told_names.name(one.question, words), "\n".join(filter(None, said))


def _answer(given: Given, words: Wording) -> str:
    asked = guide().asked.get(given.question)
    options = {one.value: one.text for one in asked.options} if asked else {}

    def said(value: str) -> str:
        text = options.get(value)
        if text is not None:
            return text.me.in_(words.language)
        return words.gettext(_PLAIN[value]) if value in _PLAIN else value

    return ", ".join(said(value) for value in given.values)


def _names(language: str) -> dict[str, str]:
    rows = {str(one.step): one.title.in_(language) for one in first_steps().steps.values()}
    for sheet in sheets():
        app = sheet.name.in_(language)
        rows |= {row.step.id: f"{app}: {row.title.in_(language)}" for row in sheet.rows}
    return rows
