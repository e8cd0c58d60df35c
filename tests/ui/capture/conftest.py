"""An open case, a worker, and drawn screenshots to bring in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.capture.importing import ImportPresenter
from evidence_kit.ui.capture.presenter import CollectPresenter
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.tasks import TaskRunner
from evidence_kit.ui.theme import Theme, load_fonts
from evidence_kit.wording import Wording, wording
from support.doors import Shut
from support.rooms import make_case, open_session, write_screens


@pytest.fixture(scope="module")
def worker() -> Iterator[PictureWorker]:
    """Give one worker process for a whole file of tests."""
    with PictureWorker() as made:
        yield made


@pytest.fixture(scope="session")
def empty_case(tmp_path_factory: pytest.TempPathFactory) -> Shut:
    """Give a closed, empty case."""
    return make_case(tmp_path_factory.mktemp("empty") / "case.evk")


@pytest.fixture
def session(
    qapp: QApplication, tmp_path: Path, empty_case: Shut, qtbot: QtBot
) -> Iterator[Session]:
    """Give a session that holds a new, empty case."""
    del qapp
    tasks = TaskRunner()
    made = open_session(tasks, empty_case, tmp_path, qtbot)
    yield made
    with qtbot.waitCallback() as closed:
        made.close(closed)
    tasks.shut_down()


@pytest.fixture
def words() -> Wording:
    """Give English words."""
    return wording("en")


@pytest.fixture
def presenter(session: Session, worker: PictureWorker, words: Wording) -> CollectPresenter:
    """Give the room's presenter."""
    return CollectPresenter(session, worker, Notices(words))


@pytest.fixture
def files(presenter: CollectPresenter) -> ImportPresenter:
    """Give the part that adds files."""
    return presenter.files


@pytest.fixture
def screens(tmp_path: Path) -> list[Path]:
    """Give three drawn screenshots on disk."""
    folder = tmp_path / "from-phone"
    folder.mkdir()
    return write_screens(folder, 3)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """Give the light theme, applied."""
    load_fonts()
    made = Theme()
    made.set_name("light")
    made.apply(qapp)
    return made
