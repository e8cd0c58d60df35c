"""Run Qt-free work off the window's thread and bring the outcome home as a value.

One relay lives as long as the runner. No QObject is created on, owned by or destroyed on a
worker thread, and nothing arrives any more after `shut_down`.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from evidence_kit.domain.errors import Bug, Stopped
from evidence_kit.services.ports import Ticket

T = TypeVar("T")


class Lane(StrEnum):
    """Where work queues up."""

    VAULT = "vault"
    """One thread, always the same: the vault may be used by one thread only."""
    PICTURES = "pictures"
    """Two threads, for whatever needs no open vault."""


_THREADS = {Lane.VAULT: 1, Lane.PICTURES: 2}


class _Kind(Enum):
    PROGRESS = 1
    DONE = 2
    FAILED = 3
    STOPPED = 4


class Job:
    """A running or waiting piece of work. Its ticket is handed to the work itself."""

    def __init__(self, report: Callable[[int, int], None]) -> None:
        self._stop = threading.Event()
        self._report = report

    def stop(self) -> None:
        """Ask the work to stop; it does so at its next step. Safe from any thread."""
        self._stop.set()

    def step(self, done: int, total: int) -> None:
        """Report progress from the work. Raises `Stopped` when somebody asked to stop."""
        if self._stop.is_set():
            raise Stopped
        self._report(done, total)

    def raise_if_stopped(self) -> None:
        """Raise `Stopped` when somebody asked to stop, without reporting progress."""
        if self._stop.is_set():
            raise Stopped


@dataclass(frozen=True, slots=True)
class _Watch:
    job: Job
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]
    progress: Callable[[int, int], None] | None
    stopped: Callable[[], None] | None


class TaskRunner(QObject):
    """The one way for work to leave the window's thread.

    Signals:
        idle: the last piece of work came home; nothing runs or waits.
    """

    idle = Signal()
    _arrived = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {
            lane: ThreadPoolExecutor(count, thread_name_prefix=lane)
            for lane, count in _THREADS.items()
        }
        self._watches: dict[int, _Watch] = {}
        self._next = 0
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether anything runs or waits."""
        return bool(self._watches)

    def submit(
        self,
        lane: Lane,
        work: Callable[[Ticket], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        progress: Callable[[int, int], None] | None = None,
        stopped: Callable[[], None] | None = None,
    ) -> Job:
        """Queue `work`; exactly one of `done`, `failed`, `stopped` follows on this thread.

        Args:
            lane: which queue.
            work: gets a ticket to report progress with; touches no QObject.
            done: gets what `work` returned.
            failed: gets the exception itself, `Expected` or not.
            progress: gets (done, total) as `work` reports it.
            stopped: `work` ended because somebody called `stop()` on the job.

        Raises:
            Bug: the runner is shut down.
        """
        if self._closed:
            raise Bug("work came in after the end")
        key, self._next = self._next, self._next + 1
        job = Job(lambda n, total: self._arrived.emit(key, _Kind.PROGRESS, (n, total)))
        self._watches[key] = _Watch(job, done, failed, progress, stopped)
        self._lanes[lane].submit(self._run, key, job, work)
        return job

    def _run(self, key: int, job: Job, work: Callable[[Ticket], Any]) -> None:
        try:
            job.raise_if_stopped()
            result = work(job)
        except Stopped:
            self._arrived.emit(key, _Kind.STOPPED, None)
        except Exception as error:
            self._arrived.emit(key, _Kind.FAILED, error)
        else:
            self._arrived.emit(key, _Kind.DONE, result)

    def _deliver(self, key: int, kind: _Kind, payload: Any) -> None:
        watch = self._watches.get(key)
        if watch is None:  # dropped by shut_down: nobody waits any more
            return
        if kind is _Kind.PROGRESS:
            if watch.progress is not None:
                watch.progress(*payload)
            return
        del self._watches[key]
        try:
            _come_home(watch, kind, payload)
        finally:
            if not self._watches:
                self.idle.emit()

    def shut_down(self) -> None:
        """Stop everything, wait for it, and let no late result through (lock, quit)."""
        self._closed = True
        for watch in self._watches.values():
            watch.job.stop()
        self._watches.clear()
        for lane in self._lanes.values():
            lane.shutdown(wait=True, cancel_futures=True)


def _come_home(watch: _Watch, kind: _Kind, payload: Any) -> None:
    if kind is _Kind.DONE:
        watch.done(payload)
    elif kind is _Kind.FAILED:
        watch.failed(payload)
    elif watch.stopped is not None:
        watch.stopped()
