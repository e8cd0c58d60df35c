"""From the command to a painted window one can use, beside an empty window of the same toolkit.

Both are fresh processes without a screen, so that start-up of Python and Qt counts in both and
the graphics of one computer do not count at all. They run in turns, and the best of each counts.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time

from bench.rows import Row

ROUNDS = 7
GOAL = 2.5

# When the event loop begins everything is built. The first paint of a window, and whatever
# was still waiting then, ends the measurement.
UNTIL_PAINTED = """
import os, sys
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        painted = event.type() == QEvent.Type.Paint
        if painted and isinstance(watched, QWidget) and watched.isWindow():
            QTimer.singleShot(0, lambda: (os.write(1, b"painted"), os._exit(0)))
        return False

def measured(*_):
    watch = FirstPaint()
    application = QCoreApplication.instance()
    application.installEventFilter(watch)
    for window in application.topLevelWidgets():
        window.update()
    return original()

original = QApplication.exec
QApplication.exec = measured
"""
EMPTY = """
application = QApplication([])
window = QWidget()
window.resize(1280, 800)
window.show()
application.exec()
"""
OURS = """
from evidence_kit import app
app.run(None, locked_from_stdin=False)
"""


def until_painted(program: str) -> tuple[float, float]:
    """Give wall and CPU seconds from starting a process to its painted window."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", UNTIL_PAINTED + program],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    wall = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.stdout != "painted":
        raise RuntimeError(done.stderr)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def run() -> list[Row]:
    """Measure in turns; the best of each counts, for other programs only ever make it slower."""
    rounds = [(until_painted(OURS), until_painted(EMPTY)) for _ in range(ROUNDS)]
    (wall, cpu), (empty_wall, empty_cpu) = (
        (min(wall for wall, _ in runs), min(cpu for _, cpu in runs))
        for runs in zip(*rounds, strict=True)
    )
    return [
        Row("window one can use, beside an empty one", wall, empty_wall, GOAL),
        Row("the same, CPU", cpu, empty_cpu, None, "s CPU"),
    ]
