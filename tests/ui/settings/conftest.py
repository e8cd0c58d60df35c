"""The settings of an open case with one file, on a page that is its own window."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit import vault
from evidence_kit.domain.exhibit import FileFacts, Source
from evidence_kit.services.preferences import Preferences
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.settings.choices import Choices
from evidence_kit.ui.settings.page import SettingsPage
from evidence_kit.ui.settings.presenter import SettingsPresenter
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.tasks import TaskRunner
from evidence_kit.ui.theme import Theme, load_fonts
from evidence_kit.wording import wording
from support.doors import FixedClock, Shut
from support.rooms import NOW, make_case, open_session


@pytest.fixture(scope="session")
def shut(tmp_path_factory: pytest.TempPathFactory) -> Shut:
    """Give a closed case with one file."""
    made = make_case(tmp_path_factory.mktemp("kept") / "case.evk")
    with vault.unlock(made.path, made.code, now=NOW.now) as opened:
        opened.add_original(
            io.BytesIO(b"x" * 70_000),
            facts=FileFacts("IMG_0412.png"),
            origin=Source.FILE,
            media_type="image/png",
        )
    return made


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[TaskRunner]:
    """Give a runner that is shut down afterwards."""
    del qapp
    made = TaskRunner()
    yield made
    made.shut_down()


@pytest.fixture
def session(tasks: TaskRunner, tmp_path: Path, shut: Shut, qtbot: QtBot) -> Iterator[Session]:
    """Give a session that holds the case."""
    made = open_session(tasks, shut, tmp_path, qtbot)
    yield made
    with qtbot.waitCallback() as closed:
        made.close(closed)


@pytest.fixture
def presenter(session: Session, qtbot: QtBot) -> Iterator[SettingsPresenter]:
    """Give the room's presenter."""
    words = wording("nl")
    made = SettingsPresenter(
        session,
        Notices(words),
        Choices(Preferences()),
        words,
        clock=FixedClock(NOW.now().astimezone()),  # the program's clock is that of the place
        copy_folder=lambda case: case.parent,
    )
    yield made
    qtbot.waitUntil(lambda: not session.tasks.busy)  # what is under way comes home to it
    made.deleteLater()


@pytest.fixture
def page(presenter: SettingsPresenter, tasks: TaskRunner, qtbot: QtBot) -> SettingsPage:
    """Give the page, on screen."""
    load_fonts()
    theme = Theme()
    theme.set_name("light")
    made = SettingsPage(presenter, theme, wording("nl"))
    qtbot.addWidget(made)
    made.resize(1008, 740)
    with qtbot.waitSignal(tasks.idle):
        made.show()
    return made
