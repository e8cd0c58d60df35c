"""Gives an open case another place, when there is no room where it lies."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.errors import Expected
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.places import apart_from, cloud_of
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.tasks import Job


class State(StrEnum):
    """Where it stands."""

    ASKED = "asked"
    """No other place was taken yet."""
    COPYING = "copying"
    MOVED = "moved"


class ElsewherePresenter(QObject):
    """Copies the case to a folder, proves the copy, and lets the work go on in it.

    Attributes:
        state: where it stands.
        trouble: why it did not work the last time, or None.
        halted: the person stopped it the last time.
        before: the file the case was in, once it moved.

    Signals:
        changed: one of these is another now.
        progressed: bytes done and in all.
        finished: back to the rooms, moved or not.
    """

    changed = Signal()
    progressed = Signal(object, object)
    finished = Signal()

    def __init__(self, session: Session, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._notices = session, notices
        self._job: Job | None = None
        self.state = State.ASKED
        self.trouble: Expected | None = None
        self.halted = False
        self.before: Path | None = None

    @property
    def path(self) -> Path:
        """Where the case lies now."""
        return self._session.path

    def proposal(self) -> Path:
        """Give a folder to begin in: a stick when there is one."""
        return apart_from(self._session.path)

    def cloud(self, folder: Path) -> str | None:
        """Name the cloud service a folder seems to be copied to."""
        return cloud_of(folder)

    def move(self, folder: Path) -> None:
        """Go on in this folder."""
        if self.state is not State.ASKED:
            return
        before = self._session.path
        self.state, self.trouble, self.halted = State.COPYING, None, False
        self.changed.emit()

        def arrive() -> None:
            self.before = before
            self._show(State.MOVED)

        self._job = self._session.move(
            folder,
            done=arrive,
            failed=self._fail,
            progress=self.progressed.emit,
            stopped=self._halt,
        )

    def stop(self) -> None:
        """Stop copying; the case is where it was."""
        if self._job is not None:
            self._job.stop()

    def finish(self) -> None:
        """Go back to the rooms; not while it is copied."""
        if self.state is not State.COPYING:
            self.finished.emit()

    def _halt(self) -> None:
        self.halted = True
        self._show(State.ASKED)

    def _fail(self, error: Exception) -> None:
        self.trouble = error if isinstance(error, Expected) else None
        self._show(State.ASKED)
        if self.trouble is None:
            self._notices.tell(error)

    def _show(self, state: State) -> None:
        self._job, self.state = None, state
        self.changed.emit()
