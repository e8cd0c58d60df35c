"""The steps from phone to computer: complete, short, and never by a way others can read."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize("text", ["{}", "[]", '{"phones": [{"id": "x"}]}', "no json"])
def test_a_broken_file_is_our_fault(text: str) -> None:
    """What we ship ourselves may not be half there."""
    with pytest.raises(Bug):
        read_phones(text)
