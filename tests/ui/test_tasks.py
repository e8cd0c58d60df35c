"""Work leaves the window's thread and comes home once, in order, on the right thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from evidence_kit.domain.errors import Bug, DiskFull, Stopped
from evidence_kit.services.ports import Ticket
from evidence_kit.ui.tasks import Lane, TaskRunner

JOBS = 10_000


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[TaskRunner]:
    """Give a runner that is shut down afterwards."""
    del qtbot
    made = TaskRunner()
    yield made
    made.shut_down()


@pytest.mark.slow
def test_ten_thousand_jobs_come_home_in_order(runner: TaskRunner, qtbot: QtBot) -> None:
    """Each vault job ends once, in its turn, on the main thread; a tenth of them fails."""
    home: list[tuple[int, bool]] = []
    threads: set[int] = set()
    workers: set[int] = set()

    def work_of(number: int):
        def work(ticket: Ticket) -> int:
            workers.add(threading.get_ident())
            if number % 10 == 0:
                raise DiskFull(needed=number)
            ticket.step(number, JOBS)
            return number

        return work

    def back(number: int, fine: bool) -> None:
        threads.add(threading.get_ident())
        home.append((number, fine))

    with qtbot.waitSignal(runner.idle):
        for number in range(JOBS):
            runner.submit(
                Lane.VAULT,
                work_of(number),
                done=lambda value: back(value, True),
                failed=lambda error: back(error.fields["needed"], False),
            )
    assert home == [(number, number % 10 != 0) for number in range(JOBS)]
    assert threads == {threading.main_thread().ident}
    assert len(workers) == 1
    assert threading.main_thread().ident not in workers


def test_two_pictures_at_a_time(runner: TaskRunner, qtbot: QtBot) -> None:
    """The picture lane runs two jobs side by side: each waits for the other."""
    meeting = threading.Barrier(2, timeout=20)
    met: list[int] = []
    with qtbot.waitSignal(runner.idle):
        for _job in range(2):
            runner.submit(
                Lane.PICTURES,
                lambda _ticket: meeting.wait(),
                done=met.append,
                failed=lambda error: pytest.fail(repr(error)),
            )
    assert sorted(met) == [0, 1]


def test_progress_arrives_before_the_end(runner: TaskRunner, qtbot: QtBot) -> None:
    """What the work reports is heard in order, then the outcome."""
    heard: list[object] = []

    def work(ticket: Ticket) -> str:
        for page in range(1, 4):
            ticket.step(page, 3)
        return "written"

    with qtbot.waitSignal(runner.idle):
        runner.submit(
            Lane.VAULT,
            work,
            done=heard.append,
            failed=heard.append,
            progress=lambda done, total: heard.append((done, total)),
        )
    assert heard == [(1, 3), (2, 3), (3, 3), "written"]


def test_stopping_ends_at_the_next_step(runner: TaskRunner, qtbot: QtBot) -> None:
    """A stopped job is neither done nor failed; one that waits in line never begins."""
    begun, go_on = threading.Event(), threading.Event()
    ends: list[str] = []

    def work(ticket: Ticket) -> None:
        begun.set()
        go_on.wait(20)
        ticket.step(1, 2)
        ends.append("went on")

    def never(_ticket: Ticket) -> None:
        ends.append("began")

    with qtbot.waitSignal(runner.idle):
        jobs = [
            runner.submit(
                Lane.VAULT,
                one,
                done=lambda _value: ends.append("done"),
                failed=lambda _error: ends.append("failed"),
                stopped=lambda name=name: ends.append(name),
            )
            for one, name in ((work, "first"), (never, "second"))
        ]
        begun.wait(20)
        for job in jobs:
            job.stop()
        go_on.set()
    assert ends == ["first", "second"]


def test_the_error_itself_comes_home(runner: TaskRunner, qtbot: QtBot) -> None:
    """Not its text: the same object that was raised."""
    raised = DiskFull(needed=10, free=1)
    heard: list[Exception] = []

    def work(_ticket: Ticket) -> None:
        raise raised

    with qtbot.waitSignal(runner.idle):
        runner.submit(Lane.VAULT, work, done=heard.append, failed=heard.append)
    assert heard == [raised]


def test_nothing_arrives_after_the_end(qtbot: QtBot) -> None:
    """Shutting down stops what runs, waits for it, and lets no late result through."""
    del qtbot
    runner = TaskRunner()
    begun, stopped = threading.Event(), threading.Event()
    late: list[object] = []

    def work(ticket: Ticket) -> None:
        begun.set()
        try:
            while True:
                ticket.step(0, 1)
        except Stopped:
            stopped.set()
            raise

    for _job in range(3):
        runner.submit(
            Lane.VAULT,
            work,
            done=late.append,
            failed=late.append,
            progress=lambda *counts: late.append(counts),
            stopped=lambda: late.append("stopped"),
        )
    begun.wait(20)
    runner.shut_down()
    assert stopped.is_set()
    QCoreApplication.processEvents()
    assert late == []
    with pytest.raises(Bug):
        runner.submit(Lane.VAULT, work, done=late.append, failed=late.append)


def test_a_callback_that_fails_leaves_no_job_behind(runner: TaskRunner, qtbot: QtBot) -> None:
    """Even when `done` raises, the runner knows that nothing runs any more."""

    def broken(_value: object) -> None:
        raise Bug("the page is gone")

    with qtbot.captureExceptions() as caught, qtbot.waitSignal(runner.idle):
        runner.submit(Lane.VAULT, lambda _ticket: 1, done=broken, failed=broken)
    assert not runner.busy
    assert [kind for kind, _value, _trace in caught] == [Bug]
