"""Where the person is with new files, and what was answered: the part that stores nothing."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.age import band_now, band_then
from evidence_kit.domain.circumstances import began_on
from evidence_kit.domain.geometry import Rect
from evidence_kit.services.opening import in_amsterdam
from evidence_kit.services.ports import SystemClock
from evidence_kit.services.questions import answered
from evidence_kit.ui.capture.answers import Answer, Asked, Batch
from evidence_kit.ui.capture.described import Description
from evidence_kit.ui.capture.phrases import WITHHELD
from evidence_kit.ui.capture.seat import Seat
from evidence_kit.ui.notices import Action, Notices
from evidence_kit.ui.parts.open_case import OpenCase


class Step(StrEnum):
    """Where the person is."""

    GALLERY = "gallery"
    LOOKING = "looking"
    QUESTION = "question"
    COVER = "cover"
    WORDS = "words"
    KEEPING = "keeping"


class Answering(QObject):
    """Holds the files that wait and takes what is said of each.

    Attributes:
        seat: who types; a helper sees no file that waits.

    Signals:
        step_changed: another page is to be seen (`Step`).
        answered: the place whose answer or turn changed.
        moved_on: the place that is asked about next, after an answer.
        waiting_changed: another number of files waits for an answer.
    """

    step_changed = Signal(object)
    answered = Signal(int)
    moved_on = Signal(int)
    waiting_changed = Signal()

    def __init__(self, session: OpenCase, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._notices = session, notices
        self.seat = Seat(session, notices, self)
        self._batch = Batch()
        self._step = Step.GALLERY
        self._current = 0

    @property
    def step(self) -> Step:
        """Where the person is."""
        return self._step

    @property
    def batch(self) -> Batch:
        """The files that wait, with their answers."""
        return self._batch

    @property
    def current(self) -> int:
        """The place that is asked about, or described, now."""
        return self._current

    def point_at(self, at: int) -> None:
        """Ask about this file now.

        A page that goes away hands its focus from card to card; that is no wish of the person.
        """
        if self._step is Step.QUESTION and at != self._current:
            before, self._current = self._current, at
            self.answered.emit(before)
            self.answered.emit(at)

    @property
    def young(self) -> bool:
        """Whether it is about somebody under 18, now or when it began, as far as was told."""
        told = answered(self._session.case)
        today = in_amsterdam(SystemClock().now()).date()
        now = band_now(told.person, told.answers, today)
        return now.minor or band_then(told.person, told.answers, began_on(told)).minor

    def answer(self, at: int, answer: Answer) -> None:
        """Take an answer and point at the next file that has none.

        Who may not see what is covered cannot take back that it is to be covered, either.
        """
        taken_back = self._batch.files[at].answer is Answer.YES and answer is not Answer.YES
        if taken_back and self.seat.helps:
            self._notices.toast(self._notices.words.gettext(WITHHELD))
            self.answered.emit(at)
            return
        self._batch = self._batch.with_answer(at, answer)
        self.answered.emit(at)
        still_open = self._batch.open_places
        if still_open:
            self.point_at(next((place for place in still_open if place > at), still_open[0]))
            self.moved_on.emit(self._current)

    def back(self) -> None:
        """Go one page back; answers stay, files that wait stay in memory only."""
        if self._step is Step.WORDS:
            one = self._batch.files[self._current]
            self._batch = self._batch.with_words(self._current, one.words, finished=False)
            self._go(Step.COVER if one.viewable else Step.QUESTION)
        elif self._step is Step.COVER:
            self._go(Step.QUESTION)
        elif self._step is Step.QUESTION:
            self._go(Step.GALLERY)
            self.waiting_changed.emit()

    def resume(self) -> None:
        """Go to the question for the files without an answer, and put the keyboard there."""
        if self._step is Step.QUESTION:
            self.moved_on.emit(self._current)
        elif self._batch.open_places:
            self.look_back()

    def look_back(self) -> None:
        """Go to the answers of the files that wait, also when none is open."""
        if self._batch.files and self._step is Step.GALLERY:
            self._focus_first_open()
            self._go(Step.QUESTION)

    def let_go(self) -> None:
        """Keep none of the files that wait; for a moment that can be taken back."""
        left, self._batch = self._batch, Batch()
        self.waiting_changed.emit()
        count, words = len(left.files), self._notices.words
        said = words.ngettext("{count} file is not added.", "{count} files are not added.", count)
        undo = Action(words.gettext("Undo"), lambda: self._take_back(left))
        self._notices.toast(said.format(count=count), undo)

    def _take_back(self, left: Batch) -> None:
        """Let them wait again, behind what came since: places in use stay what they are."""
        self._batch = self._batch.then(left)
        self.waiting_changed.emit()
        if self._step is Step.QUESTION:
            self._go(Step.QUESTION)

    def write(self, described: Description) -> None:
        """Take what is ticked and typed so far, so that a page made anew still has it."""
        if self._step is Step.WORDS:
            self._batch = self._batch.with_words(self._current, described, finished=False)

    def write_areas(self, areas: tuple[Rect, ...]) -> None:
        """Take what is covered so far."""
        if self._step is Step.COVER:
            self._batch = self._batch.with_areas(self._current, areas, finished=False)

    def asked(self, at: int) -> Asked:
        """Give one of the files that wait."""
        return self._batch.files[at]

    def _focus_first_open(self) -> None:
        self._current = next(iter(self._batch.open_places), 0)

    def _go(self, step: Step) -> None:
        self._step = step
        self.step_changed.emit(step)
