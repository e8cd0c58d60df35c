"""The session: the one place that holds the open vault, and the last known value of the case."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.case import Case
from evidence_kit.domain.errors import Bug
from evidence_kit.domain.last_place import LastPlace
from evidence_kit.services.ports import Clock, SystemClock, Ticket
from evidence_kit.ui.parts.unkept import NONE_UNKEPT, Unkept
from evidence_kit.ui.shell.code_shown import CodeShown
from evidence_kit.ui.shell.creating import Create, create
from evidence_kit.ui.tasks import Job, Lane, TaskRunner

if TYPE_CHECKING:
    from evidence_kit.services.moving import Moved
    from evidence_kit.vault import Vault

T = TypeVar("T")

Failed = Callable[[Exception], None]


class Session(QObject):
    """Holds what is open, and lets nothing but the vault lane touch it.

    Rooms get `work` (and the signals) handed down; they never see the vault outside a job.

    Attributes:
        unkept: how many new files are not kept; locking forgets them and passes this on.
        code_shown: see `CodeShown`; locking takes it off the screen and passes this on.
        lock_to: another case that is asked for after locking, in place of this one; else None.
        left_at: where the case lies that was closed; it may have moved until the very last.
        place: where the person was when this case was open before; None for nowhere.

    Signals:
        opened: a vault was made or unlocked; `case`, `path` and `broken` are known.
        case_changed: the case has a new value (`Case`); sent after every job that changed it.
        closing: the case is about to be closed; whoever holds typed text submits it now.
        moved: the case lies elsewhere now, and goes on there (`Path` of the file it was in).
    """

    opened = Signal()
    case_changed = Signal(object)
    closing = Signal()
    moved = Signal(object)

    def __init__(
        self,
        tasks: TaskRunner,
        *,
        clock: Clock | None = None,
        create: Create = create,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.tasks = tasks
        self._clock = clock or SystemClock()
        self._create = create
        self._vault: Vault | None = None
        self._case = Case()
        self._ended = False
        self._left: tuple[Path, Unkept, CodeShown] | None = None
        self._followed: dict[Vault, Vault] = {}
        self.unkept = NONE_UNKEPT
        self.code_shown = CodeShown.NONE
        self.lock_to: Path | None = None
        self.left_at: Path | None = None
        self.place: LastPlace | None = None
        self._jobs: list[Job] = []
        tasks.idle.connect(self._jobs.clear)

    @property
    def is_open(self) -> bool:
        """Tell whether a vault is held."""
        return self._vault is not None

    @property
    def case(self) -> Case:
        """The last value the vault told us; empty before a case is open."""
        return self._case

    @property
    def path(self) -> Path:
        """Where the open case lies. Raises Bug when none is open."""
        return self._held().path

    @property
    def read_only(self) -> bool:
        """Tell whether the open case cannot be changed; a case that is being closed cannot.

        Raises:
            Bug: no case was opened.
        """
        return self._ended or self._held().read_only

    @property
    def forgotten(self) -> Unkept:
        """How many new files were not kept yet when this case was locked."""
        return self._unfinished[0]

    @property
    def code_lost(self) -> CodeShown:
        """Which code was on screen when this case was locked."""
        return self._unfinished[1]

    def left_unkept(self, path: Path, unkept: Unkept, code: CodeShown = CodeShown.NONE) -> None:
        """Take what the process that locked a case said: files not kept, a code not on paper."""
        self._left = (path, unkept, code)

    @property
    def broken(self) -> tuple[str, ...]:
        """Codes of what did not verify at opening; empty for a whole case."""
        return self._held().broken

    def create(
        self,
        path: Path,
        passphrase: str,
        title: str,
        *,
        done: Callable[[str], None],
        failed: Failed,
    ) -> Job:
        """Make a new case and keep it open; `done` gets the recovery code."""

        def make(ticket: Ticket) -> tuple[Vault, str]:
            del ticket
            return self._create(path, passphrase, title=title, now=self._clock.now)

        def arrive(made: tuple[Vault, str]) -> None:
            self._hold(made[0])
            self.code_shown = CodeShown.FIRST
            done(made[1])

        return self.tasks.submit(Lane.VAULT, make, done=arrive, failed=failed)

    def unlock(self, path: Path, secret: str, *, done: Callable[[], None], failed: Failed) -> Job:
        """Open a case with its passphrase or recovery code and keep it open."""

        def open_it(ticket: Ticket) -> Vault:
            from evidence_kit import vault  # noqa: PLC0415 - as in `create`

            del ticket
            return vault.unlock(path, secret, now=self._clock.now)

        def arrive(vault: Vault) -> None:
            self._hold(vault)
            done()

        return self.tasks.submit(Lane.VAULT, open_it, done=arrive, failed=failed)

    def work(
        self,
        job: Callable[[Vault, Ticket], T],
        *,
        done: Callable[[T], None],
        failed: Failed,
        progress: Callable[[int, int], None] | None = None,
        stopped: Callable[[], None] | None = None,
    ) -> Job:
        """Run `job` with the open vault on the vault lane.

        Whatever the job kept is shown through `case_changed` before `done`, `failed` or
        `stopped` is called: a stopped import has kept what was finished. Once the case is
        closed nothing runs any more and `stopped` is called at once.

        Raises:
            Bug: no case was opened.
        """
        if self._ended:
            return _never(stopped)
        vault = self._held()
        seen: list[Case] = []

        def call(ticket: Ticket) -> T:
            held = self._latest(vault)
            try:
                return job(held, ticket)
            finally:
                seen.append(held.case)

        def arrive(result: T) -> None:
            self._show(seen)
            done(result)

        def give_up(error: Exception) -> None:
            self._show(seen)
            failed(error)

        def stop() -> None:
            self._show(seen)
            if stopped is not None:
                stopped()

        running = self.tasks.submit(
            Lane.VAULT, call, done=arrive, failed=give_up, progress=progress, stopped=stop
        )
        self._jobs.append(running)
        return running

    def move(
        self,
        folder: Path,
        *,
        done: Callable[[], None],
        failed: Failed,
        progress: Callable[[int, int], None],
        stopped: Callable[[], None],
    ) -> Job:
        """Go on in a proven copy of the case in another folder; `moved` is sent before `done`.

        Jobs handed in meanwhile work on the copy. When it fails all is as before.
        """

        def job(vault: Vault, ticket: Ticket) -> Moved:
            from evidence_kit.services.moving import move_case  # noqa: PLC0415 - as in `create`

            moved = move_case(vault, folder, self._clock, ticket)
            self._followed[vault] = moved.vault
            return moved

        def arrive(moved: Moved) -> None:
            if self._vault is not None:
                before, self._vault = self._vault.path, moved.vault
                self.moved.emit(before)
            done()

        return self.work(job, done=arrive, failed=failed, progress=progress, stopped=stopped)

    def stop_all(self) -> None:
        """Ask every job with the vault to stop; it keeps the items it has finished."""
        for job in self._jobs:
            job.stop()

    def close(self, done: Callable[[], None]) -> None:
        """Commit what is typed, let running jobs finish their item, close the vault, then `done`.

        `done` is called in any case, also when closing failed: the caller is about to end
        the process, and every finished write is already on disk.
        """
        if self._vault is None:
            done()
            return
        self.closing.emit()
        vault, self._vault = self._vault, None
        self._ended = True

        def shut(ticket: Ticket) -> None:
            del ticket
            held = self._latest(vault)
            self.left_at = held.path
            held.close()

        self.tasks.submit(
            Lane.VAULT, shut, done=lambda _: done(), failed=lambda _: done(), stopped=done
        )

    @property
    def _unfinished(self) -> tuple[Unkept, CodeShown]:
        if self._vault is None or self._left is None or self._left[0] != self._vault.path:
            return NONE_UNKEPT, CodeShown.NONE
        return self._left[1:]

    def _latest(self, vault: Vault) -> Vault:
        """Give the copy in which a case goes on that moved while a job waited for its turn."""
        while vault in self._followed:
            vault = self._followed[vault]
        return vault

    def _held(self) -> Vault:
        if self._vault is None:
            raise Bug("no case is open")
        return self._vault

    def _hold(self, vault: Vault) -> None:
        self._vault, self._ended = vault, False
        self._case, self.place = vault.case, vault.place
        self.opened.emit()
        self.case_changed.emit(self._case)

    def _show(self, seen: list[Case]) -> None:
        if seen and seen[-1] != self._case:
            self._case = seen[-1]
            self.case_changed.emit(self._case)


def _never(stopped: Callable[[], None] | None) -> Job:
    job = Job(lambda done, total: None)
    job.stop()
    if stopped is not None:
        stopped()
    return job
