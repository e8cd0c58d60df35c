"""The questions: every path ends, nobody is stuck, and any answer may change at any time."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from evidence_kit.domain.answers import NO_ANSWERS, UNSURE, Answers
from evidence_kit.domain.guide import (
    MOST_QUESTIONS,
    Kind,
    counting,
    derive,
    walk,
)
from evidence_kit.services.questions import guide
from support.answering import answers, any_answers, every_answer, every_path, given

GRAPH = guide().graph
CHAT = {"safe": "yes", "for_whom": "me", "age_now": "adult", "channel": "chat"}


def test_every_path_ends_with_an_outcome() -> None:
    """No dead end and no loop: each way through comes out somewhere, within what can be drawn."""
    asked, outcomes, paths = set(), set(), 0
    for said in every_path(GRAPH):
        far = walk(GRAPH, said)
        assert far.finished
        assert far.least == far.most == 0
        assert len(set(far.passed)) == len(far.passed) <= MOST_QUESTIONS
        asked.update(far.passed)
        outcomes.add(derive(GRAPH, said).outcome)
        paths += 1
    assert asked == {one.id for one in GRAPH.questions}
    assert outcomes == {one.id for one in GRAPH.outcomes}
    assert paths > 100


@drawn(any_answers(GRAPH))
def test_somebody_can_always_go_on(said: Answers) -> None:
    """From any answers there is a question or an end; skipping all that is left ends it."""
    far = walk(GRAPH, said)
    assert far.least <= far.most
    assert len(far.passed) + far.most <= MOST_QUESTIONS
    steps = 0
    while not far.finished:
        said = said.answering(given(far.now))
        before, far = far, walk(GRAPH, said)
        assert far.passed[: len(before.passed)] == before.passed
        assert far.most < before.most
        steps += 1
        assert steps <= MOST_QUESTIONS
    assert derive(GRAPH, said).finished


@drawn(any_answers(GRAPH), st.data())
def test_a_changed_answer_keeps_what_was_said_before_it(said: Answers, data: st.DataObject) -> None:
    """Changing one answer leaves those before it alone, and changing it back gives all back."""
    counts = counting(GRAPH, said)
    if not counts.given:
        return
    at = data.draw(st.integers(0, len(counts.given) - 1))
    was = counts.given[at]
    other = data.draw(st.sampled_from(tuple(every_answer(GRAPH.question(was.question)))))
    changed = said.answering(given(was.question, *other))
    after = counting(GRAPH, changed)
    assert after.given[:at] == counts.given[:at]
    assert after.given[at].values == other
    assert counting(GRAPH, changed.answering(was)) == counts


@drawn(any_answers(GRAPH))
def test_the_same_answers_lead_to_the_same_place(said: Answers) -> None:
    """The order in which they were given, and answers beside the path, make no difference."""
    turned = dataclasses.replace(said, given=tuple(reversed(said.given)))
    assert walk(GRAPH, turned) == walk(GRAPH, said)
    assert derive(GRAPH, counting(GRAPH, said)) == derive(GRAPH, said)


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        (CHAT | {"threatened": "no", "stranger": "no"}, "nothing-wrong"),
        (CHAT | {"threatened": "no", "stranger": "yes", "asked_images": "no"}, "not-asked"),
        (
            CHAT
            | {
                "threatened": "no",
                "stranger": "yes",
                "asked_images": "yes",
                "gave_images": "no",
            },
            "asked-not-sent",
        ),
        (
            CHAT
            | {
                "threatened": "no",
                "stranger": "yes",
                "asked_images": "yes",
                "gave_images": "yes",
                "told": "no",
                "age_then": "adult",
            },
            "sent-no-threat",
        ),
        (CHAT | {"threatened": "yes", "image": "real"}, "threat-real"),
        (CHAT | {"threatened": "yes", "image": "recorded"}, "threat-recorded"),
        (CHAT | {"threatened": "yes", "image": "fake"}, "threat-fake"),
        (CHAT | {"threatened": "yes", "image": UNSURE}, "threat"),
        (CHAT | {"channel": "mail-bluff", "proof": "no", "paid": "no"}, "bluff-mail"),
        (CHAT | {"channel": "mail-bluff", "proof": "yes", "image": "real"}, "threat-real"),
        (CHAT | {"channel": "hacked", "threatened": "no"}, "hacked"),
        (CHAT | {"channel": "hacked", "threatened": "yes"}, "hacked-threat"),
        (CHAT | {"channel": "ex-partner", "threatened": "yes"}, "known-threat"),
        (CHAT | {"channel": "fake-police", "threatened": "no"}, "fake-police"),
        ({"safe": "", "for_whom": ""}, "unclear"),
    ],
)
def test_each_story_comes_out_where_it_belongs(said: dict[str, str], outcome: str) -> None:
    """The boxes of the leaflet, and the stories it forgot, have a place of their own."""
    assert derive(GRAPH, answers(**said)).outcome == outcome


def test_what_is_demanded_names_the_kinds() -> None:
    """Money, sex and crime are three kinds, and they go together."""
    said = answers(**CHAT, threatened="yes", image="real", demanded=("money", "meeting", "crime"))
    assert derive(GRAPH, said).kinds == set(Kind)
    assert derive(GRAPH, answers(**CHAT)).kinds == set()


def test_an_answer_beside_the_path_does_not_count() -> None:
    """What was answered on another path stays kept and says nothing until it is asked again."""
    said = answers(**CHAT, threatened="no", image="fake", demanded="money", stranger="no")
    assert derive(GRAPH, said).outcome == "nothing-wrong"
    assert not derive(GRAPH, said).kinds
    again = said.answering(given("threatened", "yes"))
    assert derive(GRAPH, again).outcome == "threat-fake"
    assert derive(GRAPH, again).kinds == {Kind.FINANCIAL}


def test_a_stored_value_that_is_no_longer_offered_stops_nobody() -> None:
    """A case from another version may hold other values; the path still goes on."""
    said = answers(safe="yes", for_whom="somebody", age_now="90", channel="pigeon")
    assert walk(GRAPH, said).now == "threatened"


def test_nothing_was_asked_yet() -> None:
    """It begins with safety."""
    far = walk(GRAPH, NO_ANSWERS)
    assert (far.now, far.passed) == ("safe", ())
    assert far.most == GRAPH.longest
    assert GRAPH.question("safe").values == ("yes", "danger", "dark-thoughts")
