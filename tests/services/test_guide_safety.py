"""What the guide says to those who need more than advice: unsafe, very young, or already spread."""

from __future__ import annotations

import re

import pytest
from hypothesis import given as drawn

from evidence_kit.domain.answers import Answers
from evidence_kit.domain.case import Case
from evidence_kit.domain.circumstances import Circumstance, circumstances
from evidence_kit.domain.guide import derive, walk
from evidence_kit.domain.step_order import FirstStep
from evidence_kit.services.first_steps import first_steps
from evidence_kit.services.guide_words import advise, remark
from evidence_kit.services.questions import answered, guide
from support.answering import answers, every_path, whole_paths

GUIDE = guide()
ME = {"safe": "yes", "for_whom": "me"}
STRANGER = {"channel": "chat", "threatened": "no", "stranger": "yes"}
ASKED = STRANGER | {"asked_images": "yes", "gave_images": "no"}


def _shown(said: Answers) -> set[str]:
    advice = advise(GUIDE, said)
    return {one.id for one in (*advice.tiles, *advice.first, *advice.notes)}


def test_whoever_is_not_safe_is_never_told_that_nothing_is_wrong() -> None:
    """On no path: danger or thoughts of suicide come first, also where nobody threatens."""
    unsafe = 0
    for said in every_path(GUIDE.graph):
        if said.chose("safe", "danger") or said.chose("safe", "dark-thoughts"):
            outcome = derive(GUIDE.graph, said).outcome
            assert not GUIDE.conclusions[outcome].calm
            unsafe += outcome == "not-safe"
    assert unsafe > 10


@pytest.mark.parametrize("safe", ["danger", "dark-thoughts"])
def test_whoever_is_not_safe_is_asked_whether_somebody_knows(safe: str) -> None:
    """The path does not end at nothing: telling somebody is what helps, and home leads there."""
    said = answers(safe=safe, for_whom="me", age_now="adult", channel="chat", threatened="no")
    ways: tuple[dict[str, str], ...] = (
        {"stranger": "no"},
        {"stranger": "yes", "asked_images": "no"},
        {"stranger": "yes", "asked_images": "yes", "gave_images": "no"},
    )
    for way in ways:
        far = Answers((*said.given, *answers(**way).given))
        assert walk(GUIDE.graph, far).now == "told"
        alone = Answers((*far.given, *answers(told="no").given))
        assert "talk-now" in _shown(alone)
        assert Circumstance.ALONE in circumstances(answered(Case(answers=alone)))


@drawn(whole_paths(GUIDE.graph))
def test_a_child_that_was_asked_for_nudes_is_never_left_with_nothing_wrong(said: Answers) -> None:
    """A stranger asked: only somebody who says to be grown up is told that this was all."""
    outcome = derive(GUIDE.graph, said).outcome
    if said.chose("asked-images", "yes") and not said.chose("age-now", "adult"):
        assert not GUIDE.conclusions[outcome].calm


@pytest.mark.parametrize("age", ["under-12", "12-15", "16-17", "unsure", ""])
def test_a_child_that_was_asked_for_nudes_has_somebody_to_turn_to(age: str) -> None:
    """Keep it, tell somebody, and those who listen: Helpwanted and the police."""
    said = answers(**ME, age_now=age, **ASKED)
    assert walk(GUIDE.graph, said).now == "told"
    alone = Answers((*said.given, *answers(told="no").given))
    assert derive(GUIDE.graph, alone).outcome == "asked-minor"
    assert {"keep", "talk", "asked-minor"} <= _shown(alone)
    grown = answers(**ME, age_now="adult", **ASKED)
    assert derive(GUIDE.graph, grown).outcome == "asked-not-sent"


@pytest.mark.parametrize("channel", ["ex-partner", "hacked", "chat"])
def test_what_was_spread_without_a_threat_is_asked_and_answered(channel: str) -> None:
    """An ex who shared needs no threat for it: taking down, keeping and talking come out."""
    between = {"stranger": "yes", "asked_images": "yes"} if channel == "chat" else {}
    gave = {} if channel == "hacked" else {"gave_images": "yes"}
    said = answers(**ME, age_now="adult", channel=channel, threatened="no", **between, **gave)
    assert walk(GUIDE.graph, said).now == "spread"
    spread = Answers((*said.given, *answers(spread="yes", told="no").given))
    assert walk(GUIDE.graph, spread).now == "age-then"
    assert {"takedown", "talk"} <= _shown(spread)
    assert _shown(spread) & {"keep", "passwords"}
    assert Circumstance.SPREAD in circumstances(answered(Case(answers=spread)))
    title = advise(GUIDE, spread).conclusion.title.me.nl
    assert "nog niet gedreigd" not in title


@drawn(whole_paths(GUIDE.graph))
def test_nobody_is_told_that_it_may_not_happen_once_it_did(said: Answers) -> None:
    """Spread counts in every conclusion that says something of what may still come."""
    if said.chose("spread", "yes"):
        assert derive(GUIDE.graph, said).outcome != "sent-no-threat"


@pytest.mark.parametrize("age", ["under-12", "12-15"])
def test_a_child_reads_that_the_police_call_the_parents(age: str) -> None:
    """Under 13 they do: a child knows it before it goes there, and what to do when home is not."""
    said = answers(
        **ME, age_now=age, channel="chat", threatened="yes", image="real", demanded="images"
    )
    note = next(one for one in advise(GUIDE, said).notes if one.id == "alone-young")
    for part in ("jonger dan 13", "ouders of verzorgers", "niet veilig", "Kindertelefoon"):
        assert part in note.text.me.nl
    asked = answers(**ME, age_now=age, **ASKED, told="no")
    assert "alone-young" in _shown(asked)


def test_who_did_something_under_pressure_reads_that_the_pressure_matters() -> None:
    """No other line takes its place, also not for a child or somebody who helps a child.

    Nothing in it can be read as counting against them, or as a promise of what the police do.
    """
    for whom in ("me", "other"):
        said = answers(
            safe="yes",
            for_whom=whom,
            age_now="12-15",
            channel="chat",
            threatened="yes",
            image="real",
            demanded=("money", "crime"),
            paid="yes",
            did_more="yes",
            spread="no",
            told="no",
        )
        assert {"did-more", "talk", "minor-images"} <= _shown(said)
        note = next(one for one in advise(GUIDE, said).notes if one.id == "did-more")
        told = note.text.said("nl", helping=whom == "other")
        assert "druk is belangrijk" in told
        assert "advies" in told
        assert "Slachtofferhulp" in told
        assert not any(word in told for word in ("telt mee", "gerust"))


def test_telling_of_the_pressure_is_an_offer() -> None:
    """Nobody is told what to say to the police; nor is who helps."""
    tile = GUIDE.tiles["stop-crime"]
    step = first_steps().steps[FirstStep.NO_MORE]
    done = next(one.said for one in step.how if Circumstance.DID_MORE in one.only)
    for language, offers in (("nl", "mag"), ("en", r"may|is fine")):
        told = [tile.text.said(language, helping=helping) for helping in (False, True)]
        for text in (*told, done.in_(language)):
            about = re.search(r"[^.]*(vertellen|tell|telling)\b[^.]*\.", text, re.IGNORECASE)
            assert about is not None, text
            assert re.search(rf"\b({offers})\b", about[0]), text


def test_who_helps_reads_no_remark_that_is_meant_for_the_other() -> None:
    """Every remark before a question has words for a helper."""
    said = remark(GUIDE.asked["image"], answers(threatened="yes"))
    assert said is not None
    assert "Je bent" not in said.said("nl", helping=True)
    assert "You are" not in said.said("en", helping=True)


def test_whoever_is_not_sure_to_be_safe_keeps_the_numbers_in_sight() -> None:
    """Both numbers stand above all advice, from the first answer on; nobody is held up."""
    for helping in (False, True):
        said = answers(safe="unsure", for_whom="other" if helping else "me")
        first = advise(GUIDE, said).first
        assert [one.id for one in first] == ["maybe-unsafe"]
        for language in ("nl", "en"):
            line = first[0].text.said(language, helping=helping)
            assert "112" in line
            assert "113" in line
    assert advise(GUIDE, answers(safe="yes")).first == ()


def test_whoever_paid_hears_of_gift_cards_too() -> None:
    """A card is stopped by whoever issued it, not by the bank."""
    assert "Cadeaukaart?" in GUIDE.tiles["bank"].text.me.nl
    assert "cadeaukaart" in next(one for one in GUIDE.notes if one.id == "bank").text.me.nl


def test_no_question_is_asked_about_what_was_answered() -> None:
    """Who said to have been under 18 then is not asked that again beside the advice."""
    note = next(one for one in GUIDE.notes if one.id == "take-it-down")
    for told in (note.text.me, note.text.other):
        assert "?" not in told.nl + told.en
