"""The story in seven pieces: who, what, where, when, with what, how and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final


class Question(StrEnum):
    """The seven W's (DOMAIN.md, section G2), in the order in which they are asked."""

    WHO = "who"
    WHAT = "what"
    WHERE = "where"
    WHEN = "when"
    WITH = "with"
    HOW = "how"
    WHY = "why"


@dataclass(frozen=True, slots=True)
class Piece:
    """What was answered to one of them.

    Attributes:
        question: which.
        choices: keys of the chips that were chosen.
        text: what was typed beside them.
        sentence: how it reads in the statement when the person changed that; else "".
        unsure: the person does not know.
    """

    question: Question
    choices: tuple[str, ...] = ()
    text: str = ""
    sentence: str = ""
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces that were answered, at most one of each question."""

    pieces: tuple[Piece, ...] = ()

    def of(self, question: Question) -> Piece | None:
        """Give the piece of a question, or None when it was not answered."""
        return next((one for one in self.pieces if one.question is question), None)

    @property
    def tell_threat(self) -> bool:
        """Whether it was answered what the other threatens with."""
        one = self.of(Question.WITH)
        if one is None or one.unsure:
            return False
        return bool(one.choices or one.text.strip() or one.sentence.strip())

    def putting(self, piece: Piece) -> Pieces:
        """Give the same with one piece new or changed, in the order of the questions."""
        others = [one for one in self.pieces if one.question is not piece.question]
        order = list(Question)
        put = sorted((*others, piece), key=lambda one: order.index(one.question))
        return replace(self, pieces=tuple(put))


NO_PIECES: Final = Pieces()
"""None of the seven was answered."""
