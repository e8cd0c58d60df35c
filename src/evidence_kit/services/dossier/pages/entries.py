"""One thing that was told: a heading, and what is known of it, name by name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from evidence_kit.domain.lead import LeadKind
from evidence_kit.domain.moment import Moment
from evidence_kit.services import identify
from evidence_kit.services.dossier import look, told_words
from evidence_kit.services.dossier.flow import Flow
from evidence_kit.services.dossier.grid import Column, Grid
from evidence_kit.services.dossier.typeset import Span
from evidence_kit.services.dossier.untrusted import visible_lines
from evidence_kit.wording import Wording

_LOOKS_LIKE_IBAN: Final = re.compile(r"\s*[A-Za-z]{2}\s*\d{2}[\sA-Za-z0-9]{10,}")
NAMES: Final = 160.0
PADDING: Final = 5.0
Row = tuple[str, Sequence[Span]]
"""What is known, and in which words; no words, no row."""


class Entry(NamedTuple):
    """One thing.

    Attributes:
        title: above it.
        rows: what is known of it.
        exhibits: that show it.
        key: names its place, for links; "" when nothing leads here.
    """

    title: str
    rows: Iterable[Row]
    exhibits: Sequence[int] = ()
    key: str = ""


def draw(flow: Flow, entry: Entry) -> None:
    """Draw it; its heading never stands alone."""
    grid = Grid(flow, (Column(0, NAMES, names=True), Column(NAMES, look.WIDTH - NAMES)), PADDING)
    rows = [
        (grid.words(0, Span(name, look.BODY_SOFT)), grid.words(1, *spans))
        for name, spans in entry.rows
        if spans
    ]
    if entry.exhibits:
        proof = grid.words(0, Span(flow.words.gettext("Shown in item"), look.BODY_SOFT))
        rows.append((proof, grid.numbers(1, entry.exhibits)))
    flow.heading(entry.title, together=grid.height(rows))
    if entry.key:
        flow.sheet.name_place(entry.key, flow.top - 34)
    for row in rows:
        grid.row(row)


def plain(untrusted: str, *, bold: bool = False) -> list[Span]:
    """Give what somebody typed; nothing when they typed nothing."""
    text = visible_lines(untrusted)
    return [Span(text, look.BODY_BOLD if bold else look.BODY)] if text else []


def when(words: Wording, moment: Moment) -> list[Span]:
    """Give a moment, where it was read and in which zone; nothing when it is not known."""
    text = told_words.when(words, moment)
    if not text:
        return []
    parts = (told_words.source(words, moment), told_words.zone(words, moment))
    more = " ".join(part for part in parts if part)
    return [Span(text, look.BODY), *([Span(f"  {more}", look.SMALL_SOFT)] if more else [])]


def looks_like_iban(untrusted: str) -> bool:
    """Tell whether an account was meant as an IBAN."""
    return _LOOKS_LIKE_IBAN.match(untrusted) is not None


def account(words: Wording, untrusted: str) -> list[Span]:
    """Give an account as it was typed, and what its check digits say when it has them."""
    if not untrusted.strip():
        return []
    spans = [Span(visible_lines(identify.in_groups(untrusted)), look.LEAD)]
    if looks_like_iban(untrusted):
        found = identify.finds(identify.check(LeadKind.IBAN, untrusted), words)
        if found:
            spans.append(Span(f"  {found}", look.SMALL_SOFT))
    return spans
