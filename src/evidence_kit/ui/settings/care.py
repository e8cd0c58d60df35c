"""Looking after the case: its copy, the check of all that is kept, and its end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.case import Case
from evidence_kit.domain.errors import Expected, KeysDestroyed, VaultDamaged
from evidence_kit.domain.exhibit import Covered
from evidence_kit.services.copying import Copied, copy_case
from evidence_kit.services.ports import Clock, Ticket
from evidence_kit.services.upkeep import Upkeep, upkeep
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.ui.tasks import Job
from evidence_kit.vault import CheckReport, Vault


class Care(StrEnum):
    """What takes a while."""

    CHECK = "check"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class Checked:
    """Everything was read again.

    Attributes:
        report: what was found.
        originals: how many exhibits have their original stored.
        covered: how many have a covered copy instead.
        halves: what is damaged, when that is only what came half out of an earlier case.
    """

    report: CheckReport
    originals: int
    covered: int = 0
    halves: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Halted:
    """The person stopped it; nothing of it stays."""

    what: Care


def known_halves(report: CheckReport, case: Case) -> tuple[int, ...]:
    """Give the damaged exhibits when all of them came half out of an earlier case, else none.

    There is nothing to rescue then: the rest is whole, and the file itself is the way on.
    """
    before = case.predecessor
    known = before.incomplete if before is not None else ()
    bad = [one.number if one.role is None else None for one in report.bad]
    if not (report.log_intact and report.records_intact) or not set(bad) <= set(known):
        return ()
    return tuple(sorted(number for number in bad if number is not None))


Outcome = Checked | Copied | Halted | Expected
"""How the last one ended."""


class CarePresenter(QObject):
    """Copies, checks and destroys the open case.

    Attributes:
        told: what the log tells of how the case was looked after.
        running: what is going on, or None.
        outcome: how the last one ended since the case was opened, or None.

    Signals:
        changed: `told`, `running` or `outcome` are others now.
        progressed: bytes done and in all.
        destroyed_case: the case is gone for good.
        left_behind: its key is gone for good, its file could not be deleted (`KeysDestroyed`);
            `end` comes next.
        rescue_wanted: something is damaged, and the person asks what can be saved.
    """

    changed = Signal()
    progressed = Signal(object, object)
    destroyed_case = Signal()
    left_behind = Signal(object)
    rescue_wanted = Signal()

    def __init__(
        self,
        session: OpenCase,
        notices: Notices,
        *,
        clock: Clock,
        copy_folder: Callable[[Path], Path],
        parent: QObject | None = None,
    ) -> None:
        """Prepare.

        Args:
            session: the open case.
            notices: shows what is our own fault.
            clock: tells what day it is.
            copy_folder: proposes a folder for a copy of the case at a path.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._session, self._notices, self._clock = session, notices, clock
        self._copy_folder = copy_folder
        self.told = Upkeep()
        self.running: Care | None = None
        self.outcome: Outcome | None = None
        self._job: Job | None = None

    @property
    def writable(self) -> bool:
        """Whether anything about this case can be changed."""
        return not self._session.read_only

    @property
    def today(self) -> dt.date:
        """What day it is."""
        return self._clock.now().date()

    def proposed_copy(self, word: str) -> Path:
        """Give where a copy may go, and its name: that of the case and a word."""
        case = self._session.path
        return self._copy_folder(case) / f"{case.stem}-{word}{case.suffix}"

    @property
    def found_damage(self) -> bool:
        """Whether the last one ended by finding something damaged in the case."""
        outcome = self.outcome
        if isinstance(outcome, Checked):
            return not outcome.report.ok and not outcome.halves
        if isinstance(outcome, Copied):
            return bool(outcome.damage and not known_halves(outcome.damage, self._session.case))
        return isinstance(outcome, VaultDamaged)

    def ask_rescue(self) -> None:
        """Ask what can be saved of a case in which something is damaged."""
        self.rescue_wanted.emit()

    def look_up(self) -> None:
        """Ask the log of the case how it was looked after."""
        self._session.work(
            lambda vault, _ticket: upkeep(vault.entries()),
            done=self._tell,
            failed=self._notices.tell,
        )

    def check(self) -> None:
        """Read everything again; does nothing while something runs."""

        def read(vault: Vault, ticket: Ticket) -> Checked:
            report = vault.check(ticket.step)
            stored = [one.stored for one in vault.case.exhibits if one.stored]
            covered = sum(1 for one in stored if isinstance(one, Covered))
            halves = known_halves(report, vault.case)
            return Checked(report, len(stored) - covered, covered, halves)

        self._run(Care.CHECK, read)

    def copy_to(self, target: Path) -> None:
        """Copy the case to a new file and prove the copy; does nothing while something runs."""
        self._run(Care.COPY, lambda vault, ticket: copy_case(vault, target, ticket))

    def stop(self) -> None:
        """Stop what is going on."""
        if self._job is not None:
            self._job.stop()

    def leave(self) -> None:
        """Say no more how the last one ended; the rows remember when it was."""
        self.outcome = None
        self.changed.emit()

    def destroy_case(self) -> None:
        """Make the case unreadable for good and delete its file."""
        self._session.work(
            lambda vault, _ticket: vault.destroy(),
            done=lambda _: self.destroyed_case.emit(),
            failed=self._not_deleted,
        )

    def end(self) -> None:
        """Go on without the case; the person has read that its file is left."""
        self.destroyed_case.emit()

    def _not_deleted(self, error: Exception) -> None:
        if isinstance(error, KeysDestroyed):
            self.left_behind.emit(error)
        else:
            self._notices.tell(error)

    def _run(self, care: Care, job: Callable[[Vault, Ticket], Checked | Copied]) -> None:
        if self.running is not None:
            return
        self.running, self.outcome = care, None
        self.changed.emit()
        self._job = self._session.work(
            job,
            done=self._end,
            failed=self._fail,
            progress=self.progressed.emit,
            stopped=lambda: self._end(Halted(care)),
        )

    def _end(self, outcome: Outcome) -> None:
        self.running, self.outcome, self._job = None, outcome, None
        self.changed.emit()
        self.look_up()

    def _fail(self, error: Exception) -> None:
        if isinstance(error, Expected):
            self._end(error)
            return
        self.running, self._job = None, None
        self.changed.emit()
        self._notices.tell(error)

    def _tell(self, told: Upkeep) -> None:
        self.told = told
        self.changed.emit()
