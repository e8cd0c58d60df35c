"""Adding files: look, ask, describe, keep. Decides everything; draws nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal

from evidence_kit.domain.errors import NothingToPaste
from evidence_kit.services.capture import Kept, Refused
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.capture.answering import Answering, Step
from evidence_kit.ui.capture.answers import Outcome
from evidence_kit.ui.capture.described import Description
from evidence_kit.ui.capture.look_again import Digests, LargeLook
from evidence_kit.ui.capture.offered import Offered
from evidence_kit.ui.capture.storing import Looks, Stored, keeping, looking, to_keep, to_note
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.ui.parts.unkept import NONE_UNKEPT, Unkept
from evidence_kit.ui.tasks import Job, Lane
from evidence_kit.wording import Wording

__all__ = ("ImportPresenter", "Step")


class ImportPresenter(Answering):
    """Takes files from the person's choice into the vault, one decision at a time.

    Until a file is answered nothing of it is in the vault; after a yes its bytes never are.

    Attributes:
        look: shows a waiting file large while its eye is held.
        digests: hashes the files of which only words are kept.

    Signals:
        progressed: (done, total) files while looking or keeping.
        finished: files were added, or not (`Outcome`).
        elsewhere_wanted: there is no room where the case lies; the person wants another place.
    """

    progressed = Signal(int, int)
    finished = Signal(object)
    elsewhere_wanted = Signal()

    def __init__(
        self,
        session: OpenCase,
        worker: PictureWorker,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(session, notices, parent)
        self._worker = worker
        self._refused: tuple[Refused, ...] = ()
        self._was_asked = False
        self._outcome: Outcome | None = None
        self._job: Job | None = None
        self._far = (0, 0)
        self._looked_at: tuple[bool, ...] = ()
        self._forgotten = session.forgotten
        self._known: tuple[Kept, ...] = ()
        self.look = LargeLook(session.tasks, worker, notices, self)
        self.seat.changed.connect(self.look.release)
        self.digests = Digests(session.tasks, notices, self)
        self._folder = _pictures_folder()

    @property
    def done(self) -> int:
        """How many files the running job has finished."""
        return self._far[0]

    @property
    def total(self) -> int:
        """How many files the running job has in all."""
        return self._far[1]

    @property
    def folder(self) -> Path:
        """Where choosing files begins: the folder of last time, kept in memory only."""
        return self._folder

    @property
    def outcome(self) -> Outcome | None:
        """How adding files ended last; None before the first time and after `dismiss`."""
        return self._outcome

    @property
    def known(self) -> tuple[Kept, ...]:
        """Files of this batch that were in the case already; nothing is asked about them."""
        return self._known

    @property
    def refused(self) -> tuple[Refused, ...]:
        """Files offered since the last ending that cannot be added; told here and at the end."""
        return self._refused

    @property
    def unkept(self) -> Unkept:
        """How many files locking would forget: nothing of them is in the vault."""
        files = self._batch.files
        if self._step is Step.KEEPING:
            settled = [at for at, one in enumerate(files) if one.answer is not None][: self.done]
            files = self._batch.without(frozenset(settled)).files
        loose = (*(one.candidate.loose is not None for one in files), *self._looked_at)
        return Unkept(len(loose) - sum(loose), sum(loose))

    @property
    def forgotten(self) -> Unkept:
        """How many files locking forgot, until files are added again or the person has read it."""
        return self._forgotten

    @property
    def first_number(self) -> int:
        """The number the first of these files would get."""
        return self._session.case.next_number

    @property
    def can_take(self) -> bool:
        """Whether new files are welcome now; not while others are worked on."""
        return not self.read_only and self._step in (Step.GALLERY, Step.QUESTION)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be added to this case at all."""
        return self._session.read_only

    def add_files(self, paths: Sequence[Path]) -> None:
        """Look at chosen files; the question follows. Nothing is stored."""
        if paths:
            self._folder = paths[0].parent
            self.take(Offered(tuple(paths)))

    def take(self, offered: Offered) -> None:
        """Look at files or image data; the question follows. Nothing is stored."""
        if not self.can_take:
            return
        if offered.empty:
            self._notices.tell(NothingToPaste())
            return
        self._outcome, self._forgotten = None, NONE_UNKEPT
        if not self._batch.files:
            self._known, self._refused = (), ()
        self._was_asked = self._step is Step.QUESTION
        self._looked_at = tuple(not isinstance(source, Path) for source in offered.sources)
        self._on_progress(0, len(offered.sources))
        self._go(Step.LOOKING)
        self._job = self._session.tasks.submit(
            Lane.PICTURES,
            looking(offered, self._worker, self._session.case),
            done=self._looked,
            failed=self._failed,
            progress=self._on_progress,
            stopped=lambda: self._looked(Looks(stopped=True)),
        )

    def stop(self) -> None:
        """Stop looking or keeping; what is finished stays."""
        if self._job is not None:
            self._job.stop()

    def dismiss(self) -> None:
        """Forget how adding files ended; the person has read it."""
        self._outcome = None

    def let_rest(self) -> None:
        """Tell no more of what locking forgot; the person has read it."""
        self._forgotten = NONE_UNKEPT
        self.waiting_changed.emit()

    def hold(self, at: int) -> bool:
        """Show a file that waits for as long as it is held; tell whether it may be seen."""
        may = self.seat.may_look()
        if may:
            self.look.hold(at, self._batch.files[at].candidate)
        return may

    def proceed(self, words: Wording) -> None:
        """Describe the next yes, or keep everything that has an answer."""
        at = self._batch.to_describe()
        if at is not None:
            self._current = at
            if self._batch.files[at].viewable:
                self._go(Step.COVER)
            else:
                self.in_words()
        elif self._batch.answered:
            self._keep(words)

    def describe(self, described: Description, words: Wording) -> None:
        """Take the words for the current file for good and go on."""
        self._batch = self._batch.with_words(self._current, described, finished=True)
        self.proceed(words)

    def in_words(self) -> None:
        """Describe the current file instead of covering it."""
        self._go(Step.WORDS)
        self.digests.make(self._batch.files[self._current].candidate)

    def keep_copy(self, words: Wording) -> None:
        """Take what is covered on the current file for good and go on; a helper did not see it."""
        one = self._batch.files[self._current]
        if one.areas and self.seat.may_look():
            self._batch = self._batch.with_areas(self._current, one.areas, finished=True)
            self.proceed(words)

    def leave_out(self) -> None:
        """Keep nothing of the current file; it stays where it is."""
        self.look.release()
        self._batch = self._batch.without(frozenset({self._current}))
        self.waiting_changed.emit()
        self._focus_first_open()
        self._go(Step.QUESTION if self._batch.files else Step.GALLERY)

    def number_of(self, at: int) -> int:
        """Give the number a file gets when everything that has an answer is kept."""
        return self.first_number + self._batch.offset(at)

    def _looked(self, looks: Looks) -> None:
        self._job, self._looked_at = None, ()
        self._batch = self._batch.plus(tuple(looks.candidates))
        self._refused += tuple(looks.refused)
        if looks.known:
            self._job = self._session.work(
                keeping(to_note(looks.known), self._worker),
                done=lambda stored: self._noted(stored, looks),
                failed=self._failed,
                stopped=lambda: self._noted(Stored(stopped=True), looks),
            )
        else:
            self._ask(looks)

    def _noted(self, stored: Stored, looks: Looks) -> None:
        """The log says that known files came again; now ask about the others."""
        self._job = None
        self._known += tuple(stored.kept)
        self._refused += tuple(stored.refused)
        self._ask(looks)

    def _ask(self, looks: Looks) -> None:
        # Whoever was at the question stays there, also when nothing new can be asked.
        if self._batch.files and (looks.candidates or self._was_asked):
            self._focus_first_open()
            self._go(Step.QUESTION)
        else:
            self._finish(Stored(stopped=looks.stopped))

    def _keep(self, words: Wording) -> None:
        files = to_keep(self._batch, words)
        self._on_progress(0, len(files))
        self._go(Step.KEEPING)
        self._job = self._session.work(
            keeping(files, self._worker),
            done=self._kept,
            failed=self._failed,
            progress=self._on_progress,
            stopped=lambda: self._kept(Stored(stopped=True)),
        )

    def _kept(self, stored: Stored) -> None:
        self._job = None
        self._batch = self._batch.without(frozenset(stored.settled))
        self._finish(stored)

    def _finish(self, stored: Stored) -> None:
        self._outcome = Outcome(
            (*self._known, *stored.kept),
            (*self._refused, *stored.refused),
            stored.stopped,
            len(self._batch.files),
        )
        self._current, self._known, self._refused = 0, (), ()
        self._go(Step.GALLERY)
        self.waiting_changed.emit()
        self.finished.emit(self._outcome)

    def _failed(self, error: Exception) -> None:
        self._job, self._looked_at = None, ()
        self._go(Step.GALLERY)
        self.waiting_changed.emit()
        self._notices.tell(error)

    def _on_progress(self, done: int, total: int) -> None:
        self._far = (done, total)
        self.progressed.emit(done, total)


def _pictures_folder() -> Path:
    location = QStandardPaths.StandardLocation
    pictures = Path(QStandardPaths.writableLocation(location.PicturesLocation))
    return pictures if pictures.is_dir() else Path.home()
