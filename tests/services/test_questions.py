"""The guide's data: checked before it is used, and the right advice for every answer."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given as drawn

from evidence_kit import resources
from evidence_kit.domain.age import AGE_NOW, AGE_THEN, AgeBand
from evidence_kit.domain.answers import NO_ANSWERS, Answers
from evidence_kit.domain.errors import Bug
from evidence_kit.domain.event import Demand
from evidence_kit.domain.guide import counting, walk
from evidence_kit.services.guide_words import NOTES, TILES, Advice, advise, options, remark
from evidence_kit.services.questions import guide, read_guide
from support.answering import answers, any_answers, whole_paths

GUIDE = guide()
BEGUN = {"safe": "yes", "for_whom": "me", "age_now": "adult", "channel": "chat"}
THREAT = BEGUN | {"threatened": "yes", "image": "real"}


def _said(advice: Advice) -> set[str]:
    return {one.id for one in (*advice.tiles, *advice.first, *advice.notes)}


def _advice(said: dict[str, Any]) -> set[str]:
    return _said(advise(GUIDE, answers(**said)))


@drawn(any_answers(GUIDE.graph))
def test_there_is_always_advice(said: Answers) -> None:
    """Three different pieces of advice and at least one line, whatever was answered or skipped."""
    advice = advise(GUIDE, said)
    assert len({one.id for one in advice.tiles}) == TILES
    assert 1 <= len(advice.notes) <= NOTES
    assert {one.id for one in GUIDE.notes} > {one.id for one in (*advice.first, *advice.notes)}


@drawn(whole_paths(GUIDE.graph))
def test_nobody_misses_what_matters_most(said: Answers) -> None:
    """Paid: the bank. Spread: taking down. Crime: stopping. Pressed: it counts. Alone: telling."""
    counts, advice = counting(GUIDE.graph, said), advise(GUIDE, said)
    shown = _said(advice)
    if counts.chose("paid", "yes"):
        assert "bank" in shown
    if counts.chose("spread", "yes"):
        assert "takedown" in shown
    if counts.chose("demanded", "crime"):
        assert "stop-crime" in shown
    if counts.chose("told", "no"):
        assert "talk" in shown
    if counts.chose("did-more", "yes"):
        assert "did-more" in shown
    assert ("dark-thoughts" in shown) == counts.chose("safe", "dark-thoughts")
    assert [one.id for one in advice.first if one.id == "danger"] == (
        ["danger"] if counts.chose("safe", "danger") else []
    )


@pytest.mark.parametrize(
    ("said", "first"),
    [
        (THREAT | {"demanded": "money", "paid": "yes"}, "bank"),
        (THREAT | {"demanded": "money", "paid": "no"}, "no-pay"),
        (THREAT | {"demanded": "images", "did_more": "no"}, "give-nothing"),
        (THREAT | {"demanded": ("money", "crime"), "paid": "yes"}, "stop-crime"),
        (BEGUN | {"channel": "fake-police"}, "call-police"),
        (BEGUN | {"channel": "mail-bluff", "proof": "no"}, "bluff-no-pay"),
        (BEGUN | {"channel": "hacked", "threatened": "no"}, "passwords"),
        ({}, "give-nothing-yet"),
    ],
)
def test_the_first_advice_follows_the_answers(said: dict[str, Any], first: str) -> None:
    """What stands first is what is most urgent in this story."""
    assert advise(GUIDE, answers(**said)).tiles[0].id == first


def test_a_child_and_who_helps_a_child_read_their_own_lines() -> None:
    """Under 18: no nudes are kept, and the police are there for you. A parent: keep the phone."""
    girl = THREAT | {"age_now": "12-15", "demanded": "images"}
    assert {"minor-images", "alone-young"} <= _advice(girl)
    assert "alone" in _advice(girl | {"age_now": "16-17"})
    parent = girl | {"for_whom": "other"}
    assert {"listen", "listen-child", "minor-images"} <= _advice(parent)
    assert not {"alone", "alone-young"} & _advice(parent)
    assert "minor-images" not in _advice(THREAT | {"demanded": "images"})
    then = THREAT | {
        "demanded": "money",
        "paid": "no",
        "spread": "no",
        "told": "yes",
        "age_then": "16-17",
    }
    assert {"minor-images", "take-it-down"} <= _advice(then)


def test_a_girl_reads_that_her_own_images_are_meant_too() -> None:
    """That of anyone under 18 does not sound like oneself; who helps reads of the other."""
    girl = THREAT | {"age_now": "12-15", "demanded": "images"}
    for whom, own in (("me", True), ("other", False)):
        notes = advise(GUIDE, answers(**girl | {"for_whom": whom})).notes
        note = next(one for one in notes if one.id == "minor-images")
        said = note.text.said("nl", helping=not own)
        assert ("ook niet van jezelf" in said) is own
        assert "onder de 18" in said


def test_what_another_tile_took_the_place_of_is_a_line() -> None:
    """Crime stands first; the bank is then said below, and not where its tile stands."""
    both = THREAT | {"demanded": ("money", "crime"), "paid": "yes", "did-more": "no"}
    advice = advise(GUIDE, answers(**both))
    assert "bank" in {one.id for one in advice.notes}
    paid = advise(GUIDE, answers(**THREAT, demanded="money", paid="yes"))
    assert "bank" not in {one.id for one in paid.notes}


def test_who_helps_reads_other_words() -> None:
    """Questions and advice are about the other person once somebody says that they help."""
    asked = GUIDE.asked["age-now"]
    assert asked.title.said("nl", helping=False) == "Hoe oud ben je?"
    assert asked.title.said("nl", helping=True) == "Hoe oud is diegene?"
    assert asked.title.said("en", helping=True) == "How old is this person?"
    assert advise(GUIDE, answers(safe="yes", for_whom="other")).helping
    assert not advise(GUIDE, NO_ANSWERS).helping


def test_warnings_of_the_leaflet_are_said_with_the_next_question() -> None:
    """A message from a stranger, and a stranger who asks for nudes, each bring a warning."""
    asked = GUIDE.asked
    assert remark(asked["asked-images"], answers(stranger="yes")) is not None
    assert remark(asked["asked-images"], answers(stranger="no")) is None
    assert remark(asked["gave-images"], answers(asked_images="yes")) is not None
    assert remark(asked["image"], answers(threatened="yes")) is not None


def test_nobody_of_sixteen_is_asked_whether_they_were_grown_up_before() -> None:
    """Ages that cannot be are not offered."""
    then = GUIDE.asked[AGE_THEN]
    assert [one.value for one in options(then, answers(age_now="16-17"))] == [
        "under-12",
        "12-15",
        "16-17",
    ]
    assert "adult" in [one.value for one in options(then, answers(age_now="adult"))]


def test_the_values_are_those_that_others_understand() -> None:
    """Ages and demands are kept by the names the rest of the program knows."""
    bands = {one.value for one in AgeBand} - {AgeBand.UNKNOWN}
    for id_ in (AGE_NOW, AGE_THEN):
        assert set(GUIDE.graph.question(id_).values) == bands
    assert set(GUIDE.graph.question("demanded").values) == {one.value for one in Demand}
    assert walk(GUIDE.graph, NO_ANSWERS).now == "safe"


def test_every_piece_of_advice_can_be_read_by_somebody() -> None:
    """No tile and no line stands in the data for nothing; every icon is there."""
    used = {id_ for one in GUIDE.conclusions.values() for slot in one.slots for id_ in slot}
    assert used == set(GUIDE.tiles)
    for one in (*GUIDE.tiles.values(), *GUIDE.notes):
        assert resources.text("icons", f"{one.icon}.svg")


def _without(*path: Any) -> Callable[[Any], None]:
    def change(data: Any) -> None:
        for key in path[:-1]:
            data = data[key]
        del data[path[-1]]

    return change


def _with(value: Any, *path: Any) -> Callable[[Any], None]:
    def change(data: Any) -> None:
        for key in path[:-1]:
            data = data[key]
        data[path[-1]] = value

    return change


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (_without("questions"), "questions"),
        (_without("questions", 0, "title"), "question safe"),
        (_without("questions", 0, "title", "en"), "question safe"),
        (_with("", "questions", 0, "title", "nl"), "question safe"),
        (_with("two", "questions", 0, "kind"), "question safe"),
        (_with("yes", "questions", 0, "options", 1, "value"), "question safe"),
        (_with("nowhere", "questions", 0, "next", 0, "to"), "leads to nowhere"),
        (_with("safe", "questions", 1, "next", 0, "to"), "comes after itself"),
        (_with([], "questions", 0, "next"), "question safe may lead nowhere"),
        (_with([{"safe": ["yes"]}], "questions", 0, "next", 0, "when"), "may lead nowhere"),
        (_with([{"weather": ["yes"]}], "questions", 3, "next", 0, "when"), "weather"),
        (_with([{"safe": ["sunny"]}], "tiles", 0, "when"), "sunny"),
        (_with([{"safe": ["sunny"]}], "notes", 0, "when"), "sunny"),
        (_with("never", "first"), "never is not there"),
        (_with([{"safe": ["yes"]}], "outcomes", -1, "when"), "no outcome"),
        (_with([["no-pay"]], "outcomes", 0, "tiles"), "outcome fake-police"),
        (_with([["dance"], ["keep"], ["talk"]], "outcomes", 0, "tiles"), "dance"),
        (_with([["bank"], ["keep"], ["together"]], "outcomes", 0, "tiles"), "may miss advice"),
        (_with("dance", "notes", 2, "instead_of"), "dance"),
        (_with("talk", "tiles", 0, "id"), "two of tile talk"),
        (_without("tiles", 0, "not_compared"), "not_compared"),
        (_without("notes", 0, "verified_on"), "verified_on"),
        (_with("yes", "outcomes", 0, "calm"), "outcome fake-police"),
    ],
)
def test_broken_data_is_named(change: Callable[[Any], None], named: str) -> None:
    """Nothing of a guide is shown that may leave somebody without a next thing."""
    data = json.loads(resources.text("data", "guide.json"))
    change(data)
    with pytest.raises(Bug, match=named):
        read_guide(json.dumps(data))
