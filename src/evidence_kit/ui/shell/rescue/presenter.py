"""Looks at what is left of a damaged case, and saves it elsewhere. The case stays as it is."""

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
    UNREAD = "unread"
    """Reading did not work; it can be tried again."""
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
        all: whether that is everything; not so when it was stopped, or the disk got full.
    """

    folder: Path
    files: int
    partly: int
    all: bool = True


class RescuePresenter(QObject):
    """Knows what is left, and saves it.

    Signals:
        changed: the state, or what is known, is another now.
        progressed: (done, total) items.
        copy_wanted: the person wants to open a copy instead.
        renew_wanted: the person wants all that is left in a new case.
    """

    changed = Signal()
    progressed = Signal(int, int)
    copy_wanted = Signal()
    renew_wanted = Signal()

    def __init__(self, session: Session, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._notices = session, notices
        self._job: Job | None = None
        self.state = State.UNKNOWN
        self.found: Survey | None = None
        self.saved: Saved | None = None

    @property
    def needed(self) -> bool:
        """Whether the case opened damaged; a check may find damage in one that did not."""
        return bool(self._session.broken)

    def look(self) -> None:
        """Read everything once and say what is left."""
        if self.state in (State.UNKNOWN, State.UNREAD):
            self._run(State.LOOKING, survey, self._looked, lambda: self._show(State.UNREAD))

    def proposal(self) -> Path:
        """Give a folder to begin in: not beside the damaged case."""
        return apart_from(self._session.path)

    def save(self, folder: Path) -> None:
        """Save all that is left in a new folder inside `folder`."""
        if self.state not in (State.READY, State.SAVED):
            return
        words, before = self._notices.words, self.state
        written: list[Saved] = []
        stem = words.gettext("{name}-rescued").format(name=self._session.path.stem)

        def write(vault: Vault, ticket: Ticket) -> Saved:
            target, files, partly = free_name(folder, stem, ""), 0, 0
            total = len(vault.case.exhibits)
            for one in rescue.save_found(salvage_of(vault), target, words):
                files, partly = files + 1, partly + (not one.whole)
                written.append(Saved(target, files, partly, all=False))
                ticket.step(min(files, total), total)
            return Saved(target, files, partly)

        def cut_off() -> None:
            if written:
                self._wrote(written[-1])
            else:
                self._show(before)

        self._run(State.SAVING, write, self._wrote, cut_off)

    def stop(self) -> None:
        """Stop; what was saved before stays, and `saved` tells where."""
        if self._job is not None:
            self._job.stop()

    def ask_copy(self) -> None:
        """Lock this case, to open a copy of it."""
        self.copy_wanted.emit()

    def ask_renew(self) -> None:
        """Go to the pages of a new case, for all that is left."""
        self.renew_wanted.emit()

    def _run(
        self,
        state: State,
        job: Callable[[Vault, Ticket], T],
        done: Callable[[T], None],
        cut_off: Callable[[], None],
    ) -> None:
        self.state = state

        def failed(error: Exception) -> None:
            cut_off()
            # as a sentence: what is in the way is elsewhere, another place for the case is no help
            self._notices.tell(self._notices.sentence(error))

        self._job = self._session.work(
            job, done=done, failed=failed, progress=self.progressed.emit, stopped=cut_off
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
