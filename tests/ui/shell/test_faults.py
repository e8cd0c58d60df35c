"""A fault of the program itself is told calmly, and no word of the case is written anywhere."""

from __future__ import annotations

import subprocess
import sys

import pytest

from evidence_kit.ui.shell.faults import where

MARKER = "lisa.voorbeeld04"

PROVOKE = f"""
import sys, threading
from PySide6.QtCore import QCoreApplication, QTimer, qWarning
from evidence_kit.ui.shell import faults
application = QCoreApplication(["notes"])
told = []
faults.install(told.append)

class Messy:
    def __del__(self):
        raise ValueError("{MARKER}")

def breaks():
    raise KeyError("{MARKER}")

def provoke():
    thread = threading.Thread(target=breaks)
    thread.start()
    thread.join()
    messy = Messy()
    del messy
    qWarning("{MARKER}")
    QTimer.singleShot(0, application.quit)
    breaks()

QTimer.singleShot(0, provoke)
application.exec()
print(len(told), type(told[0]).__name__)
"""


def test_no_fault_writes_what_it_said() -> None:
    """In a slot, a thread, a destructor or Qt: only kind and place reach the terminal."""
    done = subprocess.run(
        [sys.executable, "-c", PROVOKE], capture_output=True, text=True, check=True
    )
    assert MARKER not in done.stdout + done.stderr
    assert done.stdout.split() == ["1", "KeyError"]
    assert done.stderr.count("KeyError") == 2
    assert done.stderr.count("ValueError") == 1


def test_a_fault_says_where_it_happened() -> None:
    """Kind and place are enough to repair it; the message is left out."""
    with pytest.raises(ZeroDivisionError) as caught:
        _ = 1 / len("")
    said = where(ZeroDivisionError, caught.tb)
    assert said.startswith("ZeroDivisionError < test_faults.py:")
    assert "division" not in said
