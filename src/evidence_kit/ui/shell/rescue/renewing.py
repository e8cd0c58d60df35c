"""Carries all that is left of a damaged case into a new, encrypted one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from evidence_kit.services.passphrases import suggest
from evidence_kit.services.ports import Clock, Ticket
from evidence_kit.services.renewal import Renewed, renew
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.new_case.form import NewCaseForm
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.tasks import Job
from evidence_kit.vault import Vault
from evidence_kit.wording import Wording


class RenewPresenter(NewCaseForm):
    """Makes the new case; the damaged one stays open, and as it is, all the while.

    Attributes:
        renewed: the new case, once it is there; it is closed.

    Signals:
        progressed: bytes done and in all.
        stopped: the person stopped it; nothing of a new case is there.
    """

    progressed = Signal(object, object)
    stopped = Signal()

    def __init__(
        self,
        session: Session,
        notices: Notices,
        words: Wording,
        clock: Clock,
        *,
        folder: Path | None = None,
        propose: Callable[[str], tuple[str, ...]] = suggest,
        parent: QObject | None = None,
    ) -> None:
        """Prepare a new case for what is left of the one the session holds; see `NewCaseForm`."""
        super().__init__(
            session.tasks,
            notices,
            words,
            make=self._renew,
            title=session.case.title,
            year=clock.now().year,
            folder=folder,
            propose=propose,
            parent=parent,
        )
        self._session, self._clock = session, clock
        self._job: Job | None = None
        self.renewed: Renewed | None = None

    def stop(self) -> None:
        """Stop; nothing of the new case stays."""
        if self._job is not None:
            self._job.stop()

    def _renew(self) -> None:
        target, passphrase, title = self.target.path, self.passphrase, self._new_title
        clock = self._clock

        def carry_over(vault: Vault, ticket: Ticket) -> Renewed:
            return renew(vault, target, passphrase, ticket, title=title, clock=clock)

        self._job = self._session.work(
            carry_over,
            done=self._carried_over,
            failed=self._refused,
            progress=self.progressed.emit,
            stopped=self._halted,
        )

    def _carried_over(self, renewed: Renewed) -> None:
        self._job, self.renewed = None, renewed
        self._made(renewed.code)

    def _refused(self, error: Exception) -> None:
        self._job = None
        super()._refused(error)

    def _halted(self) -> None:
        self._job = None
        self._set_busy(False)
        self.stopped.emit()
