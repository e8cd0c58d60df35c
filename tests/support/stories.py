"""A case in which everything was told: Sam Voorbeeld's, and one full of what is hard to print."""

from __future__ import annotations

from typing import Any

from evidence_kit.services import sample_story
from evidence_kit.wording import wording
from support.dossiers import Shelf, chat

EXHIBITS = 11


def told_by_sam(language: str = "nl") -> dict[str, Any]:
    """Give all that Sam tells, as fields of a case."""
    words = wording(language)
    return {
        "suspects": sample_story.suspects(words),
        "leads": sample_story.leads(words),
        "events": sample_story.events(words),
        "payments": sample_story.payments(words),
        "person": sample_story.person(words),
        "statement": sample_story.statement(words),
    }


def sam(language: str = "nl") -> Shelf:
    """Make Sam's case with plain pictures: number 7 in words, 11 sensitive, 3 blacked out."""
    words = wording(language)
    shelf, shown = Shelf(), sample_story.shown(words)
    for number in range(1, EXHIBITS + 1):
        if number == 7:
            shelf.add_in_words("Een privebeeld dat 'Lisa' terugstuurt.")
        else:
            shelf.add_picture(chat(780, 1688, number), f"IMG_04{number:02d}.png")
        if number in shown:
            shelf.say(number, **shown[number])
    shelf.say(11, sensitive=True)
    for number, markup in sample_story.drawn(words).items():
        shelf.mark(number, *markup)
    shelf.told = told_by_sam(language)
    return shelf
