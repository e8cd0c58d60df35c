"""The words of the seven questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from evidence_kit.domain.pieces import Question
from evidence_kit.wording import N_


@dataclass(frozen=True, slots=True)
class Asked:
    """One question.

    Attributes:
        short: below its node, and in the statement as long as nothing is told.
        title, lead: above the choices.
        field: label of what can be typed.
        hint: below that field.
        lines: height of the field.
        later: what stands in the statement until it is answered.
    """

    short: str
    title: str
    lead: str
    field: str
    hint: str
    later: str
    lines: int = 2


QUESTIONS: Final[Mapping[Question, Asked]] = MappingProxyType(
    {
        Question.WHO: Asked(
            N_("Who"),
            N_("Who is the other?"),
            N_("A real name is not needed."),
            N_("What does the other call themself?"),
            N_("Copy the name exactly, mistakes as well."),
            N_("Who it is"),
            1,
        ),
        Question.WHAT: Asked(
            N_("What"),
            N_("What does the other do or want?"),
            N_("Choose what is right. More than one is fine."),
            N_("Do you want to add something?"),
            N_("In your own words. Spelling does not matter."),
            N_("What the other does"),
        ),
        Question.WHERE: Asked(
            N_("Where"),
            N_("Where did it happen?"),
            N_("Choose first where it began. Then where it went on."),
            N_("Another app or site?"),
            N_("Such as a game or a dating app"),
            N_("Where it was"),
            1,
        ),
        Question.WHEN: Asked(
            N_("When"),
            N_("When did it happen?"),
            N_("Roughly is fine."),
            N_("When did it begin, as far as you know?"),
            N_("Such as: somewhere in November"),
            N_("When it was"),
            1,
        ),
        Question.WITH: Asked(
            N_("With what"),
            N_("What does the other threaten with?"),
            N_("Choose what is right. Also when it has not happened yet."),
            N_("What did the other write exactly? Pasting is fine."),
            N_("Copy it exactly, mistakes as well."),
            N_("What the threat is"),
        ),
        Question.HOW: Asked(
            N_("How"),
            N_("How did it go?"),
            N_("You need not tell everything."),
            N_("Tell it in your own words, if you want to."),
            N_("Spelling does not matter."),
            N_("How it went"),
        ),
        Question.WHY: Asked(
            N_("Why"),
            N_("Why does the other do this, you think?"),
            N_("A guess is fine. The police find out."),
            N_("Or do you think something else?"),
            N_("In your own words. Spelling does not matter."),
            N_("Why, you think"),
        ),
    }
)
"""In the order in which they are asked."""
