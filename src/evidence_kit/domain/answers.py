"""What a person answered to the questions of the guide. Every question may stay open."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

UNSURE: Final = "unsure"
"""Stands in `Given.values` when the person does not know."""


@dataclass(frozen=True, slots=True)
class Given:
    """The answer to one question.

    Attributes:
        question: id of the question in the guide's data.
        values: what was chosen, in the order of the question; empty when it was skipped.
        on: RFC 3339 with offset, when it was last answered.
    """

    question: str
    values: tuple[str, ...] = ()
    on: str = ""


@dataclass(frozen=True, slots=True)
class Answers:
    """All answers of a case, in the order in which the questions were first answered."""

    given: tuple[Given, ...] = ()

    def to(self, question: str) -> Given | None:
        """Give the answer to a question; None when it was never asked."""
        return next((one for one in self.given if one.question == question), None)

    def chose(self, question: str, value: str) -> bool:
        """Tell whether this value was chosen."""
        answer = self.to(question)
        return answer is not None and value in answer.values

    def answering(self, given: Given) -> Answers:
        """Give the same answers with one of them new or changed."""
        if self.to(given.question) is None:
            return replace(self, given=(*self.given, given))
        changed = (given if one.question == given.question else one for one in self.given)
        return replace(self, given=tuple(changed))


NO_ANSWERS: Final = Answers()
"""Nothing was asked yet."""
