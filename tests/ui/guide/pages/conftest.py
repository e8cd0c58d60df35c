"""An open case with two items, and the one keeper of its window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit import vault
from evidence_kit.domain.exhibit import FileFacts, Fingerprint, InWords, Source
from evidence_kit.services.ports import Ticket
from evidence_kit.ui.guide.steps.page import StepsPage
from evidence_kit.ui.guide.steps.presenter import StepsPresenter
from evidence_kit.ui.guide.takedown.page import TakedownPage
from evidence_kit.ui.guide.takedown.presenter import TakedownPresenter
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.told.keeping import Keeper, Kept
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.tasks import TaskRunner
from evidence_kit.ui.theme import Theme
from evidence_kit.vault import Thing, Vault
from evidence_kit.wording import Wording
from support.doors import Shut
from support.rooms import NOW, make_case, open_session

Note = Callable[..., None]


@pytest.fixture(scope="session")
def two_items(tmp_path_factory: pytest.TempPathFactory) -> Shut:
    """Give a closed case with two items."""
    shut = make_case(tmp_path_factory.mktemp("steps") / "case.evk")
    with vault.unlock(shut.path, shut.code, now=NOW.now) as opened:
        for number in (1, 2):
            print_ = Fingerprint(str(number) * 64, str(number) * 128, 10)
            said = InWords(print_, FileFacts(f"IMG_{number}.png"), "A photo of me.")
            opened.add_in_words(said, Source.FILE)
    return shut


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path, two_items: Shut, qtbot: QtBot) -> Iterator[Session]:
    """Give a session that holds the case."""
    del qapp
    tasks = TaskRunner()
    made = open_session(tasks, two_items, tmp_path, qtbot)
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
    """Give what keeps everything that is typed."""
    return Keeper(session, notices)


@pytest.fixture
def kept(keeper: Keeper, qtbot: QtBot) -> Callable[[], None]:
    """Give a way to wait until all is in the vault."""

    def wait() -> None:
        qtbot.waitUntil(lambda: keeper.state is Kept.ALL)

    return wait


@pytest.fixture
def note(session: Session, qtbot: QtBot) -> Note:
    """Give a way to put things into the case, as if they were told before."""

    def put(*things: Thing) -> None:
        def job(vault: Vault, ticket: Ticket) -> None:
            del ticket
            vault.note(*things)

        with qtbot.waitCallback() as noted:
            session.work(job, done=lambda _: noted(), failed=_throw)

    return put


def _throw(error: Exception) -> None:
    raise error


@pytest.fixture
def on_screen(
    session: Session,
    keeper: Keeper,
    notices: Notices,
    theme: Theme,
    words: Wording,
    show: Callable[[QWidget], QWidget],
) -> Callable[..., QWidget]:
    """Give a way to put a page with its presenter on screen."""

    def put(presenter_kind: type, page_kind: type) -> QWidget:
        presenter = presenter_kind(session, keeper, notices, clock=NOW)
        made = page_kind(presenter, theme, words)
        presenter.setParent(made)
        return show(made)

    return put


@pytest.fixture
def takedown_page(on_screen: Callable[..., TakedownPage]) -> TakedownPage:
    """Give the page of taking images down, on screen."""
    return on_screen(TakedownPresenter, TakedownPage)


@pytest.fixture
def steps_page(on_screen: Callable[..., StepsPage]) -> StepsPage:
    """Give the page of first steps, on screen."""
    return on_screen(StepsPresenter, StepsPage)
