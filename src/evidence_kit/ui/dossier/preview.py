"""The dossier as it would be now, in memory: written anew when something changes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from evidence_kit.domain.case import Case
from evidence_kit.domain.dossier import Choices
from evidence_kit.domain.errors import Expected
from evidence_kit.services import preview
from evidence_kit.services.paper_view import PaperView
from evidence_kit.services.ports import Clock, NewId, Ticket
from evidence_kit.services.preview import LARGEST_SHOWN, Preview
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.dossier.pages import PagesPresenter
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.ui.tasks import Job, Lane
from evidence_kit.vault import Vault

_PAUSE_MS: Final = 250
"""How long choices may follow each other before the dossier is written anew."""


class Stage(StrEnum):
    """How far the preview is."""

    NOTHING = "nothing"
    """Nobody looks, or there is nothing to put in."""
    MAKING = "making"
    READY = "ready"
    FAILED = "failed"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Paper:
    """A dossier in memory, and what its pages are drawn with.

    Attributes:
        preview: the file.
        view: None when it is too large to be shown.
    """

    preview: Preview
    view: PaperView | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a dossier would be made of."""

    case: Case
    choices: Choices
    language: str


class PreviewPresenter(QObject):
    """Holds one dossier in memory for as long as the case is open.

    Writing it needs the open vault, so that happens on its lane; drawing happens elsewhere, in a
    worker of its own: the one that looks at untrusted files must never have read a dossier.

    Attributes:
        pages: what is drawn of it.

    Signals:
        changed: another stage, or another dossier.
        progressed: (done, total) while it is written.
    """

    changed = Signal()
    progressed = Signal(int, int)

    def __init__(
        self,
        session: OpenCase,
        worker: PictureWorker,
        notices: Notices,
        *,
        clock: Clock,
        ids: NewId,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._worker, self._notices = session, worker, notices
        self._clock, self._ids = clock, ids
        self._drawer = PictureWorker()  # its process starts with the first question
        self.pages = PagesPresenter(session.tasks, notices, self)
        self._choices, self._language = Choices(), "nl"
        self._stage = Stage.NOTHING
        self._paper: Paper | None = None
        self._made_of: Wanted | None = None
        self._error: Expected | None = None
        self._looking = self._sure = False
        self._job: Job | None = None
        self._turn = 0
        self._far = (0, 0)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._make)
        session.case_changed.connect(self._on_case_changed)
        session.closing.connect(self.forget)

    @property
    def stage(self) -> Stage:
        """How far it is."""
        return self._stage

    @property
    def far(self) -> tuple[int, int]:
        """How far writing is: done and total."""
        return self._far

    @property
    def error(self) -> Expected | None:
        """Why the last try did not work."""
        return self._error

    @property
    def paper(self) -> Paper | None:
        """The newest dossier there is; it may be outdated, see `current`."""
        return self._paper

    @property
    def current(self) -> Paper | None:
        """The dossier as it would be now; None until it is made."""
        return self._paper if self._sure and self._made_of == self._wanted() else None

    def choose(self, choices: Choices, language: str) -> None:
        """Want something else in it, or in another language."""
        self._choices, self._language = choices, language
        if self._looking and self._made_of != self._wanted():
            self._cancel()
            self._enter(Stage.MAKING)
            self._pause.start()

    def look(self) -> None:
        """Make it, unless it is there already: the person came to see it."""
        if not self._looking:
            self._drawer.close()
            self._drawer = PictureWorker()
            if self._paper is not None and self._paper.view is not None:
                self._paper.view.hand_to(self._drawer)
        self._looking = True
        self._make()

    def rest(self) -> None:
        """Let go of everything that is drawn, also in the worker: the person went elsewhere."""
        self._looking = False
        self._cancel()
        self.pages.rest()
        self._drawer.close()

    def doubt(self) -> None:
        """Look whether it is still as the case is: something was kept that no signal tells."""
        self._sure = False
        if self._looking:
            self._make()

    def stop(self) -> None:
        """Stop writing; the person does not want to wait."""
        self._cancel()
        self._enter(Stage.STOPPED)

    def forget(self) -> None:
        """Let go of everything: the case is being closed."""
        self.rest()
        self._paper = self._made_of = None
        self.pages.show(None)
        self._enter(Stage.NOTHING)

    def _wanted(self) -> Wanted:
        # That it was saved or printed does not make another dossier of it.
        case = replace(self._session.case, exports=())
        return Wanted(case, self._choices, self._language)

    def _on_case_changed(self) -> None:
        if self._looking and self._made_of != self._wanted():
            self._make()

    def _make(self) -> None:
        self._cancel()
        self._error, self._far = None, (0, 0)
        if not self._session.case.exhibits:
            self._enter(Stage.NOTHING)
            return
        self._sure = False
        wanted, turn, worker = self._wanted(), self._turn, self._worker
        before = self._paper if self._made_of == wanted else None
        clock, ids = self._clock, self._ids

        def write(vault: Vault, ticket: Ticket) -> Preview:
            if before is not None and preview.is_current(vault, before.preview):
                return before.preview
            return preview.compose(
                vault,
                wanted.language,
                clock=clock,
                ids=ids,
                ticket=ticket,
                worker=worker,
                choices=wanted.choices,
            )

        self._enter(Stage.MAKING)
        self._job = self._session.work(
            write,
            done=lambda made: self._lay(turn, wanted, made),
            failed=lambda error: self._failed(turn, error),
            progress=lambda done, total: self._on_progress(turn, done, total),
        )

    def _lay(self, turn: int, wanted: Wanted, made: Preview) -> None:
        if turn != self._turn:
            return
        before, worker = self._paper, self._drawer
        if before is not None and before.preview is made:
            self._arrived(turn, wanted, before)
            return

        def lay(ticket: Ticket) -> Paper:
            del ticket
            return Paper(
                made, PaperView(worker, made.pdf) if len(made.pdf) <= LARGEST_SHOWN else None
            )

        self._job = self._session.tasks.submit(
            Lane.PICTURES,
            lay,
            done=lambda paper: self._arrived(turn, wanted, paper),
            failed=lambda error: self._failed(turn, error),
        )

    def _arrived(self, turn: int, wanted: Wanted, paper: Paper) -> None:
        if turn != self._turn:
            return
        self._job = None
        same = self._paper is paper
        self._paper, self._made_of, self._sure = paper, wanted, True
        if not same:
            self.pages.show(paper.view)
        self._enter(Stage.READY)

    def _failed(self, turn: int, error: Exception) -> None:
        if turn != self._turn:
            return
        self._job = None
        if isinstance(error, Expected):
            self._error = error
        else:
            self._notices.tell(error)
        self._enter(Stage.FAILED)

    def _on_progress(self, turn: int, done: int, total: int) -> None:
        if turn == self._turn:
            self._far = (done, total)
            self.progressed.emit(done, total)

    def _cancel(self) -> None:
        self._pause.stop()
        self._turn += 1
        if self._job is not None:
            self._job.stop()
            self._job = None

    def _enter(self, stage: Stage) -> None:
        self._stage = stage
        self.changed.emit()
