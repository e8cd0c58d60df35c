"""Locking starts a fresh process that knows the path, a number, and nothing else."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication
from pytestqt.qtbot import QtBot

from evidence_kit import vault
from evidence_kit.services.ports import SystemClock
from evidence_kit.ui.parts.unkept import Unkept
from evidence_kit.ui.shell.code_shown import CodeShown
from evidence_kit.ui.shell.lock import Lock, locked_command, read_locked, start_locked
from evidence_kit.ui.shell.session import Session

ECHO = """
import os, sys
path = os.environ["EK_TEST_OUT"]
with open(path, "wb") as out:
    out.write(sys.stdin.buffer.read())
    out.write(b"|" + " ".join(sys.argv).encode() + b"|" + str(os.getsid(0) == os.getpid()).encode())
"""

LOOK = """
import os
from PySide6.QtWidgets import QApplication
from evidence_kit import app
from evidence_kit.ui.shell.window import MainWindow

def look():
    (window,) = (top for top in QApplication.topLevelWidgets() if isinstance(top, MainWindow))
    page = window.frame.page
    said = [type(window.frame).__name__, type(page).__name__, page.presenter.path.name]
    said += [window.windowTitle(), page.field.text()]
    with open(os.environ["EK_TEST_OUT"], "w") as out:
        out.write("|".join(said))
    return 0

def run():
    QApplication.processEvents()
    return look()

QApplication.exec = staticmethod(run)
app.run(locked_from_stdin=True)
"""


@pytest.mark.slow
def test_a_fresh_process_comes_up_locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The real program, started the way the lock starts it, shows the lock page of that case."""
    seen = tmp_path / "seen"
    monkeypatch.setenv("EK_TEST_OUT", str(seen))
    child = start_locked(tmp_path / "notities-2026.evk", command=[sys.executable, "-c", LOOK])
    assert child.wait(30) == 0
    assert seen.read_text() == "LockFrame|UnlockPage|notities-2026.evk|Notities|"


def test_the_path_goes_through_a_pipe_and_not_by_argument(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The fresh process reads the exact path; its arguments and environment do not name it."""
    heard = tmp_path / "heard"
    monkeypatch.setenv("EK_TEST_OUT", str(heard))
    path = tmp_path / "één\nnotitie.evk"
    child = start_locked(path, Unkept(3, 2), CodeShown.LATER, command=[sys.executable, "-c", ECHO])
    assert child.wait(20) == 0
    said, arguments, leads = heard.read_bytes().rsplit(b"|", 2)
    assert said == os.fsencode(path) + b"\x003\x002\x00later"
    assert read_locked(said) == (path, Unkept(3, 2), CodeShown.LATER)
    assert b"notitie" not in arguments
    assert leads == b"True"


def test_the_command_is_this_program_and_names_no_case(monkeypatch: pytest.MonkeyPatch) -> None:
    """From source it is the same Python; in a frozen program it is the program itself."""
    assert locked_command() == [
        sys.executable,
        "-m",
        "evidence_kit",
        "open",
        "--locked-from-stdin",
    ]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert locked_command() == [sys.executable, "open", "--locked-from-stdin"]


def test_a_child_that_dies_at_once_does_not_hold_us(tmp_path: Path) -> None:
    """A broken pipe is nobody's problem any more."""
    child = start_locked(
        tmp_path / "notes.evk", command=[sys.executable, "-c", "raise SystemExit(3)"]
    )
    assert child.wait(20) == 3


def test_locking_closes_then_starts_then_ends(
    session: Session, case_path: Path, code: str, qtbot: QtBot
) -> None:
    """When the fresh process starts, the case is closed and free to be opened by it."""
    with qtbot.waitSignal(session.opened):
        session.unlock(case_path, code, done=lambda: None, failed=pytest.fail)
    told: list[str] = []

    def start(path: Path, _unkept: Unkept, _code: CodeShown) -> None:
        with vault.unlock(path, code, now=SystemClock().now) as opened:
            told.append(f"started with {opened.path.name}")

    with qtbot.waitCallback() as ended:
        lock = Lock(session, ended, start)
        lock.locking.connect(lambda: told.append("covered"))
        lock.lock()
        lock.lock()
    assert told == ["covered", "started with notities-2026.evk"]


def test_what_we_copied_does_not_outlive_the_lock(
    session: Session, case_path: Path, code: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The clipboard is empty before the case is closed, when what is in it came from us."""
    with qtbot.waitSignal(session.opened):
        session.unlock(case_path, code, done=lambda: None, failed=pytest.fail)
    board = QGuiApplication.clipboard()
    board.setText("what was told")
    # The off-screen clipboard cannot tell whose text it holds.
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _board: True)
    with qtbot.waitCallback() as ended:
        Lock(session, ended, lambda *_: None).lock()
        assert board.text() == ""


def test_without_a_second_process_it_still_ends(
    session: Session, case_path: Path, code: str, qtbot: QtBot
) -> None:
    """A system that cannot start a process must not keep the key alive."""
    with qtbot.waitSignal(session.opened):
        session.unlock(case_path, code, done=lambda: None, failed=pytest.fail)

    def refuse(path: Path, unkept: int) -> None:
        raise OSError(11, "again")

    with qtbot.waitCallback() as ended:
        Lock(session, ended, refuse).lock()


def test_the_screen_is_not_empty_until_the_fresh_window_is_up(tmp_path: Path) -> None:
    """Starting returns when the fresh process says its window is up, while it lives on."""
    says = "import sys, time; from evidence_kit.ui.shell.lock import say_up; say_up(); "
    child = start_locked(
        tmp_path / "notes.evk", command=[sys.executable, "-c", says + "time.sleep(60)"]
    )
    assert child.poll() is None
    child.kill()
    child.wait()


def test_a_fresh_process_that_never_comes_up_does_not_keep_the_key(
    session: Session, case_path: Path, code: str, qtbot: QtBot
) -> None:
    """There is a limit to waiting for it; then this process ends all the same, once."""
    with qtbot.waitSignal(session.opened):
        session.unlock(case_path, code, done=lambda: None, failed=pytest.fail)
    free = threading.Event()
    ends: list[str] = []
    lock = Lock(session, lambda: ends.append("end"), lambda *_: free.wait(20))
    lock._limit.setInterval(1)
    lock.lock()
    qtbot.waitUntil(lambda: ends == ["end"])
    free.set()
    with qtbot.waitSignal(session.tasks.idle):
        pass
    assert ends == ["end"]


def test_without_a_case_there_is_nothing_to_lock(session: Session) -> None:
    """On the start page the lock does nothing."""
    Lock(session, pytest.fail, pytest.fail).lock()


def test_locking_as_a_move_ends_asks_for_the_case_where_it_goes_on(
    session: Session, case_path: Path, code: str, tmp_path: Path, qtbot: QtBot
) -> None:
    """What was typed last lies in the copy: the old file must not be the one that is asked for."""
    stick = tmp_path / "stick"
    stick.mkdir()
    with qtbot.waitSignal(session.opened):
        session.unlock(case_path, code, done=lambda: None, failed=pytest.fail)
    copied = threading.Event()
    session.move(
        stick,
        done=lambda: None,
        failed=pytest.fail,
        progress=lambda done, total: None,
        stopped=pytest.fail,
    )
    session.work(lambda vault, ticket: copied.set(), done=lambda _: None, failed=pytest.fail)
    assert copied.wait(20), "the window has not heard of it yet"
    assert session.path == case_path
    started: list[Path | None] = []
    with qtbot.waitCallback() as ended:
        Lock(session, ended, lambda path, unkept, shown: started.append(path), session).lock()
    assert started == [stick / case_path.name]
