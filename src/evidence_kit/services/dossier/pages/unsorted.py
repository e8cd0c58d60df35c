"""On the summary: that more was noted than is on it, not confirmed or of nobody known yet."""

from __future__ import annotations

from collections.abc import Sequence

from evidence_kit.domain.dossier import Story
from evidence_kit.domain.lead import LeadState
from evidence_kit.services.dossier import look, places
from evidence_kit.services.dossier.blocks import At
from evidence_kit.services.dossier.flow import height_of
from evidence_kit.services.dossier.lettering import baseline
from evidence_kit.services.dossier.paper import Paper
from evidence_kit.services.dossier.typeset import Line
from evidence_kit.wording import Wording

_ABOVE, _BELOW_CARDS = 2.0, -4.0
"""Pixels from where the next piece of the page goes; cards leave more space than it needs."""
_NEARER = 4.0
"""Pixels that what comes below it stands nearer than to other pieces."""
_NUMBER = 34.0
"""Pixels kept free for the number of a page."""


def height(paper: Paper, story: Story) -> float:
    """Give its height, with the space above it; 0 when there is nothing to say."""
    lines = _lines(paper, story)
    return _above(story) + height_of(lines) - _NEARER if lines else 0.0


def draw(paper: Paper, story: Story, at: At) -> None:
    """Say how many there are and on which page they begin."""
    sheet, lines = paper.sheet, _lines(paper, story)
    if not lines:
        return
    at, last = at.down(_above(story)), lines[-1]
    base_line = at.top + height_of(lines[:-1]) + baseline(last)
    with sheet.within("P"), sheet.content("Link") as link:
        sheet.paragraph(*at, lines)
        paper.end_of_sentence(places.LEADS, at.left + last.width, base_line, look.SMALL)
    says = _said(paper.words, story)
    sheet.link(link, places.LEADS, says, (*at, height_of(lines)))


def _above(story: Story) -> float:
    return _BELOW_CARDS if story.suspects else _ABOVE


def _lines(paper: Paper, story: Story) -> Sequence[Line]:
    said = _said(paper.words, story)
    return paper.sheet.compose(said, look.SMALL, look.WIDTH - _NUMBER) if said else ()


def _said(words: Wording, story: Story) -> str:
    known = {one.id for one in story.suspects}
    count = sum(
        lead.state is LeadState.OPEN or not known.intersection(lead.suspects)
        for lead in story.leads
    )
    if not count:
        return ""
    told = words.ngettext(
        "{count} detail is not confirmed yet, or it is not known whose it is. See page",
        "{count} details are not confirmed yet, or it is not known whose they are. See page",
        count,
    )
    return told.format(count=count)
