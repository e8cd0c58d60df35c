"""The chapters that tell what happened, in order. One without content is nowhere to be found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from evidence_kit.domain.dossier import Dossier
from evidence_kit.services.dossier import places
from evidence_kit.services.dossier.flow import Flow
from evidence_kit.services.dossier.pages import (
    around,
    leads,
    payments,
    seven,
    spread,
    statement,
    summary,
    timeline,
)
from evidence_kit.wording import Wording


class Chapter(NamedTuple):
    """One chapter.

    Attributes:
        key: the place where it begins.
        title: in the contents.
        draw: draws it from where the page before it ended.
        signed: it is taken out and signed, so nothing else stands on its pages.
    """

    key: str
    title: str
    draw: Callable[[Flow], None]
    signed: bool = False


def chapters(dossier: Dossier, words: Wording) -> Iterator[Chapter]:
    """Give the chapters that have content."""
    story, _ = dossier.story, words.gettext
    if summary.has_content(story):
        yield Chapter(
            places.SUMMARY, _("Summary for the police"), lambda flow: summary.draw(flow, dossier)
        )
    if seven.has_content(story):
        yield Chapter(places.SEVEN, seven.title(words), lambda flow: seven.draw(flow, story))
    happened = (story.events, story.payments, story.passages, story.distributions)
    if any(happened) or story.police_contacts:
        yield Chapter(places.TIMELINE, _("Time line"), lambda flow: timeline.draw(flow, story))
    if payments.has_content(story):
        title = payments.title(words, story)
        yield Chapter(places.PAYMENTS, title, lambda flow: payments.draw(flow, story))
    if spread.has_content(story):
        title = spread.title(words, story)
        yield Chapter(places.SPREAD, title, lambda flow: spread.draw(flow, story))
    if leads.has_content(story):
        title = _("Accounts, numbers and names")
        yield Chapter(places.LEADS, title, lambda flow: leads.draw(flow, dossier))
    if around.has_content(story, words):
        title = around.title(words, story)
        yield Chapter(places.AROUND, title, lambda flow: around.draw(flow, story))
    if story.told:
        title = statement.title(words, story)
        yield Chapter(
            places.STATEMENT, title, lambda flow: statement.draw(flow, story), signed=True
        )
