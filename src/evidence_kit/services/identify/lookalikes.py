"""Letters that are easily mistaken for each other when read from a screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_FAMILIES: Final = ("lI1", "0O", "5S", "2Z", "8B")
"""The letters of each family look alike in some face."""
_PAIRS: Final = {"rn": "m", "vv": "w", "cl": "d"}
"""Two letters that look like one."""
_FOREIGN: Final = dict(zip("аеорсхіуАВЕКМНОРСТХοΟΑΒΕ", "aeopcxiyABEKMHOPCTXoOABE", strict=True))
"""Cyrillic and Greek letters that are drawn as Latin ones."""


@dataclass(frozen=True, slots=True)
class Lookalike:
    """One letter that may have been another.

    Attributes:
        index: where it stands in the text.
        letter: what stands there: one letter, or two that look like one.
        may_be: what it may have been, each one or two letters.
    """

    index: int
    letter: str
    may_be: tuple[str, ...]


def lookalikes(text: str) -> tuple[Lookalike, ...]:
    """Find what may have been misread, in order.

    A number alone, with the marks between its digits, holds nothing to mistake.
    """
    if not any(letter.isalpha() for letter in text):
        return ()
    found = []
    for index, letter in enumerate(text):
        pair = text[index : index + 2]
        if pair in _PAIRS:
            found.append(Lookalike(index, pair, (_PAIRS[pair],)))
        may_be = _others(letter)
        if may_be:
            found.append(Lookalike(index, letter, may_be))
    return tuple(found)


def _others(letter: str) -> tuple[str, ...]:
    if letter in _FOREIGN:
        return (_FOREIGN[letter],)
    if letter == "m":
        return ("rn",)
    return tuple(
        other for family in _FAMILIES if letter in family for other in family if other != letter
    )
