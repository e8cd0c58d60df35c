"""What happened, in order: four shapes that stay apart in grey, what was said, how it is known."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum

from evidence_kit.domain.distribution import Distribution
from evidence_kit.domain.dossier import Story
from evidence_kit.domain.event import OWN_STEPS, PRESSURE, Event
from evidence_kit.domain.exhibit import Exhibit, InWords
from evidence_kit.domain.moment import Precision
from evidence_kit.domain.passage import GONE, Passage
from evidence_kit.domain.payment import Payment, PaymentState
from evidence_kit.domain.person import Wish
from evidence_kit.domain.police_contact import PoliceContact, Spoke
from evidence_kit.domain.timeline import Entry
from evidence_kit.domain.timeline import Line as Told
from evidence_kit.services import identify, tell, told_names, told_passages
from evidence_kit.services.dossier import look, places, said, told_words
from evidence_kit.services.dossier.flow import Flow
from evidence_kit.services.dossier.grid import Cell, Column, Grid
from evidence_kit.services.dossier.sheet import Sheet
from evidence_kit.services.dossier.typeset import Ink, Span
from evidence_kit.services.dossier.untrusted import visible, visible_lines
from evidence_kit.wording import N_, Wording

_DAY = 92.0
_EXHIBITS = 104.0
_WORDS = 146.0
_WORDS_WIDTH = look.WIDTH - _WORDS - _EXHIBITS - 6
_SIZE = 26.0
_ASKED = {
    Spoke.UNSAID: N_("Prosecution was asked for then."),
    Spoke.SELF: N_("The person this happened to asked for prosecution then."),
    Spoke.REPRESENTATIVE: N_("A parent or guardian asked for prosecution then."),
    Spoke.HELPER: N_("Somebody else asked for prosecution then."),
}


class Shape(Enum):
    """What kind of line it is, told by the shape of its node."""

    HAPPENED = N_("what happened")
    PRESSURE = N_("threat or demand")
    PAYMENT = N_("payment")
    OWN_STEP = N_("own step")


def draw(flow: Flow, story: Story) -> None:
    """Draw the time line over as many pages as it needs."""
    words = flow.words
    _ = words.gettext
    flow.title(places.TIMELINE, _("Time line"))
    about = _("All times are Dutch time, unless it says otherwise.")
    flow.paragraph([Span(about, look.BODY_SOFT)], below=14)
    _legend(flow)
    number = _lines(flow, story, story.timeline.dated, 1)
    if story.timeline.undated:
        flow.heading(_("Without a date"))
        _lines(flow, story, story.timeline.undated, number)


def shape_of(what: Entry) -> Shape:
    """Give the shape of a line."""
    if isinstance(what, Payment):
        return Shape.PAYMENT
    if isinstance(what, Event) and what.kind in PRESSURE:
        return Shape.PRESSURE
    if isinstance(what, PoliceContact) or (isinstance(what, Event) and what.kind in OWN_STEPS):
        return Shape.OWN_STEP
    return Shape.HAPPENED


def numbers(story: Story) -> dict[str, int]:
    """Give the number of the line of everything that was told, by id."""
    lines = (*story.timeline.dated, *story.timeline.undated)
    return {
        line.what.id: number
        for number, line in enumerate(lines, start=1)
        if not isinstance(line.what, Exhibit)
    }


def _legend(flow: Flow) -> None:
    sheet, left = flow.sheet, look.LEFT
    element = sheet.element("P")
    for shape in Shape:
        line = sheet.composer.one([Span(flow.words.gettext(shape.value) + "  ", look.SMALL)])
        with sheet.artifact():
            _shape(sheet, shape, left, flow.top, 16)
        with sheet.content(element):
            sheet.text(left + 23, flow.top - 0.5, line)
        left += 23 + line.width + 14
    flow.top += 30


def _lines(flow: Flow, story: Story, lines: Sequence[Told], first: int) -> int:
    _ = flow.words.gettext
    grid = Grid(
        flow,
        (
            Column(0, _DAY + 8, _("Date, time"), right=True, names=True),
            Column(_DAY + 14, _SIZE, _("No."), middle=True),
            Column(_WORDS, _WORDS_WIDTH, _("What happened, and how it is known")),
            Column(look.WIDTH - _EXHIBITS, _EXHIBITS, _("Item")),
        ),
    )
    timed = {told.moment.start[:10] for told in lines if told.moment.time}
    before = ""
    for count, told in enumerate(lines, start=first):
        day, time = told_words.day_and_time(flow.words, told.moment)
        if not time and told.moment.start in timed and told.moment.precision is Precision.EXACT:
            time = _("no time known")  # it stands first, and need not have come first
        spans = [Span(day, look.BODY_BOLD)] if day and day != before else []
        if time:
            spans.append(Span(("\n" if spans else "") + time, look.SMALL_SOFT))
        before = day
        cells = (
            grid.words(0, *spans) if spans else Cell(),
            _numbered(flow, told, count),
            grid.words(2, *_told(flow.words, story, told)),
            grid.numbers(3, told.exhibits),
        )
        key = "" if isinstance(told.what, Exhibit) else places.line(told.what.id)
        last = count - first == len(lines) - 1
        grid.row(cells, key=key, mark=_mark(flow.sheet, told, last), rule_left=_WORDS)
    return first + len(lines)


def _numbered(flow: Flow, told: Told, number: int) -> Cell:
    filled = shape_of(told.what) is Shape.PRESSURE
    style = look.NODE_FILLED if filled else look.NODE
    line = flow.sheet.composer.one([Span(str(number), style)])
    return Cell((line,))


def _mark(sheet: Sheet, told: Told, last: bool) -> Callable[[float, float, bool], None]:
    """Draw the node and the line on to the next one."""

    def mark(top: float, height: float, first: bool) -> None:
        left = look.LEFT + _DAY + 14
        start = top + 4 + (_SIZE if first else 0)
        with sheet.artifact():
            if not last:
                sheet.upright(left + _SIZE / 2, start, top + height + 4 - start, Ink.LINE, 2)
            if first:
                _shape(sheet, shape_of(told.what), left, top + 4, _SIZE)

    return mark


def _shape(sheet: Sheet, shape: Shape, left: float, top: float, size: float) -> None:
    box = (left + 1, top + 1, size - 2, size - 2)
    if shape is Shape.PRESSURE:
        sheet.frame(box, size / 2, stroke=Ink.INK, fill=Ink.INK, weight=2)
    elif shape is Shape.PAYMENT:
        sheet.frame(box, size / 4.5, stroke=Ink.INK, fill=Ink.PAPER, weight=2)
    elif shape is Shape.OWN_STEP:
        with sheet.dashed(4, 3):
            sheet.frame(box, size / 2, stroke=Ink.INK, fill=Ink.PAPER, weight=2)
    else:
        sheet.frame(box, size / 2, stroke=Ink.INK, fill=Ink.PAPER, weight=2)


def _told(words: Wording, story: Story, told: Told) -> list[Span]:
    what = told.what
    match what:
        case Event():
            title, more = told_words.title(words, what), _event(words, what)
        case Payment():
            title, more = told_words.payment_title(words, what), _payment(words, what)
        case Passage():
            title, more = (
                told_passages.passage_title(what, words, cents=True),
                _passage(words, what),
            )
        case Distribution():
            title, more = told_words.spread_title(words, what), _spread(words, what)
        case PoliceContact():
            title, more = told_words.contact_title(words, story, what), _contact(words, story, what)
        case Exhibit():
            title, more = _exhibit(words, what), []
    spans = [Span(title, look.BODY_BOLD)]
    spans += [Span(f"\n{line}", look.BODY) for line in more if line]
    known = " ".join(
        part
        for part in (_where(words, story, what), told_words.knowledge(words, what, told.moment))
        if part
    )
    return [*spans, Span(f"\n{known}", look.SMALL_SOFT)] if known else spans


def _where(words: Wording, story: Story, what: Entry) -> str:
    """Say through which platform, and whose doing it was."""
    _ = words.gettext
    told = []
    if isinstance(what, Event | Exhibit) and what.platform.strip():
        told.append(_("Through: {what}").format(what=visible(what.platform.strip())) + ".")
    if isinstance(what, Event | Payment | Passage | Distribution) and what.suspects:
        whose = told_words.suspects(words, story, what.suspects)
        told.append(told_words.capital(whose) + ".")
    return " ".join(told)


def _event(words: Wording, event: Event) -> list[str]:
    _ = words.gettext
    quote, threatened = visible_lines(event.quote), visible_lines(event.threatened)
    pressed = []
    if event.demanded:
        amount = tell.said_money(event.demanded, words)
        pressed.append(_("Asked: {what}").format(what=amount) + ".")
    wanted = told_words.wanted(words, event)
    if wanted:
        pressed.append(_("Wanted: {what}").format(what=wanted) + ".")
    promised = visible(event.promised.strip())
    if promised:
        pressed.append(_("When it was to happen: {what}").format(what=promised) + ".")
    if threatened:
        pressed.append(_("Who would be told or shown: {what}").format(what=threatened) + ".")
    reference = visible(event.reference.strip())
    had_to, place = told_words.errands(words, event), visible(event.place.strip())
    errand = (
        _("Had to: {what}").format(what=had_to) + "." if had_to else "",
        _("Where: {what}").format(what=place) + "." if place else "",
        told_words.carried_out(words, event),
    )
    return [
        told_words.quoted(words, quote) if quote else "",
        told_words.translated(words, event),
        visible_lines(event.details),
        " ".join(pressed),
        " ".join(part for part in errand if part),
        _("Reference: {what}").format(what=reference) if reference else "",
    ]


def _payment(words: Wording, payment: Payment) -> list[str]:
    _ = words.gettext
    rows = (
        (_("To: {what}"), visible(identify.in_groups(payment.to_account.strip()))),
        (_("In the name of: {what}"), visible(payment.to_name.strip())),
    )
    told = [title.format(what=value) for title, value in rows if value]
    if payment.state is not PaymentState.PAID:
        told.append(told_words.capital(told_names.name(payment.state, words)) + ".")
    return told


def _passage(words: Wording, one: Passage) -> list[str]:
    _ = words.gettext
    to_whom = _("To: {what}") if one.fate in GONE else _("Meant for: {what}")
    rows = (
        (_("From: {what}"), (one.from_name, identify.in_groups(one.from_account.strip()))),
        (to_whom, (one.to_name, identify.in_groups(one.to_account.strip()))),
    )
    named = ((title, [visible(part.strip()) for part in parts]) for title, parts in rows)
    return [
        title.format(what=", ".join(filter(None, parts))) for title, parts in named if any(parts)
    ]


def _spread(words: Wording, one: Distribution) -> list[str]:
    _ = words.gettext
    rows = (
        (_("Address: {what}"), visible(one.link.strip())),
        (_("Who saw or received it: {what}"), visible_lines(one.recipients)),
    )
    told = [title.format(what=value) for title, value in rows if value]
    return [
        *told,
        told_words.capital(told_names.name(one.presence, words)),
        visible_lines(one.note),
    ]


def _contact(words: Wording, story: Story, one: PoliceContact) -> list[str]:
    _ = words.gettext
    rows = (
        (_("With: {what}"), visible(one.officer.strip())),
        (_("Reference: {what}"), visible(one.reference.strip())),
    )
    told = [title.format(what=value) for title, value in rows if value]
    wish = one.prosecution is Wish.YES and one.id not in story.planned
    asked = _(_ASKED[one.spoke]) if wish else ""
    return [*told, visible_lines(one.said), asked]


def _exhibit(words: Wording, exhibit: Exhibit) -> str:
    _ = words.gettext
    own = visible(exhibit.description.split("\n")[0].strip())
    named = _("Item {number}: {name}")
    if isinstance(exhibit.evidence, InWords):
        named = _("Item {number}: {name}, an image only in words")
    return own or named.format(number=exhibit.number, name=said.name(exhibit.name))
