"""One exhibit: the picture large, the facts of its file beside it, its SHA-256 below those.

What may not or cannot be shown says so in the picture's place; the facts stay the same.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from evidence_kit.domain.dossier import ExhibitSheet
from evidence_kit.domain.markup import Kind
from evidence_kit.domain.picture import Derived
from evidence_kit.services.dossier import blocks, look, overlay, parts, places, said
from evidence_kit.services.dossier.blocks import At
from evidence_kit.services.dossier.icons import draw_icon
from evidence_kit.services.dossier.images import rendition_of
from evidence_kit.services.dossier.overlay import Place
from evidence_kit.services.dossier.pages import call_outs, seen_here, told
from evidence_kit.services.dossier.pages.beside import Beside
from evidence_kit.services.dossier.pages.call_outs import CallOut
from evidence_kit.services.dossier.pages.seen_here import Seen
from evidence_kit.services.dossier.paper import Paper
from evidence_kit.services.dossier.parts import Part, Size
from evidence_kit.services.dossier.sheet import Sheet
from evidence_kit.services.dossier.typeset import Ink, Line, Style
from evidence_kit.services.dossier.untrusted import visible
from evidence_kit.wording import Wording

_NARROW = 300.0
"""Width of the picture beside what is said of it: 79 mm."""
_NARROW_TALLEST = 3.04
_COLUMN = 378.0
"""Width of the picture beside its facts: 100 mm, 2.4 times of which is the height of the column."""
_GAP = 28.0
_TITLE = At(look.LEFT + 68, look.EXHIBIT_TOP, look.WIDTH - 68)
_TITLE_LINES = 2
_LONG_TITLE = Style(14, 19, look.EXHIBIT_TITLE.face)
_CAPTION_GAP = 5.0
_INSIDE = 18.0
"""Space between a frame and the words in it."""
_HALF = (look.WIDTH - _GAP) / 2
"""Width of the facts below a wide picture."""


def draw(paper: Paper, one: ExhibitSheet, seen: Sequence[Seen] = ()) -> None:
    """Draw all pages of an exhibit.

    Args:
        paper: where to draw.
        one: the exhibit.
        seen: what it shows of what was told.
    """
    pages = _Pages(paper, one, seen)
    if one.picture is not None:
        pages.printed(one.picture)
    else:
        pages.told(told.instead_of_picture(paper.words, one))


class _Pages:
    """The pages of one exhibit."""

    def __init__(self, paper: Paper, one: ExhibitSheet, seen: Sequence[Seen]) -> None:
        self._paper, self._words = paper, paper.words
        self._seen = seen
        self._one, self._exhibit = one, one.exhibit
        self._beside = Beside(paper.words, one)
        self._shown: list[tuple[int, str]] = []
        """Where each part of the picture ends, and the name of its page."""
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
        """Draw the picture, in parts when it is tall, and what is said of it beside it."""
        size = rendition_of(picture).upright_size
        if parts.is_wide(*size):
            self._wide(picture, size)
        else:
            self._upright(picture, size)

    def _upright(self, picture: Derived, size: tuple[int, int]) -> None:
        column, tallest = _COLUMN, parts.TALLEST
        waiting = self._call_outs(size, look.WIDTH - _NARROW - _GAP)
        if waiting:
            column, tallest = _NARROW, _NARROW_TALLEST
            self._beside = Beside(self._words, self._one, brief=True)
        side = _side(column)
        room = look.EXHIBIT_BOTTOM - self._top
        divided = _divide(picture, Size(column, room), tallest)
        captions = self._captions(divided, column)
        above = max(map(_height, captions)) + (_CAPTION_GAP if len(divided) > 1 else 0)
        for part, caption in zip(
            _divide(picture, Size(column, room - above), tallest), captions, strict=True
        ):
            with self._paper.page() as sheet:
                self._head(sheet)
                if caption:
                    with sheet.content("Caption"):
                        sheet.paragraph(look.LEFT, self._top, column, caption)
                self._picture(sheet, picture, part, self._top + above)
                self._shown.append((part.end, self._name_page(sheet)))
                at = side.down(self._top)
                if column == _NARROW:
                    at = at._replace(top=self._beside.lowest(sheet, at))
                    here = call_outs.until(waiting, part.end)
                    call_outs.draw(sheet, side.down(self._top - 8), here, waiting, at.top - 16)
                self._beside.draw(sheet, at)
        self._go_on(waiting)

    def _wide(self, picture: Derived, size: tuple[int, int]) -> None:
        waiting = self._call_outs(size, _HALF)
        said_of_it = bool(waiting)
        with self._paper.page() as sheet:
            self._head(sheet)
            right = At(look.LEFT + _HALF + _GAP, 0, _HALF)
            below = self._beside.height(sheet, _HALF) if said_of_it else self._beside.low(sheet)
            room = max(look.EXHIBIT_BOTTOM - self._top - below - 20, look.EXHIBIT_BOTTOM / 4)
            (part,) = parts.divide(*size, Size(look.WIDTH, room), tallest=math.inf)
            self._picture(sheet, picture, part, self._top)
            self._shown.append((part.end, self._name_page(sheet)))
            top = self._top + part.printed.height + 20
            if said_of_it:
                left = At(look.LEFT, top - 8, _HALF)
                here = call_outs.until(waiting, part.end)
                call_outs.draw(sheet, left, here, waiting, look.EXHIBIT_BOTTOM)
                self._beside.draw(sheet, right.down(top))
            else:
                self._beside.draw_low(sheet, At(look.LEFT, top, _HALF), right.down(top))
        self._go_on(waiting)

    def _call_outs(self, size: tuple[int, int], width: float) -> list[CallOut]:
        sheet, words = self._paper.sheet, self._words
        said_of_it = call_outs.compose(sheet, words, self._one, size, width)
        return [*said_of_it, *seen_here.compose(sheet, words, self._seen, width)]

    def _go_on(self, waiting: list[CallOut]) -> None:
        """Put what did not fit beside the picture on pages of its own, in two columns."""
        while waiting:
            with self._paper.page() as sheet:
                self._head(sheet)
                for left in (look.LEFT, look.LEFT + _HALF + _GAP):
                    at = At(left, self._top - 8, _HALF)
                    these = list(waiting)
                    call_outs.draw(
                        sheet, at, these, waiting, look.EXHIBIT_BOTTOM, link_to=self._page_of
                    )

    def _name_page(self, sheet: Sheet) -> str:
        name = places.part(self._exhibit.number, len(self._shown) + 1)
        sheet.bookmarkPage(name, fit="Fit")
        return name

    def _page_of(self, call_out: CallOut) -> tuple[str, str]:
        name = next(name for end, name in self._shown if call_out.row <= end)
        return name, self._words.gettext("To the picture")

    def told(self, said_instead: told.Told) -> None:
        """Put words in the picture's place, over as many pages as they need."""
        compose = self._paper.sheet.composer.lines
        waiting = compose(said_instead.spans, _COLUMN - 2 * _INSIDE)
        icon = said_instead.icon
        seen = seen_here.compose(self._paper.sheet, self._words, self._seen, _COLUMN)
        while waiting:
            with self._paper.page() as sheet:
                self._head(sheet)
                room = look.EXHIBIT_BOTTOM - self._top - 2 * _INSIDE - (36 if icon else 0)
                shown = _that_fit(waiting, room)
                below = self._frame(sheet, waiting[:shown], icon) + 16
                waiting, icon = waiting[shown:], ""
                self._shown.append((0, self._name_page(sheet)))
                if not waiting:
                    at = At(look.LEFT, below, _COLUMN)
                    call_outs.draw(sheet, at, list(seen), seen, look.EXHIBIT_BOTTOM)
                self._beside.draw(sheet, _side(_COLUMN).down(self._top))
        self._go_on(seen)

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

    def _captions(self, divided: Sequence[Part], width: float) -> list[Sequence[Line]]:
        """Say which rows each part shows; a picture on one page needs no words for that."""
        if len(divided) == 1:
            return [()]
        _ = self._words.gettext
        made = []
        for number, part in enumerate(divided, start=1):
            text = _("Item {item}, part {part} of {parts}, pixel rows {first} to {last}").format(
                item=self._exhibit.number,
                part=number,
                parts=len(divided),
                first=part.first + 1,
                last=part.end,
            )
            if part.broken:
                text = _("{part}, split inside a message").format(part=text)
            made.append(self._paper.sheet.compose(text, look.SMALL_SOFT, width))
        return made

    def _picture(self, sheet: Sheet, picture: Derived, part: Part, top: float) -> None:
        size = rendition_of(picture).upright_size
        box = (look.LEFT, top, part.printed.width, part.printed.height)
        radius = min(6.0, part.printed.width / 8, part.printed.height / 8)
        alt = alternative(self._words, self._one)
        figure = sheet.element("Figure", alt=alt, attributes=sheet.layout_box(box))
        with sheet.content(figure):
            sheet.picture(picture, box, (part.first, part.end), radius)
            if self._one.markup:
                overlay.draw(sheet, self._words, self._one, Place(box, part, size))
        with sheet.artifact():
            sheet.frame(box, radius, stroke=Ink.LINE)

    def _frame(self, sheet: Sheet, lines: Sequence[Line], icon: str) -> float:
        """Draw words in a frame; gives where it ends."""
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
        return top + height


def _that_fit(lines: Sequence[Line], room: float) -> int:
    used = 0.0
    for count, line in enumerate(lines):
        used += line.leading
        if used > room:
            return max(count, 1)
    return len(lines)


def _height(lines: Sequence[Line]) -> float:
    return sum(line.leading for line in lines)


def _side(column: float) -> At:
    return At(look.LEFT + column + _GAP, 0, look.WIDTH - column - _GAP)


def _divide(picture: Derived, room: Size, tallest: float) -> list[Part]:
    rendition = rendition_of(picture)
    return parts.divide(*rendition.upright_size, room, cuts=rendition.cuts, tallest=tallest)


def alternative(words: Wording, one: ExhibitSheet) -> str:
    """Say what the picture is to whoever does not see it, and which words were put on it."""
    _ = words.gettext
    told = _("Item {number}: picture from the file {name}").format(
        number=one.exhibit.number, name=said.name(one.exhibit.name)
    )
    put_on_it = [
        visible(item.text) for item in one.markup if item.kind is Kind.TEXT and item.text.strip()
    ]
    if not put_on_it:
        return told
    return _("{picture}. Words put on it: {words}").format(picture=told, words="; ".join(put_on_it))
