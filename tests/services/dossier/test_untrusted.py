"""Text from outside is shown as it is, but never hides or turns anything."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.services.dossier.untrusted import visible

KEPT = ["IMG_0431.png", "محمد الأمين", "דוד לוי", "王小明", "Привет", "é", "a\u00a0b", "a\u202fb"]
EMOJI = ["👨‍👩‍👧", "👍🏽", "🇳🇱", "❤️", "🏴\U000e0067\U000e0062\U000e007f"]


@pytest.mark.parametrize("text", [*KEPT, *EMOJI])
def test_ordinary_text_is_kept(text: str) -> None:
    """Names in any script and emoji sequences stay as they are."""
    assert visible(text) == text


@pytest.mark.parametrize("hidden", "\u202e\u202d\u2066\u200f\u061c\u200b\ufeff\n\t\x00\x7f\u2028")
def test_hidden_characters_are_shown(hidden: str) -> None:
    """What has no shape or turns the line around is shown as its code point."""
    assert visible(f"gpj.{hidden}exe") == f"gpj.[U+{ord(hidden):04X}]exe"


def test_joiner_outside_a_sequence_is_shown() -> None:
    """A joiner between Latin letters would make two names look the same."""
    assert visible("pay\u200dpal") == "pay[U+200D]pal"


def test_broken_bytes_of_a_name_are_shown() -> None:
    """A name that is no UTF-8 reaches us with lone surrogates."""
    assert visible("a\udcffb") == "a[U+DCFF]b"


@given(st.text(st.characters()))
def test_nothing_turns_or_hides(text: str) -> None:
    """No text keeps a control, an override, a private or an unassigned character."""
    left = {unicodedata.category(character) for character in visible(text)}
    assert not left & {"Cc", "Cn", "Co", "Cs", "Zl", "Zp"}
    assert not set(visible(text)) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
