"""Who signs, by age: facts with a source, and one answer for every age."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from evidence_kit import resources
from evidence_kit.domain.age import AgeBand
from evidence_kit.domain.errors import Bug
from evidence_kit.services.who_signs import read_facts, signing, verified_on


@pytest.mark.parametrize("age", AgeBand)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_there_is_an_answer_for_every_age(age: AgeBand, language: str) -> None:
    """Nobody is left with a question; a child may always talk to the police alone."""
    said = signing(age, language, own_child=True)
    assert said
    assert ("zelf met de politie praten" in said) == (age.represented and language == "nl")


def test_only_of_their_own_child_a_parent_reads_your_child() -> None:
    """A teacher reads that talking is free for anybody."""
    assert "Je kind" not in signing(AgeBand.FROM_12, "nl", own_child=False)
    assert "ook zonder ouder" in signing(AgeBand.FROM_12, "nl", own_child=False)


def test_the_earliest_day_holds() -> None:
    """What was looked up longest ago decides what the page says."""
    assert verified_on().isoformat() == "2026-11-21"


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data["lines"].pop(),
        lambda data: data["lines"][0].update(id="somebody"),
        lambda data: data["lines"][0].update(source_url=None, verified_on=None),
        lambda data: data["lines"][0]["said"].pop("en"),
    ],
)
def test_a_fact_without_source_or_words_is_refused(change: Callable[[Any], None]) -> None:
    """Nothing about the law is shown that cannot be traced."""
    data = json.loads(resources.text("data", "who_signs.json"))
    change(data)
    with pytest.raises(Bug):
        read_facts(json.dumps(data))
