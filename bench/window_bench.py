"""From the command to a painted window one can use, beside an empty window of the same toolkit.

All are fresh processes without a screen, so that start-up of Python and Qt counts in each and
the graphics of one computer do not count at all. They run in turns, and the best of each counts.
All run as installed, with their bytecode made: the round that makes it is not counted.

An empty window loads no font, reads no style sheet, and never touches `Qt.AlignmentFlag`, which
alone makes every enumeration of the toolkit (0.02 s). So a page like our first one, written in
bare Qt without a line of ours, stands between: 1.7 to 2.0 times the empty window on the day the
goals were set. Ours was 3.1 times then, after 4.8 with every room loaded at once. A goal of 2.5
would leave 0.07 s for all modules of our own and what they import; they take 0.15 s.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from pathlib import Path

from bench.rows import Row

ROUNDS = 7
GOAL = 3.5
GOAL_BESIDE_BARE = 2.0
ROOT = Path(__file__).parents[1]

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
BARE = """
from pathlib import Path
from re import sub
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QFont, QFontDatabase, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QFrame, QHBoxLayout, QLabel, QLineEdit, QMainWindow, QPushButton, QScrollArea, QVBoxLayout
)

application = QApplication([])
application.setStyle("Fusion")
for pattern in ("Atkinson*.ttf", "DejaVuSansMono*.ttf"):
    for file in sorted(Path("resources/fonts").glob(pattern)):
        QFontDatabase.addApplicationFont(str(file))
application.setFont(QFont("Atkinson Hyperlegible Next"))
sheet = Path("resources/data/theme.qss").read_text(encoding="utf-8")
application.setStyleSheet(sub(r"[$][{][^}]*[}]", "gray", sheet))
page = QFrame()
inside = QVBoxLayout(page)
for file in sorted(Path("resources/icons").glob("*.svg"))[:20]:
    drawn = QPixmap(20, 20)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(file.read_bytes())).render(painter)
    painter.end()
    picture, line = QLabel(), QHBoxLayout()
    picture.setPixmap(drawn)
    line.addWidget(picture)
    words = QLabel("You choose a name and a password. Then you add your screenshots.")
    words.setWordWrap(True)
    line.addWidget(words, 1, Qt.AlignmentFlag.AlignTop)
    inside.addLayout(line)
for made in (*(QPushButton("Open") for _ in range(8)), QLineEdit(), QLineEdit()):
    inside.addWidget(made)
area = QScrollArea()
area.setWidget(page)
area.setWidgetResizable(True)
area.setFrameShape(QFrame.Shape.NoFrame)
window = QMainWindow()
window.setCentralWidget(area)
window.resize(1280, 800)
window.show()
application.exec()
"""
OURS = """
from evidence_kit.cli import main
sys.argv = ["evidence-kit", "open"]
main()
"""


def until_painted(program: str) -> tuple[float, float]:
    """Give wall and CPU seconds from starting a process to its painted window."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", UNTIL_PAINTED + program],
        env=environment,
        cwd=ROOT,
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
    programs = (OURS, BARE, EMPTY)
    for program in programs:
        until_painted(program)
    rounds = [tuple(until_painted(program) for program in programs) for _ in range(ROUNDS)]
    (wall, cpu), (bare_wall, bare_cpu), (empty_wall, empty_cpu) = (
        (min(wall for wall, _ in runs), min(cpu for _, cpu in runs))
        for runs in zip(*rounds, strict=True)
    )
    return [
        Row("window one can use, beside an empty one", wall, empty_wall, GOAL),
        Row("the same, CPU", cpu, empty_cpu, None, "s CPU"),
        Row("window one can use, beside such a page in bare Qt", wall, bare_wall, GOAL_BESIDE_BARE),
        Row("the same, CPU", cpu, bare_cpu, None, "s CPU"),
    ]
