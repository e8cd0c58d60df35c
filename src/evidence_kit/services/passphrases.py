"""Passphrases: how strong one is in words, five ordinary words as a suggestion, neutral names."""

from __future__ import annotations

import functools
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from evidence_kit import resources
from evidence_kit.vault import MINIMUM_PASSPHRASE
from evidence_kit.wording import N_, Wording

WORDS_SUGGESTED: Final = 5

_LEVELS: Final = (
    (20, 4, N_("Very strong")),
    (16, 3, N_("Strong")),
    (MINIMUM_PASSPHRASE, 2, N_("A good start")),
    (1, 1, N_("Keep going")),
)
"""Length in characters → bars and word. Length is the only rule; the meter never says weak."""

_NEUTRAL: Final = {
    "nl": ("notities", "recepten", "huiswerk", "tuin", "lijstjes", "knipsels", "reisplan"),
    "en": ("notes", "recipes", "homework", "garden", "lists", "clippings", "travel"),
}


@dataclass(frozen=True, slots=True)
class Strength:
    """What the meter shows: 0 to 4 bars and a word beside it (empty at 0 bars)."""

    bars: int
    word: str

    @property
    def enough(self) -> bool:
        """Tell whether the vault will accept it."""
        return self.bars >= 2


def strength(passphrase: str, words: Wording) -> Strength:
    """Judge a passphrase by its length and by how many different characters it has.

    A few characters repeated to reach the length count only once each time they differ,
    so "aaaaaaaaaaaa" stays at the first bar.
    """
    length = len(passphrase)
    if len(set(passphrase)) < 5:
        length = min(length, MINIMUM_PASSPHRASE - 1)
    for least, bars, word in _LEVELS:
        if length >= least:
            return Strength(bars, words.gettext(word))
    return Strength(0, "")


@functools.cache
def word_list(language: str) -> tuple[str, ...]:
    """Give the words a suggestion is drawn from, in the person's language."""
    return tuple(resources.text("data", f"words_{language}.txt").split())


def suggest(
    language: str, choose: Callable[[Sequence[str]], str] = secrets.choice
) -> tuple[str, ...]:
    """Draw five different ordinary words with the system's random source."""
    pool = word_list(language)
    drawn: list[str] = []
    while len(drawn) < WORDS_SUGGESTED:
        word = choose(pool)
        if word not in drawn:
            drawn.append(word)
    return tuple(drawn)


def neutral_name(language: str, year: int, taken: Sequence[str] = ()) -> str:
    """Propose a file name that says nothing about its content, e.g. "notities-2026".

    Args:
        language: "nl" or "en".
        year: put behind the word.
        taken: names not to propose again, without ending.
    """
    candidates = [f"{word}-{year}" for word in _NEUTRAL[language]]
    for name in candidates:
        if name not in taken:
            return name
    return f"{candidates[0]}-{len(taken)}"
