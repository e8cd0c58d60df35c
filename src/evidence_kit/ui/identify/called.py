"""What a suspect is called, in this room."""

from __future__ import annotations

from evidence_kit.domain.lead import Suspect
from evidence_kit.wording import Wording


def called(suspect: Suspect, words: Wording) -> str:
    """Name a suspect: "Suspect A"."""
    return words.gettext("Suspect {letter}").format(letter=suspect.letter)
