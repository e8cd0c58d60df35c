"""Another theme, and letters of another size, while a case of 40 exhibits is open in all its rooms.

Every widget of every room gets its look anew, seen or not. The yardstick: the same style sheet put
on as many labels of bare Qt, eight deep in each other, that were shown without one. Both are the
processor time of the window's thread, from the choice to the painted window; the best of each
counts. One sheet in place of another, as Qt does it by itself, took two to four times as long.
"""

from __future__ import annotations

import datetime as dt
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from bench.rows import Row

if TYPE_CHECKING:
    from evidence_kit.app import Program

FOLDER = Path(__file__).parents[1] / "build" / "bench-switch"
EXHIBITS = 40
DEEP = 8
ROUNDS = 4
GOAL = 1.0


def run() -> list[Row]:
    """Measure."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    try:
        return _rows()
    finally:
        shutil.rmtree(FOLDER)


def _rows() -> list[Row]:
    from PySide6.QtWidgets import QApplication, QWidget

    program = _opened()
    theme, window = program.around.theme, program.around.window
    rooms = program.rooms
    assert rooms is not None
    for room in ("collect", "annotate", "identify", "tell", "dossier", "home", "settings"):
        rooms.enter(room)
        _wait(lambda: not program.tasks.busy)
    count = len(window.findChildren(QWidget))
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    sheet = app.styleSheet()
    turns = {
        "theme": [lambda: theme.set_name("dark"), lambda: theme.set_name("light")],
        "size": [lambda: theme.set_text_size(150), lambda: theme.set_text_size(100)],
    }
    best = {
        what: min(_cost(do) for _ in range(ROUNDS) for do in dos) for what, dos in turns.items()
    }
    window.hide()
    window.deleteLater()
    rooms.deleteLater()
    _wait(lambda: not program.tasks.busy)
    app.setStyleSheet("")
    bare = min(_bare(app, count, sheet) for _ in range(ROUNDS))
    beside = f"beside {count} bare labels dressed once"
    return [
        Row(f"another theme in a case of {EXHIBITS}, {beside}", best["theme"], bare, GOAL, _S),
        Row(f"another text size, {beside}", best["size"], bare, GOAL, _S),
    ]


_S = "s CPU"


def _opened() -> Program:
    """Make the program with the case open."""
    from evidence_kit import app
    from evidence_kit.services.sample import PASSPHRASE

    case = FOLDER / "case.evk"
    _make(case)
    program = app.Program(app.make_application(), FOLDER, end=lambda: None)
    program.around.theme.set_name("light")
    program.show_start()
    opened: list[bool] = []
    session = program.around.session
    session.unlock(case, PASSPHRASE, done=lambda: opened.append(True), failed=_fail)
    _wait(lambda: bool(opened))
    program.doors.passed.emit()
    return program


def _fail(error: Exception) -> None:
    raise error


def _make(case: Path) -> None:
    """Make the sample, with more exhibits in words until there are enough."""
    import hashlib

    from evidence_kit.domain.exhibit import FileFacts, Fingerprint, InWords, Source
    from evidence_kit.services.sample import make_sample
    from evidence_kit.services.worker import PictureWorker
    from evidence_kit.wording import wording

    moment = dt.datetime(2026, 11, 21, 18, 40, tzinfo=dt.UTC)
    with PictureWorker() as worker:
        vault = make_sample(case, worker, lambda: moment, wording("nl"))
    for number in range(len(vault.case.exhibits), EXHIBITS):
        name = f"IMG_{500 + number}.png"
        said = name.encode()
        made = Fingerprint(
            hashlib.sha256(said).hexdigest(), hashlib.sha512(said).hexdigest(), len(said)
        )
        vault.add_in_words(InWords(made, FileFacts(name), "Sam"), Source.SAMPLE)
    vault.close()


def _bare(app: object, count: int, sheet: str) -> float:
    """Dress labels that never had a sheet; eight stand in each other, side by side."""
    from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

    assert isinstance(app, QApplication)
    window = QWidget()
    across = QVBoxLayout(window)
    for _ in range(count // DEEP):
        holder = window
        for _depth in range(DEEP):
            label = QLabel("You choose a name", holder)
            inside = holder.layout() if holder is window else QVBoxLayout(holder)
            (inside or across).addWidget(label)
            holder = label
    window.resize(1280, 800)
    window.show()
    app.processEvents()
    cost = _cost(lambda: app.setStyleSheet(sheet))
    app.setStyleSheet("")
    window.deleteLater()
    app.processEvents()
    return cost


def _cost(do: Callable[[], None]) -> float:
    """Give the CPU seconds of this thread until everything is painted again."""
    from PySide6.QtWidgets import QApplication

    started = time.thread_time()
    do()
    for _turn in range(4):
        QApplication.processEvents()
    return time.thread_time() - started


def _wait(done: Callable[[], bool]) -> None:
    from PySide6.QtWidgets import QApplication

    until = time.monotonic() + 60
    while not done():
        if time.monotonic() > until:
            raise TimeoutError
        QApplication.processEvents()
    for _turn in range(4):
        QApplication.processEvents()
