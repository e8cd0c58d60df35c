"""The cover: what this is, what is in it, and where."""

from __future__ import annotations

from collections.abc import Sequence

from evidence_kit.domain.dossier import Dossier, ExhibitSheet, Story
from evidence_kit.domain.exhibit import Covered, InWords
from evidence_kit.domain.payment import PaymentState, paid
from evidence_kit.domain.person import Route
from evidence_kit.services import moments, tell
from evidence_kit.services.dossier import blocks, look, places, rescued, said, told_words
from evidence_kit.services.dossier.blocks import At
from evidence_kit.services.dossier.chapters import chapters
from evidence_kit.services.dossier.pages import personal, told
from evidence_kit.services.dossier.paper import Paper
from evidence_kit.services.dossier.sheet import Sheet
from evidence_kit.services.dossier.typeset import Ink, Span
from evidence_kit.services.dossier.untrusted import visible
from evidence_kit.services.span import span
from evidence_kit.wording import Wording

_NODES = 6
_SIDE = 270


def draw(paper: Paper, dossier: Dossier) -> None:
    """Draw the cover."""
    _ = paper.words.gettext
    with paper.page() as sheet:
        sheet.bookmark(places.COVER, _("Cover"), 0, 0)
        with sheet.artifact():
            _path_line(sheet, look.LEFT, 139.5)
        y = 185.0
        title = _title(paper.words, dossier)
        y += blocks.heading(sheet, At(look.LEFT, y), title, look.COVER_TITLE, "H1") + 10
        sub = _subtitle(paper.words, dossier)
        y += blocks.paragraph(sheet, At(look.LEFT, y), [Span(sub, look.COVER_SUB)]) + 30
        y += _facts(sheet, paper.words, dossier, y) + 22
        y += blocks.box(sheet, y, _about_intimate(paper.words, dossier), "shield-check") + 24
        _contents(paper, sheet, dossier, y)


def _path_line(sheet: Sheet, left: float, y: float) -> None:
    """Draw the way of six nodes; the last one is open: the visit to the police."""
    for node in range(_NODES):
        x = left + 7.5 + node * 53
        if node < _NODES - 1:
            sheet.rule(x + 7.5, y, 38, Ink.ACCENT, 2)
            sheet.disc(x, y, 7.5, fill=Ink.ACCENT)
        else:
            sheet.disc(x + 4, y, 9, fill=Ink.PAPER, ring=Ink.ACCENT, weight=5)


def _facts(sheet: Sheet, words: Wording, dossier: Dossier, top: float) -> float:
    _ = words.gettext
    width = look.WIDTH - _SIDE - 34
    at, side = At(look.LEFT, top, width), At(look.RIGHT - _SIDE, top, _SIDE)
    down = blocks.heading(sheet, at, _("This file"), look.H2, "H2") + 7
    count = _("{all}, of which {printed} printed").format(
        all=len(dossier.sheets), printed=sum(one.picture is not None for one in dossier.sheets)
    )
    rows = [
        *_person(words, dossier),
        (_("Items"), [Span(count, look.BODY_STRONG)]),
        *_counts(words, dossier.story),
        (_("Made on"), [Span(said.moment(words, dossier.made_at), look.BODY)]),
        (_("Version"), [Span(str(dossier.version), look.BODY)]),
    ]
    left = blocks.facts(sheet, at.down(down), rows, blocks.COVER_FACTS)
    blocks.heading(sheet, side, _("What this is"), look.H2, "H2")
    spans = [Span(_what_this_is(words, dossier), look.BODY)]
    if dossier.story.told:
        about = _("It tells of blackmail and threats. It may be upsetting to read.")
        spans.append(Span(f"\n\n{about}", look.BODY))
    rescue = rescued.of_dossier(words, dossier)
    if rescue:
        spans.append(Span("\n\n" + " ".join(rescue), look.BODY))
    if not dossier.whole:
        warning = _("Mind: a part of this case is damaged. Items may be missing here.")
        spans.append(Span(f"\n\n{warning}", look.BODY_BOLD))
    if dossier.unburnt:
        warning = _("Mind: a picture with blacked-out parts is left out. Its page says why.")
        spans.append(Span(f"\n\n{warning}", look.BODY_BOLD))
    right = blocks.paragraph(sheet, side.down(down + 6), spans)
    return down + max(left, right + 6)


def _what_this_is(words: Wording, dossier: Dossier) -> str:
    """Say what the file is, and who put it together; a helper is named by their part."""
    _ = words.gettext
    helper = told_words.helper(words, dossier.story)
    if not helper:
        return _(
            "This file helps with a report to the police. It is not an official police record. "
            "The person who reports put it together."
        )
    about = _("This file helps with a report to the police. It is not an official police record.")
    helped = _("Somebody who helped put it together: {role}. They typed, or sat beside.")
    return f"{about} {helped.format(role=helper)}"


def _about_intimate(words: Wording, dossier: Dossier) -> list[Span]:
    """Say what became of pictures that were marked, and name each that is not printed."""
    _ = words.gettext
    marked = [one for one in dossier.sheets if _is_marked(one)]
    if all(isinstance(one.exhibit.evidence, InWords) for one in marked):
        rule = _(
            "Pictures that were marked as naked or sexual were not stored and are not printed."
        )
    else:
        rule = _("Pictures that were marked as naked or sexual are not printed, or only covered.")
    said_of = _of_those_not_printed(words, [one for one in marked if one.picture is None])
    if not marked:
        said_of = _("No picture in this case was marked so.")
    if not said_of:
        return [Span(rule, look.BODY_BOLD)]
    return [Span(f"{rule} ", look.BODY_BOLD), Span(said_of, look.BODY)]


def _is_marked(one: ExhibitSheet) -> bool:
    return one.exhibit.sensitive or isinstance(one.exhibit.evidence, InWords | Covered)


def _of_those_not_printed(words: Wording, sheets: Sequence[ExhibitSheet]) -> str:
    """Name them, and tell which of them are described instead; empty when there are none."""
    if not sheets:
        return ""
    named = words.ngettext(
        "Item {numbers} is not printed.", "Items {numbers} are not printed.", len(sheets)
    ).format(numbers=_numbers(sheets))
    described = [one for one in sheets if told.is_described(one)]
    if not described:
        return named
    if len(described) == len(sheets):
        instead = words.gettext("There is a description instead.")
        return f"{named} {instead}"
    partly = words.ngettext(
        "There is a description of item {numbers}.",
        "There is a description of items {numbers}.",
        len(described),
    ).format(numbers=_numbers(described))
    return f"{named} {partly}"


def _numbers(sheets: Sequence[ExhibitSheet]) -> str:
    return ", ".join(str(one.exhibit.number) for one in sheets)


def _contents(paper: Paper, sheet: Sheet, dossier: Dossier, top: float) -> None:
    _ = paper.words.gettext
    first, last = dossier.sheets[0].exhibit.number, dossier.sheets[-1].exhibit.number
    exhibits = _("Items {first} to {last}").format(first=first, last=last)
    if first == last:
        exhibits = _("Item {number}").format(number=first)
    entries = [(chapter.title, chapter.key) for chapter in chapters(dossier, paper.words)]
    entries += [
        (_("Check of the files"), places.LIST),
        (exhibits, places.exhibit(first)),
        (_("How this file was made"), places.METHOD),
    ]
    room = look.BOTTOM - top - look.H2.leading - 7
    high = min(33.0, room / len(entries))
    y = top + blocks.heading(sheet, At(look.LEFT, top), _("Contents"), look.H2, "H2") + 7
    with sheet.within("TOC"):
        for entry in entries:
            _entry(paper, At(look.LEFT, y), entry, high)
            y += high


def _entry(paper: Paper, at: At, entry: tuple[str, str], high: float) -> None:
    sheet, (title, key) = paper.sheet, entry
    line = sheet.composer.one([Span(title, look.BODY_STRONG)])
    above = (high - 1 - line.leading) / 2
    with sheet.within("TOCI"), sheet.content("Link") as link:
        sheet.text(at.left, at.top + above, line)
        paper.page_number(key, look.RIGHT, at.top + above + 14.5, look.BODY)
    sheet.link(link, key, title, (at.left, at.top, at.width, high - 1))
    with sheet.artifact():
        sheet.rule(at.left, at.top + high - 0.5, at.width, Ink.HAIR)


def _title(words: Wording, dossier: Dossier) -> str:
    _ = words.gettext
    if dossier.story.person.route in (Route.NOTICE, Route.UNSURE):
        return _("Evidence file\nfor the police")
    return _("Evidence file\nfor a police report")


def _subtitle(words: Wording, dossier: Dossier) -> str:
    _ = words.gettext
    story = dossier.story
    exhibits = [one.exhibit for one in dossier.sheets]
    days = span(story.timeline.lines, exhibits, story.images) if story.events else None
    if days is None:
        return _("Screenshots and other files, each with a control code")
    first, last = moments.stretch(words, *days)
    if not first:
        return _("What happened on {date}").format(date=last)
    return _("What happened from {first} up to {last}").format(first=first, last=last)


def _person(words: Wording, dossier: Dossier) -> list[tuple[str, list[Span]]]:
    """Name who reports; how to reach them stands on the loose page alone."""
    _ = words.gettext
    person = dossier.story.person
    name = said.shortened(visible(person.name.strip()), 90)
    rows = [(_("Name"), [Span(name, look.BODY_BOLD)])] if name else []
    if personal.is_drawn(dossier):
        rows.append((_("Personal details"), [Span(_("on the loose page, at the end"), look.BODY)]))
    return rows


def _counts(words: Wording, story: Story) -> list[tuple[str, list[Span]]]:
    """Count what was told, and add up what was paid."""
    _ = words.gettext
    sums = paid(story.payments)
    went = sum(one.state is not PaymentState.TRIED for one in story.payments)
    times = words.ngettext("in {count} payment", "in {count} payments", went).format(count=went)
    total = ", ".join(filter(None, (tell.said_sum(sums, words, cents=True), times)))
    counts = (
        (_("Suspects"), str(len(story.suspects)) if story.suspects else ""),
        (_("Accounts, numbers"), str(len(story.leads)) if story.leads else ""),
        (_("Events"), _events(words, story)),
        (_("Paid"), total if went else ""),
        (_("Payments"), str(len(story.payments)) if story.payments and not went else ""),
    )
    return [(name, [Span(value, look.BODY)]) for name, value in counts if value]


def _events(words: Wording, story: Story) -> str:
    """Count events, with the places where images were spread, and say where more stands."""
    events = len(story.events) + len(story.distributions)
    lines = len(story.timeline.dated) + len(story.timeline.undated)
    if lines == events or not events:
        return str(events or "")
    among = words.gettext("{count}, of the {lines} lines of the time line")
    return among.format(count=events, lines=lines)
