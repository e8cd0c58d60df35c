"""The words of the guide: its questions, what comes out, and the advice that goes with it.

Texts come in two shapes: to the person it is about, and, where that differs, to somebody who
helps. Which question comes when is the matter of `domain.guide`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from evidence_kit.domain.answers import Answers
from evidence_kit.domain.guide import Condition, Graph, counting, derive
from evidence_kit.services.guidance import Said

YES_NO: Final = "yes-no"
ONE: Final = "one"
SEVERAL: Final = "several"
KINDS: Final = frozenset({YES_NO, ONE, SEVERAL})
TILES: Final = 3
"""Pieces of advice that stand beside each other."""
NOTES: Final = 5
"""Most lines below them."""


@dataclass(frozen=True, slots=True)
class Told:
    """One text: to the person it is about, and to somebody who helps that person."""

    me: Said
    other: Said

    def said(self, language: str, *, helping: bool) -> str:
        """Give the text in "nl" or "en"."""
        return (self.other if helping else self.me).in_(language)


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose.

    Attributes:
        value: what is kept in the case.
        text: its words; None for yes and no, whose words the window has.
        when: it is offered.
    """

    value: str
    text: Told | None
    when: Condition


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to say before a question, because of earlier answers."""

    when: Condition
    text: Told


@dataclass(frozen=True, slots=True)
class Asked:
    """The words of one question.

    Attributes:
        id: of the question in the graph.
        kind: `YES_NO`, `ONE` or `SEVERAL`.
        title: the question.
        help: one or two sentences below it.
        options: what can be chosen.
        remarks: the first that holds is said before it.
    """

    id: str
    kind: str
    title: Told
    help: Told
    options: tuple[Option, ...]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Tile:
    """One piece of advice."""

    id: str
    icon: str
    title: Told
    text: Told
    when: Condition


@dataclass(frozen=True, slots=True)
class Note:
    """One line below the advice.

    Attributes:
        id: names it.
        icon: stands before it.
        text: the line.
        when: it is said.
        instead_of: id of a tile that says the same; then the line is left out.
        first: it stands above everything else.
    """

    id: str
    icon: str
    text: Told
    when: Condition
    instead_of: str
    first: bool


@dataclass(frozen=True, slots=True)
class Conclusion:
    """The words of one outcome.

    Attributes:
        id: of the outcome in the graph.
        title: what is the matter.
        lead: one or two sentences below it.
        slots: places for advice; in each the first tile that holds.
        calm: there is nothing to be done now.
    """

    id: str
    title: Told
    lead: Told
    slots: tuple[tuple[str, ...], ...]
    calm: bool


@dataclass(frozen=True, slots=True)
class Advice:
    """What is said to somebody with these answers.

    Attributes:
        conclusion: what is the matter.
        tiles: three pieces of advice.
        first: lines above everything else, about danger.
        notes: lines below.
        helping: it is said to somebody who helps.
    """

    conclusion: Conclusion
    tiles: tuple[Tile, ...]
    first: tuple[Note, ...]
    notes: tuple[Note, ...]
    helping: bool


@dataclass(frozen=True, slots=True)
class Guide:
    """All of it.

    Attributes:
        graph: which question comes when.
        asked: the words of the questions, by id.
        conclusions: the words of the outcomes, by id.
        tiles: by id.
        notes: in the order in which they are said.
        verified_on: the day that holds for all facts in it: the earliest.
    """

    graph: Graph
    asked: Mapping[str, Asked]
    conclusions: Mapping[str, Conclusion]
    tiles: Mapping[str, Tile]
    notes: tuple[Note, ...]
    verified_on: dt.date


def options(asked: Asked, answers: Answers) -> tuple[Option, ...]:
    """Give what can be chosen, with these answers before it."""
    return tuple(one for one in asked.options if one.when.holds(answers))


def remark(asked: Asked, answers: Answers) -> Told | None:
    """Give what is said before a question, with these answers before it."""
    return next((one.text for one in asked.remarks if one.when.holds(answers)), None)


def advise(guide_: Guide, answers: Answers) -> Advice:
    """Give the advice that goes with the answers; it works half-way too."""
    derived, found = derive(guide_.graph, answers), counting(guide_.graph, answers)
    conclusion = guide_.conclusions[derived.outcome]
    tiles = tuple(
        next(guide_.tiles[id_] for id_ in slot if guide_.tiles[id_].when.holds(found))
        for slot in conclusion.slots
    )
    shown = {tile.id for tile in tiles}
    notes = [one for one in guide_.notes if one.when.holds(found) and one.instead_of not in shown]
    return Advice(
        conclusion,
        tiles,
        tuple(one for one in notes if one.first),
        tuple(one for one in notes if not one.first)[:NOTES],
        derived.helping,
    )
