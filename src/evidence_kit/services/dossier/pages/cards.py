"""A suspect on a card: how they call themself, and by what they can be found first."""

from __future__ import annotations

from collections.abc import Sequence

from evidence_kit.domain.dossier import Story
from evidence_kit.domain.lead import Lead, LeadKind, LeadState, Suspect
from evidence_kit.services import identify
from evidence_kit.services.dossier import look, told_words
from evidence_kit.services.dossier.blocks import At
from evidence_kit.services.dossier.icons import draw_icon
from evidence_kit.services.dossier.sheet import Sheet
from evidence_kit.services.dossier.typeset import Ink, Line, Span, Style
from evidence_kit.services.dossier.untrusted import visible
from evidence_kit.wording import Wording

APART = 18.0
WIDTH = (look.WIDTH - APART) / 2
BELOW_NAME = 4.0
_INSIDE = 16.0
CARDS = 4
"""So many there is room for."""
LEADS, FEWEST = 4, 1
"""So many stand on a card, and when there is little room."""
ROW = 26.0
"""Height of a suspect on one line, when there is no room for a card."""
_ALIAS, _FIRST_LEAD = 104.0, 371.0
"""Where on that line the name they use starts, and what can be requested by first."""
_ICONS = {
    LeadKind.USERNAME: "at-sign",
    LeadKind.PLATFORM_ID: "hash",
    LeadKind.PROFILE_LINK: "link",
    LeadKind.PHONE: "phone",
    LeadKind.EMAIL: "mail",
    LeadKind.IBAN: "landmark",
    LeadKind.PAYMENT_LINK: "euro",
    LeadKind.CRYPTO: "key-round",
    LeadKind.ACCOUNT_HOLDER: "user-round",
    LeadKind.VOUCHER: "gift",
    LeadKind.TRANSACTION: "hash",
    LeadKind.IP: "monitor",
    LeadKind.DISPLAY_NAME: "user-round",
    LeadKind.NAME: "user-round",
    LeadKind.OTHER: "file-text",
}
"""What can be requested by stands first."""


def leads_of(story: Story, suspect: Suspect) -> list[Lead]:
    """Give the leads of a suspect, what can be requested by first."""
    mine = [lead for lead in story.leads if suspect.id in lead.suspects]
    return sorted(mine, key=lambda lead: list(_ICONS).index(lead.kind))


def texts(story: Story) -> frozenset[str]:
    """Give the texts of all leads on cards, when there is room for those."""
    return frozenset(
        lead.text for suspect in story.suspects[:CARDS] for lead in leads_of(story, suspect)[:LEADS]
    )


class Cards:
    """Sets and draws cards."""

    def __init__(self, sheet: Sheet, words: Wording, story: Story) -> None:
        self._sheet, self._words, self._story = sheet, words, story

    def set(self, suspect: Suspect, most: int = LEADS) -> tuple[dict[int, str], list[Line]]:
        """Set a card with so many leads: its lines, and the icon before those that have one."""
        words, compose = self._words, self._sheet.composer
        name = told_words.capital(told_words.suspect(words, suspect))
        spans = [Span(name, look.H3)]
        known = told_words.aliased(words, suspect)
        if known:
            spans.append(Span(f"  {known}", look.SMALL_SOFT))
        lines = list(compose.lines(spans, WIDTH - 2 * _INSIDE))[:3]
        icons: dict[int, str] = {}
        mine = leads_of(self._story, suspect)
        for lead in mine[:most]:
            icons[len(lines)] = _ICONS[lead.kind]
            lines.append(self._lead(lead))
            doubt = self._story.findings[lead.id].doubt
            if doubt:
                icons[len(lines)] = ""
                lines.append(compose.one([Span(doubt, look.SMALL_SOFT)]))
        left = len(mine) - most
        if left > 0:
            more = words.ngettext("and {count} more", "and {count} more", left).format(count=left)
            lines.append(compose.one([Span(more, look.SMALL_SOFT)]))
        return icons, lines

    def row(self, at: At, suspect: Suspect) -> None:
        """Draw a suspect on one line: name, the name they use, and the first of their leads."""
        sheet, words = self._sheet, self._words
        name = told_words.capital(told_words.suspect(words, suspect))
        lines = [(0.0, self._cut(name, look.BODY_BOLD, _ALIAS - 8))]
        known = told_words.aliased(words, suspect)
        if known:
            lines.append((_ALIAS, self._cut(known, look.SMALL_SOFT, _FIRST_LEAD - _ALIAS - 12)))
        first = leads_of(self._story, suspect)[:1]
        lines += [(_FIRST_LEAD + 24, self._lead(lead)) for lead in first]
        with sheet.within("LI"), sheet.content("LBody"):
            for left, line in lines:
                sheet.text(at.left + left, at.top + (ROW - 1 - line.leading) / 2, line)
        with sheet.artifact():
            for lead in first:
                draw_icon(sheet, _ICONS[lead.kind], at.left + _FIRST_LEAD, at.top + 5, 15)
            sheet.rule(at.left, at.top + ROW - 0.5, at.width, Ink.HAIR)

    def _lead(self, lead: Lead) -> Line:
        """Set the text of a lead on one line; a long one is whole on its own page."""
        compose, width = self._sheet.composer, WIDTH - 2 * _INSIDE - 26
        text = visible(identify.in_groups(lead.text))
        platform = visible(lead.platform.strip())
        unsure = self._words.gettext("not confirmed") if lead.state is LeadState.OPEN else ""
        told = ", ".join(filter(None, (platform, unsure)))
        for beside in filter(None, (told, unsure)):
            spans = [Span(text, look.CARD_LEAD), Span(f"  {beside}", look.SMALL_SOFT)]
            whole = compose.one(spans)
            if whole.width <= width:
                return whole
        return self._cut(text, look.CARD_LEAD, width)

    def _cut(self, text: str, style: Style, width: float) -> Line:
        compose = self._sheet.composer
        lines = compose.lines([Span(text, style)], width)
        if len(lines) == 1:
            return lines[0]
        cut = compose.lines([Span(text, style)], width - 26)[0]
        kept = sum(len(piece.clusters) for piece in cut.pieces)
        return compose.one([Span(text[:kept] + " […]", style)])

    def draw(self, at: At, height: float, icons: dict[int, str], lines: Sequence[Line]) -> None:
        """Draw a card that was set."""
        sheet = self._sheet
        with sheet.artifact():
            frame = (at.left + 0.75, at.top + 0.75, at.width - 1.5, height - 1.5)
            sheet.frame(frame, 8, stroke=Ink.INK, weight=1.5)
        y = at.top + 13
        for number, line in enumerate(lines):
            left = at.left + _INSIDE + (24 if number in icons else 0)
            if icons.get(number):
                with sheet.artifact():
                    draw_icon(sheet, icons[number], at.left + _INSIDE, y + 5, 15)
            with sheet.content("H3" if not number else "P"):
                sheet.text(left, y, line)
            y += line.leading
            if number not in icons and number + 1 in icons:
                y += BELOW_NAME
