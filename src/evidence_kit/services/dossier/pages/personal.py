"""Name, how to be reached, who helped and wishes: one loose page that can be taken off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from evidence_kit.domain.dossier import Dossier, Story
from evidence_kit.domain.person import Letters, Person, Teller, Wish
from evidence_kit.services import told_names
from evidence_kit.services.dossier import blocks, look, told_words
from evidence_kit.services.dossier.blocks import At
from evidence_kit.services.dossier.flow import Flow
from evidence_kit.services.dossier.grid import Column, Grid
from evidence_kit.services.dossier.lettering import PT
from evidence_kit.services.dossier.marks import PAGE_HEIGHT
from evidence_kit.services.dossier.paper import Paper
from evidence_kit.services.dossier.sheet import Sheet
from evidence_kit.services.dossier.typeset import Ink, Span, Style
from evidence_kit.services.dossier.untrusted import visible, visible_lines
from evidence_kit.wording import Wording

_CUT = 38.0
_COLUMNS = (Column(0, 178, names=True), Column(178, look.WIDTH - 178))
_PADDING = 4.5
_BESIDE_CUT = Style(11.5, 14, ink=Ink.SOFT)
Group = tuple[str, list[tuple[str, Sequence[Span]]]]


def has_content(person: Person) -> bool:
    """Tell whether anything was filled in that stands on this page."""
    elsewhere = Person(
        age_then=person.age_then,
        age_now=person.age_now,
        route=person.route,
        prosecution=person.prosecution,
        teller=person.teller,
        impact=person.impact,
        damage=person.damage,
    )
    return person != elsewhere


def is_drawn(dossier: Dossier) -> bool:
    """Tell whether a dossier has this page."""
    return dossier.choices.personal_page and has_content(dossier.story.person)


def draw(paper: Paper, dossier: Dossier) -> None:
    """Draw the page, and further loose pages when one is not enough."""
    words = paper.words
    _ = words.gettext
    foot = _("Belongs to file {number}").format(number=dossier.dossier_id)

    @contextmanager
    def page() -> Iterator[Sheet]:
        with paper.loose_page(_("Loose page"), foot) as sheet:
            _cut_line(sheet, words)
            yield sheet

    paper.new_leaf(_("This side stays empty. The loose page has paper of its own."))
    with Flow(paper, page) as flow:
        flow.lines(flow.sheet.compose(_("Personal details"), look.H1, look.WIDTH), "H1")
        flow.top += 14
        flow.top += _take_off(flow.sheet, words, At(look.LEFT, flow.top))
        for title, rows in _groups(words, dossier.story):
            if rows:
                flow.heading(title, above=14)
                grid = Grid(flow, _COLUMNS, _PADDING)
                for name, spans in rows:
                    named = Span(name, look.BODY_SOFT)
                    grid.row((grid.words(0, named), grid.words(1, *spans)))


def _take_off(sheet: Sheet, words: Wording, at: At) -> float:
    _ = words.gettext
    spans = [
        Span(_("This page is not part of the file.") + " ", look.BODY_BOLD),
        Span(
            _(
                "Take it out before you give the file to others. That is why it has no page "
                "number and does not stand in the contents."
            )
            + " ",
            look.BODY,
        ),
        Span(_("It has paper of its own, also when both sides are printed."), look.BODY),
    ]
    return blocks.box(sheet, at.top, spans, "shield")


def _cut_line(sheet: Sheet, words: Wording) -> None:
    line = sheet.composer.one([Span(words.gettext("loose page: take off here"), _BESIDE_CUT)])
    with sheet.artifact():
        with sheet.dashed(6, 4):
            sheet.upright(_CUT, 24, PAGE_HEIGHT - 48, Ink.LINE, 2)
        sheet.saveState()
        middle = (PAGE_HEIGHT - line.width) / 2
        sheet.translate(29 * PT, middle * PT)
        sheet.rotate(90)
        sheet.text_at_origin(line)
        sheet.restoreState()


def _groups(words: Wording, story: Story) -> Iterable[Group]:
    person = story.person
    yield _reporter(words, story)
    yield _reach(words, person)
    yield _help(words, person)
    yield _wishes(words, person)
    yield _witnesses(words, story)
    _ = words.gettext
    yield (
        _("Earlier contact with the police"),
        _rows((_("Notes"), visible_lines(person.police_notes))),
    )


def _rows(*pairs: tuple[str, str]) -> list[tuple[str, Sequence[Span]]]:
    return [(name, [Span(value, look.BODY)]) for name, value in pairs if value]


def _reporter(words: Wording, story: Story) -> Group:
    _, person = words.gettext, story.person
    return (
        _("Who reports"),
        _rows(
            (_("Name"), visible(person.name.strip())),
            (_("Date of birth"), _born(words, person.birth_date)),
            (_("Age"), told_words.ages(words, story)),
            (_("Reported by"), visible_lines(person.reporter)),
            (_("Legal representative"), visible_lines(person.representative)),
            (_("Where it happened"), visible_lines(person.place)),
        ),
    )


def _reach(words: Wording, person: Person) -> Group:
    _ = words.gettext
    phone, note = visible(person.phone.strip()), visible(person.phone_note.strip())
    discreet = _discreet(words, person)
    if phone and note:
        phone, note = f"{phone}, {note}", ""
    return (
        _("How to reach"),
        _rows(
            (_("Phone"), phone),
            (_("E-mail"), visible(person.email.strip())),
            (_("Mind this"), "\n".join(filter(None, (note, discreet)))),
            (_("Best moment"), visible_lines(person.best_moment)),
            (_("Letters"), _letters(words, person)),
            (_("Address for letters"), visible_lines(person.letter_address)),
            (_("Home address"), _home(words, person)),
            (_("Language"), visible_lines(person.language)),
            (_("Interpreter"), _interpreter(words, person)),
        ),
    )


def _help(words: Wording, person: Person) -> Group:
    _ = words.gettext
    teller = told_names.name(person.teller, words) if person.teller is not Teller.SELF else ""
    role = person.helper_role.strip() or teller
    helper = ", ".join(filter(None, map(visible, (person.helper.strip(), role))))
    return (
        _("Help with this file"),
        _rows(
            (_("Helped by"), helper),
            (_("What they saw themselves"), visible_lines(person.helper_saw)),
        ),
    )


def _wishes(words: Wording, person: Person) -> Group:
    _ = words.gettext
    return (
        _("Wishes"),
        _rows(
            (_("What the person wants"), told_names.name(person.route, words)),
            (_("Prosecution"), _wish(words, person.prosecution)),
            (_("To be kept informed"), _wish(words, person.informed)),
            (_("Call from Victim Support"), _wish(words, person.victim_support)),
            (_("Claim the damage"), _wish(words, person.damages)),
            (_("Other wishes"), visible_lines(person.wishes)),
        ),
    )


def _witnesses(words: Wording, story: Story) -> Group:
    _ = words.gettext
    found = (
        (visible(one.name.strip()) or _("Witness"), visible_lines(one.contact))
        for one in story.witnesses
    )
    return _("Witnesses who agreed to stand here"), _rows(*found)


def _born(words: Wording, birth_date: str) -> str:
    try:
        return words.numeric_date(dt.date.fromisoformat(birth_date)) if birth_date else ""
    except ValueError:
        return visible(birth_date)


def _home(words: Wording, person: Person) -> str:
    if person.home_address.strip():
        return visible_lines(person.home_address)
    return words.gettext("not in this file; the person can tell the police")


def _discreet(words: Wording, person: Person) -> str:
    if person.discreet is not Wish.YES:
        return ""
    return words.gettext("Leave no message, and do not say what it is about.")


def _letters(words: Wording, person: Person) -> str:
    if person.letters is not Letters.NONE:
        return ""
    return words.gettext("send no letters")


def _interpreter(words: Wording, person: Person) -> str:
    _ = words.gettext
    said = {Wish.YES: _("yes, please"), Wish.NO: _("not needed")}
    return said.get(person.interpreter, "")


def _wish(words: Wording, wish: Wish) -> str:
    return told_names.name(wish, words)
