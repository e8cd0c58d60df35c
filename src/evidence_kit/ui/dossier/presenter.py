"""What a person can want of the police file: choose its language, write it, stop."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal

from evidence_kit.domain.case import Export
from evidence_kit.domain.dossier import Choices
from evidence_kit.domain.errors import Expected
from evidence_kit.domain.helping import helping
from evidence_kit.services import preview
from evidence_kit.services.export import Exported, export_dossier, free_name
from evidence_kit.services.ports import Clock, NewId, SystemClock, SystemIds, Ticket
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.dossier.checking import CheckPresenter
from evidence_kit.ui.dossier.contents import Contents, count
from evidence_kit.ui.dossier.preview import PreviewPresenter
from evidence_kit.ui.dossier.printing import PrintPresenter
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.ui.tasks import Job
from evidence_kit.vault import Vault
from evidence_kit.wording import LANGUAGES


class State(StrEnum):
    """Whether a file is being written."""

    RESTING = "resting"
    WRITING = "writing"


class DossierPresenter(QObject):
    """Counts what goes in and writes it outside the vault, where anyone can open it.

    Attributes:
        preview: the dossier as it would be now, in memory.
        printing: its pages on paper.
        check: reads the originals again.

    Signals:
        changed: contents, language, state or earlier exports are others now.
        progressed: (done, total) exhibits or pages while writing.
        written: a police file lies on disk (`Exported`).
        refused: it could not be written (`Expected`).
        collect_asked: the person wants to add something first.
        back_asked: the person wants to go back to what happened.
    """

    changed = Signal()
    progressed = Signal(int, int)
    written = Signal(object)
    refused = Signal(object)
    collect_asked = Signal()
    back_asked = Signal()

    def __init__(
        self,
        session: OpenCase,
        notices: Notices,
        *,
        worker: PictureWorker,
        clock: Clock | None = None,
        ids: NewId | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._notices = session, notices
        self._clock, self._ids = clock or SystemClock(), ids or SystemIds()
        self._worker = worker
        self._language, self._choices = LANGUAGES[0], Choices()
        self.preview = PreviewPresenter(
            session, worker, notices, clock=self._clock, ids=self._ids, parent=self
        )
        self.printing = PrintPresenter(session, self.preview, notices, self)
        self.check = CheckPresenter(session, notices, self._clock, self)
        self._state = State.RESTING
        self._far = (0, 0)
        self._last: Exported | None = None
        self._refusal: Expected | None = None
        self._stopped = False
        self._folder = _documents()
        self._job: Job | None = None
        session.case_changed.connect(self._on_case_changed)

    @property
    def language(self) -> str:
        """Language of the police file, not of the window; Dutch to begin with."""
        return self._language

    @property
    def choices(self) -> Choices:
        """What the person wants in it; kept until the case is closed."""
        return self._choices

    @property
    def state(self) -> State:
        """Whether a file is being written."""
        return self._state

    @property
    def far(self) -> tuple[int, int]:
        """How far writing is: done and total."""
        return self._far

    @property
    def helping(self) -> bool:
        """Whether somebody sits here who helps somebody else."""
        return helping(self._session.case)

    @property
    def contents(self) -> Contents:
        """What will stand in it."""
        return count(self._session.case)

    @property
    def exports(self) -> tuple[Export, ...]:
        """What left the vault before, newest first."""
        return tuple(reversed(self._session.case.exports))

    @property
    def last(self) -> Exported | None:
        """What was written in this session last, until writing begins again."""
        return self._last

    @property
    def refusal(self) -> Expected | None:
        """Why the last try did not work, until the next one."""
        return self._refusal

    @property
    def stopped(self) -> bool:
        """Whether the last try was stopped by the person."""
        return self._stopped

    def set_language(self, language: str) -> None:
        """Write the police file in "nl" or "en"."""
        if language != self._language:
            self._language = language
            self._choose()

    def choose(self, **wanted: bool) -> None:
        """Want something in it or left out; names are those of `Choices`."""
        self._choices = replace(self._choices, **wanted)
        self._choose()

    def _choose(self) -> None:
        self._last, self._refusal, self._stopped = None, None, False
        self.printing.forget()
        self.preview.choose(self._choices, self._language)
        self.changed.emit()

    def proposal(self) -> Path:
        """Give the case's own neutral name, in the folder of last time.

        A name like "dossier" would tell what lies beside a case called "recipes-2026". What the
        file is stands in the list of what was saved.
        """
        return free_name(self._folder, self._session.path.stem)

    def save(self, target: Path) -> None:
        """Write the police file to `target`; an existing file is never overwritten."""
        if self._state is State.WRITING:
            return
        language, choices = self._language, self._choices
        clock, ids, worker = self._clock, self._ids, self._worker
        looked_at = self.preview.current
        self.printing.forget()
        self.check.stop()  # it may take long, and saving waits for it
        self._folder = target.parent
        self._last, self._refusal, self._stopped, self._far = None, None, False, (0, 0)
        self._enter(State.WRITING)

        def write(vault: Vault, ticket: Ticket) -> Exported:
            if looked_at is not None and preview.is_current(vault, looked_at.preview):
                ticket.step(0, 1)
                return preview.save(vault, looked_at.preview, target)
            return export_dossier(
                vault,
                target,
                language,
                clock=clock,
                ids=ids,
                ticket=ticket,
                worker=worker,
                choices=choices,
            )

        self._job = self._session.work(
            write,
            done=self._arrived,
            failed=self._failed,
            progress=self._on_progress,
            stopped=self._on_stopped,
        )

    def stop(self) -> None:
        """Stop writing; nothing half-made is left."""
        if self._job is not None:
            self._job.stop()

    def find_printer(self) -> bool:
        """Tell whether there is a printer; what ended before is told no more."""
        self._refusal, self._stopped = None, False
        return self.printing.find_printer()

    def ask_collect(self) -> None:
        """Go and add something first."""
        self.collect_asked.emit()

    def ask_back(self) -> None:
        """Go back to what happened."""
        self.back_asked.emit()

    def _on_case_changed(self) -> None:
        self.changed.emit()

    def _arrived(self, exported: Exported) -> None:
        self._last = exported
        self._enter(State.RESTING)
        self.written.emit(exported)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Expected):
            self._enter(State.RESTING)
            self._notices.tell(error)
            return
        self._refusal = error
        self._enter(State.RESTING)
        self.refused.emit(error)

    def _on_stopped(self) -> None:
        self._stopped = True
        self._enter(State.RESTING)

    def _on_progress(self, done: int, total: int) -> None:
        self._far = (done, total)
        self.progressed.emit(done, total)

    def _enter(self, state: State) -> None:
        self._state = state
        if state is State.RESTING:
            self._job = None
        self.changed.emit()


def _documents() -> Path:
    location = QStandardPaths.StandardLocation
    found = Path(QStandardPaths.writableLocation(location.DocumentsLocation))
    return found if found.is_dir() else Path.home()
