"""The cover: what this is, what is in it, and where."""

from __future__ import annotations

from evidence_kit.domain.dossier import Dossier
from evidence_kit.domain.exhibit import Covered, InWords
from evidence_kit.services.dossier import blocks, look, places, said
from evidence_kit.services.dossier.blocks import At
from evidence_kit.services.dossier.paper import Paper
from evidence_kit.services.dossier.sheet import Sheet
from evidence_kit.services.dossier.typeset import Ink, Span
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
        title = _("Evidence file\nfor a police report")
        y += blocks.heading(sheet, At(look.LEFT, y), title, look.COVER_TITLE, "H1") + 10
        sub = _("Screenshots and other files, each with a control code")
        y += blocks.paragraph(sheet, At(look.LEFT, y), [Span(sub, look.COVER_SUB)]) + 40
        y += _facts(sheet, paper.words, dossier, y) + 30
        y += blocks.box(sheet, y, _about_intimate(paper.words, dossier), "shield-check") + 34
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
        (_("Number"), [Span(dossier.dossier_id, look.BODY)]),
        (_("Items"), [Span(count, look.BODY_STRONG)]),
        (_("Made on"), [Span(said.moment(words, dossier.made_at), look.BODY)]),
        (_("Version"), [Span(str(dossier.version), look.BODY)]),
    ]
    left = blocks.facts(sheet, at.down(down), rows, blocks.COVER_FACTS)
    blocks.heading(sheet, side, _("What this is"), look.H2, "H2")
    about = _(
        "This file helps with a report to the police. It is not an official police record. "
        "The person who reports put it together."
    )
    spans = [Span(about, look.BODY)]
    if not dossier.whole:
        warning = _("Mind: a part of this case is damaged. Items may be missing here.")
        spans.append(Span(f"\n\n{warning}", look.BODY_BOLD))
    if dossier.unburnt:
        warning = _("Mind: a picture with blacked-out parts is left out. Its page says why.")
        spans.append(Span(f"\n\n{warning}", look.BODY_BOLD))
    right = blocks.paragraph(sheet, side.down(down + 6), spans)
    return down + max(left, right + 6)


def _about_intimate(words: Wording, dossier: Dossier) -> list[Span]:
    """Claim no more than what is known: what the person marked was not kept."""
    _ = words.gettext
    numbers = [
        str(one.exhibit.number)
        for one in dossier.sheets
        if isinstance(one.exhibit.evidence, InWords)
    ]
    marked = any(
        one.exhibit.sensitive or isinstance(one.exhibit.evidence, Covered) for one in dossier.sheets
    )
    rule = (
        _("Pictures that were marked as naked or sexual are not printed, or only covered.")
        if marked
        else _("Pictures that were marked as naked or sexual were not stored and are not printed.")
    )
    if marked and not numbers:
        return [Span(rule, look.BODY_BOLD)]
    if not numbers:
        return [
            Span(f"{rule} ", look.BODY_BOLD),
            Span(_("No picture in this case was marked so."), look.BODY),
        ]
    which = words.ngettext(
        "This holds for item {numbers}.", "This holds for items {numbers}.", len(numbers)
    ).format(numbers=", ".join(numbers))
    instead = _("There is a description instead.")
    return [Span(f"{rule} ", look.BODY_BOLD), Span(f"{instead} {which}", look.BODY)]


def _contents(paper: Paper, sheet: Sheet, dossier: Dossier, top: float) -> None:
    _ = paper.words.gettext
    first, last = dossier.sheets[0].exhibit.number, dossier.sheets[-1].exhibit.number
    exhibits = _("Items {first} to {last}").format(first=first, last=last)
    if first == last:
        exhibits = _("Item {number}").format(number=first)
    entries = [
        (_("Check of the files"), places.LIST),
        (exhibits, places.exhibit(first)),
        (_("How this file was made"), places.METHOD),
    ]
    y = top + blocks.heading(sheet, At(look.LEFT, top), _("Contents"), look.H2, "H2") + 7
    with sheet.within("TOC"):
        for title, key in entries:
            _entry(paper, sheet, y, title, key)
            y += 33


def _entry(paper: Paper, sheet: Sheet, y: float, title: str, key: str) -> None:
    line = sheet.composer.one([Span(title, look.BODY_STRONG)])
    with sheet.within("TOCI"), sheet.content("Link") as link:
        sheet.text(look.LEFT, y + 6, line)
        paper.page_number(key, look.RIGHT, y + 20.5, look.BODY)
    sheet.link(link, key, title, (look.LEFT, y, look.WIDTH, 32))
    with sheet.artifact():
        sheet.rule(look.LEFT, y + 32.5, look.WIDTH, Ink.HAIR)
