"""The questions of the guide as a graph: which one comes now, which answers count, what follows.

The graph is data (`resources/data/guide.json`); this module only walks it. Every question can be
answered, skipped or answered with "unsure", and every answer can be changed later.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from evidence_kit.domain.answers import Answers, Given
from evidence_kit.domain.event import Demand
from evidence_kit.domain.person import Teller

END: Final = "end"
"""Where a path leads when there is nothing more to ask."""
SKIPPED: Final = "skipped"
"""Stands in a condition for a question that was asked and not answered."""
UNASKED: Final = "unasked"
"""Stands in a condition for a question that is not on the path."""
MOST_QUESTIONS: Final = 12
"""Longest path a page can draw, as dots on a line."""

SAFE: Final = "safe"
URGENT: Final = frozenset({"danger", "dark-thoughts"})
"""Answers to `SAFE` of somebody who needs help at once."""
FOR_WHOM: Final = "for-whom"
DEMANDED: Final = "demanded"


class Kind(StrEnum):
    """What is wanted from the person (DOMAIN.md, section J4)."""

    FINANCIAL = "financial"
    SEXUAL = "sexual"
    CRIMINAL = "criminal"


_KINDS: Final = {
    Demand.MONEY: Kind.FINANCIAL,
    Demand.IMAGES: Kind.SEXUAL,
    Demand.SEX: Kind.SEXUAL,
    Demand.MEETING: Kind.SEXUAL,
    Demand.CRIME: Kind.CRIMINAL,
}


@dataclass(frozen=True, slots=True)
class Condition:
    """Something that holds for some answers.

    Attributes:
        ways: it holds in each of these; a way names questions and, for each, the values of which
            one must be chosen (or `SKIPPED`, or `UNASKED`). None at all: it always holds.
    """

    ways: tuple[Mapping[str, frozenset[str]], ...] = ()

    def holds(self, answers: Answers) -> bool:
        """Tell whether it holds."""
        return not self.ways or any(
            all(values & said(question, answers) for question, values in way.items())
            for way in self.ways
        )

    def may_hold(self, answers: Answers) -> bool:
        """Tell whether it can still hold once questions without an answer get one."""
        return not self.ways or any(
            all(
                answers.to(question) is None or bool(values & said(question, answers))
                for question, values in way.items()
            )
            for way in self.ways
        )

    @property
    def questions(self) -> frozenset[str]:
        """Ids of the questions it depends on."""
        return frozenset(question for way in self.ways for question in way)


@dataclass(frozen=True, slots=True)
class Way:
    """Where a path goes on: to a question, or to `END`."""

    to: str
    when: Condition = Condition()


@dataclass(frozen=True, slots=True)
class Question:
    """One question, without its words.

    Attributes:
        id: names it; also in the case, so it never changes.
        values: what can be chosen, beside `UNSURE` and skipping.
        ways: the first that holds leads on; the last always does.
        several: more than one value can be chosen.
    """

    id: str
    values: tuple[str, ...]
    ways: tuple[Way, ...]
    several: bool = False

    def then(self, answers: Answers) -> str:
        """Give the id of the question after this one, or `END`."""
        return next(way.to for way in self.ways if way.when.holds(answers))

    def ways_left(self, answers: Answers) -> tuple[str, ...]:
        """Give where it can lead, while some questions have no answer yet."""
        found = []
        for way in self.ways:
            if way.when.may_hold(answers):
                found.append(way.to)
            if way.when.holds(answers):
                break
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What comes out of the answers, without its words."""

    id: str
    when: Condition = Condition()


@dataclass(frozen=True, slots=True)
class Graph:
    """All questions and what can come out.

    Attributes:
        first: id of the first question.
        questions: all of them.
        outcomes: the first that holds is what comes out; the last always does.
    """

    first: str
    questions: tuple[Question, ...]
    outcomes: tuple[Outcome, ...]

    def question(self, id_: str) -> Question:
        """Find a question. Raises KeyError when there is none of this name."""
        for one in self.questions:
            if one.id == id_:
                return one
        raise KeyError(id_)

    @property
    def longest(self) -> int:
        """How many questions the longest path has."""
        return _left(self, self.first, Answers())[1]


@dataclass(frozen=True, slots=True)
class Walk:
    """How far somebody is.

    Attributes:
        passed: ids of the questions on the path that have an answer, or were skipped.
        now: id of the question that comes now; None when there is nothing more to ask.
        least, most: how many questions are still to come, this one counted; the answers decide.
    """

    passed: tuple[str, ...]
    now: str | None
    least: int
    most: int

    @property
    def finished(self) -> bool:
        """Whether there is nothing more to ask."""
        return self.now is None


@dataclass(frozen=True, slots=True)
class Derived:
    """What follows from the answers.

    Attributes:
        outcome: id of what came out.
        kinds: what is wanted from the person.
        helping: the answers are about somebody else.
        finished: there is nothing more to ask.
    """

    outcome: str
    kinds: frozenset[Kind]
    helping: bool
    finished: bool


def said(question: str, answers: Answers) -> frozenset[str]:
    """Give what was chosen, as a condition names it."""
    given = answers.to(question)
    if given is None:
        return frozenset((UNASKED,))
    return frozenset(given.values or (SKIPPED,))


def urgent(answers: Answers) -> bool:
    """Tell whether the person said not to be safe."""
    return any(answers.chose(SAFE, one) for one in URGENT)


def told_by(answers: Answers, teller: Teller) -> Answers:
    """Give the answers of somebody who said before who they are: a helper is not asked again."""
    if teller in (Teller.UNSAID, Teller.SELF) or answers.to(FOR_WHOM) is not None:
        return answers
    return answers.answering(Given(FOR_WHOM, ("other",)))


def walk(graph: Graph, answers: Answers) -> Walk:
    """Follow the answers as far as they go; answers beside the path do not matter."""
    found = counting(graph, answers)
    passed = tuple(one.question for one in found.given)
    at = graph.question(passed[-1]).then(found) if passed else graph.first
    least, most = _left(graph, at, found)
    return Walk(passed, None if at == END else at, least, most)


def counting(graph: Graph, answers: Answers) -> Answers:
    """Give the answers that count: those on the path, in its order.

    An answer that was given before another one changed stays in the case and counts again when
    its question comes back.
    """
    found, at = Answers(), graph.first
    while at != END:
        given = answers.to(at)
        if given is None:
            break
        found = Answers((*found.given, given))
        at = graph.question(at).then(found)
    return found


def deciding(graph: Graph, answers: Answers) -> Answers:
    """Give the answers that decide: those that count, and those to what everybody is asked.

    Somebody who helps can say how old the other is before the first question is answered.
    """
    found = counting(graph, answers)
    for id_ in _always(graph):
        given = answers.to(id_)
        if given is not None:
            found = found.answering(given)
    return found


def derive(graph: Graph, answers: Answers) -> Derived:
    """Give what follows from the answers that count; it works half-way too."""
    found = counting(graph, answers)
    demands = said(DEMANDED, found)
    return Derived(
        next(one.id for one in graph.outcomes if one.when.holds(found)),
        frozenset(kind for demand, kind in _KINDS.items() if demand in demands),
        found.chose(FOR_WHOM, "other"),
        walk(graph, answers).finished,
    )


def _always(graph: Graph) -> tuple[str, ...]:
    """Give the questions up to the first that leads more than one way."""
    found = [graph.first]
    while len(ways := graph.question(found[-1]).ways) == 1 and ways[0].to != END:
        found.append(ways[0].to)
    return tuple(found)


def _left(graph: Graph, at: str, answers: Answers) -> tuple[int, int]:
    """Give the fewest and the most questions from `at` on. The graph has no loops."""
    known: dict[str, tuple[int, int]] = {END: (0, 0)}

    def from_(id_: str) -> tuple[int, int]:
        if id_ not in known:
            after = [from_(to) for to in graph.question(id_).ways_left(answers)]
            known[id_] = (1 + min(one for one, _ in after), 1 + max(one for _, one in after))
        return known[id_]

    return from_(at)
