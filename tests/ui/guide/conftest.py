"""An open, empty case, what keeps what is told in it, and the questions of the guide."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.ui.guide.questions.page import QuestionsPage
from evidence_kit.ui.guide.questions.presenter import QuestionsPresenter
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.told.keeping import Keeper
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.tasks import TaskRunner
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording
from support.doors import Shut
from support.rooms import NOW, make_case, open_session


@pytest.fixture(scope="session")
def nothing_yet(tmp_path_factory: pytest.TempPathFactory) -> Shut:
    """Give a closed, empty case."""
    return make_case(tmp_path_factory.mktemp("guide") / "case.evk")


@pytest.fixture
def session(
    qapp: QApplication, tmp_path: Path, nothing_yet: Shut, qtbot: QtBot
) -> Iterator[Session]:
    """Give a session that holds an empty case."""
    del qapp
    tasks = TaskRunner()
    made = open_session(tasks, nothing_yet, tmp_path, qtbot)
    yield made
    if made.is_open:
        with qtbot.waitCallback() as closed:
            made.close(closed)
    tasks.shut_down()


@pytest.fixture
def notices(words: Wording) -> Notices:
    """Give the notices of an English window."""
    return Notices(words)


@pytest.fixture
def keeper(session: Session, notices: Notices) -> Keeper:
    """Give what keeps answers."""
    return Keeper(session, notices)


@pytest.fixture
def asking(session: Session, keeper: Keeper) -> QuestionsPresenter:
    """Give the presenter of the questions."""
    return QuestionsPresenter(session, keeper, clock=NOW)


@pytest.fixture
def page(
    asking: QuestionsPresenter, theme: Theme, words: Wording, show: Callable[[QWidget], QWidget]
) -> QuestionsPage:
    """Give the pages of the questions on screen."""
    made = QuestionsPage(asking, theme, words)
    show(made)
    made.begin()
    return made
