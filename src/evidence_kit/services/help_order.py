"""Which help comes first for somebody, by what they answered to the guide and how old they are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from evidence_kit.domain.age import AgeBand
from evidence_kit.domain.answers import Answers
from evidence_kit.domain.guide import FOR_WHOM
from evidence_kit.domain.helping import OTHER
from evidence_kit.services.guidance import HelpLine, Need

UNDER_18: Final = (0, 17)
"""Ages in whole years for whom "Under 18" is."""
_YEARS: Final = {
    AgeBand.UNDER_12: (0, 11),
    AgeBand.FROM_12: (12, 15),
    AgeBand.FROM_16: (16, 17),
    AgeBand.ADULT: (18, 120),
}
"""Youngest and oldest of each band; nothing is known of the others."""


def needs_of(answers: Answers, age: AgeBand) -> tuple[Need, ...]:
    """Give what somebody needs help with, the first first; empty when nothing was answered."""
    found = (
        (Need.AROUND, answers.chose(FOR_WHOM, OTHER)),
        (Need.IMAGES, _about_images(answers)),
        (Need.MONEY, answers.chose("paid", "yes")),
        (Need.UNDER_18, age.minor),
    )
    return tuple(need for need, holds in found if holds)


def first_shown(needs: tuple[Need, ...]) -> Need | None:
    """Give the need that the list is about at first; None for all lines.

    Of several needs none may hide the lines of another, and money alone is never all of it.
    """
    return needs[0] if len(needs) == 1 and needs[0] is not Need.MONEY else None


def narrowed(lines: Iterable[HelpLine], need: Need | None) -> tuple[HelpLine, ...]:
    """Give the lines that help with a need, in their order; all of them for None.

    "Under 18" gives no line that is for older people only.
    """
    return tuple(
        line
        for line in lines
        if need is None
        or (need in line.needs and (need is not Need.UNDER_18 or line.serves(*UNDER_18)))
    )


def in_order(
    lines: Iterable[HelpLine], needs: tuple[Need, ...], age: AgeBand
) -> tuple[HelpLine, ...]:
    """Put lines of the first need first, then of the next; what is for another age comes last."""

    def rank(line: HelpLine) -> tuple[bool, int]:
        helps = (place for place, need in enumerate(needs) if need in line.needs)
        return not _fits(line, age), next(helps, len(needs))

    return tuple(sorted(lines, key=rank))


def _fits(line: HelpLine, age: AgeBand) -> bool:
    return line.serves(*_YEARS[age]) if age in _YEARS else True


def _about_images(answers: Answers) -> bool:
    asked = ("threatened", "gave-images", "spread", "asked-images")
    return any(answers.chose(question, "yes") for question in asked)
