"""Which of the seven sentences the story does not have, and where they come in it."""

from __future__ import annotations

from collections.abc import Sequence

from evidence_kit.domain.pieces import Pieces
from evidence_kit.services.pieces import appended, sentence, stands_in
from evidence_kit.wording import Wording


def absent(pieces: Pieces, text: str, words: Wording) -> tuple[str, ...]:
    """Give the sentences that do not stand in a text, in the order of the questions.

    Who does not know something has told nothing that the story lacks.
    """
    told = (sentence(one, words) for one in pieces.pieces if not one.unsure)
    return tuple(said for said in told if said and not stands_in(text, said))


def with_all(pieces: Pieces, text: str, words: Wording) -> str:
    """Put every sentence that is absent into a text, each once; what stands there stays.

    A sentence comes behind the one of an earlier question, or before the one of a later
    question; where none of those stands in the text, at its end.
    """
    order = [sentence(one, words) for one in pieces.pieces]
    for said in absent(pieces, text, words):
        if not stands_in(text, said):
            at = order.index(said)
            text = _placed(text, said, order[:at], order[at + 1 :])
    return text


def _placed(text: str, said: str, before: Sequence[str], after: Sequence[str]) -> str:
    """Put a sentence on a line of its own, never between words of the person's own line."""
    lines = text.split("\n")
    for one in reversed(before):
        if one in lines:
            at = lines.index(one) + 1
            return "\n".join((*lines[:at], said, *lines[at:]))
    for one in after:
        if one in lines:
            at = lines.index(one)
            return "\n".join((*lines[:at], said, *lines[at:]))
    return appended(text, said)
