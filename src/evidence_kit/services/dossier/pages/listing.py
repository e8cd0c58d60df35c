"""The list: every exhibit with its full SHA-256, how to check it, and the newest log entries."""

from __future__ import annotations

import datetime as dt

from evidence_kit.domain.dossier import Dossier, ExhibitSheet
from evidence_kit.services.dossier import blocks, look, places, said
from evidence_kit.services.dossier.blocks import At
from evidence_kit.services.dossier.paper import Paper
from evidence_kit.services.dossier.sheet import PAGE_HEIGHT, Sheet
from evidence_kit.services.dossier.tagging import Element
from evidence_kit.services.dossier.typeset import Ink, Line, Span
from evidence_kit.wording import Wording

_NAME_LEFT = look.LEFT + 48
_CODE_LEFT = look.RIGHT - 292
_NAME_WIDTH = _CODE_LEFT - _NAME_LEFT - 20
_CLOSING = 300
"""Height of what follows the table: how to check, log entries, control code."""


class Listing:
    """Draws the list over as many pages as it needs."""

    def __init__(self, paper: Paper, dossier: Dossier, code: str) -> None:
        self._paper = paper
        self._words = paper.words
        self._dossier = dossier
        self._code = code
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
                if not waiting and y + _CLOSING <= look.BOTTOM:
                    self._closing(sheet, y + 18)
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

    def _compose(self, sheet: Sheet, one: ExhibitSheet) -> tuple[list[Line], list[Line]]:
        _ = self._words.gettext
        exhibit = one.exhibit
        name = sheet.compose(said.name(exhibit.name), look.BODY_BOLD, _NAME_WIDTH)
        about = _("{size}, added {time}").format(
            size=self._words.size(exhibit.fingerprint.size),
            time=said.moment(self._words, exhibit.added_at),
        )
        if one.picture is None:
            about = f"{about}\n{said.state(self._words, one)}"
        return name, sheet.compose(about, look.SMALL_SOFT, _NAME_WIDTH)

    def _row(
        self,
        sheet: Sheet,
        top: float,
        height: float,
        one: ExhibitSheet,
        parts: tuple[list[Line], list[Line]],
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

    def _closing(self, sheet: Sheet, top: float) -> None:
        _ = self._words.gettext
        at = At(look.LEFT, top, _CODE_LEFT - look.LEFT - 26)
        down = blocks.heading(sheet, at, _("Check it yourself"), look.H2, "H2")
        left = down + blocks.numbered(sheet, at.down(down), _steps(self._words))
        at = At(_CODE_LEFT, top, look.RIGHT - _CODE_LEFT)
        down = blocks.heading(sheet, at, _("Newest log lines"), look.H2, "H2") + 7
        right = down + self._log(sheet, at.down(down))
        self._control_code(sheet, top + max(left, right) + 20)

    def _log(self, sheet: Sheet, at: At) -> float:
        made_at = dt.datetime.fromisoformat(self._dossier.made_at)
        down = 0.0
        with sheet.within("L"):
            for entry in self._dossier.last_entries:
                when = said.short_moment(self._words, entry.utc, made_at)
                line = Span(f"{when} {said.happened(self._words, entry)}", look.MONO_LOOSE)
                with sheet.within("LI"):
                    down += blocks.paragraph(sheet, at.down(down), [line], "LBody")
        note = self._words.gettext("Times in {offset}.").format(offset=said.offset_name(made_at))
        span = Span(note, look.SMALL_SOFT)
        return down + 4 + blocks.paragraph(sheet, at.down(down + 4), [span])

    def _control_code(self, sheet: Sheet, after: float) -> None:
        _ = self._words.gettext
        spans = [
            Span(_("Control code of the whole file (manifest)") + "\n", look.BODY_BOLD),
            Span(said.code(self._code), look.MONO),
        ]
        blocks.box(sheet, max(after, look.BOTTOM - 64), spans)


def _steps(words: Wording) -> list[list[Span]]:
    _ = words.gettext
    example = _("file-name")
    return [
        [Span(_("Ask for the original file. The person who reports has it."), look.BODY)],
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
