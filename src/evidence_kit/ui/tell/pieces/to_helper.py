"""The seven questions as somebody who helps is asked them; sentences stay in the person's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from evidence_kit.domain.pieces import Question
from evidence_kit.ui.tell.pieces.asked import QUESTIONS, Asked
from evidence_kit.wording import N_

_OWN_WORDS: Final = N_("In their own words. Spelling does not matter.")
_ASKED: Final[Mapping[Question, Mapping[str, Any]]] = MappingProxyType(
    {
        Question.WHAT: {"hint": _OWN_WORDS},
        Question.WHEN: {"field": N_("When did it begin, as far as they know?")},
        Question.HOW: {
            "lead": N_("They need not tell everything."),
            "field": N_("Tell it in their own words, if they want to."),
        },
        Question.WHY: {
            "title": N_("Why does the other do this, do they think?"),
            "field": N_("Or do they think something else?"),
            "hint": _OWN_WORDS,
            "later": N_("Why, do they think"),
        },
    }
)
"""The fields of `Asked` that differ."""
LABELS: Final[Mapping[tuple[Question, str], str]] = MappingProxyType(
    {
        (Question.WHO, "ex"): N_("An ex"),
        (Question.WHAT, "recorded"): N_("Recorded in secret"),
        (Question.WHERE, "home"): N_("At home"),
        (Question.WHERE, "work"): N_("At their work"),
        (Question.WITH, "visit"): N_("Come to them"),
        (Question.WITH, "hurt"): N_("Hurt somebody"),
        (Question.HOW, "sent"): N_("They sent a photo or video"),
        (Question.HOW, "taken"): N_("Taken from their account"),
        (Question.HOW, "more"): N_("Wanted more after payment"),
        (Question.WHY, "power"): N_("For power over them"),
    }
)
"""What stands on chips that would speak of who types."""


def asked_of(question: Question, *, helping: bool) -> Asked:
    """Give the words of a question, for who types."""
    asked = QUESTIONS[question]
    return replace(asked, **_ASKED.get(question, {})) if helping else asked
