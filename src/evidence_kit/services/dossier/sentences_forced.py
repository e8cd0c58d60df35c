"""Sentences of the summary on money of others that came in, and threats that were only answered."""

from __future__ import annotations

from evidence_kit.domain.dossier import Story
from evidence_kit.domain.event import EventKind
from evidence_kit.domain.passage import came_in, went_on
from evidence_kit.domain.pieces import Question
from evidence_kit.services import pieces, tell
from evidence_kit.wording import Wording


def came_through(words: Wording, story: Story) -> str:
    """Say how often money of others came in, how much, and how much of it went on."""
    count = len(story.passages)
    if not count:
        return ""
    text = words.ngettext(
        "Money of others came in {count} time: {sum}.",
        "Money of others came in {count} times, together {sum}.",
        count,
    )
    sums, gone = came_in(story.passages), went_on(story.passages)
    if not sums:
        text = words.ngettext(
            "Money of others came in {count} time.", "Money of others came in {count} times.", count
        )
    told = [text.format(count=count, sum=tell.said_sum(sums, words))]
    unknown = sum(one.money is None for one in story.passages)
    if unknown and sums:
        more = words.ngettext(
            "Of {count} time the amount is not known.",
            "Of {count} times the amount is not known.",
            unknown,
        )
        told.append(more.format(count=unknown))
    if gone:
        more = words.gettext("Of that went on: {sum}.")
        told.append(more.format(sum=tell.said_sum(gone, words)))
    return " ".join(told)


def answered_threat(words: Wording, story: Story) -> str:
    """Lead to a threat that stands in the seven answers, where no event tells of one.

    Only what was chosen says so: what somebody typed may say that there was none.
    """
    if any(event.kind is EventKind.THREAT for event in story.events):
        return ""
    chosen = pieces.CLAUSES[Question.WITH]
    for one in story.pieces.pieces:
        known = not one.unsure and not one.sentence.strip() and chosen.keys() & set(one.choices)
        if one.question is Question.WITH and known:
            return words.gettext("What was threatened with stands in the answers to the questions.")
    return ""
