"""`python -m tools.screens [--out DIR] [NAME ...]`: pictures of all screens, and the walk."""

from __future__ import annotations

import argparse
import os
import sys
from itertools import product
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from evidence_kit.ui.shell.window import MainWindow
from evidence_kit.ui.theme import NAMES, Theme, load_fonts
from evidence_kit.wording import wording
from tools.screens import scenes
from tools.screens.registry import Screen, all_screens
from tools.screens.stage import Stage
from tools.screens.walk import walk

_SETTLE: Final = 3
"""Turns of the event loop after which layouts and late paints are done."""


def main() -> int:
    """Draw every screen and walk over it. Returns 1 when the walk found something."""
    parser = argparse.ArgumentParser(prog="tools.screens", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("build/screens"))
    parser.add_argument("names", nargs="*", help="only these screens")
    wanted = parser.parse_args()
    app = QApplication.instance() or QApplication(["notes"])
    if not isinstance(app, QApplication):
        return 1
    load_fonts()
    theme = Theme()
    theme.set_name("light")
    theme.apply(app)
    scenes.load()
    wanted.out.mkdir(parents=True, exist_ok=True)
    found = 0
    for one in all_screens():
        if not wanted.names or one.name in wanted.names:
            found += _take_all(app, theme, one, wanted.out)
    print(f"{found or 'nothing'} to repair; pictures in {wanted.out}")
    return 1 if found else 0


def _take_all(app: QApplication, theme: Theme, one: Screen, out: Path) -> int:
    found = 0
    for language, name, size in product(one.languages, NAMES, one.sizes):
        theme.set_name(name)
        theme.set_room(*size)
        label = f"{one.name}-{language}-{name}-{size[0]}x{size[1]}"
        stage = Stage(theme, wording(language))
        window = _open(app, stage, one, size)
        if (window.width(), window.height()) != size:
            print(f"{label}: the window became {window.width()}x{window.height()}")
            found += 1
        window.grab().save(str(out / f"{label}.png"))
        for finding in walk(window):
            print(f"{label}: {finding}")
            found += 1
        _let_go(app, window)
    return found


def _open(app: QApplication, stage: Stage, one: Screen, size: tuple[int, int]) -> MainWindow:
    window = MainWindow(stage.theme, stage.words, title="notes")
    window.setMinimumSize(1, 1)  # what does not fit must show, not push the window open
    window.resize(*size)
    window.show_frame(one.build(stage))
    window.show()
    window.activateWindow()
    settle(app)
    for do in stage.later:
        do()
        settle(app)
    return window


def settle(app: QApplication) -> None:
    """Let layouts and paints happen."""
    for _turn in range(_SETTLE):
        app.processEvents()
        app.sendPostedEvents()


def _let_go(app: QApplication, window: QMainWindow) -> None:
    window.hide()
    frame: QWidget | None = window.takeCentralWidget()
    if frame is not None:
        frame.deleteLater()
    window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    settle(app)


if __name__ == "__main__":
    sys.exit(main())
