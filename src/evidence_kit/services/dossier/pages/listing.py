"""The list: every exhibit with its full SHA-256, how to check it, and the newest log entries."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from evidence_kit.domain.dossier import Dossier, ExhibitSheet
from evidence_kit.services.dossier import blocks, drawn_code, log_lines, look, places, said
from evidence_kit.services.dossier.blocks import At
from evidence_kit.services.dossier.marks import PAGE_HEIGHT
from evidence_kit.services.dossier.pages import rescue_note
from evidence_kit.services.dossier.paper import Paper
from evidence_kit.services.dossier.sheet import Sheet
from evidence_kit.services.dossier.tagging import Element
from evidence_kit.services.dossier.typeset import Ink, Line, Span
from evidence_kit.wording import Wording

_NAME_LEFT = look.LEFT + 48
_CODE_LEFT = look.RIGHT - 292
_NAME_WIDTH = _CODE_LEFT - _NAME_LEFT - 20
_STEPS_WIDTH = _CODE_LEFT - look.LEFT - 26
_LOG_WIDTH = look.RIGHT - _CODE_LEFT
_BOX = 64.0
"""Height of the box with the control code."""
_APART = 18.0


class Listing:
    """Draws the list over as many pages as it needs."""

    def __init__(self, paper: Paper, dossier: Dossier) -> None:
        self._paper = paper
        self._words = paper.words
        self._dossier = dossier
        self._made_at = dt.datetime.fromisoformat(dossier.made_at)
        self._table: Element | None = None

    def draw(self) -> None:
        """Draw all pages of the list."""
        waiting = list(self._dossier.sheets)
        first = True
        while waiting or first:
            with self._paper.page() as sheet:
                y = self._introduction(sheet) if first else look.TOP - 12
                first = False
                y = self._rows(sheet, y, waiting)
                if not waiting and y + _APART + self._closing_height(sheet) <= look.BOTTOM:
                    self._closing(sheet, y + _APART)
                    return
        with self._paper.page() as sheet:
            self._closing(sheet, look.TOP)

    def _introduction(self, sheet: Sheet) -> float:
        _ = self._words.gettext
        title = _("Check of the files")
        sheet.bookmark(places.LIST, title, 0, look.TOP - 12)
        at = At(look.LEFT, look.TOP)
        at = at.down(blocks.heading(sheet, at, title, look.H1, "H1") + 6)
        text = _(
            "For every file a SHA-256 code was computed when it was added. If one character or "
            "pixel changes, the code changes. This shows whether an original was altered since "
            "it was added. The code says nothing about the time before that."
        )
        return at.top + blocks.paragraph(sheet, at, [Span(text, look.BODY)]) + 16

    def _rows(self, sheet: Sheet, top: float, waiting: list[ExhibitSheet]) -> float:
        if not waiting:
            return top
        y = top + self._head(sheet, top)
        while waiting:
            parts = self._compose(sheet, waiting[0])
            height = sum(line.leading for part in parts for line in part) + 13
            if y + height > look.BOTTOM and y > top + 40:
                break
            self._row(sheet, y, height, waiting.pop(0), parts)
            y += height + 1
        return y

    def _head(self, sheet: Sheet, top: float) -> float:
        _ = self._words.gettext
        titles = (
            (look.LEFT, _("Item")),
            (_NAME_LEFT, _("File")),
            (_CODE_LEFT, _("SHA-256 of the original")),
            (look.RIGHT, _("Page")),
        )
        lines = [
            (left, sheet.composer.one([Span(title, look.TABLE_HEAD)])) for left, title in titles
        ]
        lines[-1] = (look.RIGHT - lines[-1][1].width, lines[-1][1])
        if self._table is None:
            self._table = sheet.element("Table")
            with sheet.within(self._table), sheet.within("TR"):
                for left, line in lines:
                    head = sheet.element("TH", attributes=blocks.COLUMN_HEAD)
                    with sheet.content(head):
                        sheet.text(left, top + 5, line)
        else:
            with sheet.artifact("Pagination"):
                for left, line in lines:
                    sheet.text(left, top + 5, line)
        with sheet.artifact():
            sheet.rule(look.LEFT, top + 26.5, look.WIDTH, Ink.INK)
        return 27.5

    def _compose(self, sheet: Sheet, one: ExhibitSheet) -> tuple[Sequence[Line], Sequence[Line]]:
        name = sheet.compose(said.name(one.exhibit.name), look.BODY_BOLD, _NAME_WIDTH)
        about = said.listed(self._words, one, self._made_at.year)
        return name, sheet.compose(about, look.SMALL_SOFT, _NAME_WIDTH)

    def _row(
        self,
        sheet: Sheet,
        top: float,
        height: float,
        one: ExhibitSheet,
        parts: tuple[Sequence[Line], Sequence[Line]],
    ) -> None:
        exhibit = one.exhibit
        key, y = places.exhibit(exhibit.number), top + 6.5
        says = self._words.gettext("Item {number}").format(number=exhibit.number)
        sheet.bookmarkPage(
            places.row(exhibit.number), fit="XYZ", left=0, top=(PAGE_HEIGHT - top) * 0.75, zoom=0
        )
        if self._table is None:
            return
        with sheet.within(self._table), sheet.within("TR"):
            with sheet.within("TD"), sheet.content("Link") as link:
                filled = exhibit.withdrawn_because is None
                blocks.number_disc(sheet, look.LEFT, y, exhibit.number, filled=filled)
            sheet.link(link, key, says, (look.LEFT, top, _CODE_LEFT - look.LEFT - 10, height))
            with sheet.content("TD"):
                for part in parts:
                    y += sheet.paragraph(_NAME_LEFT, y, _NAME_WIDTH, part)
            with sheet.content("TD"):
                width = look.RIGHT - _CODE_LEFT - 24
                code = blocks.hash_lines(sheet, exhibit.fingerprint.sha256, look.MONO, width)
                sheet.paragraph(_CODE_LEFT, top + 6.5, width, code)
            with sheet.content("TD"):
                self._paper.page_number(key, look.RIGHT, top + 20, look.SMALL_SOFT)
        with sheet.artifact():
            sheet.rule(look.LEFT, top + height + 0.5, look.WIDTH, Ink.HAIR)

    def _closing_height(self, sheet: Sheet) -> float:
        note = rescue_note.height(sheet, self._words, self._dossier)
        return self._checks_height(sheet) + note + 14 + _BOX

    def _checks_height(self, sheet: Sheet) -> float:
        steps = blocks.numbered_height(sheet, _STEPS_WIDTH, _steps(self._words))
        lines = [line for entry in self._log_lines(sheet) for line in entry]
        log = 7 + sum(line.leading for line in lines) + 4 + look.SMALL_SOFT.leading
        return look.H2.leading + max(steps, log)

    def _closing(self, sheet: Sheet, top: float) -> None:
        _ = self._words.gettext
        at = At(look.LEFT, top, _STEPS_WIDTH)
        down = blocks.heading(sheet, at, _("Check it yourself"), look.H2, "H2")
        blocks.numbered(sheet, at.down(down), _steps(self._words))
        at = At(_CODE_LEFT, top, _LOG_WIDTH)
        down = blocks.heading(sheet, at, _("Newest log lines"), look.H2, "H2") + 7
        self._log(sheet, at.down(down))
        below = At(look.LEFT, top + self._checks_height(sheet))
        rescue_note.draw(sheet, self._words, self._dossier, below)
        self._control_code(sheet)

    def _log_lines(self, sheet: Sheet) -> list[Sequence[Line]]:
        told = []
        for line in log_lines.lines(self._dossier.last_entries):
            at = dt.datetime.fromisoformat(line.last.utc).astimezone(self._made_at.tzinfo)
            when = said.short_moment(self._words, at, self._made_at.year)
            text = f"{when} {log_lines.happened(self._words, line)}"
            told.append(sheet.compose(text, look.MONO_LOOSE, _LOG_WIDTH))
        return told

    def _log(self, sheet: Sheet, at: At) -> None:
        with sheet.within("L"):
            for lines in self._log_lines(sheet):
                with sheet.within("LI"), sheet.content("LBody"):
                    at = at.down(sheet.paragraph(*at, lines))
        _ = self._words.gettext
        note = _("Times in {offset}.").format(offset=said.offset_name(self._made_at))
        blocks.paragraph(sheet, at.down(4), [Span(note, look.SMALL_SOFT)])

    def _control_code(self, sheet: Sheet) -> None:
        _ = self._words.gettext
        title = Span(_("Control code of the whole file (manifest)"), look.BODY_BOLD)
        blocks.box(sheet, look.BOTTOM - _BOX, [title, Span("\n ", look.MONO)])
        line = sheet.composer.one([Span("0", look.MONO)])
        top = look.BOTTOM - _BOX + 13 + look.BODY_BOLD.leading
        with sheet.content("P"):
            base_line = drawn_code.base_line_of(line, top, PAGE_HEIGHT)
            drawn_code.draw(sheet, look.LEFT + 16.5, base_line, look.MONO, drawn_code.WHOLE)


def _steps(words: Wording) -> list[list[Span]]:
    _ = words.gettext
    example = _("file-name")
    return [
        [Span(_("Ask for the original file."), look.BODY)],
        [
            Span(_("Windows, in PowerShell:") + "\n", look.BODY),
            Span(f"Get-FileHash {example}", look.MONO),
        ],
        [
            Span(_("macOS or Linux, in a terminal:") + "\n", look.BODY),
            Span(f"shasum -a 256 {example}", look.MONO),
        ],
        [Span(_("Compare the code with the table."), look.BODY)],
    ]
