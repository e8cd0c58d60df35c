"""How many there are is told by one rule: what was set aside does not count, anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.annotate.page import AnnotatePage
from evidence_kit.ui.annotate.presenter import AnnotatePresenter
from evidence_kit.ui.capture.gallery_head import GalleryHead
from evidence_kit.ui.capture.presenter import CollectPresenter
from evidence_kit.ui.dossier.page import DossierPage
from evidence_kit.ui.dossier.presenter import DossierPresenter
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.path import COLLECT, steps
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.tasks import TaskRunner
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import wording
from support.rooms import NOW, fill_case, make_case, open_session, write_screens

NL = wording("nl")


@pytest.fixture(scope="module")
def worker() -> Iterator[PictureWorker]:
    """Give one worker process for this file."""
    with PictureWorker() as made:
        yield made


@pytest.fixture
def session(
    qapp: QApplication, tmp_path: Path, worker: PictureWorker, qtbot: QtBot
) -> Iterator[Session]:
    """Give a case with four exhibits of which the second was set aside and the third marked."""
    del qapp
    shut = make_case(tmp_path / "made.evk")
    fill_case(shut, worker, write_screens(tmp_path, 4))
    tasks = TaskRunner()
    made = open_session(tasks, shut, tmp_path, qtbot)
    _do(made, qtbot)
    yield made
    with qtbot.waitCallback() as closed:
        made.close(closed)
    tasks.shut_down()


def _do(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitCallback() as done:
        session.work(
            lambda vault, _ticket: (
                vault.withdraw(2, "dubbel"),
                vault.describe(3, sensitive=True),
            ),
            done=done,
            failed=done,
        )


def test_gallery_rail_and_police_file_say_the_same(
    session: Session, worker: PictureWorker, theme: Theme, qtbot: QtBot
) -> None:
    """Three count; the police file names the fourth apart, and what it does not print."""
    collect = CollectPresenter(session, worker, Notices(NL))
    head = GalleryHead(collect.gallery, theme, NL)
    presenter = DossierPresenter(session, Notices(NL), worker=worker, clock=NOW)
    page = DossierPage(presenter, theme, NL)
    for widget in (head, page):
        qtbot.addWidget(widget)
    assert head.count.text().startswith("3 bijlagen")
    path = {step.key: step for step in steps(session.case, COLLECT, NL)}
    assert path[COLLECT].sub == "3 bijlagen"
    assert page.action_bar is not None
    assert page.action_bar.status == "3 bijlagen, 1 vervallen"
    assert page.options._left_out.text() == "1 beeld. Alleen genoemd."
    qtbot.waitUntil(lambda: not session.tasks.busy)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "Bijlage 1 van 3"),
        (2, "Bijlage 2, vervallen"),
        (3, "Bijlage 3, de 2e van 3"),
        (4, "Bijlage 4, de 3e van 3"),
    ],
)
def test_the_drawing_table_steps_through_those_that_count(
    session: Session, worker: PictureWorker, theme: Theme, qtbot: QtBot, number: int, said: str
) -> None:
    """The number stays; which of how many it is counts without what was set aside."""
    table = AnnotatePresenter(session, worker, Notices(NL))
    page = AnnotatePage(table, theme, NL)
    qtbot.addWidget(page)
    table.open(number)
    assert page.header._name.text() == said
    assert (table.preceding, table.following) == {1: (0, 3), 2: (1, 3), 3: (1, 4), 4: (3, 0)}[
        number
    ]
    table.leave()
    qtbot.waitUntil(lambda: not session.tasks.busy)
