"""Whom a form speaks to: the person this happened to, or somebody who helps and types."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from evidence_kit.wording import Wording


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words in two forms, each marked for translation.

    Attributes:
        me: to the person this happened to.
        other: to who helps, about that person.
    """

    me: str
    other: str

    def to(self, words: Wording, *, helping: bool) -> str:
        """Give the form for who types."""
        said = self.other if helping else self.me
        return words.gettext(said)


class Address:
    """Says the labels of a form again when somebody else sits down at the keyboard."""

    def __init__(self, words: Wording) -> None:
        self._words = words
        self._said: list[tuple[Callable[[str], None], Spoken]] = []

    def say(self, put: Callable[[str], None], me: str, other: str) -> None:
        """Say something by `put`, now and later; first of all to the person."""
        self._said.append((put, Spoken(me, other)))
        put(self._words.gettext(me))

    def turn_to(self, *, helping: bool) -> None:
        """Speak to who types now."""
        for put, spoken in self._said:
            put(spoken.to(self._words, helping=helping))
