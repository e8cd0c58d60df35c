"""Who else knows, what was done already, contact with the police, and what it does to somebody."""

from __future__ import annotations

from collections.abc import Iterable

from evidence_kit.domain.dossier import Story
from evidence_kit.domain.passage import unheard
from evidence_kit.domain.person import Wish
from evidence_kit.domain.police_contact import PoliceContact
from evidence_kit.domain.witness import Witness
from evidence_kit.services import told_names
from evidence_kit.services.dossier import look, places, steps_said, told_words
from evidence_kit.services.dossier.flow import Flow
from evidence_kit.services.dossier.grid import Cell, Column, Grid
from evidence_kit.services.dossier.pages import entries
from evidence_kit.services.dossier.pages.entries import Entry, Row, plain
from evidence_kit.services.dossier.typeset import Span
from evidence_kit.services.dossier.untrusted import visible_lines
from evidence_kit.wording import Wording

_DAY, _EXHIBITS = 130.0, 104.0


def has_content(story: Story, words: Wording) -> bool:
    """Tell whether there is anything to tell."""
    steps = any(steps_said.said(one, words) for one in story.steps)
    told = (story.police_contacts, story.impact, story.damage)
    return steps or _seen(story) or any(told)


def title(words: Wording, story: Story) -> str:
    """Name the chapter after what is in it."""
    _ = words.gettext
    steps = any(steps_said.said(one, words) for one in story.steps)
    named = [
        name
        for name, there in (
            (_("witnesses"), _seen(story)),
            (_("contact with the police"), story.police_contacts),
            (_("what was done already"), steps),
            (_("what it does to somebody"), story.impact.strip() or story.damage.strip()),
        )
        if there
    ]
    return told_words.capital(told_words.listed(words, named))


def draw(flow: Flow, story: Story) -> None:
    """Draw the chapter."""
    words = flow.words
    _ = words.gettext
    flow.title(places.AROUND, title(words, story))
    for number, witness in enumerate(story.witnesses, start=1):
        entries.draw(flow, _witness(words, witness, number))
    if story.person.helper_saw.strip():
        entries.draw(flow, _helper(words, story))
    for number, contact in enumerate(story.police_contacts, start=1):
        entries.draw(flow, _contact(words, story, contact, number))
    _steps(flow, story)
    _own_words(flow, _("What it does to the person who reports"), story.impact)
    _own_words(flow, _("Other damage"), story.damage)


def _seen(story: Story) -> bool:
    """Tell whether anybody else saw something, who helped among them."""
    return bool(story.witnesses or story.person.helper_saw.strip())


def _helper(words: Wording, story: Story) -> Entry:
    """Tell what who helped saw; their name goes with the loose page."""
    _ = words.gettext

    def rows() -> Iterable[Row]:
        yield _("Helped by"), plain(told_words.helper(words, story))
        yield _("What they saw themselves"), plain(story.person.helper_saw)

    return Entry(_("Help with this file"), rows(), ())


def _witness(words: Wording, witness: Witness, number: int) -> Entry:
    _ = words.gettext
    hidden = "" if witness.name.strip() else _("not in this file; ask the person who reports")

    def rows() -> Iterable[Row]:
        yield _("Name"), plain(witness.name or hidden)
        yield _("Relation"), plain(witness.relation)
        yield _("What they know"), plain(witness.knows)
        yield _("Since"), entries.when(words, witness.moment)

    heading = _("Witness {number}").format(number=number)
    return Entry(heading, rows(), witness.exhibits)


def _contact(words: Wording, story: Story, contact: PoliceContact, number: int) -> Entry:
    _ = words.gettext
    kind = told_names.name(contact.kind, words)
    planned = contact.id in story.planned
    said = {Wish.YES: _("yes"), Wish.NO: _("no")}.get(contact.prosecution, "")
    wish = "" if planned else said

    def rows() -> Iterable[Row]:
        yield _("Date and time"), entries.when(words, contact.moment)
        yield _("State"), plain(_("still to come") if planned else "")
        yield _("Where"), plain(contact.place)
        yield _("Officer"), plain(contact.officer)
        yield _("Reference"), plain(contact.reference, bold=True)
        yield _("Who spoke"), plain(told_names.name(contact.spoke, words))
        yield _("What was said"), plain(contact.said)
        yield _("Asked for prosecution then"), plain(wish)

    heading = _("Police contact {number}: {kind}").format(number=number, kind=kind)
    return Entry(heading, rows(), contact.exhibits, places.contact(contact.id))


def _steps(flow: Flow, story: Story) -> None:
    """List what was done already, with the day where it is known."""
    words = flow.words
    _ = words.gettext
    left = unheard(story.passages)
    named = ((steps_said.said(one, words, unheard=left), one) for one in story.steps)
    steps = [(name, one) for name, one in named if name]
    if not steps:
        return
    flow.heading(_("What was done already"))
    grid = Grid(
        flow,
        (
            Column(0, _DAY, _("Date"), names=True),
            Column(_DAY, look.WIDTH - _DAY - _EXHIBITS, _("What")),
            Column(look.WIDTH - _EXHIBITS, _EXHIBITS, _("Item")),
        ),
        entries.PADDING,
    )
    for name, one in steps:
        day = told_words.when(words, one.moment)
        note = visible_lines(one.note)
        spans = [Span(name, look.BODY), *([Span(f"\n{note}", look.SMALL_SOFT)] if note else [])]
        when = grid.words(0, Span(day, look.BODY)) if day else Cell()
        grid.row((when, grid.words(1, *spans), grid.numbers(2, one.exhibits)))


def _own_words(flow: Flow, heading: str, untrusted: str) -> None:
    paragraphs = [part for part in visible_lines(untrusted).split("\n") if part.strip()]
    if paragraphs:
        flow.heading(heading)
    for part in paragraphs:
        flow.paragraph([Span(part, look.BODY)], below=6)
