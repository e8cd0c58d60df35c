"""Somebody who answers the questions of the guide without a mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt

from evidence_kit.ui.guide.room import Stop
from support.typist import Typist

Key = Qt.Key


def answers(person: Typist) -> None:
    """Answer the guide by digits and letters: threatened with a real photo, for money."""
    guide = person.program.rooms.guide
    person.presses("To the questions")
    for letter in ("1", "1", "4", "1", "y", "1"):
        person.sees_ring()
        person.types(letter)
    person.key(Key.Key_Space)
    person.presses("Next")
    person.types("nnn4")
    person.waits(lambda: person.here == person.says("To your first steps"))
    assert guide.questions.advice.conclusion.id == "threat-real"
    person.key(Key.Key_Return)
    person.waits(lambda: guide.stop is Stop.STEPS)
