"""What comes after the first page: not loaded before it is painted, loaded while it is read."""

from __future__ import annotations

import subprocess
import sys

import pytest
from pytestqt.qtbot import QtBot

from evidence_kit.ui.shell import ahead
from evidence_kit.ui.shell.ahead import Ahead
from evidence_kit.ui.tasks import TaskRunner

LATER = (
    "cryptography",
    "sqlite3",
    "evidence_kit.vault",
    "evidence_kit.ui.shell.rooms",
    "evidence_kit.ui.shell.new_case.page",
    "evidence_kit.ui.capture.page",
    "evidence_kit.ui.annotate.page",
    "evidence_kit.ui.dossier.page",
)
LOADED = f"print(*(name for name in {LATER!r} if name in sys.modules))"
FIRST_PAGE = f"""
import sys
from evidence_kit import app, cli
from evidence_kit.cli import running
program = app.Program(app.make_application(), app.preferences.folder(), end=lambda: None)
program.show_start()
{LOADED}
program.tasks.shut_down()
"""
AFTERWARDS = f"""
import sys
from PySide6.QtCore import QCoreApplication
from evidence_kit.ui.shell.ahead import Ahead
from evidence_kit.ui.tasks import TaskRunner
application, tasks = QCoreApplication([]), TaskRunner()
loads = Ahead(tasks)
loads.finished.connect(application.quit)
loads.start(after=0)
application.exec()
{LOADED}
tasks.shut_down()
"""


def said_by(program: str) -> list[str]:
    """Give the words a fresh process says."""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@pytest.mark.slow
def test_the_first_page_waits_for_nothing_it_does_not_show() -> None:
    """Neither the vault nor a room is loaded when the first page is up."""
    assert said_by(FIRST_PAGE) == []


@pytest.mark.slow
def test_all_that_comes_after_it_is_loaded_ahead() -> None:
    """Opening a case finds its modules loaded."""
    assert said_by(AFTERWARDS) == list(LATER)


def test_events_pass_between_two_pieces(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """One piece a turn: a key pressed meanwhile is not kept waiting for all of them."""
    turns: list[str] = []
    pieces = tuple((lambda n=n: turns.append(n)) for n in "abc")
    monkeypatch.setattr(ahead, "PIECES", pieces)
    tasks = TaskRunner()
    loads = Ahead(tasks)
    loads._timer.timeout.connect(lambda: turns.append("turn"))
    with qtbot.waitSignal(loads.finished):
        loads.start(after=0)
    assert turns[:5] == ["a", "turn", "b", "turn", "c"]
    tasks.shut_down()
