"""What a file holds and what it does not: how many items, of which days, and what nobody noted."""

from __future__ import annotations

import datetime as dt

from evidence_kit.domain.dossier import Dossier, Story
from evidence_kit.domain.event import Demand
from evidence_kit.services.dossier import blocks, look, told_words
from evidence_kit.services.dossier.blocks import At
from evidence_kit.services.dossier.denied import Denied
from evidence_kit.services.dossier.sheet import Sheet
from evidence_kit.services.dossier.typeset import Span
from evidence_kit.services.shown_when import shown_when
from evidence_kit.wording import Wording

_FACTS = blocks.Facts(look.BODY_SOFT, look.BODY_BOLD, 178, 5, 5)
_ABOVE = 18.0


def draw(sheet: Sheet, words: Wording, dossier: Dossier, at: At) -> float:
    """Draw it below `at` where there is room; a summary that is full needs it least.

    Gives its height, 0 when there was no room.
    """
    rows = [(name, [Span(value, _FACTS.values)]) for name, value in _rows(words, dossier) if value]
    above = _ABOVE + look.H2.leading + 7
    if at.top + above + blocks.facts_height(sheet, at.width, rows, _FACTS) > look.BOTTOM:
        return 0.0
    title = words.gettext("What is in this file")
    blocks.heading(sheet, at.down(_ABOVE), title, look.H2, "H2")
    return above + blocks.facts(sheet, at.down(above), rows, _FACTS)


def _rows(words: Wording, dossier: Dossier) -> tuple[tuple[str, str], ...]:
    _ = words.gettext
    exhibits = [one.exhibit for one in dossier.sheets]
    count = _("{all}, of which {printed} printed").format(
        all=len(exhibits), printed=sum(one.picture is not None for one in dossier.sheets)
    )
    added = [dt.datetime.fromisoformat(one.added_at).date().isoformat() for one in exhibits]
    seen = [moment.day for one in exhibits if (moment := shown_when(one)).known]
    undated = len(exhibits) - len(seen)
    lacking = words.ngettext(
        "{count} item without a date of its own",
        "{count} items without a date of their own",
        undated,
    ).format(count=undated)
    days = [
        told_words.days(words, min(seen), max(seen)) if seen else "",
        lacking if undated else "",
    ]
    return (
        (_("Items"), count),
        (_("Added"), told_words.days(words, min(added), max(added))),
        (_("Dates in the items"), ", ".join(filter(None, days))),
        (_("Not told"), told_words.listed(words, _untold(words, dossier))),
        (_("Not in this file"), told_words.listed(words, _lacking(words, dossier))),
    )


def _untold(words: Wording, dossier: Dossier) -> list[str]:
    """Name what nobody told; what was answered with no was told."""
    _, story = words.gettext, dossier.story
    parts = (
        (_("events"), story.events),
        (
            _("payments"),
            story.payments or story.passages or Denied.PAID in story.denied or _no_money(story),
        ),
        (_("accounts, numbers and names"), story.leads or _left_out(story)),
        (_("who it may be"), story.suspects),
        (_("own words"), story.own_words.strip() or not dossier.choices.own_words),
    )
    return [name for name, there in parts if not there]


def _lacking(words: Wording, dossier: Dossier) -> list[str]:
    """Name what is left out; of own words no file says whether there are any."""
    _, story = words.gettext, dossier.story
    parts = (
        (_("accounts, numbers and names"), story.leads or not _left_out(story)),
        (_("own words"), dossier.choices.own_words),
    )
    return [name for name, there in parts if not there]


def _no_money(story: Story) -> bool:
    """Tell whether it was said what the other wants, and money is no part of it."""
    wanted = {*story.wanted, *(one for event in story.events for one in event.demands)}
    asked = any(event.demanded for event in story.events)
    return bool(wanted) and Demand.MONEY not in wanted and not asked


def _left_out(story: Story) -> int:
    return story.hidden + story.lost + story.dismissed
