"""One exhibit: the picture large, the facts of its file beside it, its SHA-256 below those.

What may not or cannot be shown says so in the picture's place; the facts stay the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from evidence_kit.domain.dossier import ExhibitSheet
from evidence_kit.domain.exhibit import Exhibit, InWords, Original
from evidence_kit.domain.picture import Derived
from evidence_kit.services.dossier import blocks, look, parts, places, said
from evidence_kit.services.dossier.images import rendition_of
from evidence_kit.services.dossier.paper import Paper
from evidence_kit.services.dossier.parts import Part, Size
from evidence_kit.services.dossier.sheet import Sheet
from evidence_kit.services.dossier.typeset import Ink, Line, Span, Style
from evidence_kit.services.dossier.untrusted import visible
from evidence_kit.wording import Wording

_COLUMN = 378.0
"""Width of the picture beside its facts: 100 mm, 2.4 times of which is the height of the column."""
_GAP = 28.0
_SIDE_LEFT = look.LEFT + _COLUMN + _GAP
_SIDE_WIDTH = look.RIGHT - _SIDE_LEFT
_TITLE_LEFT = look.LEFT + 68
_TITLE_LINES = 3
_CAPTION = 22.0
_BELOW_WIDE = 300.0
"""Room for facts and SHA-256 below a wide picture."""


def draw(paper: Paper, one: ExhibitSheet) -> None:
    """Draw all pages of an exhibit."""
    exhibit = one.exhibit
    if exhibit.withdrawn_because is not None:
        _withdrawn(paper, one, exhibit.withdrawn_because)
    elif isinstance(exhibit.evidence, InWords):
        _in_words(paper, one, exhibit.evidence)
    elif one.picture is not None:
        _printed(paper, one, one.picture)
    else:
        _unshown(paper, one, exhibit.evidence)


def _printed(paper: Paper, one: ExhibitSheet, picture: Derived) -> None:
    width, height = rendition_of(picture).upright_size
    wide = parts.is_wide(width, height)
    title = _Title(paper, one, 0)
    column = look.EXHIBIT_BOTTOM - title.below
    room = Size(look.WIDTH, column - _BELOW_WIDE) if wide else Size(_COLUMN, column)
    divided = parts.divide(width, height, room)
    if len(divided) > 1:
        room = Size(_COLUMN, column - _CAPTION)
        divided = parts.divide(width, height, room)
    for number, part in enumerate(divided, start=1):
        with paper.page() as sheet:
            top = _Title(paper, one, number).draw(sheet)
            box = (look.LEFT, top, part.printed.width, part.printed.height)
            if len(divided) > 1:
                _caption(paper.words, sheet, one.exhibit, number, len(divided), part, top)
                box = (box[0], top + _CAPTION, *box[2:])
            _picture(paper.words, sheet, one.exhibit, picture, part, box)
            if wide:
                _facts_below(paper, sheet, one, top + part.printed.height + 20)
            else:
                _facts_beside(paper, sheet, one, top)


def _picture(
    words: Wording,
    sheet: Sheet,
    exhibit: Exhibit,
    picture: Derived,
    part: Part,
    box: tuple[float, float, float, float],
) -> None:
    alt = words.gettext("Item {number}: picture from the file {name}").format(
        number=exhibit.number, name=visible(exhibit.name)
    )
    radius = min(6.0, part.printed.width / 8, part.printed.height / 8)
    figure = sheet.element("Figure", alt=alt, attributes=sheet.layout_box(box))
    with sheet.content(figure):
        sheet.picture(picture, box, (part.first, part.end), radius)
    with sheet.artifact():
        sheet.frame(box, radius, stroke=Ink.LINE)


def _caption(
    words: Wording, sheet: Sheet, exhibit: Exhibit, number: int, count: int, part: Part, top: float
) -> None:
    text = words.gettext(
        "Item {item}, part {part} of {parts}, pixel rows {first} to {last}"
    ).format(item=exhibit.number, part=number, parts=count, first=part.first + 1, last=part.end)
    blocks.paragraph(sheet, look.LEFT, top, _COLUMN, [Span(text, look.SMALL_SOFT)], "Caption")


def _unshown(paper: Paper, one: ExhibitSheet, original: Original) -> None:
    _ = paper.words.gettext
    spans = [
        Span(_("This file cannot be shown. It is kept all the same.") + "\n", look.BODY_BOLD),
        Span(said.obstacle(paper.words, original.content), look.BODY),
    ]
    _told(paper, one, spans)


def _in_words(paper: Paper, one: ExhibitSheet, evidence: InWords) -> None:
    _ = paper.words.gettext
    spans = [
        Span(_("Only described") + "\n", look.H3),
        Span(_("The picture itself was not stored.") + "\n", look.BODY),
        Span(_("The code beside this belongs to the file the person still has.") + "\n", look.BODY),
    ]
    if evidence.words.strip():
        spans.append(Span(_("In the words of the person who reports:") + "\n", look.SMALL_SOFT))
        spans.append(Span(_own_words(evidence.words), look.BODY))
    else:
        spans.append(Span(_("There is no description."), look.BODY))
    _told(paper, one, spans)


def _own_words(untrusted_words: str) -> str:
    lines = untrusted_words.replace("\r\n", "\n").replace("\r", "\n").strip().split("\n")
    return "\n".join(visible(line.replace("\t", "    ")) for line in lines)


def _withdrawn(paper: Paper, one: ExhibitSheet, because: str) -> None:
    _ = paper.words.gettext
    spans = [
        Span(_("This item was withdrawn. It is not printed.") + "\n", look.BODY_BOLD),
        Span(_("Reason: {reason}").format(reason=_own_words(because) or "–"), look.BODY),
    ]
    _told(paper, one, spans)


def _told(paper: Paper, one: ExhibitSheet, spans: Sequence[Span]) -> None:
    """Put words in the picture's place, over as many pages as they need."""
    waiting: list[Line] | None = None
    number = 0
    while waiting is None or waiting:
        number += 1
        with paper.page() as sheet:
            top = _Title(paper, one, number).draw(sheet)
            if waiting is None:
                waiting = sheet.composer.lines(spans, _COLUMN - 36)
            shown = _that_fit(waiting, look.EXHIBIT_BOTTOM - top - 36)
            height = sum(line.leading for line in waiting[:shown]) + 36
            with sheet.artifact():
                frame = (look.LEFT + 0.75, top + 0.75, _COLUMN - 1.5, height - 1.5)
                sheet.frame(frame, 8, stroke=Ink.INK, weight=1.5)
            with sheet.content("P"):
                sheet.paragraph(look.LEFT + 18, top + 18, _COLUMN - 36, waiting[:shown])
            waiting = waiting[shown:]
            _facts_beside(paper, sheet, one, top)


def _that_fit(lines: Sequence[Line], room: float) -> int:
    used = 0.0
    for count, line in enumerate(lines):
        used += line.leading
        if used > room:
            return max(count, 1)
    return len(lines)


class _Title:
    """The head of an exhibit's page: number, name of the file, what it is."""

    def __init__(self, paper: Paper, one: ExhibitSheet, page: int) -> None:
        self._exhibit, self._page = one.exhibit, page
        _ = paper.words.gettext
        sheet = paper.sheet
        self._name = _("Item {number}: {name}").format(
            number=one.exhibit.number, name=visible(one.exhibit.name)
        )
        width = look.RIGHT - _TITLE_LEFT
        lines = sheet.compose(self._name, look.EXHIBIT_TITLE, width)
        if len(lines) > _TITLE_LINES:
            # The whole name stands in the facts; a title of half a page would push them away.
            small = Style(14, 19, look.EXHIBIT_TITLE.face)
            lines = sheet.compose(self._name, small, width)[:8]
        self._lines = lines
        self._sub = sheet.compose(said.state(paper.words, one), look.BODY_SOFT, width)
        height = sum(line.leading for line in [*self._lines, *self._sub])
        self.below = look.EXHIBIT_TOP + max(52.0, height) + 16
        """Where the picture starts."""

    def draw(self, sheet: Sheet) -> float:
        """Draw the head; gives where the picture starts."""
        number, top = self._exhibit.number, look.EXHIBIT_TOP
        if self._page == 1:
            sheet.bookmark(places.exhibit(number), self._name, 0, top - 12)
        with sheet.artifact():
            filled = self._exhibit.withdrawn_because is None
            blocks.big_number(sheet, look.LEFT, top, number, filled=filled)
        width = look.RIGHT - _TITLE_LEFT
        with sheet.content("H1" if self._page == 1 else "P"):
            y = top + sheet.paragraph(_TITLE_LEFT, top, width, self._lines)
        with sheet.content("P"):
            sheet.paragraph(_TITLE_LEFT, y, width, self._sub)
        return self.below


def _facts_beside(paper: Paper, sheet: Sheet, one: ExhibitSheet, top: float) -> None:
    _ = paper.words.gettext
    y = top + blocks.heading(sheet, _SIDE_LEFT, top, _("About this file"), look.H3, "H2") + 4
    rows = _facts(paper.words, one.exhibit)
    y += blocks.facts(sheet, _SIDE_LEFT, y, _SIDE_WIDTH, rows, blocks.SMALL_FACTS) + 12
    y += _hash(paper.words, sheet, one.exhibit, (_SIDE_LEFT, y, _SIDE_WIDTH))
    _way_back(paper, sheet, one.exhibit, _SIDE_LEFT, y + 14)


def _facts_below(paper: Paper, sheet: Sheet, one: ExhibitSheet, top: float) -> None:
    _ = paper.words.gettext
    half = (look.WIDTH - _GAP) / 2
    y = top + blocks.heading(sheet, look.LEFT, top, _("About this file"), look.H3, "H2") + 4
    rows = _facts(paper.words, one.exhibit)
    blocks.facts(sheet, look.LEFT, y, half, rows, blocks.SMALL_FACTS)
    right = look.LEFT + half + _GAP
    y += _hash(paper.words, sheet, one.exhibit, (right, y, half))
    _way_back(paper, sheet, one.exhibit, right, y + 14)


def _hash(words: Wording, sheet: Sheet, exhibit: Exhibit, box: tuple[float, float, float]) -> float:
    title = words.gettext("SHA-256 of the original")
    return blocks.hash_block(sheet, *box, title, exhibit.fingerprint.sha256)


def _facts(words: Wording, exhibit: Exhibit) -> list[tuple[str, Sequence[Span]]]:
    _ = words.gettext
    evidence = exhibit.evidence
    facts = evidence.facts
    rows = [(_("File"), visible(facts.name))]
    if isinstance(evidence, Original):
        rows.append((_("Kind"), said.kind(words, evidence.media_type)))
        rows.append((_("Measures"), said.measures(words, evidence.content)))
    rows.append((_("Size"), _size(words, exhibit.fingerprint.size)))
    rows.append((_("Added"), said.moment(words, exhibit.added_at)))
    changed = said.moment(words, facts.modified_at) if facts.modified_at else ""
    if changed:
        changed = _("{time}, according to the file").format(time=changed)
    rows.append((_("Last change"), changed))
    rows.append((_("Source"), said.source(words, exhibit.source)))
    return [(name, [Span(value, look.SMALL)]) for name, value in rows if value]


def _size(words: Wording, size: int) -> str:
    exact = words.ngettext("{count} byte", "{count} bytes", size).format(count=size)
    return exact if size < 1000 else f"{words.size(size)} ({exact})"


def _way_back(paper: Paper, sheet: Sheet, exhibit: Exhibit, left: float, top: float) -> None:
    text = paper.words.gettext("Back to the list")
    line = sheet.composer.one([Span(text, look.SMALL_SOFT)])
    with sheet.within("P"), sheet.content("Link") as link:
        sheet.text(left, top, line)
    with sheet.artifact():
        sheet.rule(left, top + 16, line.width, Ink.LINE)
    box = (left, top - 2, line.width, line.leading + 4)
    sheet.link(link, places.row(exhibit.number), text, box)
