"""One exhibit: the picture large, the facts of its file beside it, its SHA-256 below those.

What may not or cannot be shown says so in the picture's place; the facts stay the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from evidence_kit.domain.dossier import ExhibitSheet
from evidence_kit.domain.picture import Derived
from evidence_kit.services.dossier import blocks, look, parts, places, said
from evidence_kit.services.dossier.blocks import At
from evidence_kit.services.dossier.icons import draw_icon
from evidence_kit.services.dossier.images import rendition_of
from evidence_kit.services.dossier.pages import told
from evidence_kit.services.dossier.paper import Paper
from evidence_kit.services.dossier.parts import Part, Size
from evidence_kit.services.dossier.sheet import Sheet
from evidence_kit.services.dossier.typeset import Ink, Line, Span, Style

_COLUMN = 378.0
"""Width of the picture beside its facts: 100 mm, 2.4 times of which is the height of the column."""
_GAP = 28.0
_SIDE = At(look.LEFT + _COLUMN + _GAP, 0, look.WIDTH - _COLUMN - _GAP)
_TITLE = At(look.LEFT + 68, look.EXHIBIT_TOP, look.WIDTH - 68)
_TITLE_LINES = 2
_LONG_TITLE = Style(14, 19, look.EXHIBIT_TITLE.face)
_CAPTION = 22.0
_INSIDE = 18.0
"""Space between a frame and the words in it."""
_HALF = (look.WIDTH - _GAP) / 2
"""Width of the facts below a wide picture."""


def draw(paper: Paper, one: ExhibitSheet) -> None:
    """Draw all pages of an exhibit."""
    pages = _Pages(paper, one)
    if one.picture is not None:
        pages.printed(one.picture)
    else:
        pages.told(told.instead_of_picture(paper.words, one))


class _Pages:
    """The pages of one exhibit."""

    def __init__(self, paper: Paper, one: ExhibitSheet) -> None:
        self._paper, self._words = paper, paper.words
        self._one, self._exhibit = one, one.exhibit
        self._first = True
        _ = self._words.gettext
        self._title = _("Item {number}: {name}").format(
            number=one.exhibit.number, name=said.name(one.exhibit.name)
        )
        self._title_lines = self._fit_title(paper.sheet)
        about = said.about(self._words, one)
        self._about = paper.sheet.compose(about, look.BODY_SOFT, _TITLE.width)
        height = sum(line.leading for line in [*self._title_lines, *self._about])
        self._top = _TITLE.top + max(52.0, height) + 16
        """Where the picture starts, below the head."""

    def printed(self, picture: Derived) -> None:
        """Draw the picture, in parts when it is tall."""
        width, height = rendition_of(picture).upright_size
        wide = parts.is_wide(width, height)
        column = look.EXHIBIT_BOTTOM - self._top
        room = Size(_COLUMN, column)
        if wide:
            rows = said.facts(self._words, self._exhibit)
            below = blocks.facts_height(self._paper.sheet, _HALF, rows, blocks.SMALL_FACTS)
            room = Size(look.WIDTH, column - below - 2 * look.H3.leading - 8)
        divided = parts.divide(width, height, room)
        if len(divided) > 1:
            divided = parts.divide(width, height, Size(_COLUMN, column - _CAPTION))
        for number, part in enumerate(divided, start=1):
            with self._paper.page() as sheet:
                self._head(sheet)
                top = self._top
                if len(divided) > 1:
                    self._caption(sheet, number, len(divided), part)
                    top += _CAPTION
                self._picture(sheet, picture, part, top)
                if wide:
                    self._facts_below(sheet, top + part.printed.height + 20)
                else:
                    self._facts_beside(sheet)

    def told(self, said_instead: told.Told) -> None:
        """Put words in the picture's place, over as many pages as they need."""
        compose = self._paper.sheet.composer.lines
        waiting = compose(said_instead.spans, _COLUMN - 2 * _INSIDE)
        icon = said_instead.icon
        while waiting:
            with self._paper.page() as sheet:
                self._head(sheet)
                room = look.EXHIBIT_BOTTOM - self._top - 2 * _INSIDE - (36 if icon else 0)
                shown = _that_fit(waiting, room)
                self._frame(sheet, waiting[:shown], icon)
                waiting, icon = waiting[shown:], ""
                self._facts_beside(sheet)

    def _fit_title(self, sheet: Sheet) -> Sequence[Line]:
        lines = sheet.compose(self._title, look.EXHIBIT_TITLE, _TITLE.width)
        if len(lines) <= _TITLE_LINES:
            return lines
        return sheet.compose(self._title, _LONG_TITLE, _TITLE.width)

    def _head(self, sheet: Sheet) -> None:
        number = self._exhibit.number
        if self._first:
            sheet.bookmark(places.exhibit(number), self._title, 0, _TITLE.top - 12)
        with sheet.artifact():
            filled = self._exhibit.withdrawn_because is None
            blocks.big_number(sheet, look.LEFT, _TITLE.top, number, filled=filled)
        with sheet.content("H1" if self._first else "P"):
            y = _TITLE.top + sheet.paragraph(*_TITLE, self._title_lines)
        with sheet.content("P"):
            sheet.paragraph(_TITLE.left, y, _TITLE.width, self._about)
        self._first = False

    def _caption(self, sheet: Sheet, number: int, count: int, part: Part) -> None:
        _ = self._words.gettext
        text = _("Item {item}, part {part} of {parts}, pixel rows {first} to {last}").format(
            item=self._exhibit.number,
            part=number,
            parts=count,
            first=part.first + 1,
            last=part.end,
        )
        span = Span(text, look.SMALL_SOFT)
        blocks.paragraph(sheet, At(look.LEFT, self._top, _COLUMN), [span], "Caption")

    def _picture(self, sheet: Sheet, picture: Derived, part: Part, top: float) -> None:
        alt = self._words.gettext("Item {number}: picture from the file {name}").format(
            number=self._exhibit.number, name=said.name(self._exhibit.name)
        )
        box = (look.LEFT, top, part.printed.width, part.printed.height)
        radius = min(6.0, part.printed.width / 8, part.printed.height / 8)
        figure = sheet.element("Figure", alt=alt, attributes=sheet.layout_box(box))
        with sheet.content(figure):
            sheet.picture(picture, box, (part.first, part.end), radius)
        with sheet.artifact():
            sheet.frame(box, radius, stroke=Ink.LINE)

    def _frame(self, sheet: Sheet, lines: Sequence[Line], icon: str) -> None:
        top, indent = self._top, 36.0 if icon else 0.0
        height = sum(line.leading for line in lines) + 2 * _INSIDE + indent
        with sheet.artifact():
            frame = (look.LEFT + 0.5, top + 0.5, _COLUMN - 1, height - 1)
            sheet.frame(frame, 6, stroke=Ink.LINE)
            if icon:
                draw_icon(sheet, icon, look.LEFT + _INSIDE, top + _INSIDE, 24)
        with sheet.content("P"):
            left, width = look.LEFT + _INSIDE, _COLUMN - 2 * _INSIDE
            sheet.paragraph(left, top + _INSIDE + indent, width, lines)

    def _facts_beside(self, sheet: Sheet) -> None:
        _ = self._words.gettext
        at = _SIDE.down(self._top)
        at = at.down(blocks.heading(sheet, at, _("About this file"), look.H3, "H2") + 4)
        rows = said.facts(self._words, self._exhibit)
        at = at.down(blocks.facts(sheet, at, rows, blocks.SMALL_FACTS) + 12)
        self._hash(sheet, at)

    def _facts_below(self, sheet: Sheet, top: float) -> None:
        _ = self._words.gettext
        at = At(look.LEFT, top, _HALF)
        at = at.down(blocks.heading(sheet, at, _("About this file"), look.H3, "H2") + 4)
        rows = said.facts(self._words, self._exhibit)
        blocks.facts(sheet, at, rows, blocks.SMALL_FACTS)
        self._hash(sheet, at._replace(left=look.LEFT + _HALF + _GAP))

    def _hash(self, sheet: Sheet, at: At) -> None:
        title = self._words.gettext("SHA-256 of the original")
        down = blocks.hash_block(sheet, at, title, self._exhibit.fingerprint.sha256)
        self._way_back(sheet, at.down(down + 14))

    def _way_back(self, sheet: Sheet, at: At) -> None:
        text = self._words.gettext("Back to the list")
        line = sheet.composer.one([Span(text, look.SMALL_SOFT)])
        with sheet.within("P"), sheet.content("Link") as link:
            sheet.text(at.left, at.top, line)
        with sheet.artifact():
            sheet.rule(at.left, at.top + 16, line.width, Ink.LINE)
        box = (at.left, at.top - 2, line.width, line.leading + 4)
        sheet.link(link, places.row(self._exhibit.number), text, box)


def _that_fit(lines: Sequence[Line], room: float) -> int:
    used = 0.0
    for count, line in enumerate(lines):
        used += line.leading
        if used > room:
            return max(count, 1)
    return len(lines)
