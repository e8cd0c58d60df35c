"""A whole program inside a test: real window, real vault, and an end that only calls back."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit import vault
from evidence_kit.app import Program
from evidence_kit.ui.parts.unkept import Unkept
from support.doors import LOWEST_KIB
from support.patience import PATIENCE_MS


class End(QObject):
    """What happens instead of the process ending.

    Signals:
        reached: the process would have ended.
        started: a fresh locked process would have been started for a case (`Path`), and is told
            how many files were not kept (`Unkept`), and which code was not on paper.
    """

    reached = Signal()
    started = Signal(object, object, str)

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[Path] = []
        self.unkept: list[Unkept] = []
        self.codes: list[str] = []
        self.started.connect(lambda _path, _unkept, code: self.codes.append(code))
        self.started.connect(lambda path, _unkept, _code: self.paths.append(path))
        self.started.connect(lambda _path, unkept, _code: self.unkept.append(unkept))


@contextmanager
def running(qapp: QApplication, place: Path, qtbot: QtBot) -> Iterator[tuple[Program, End]]:
    """Make a program and take it apart afterwards as far as a process end would."""
    end = End()
    program = Program(
        qapp,
        place,
        end=end.reached.emit,
        create=functools.partial(vault.create, kib=LOWEST_KIB),
        start=end.started.emit,
    )
    # The process does not end here, so a case that closes late would still be open.
    program.leave._limit.setInterval(PATIENCE_MS)
    try:
        yield program, end
    finally:
        if program.around.session.is_open:
            with qtbot.waitCallback() as closed:
                program.around.session.close(closed)
        program.tasks.shut_down()
        program.around.worker.close()
        program.idle.stop()
        qapp.removeEventFilter(program.idle)
        program.around.window.hide()
        program.around.window.deleteLater()
        program.deleteLater()
