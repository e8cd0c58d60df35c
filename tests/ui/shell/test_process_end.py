"""The process ends by itself, whoever asks: the system may write a crash down."""

from __future__ import annotations

import subprocess
import sys
from typing import Final

import pytest

LOGGING_OUT: Final = "quit()"
LOOP_ENDS: Final = "exit(0)"

RUN: Final = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from evidence_kit import app
from evidence_kit.ui.parts.copied import copy_text

class Left(app.Program):
    def show_start(self, case=None):
        super().show_start(case)
        QTimer.singleShot(0, self.go)

    def go(self):
        copy_text("a number")
        QApplication.{asked}

app.Program = Left
app.run()
print("Python took Qt apart")
"""


@pytest.mark.slow
@pytest.mark.parametrize("asked", [LOGGING_OUT, LOOP_ENDS])
def test_a_desktop_that_ends_the_program_sees_it_end_well(asked: str) -> None:
    """Logging out, or Cmd+Q on macOS: the way out is the usual one, and there is no crash."""
    done = subprocess.run(
        [sys.executable, "-c", RUN.format(asked=asked)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
