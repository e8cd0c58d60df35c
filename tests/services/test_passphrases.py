"""Passphrases: a meter that encourages, and five words anyone can remember."""

import pytest

from evidence_kit.services.passphrases import neutral_name, strength, suggest, word_list
from evidence_kit.vault import MINIMUM_PASSPHRASE
from evidence_kit.wording import LANGUAGES, wording

NL = wording("nl")


@pytest.mark.parametrize(
    ("text", "bars"),
    [("", 0), ("abc", 1), ("abcdefghijk", 1), ("abcdefghijkl", 2), ("wolk tegel kano m", 3)],
)
def test_length_is_the_only_rule(text: str, bars: int) -> None:
    """No capitals, digits or signs are asked for."""
    assert strength(text, NL).bars == bars


def test_the_meter_and_the_vault_agree_on_enough() -> None:
    """The button is on exactly when the vault will accept the passphrase."""
    text = "abcdefghijklmnop"
    assert strength(text[:MINIMUM_PASSPHRASE], NL).enough
    assert not strength(text[: MINIMUM_PASSPHRASE - 1], NL).enough


def test_one_key_held_down_is_not_enough() -> None:
    """Twelve times the same letter stays at the first bar."""
    assert strength("aaaaaaaaaaaaaaaaaaaaaaaa", NL).bars == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_suggestion_is_five_different_words_and_very_strong(language: str) -> None:
    """Using the suggestion always fills the meter."""
    drawn = suggest(language)
    assert len(set(drawn)) == 5
    assert strength(" ".join(drawn), wording(language)).bars >= 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_is_large_and_plain(language: str) -> None:
    """1,296 words give 51 bits for five words; each can be typed on any keyboard."""
    words = word_list(language)
    assert len(set(words)) == len(words) == 1296
    assert all(w.isascii() and w.isalpha() and w.islower() and 3 <= len(w) <= 8 for w in words)


def test_a_neutral_name_says_nothing_and_is_never_proposed_twice() -> None:
    """Asking for another name always gives another one."""
    taken: list[str] = []
    for _ in range(12):
        name = neutral_name("nl", 2026, taken)
        assert name not in taken
        taken.append(name)
    assert taken[0] == "notities-2026"
