"""The sheet of paper: running head, foot, page x of y, and page numbers known only later.

The document is drawn once. What is known only at the end (the number of pages, the page an entry
of the contents points to) is drawn as a form that gets its content when the number is known.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from evidence_kit.services.dossier import drawn_code, look
from evidence_kit.services.dossier.marks import PAGE_HEIGHT
from evidence_kit.services.dossier.sheet import Sheet
from evidence_kit.services.dossier.typeset import Ink, Span, Style
from evidence_kit.wording import Wording


@dataclass(frozen=True, slots=True)
class Margins:
    """What stands at the top and the bottom of every page.

    Attributes:
        title: bold, at the upper left; empty for a page without running head.
        warning: beside it.
        maker: at the lower left.
        code_name: name of the control code at the lower right; empty for a page without one.
    """

    title: str
    warning: str
    maker: str
    code_name: str


class _Awaited(NamedTuple):
    """The number of the page with a place: how it is written, and whether it starts there."""

    key: str
    style: Style
    form: str = "{page}"
    from_left: bool = False


class Paper:
    """Pages with margins on a sheet."""

    def __init__(self, sheet: Sheet, words: Wording, margins: Margins) -> None:
        self.sheet = sheet
        self.words = words
        self.pages = 0
        self.uncounted: list[int] = []
        """Pages, counted from 1 as they lie in the file, that have no number on them."""
        self.loose_pages: list[int] = []
        """Those of them that can be taken off."""
        self._uncounted_before: dict[int, int] = {}
        self._margins = margins
        self._awaited: dict[str, _Awaited] = {}

    @contextmanager
    def page(self) -> Iterator[Sheet]:
        """Draw one page inside its margins."""
        self.pages += 1
        self._uncounted_before[self.sheet.getPageNumber()] = len(self.uncounted)
        with self.sheet.artifact("Pagination"):
            self._head()
            self._foot()
        yield self.sheet
        self.sheet.showPage()

    @contextmanager
    def loose_page(self, instead_of_number: str, foot: str) -> Iterator[Sheet]:
        """Draw one page that is not counted, with words where others have number and code."""
        sheet = self.sheet
        self.loose_pages.append(sheet.getPageNumber())
        self.uncounted.append(sheet.getPageNumber())
        with sheet.artifact("Pagination"):
            self._running_head()
            line = sheet.composer.one([Span(instead_of_number, look.RUNNING)])
            sheet.text(look.RIGHT - line.width, 36, line)
            top = self._running_foot()
            line = sheet.composer.one([Span(foot, look.FOOT)])
            sheet.text(look.RIGHT - line.width, top, line)
        yield sheet
        sheet.showPage()

    def new_leaf(self, instead: str) -> None:
        """See to it that what follows starts on paper of its own, printed on both sides too.

        Args:
            instead: says why the other side of the page before it holds nothing.
        """
        sheet = self.sheet
        if sheet.getPageNumber() % 2:
            return
        self.uncounted.append(sheet.getPageNumber())
        line = sheet.composer.one([Span(instead, look.RUNNING_SOFT)])
        with sheet.content("P"):
            sheet.text(look.LEFT, look.TOP, line)
        sheet.showPage()

    def page_number(self, key: str, right: float, base_line: float, style: Style) -> None:
        """Draw the page number of a named place, now or when it becomes known."""
        name = f"{key}-{style.size:g}"
        self._awaited[name] = _Awaited(key, style)
        self._later(name, right, base_line)

    def end_of_sentence(self, key: str, left: float, base_line: float, style: Style) -> None:
        """Draw the page number of a named place with a full stop, from `left` on."""
        name = f"{key}-end-{style.size:g}"
        self._awaited[name] = _Awaited(key, style, " {page}.", from_left=True)
        self._later(name, left, base_line)

    def finish(self) -> None:
        """Fill in what is known now that all pages are drawn."""
        _ = self.words.gettext
        compose = self.sheet.composer.one
        for number in range(1, self.pages + 1):
            text = _("Page {page} of {pages}").format(page=number, pages=self.pages)
            line = compose([Span(text, look.RUNNING if self._margins.title else look.FOOT)])
            self.sheet.line_of_form(f"page-{number}", line)
        for name, one in self._awaited.items():
            page = self.sheet.bookmarked[one.key]
            text = one.form.format(page=page - self._uncounted_before[page])
            line = compose([Span(text, one.style)])
            self.sheet.line_of_form(name, line, from_left=one.from_left)

    def _later(self, name: str, right: float, base_line: float) -> None:
        self.sheet.saveState()
        self.sheet.translate(right * 0.75, (PAGE_HEIGHT - base_line) * 0.75)
        self.sheet.doForm(name)
        self.sheet.restoreState()

    def _head(self) -> None:
        if self._margins.title:
            self._running_head()
            self._later(f"page-{self.pages}", look.RIGHT, 48)

    def _running_head(self) -> None:
        sheet, margins = self.sheet, self._margins
        title = sheet.composer.one([Span(margins.title, look.RUNNING_BOLD)])
        sheet.text(look.LEFT, 36, title)
        warning = sheet.composer.one([Span(margins.warning, look.RUNNING_SOFT)])
        sheet.text(look.LEFT + title.width + 16, 36, warning)
        sheet.rule(look.LEFT, 60.5, look.WIDTH, Ink.INK)

    def _running_foot(self) -> float:
        sheet, top = self.sheet, PAGE_HEIGHT - 48
        sheet.rule(look.LEFT, top - 8.5, look.WIDTH, Ink.LINE)
        sheet.text(look.LEFT, top, sheet.composer.one([Span(self._margins.maker, look.FOOT)]))
        return top

    def _foot(self) -> None:
        sheet, margins = self.sheet, self._margins
        top = self._running_foot()
        if margins.code_name:
            width = drawn_code.width(sheet, look.FOOT_MONO, drawn_code.START)
            name = sheet.composer.one([Span(f"{margins.code_name}\u00a0", look.FOOT)])
            sheet.text(look.RIGHT - width - name.width, top, name)
            base_line = drawn_code.base_line_of(name, top, PAGE_HEIGHT)
            left = look.RIGHT - width
            drawn_code.draw(sheet, left, base_line, look.FOOT_MONO, drawn_code.START)
        else:
            self._later(f"page-{self.pages}", look.RIGHT, top + 12)
