"""A canvas to draw on, and the whole drawing table on screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.annotate.page import AnnotatePage
from evidence_kit.ui.annotate.presenter import AnnotatePresenter
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.tasks import TaskRunner
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording
from support.boards import Board
from support.doors import Shut
from support.rooms import open_session
from support.tables import opens, table_case


@pytest.fixture
def board(theme: Theme, words: Wording, qtbot: QtBot) -> Board:
    """Give a canvas on screen that has the keyboard, with a picture of 390 x 600 at 100 %."""
    made = Board(theme, words)
    qtbot.addWidget(made.canvas)
    with qtbot.waitActive(made.canvas):
        made.canvas.show()
    made.canvas.setFocus()
    return made


@pytest.fixture(scope="module")
def worker() -> Iterator[PictureWorker]:
    """Give one worker process for this file."""
    with PictureWorker() as made:
        yield made


@pytest.fixture(scope="module")
def shut(tmp_path_factory: pytest.TempPathFactory) -> Shut:
    """Give a closed case with a PNG, a JPEG, a strange file and an image in words."""
    return table_case(tmp_path_factory.mktemp("table"))


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path, shut: Shut, qtbot: QtBot) -> Iterator[Session]:
    """Give a session that holds a copy of the case."""
    del qapp
    tasks = TaskRunner()
    made = open_session(tasks, shut, tmp_path, qtbot)
    yield made
    with qtbot.waitCallback() as closed:
        made.close(closed)
    tasks.shut_down()


@pytest.fixture
def table(session: Session, worker: PictureWorker, words: Wording) -> AnnotatePresenter:
    """Give the room's presenter."""
    return AnnotatePresenter(session, worker, Notices(words))


@pytest.fixture
def page(
    table: AnnotatePresenter,
    theme: Theme,
    words: Wording,
    show: Callable[[QWidget], QWidget],
    qtbot: QtBot,
) -> AnnotatePage:
    """Give an English page on screen with the first exhibit on it."""
    made = AnnotatePage(table, theme, words)
    show(made)
    opens(table, 1, qtbot)
    return made
