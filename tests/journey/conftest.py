"""What the program does to Qt before it makes its window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.shell.application import forget_settings
from evidence_kit.ui.theme import load_fonts
from support.doors import Shut
from support.drawer import Drawer
from support.patience import qtbot
from support.program import running
from support.rooms import fill_case, make_case, write_screens
from support.three_cases import Guided

__all__ = ["qtbot"]


@pytest.fixture(scope="session", autouse=True)
def fonts(qapp: QApplication) -> None:
    """Load the typefaces, and keep Qt's settings from the disk."""
    del qapp
    forget_settings()
    load_fonts()


@pytest.fixture
def sit_down(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[object]:
    """Give a way to start the program anew, as after the process ended."""
    under_way: list[object] = []

    def leave() -> None:
        while under_way:
            under_way.pop().__exit__(None, None, None)

    def start() -> Drawer:
        leave()
        context = running(qapp, tmp_path / "settings", qtbot)
        under_way.append(context)
        return Drawer(*context.__enter__(), qtbot)

    yield start
    leave()


@pytest.fixture
def guided(sit_down: Callable[[], Drawer], qtbot: QtBot) -> Guided:
    """Give somebody at a program that was just started, who follows its path."""
    seated = sit_down()
    return Guided(seated.program, seated.end, qtbot)


@pytest.fixture
def shut(tmp_path: Path) -> tuple[Shut, list[Path]]:
    """Give a closed case with two PNG files and a JPEG in it."""
    paths = write_screens(tmp_path, 2)
    photo = tmp_path / "photo.jpg"
    Image.open(paths[0]).rotate(2).save(photo, "JPEG")
    made = make_case(tmp_path / "case.evk")
    with PictureWorker() as worker:
        fill_case(made, worker, [*paths, photo])
    return made, [*paths, photo]
