"""Data of the guide: whole, sourced, in both languages, and fitting what is asked for."""

from __future__ import annotations

import copy
import dataclasses
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit import resources
from evidence_kit.domain.case import Case
from evidence_kit.domain.circumstances import Circumstance, circumstances
from evidence_kit.domain.distribution import Channel
from evidence_kit.domain.errors import Bug
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.lead import Lead, LeadKind
from evidence_kit.domain.platform_steps import Column
from evidence_kit.domain.step_order import FirstStep
from evidence_kit.services import first_steps, platforms, takedown
from evidence_kit.services.takedown import Age

_HOLDING = st.frozensets(st.sampled_from(Circumstance))
_READERS: dict[str, Callable[[str], object]] = {
    "first_steps.json": first_steps.read_first_steps,
    "platforms.json": platforms.read_sheets,
    "takedown.json": takedown.read_takedowns,
}
_WANTED = (
    *("instagram", "snapchat", "whatsapp", "facebook", "tiktok", "telegram", "discord", "x"),
    *("signal", "mail", "dating", "games", "payments"),
)
Path = tuple[str | int, ...]


def _data(name: str) -> Any:
    return json.loads(resources.text("data", name))


def _at(data: Any, path: Path) -> Any:
    for key in path:
        data = data[key]
    return data


def _texts(data: Any, path: Path = ()) -> list[Path]:
    """Give the places of all texts in two languages, and of all facts."""
    found: list[Path] = []
    items = data.items() if isinstance(data, dict) else enumerate(data)
    for key, one in items:
        if isinstance(one, dict | list):
            found += _texts(one, (*path, key))
        elif key in ("nl", "en", "source_url", "verified_on"):
            found.append((*path, key))
    return found


@pytest.mark.slow
@pytest.mark.parametrize("name", _READERS)
def test_a_text_or_a_source_that_is_missing_is_noticed(name: str) -> None:
    """Each sentence in each language, each source and each day is needed: the reader says so."""
    whole = _data(name)
    places = _texts(whole)
    assert len(places) > 50
    for path in places[:: max(1, len(places) // 60)]:
        for spoil in (lambda entry, key: entry.pop(key), lambda entry, key: entry.update({key: 7})):
            broken = copy.deepcopy(whole)
            spoil(_at(broken, path[:-1]), path[-1])
            with pytest.raises(Bug):
                _READERS[name](json.dumps(broken))


def test_every_first_step_has_words_and_none_is_there_twice() -> None:
    """A step without words, or with two, is noticed."""
    assert set(first_steps.first_steps().steps) == set(FirstStep)
    data = _data("first_steps.json")
    for steps in (data["steps"][1:], [*data["steps"], data["steps"][0]]):
        with pytest.raises(Bug):
            first_steps.read_first_steps(json.dumps(data | {"steps": steps}))


@given(_HOLDING)
def test_there_is_always_something_to_send_and_to_do(holding: frozenset[Circumstance]) -> None:
    """Whatever holds: a message, a way to do each step, somebody to ask to take it down."""
    data = first_steps.first_steps()
    assert data.messages_for(holding)
    assert all(any(line.fits(holding) for line in one.how) for one in data.steps.values())


def test_every_platform_has_a_sheet_with_three_columns() -> None:
    """All that were promised; each keeps the conversation or the thing itself before it blocks."""
    assert tuple(one.id for one in platforms.sheets()) == _WANTED
    for sheet in platforms.sheets():
        columns = [row.step.column for row in sheet.rows]
        assert set(columns) == set(Column)
        assert columns == sorted(columns, key=list(Column).index)
        assert sheet.facts
        kept = [row for row in sheet.rows if row.step.column is Column.KEEP]
        assert any(row.button is not None for row in kept)
        assert all(row.step.id.startswith(f"{sheet.id}/") for row in sheet.rows)


def test_snapchat_warns_before_anything_is_captured() -> None:
    """The other side is told of a screenshot: a second device comes first."""
    sheet = platforms.sheet_of("snapchat")
    assert sheet.alarming
    assert sheet.rows[0].step.id == "snapchat/second-device"
    assert "tweede toestel" in sheet.warning.nl
    assert "second device" in sheet.warning.en


def test_the_sheet_of_the_case_is_shown_first() -> None:
    """The platform named most often; a name typed by hand counts; nothing known: Instagram."""
    assert platforms.first(Case()).id == platforms.COMMONEST
    lead = Lead("a", LeadKind.USERNAME, "lisa", platform=" snapchat ")
    events = tuple(Event(str(at), EventKind.THREAT, platform="Snap") for at in range(2))
    case = Case(leads=(lead,), events=(Event("e", EventKind.MOVED, platform="WhatsApp"), *events))
    assert [one.id for one in platforms.in_case(case)] == ["snapchat", "whatsapp"]
    odd = dataclasses.replace(case, leads=(), events=(Event("e", EventKind.THREAT, platform="?"),))
    assert platforms.first(odd).id == platforms.COMMONEST
    assert platforms.first(Case(events=(Event("e", EventKind.OTHER, platform="Tinder"),))).id == (
        "dating"
    )


def test_no_name_means_two_platforms() -> None:
    """Names people use lead to one sheet only, and no sheet stands there twice."""
    names = [name for one in platforms.sheets() for name in (*one.aliases, one.id)]
    for name in names:
        assert sum(one.called(name) for one in platforms.sheets()) == 1, name
    data = _data("platforms.json")
    with pytest.raises(Bug):
        platforms.read_sheets(json.dumps({"platforms": data["platforms"] * 2}))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_notice_has_the_four_parts_and_the_exact_address(language: str) -> None:
    """Why, where, who and good faith; no name is asked for images of somebody under 18."""
    link = "https://forum.example.org/draad/4410?a={b}"
    adult = takedown.notice(language, link, frozenset())
    assert link in adult
    assert "Digital Services Act" in adult
    who, faith = {
        "nl": ("Mijn naam", "te goeder trouw"),
        "en": ("My name", "in good faith"),
    }[language]
    assert who in adult
    assert faith in adult
    minor = takedown.notice(language, "", frozenset(), Age.MINOR)
    assert who not in minor
    assert "18" in minor
    assert faith in minor
    assert "[link]" in minor
    for more in (Circumstance.FAKE_IMAGE, Circumstance.THREATENED):
        longer = takedown.notice(language, link, frozenset({more}))
        assert len(longer.splitlines()) == len(adult.splitlines()) + 1


@pytest.mark.parametrize(
    ("language", "press"), [("nl", "afpers|af te persen"), ("en", "blackmail")]
)
def test_a_notice_says_no_more_than_what_is_known(language: str, press: str) -> None:
    """Who may have been under 18 need give no name; blackmail is said where somebody pressed."""
    unknown = takedown.notice(language, "", frozenset())
    assert "18" in unknown
    assert "18" not in takedown.notice(language, "", frozenset(), Age.ADULT)
    assert not re.search(press, unknown)
    assert re.search(press, takedown.notice(language, "", frozenset({Circumstance.THREATENED})))
    threat = Case(events=(Event("t", EventKind.THREAT),))
    assert Circumstance.THREATENED in circumstances(threat)
    assert Circumstance.THREATENED not in circumstances(Case())


def test_what_gives_a_pin_says_that_it_cannot_be_asked_for_again() -> None:
    """StopNCII and Take It Down give one; the others do not."""
    coded = {one.channel for one in takedown.takedowns().ways if one.gives_code}
    assert coded == {Channel.STOP_NCII, Channel.TAKE_IT_DOWN}
    linked = {one.channel for one in takedown.takedowns().ways if one.takes_link}
    assert linked == set(Channel) - coded - {Channel.OTHER}, "a fingerprint has no address"


def test_what_is_done_before_blocking_stands_before_it() -> None:
    """A row that says so is not read when the blocking is done already."""
    for sheet in platforms.sheets():
        ids = [row.step.id.split("/")[1] for row in sheet.rows]
        for row in sheet.rows:
            said = row.help.nl if row.help is not None else ""
            if row.step.column is Column.BLOCK and "vóór het blokkeren" in said:
                here = ids.index(row.step.id.split("/")[1])
                assert here < ids.index("block-account"), row.step.id


@pytest.mark.parametrize("holding", [frozenset(), frozenset({Circumstance.MINOR_THEN})], ids=str)
def test_no_one_is_asked_for_a_picture_of_who_may_be_under_18(
    holding: frozenset[Circumstance],
) -> None:
    """A screenshot of a page with such an image is one: link, time and words are kept instead."""
    steps = first_steps.first_steps().steps
    lines = [one.line for one in takedown.takedowns().looking] + [*steps[FirstStep.SEARCH_SELF].how]
    adult = [one.said.en for one in lines if one.fits(frozenset({Circumstance.ADULT_THEN}))]
    assert sum("irst screenshot" in one or "irst a screenshot" in one for one in adult) == 2
    shown = [one.said.en for one in lines if one.fits(holding)]
    assert sum("link, the time and what you see" in one for one in shown) == 2
    for said in (one for one in shown if "screenshot" in one):
        assert re.search(r"[Tt]ake no screenshot|only when whoever is in the image was 18", said)
    warnings = [sheet.warning.en for sheet in platforms.sheets()]
    assert not any(re.search(r"screenshot.*address|capture the video", one) for one in warnings)
