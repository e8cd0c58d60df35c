"""An open case with two drawn screenshots, and the room's presenter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.domain.lead import Lead, Suspect
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.identify.page import IdentifyPage
from evidence_kit.ui.identify.presenter import IdentifyPresenter
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.tasks import TaskRunner
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording
from support.doors import Shut
from support.room_of_leads import MAIL, NAME, A, B
from support.rooms import fill_case, make_case, open_session, write_screens

Note = Callable[..., None]
Show = Callable[[QWidget], QWidget]


@pytest.fixture(scope="session")
def two_screens(tmp_path_factory: pytest.TempPathFactory) -> Shut:
    """Give a closed case with two exhibits."""
    folder = tmp_path_factory.mktemp("identify")
    shut = make_case(folder / "case.evk")
    with PictureWorker() as worker:
        fill_case(shut, worker, write_screens(folder, 2))
    return shut


@pytest.fixture
def session(
    qapp: QApplication, tmp_path: Path, two_screens: Shut, qtbot: QtBot
) -> Iterator[Session]:
    """Give a session that holds a copy of that case."""
    del qapp
    tasks = TaskRunner()
    made = open_session(tasks, two_screens, tmp_path, qtbot)
    yield made
    if made.is_open:
        with qtbot.waitCallback() as closed:
            made.close(closed)
    tasks.shut_down()


@pytest.fixture
def presenter(session: Session, words: Wording) -> Iterator[IdentifyPresenter]:
    """Give the room's presenter; its worker starts when it is asked."""
    worker = PictureWorker()
    yield IdentifyPresenter(session, worker, Notices(words))
    worker.close()


@pytest.fixture
def note(session: Session, qtbot: QtBot) -> Note:
    """Note something in the case, as other rooms do."""

    def put(*things: Lead | Suspect) -> None:
        with qtbot.waitCallback() as done:
            session.work(lambda vault, _ticket: vault.note(*things), done=done, failed=_throw)

    return put


@pytest.fixture
def page(
    presenter: IdentifyPresenter, theme: Theme, words: Wording, show: Show, note: Note
) -> IdentifyPage:
    """Show the room with two suspects, a lead, and one to sort."""
    note(A, B, NAME, MAIL)
    made = IdentifyPage(presenter, theme, words)
    show(made)
    return made


def _throw(error: Exception) -> None:
    raise error
