"""The steps from phone to computer: complete, short, and never by a way others can read."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from evidence_kit import resources
from evidence_kit.domain.errors import Bug
from evidence_kit.services.first_import import phones, read_phones


def test_both_kinds_of_phone_have_short_steps_in_both_languages() -> None:
    """At most fifteen words a sentence."""
    assert [phone.id for phone in phones()] == ["android", "iphone"]
    for phone in phones():
        for language in ("nl", "en"):
            said = phone.said(language)
            assert len(said) == len(phone.steps)
            for sentence in " ".join(said).replace("?", ".").split("."):
                assert len(sentence.split()) <= 15, sentence


def test_by_cable_only() -> None:
    """No step sends a screenshot over a service."""
    text = " ".join(word for phone in phones() for word in (*phone.said("nl"), *phone.said("en")))
    assert "kabel" in text
    for service in ("mail", "WhatsApp", "cloud", "iCloud", "Google Drive"):
        assert service.casefold() not in text.casefold()


def test_each_step_names_its_source_or_says_why_there_is_none() -> None:
    """Nothing reads as a maker's word that was not compared with a maker's page."""
    steps = [step for phone in phones() for step in phone.steps]
    for step in steps:
        if step.source_url is None:
            assert step.verified_on is None
            assert step.not_compared
        else:
            assert step.source_url.startswith("https://support.")
            assert step.verified_on == dt.date(2026, 11, 22)
            assert not step.not_compared
    assert [step for step in steps if step.source_url]


@pytest.mark.parametrize(
    "changed",
    [
        {"source_url": None},
        {"verified_on": None},
        {"source_url": None, "verified_on": None},
        {"source_url": None, "verified_on": None, "not_compared": " "},
        {"source_url": "", "verified_on": "2026-11-22"},
        {"verified_on": "November"},
        {"nl": ""},
    ],
)
def test_half_a_source_is_none(changed: dict[str, object]) -> None:
    """An address without its day, or neither without a reason, is our fault."""
    data = json.loads(resources.text("data", "first_import.json"))
    data["phones"][1]["steps"][0].update(changed)
    with pytest.raises(Bug):
        read_phones(json.dumps(data))


@pytest.mark.parametrize("left_out", ["source_url", "verified_on"])
def test_no_step_leaves_out_where_it_is_from(left_out: str) -> None:
    """Both fields are obligatory, also where they are null."""
    data = json.loads(resources.text("data", "first_import.json"))
    del data["phones"][0]["steps"][0][left_out]
    with pytest.raises(Bug):
        read_phones(json.dumps(data))


@pytest.mark.parametrize("text", ["{}", "[]", '{"phones": [{"id": "x"}]}', "no json"])
def test_a_broken_file_is_our_fault(text: str) -> None:
    """What we ship ourselves may not be half there."""
    with pytest.raises(Bug):
        read_phones(text)
