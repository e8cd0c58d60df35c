"""The chapters that tell what happened, in order. One without content is nowhere to be found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from evidence_kit.domain.dossier import Dossier
from evidence_kit.services.dossier import places
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
from evidence_kit.services.dossier.paper import Paper
from evidence_kit.wording import Wording


class Chapter(NamedTuple):
    """One chapter.

    Attributes:
        key: the place of its first page.
        title: in the contents.
        draw: draws its pages.
    """

    key: str
    title: str
    draw: Callable[[Paper], None]


def chapters(dossier: Dossier, words: Wording) -> Iterator[Chapter]:
    """Give the chapters that have content."""
    story, _ = dossier.story, words.gettext
    if summary.has_content(story):
        yield Chapter(
            places.SUMMARY, _("Summary for the police"), lambda p: summary.draw(p, dossier)
        )
    if seven.has_content(story):
        yield Chapter(places.SEVEN, seven.title(words), lambda p: seven.draw(p, story))
    if story.events or story.payments or story.distributions or story.police_contacts:
        yield Chapter(places.TIMELINE, _("Time line"), lambda p: timeline.draw(p, story))
    if payments.has_content(story):
        yield Chapter(places.PAYMENTS, _("Payments"), lambda p: payments.draw(p, story))
    if spread.has_content(story):
        title = spread.title(words, story)
        yield Chapter(places.SPREAD, title, lambda p: spread.draw(p, story))
    if leads.has_content(story):
        title = _("Accounts, numbers and names")
        yield Chapter(places.LEADS, title, lambda p: leads.draw(p, dossier))
    if around.has_content(story, words):
        yield Chapter(places.AROUND, around.title(words, story), lambda p: around.draw(p, story))
    if story.told:
        title = statement.title(words, story)
        yield Chapter(places.STATEMENT, title, lambda p: statement.draw(p, story))
