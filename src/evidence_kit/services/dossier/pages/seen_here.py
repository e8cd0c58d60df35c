"""What an exhibit shows of what was told: leads, events and payments, with a way back to each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from evidence_kit.domain.dossier import Story
from evidence_kit.services import identify, told_passages
from evidence_kit.services.dossier import look, places, told_words
from evidence_kit.services.dossier.pages import timeline
from evidence_kit.services.dossier.pages.call_outs import CallOut
from evidence_kit.services.dossier.sheet import Sheet
from evidence_kit.services.dossier.typeset import Span, Style
from evidence_kit.services.dossier.untrusted import visible
from evidence_kit.wording import Wording

_TITLE = Style(look.H3.size, 26, look.H3.face)
_MOST_LINES = 3
"""A longer text is whole where the link leads."""


class Seen(NamedTuple):
    """One thing that an exhibit shows.

    Attributes:
        key: where it is told.
        text: what it is.
        more: what else there is to say in a few words.
        row: row of the picture, or 0 for the whole.
    """

    key: str
    text: str
    more: str
    row: float


@dataclass(frozen=True, slots=True)
class Shown:
    """What each exhibit shows, by its number."""

    by_number: dict[int, list[Seen]]

    def of(self, number: int) -> Sequence[Seen]:
        """Give what one exhibit shows."""
        return self.by_number.get(number, ())


def shown(words: Wording, story: Story) -> Shown:
    """Sort all that was told by the exhibits that show it."""
    found: dict[int, list[Seen]] = {}
    for number, seen in (
        *(*_leads(words, story), *_events(words, story)),
        *(*_payments(words, story), *_passages(words, story)),
    ):
        found.setdefault(number, []).append(seen)
    return Shown(found)


def compose(sheet: Sheet, words: Wording, seen: Sequence[Seen], width: float) -> list[CallOut]:
    """Set what an exhibit shows: a title, and a line with a link for each."""
    if not seen:
        return []
    title = sheet.compose(words.gettext("To be seen here"), _TITLE, width)
    made = [CallOut(0, title, 0.0, indented=False, close=True)]
    for one in seen:
        spans = [Span(one.text, look.BODY_STRONG)]
        if one.more:
            spans.append(Span(f"  {one.more}", look.SMALL_SOFT))
        lines = sheet.composer.lines(spans, width)[:_MOST_LINES]
        says = f"{one.text} {one.more}".strip()
        target = (one.key, says)
        made.append(CallOut(0, lines, 0.0, indented=False, target=target, close=True))
    return made


def _leads(words: Wording, story: Story) -> Iterator[tuple[int, Seen]]:
    for lead in story.leads:
        whose = told_words.suspects(words, story, lead.suspects)
        kind = identify.kind_name(lead.kind, words)
        doubt = story.findings[lead.id].doubt
        more = ", ".join(part for part in (kind, whose, doubt) if part)
        for number in lead.exhibits:
            yield (
                number,
                Seen(places.lead(lead.id), visible(identify.in_groups(lead.text)), more, 0.0),
            )
        for other in story.spellings:
            if other.into == lead.id:
                for number in other.exhibits:
                    yield number, Seen(places.lead(lead.id), visible(other.text), more, 0.0)


def _events(words: Wording, story: Story) -> Iterator[tuple[int, Seen]]:
    numbers = timeline.numbers(story)
    text = words.gettext("time line {number}")
    for event in story.events:
        more = text.format(number=numbers[event.id])
        for number in event.exhibits:
            title = told_words.title(words, event)
            yield number, Seen(places.line(event.id), title, more, 0.0)


def _payments(words: Wording, story: Story) -> Iterator[tuple[int, Seen]]:
    text = words.gettext("payment {number}")
    for count, payment in enumerate(story.payments, start=1):
        title = told_words.payment_title(words, payment)
        for number in payment.exhibits:
            yield number, Seen(places.payment(payment.id), title, text.format(number=count), 0.0)


def _passages(words: Wording, story: Story) -> Iterator[tuple[int, Seen]]:
    text = words.gettext("money that came in {number}")
    for count, passage in enumerate(story.passages, start=1):
        title = told_passages.passage_title(passage, words, cents=True)
        for number in passage.exhibits:
            yield number, Seen(places.passage(passage.id), title, text.format(number=count), 0.0)
