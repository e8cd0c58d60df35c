"""One page for the officer: what happened, the facts, what was said, who it may be."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from evidence_kit.domain.dossier import Dossier, Story
from evidence_kit.domain.event import PRESSURE, Event
from evidence_kit.domain.lead import Suspect
from evidence_kit.services.dossier import (
    blocks,
    look,
    places,
    references,
    sentences,
    told_words,
)
from evidence_kit.services.dossier.blocks import At
from evidence_kit.services.dossier.flow import Flow, height_of
from evidence_kit.services.dossier.pages import cards, held, key_facts, unsorted
from evidence_kit.services.dossier.pages.cards import Cards
from evidence_kit.services.dossier.paper import Paper
from evidence_kit.services.dossier.typeset import Ink, Line, Span
from evidence_kit.services.dossier.untrusted import visible_lines

_HALF = (look.WIDTH - 30) / 2
_FACTS = blocks.Facts(look.BODY_SOFT, look.BODY_BOLD, 118, 5, 5)
_NO_CARDS = 80.0
"""Pixels for a title and the line that says where the suspects stand."""
_MORE = 27.0
"""Pixels for that line, and the space above it."""
_QUOTE_LINES = 4
_INTRO_LINES = 9
_Fact = tuple[str, Sequence[Span]]


def has_content(story: Story) -> bool:
    """Tell whether there is anything to sum up."""
    return bool(story.events or story.money or story.leads or story.suspects)


def draw(flow: Flow, dossier: Dossier) -> None:
    """Draw it on one page. What does not fit stands in full on the pages it names."""
    flow.title(places.SUMMARY, flow.words.gettext("Summary for the police"))
    page = _Page(flow.paper, dossier, flow.top)
    page.sentences()
    page.facts()
    page.threats()
    page.cards()
    page.notice()
    if page.whole:
        page.down(held.draw(flow.sheet, flow.words, dossier, page.at))
    flow.top = page.at.top


class _Page:
    def __init__(self, paper: Paper, dossier: Dossier, top: float) -> None:
        self._paper, self._sheet, self._words = paper, paper.sheet, paper.words
        self._story, self._sheets = dossier.story, dossier.sheets
        self._cards = Cards(paper.sheet, paper.words, dossier.story)
        self._more = unsorted.height(paper, dossier.story)
        self.at = At(look.LEFT, top)
        self.whole = True
        """Nothing was left to other pages."""

    def down(self, by: float) -> None:
        """Go further down."""
        self.at = self.at.down(by)

    def _title(self, text: str, above: float = 18) -> None:
        self.down(above)
        self.down(blocks.heading(self._sheet, self.at, text, look.H2, "H2") + 7)

    def sentences(self) -> None:
        """Draw what happened in a few sentences."""
        text = sentences.summary(self._words, self._story)
        spans = [Span(text, look.QUOTE)]
        lines = self._sheet.composer.lines(spans, look.WIDTH, ours=True)[:_INTRO_LINES]
        if text:
            with self._sheet.content("P"):
                self.down(self._sheet.paragraph(*self.at, lines))

    def facts(self) -> None:
        """Draw the facts in two columns."""
        columns = self._facts(cards.texts(self._story))
        if self.at.top + 47 + self._height(columns) > self._bottom_with_cards():
            columns = self._facts(frozenset())
        if not columns[0]:
            return
        self._title(self._words.gettext("The facts"))
        for column, rows in enumerate(columns):
            at = At(look.LEFT + column * (_HALF + 30), self.at.top, _HALF)
            if rows:
                blocks.facts(self._sheet, at, rows, _FACTS)
        self.down(self._height(columns))

    def _facts(self, on_cards: Collection[str]) -> tuple[Sequence[_Fact], Sequence[_Fact]]:
        known = key_facts.rows(self._words, self._story, on_cards, self._sheets)
        rows = [(name, [Span(value, _FACTS.values)]) for name, value in known if value]
        half = (len(rows) + 1) // 2
        return rows[:half], rows[half:]

    def _height(self, columns: Sequence[Sequence[_Fact]]) -> float:
        return max(blocks.facts_height(self._sheet, _HALF, one, _FACTS) for one in columns)

    def _bottom_with_cards(self) -> float:
        """Give where the facts may end when all cards are to fit, with a quote above them."""
        said = self._quotes()[:1]
        quote = sum(50 + height_of(self._quote(one)[0]) + references.HEIGHT for one in said)
        below = self.cards_height(2, cards.LEADS) + self._more + self.notice_height()
        return look.BOTTOM - quote - below

    def _quotes(self) -> list[Event]:
        return [one for one in sentences.in_time(self._story, *PRESSURE) if one.quote.strip()]

    def _kept_below(self, first: float) -> float:
        """Give the pixels to keep free for what follows, so that one quote fits if any can."""
        notice, top = self.notice_height(), self.at.top + 50 + first
        kept = [(2, cards.LEADS), (1, cards.LEADS), (1, cards.FEWEST)]
        suspects = len(self._story.suspects)
        rest = max(0, suspects - 2) * cards.ROW
        more = notice + self._more
        heights = [self.cards_height(*one) + rest + more for one in kept[1:]]
        heights = [self.cards_height(*kept[0]) + more, *heights]
        heights += [_NO_CARDS + rows * cards.ROW + notice for rows in range(suspects, 0, -1)]
        none = notice + (_NO_CARDS if self._story.suspects else 0)
        return next((one for one in heights if top + one <= look.BOTTOM), none)

    def threats(self) -> None:
        """Draw what was said, word for word, as far as there is room; the rest is counted."""
        words, sheet = self._words, self._sheet
        _ = words.gettext
        events = self._quotes()
        if not events:
            return
        self._title(_("What was said, word for word"))
        first, _told = self._quote(events[0])
        bottom = look.BOTTOM - self._kept_below(height_of(first) + references.HEIGHT)
        for count, event in enumerate(events):
            lines, told = self._quote(event)
            height = height_of(lines) + references.HEIGHT + 8
            last = count == len(events) - 1
            if self.at.top + height + (0 if last else 24) > bottom:
                left = words.ngettext(
                    "{count} more stands in the time line.",
                    "{count} more stand in the time line.",
                    len(events) - count,
                ).format(count=len(events) - count)
                self.down(self._linked(left, places.TIMELINE) + 2)
                self.whole = False
                return
            with sheet.artifact():
                bar = (look.LEFT, self.at.top, 4, height - 5)
                sheet.frame(bar, 0, fill=Ink.INK)
            inside = At(look.LEFT + 18, self.at.top + 1, look.WIDTH - 18)
            with sheet.within("BlockQuote"), sheet.content("P"):
                top = inside.top + sheet.paragraph(*inside, lines)
            self._shown(told, event.exhibits, At(inside.left, top, inside.width))
            self.down(height)

    def _quote(self, event: Event) -> tuple[Sequence[Line], str]:
        words = self._words
        _ = words.gettext
        text = told_words.quoted(words, visible_lines(event.quote))
        lines = self._sheet.compose(text, look.QUOTE, look.WIDTH - 18)
        parts = [told_words.when(words, event.moment)]
        if len(lines) > _QUOTE_LINES:
            lines = lines[:_QUOTE_LINES]
            parts.insert(0, _("goes on in the time line"))
        return lines, ", ".join(part for part in parts if part)

    def _shown(self, told: str, exhibits: Sequence[int], at: At) -> None:
        """Draw when something was said, and the items that show it."""
        sheet, _ = self._sheet, self._words.gettext
        if exhibits:
            told = ", ".join(filter(None, (told, _("item"))))
        line = sheet.composer.one([Span(told, look.SMALL_SOFT)])
        beside = line.width + 7 if told else 0.0
        if told:
            with sheet.content("P"):
                sheet.text(at.left, at.top + 2, line)
        row = references.rows(sheet, exhibits, at.width - beside)[:1]
        if row:
            with sheet.within("P"):
                references.draw(sheet, self._words, at.left + beside, at.top, row)

    def cards_height(self, rows: int, most: int) -> float:
        """Give the height of so many rows of suspects' cards with so many leads, and the title."""
        suspects = self._story.suspects[: 2 * rows]
        pairs = [suspects[at : at + 2] for at in range(0, len(suspects), 2)]
        tallest = [max(height_of(self._cards.set(one, most)[1]) for one in pair) for pair in pairs]
        more = 22 if len(self._story.suspects) > 2 * rows else 0
        return sum(tallest) + 50 * len(pairs) + 47 + more if pairs else 0.0

    def cards(self) -> None:
        """Draw a card for each suspect, two beside each other."""
        words, suspects = self._words, self._story.suspects
        _ = words.gettext
        if not suspects:
            return
        self._title(_("Who it may be"))
        bottom, drawn = look.BOTTOM - self.notice_height(), 0
        for at in range(0, min(len(suspects), cards.CARDS), 2):
            pair = [self._cards.set(one) for one in suspects[at : at + 2]]
            height = max(height_of(lines) for _icons, lines in pair) + 30 + cards.BELOW_NAME
            if self.at.top + height + self._more > bottom:
                pair = [self._cards.set(one, cards.FEWEST) for one in suspects[at : at + 2]]
                height = max(height_of(lines) for _icons, lines in pair) + 30 + cards.BELOW_NAME
            if self.at.top + height + self._more > bottom:
                break
            for column, (icons, lines) in enumerate(pair):
                left = look.LEFT + column * (cards.WIDTH + cards.APART)
                self._cards.draw(At(left, self.at.top, cards.WIDTH), height, icons, lines)
            self.down(height + 16)
            drawn += len(pair)
        left_out = len(suspects) - drawn - self._rows(suspects[drawn:], bottom)
        if left_out:
            self.whole = False
            text = words.ngettext(
                "{count} more suspect stands with the accounts and numbers.",
                "{count} more suspects stand with the accounts and numbers.",
                left_out,
            ).format(count=left_out)
            self.down(self._linked(text, places.LEADS) + 4)

    def _rows(self, suspects: Sequence[Suspect], bottom: float) -> int:
        """Draw those without a card on a line each, as far as there is room; gives how many."""
        room = bottom - 6 - self.at.top
        count = min(len(suspects), int(room // cards.ROW))
        if count < len(suspects):
            count = max(0, int((room - _MORE) // cards.ROW))
        if count:
            self.whole = False
            with self._sheet.within("L"):
                for one in suspects[:count]:
                    self._cards.row(self.at, one)
                    self.down(cards.ROW)
            self.down(6)
        return count

    def _notice(self) -> list[Span]:
        _ = self._words.gettext
        return [
            Span(_("Mind the time.") + " ", look.BODY_BOLD),
            Span(
                _(
                    "Platforms and payment services sometimes keep data only briefly. To ask for "
                    "data, or to have it kept, names, numbers and times are needed. They stand "
                    "under ‘Accounts, numbers and names’."
                ),
                look.BODY,
            ),
        ]

    def notice_height(self) -> float:
        """Give the height of the notice, when there is one."""
        if not self._story.leads:
            return 0.0
        return 14 + 26 + height_of(self._sheet.composer.lines(self._notice(), look.WIDTH - 65))

    def notice(self) -> None:
        """Say that there are more, and that data may be gone soon."""
        if self._story.leads:
            if self.at.top + self._more + self.notice_height() <= look.BOTTOM:
                unsorted.draw(self._paper, self._story, self.at)
                self.down(self._more)
            self.down(14)
            self.down(blocks.box(self._sheet, self.at.top, self._notice(), "timer"))

    def _linked(self, text: str, key: str) -> float:
        sheet = self._sheet
        line = sheet.composer.one([Span(text, look.SMALL_SOFT)])
        with sheet.within("P"), sheet.content("Link") as link:
            sheet.text(self.at.left, self.at.top, line)
        sheet.link(link, key, text, (self.at.left, self.at.top, line.width, line.leading))
        return line.leading
