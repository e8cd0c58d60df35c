"""A fault while Qt calls into the program is told; it does not end the program."""

from __future__ import annotations

import os
import subprocess
import sys

FAULTS = """
import os
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete
from evidence_kit.ui.shell import faults

class Base(QWidget):
    def resizeEvent(self, event):
        [][1]

class Part(Base):
    def eventFilter(self, watched, event):
        self.gone.width()

application = QApplication(["notes"])
part, told = Part(), []
part.gone = QWidget()
delete(part.gone)
faults.install(lambda fault: told.append(type(fault).__name__))
QTimer.singleShot(0, part.show)
QTimer.singleShot(0, lambda: part.window().installEventFilter(part))
QTimer.singleShot(0, lambda: part.update())
QTimer.singleShot(50, lambda: part.removeEventFilter(part))
QTimer.singleShot(50, application.quit)
application.exec()
print(*sorted(set(told)), flush=True)
os._exit(0)
"""


def test_a_fault_in_what_qt_calls_is_told_and_the_program_goes_on() -> None:
    """One raised by C code (an index, a widget that is gone) counts like one of our own."""
    done = subprocess.run(
        [sys.executable, "-c", FAULTS],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["IndexError", "RuntimeError"]
