"""A table that runs on from page to page; even one row may be longer than a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from evidence_kit.services.dossier import blocks, look, references
from evidence_kit.services.dossier.flow import Flow, height_of, that_fit
from evidence_kit.services.dossier.tagging import Element
from evidence_kit.services.dossier.typeset import Ink, Line, Span

_APART = 8.0
"""Between two columns."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        left: pixels from the left margin.
        width: pixels, with the space to the next column.
        title: what stands above it; in a table without titles its cells say it.
        right: set flush right.
        middle: set in the middle.
        names: its cells name what the row is about.
    """

    left: float
    width: float
    title: str = ""
    right: bool = False
    middle: bool = False
    names: bool = False

    @property
    def inner(self) -> float:
        """Give the pixels that words may take."""
        return self.width - _APART


@dataclass(frozen=True, slots=True)
class Cell:
    """Words, and below them numbers of exhibits."""

    lines: Sequence[Line] = ()
    exhibits: Sequence[Sequence[int]] = ()

    @property
    def height(self) -> float:
        """Give the pixels it takes."""
        between = 3.0 if self.lines and self.exhibits else 0.0
        return height_of(self.lines) + between + references.height(len(self.exhibits))

    def divided(self, room: float) -> tuple[Cell, Cell]:
        """Give what fits in `room` pixels, and the rest."""
        if self.height <= room:
            return self, Cell()
        count = that_fit(self.lines, room)
        if count < len(self.lines):
            return Cell(self.lines[:count]), Cell(self.lines[count:], self.exhibits)
        left = room - height_of(self.lines) - 3
        discs = max(0, int((left + 4) // (references.HEIGHT + 4)))
        return Cell(self.lines, self.exhibits[:discs]), Cell((), self.exhibits[discs:])


class Grid:
    """Draws rows below each other."""

    def __init__(self, flow: Flow, columns: Sequence[Column], padding: float = 7.0) -> None:
        self._flow, self._columns = flow, columns
        self.above = self.below = padding
        self._table: Element | None = None
        self._titled = any(column.title for column in columns)

    def words(self, column: int, *spans: Span) -> Cell:
        """Set words for a cell of a column."""
        return Cell(self._flow.sheet.composer.lines(spans, self._columns[column].inner))

    def numbers(self, column: int, exhibits: Sequence[int], *spans: Span) -> Cell:
        """Set numbers of exhibits for a cell of a column, and words above them."""
        sheet, width = self._flow.sheet, self._columns[column].inner
        lines = sheet.composer.lines(spans, width) if spans else ()
        return Cell(lines, references.rows(sheet, exhibits, width))

    def height(self, rows: Sequence[Sequence[Cell]], *, titles: bool = False) -> float:
        """Give the pixels that rows take, and the titles above them."""
        padding = self.above + self.below + 1
        return sum(max(cell.height for cell in row) + padding for row in rows) + 28 * titles

    def row(
        self,
        cells: Sequence[Cell],
        *,
        key: str = "",
        mark: Callable[[float, float, bool], None] | None = None,
        rule: Ink | None = Ink.HAIR,
        rule_left: float = 0.0,
        below: float = 0.0,
    ) -> None:
        """Draw one row, over as many pages as it needs.

        Args:
            cells: one for each column.
            key: names the place, for links.
            mark: draws at the side of the row, given its top, its height, and whether this is
                where it starts; as an artifact.
            rule: colour of the line below it.
            rule_left: pixels from the left margin where that line starts.
            below: pixels that what follows takes, and stays on the same page where it can.
        """
        flow, waiting, first = self._flow, list(cells), True
        padding = self.above + self.below + 1
        height = max(cell.height for cell in cells)
        self._begin(min(height + below, look.BOTTOM - look.TOP - 80) + padding)
        row = Element("TR", self._table)
        columns = [Element("TH" if one.names else "TD", row, attributes=_scope(one))
                   for one in self._columns]  # fmt: skip
        while True:
            parts = [cell.divided(flow.room - padding) for cell in waiting]
            shown, waiting = [part[0] for part in parts], [part[1] for part in parts]
            tall = max(cell.height for cell in shown)
            if first and key:
                flow.sheet.name_place(key, flow.top)
            if mark:
                mark(flow.top, tall + padding, first)
            for column, cell, element in zip(self._columns, shown, columns, strict=True):
                self._cell(column, cell, element)
            flow.top += tall + padding
            first = False
            if not any(cell.lines or cell.exhibits for cell in waiting):
                break
            flow.turn()
            self._titles()
        if rule:
            with flow.sheet.artifact():
                left = look.LEFT + rule_left
                width = self._columns[-1].left + self._columns[-1].width - rule_left
                flow.sheet.rule(left, flow.top - 0.5, width, rule)

    def _begin(self, height: float) -> None:
        """Start the table, or go on with it on a new page when the next row does not fit."""
        flow = self._flow
        if self._table is None:
            flow.keep(height + 28)
            self._table = flow.sheet.element("Table")
            self._titles(tagged=True)
        elif flow.keep(height):
            self._titles()

    def _titles(self, *, tagged: bool = False) -> None:
        """Draw the titles of the columns: once as such, on later pages for the eye alone."""
        flow, sheet = self._flow, self._flow.sheet
        if not self._titled:
            return
        top = flow.top + 5
        row = Element("TR", self._table) if tagged else None
        for column in self._columns:
            line = sheet.composer.one([Span(column.title, look.TABLE_HEAD)])
            left = look.LEFT + column.left
            if column.right:
                left += column.inner - line.width
            if row is None:
                with sheet.artifact("Pagination"):
                    sheet.text(left, top, line)
            else:
                head = Element("TH", row, attributes=blocks.COLUMN_HEAD)
                with sheet.content(head):
                    sheet.text(left, top, line)
        with sheet.artifact():
            last = self._columns[-1]
            sheet.rule(look.LEFT, flow.top + 26.5, last.left + last.width, Ink.INK, 1.5)
        flow.top += 28

    def _cell(self, column: Column, cell: Cell, element: Element) -> None:
        sheet, top = self._flow.sheet, self._flow.top + self.above
        left = look.LEFT + column.left
        if cell.lines:
            with sheet.content(element):
                for line in cell.lines:
                    sheet.text(left + _indent(column, line), top, line)
                    top += line.leading
            top += 3
        if cell.exhibits:
            # Discs stand on the first line of the words beside them.
            with sheet.within(element):
                references.draw(sheet, self._flow.words, left, top - 1, cell.exhibits)


def _indent(column: Column, line: Line) -> float:
    if column.middle:
        return (column.width - line.width) / 2
    return column.inner - line.width if column.right or line.right_to_left else 0.0


def _scope(column: Column) -> bytes:
    return blocks.ROW_HEAD if column.names else b""
