"""Looks at what is left of a damaged case, and saves it into a folder. The case stays as it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from evidence_kit.services import rescue
from evidence_kit.services.export import free_name
from evidence_kit.services.ports import Ticket
from evidence_kit.services.survey import Survey, survey
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.places import apart_from
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.tasks import Job
from evidence_kit.vault import Vault, salvage_of

T = TypeVar("T")


class State(StrEnum):
    """Where the rescue stands."""

    UNKNOWN = "unknown"
    """Nothing was read yet."""
    LOOKING = "looking"
    READY = "ready"
    SAVING = "saving"
    SAVED = "saved"


@dataclass(frozen=True, slots=True)
class Saved:
    """What was written.

    Attributes:
        folder: where.
        files: how many.
        partly: how many of them are not whole.
    """

    folder: Path
    files: int
    partly: int


class RescuePresenter(QObject):
    """Knows what is left, and saves it.

    Signals:
        changed: the state, or what is known, is another now.
        progressed: (done, total) items.
        copy_wanted: the person wants to open a copy instead.
    """

    changed = Signal()
    progressed = Signal(int, int)
    copy_wanted = Signal()

    def __init__(self, session: Session, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._notices = session, notices
        self._job: Job | None = None
        self.state = State.UNKNOWN
        self.found: Survey | None = None
        self.saved: Saved | None = None

    def look(self) -> None:
        """Read everything once and say what is left."""
        if self.state is not State.UNKNOWN:
            return
        self._run(State.LOOKING, survey, self._looked)

    def proposal(self) -> Path:
        """Give a folder to begin in: not beside the damaged case."""
        return apart_from(self._session.path)

    def save(self, folder: Path) -> None:
        """Save all that is left in a new folder inside `folder`."""
        if self.state not in (State.READY, State.SAVED):
            return
        words = self._notices.words
        stem = words.gettext("{name}-rescued").format(name=self._session.path.stem)

        def write(vault: Vault, ticket: Ticket) -> Saved:
            target, files, partly = free_name(folder, stem, ""), 0, 0
            total = len(vault.case.exhibits)
            for one in rescue.save_found(salvage_of(vault), target, words):
                files, partly = files + 1, partly + (not one.whole)
                ticket.step(min(files, total), total)
            return Saved(target, files, partly)

        self._run(State.SAVING, write, self._wrote)

    def stop(self) -> None:
        """Stop; what was saved before stays."""
        if self._job is not None:
            self._job.stop()

    def ask_copy(self) -> None:
        """Lock this case, to open a copy of it."""
        self.copy_wanted.emit()

    def _run(
        self, state: State, job: Callable[[Vault, Ticket], T], done: Callable[[T], None]
    ) -> None:
        before, self.state = self.state, state

        def give_up() -> None:
            self._show(before)

        def failed(error: Exception) -> None:
            self._show(before)
            self._notices.tell(error)

        self._job = self._session.work(
            job, done=done, failed=failed, progress=self.progressed.emit, stopped=give_up
        )
        self.changed.emit()

    def _looked(self, found: Survey) -> None:
        self.found = found
        self._show(State.READY)

    def _wrote(self, saved: Saved) -> None:
        self.saved = saved
        self._show(State.SAVED)

    def _show(self, state: State) -> None:
        self._job, self.state = None, state
        self.changed.emit()


def rescue_of(session: Session, notices: Notices, parent: QObject) -> RescuePresenter | None:
    """Give the rescue of a damaged case; None for a whole one."""
    return RescuePresenter(session, notices, parent) if session.broken else None
