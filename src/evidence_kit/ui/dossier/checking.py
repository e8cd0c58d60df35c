"""Reading every original again, when the person asks, and saying what was found and when."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.case import Case
from evidence_kit.domain.exhibit import Original
from evidence_kit.services.ports import Clock, Ticket
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.ui.tasks import Job
from evidence_kit.vault import CheckReport, Vault


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found.

    Attributes:
        originals: how many files are kept just as they came in.
        covered: how many are kept as a covered copy.
        bad: how many of these do not verify any more.
        whole: nothing else in the case is damaged either.
        at: when it was done.
    """

    originals: int
    covered: int
    bad: int
    whole: bool
    at: dt.datetime


class CheckPresenter(QObject):
    """Knows the outcome of the last check, for as long as it is about the same files.

    Signals:
        changed: a check began, ended, or its outcome does not hold any more.
        progressed: (done, total) bytes.
    """

    changed = Signal()
    progressed = Signal(int, int)

    def __init__(
        self, session: OpenCase, notices: Notices, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._notices, self._clock = session, notices, clock
        self._outcome: Checked | None = None
        self._about = _files(session.case)
        self._job: Job | None = None
        self._far = (0, 0)
        session.case_changed.connect(self._on_case_changed)

    @property
    def outcome(self) -> Checked | None:
        """What the last check found; None when there was none, or files came after it."""
        return self._outcome

    @property
    def running(self) -> bool:
        """Whether files are read now."""
        return self._job is not None

    @property
    def far(self) -> tuple[int, int]:
        """How far it is: bytes done and total."""
        return self._far

    @property
    def possible(self) -> bool:
        """Whether there is anything to read."""
        return any(one.stored is not None for one in self._session.case.exhibits)

    def begin(self) -> None:
        """Read everything in the case again."""
        if self._job is not None:
            return
        clock, self._outcome, self._far = self._clock, None, (0, 0)

        def check(vault: Vault, ticket: Ticket) -> Checked:
            return _told(vault.case, vault.check(ticket.step), clock.now())

        self._job = self._session.work(
            check,
            done=self._arrived,
            failed=self._failed,
            progress=self._on_progress,
            stopped=self._on_stopped,
        )
        self.changed.emit()

    def stop(self) -> None:
        """Stop reading; nothing is known then."""
        if self._job is not None:
            self._job.stop()

    def _arrived(self, outcome: Checked) -> None:
        self._job = None
        self._outcome = outcome
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self._job = None
        self._notices.tell(error)
        self.changed.emit()

    def _on_stopped(self) -> None:
        self._job = None
        self.changed.emit()

    def _on_progress(self, done: int, total: int) -> None:
        self._far = (done, total)
        self.progressed.emit(done, total)

    def _on_case_changed(self, case: Case) -> None:
        about = _files(case)
        if about != self._about:
            self._about, self._outcome = about, None
            self.changed.emit()


def _files(case: Case) -> tuple[object, ...]:
    return tuple(one.stored.kept for one in case.exhibits if one.stored is not None)


def _told(case: Case, report: CheckReport, now: dt.datetime) -> Checked:
    stored = [one.stored for one in case.exhibits if one.stored is not None]
    originals = sum(isinstance(one, Original) for one in stored)
    bad = sum(one.role is None for one in report.bad)
    return Checked(originals, len(stored) - originals, bad, report.ok, now)
