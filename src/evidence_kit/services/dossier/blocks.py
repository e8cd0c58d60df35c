"""Pieces that pages are made of: headings, paragraphs, tables of facts, codes, boxes, numbers.

Each draws at (left, top) and gives its height, all in CSS pixels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from evidence_kit.services.dossier import look
from evidence_kit.services.dossier.icons import draw_icon
from evidence_kit.services.dossier.sheet import Sheet
from evidence_kit.services.dossier.typeset import Ink, Line, Span, Style

ROW_HEAD = b"<</O/Table/Scope/Row>>"
COLUMN_HEAD = b"<</O/Table/Scope/Column>>"


class At(NamedTuple):
    """Where a piece starts and how wide it may be."""

    left: float
    top: float
    width: float = look.WIDTH

    def down(self, by: float) -> At:
        """Give the same place further down."""
        return self._replace(top=self.top + by)


@dataclass(frozen=True, slots=True)
class Facts:
    """How a table of facts is set: names left, values right."""

    names: Style
    values: Style
    name_width: float
    above: float
    below: float


COVER_FACTS = Facts(look.BODY_SOFT, look.BODY, 164, 4.5, 4.5)
_CODE = Style(11.4, 16, look.MONO.face)
SMALL_FACTS = Facts(look.SMALL_SOFT, look.SMALL, 88, 6, 6)


def heading(sheet: Sheet, at: At, text: str, style: Style, tag: str) -> float:
    """Draw a heading."""
    return paragraph(sheet, at, [Span(text, style)], tag)


def paragraph(sheet: Sheet, at: At, spans: Sequence[Span], tag: str = "P") -> float:
    """Draw a paragraph."""
    lines = sheet.composer.lines(spans, at.width)
    with sheet.content(tag):
        return sheet.paragraph(at.left, at.top, at.width, lines)


def facts(sheet: Sheet, at: At, rows: Sequence[tuple[str, Sequence[Span]]], how: Facts) -> float:
    """Draw a table of facts, a hair line below each row."""
    y = at.top
    with sheet.within("Table"):
        for name, value in rows:
            with sheet.within("TR"):
                height = _fact(sheet, at._replace(top=y + how.above), name, value, how)
            y += how.above + height + how.below
            with sheet.artifact():
                sheet.rule(at.left, y + 0.5, at.width, Ink.HAIR)
            y += 1
    return y - at.top


def facts_height(
    sheet: Sheet, width: float, rows: Sequence[tuple[str, Sequence[Span]]], how: Facts
) -> float:
    """Give the height of a table of facts without drawing it."""
    height = 0.0
    for name, value in rows:
        names = sheet.compose(name, how.names, how.name_width - 8)
        values = sheet.composer.lines(value, width - how.name_width)
        height += how.above + max(_height(names), _height(values)) + how.below + 1
    return height


def _fact(sheet: Sheet, at: At, name: str, value: Sequence[Span], how: Facts) -> float:
    names = sheet.compose(name, how.names, how.name_width - 8)
    with sheet.content(sheet.element("TH", attributes=ROW_HEAD)):
        height = sheet.paragraph(at.left, at.top, how.name_width, names)
    room = at.width - how.name_width
    values = sheet.composer.lines(value, room)
    with sheet.content("TD"):
        return max(height, sheet.paragraph(at.left + how.name_width, at.top, room, values))


def hash_block(sheet: Sheet, at: At, title: str, digits: str) -> float:
    """Draw a digest in groups of eight on the tint."""
    titles = sheet.compose(title, look.SMALL_STRONG, at.width - 30)
    lines = hash_lines(sheet, digits, _CODE, at.width - 30)
    height = hash_block_height(sheet, at.width, title, digits)
    with sheet.artifact():
        sheet.frame((*at[:2], at.width, height), 8, fill=Ink.TINT)
    with sheet.content("P"):
        y = at.top + 12
        y += sheet.paragraph(at.left + 15, y, at.width - 30, titles) + 3
        sheet.paragraph(at.left + 15, y, at.width - 30, lines)
    return height


def hash_block_height(sheet: Sheet, width: float, title: str, digits: str) -> float:
    """Give the height of a digest in groups without drawing it."""
    titles = sheet.compose(title, look.SMALL_STRONG, width - 30)
    lines = hash_lines(sheet, digits, _CODE, width - 30)
    return 27 + _height(titles) + _height(lines)


def hash_lines(sheet: Sheet, digits: str, style: Style, width: float) -> Sequence[Line]:
    """Set a digest in groups of eight, as many whole groups a line as make lines alike."""
    groups = [digits[at : at + 8] for at in range(0, len(digits), 8)]
    group = sheet.composer.one([Span("0" * 9, style)]).width
    per_line = next(count for count in (8, 4, 2, 1) if count * group <= width + 7 or count == 1)
    rows = [" ".join(groups[at : at + per_line]) for at in range(0, len(groups), per_line)]
    return [sheet.composer.one([Span(row, style)]) for row in rows]


def box(sheet: Sheet, top: float, spans: Sequence[Span], icon: str = "") -> float:
    """Draw a framed note over the full width, with an icon when one is named."""
    indent = 32 if icon else 0
    width = look.WIDTH - 33 - indent
    lines = sheet.composer.lines(spans, width)
    height = 25.5 + _height(lines)
    with sheet.artifact():
        frame = (look.LEFT + 0.5, top + 0.5, look.WIDTH - 1, height - 1)
        sheet.frame(frame, 8, stroke=Ink.INK)
        if icon:
            draw_icon(sheet, icon, look.LEFT + 16, top + 13, 18)
    with sheet.content("P"):
        sheet.paragraph(look.LEFT + 16.5 + indent, top + 13, width, lines)
    return height


def number_disc(
    sheet: Sheet, left: float, top: float, number: int, *, filled: bool = True
) -> float:
    """Draw the small round number of an exhibit; gives its width."""
    style = look.NUMBER if filled else Style(12, 14, look.NUMBER.face)
    line = sheet.composer.one([Span(str(number), style)])
    width = max(21.0, line.width + 13)
    sheet.frame(
        (left + 0.75, top + 0.75, width - 1.5, 19.5),
        9.75,
        stroke=Ink.INK,
        fill=Ink.INK if filled else Ink.PAPER,
        weight=1.5,
    )
    sheet.text(left + (width - line.width) / 2, top + 3.5, line)
    return width


def big_number(sheet: Sheet, left: float, top: float, number: int, *, filled: bool = True) -> None:
    """Draw the large round number at the head of an exhibit, 52 pixels across."""
    digits = str(number)
    size = {1: 26, 2: 24, 3: 19}.get(len(digits), 15)
    ink = Ink.PAPER if filled else Ink.INK
    line = sheet.composer.one([Span(digits, Style(size, 30, look.NUMBER_BIG.face, ink))])
    if filled:
        sheet.disc(left + 26, top + 26, 26, fill=Ink.INK)
    else:
        sheet.disc(left + 26, top + 26, 25, fill=Ink.PAPER, ring=Ink.INK, weight=2)
    sheet.text(left + 26 - line.width / 2, top + 11, line)


def numbered(sheet: Sheet, at: At, steps: Sequence[Sequence[Span]], apart: float = 7) -> float:
    """Draw numbered steps, each `apart` from what is above it."""
    y = at.top
    with sheet.within("L"):
        for count, step in enumerate(steps, start=1):
            y += apart
            with sheet.within("LI"):
                with sheet.content("Lbl"):
                    number = sheet.composer.one([Span(str(count), look.BODY_BOLD)])
                    sheet.text(at.left, y, number)
                y += paragraph(sheet, At(at.left + 26, y, at.width - 26), step, "LBody")
    return y - at.top


def numbered_height(
    sheet: Sheet, width: float, steps: Sequence[Sequence[Span]], apart: float = 7
) -> float:
    """Give the height of numbered steps without drawing them."""
    return sum(apart + _height(sheet.composer.lines(step, width - 26)) for step in steps)


def _height(lines: Sequence[Line]) -> float:
    return sum(line.leading for line in lines)
