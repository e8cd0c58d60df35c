"""Answers to the guide: all that can differ, and any at all."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from hypothesis import strategies as st

from evidence_kit.domain.answers import UNSURE, Answers, Given
from evidence_kit.domain.guide import END, SKIPPED, Condition, Graph, Question

ON = "2026-11-21T19:40:00+01:00"


def given(question: str, *values: str) -> Given:
    """Give an answer; without values the question was skipped."""
    return Given(question, values, ON)


def answers(**values: str | tuple[str, ...]) -> Answers:
    """Give answers by name of the question, with a low line for a dash; "" was skipped."""
    found = []
    for name, chosen in values.items():
        said = (chosen,) if isinstance(chosen, str) else chosen
        found.append(given(name.replace("_", "-"), *(one for one in said if one)))
    return Answers(tuple(found))


def every_path(graph: Graph) -> Iterator[Answers]:
    """Give answers for every way through the graph, one for all that make no difference to it."""
    conditions = [way.when for question in graph.questions for way in question.ways]
    conditions += [outcome.when for outcome in graph.outcomes]
    choices = {one.id: tuple(_different(one, conditions)) for one in graph.questions}

    def on(at: str, before: Answers) -> Iterator[Answers]:
        if at == END:
            yield before
            return
        for values in choices[at]:
            then = before.answering(given(at, *values))
            yield from on(graph.question(at).then(then), then)

    yield from on(graph.first, Answers())


def _different(question: Question, conditions: list[Condition]) -> Iterator[tuple[str, ...]]:
    """Give one of all answers to a question that no condition can tell apart."""
    seen = set()
    ways = [way[question.id] for one in conditions for way in one.ways if question.id in way]
    for values in every_answer(question):
        said = frozenset(values or (SKIPPED,))
        mark = tuple(bool(said & wanted) for wanted in ways)
        if mark not in seen:
            seen.add(mark)
            yield values


def every_answer(question: Question) -> Iterator[tuple[str, ...]]:
    """Give everything that can be answered to a question, skipping and not knowing too."""
    yield ()
    yield (UNSURE,)
    most = len(question.values) if question.several else 1
    for count in range(1, most + 1):
        yield from itertools.combinations(question.values, count)


def any_answers(graph: Graph) -> st.SearchStrategy[Answers]:
    """Draw answers to any of the questions, in any order, also ones that do not count."""
    one = st.sampled_from(graph.questions).flatmap(
        lambda question: st.sampled_from(tuple(every_answer(question))).map(
            lambda values: given(question.id, *values)
        )
    )

    def put(all_: list[Given]) -> Answers:
        made = Answers()
        for answer in all_:
            made = made.answering(answer)
        return made

    return st.lists(one, max_size=40).map(put)


@st.composite
def whole_paths(draw: st.DrawFn, graph: Graph) -> Answers:
    """Draw answers to all questions of one path, to its end."""
    found, at = Answers(), graph.first
    while at != END:
        values = draw(st.sampled_from(tuple(every_answer(graph.question(at)))))
        found = found.answering(given(at, *values))
        at = graph.question(at).then(found)
    return found
