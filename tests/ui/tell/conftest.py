"""An open case with two drawn screenshots, and the room's presenter with a clock that stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.domain.event import Event
from evidence_kit.domain.payment import Payment
from evidence_kit.domain.person import Person, Statement
from evidence_kit.services.ports import Ticket
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.tasks import TaskRunner
from evidence_kit.ui.tell.page import TellPage
from evidence_kit.ui.tell.presenter import TellPresenter
from evidence_kit.ui.theme import Theme
from evidence_kit.vault import Vault
from evidence_kit.wording import Wording
from support.doors import Shut
from support.rooms import NOW, fill_case, make_case, open_session, write_screens

Show = Callable[[QWidget], QWidget]
Note = Callable[..., None]


@pytest.fixture(scope="session")
def two_screens(tmp_path_factory: pytest.TempPathFactory) -> Shut:
    """Give a closed case with two exhibits."""
    folder = tmp_path_factory.mktemp("tell")
    shut = make_case(folder / "case.evk")
    with PictureWorker() as worker:
        fill_case(shut, worker, write_screens(folder, 2))
    return shut


@pytest.fixture(scope="session")
def no_screens(tmp_path_factory: pytest.TempPathFactory) -> Shut:
    """Give a closed, empty case."""
    return make_case(tmp_path_factory.mktemp("tell-empty") / "case.evk")


def _opened(shut: Shut, folder: Path, qtbot: QtBot) -> Iterator[Session]:
    tasks = TaskRunner()
    made = open_session(tasks, shut, folder, qtbot)
    yield made
    if made.is_open:
        with qtbot.waitCallback() as closed:
            made.close(closed)
    tasks.shut_down()


@pytest.fixture
def session(
    qapp: QApplication, tmp_path: Path, two_screens: Shut, qtbot: QtBot
) -> Iterator[Session]:
    """Give a session that holds a case with two exhibits."""
    del qapp
    yield from _opened(two_screens, tmp_path, qtbot)


@pytest.fixture
def empty(qapp: QApplication, tmp_path: Path, no_screens: Shut, qtbot: QtBot) -> Iterator[Session]:
    """Give a session that holds an empty case."""
    del qapp
    yield from _opened(no_screens, tmp_path, qtbot)


@pytest.fixture
def notices(words: Wording) -> Notices:
    """Give the notices of an English window."""
    return Notices(words)


@pytest.fixture
def presenter(session: Session, notices: Notices) -> TellPresenter:
    """Give the room's presenter."""
    return TellPresenter(session, notices, clock=NOW)


@pytest.fixture
def page(presenter: TellPresenter, theme: Theme, words: Wording, show: Show) -> TellPage:
    """Give the room on screen."""
    made = TellPage(presenter, theme, words)
    show(made)
    return made


@pytest.fixture
def note(session: Session, qtbot: QtBot) -> Note:
    """Give a way to put things into the case, as if they were told before."""

    def put(*things: Event | Payment | Person | Statement) -> None:
        def job(vault: Vault, ticket: Ticket) -> None:
            del ticket
            vault.note(*things)

        with qtbot.waitCallback() as noted:
            session.work(job, done=lambda _: noted(), failed=_throw)

    return put


def _throw(error: Exception) -> None:
    raise error
