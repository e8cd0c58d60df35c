"""The pages that are on screen: drawn when they are wanted, blurred unless they may be seen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.exhibit import Obstacle
from evidence_kit.domain.picture import Raster
from evidence_kit.services.page_wire import LARGEST_WIDTH
from evidence_kit.services.paper_view import Page, PaperView
from evidence_kit.services.ports import Ticket
from evidence_kit.ui.dossier.drawn import DrawnPages, Look
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.tasks import Job, Lane, TaskRunner

_SMALL_BYTES: Final = 16 << 20
"""Pixels of small pages kept: some hundreds of pages."""
_AT_ONCE: Final = 6
"""Small pages drawn in one job, so that the large one never waits long."""

Drawn = tuple[Look, Raster | Obstacle]


class PagesPresenter(QObject):
    """Draws the page the person is at, and the small ones that are in view.

    Signals:
        shown: another dossier, or none; all that was drawn is gone.
        moved: the person is at another page.
        drawn: more can be seen of the page the person is at.
        small_drawn: more small pages can be seen.
        hidden: every sharp pixel must go now.
    """

    shown = Signal()
    moved = Signal()
    drawn = Signal()
    small_drawn = Signal()
    hidden = Signal()

    def __init__(self, tasks: TaskRunner, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._notices = tasks, notices
        self._view: PaperView | None = None
        self._index = self._width = self._small_width = 0
        self._blurred, self._held = True, False
        self._large, self._small = DrawnPages(), DrawnPages(_SMALL_BYTES)
        self._wanted_small: tuple[int, ...] = ()
        self._failed: set[Look] = set()
        self._job: Job | None = None
        self._small_job: Job | None = None
        self._turn = 0

    @property
    def pages(self) -> tuple[Page, ...]:
        """All pages; none while there is no dossier."""
        return self._view.pages if self._view is not None else ()

    @property
    def index(self) -> int:
        """Which page the person is at, 0 for the first."""
        return self._index

    @property
    def blurred(self) -> bool:
        """Whether pictures on pages are blurred until held."""
        return self._blurred

    @property
    def held(self) -> bool:
        """Whether the person looks at the pictures on this page now."""
        return self._held

    @property
    def can_peek(self) -> bool:
        """Whether there is something on this page to look at that is blurred."""
        return self._blurred and bool(self.pages) and self.pages[self._index].pictured

    @property
    def picture(self) -> Raster | None:
        """The page the person is at, as well as it can be seen now."""
        look = self._look(self._index, self._width)
        found = self._large.get(look) or self._large.nearest(look)
        if found is None and self._held:
            veiled = Look(self._index, self._width, veiled=True)
            found = self._large.get(veiled) or self._large.nearest(veiled)
        return found

    @property
    def missing(self) -> bool:
        """Whether the page the person is at cannot be drawn."""
        return self._look(self._index, self._width) in self._failed

    def small(self, index: int) -> Raster | None:
        """Give a small page, if it is drawn."""
        return self._small.get(self._look(index, self._small_width, held=False))

    def show(self, view: PaperView | None) -> None:
        """Show another dossier, at the same page if it has that."""
        self.rest()
        self._view = view
        self._index = max(0, min(self._index, len(self.pages) - 1))
        self.shown.emit()

    def rest(self) -> None:
        """Let go of all that is drawn, and of what was wanted."""
        self._turn += 1
        for job in (self._job, self._small_job):
            if job is not None:
                job.stop()
        self._job = self._small_job = None
        self._held, self._width, self._wanted_small = False, 0, ()
        self._large.forget()
        self._small.forget()
        self._failed.clear()
        self.hidden.emit()

    def go(self, index: int) -> None:
        """Go to a page; before the first and behind the last there is none."""
        at = max(0, min(index, len(self.pages) - 1))
        if at != self._index:
            self.release()
            self._index = at
            self.moved.emit()
            self._draw()

    def want(self, width: int) -> None:
        """Draw the page the person is at this wide, in device pixels."""
        self._width = min(max(1, width), LARGEST_WIDTH)
        self._draw()

    def want_small(self, indices: Iterable[int], width: int) -> None:
        """Draw small pages this wide, in device pixels; those that are in view."""
        self._small_width = min(max(1, width), LARGEST_WIDTH)
        self._wanted_small = tuple(indices)
        self._draw_small()

    def set_blurred(self, on: bool) -> None:
        """Blur the pictures on all pages, or show them."""
        if on == self._blurred:
            return
        self._blurred, self._held = on, False
        if on:
            self._forget_sharp()
        self._draw()
        self._draw_small()
        self.moved.emit()

    def hold(self) -> None:
        """Show the pictures on this page for as long as it is held."""
        if self.can_peek and not self._held:
            self._held = True
            self._draw()

    def release(self) -> None:
        """Blur them again, at once."""
        if self._held:
            self._held = False
            self._forget_sharp()
            self._draw()

    def _forget_sharp(self) -> None:
        pages = self.pages
        for kept in (self._large, self._small):
            kept.forget(lambda look: not look.veiled and pages[look.index].pictured)
        self.hidden.emit()

    def _look(self, index: int, width: int, *, held: bool | None = None) -> Look:
        held = self._held if held is None else held
        pictured = index < len(self.pages) and self.pages[index].pictured
        return Look(index, width, veiled=pictured and self._blurred and not held)

    def _draw(self) -> None:
        look, view = self._look(self._index, self._width), self._view
        if view is None or not self._width or self._job is not None or look in self._failed:
            return
        if self._large.get(look) is not None:
            self.drawn.emit()
            return
        turn = self._turn
        self._job = self._tasks.submit(
            Lane.PICTURES,
            lambda ticket: _draw_all(view, (look,), ticket),
            done=lambda made: self._arrived(turn, made),
            failed=lambda error: self._fell(turn, error),
        )

    def _arrived(self, turn: int, made: tuple[Drawn, ...]) -> None:
        if turn != self._turn:
            return
        self._job = None
        self._keep(self._large, made)
        self.drawn.emit()
        # The person may be elsewhere by now.
        if made[0][0] != self._look(self._index, self._width):
            self._draw()

    def _draw_small(self) -> None:
        view = self._view
        looks = [self._look(at, self._small_width, held=False) for at in self._wanted_small]
        open_ = [one for one in looks if self._small.get(one) is None and one not in self._failed]
        if view is None or not open_ or self._small_job is not None:
            return
        turn, some = self._turn, tuple(open_[:_AT_ONCE])
        self._small_job = self._tasks.submit(
            Lane.PICTURES,
            lambda ticket: _draw_all(view, some, ticket),
            done=lambda made: self._small_arrived(turn, made),
            failed=lambda error: self._fell(turn, error),
        )

    def _small_arrived(self, turn: int, made: tuple[Drawn, ...]) -> None:
        if turn != self._turn:
            return
        self._small_job = None
        self._keep(self._small, made)
        self.small_drawn.emit()
        self._draw_small()

    def _keep(self, kept: DrawnPages, made: tuple[Drawn, ...]) -> None:
        for look, drawn in made:
            if isinstance(drawn, Obstacle):
                self._failed.add(look)
            elif look.veiled or not self.pages[look.index].pictured or self._may_see(look.index):
                kept.keep(look, drawn)

    def _may_see(self, index: int) -> bool:
        return not self._blurred or (self._held and index == self._index)

    def _fell(self, turn: int, error: Exception) -> None:
        if turn == self._turn:
            self._job = self._small_job = None
            self._notices.tell(error)


def _draw_all(view: PaperView, looks: tuple[Look, ...], ticket: Ticket) -> tuple[Drawn, ...]:
    made = []
    for done, look in enumerate(looks):
        ticket.step(done, len(looks))
        made.append((look, view.draw(look.index, look.width, veiled=look.veiled)))
    return tuple(made)
