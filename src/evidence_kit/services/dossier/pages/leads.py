"""Accounts, numbers and names by suspect: letter by letter, checked, and where each was seen."""

from __future__ import annotations

from collections.abc import Sequence

from evidence_kit.domain.dossier import Dossier, Story
from evidence_kit.domain.event import OWN_STEPS
from evidence_kit.domain.exhibit import Exhibit
from evidence_kit.domain.lead import UNKNOWN_SUSPECT, Lead, LeadKind, LeadState, Suspect
from evidence_kit.domain.moment import Moment
from evidence_kit.services import identify, tell
from evidence_kit.services.dossier import look, places, told_words
from evidence_kit.services.dossier.flow import Flow
from evidence_kit.services.dossier.fonts import Face
from evidence_kit.services.dossier.grid import Cell, Column, Grid
from evidence_kit.services.dossier.pages import lead_told
from evidence_kit.services.dossier.sentences import platforms
from evidence_kit.services.dossier.typeset import Ink, Span, Style
from evidence_kit.services.dossier.untrusted import visible, visible_lines
from evidence_kit.services.shown_when import shown_when
from evidence_kit.wording import Wording

_ACCOUNTS = (
    LeadKind.USERNAME,
    LeadKind.DISPLAY_NAME,
    LeadKind.PLATFORM_ID,
    LeadKind.PROFILE_LINK,
)
_LETTER = Style(16, 20, Face.BOLD, Ink.PAPER)
_DISC = 17.0


def has_content(story: Story) -> bool:
    """Tell whether there is anything to list, or to say about what is not listed."""
    return bool(story.leads or story.suspects or story.dismissed or story.hidden or story.lost)


def draw(flow: Flow, dossier: Dossier) -> None:
    """Draw all leads: by suspect, then those of nobody known, then those not sorted."""
    _ = flow.words.gettext
    story = dossier.story
    exhibits = {sheet.exhibit.number: sheet.exhibit for sheet in dossier.sheets}
    flow.title(places.LEADS, _("Accounts, numbers and names"))
    by_person = _(
        "Copied exactly by the person who reports, mostly from the items. Capitals, dots and "
        "dashes matter."
    )
    with_help = _(
        "Copied exactly by the person who reports or by who helped, mostly from the items. "
        "Capitals, dots and dashes matter."
    )
    about = with_help if story.helped else by_person
    flow.paragraph([Span(about, look.BODY_SOFT)])
    pages = _Leads(flow, story, exhibits)
    for suspect in story.suspects:
        pages.of(suspect)
    pages.others(_("Not known whose it is"), [UNKNOWN_SUSPECT])
    pages.others(_("Not sorted yet"), [])
    _left_out(flow, story)


class _Leads:
    def __init__(self, flow: Flow, story: Story, exhibits: dict[int, Exhibit]) -> None:
        self._flow, self._words = flow, flow.words
        self._story, self._exhibits = story, exhibits
        self._named: set[str] = set()

    def of(self, suspect: Suspect) -> None:
        """Draw the head of a suspect and their leads."""
        flow, sheet, words = self._flow, self._flow.sheet, self._words
        _ = words.gettext
        name = told_words.capital(told_words.suspect(words, suspect))
        spans = [Span(name, look.H2)]
        known = told_words.aliased(words, suspect)
        if known:
            spans.append(Span(f"  {known}", look.BODY_SOFT))
        lines = sheet.composer.lines(spans, look.WIDTH - 45)
        flow.skip(22)
        flow.keep(150)
        with sheet.artifact():
            letter = sheet.composer.one([Span(visible(suspect.letter), _LETTER)])
            sheet.disc(look.LEFT + _DISC, flow.top + _DISC, _DISC, fill=Ink.INK)
            sheet.text(look.LEFT + _DISC - letter.width / 2, flow.top + 7, letter)
        flow.top += 6
        flow.lines(lines, "H2", indent=45)
        about = self._about(suspect)
        if about:
            flow.lines(sheet.compose(about, look.SMALL_SOFT, look.WIDTH - 45), "P", indent=45)
        flow.top += 8
        description = visible_lines(suspect.description)
        if description:
            title = Span(_("What was seen or heard:") + " ", look.BODY_SOFT)
            known_by = Span(lead_told.how_known(words, suspect), look.BODY_SOFT)
            flow.paragraph([title, Span(description, look.BODY), known_by], below=4)
        told = lead_told.of_suspect(words, suspect)
        if told:
            flow.paragraph([Span(told, look.BODY)], below=4)
        leads = [lead for lead in self._story.leads if suspect.id in lead.suspects]
        if leads:
            self._table(leads, suspect)
        else:
            flow.paragraph([Span(_("Nothing was noted of this suspect yet."), look.BODY_SOFT)])

    def _about(self, suspect: Suspect) -> str:
        """Say through what a suspect came, and when they were seen first and last."""
        words, story = self._words, self._story
        _ = words.gettext
        leads = [lead for lead in story.leads if suspect.id in lead.suspects]
        seen = [shown_when(self._exhibits[number]) for lead in leads for number in lead.exhibits]
        seen += [event.moment for event in story.events
                 if suspect.id in event.suspects and event.kind not in OWN_STEPS]  # fmt: skip
        days = sorted((moment for moment in seen if moment.known), key=tell.instant)
        rows = [(_("Through: {what}"), told_words.listed(words, platforms(story, suspect.id)))]
        if days:
            first, last = (_day(words, one) for one in (days[0], days[-1]))
            rows.append((_("first seen: {what}"), first))
            rows.append((_("last seen: {what}"), last if last != first else ""))
        told = [title.format(what=value) for title, value in rows if value]
        return told_words.capital(", ".join(told))

    def others(self, title: str, suspects: Sequence[str]) -> None:
        """Draw leads that belong to nobody we can name."""
        leads = [lead for lead in self._story.leads if list(lead.suspects) == list(suspects)]
        if leads:
            self._flow.heading(title)
            self._table(leads, None)

    def _table(self, leads: Sequence[Lead], suspect: Suspect | None) -> None:
        _ = self._words.gettext
        grid = Grid(
            self._flow,
            (
                Column(0, 132, _("Kind"), names=True),
                Column(132, 226, _("As it is written")),
                Column(358, 92, _("Platform")),
                Column(450, 98, _("Seen since")),
                Column(548, look.WIDTH - 548, _("Item")),
            ),
        )
        for lead in leads:
            self._row(grid, lead, suspect)

    def _row(self, grid: Grid, lead: Lead, suspect: Suspect | None) -> None:
        words = self._words
        kind = told_words.capital(identify.kind_name(lead.kind, words))
        spans = [Span(visible_lines(identify.in_groups(lead.text)), look.LEAD)]
        spans += [Span(f"\n{more}", look.SMALL_SOFT) for more in self._more(lead, suspect)]
        spans += self._otherwise(lead)
        first = self._first_seen(lead)
        seen = _day(words, first) if first else ""
        platform = visible(lead.platform.strip()) or _site(lead) or self._seen_on(lead)
        key = "" if lead.id in self._named else places.lead(lead.id)
        self._named.add(lead.id)
        grid.row(
            (
                grid.words(0, Span(kind, look.BODY)),
                grid.words(1, *spans),
                grid.words(2, Span(platform, look.BODY)) if platform else Cell(),
                grid.words(3, Span(seen, look.BODY)) if seen else Cell(),
                grid.numbers(4, lead.exhibits),
            ),
            key=key,
        )

    def _seen_on(self, lead: Lead) -> str:
        """Say on which app an account was seen, when nobody said where it is used."""
        if lead.kind not in _ACCOUNTS:
            return ""
        told = (self._exhibits[number].platform.strip() for number in lead.exhibits)
        named = list(dict.fromkeys(visible(one) for one in told if one))
        where = told_words.listed(self._words, named)
        return self._words.gettext("seen on {where}").format(where=where) if where else ""

    def _more(self, lead: Lead, suspect: Suspect | None) -> list[str]:
        """Give what its check says, whose else it is, and what the person adds."""
        _ = self._words.gettext
        also = [one.id for one in self._story.suspects
                if one is not suspect and one.id in lead.suspects]  # fmt: skip
        found = self._story.findings[lead.id].said
        place = lead.platform.strip() or _site(lead)
        told = [] if found == place else [found]  # the column has it
        if also:
            others = told_words.suspects(self._words, self._story, also)
            told.append(_("also {suspects}").format(suspects=others))
        if lead.state is LeadState.OPEN:
            told.append(_("not confirmed yet by the person who reports"))
        told += lead_told.of_lead(self._words, lead, self._story)
        told.append(visible_lines(lead.note))
        return [line for line in told if line]

    def _otherwise(self, lead: Lead) -> list[Span]:
        """Give each other spelling of a merged lead on a line of its own, with its own items."""
        _ = self._words.gettext
        spans = []
        for other in self._story.spellings:
            if other.into == lead.id:
                numbers = told_words.listed(self._words, map(str, other.exhibits))
                said = (
                    _("also written as, in item {numbers}:").format(numbers=numbers)
                    if numbers
                    else _("also written as:")
                )
                spans.append(Span(f"\n{said}\n", look.SMALL_SOFT))
                spans.append(Span(visible_lines(other.text), look.LEAD))
        return spans

    def _first_seen(self, lead: Lead) -> Moment | None:
        moments = [shown_when(self._exhibits[number]) for number in lead.exhibits]
        known = [moment for moment in moments if moment.known]
        return min(known, key=tell.instant) if known else None


def _site(lead: Lead) -> str:
    """Name the platform that a link leads to; "" when it is not one we know, or no link."""
    found = identify.check(lead.kind, lead.text).said
    return next((one.value for one in found if one.fact is identify.Fact.SITE), "")


def _day(words: Wording, moment: Moment) -> str:
    return told_words.day_and_time(words, moment)[0]


def _left_out(flow: Flow, story: Story) -> None:
    words = flow.words
    told = []
    if story.dismissed:
        told.append(
            words.ngettext(
                "{count} other was said not to be of a suspect, or not right. It is not here.",
                "{count} others were said not to be of a suspect, or not right. They are not here.",
                story.dismissed,
            ).format(count=story.dismissed)
        )
    if story.hidden:
        told.append(
            words.ngettext(
                "{count} other is only seen where a picture is blacked out. It is not here.",
                "{count} others are only seen where pictures are blacked out. They are not here.",
                story.hidden,
            ).format(count=story.hidden)
        )
    if story.lost:
        told.append(
            words.ngettext(
                "{count} other is left out because this case is damaged. Its item is gone, or it "
                "is not certain what was blacked out in it.",
                "{count} others are left out because this case is damaged. Their items are gone, "
                "or it is not certain what was blacked out in them.",
                story.lost,
            ).format(count=story.lost)
        )
    if told:
        flow.skip(16)
        flow.paragraph([Span(" ".join(told), look.BODY_SOFT)])
