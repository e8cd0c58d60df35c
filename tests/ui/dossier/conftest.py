"""An open case with two screenshots, and a presenter with a clock that stands still."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.dossier.presenter import DossierPresenter
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.tasks import TaskRunner
from evidence_kit.ui.theme import Theme, load_fonts
from evidence_kit.wording import wording
from support.doors import Shut
from support.rooms import NOW, fill_case, make_case, open_session, write_screens


@pytest.fixture(scope="session")
def empty_case(tmp_path_factory: pytest.TempPathFactory) -> Shut:
    """Give a closed, empty case."""
    return make_case(tmp_path_factory.mktemp("empty") / "case.evk")


@pytest.fixture(scope="session")
def worker() -> Iterator[PictureWorker]:
    """Start one real worker for all."""
    with PictureWorker() as started:
        yield started


@pytest.fixture(scope="session")
def filled_case(tmp_path_factory: pytest.TempPathFactory, worker: PictureWorker) -> Shut:
    """Give a closed case with two screenshots."""
    folder = tmp_path_factory.mktemp("filled")
    made = make_case(folder / "case.evk")
    fill_case(made, worker, write_screens(folder, 2))
    return made


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[TaskRunner]:
    """Give a runner that is shut down afterwards."""
    del qapp
    made = TaskRunner()
    yield made
    made.shut_down()


@pytest.fixture
def empty(tasks: TaskRunner, tmp_path: Path, empty_case: Shut, qtbot: QtBot) -> Iterator[Session]:
    """Give a session that holds an empty case."""
    made = open_session(tasks, empty_case, tmp_path, qtbot)
    yield made
    with qtbot.waitCallback() as closed:
        made.close(closed)


@pytest.fixture
def session(
    tasks: TaskRunner, tmp_path: Path, filled_case: Shut, qtbot: QtBot
) -> Iterator[Session]:
    """Give a session that holds a case with two screenshots."""
    made = open_session(tasks, filled_case, tmp_path, qtbot)
    yield made
    with qtbot.waitCallback() as closed:
        made.close(closed)


@pytest.fixture
def presenter(session: Session, worker: PictureWorker) -> DossierPresenter:
    """Give the room's presenter."""
    return DossierPresenter(session, Notices(wording("en")), worker=worker, clock=NOW)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """Give the light theme, applied."""
    load_fonts()
    made = Theme()
    made.set_name("light")
    made.apply(qapp)
    return made
