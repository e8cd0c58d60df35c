"""Text that runs on from page to page: what does not fit goes on where the next page starts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack
from types import TracebackType

from evidence_kit.services.dossier import look
from evidence_kit.services.dossier.blocks import At
from evidence_kit.services.dossier.paper import Paper
from evidence_kit.services.dossier.sheet import Sheet
from evidence_kit.services.dossier.typeset import Line, Span, Style


class Flow:
    """Pages that follow each other, and where the next piece goes.

    Attributes:
        top: where the next piece starts on the open page.
    """

    def __init__(
        self, paper: Paper, page: Callable[[], AbstractContextManager[Sheet]] | None = None
    ) -> None:
        self.paper, self.words = paper, paper.words
        self._new_page = page or paper.page
        self.top = look.TOP
        self._page = ExitStack()

    def __enter__(self) -> Flow:
        self._page.enter_context(self._new_page())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._page.close()

    @property
    def sheet(self) -> Sheet:
        """Give the sheet that is drawn on."""
        return self.paper.sheet

    @property
    def room(self) -> float:
        """Give the pixels left on the open page."""
        return look.BOTTOM - self.top

    @property
    def fresh(self) -> bool:
        """Tell whether nothing stands on the open page yet."""
        return self.top <= look.TOP

    def turn(self) -> None:
        """Go on at the top of a new page."""
        self._page.close()
        self._page.enter_context(self._new_page())
        self.top = look.TOP

    def keep(self, height: float) -> bool:
        """Turn the page when the next piece does not fit on this one; tell whether it did."""
        if self.room >= height or self.fresh:
            return False
        self.turn()
        return True

    def skip(self, height: float) -> None:
        """Leave space, but none at the top of a page."""
        if not self.fresh:
            self.top += height

    def title(self, key: str, text: str, below: float = 6) -> None:
        """Draw the title of a chapter and list it among the bookmarks."""
        self.sheet.bookmark(key, text, 0, self.top - 12)
        self.lines(self.sheet.compose(text, look.H1, look.WIDTH), "H1")
        self.top += below

    def heading(
        self, text: str, *, above: float = 20, style: Style = look.H2, together: float = 83
    ) -> None:
        """Draw a heading, never as the last thing on a page.

        Args:
            text: what it says.
            above: pixels left free above it.
            style: of its letters.
            together: pixels that what follows takes; it is kept with it when a page can hold both.
        """
        composed = self.sheet.compose(text, style, look.WIDTH)
        height = sum(line.leading for line in composed) + 7
        self.skip(above)
        self.keep(height + (together if height + together <= look.BOTTOM - look.TOP else 83))
        self.lines(composed, "H2")
        self.top += 7

    def paragraph(self, spans: Sequence[Span], tag: str = "P", below: float = 0) -> None:
        """Draw a paragraph over the whole width."""
        self.lines(self.sheet.composer.lines(spans, look.WIDTH), tag)
        self.top += below

    def lines(self, lines: Sequence[Line], tag: str, indent: float = 0) -> None:
        """Draw lines, over as many pages as they need."""
        element = self.sheet.element(tag)
        waiting = list(lines)
        while waiting:
            count = that_fit(waiting, self.room)
            if not count and not self.fresh:
                self.turn()
                continue
            shown, waiting = waiting[: max(count, 1)], waiting[max(count, 1) :]
            at = At(look.LEFT + indent, self.top, look.WIDTH - indent)
            with self.sheet.content(element):
                self.top += self.sheet.paragraph(*at, shown)


def that_fit(lines: Sequence[Line], room: float) -> int:
    """Count the lines that fit in `room` pixels."""
    used = 0.0
    for count, line in enumerate(lines):
        used += line.leading
        if used > room:
            return count
    return len(lines)


def height_of(lines: Sequence[Line]) -> float:
    """Give the height of lines below each other."""
    return sum(line.leading for line in lines)
