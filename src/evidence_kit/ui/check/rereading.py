"""Reading all that is kept again, to see that it is as it came in."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from evidence_kit.services.ports import Ticket
from evidence_kit.services.readiness import Looked, look
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.ui.tasks import Job
from evidence_kit.vault import Vault


class Rereading(QObject):
    """One reading at a time.

    Attributes:
        done, total: bytes read, and in all; 0 when nothing goes on.

    Signals:
        changed: it began, came further or ended.
        read: everything was read; carries what the vault tells now (`Looked`).
    """

    changed = Signal()
    read = Signal(object)

    def __init__(self, session: OpenCase, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._notices = session, notices
        self._job: Job | None = None
        self.done = self.total = 0

    @property
    def going_on(self) -> bool:
        """Whether everything is being read."""
        return self._job is not None

    def begin(self) -> None:
        """Begin; does nothing while it goes on."""
        if self._job is not None:
            return

        def read(vault: Vault, ticket: Ticket) -> Looked:
            vault.check(ticket.step)
            return look(vault)

        self._job = self._session.work(
            read,
            done=self._on_read,
            failed=self._on_failed,
            progress=self._on_progress,
            stopped=self._end,
        )
        self.changed.emit()

    def _on_progress(self, done: int, total: int) -> None:
        self.done, self.total = done, total
        self.changed.emit()

    def _on_read(self, looked: Looked) -> None:
        self._end()
        self.read.emit(looked)

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self._notices.tell(error)

    def _end(self) -> None:
        self._job = None
        self.done = self.total = 0
        self.changed.emit()
