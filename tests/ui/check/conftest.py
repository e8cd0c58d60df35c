"""An open, empty case, and the room of checking with a clock that stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.services.ports import Ticket
from evidence_kit.ui.check.page import CheckPage
from evidence_kit.ui.check.presenter import CheckPresenter
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.tasks import TaskRunner
from evidence_kit.ui.theme import Theme
from evidence_kit.vault import Thing, Vault
from evidence_kit.wording import Wording
from support.doors import Shut
from support.rooms import NOW, make_case, open_session

Show = Callable[[QWidget], QWidget]
Do = Callable[[Callable[[Vault], object]], None]
Note = Callable[..., None]


@pytest.fixture(scope="session")
def shut(tmp_path_factory: pytest.TempPathFactory) -> Shut:
    """Give a closed, empty case."""
    return make_case(tmp_path_factory.mktemp("check") / "case.evk")


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path, shut: Shut, qtbot: QtBot) -> Iterator[Session]:
    """Give a session that holds the case."""
    del qapp
    tasks = TaskRunner()
    made = open_session(tasks, shut, tmp_path, qtbot)
    yield made
    if made.is_open:
        with qtbot.waitCallback() as closed:
            made.close(closed)
    tasks.shut_down()


@pytest.fixture
def presenter(session: Session, words: Wording) -> CheckPresenter:
    """Give the room's presenter on 21 November 2026."""
    return CheckPresenter(session, Notices(words), clock=NOW)


@pytest.fixture
def page(presenter: CheckPresenter, theme: Theme, words: Wording, show: Show) -> CheckPage:
    """Give the room on screen."""
    made = CheckPage(presenter, theme, words)
    show(made)
    return made


@pytest.fixture
def do(session: Session, qtbot: QtBot) -> Do:
    """Give a way to work with the vault."""

    def work(job: Callable[[Vault], object]) -> None:
        def in_lane(vault: Vault, ticket: Ticket) -> None:
            del ticket
            job(vault)

        with qtbot.waitCallback() as done:
            session.work(in_lane, done=lambda _: done(), failed=_throw)

    return work


@pytest.fixture
def note(do: Do) -> Note:
    """Give a way to put things into the case, as if they were told before."""

    def put(*things: Thing) -> None:
        do(lambda vault: vault.note(*things))

    return put


def _throw(error: Exception) -> None:
    raise error
