"""The guards that stand around every test: each fails a test that does what is forbidden."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

PLANTED = """
import os
import socket
import tempfile
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QWidget

kept = []

def test_swallowed_connection():
    try:
        socket.create_connection(("192.0.2.1", 80), timeout=1)
    except Exception:
        pass

def test_look_up():
    try:
        socket.getaddrinfo("example.org", 80)
    except Exception:
        pass

def test_temporary_file():
    tempfile.mkstemp()

def test_thread_left():
    kept.append(threading.Event())
    threading.Thread(target=kept[-1].wait, daemon=True).start()

def test_window_left(qapp):
    kept.append(QWidget())

class Alarm(QTimer):
    pass

def test_timer_left(qapp):
    kept.append(QTimer())
    kept[-1].start(100_000)

def test_own_timer_left(qapp):
    kept.append(Alarm())
    kept[-1].start(100_000)

def test_qt_thread_left(qapp):
    kept.append(QThread())
    kept[-1].start()

def test_warning():
    import warnings
    warnings.warn("planted", UserWarning)

def test_qt_warning(qapp):
    QWidget().setGeometry(0, 0, 0, 0)
    from PySide6.QtCore import qWarning
    qWarning("planted")

def test_good(qtbot, tmp_path):
    assert "temporary-files" in os.environ["TMPDIR"]
    assert Path.home() == Path(os.environ["HOME"]) and not list(Path.home().iterdir())
    window = QWidget()
    qtbot.addWidget(window)
    local = socket.socket(socket.AF_UNIX)
    local.close()
    (tmp_path / "note").write_text("fine")

@pytest.fixture(scope="module", autouse=True)
def release():
    yield
    for one in kept:
        if isinstance(one, QThread):
            one.quit()
            one.wait()
        if isinstance(one, threading.Event):
            one.set()
"""
FORBIDDEN = {
    "swallowed_connection": "reached for the network: socket.getaddrinfo",
    "look_up": "reached for the network: socket.getaddrinfo",
    "temporary_file": "FileNotFoundError",
    "thread_left": "left behind: thread Thread",
    "window_left": "left behind: window QWidget",
    "timer_left": "left behind: timer",
    "own_timer_left": "left behind: timer",
    "qt_thread_left": "left behind: thread QThread",
    "warning": "UserWarning: planted",
    "qt_warning": "",
}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give what the guards say about a file of tests that do everything forbidden."""
    folder = tmp_path_factory.mktemp("guarded")
    tests = folder / "tests"
    (tests / "ui").mkdir(parents=True)
    shutil.copy(ROOT / "pyproject.toml", folder)
    shutil.copy(ROOT / "tests" / "conftest.py", tests)
    shutil.copytree(ROOT / "tests" / "support", tests / "support")
    (tests / "ui" / "test_planted.py").write_text(PLANTED, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--basetemp=base", "--tb=no"],
        cwd=folder,
        env={**os.environ, "COLUMNS": "300", "TMPDIR": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


@pytest.mark.slow
@pytest.mark.parametrize(("test", "expected"), FORBIDDEN.items())
def test_a_guard_stops_what_is_forbidden(report: str, test: str, expected: str) -> None:
    """A test that reaches out or leaves something behind fails, and is told why."""
    found = re.search(rf"^(FAILED|ERROR) .*::test_{test}\b(.*)$", report, re.MULTILINE)
    assert found, report
    assert expected in found[2]


def test_a_tidy_test_passes(report: str) -> None:
    """The guards leave in peace what writes below its own folder and cleans up."""
    assert "test_planted.py" in report
    assert "test_good" not in report, report
