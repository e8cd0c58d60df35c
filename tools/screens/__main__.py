"""`python -m tools.screens [--out DIR] [NAME ...]`: pictures of all screens, and the walk."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from dataclasses import replace
from itertools import groupby, product
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from evidence_kit.ui.letters import LEAST, MOST
from evidence_kit.ui.shell.window import MainWindow
from evidence_kit.ui.theme import NAMES, Theme, load_fonts
from evidence_kit.wording import wording
from tools.screens import scenes
from tools.screens.registry import Screen, all_screens
from tools.screens.stage import Stage, let_go
from tools.screens.strays import strays
from tools.screens.walk import walk

Look = tuple[int, str, str, tuple[int, int]]
"""Text size in percent, language, theme, and the px of the window."""

_SETTLE: Final = 3
"""Turns of the event loop after which layouts and late paints are done."""
_QUICKLY: Final = 80
"""Qt's word for the lightest compression: the pictures lose nothing, and are a little larger."""


def main() -> int:
    """Draw every screen and walk over it. Returns 1 when the walk found something."""
    parser = argparse.ArgumentParser(prog="tools.screens", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("build/screens"))
    parser.add_argument("--alone", action="store_true", help="in this process, on one core")
    parser.add_argument("--like", action="append", default=[], help="only e.g. nl-light-1280x800")
    parser.add_argument("--text-size", type=int, help="all of them in letters of so many percent")
    parser.add_argument("names", nargs="*", help="only these screens")
    wanted = parser.parse_args()
    scenes.load()
    wanted.out.mkdir(parents=True, exist_ok=True)
    screens = [one for one in all_screens() if not wanted.names or one.name in wanted.names]
    if wanted.text_size:
        screens = [replace(one, text_sizes=(wanted.text_size,), hardest=False) for one in screens]
    shares = _shares([one.name for one in screens], os.cpu_count() or 1)
    if wanted.alone or len(shares) < 2:
        found = _draw(screens, wanted.out, tuple(wanted.like))
        print(f"{found or 'nothing'} to repair in {len(screens)} screens, drawn in {wanted.out}")
        return 1 if found else 0
    like = [part for one in wanted.like for part in ("--like", one)]
    if wanted.text_size:
        like += ["--text-size", str(wanted.text_size)]
    return 1 if any(_in_parts(shares, wanted.out, like)) else 0


def _shares(names: list[str], processes: int) -> list[list[str]]:
    """Divide the screens; those of one room share what was made for them, so they stay together."""
    rooms = [list(room) for _name, room in groupby(names, lambda name: name.split("-")[0])]
    shares: list[list[str]] = [[] for _process in range(processes)]
    for room in sorted(rooms, key=len, reverse=True):
        min(shares, key=len).extend(room)
    return [share for share in shares if share]


def _in_parts(shares: list[list[str]], out: Path, more: list[str]) -> list[int]:
    command = [sys.executable, "-X", "faulthandler", "-m", "tools.screens", "--alone", "--out", out]
    parts = [subprocess.Popen([*command, *more, *share]) for share in shares]
    return [part.wait() for part in parts]


def _draw(screens: list[Screen], out: Path, like: tuple[str, ...]) -> int:
    app = QApplication.instance() or QApplication(["notes"])
    if not isinstance(app, QApplication):
        return 1
    load_fonts()
    theme = Theme()
    theme.set_name("light")
    theme.apply(app)
    return sum(_take_all(app, theme, one, out, like) for one in screens)


def _take_all(
    app: QApplication, theme: Theme, one: Screen, out: Path, like: tuple[str, ...]
) -> int:
    found = 0
    for percent, language, name, size in _looks(one):
        shown = f"{language}-{name}-{size[0]}x{size[1]}"
        shown += f"-{percent}" if percent != LEAST else ""
        if like and shown not in like:
            continue
        label = f"{one.name}-{shown}"
        theme.set_text_size(percent)
        theme.set_name(name)
        theme.set_room(*size)
        stage = Stage(theme, wording(language))
        window, flashed = _open(app, stage, one, size)
        if (window.width(), window.height()) != size:
            print(f"{label}: the window became {window.width()}x{window.height()}")
            found += 1
        window.grab().save(str(out / f"{label}.png"), "PNG", _QUICKLY)
        # Colours do not change where Tab goes, and pressing it everywhere takes a while.
        for finding in (*flashed, *walk(window, by_tab=name == NAMES[0] or len(like) == 1)):
            print(f"{label}: {finding}")
            found += 1
        let_go(window)
        settle(app)
    theme.set_text_size(LEAST)
    return found


def _looks(one: Screen) -> list[Look]:
    """List the looks of a screen; each also in the largest letters where there is least room."""
    looks = list(product(one.text_sizes, one.languages, NAMES, one.sizes))
    hardest = (MOST, one.languages[0], NAMES[0], min(one.sizes))
    return looks if hardest in looks or not one.hardest else [*looks, hardest]


def _open(
    app: QApplication, stage: Stage, one: Screen, size: tuple[int, int]
) -> tuple[MainWindow, list[str]]:
    window = stage.window()
    window.setMinimumSize(1, 1)  # what does not fit must show, not push the window open
    window.resize(*size)
    with strays(app) as flashed:
        window.show_frame(one.build(stage))
    window.show()
    window.activateWindow()
    settle(app)
    for do in stage.later:
        do()
        settle(app)
    return window, flashed


def settle(app: QApplication) -> None:
    """Let layouts and paints happen."""
    for _turn in range(_SETTLE):
        app.processEvents()
        app.sendPostedEvents()


if __name__ == "__main__":
    sys.exit(main())
