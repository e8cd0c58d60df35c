"""Own words, the request for prosecution when the person wants it, and where to sign."""

from __future__ import annotations

from collections.abc import Sequence

from evidence_kit.domain.complaint import Signer, name_under, signs_for_other
from evidence_kit.domain.dossier import Story
from evidence_kit.domain.event import PRESSURE, EventKind
from evidence_kit.domain.person import Wish
from evidence_kit.domain.police_contact import PoliceContact, Spoke
from evidence_kit.services import told_names
from evidence_kit.services.dossier import look, places, said, sentences, told_words
from evidence_kit.services.dossier.flow import Flow, height_of
from evidence_kit.services.dossier.icons import draw_icon
from evidence_kit.services.dossier.typeset import Ink, Line, Span, Style
from evidence_kit.services.dossier.untrusted import visible, visible_lines
from evidence_kit.wording import N_, Wording

_INSIDE = 21.0
_TICK = 18.0
_REQUEST = Style(16, 24, look.BODY_BOLD.face)
_REQUEST_REST = Style(16, 24)
_OWN_WORDS = Style(15, 22)
_SIGNING = 420.0
_ASKED = {
    Spoke.UNSAID: N_("This was asked for before: {what}."),
    Spoke.SELF: N_("The person this happened to asked for this before: {what}."),
    Spoke.REPRESENTATIVE: N_("A parent or guardian asked for this before: {what}."),
    Spoke.HELPER: N_("Somebody else asked for this before: {what}."),
}


def draw(flow: Flow, story: Story) -> None:
    """Draw the pages."""
    _ = flow.words.gettext
    asks = story.person.prosecution is Wish.YES
    flow.title(places.STATEMENT, title(flow.words, story), below=0)
    if story.own_words.strip():
        flow.heading(_("In the person's own words"))
        for paragraph in visible_lines(story.own_words).split("\n"):
            if paragraph.strip():
                flow.paragraph([Span(paragraph, _OWN_WORDS)], below=9)
        flow.paragraph([Span(_how_written(flow.words, story), look.SMALL_SOFT)])
    if asks:
        _request(flow, story)
    _sign(flow, story)


def _how_written(words: Wording, story: Story) -> str:
    """Say who wrote the words, and that sentences may come from answers to questions."""
    _ = words.gettext
    helper = told_words.helper(words, story)
    if helper:
        typed = _("Typed by or with who helped ({role}), and copied here letter by letter.")
        typed = typed.format(role=helper)
    else:
        typed = _("Typed by the person who reports, and copied here letter by letter.")
    if not story.pieces.pieces:
        return typed
    return typed + " " + _("Sentences may come from answers to the seven questions.")


def title(words: Wording, story: Story) -> str:
    """Name the chapter after what is in it."""
    _ = words.gettext
    asks = story.person.prosecution is Wish.YES
    if story.own_words.strip():
        return _("Statement and request for prosecution") if asks else _("Statement and signature")
    return _("Request for prosecution and signature") if asks else _("Signature")


def ticked(story: Story) -> int | None:
    """Tell which box is ticked: 0 the person, 1 the legal representative, None when not sure.

    Of a child no box is ticked before a representative is named: the paper speaks for nobody.
    """
    if story.signer is Signer.REPRESENTATIVE and not story.represented:
        return None
    return {Signer.REPRESENTATIVE: 1, Signer.YOUNG: 0, Signer.ADULT: 0}.get(story.signer)


def _request(flow: Flow, story: Story) -> None:
    words, sheet = flow.words, flow.sheet
    _ = words.gettext
    width = look.WIDTH - 2 * _INSIDE
    heading = sheet.compose(_("Request for prosecution"), look.H2, width)
    wish = sheet.composer.lines(
        [
            Span(_("I want the police and the Public Prosecution Service to prosecute the "
                   "offender or offenders") + " ", _REQUEST),
            Span(_("for everything that stands in this file."), _REQUEST_REST),
        ],
        width,
    )  # fmt: skip
    known = sheet.compose(_known(words, story), look.BODY_SOFT, width)
    boxes = [sheet.compose(text, look.BODY, width - 28) for text in _boxes(words)]
    child = sheet.compose(_child(words, story), look.BODY, width)
    height = 36 + height_of(heading) + 8 + height_of(wish) + 8 + height_of(known) + 6
    height += height_of(child) + 6 if child else 0
    height += sum(height_of(box) + 7 for box in boxes)
    flow.skip(20)
    flow.keep(height)
    top = flow.top
    with sheet.artifact():
        frame = (look.LEFT + 0.75, top + 0.75, look.WIDTH - 1.5, height - 1.5)
        sheet.frame(frame, 8, stroke=Ink.INK, weight=1.5)
    left, y = look.LEFT + _INSIDE, top + 18
    for tag, lines, below in (("H2", heading, 8), ("P", wish, 8), ("P", known, 6), ("P", child, 6)):
        if lines:
            with sheet.content(tag):
                y += sheet.paragraph(left, y, width, lines) + below
    _draw_boxes(flow, y, boxes, ticked(story))
    flow.top = top + height


def _draw_boxes(flow: Flow, y: float, boxes: Sequence[Sequence[Line]], ticked: int | None) -> None:
    sheet, left = flow.sheet, look.LEFT + _INSIDE
    _ = flow.words.gettext
    with sheet.within("L"):
        for number, lines in enumerate(boxes):
            alt = _("ticked") if number == ticked else _("not ticked")
            with sheet.within("LI"):
                box = (left + 0.75, y + 1.75, _TICK - 1.5, _TICK - 1.5)
                figure = sheet.element("Figure", alt=alt, attributes=sheet.layout_box(box))
                with sheet.content(figure):
                    sheet.frame(box, 4, stroke=Ink.INK, weight=1.5)
                    if number == ticked:
                        draw_icon(sheet, "check", left + 2, y + 3, 14)
                with sheet.content("LBody"):
                    sheet.paragraph(left + 28, y, look.WIDTH, lines)
            y += height_of(lines) + 7


def _known(words: Wording, story: Story) -> str:
    """Say since when it is known, and when the wish was told: the day counts for the request."""
    _ = words.gettext
    told = []
    first = next(iter(sentences.in_time(story, *PRESSURE)), None)
    if first and first.moment.known:
        day = told_words.in_sentence(words, first.moment)
        told.append(_("The first threat or demand in this file was {when}.").format(when=day))
    if story.asked is not None:
        told.append(_asked(words, story, story.asked))
    for event in sentences.in_time(story, EventKind.POLICE):
        day = told_words.when(words, event.moment)
        reference = said.shortened(visible(event.reference.strip()), 60)
        text = _("The police were told: {when}.") if day else _("The police were told.")
        told.append(text.format(when=day))
        if reference:
            told.append(_("Reference: {what}").format(what=reference) + ".")
    if story.signer is Signer.BOTH:
        told.append(_("This person was younger than 16 when it began. Let both sign."))
    return " ".join((*told[:6], *told[6:][-1:]))


def _child(words: Wording, story: Story) -> str:
    """Say who signs for a child of whom nobody named a representative; "" for anybody else."""
    if story.signer is not Signer.REPRESENTATIVE or story.represented:
        return ""
    return words.gettext(
        "The person who reports is younger than 16 now. A parent with authority or a guardian "
        "signs this request. Is that hard or not possible? Ask the police how it can be done then. "
        "Talking to them is always allowed, also without a parent."
    )


def _asked(words: Wording, story: Story, contact: PoliceContact) -> str:
    """Say when and to whom the wish was told before, and by whom unless it is who signs."""
    _ = words.gettext
    place, reference = (
        said.shortened(visible(one.strip()), 60) for one in (contact.place, contact.reference)
    )
    when, how = told_words.when(words, contact.moment), told_names.name(contact.kind, words)
    what = ", ".join(filter(None, (when, how, place)))
    own = ticked(story) == 0 and contact.spoke in (Spoke.UNSAID, Spoke.SELF)
    told = _("I asked for this before: {what}.") if own else _(_ASKED[contact.spoke])
    text = told.format(what=what)
    if not reference:
        return text
    number = _("Reference: {what}").format(what=reference)
    return f"{text} {number}."


def _boxes(words: Wording) -> tuple[str, ...]:
    _ = words.gettext
    return (
        _("I am 16 or older and ask this myself."),
        _("I am the parent with authority, or the guardian, of a child younger than 16."),
        _("I have a special written power of attorney. It is behind this page."),
    )


def _sign(flow: Flow, story: Story) -> None:
    words, sheet = flow.words, flow.sheet
    _ = words.gettext
    flow.skip(20)
    flow.keep(_SIGNING)
    if title(words, story) != _("Signature"):
        flow.heading(_("Signature"))
    flow.paragraph([Span(_declared(words, story), look.BODY)], below=4)
    note = _("Sign by hand, preferably at the police. This page is no official police record.")
    flow.paragraph([Span(note, look.BODY_SOFT)])
    person, other = _names(story)
    file, request = _what_is_signed(words, story)
    _line_for(flow, file)
    _signature(flow, (_("Name"), _("Place and date"), _("Signature")), person)
    _line_for(flow, request)
    _signature(
        flow,
        (_("Name of parent, guardian or attorney"), _("Place and date"), _("Signature")),
        other,
    )
    flow.top += 34
    with sheet.artifact():
        sheet.frame((look.LEFT, flow.top, look.WIDTH, 93), 8, fill=Ink.TINT)
    with sheet.content("P"):
        text = sheet.composer.one([Span(_("To be filled in by the police"), look.SMALL_STRONG)])
        sheet.text(look.LEFT + 15, flow.top + 11, text)
    flow.top += 60
    _signature(flow, (_("Received on"), _("Number of the police record"), _("Name of the officer")),
               "", inside=15)  # fmt: skip


def _declared(words: Wording, story: Story) -> str:
    """Say what is signed for; nobody signs for having done alone what somebody helped with."""
    _ = words.gettext
    helper = told_words.helper(words, story)
    if not helper:
        return _(
            "I put this file together with the program. What I wrote and chose in it is true as "
            "far as I know."
        )
    made = _("This file was put together with the program, with help: {role}.").format(role=helper)
    true = _("What was written and chosen in it is true as far as I know.")
    return f"{made} {true}"


def _what_is_signed(words: Wording, story: Story) -> tuple[str, str]:
    """Say what each line signs where a child's own line is not that of the request; else ""."""
    _ = words.gettext
    asks = story.person.prosecution is Wish.YES
    if not asks or story.signer is not Signer.REPRESENTATIVE:
        return "", ""
    return (
        _("This line is for the file, not for the request for prosecution."),
        _("This line is for the request for prosecution."),
    )


def _line_for(flow: Flow, text: str) -> None:
    """Draw what a line signs, and leave room to write above it."""
    if text:
        flow.skip(10)
        flow.paragraph([Span(text, look.BODY_STRONG)], below=0)
    flow.top += 44


def _names(story: Story) -> tuple[str, str]:
    """Give the names above the two lines; what was typed under the request goes to who signs it."""
    person, who = story.person, story.signer
    if who is Signer.REPRESENTATIVE:
        return visible(person.name.strip()), visible(name_under(person, who))
    other = person.representative if who in (Signer.BOTH, Signer.UNKNOWN) else ""
    if signs_for_other(person):
        other = person.signer
    name = person.name.strip() or person.signer.strip()
    return visible(name), visible(other.strip())


def _signature(flow: Flow, names: Sequence[str], filled: str, inside: float = 0) -> None:
    """Draw three lines to write on, with what goes there below them."""
    sheet = flow.sheet
    width = (look.WIDTH - 2 * inside - 52) / 3
    for number, name in enumerate(names):
        left = look.LEFT + inside + number * (width + 26)
        with sheet.artifact():
            sheet.rule(left, flow.top, width, Ink.INK, 1.5)
        if filled and not number:
            lines = sheet.compose(filled, look.BODY_STRONG, width)[:2]
            with sheet.content("P"):
                sheet.paragraph(left, flow.top - 4 - height_of(lines), width, lines)
        with sheet.content("P"):
            text = sheet.compose(name, look.SMALL_SOFT, width)
            sheet.paragraph(left, flow.top + 5, width, text)
    flow.top += 24
