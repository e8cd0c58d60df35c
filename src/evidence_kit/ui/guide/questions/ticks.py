"""What is ticked where several things can be chosen; also at questions somebody went back from."""

from __future__ import annotations

from collections.abc import Iterable

Values = tuple[str, ...]


class Ticks:
    """Ticks that are no answer yet.

    Attributes:
        now: what is ticked at the question on screen.
    """

    def __init__(self) -> None:
        self.now: Values = ()
        self._aside: dict[str, Values] = {}

    def pick(self, value: str, on: bool, order: Iterable[str]) -> None:
        """Tick or untick one thing; ticks keep the order in which the things stand."""
        picked = {*self.now, value} if on else {*self.now} - {value}
        self.now = tuple(one for one in order if one in picked)

    def set_aside(self, question: str) -> None:
        """Leave a question for another one; its ticks wait."""
        if self.now:
            self._aside[question] = self.now
        self.now = ()

    def take_up(self, question: str, answered: Values = ()) -> None:
        """Stand at a question again, with what waited there, else with what was answered."""
        self.now = self._aside.pop(question, answered)

    def settle(self, question: str) -> None:
        """Forget them: the question is answered."""
        self._aside.pop(question, None)
        self.now = ()

    def take_all(self) -> dict[str, Values]:
        """Give all that waits, by question, and forget it."""
        waiting, self._aside = self._aside, {}
        return waiting
