"""Another place for an open case: the work goes on in a proven copy, or stays where it was."""

from __future__ import annotations

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.domain.errors import CaseFileMissing, DiskFull
from evidence_kit.services.capture import Refused
from evidence_kit.ui.capture.answers import Outcome
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.dialog import open_dialogs
from evidence_kit.ui.shell.elsewhere.page import ElsewherePage
from evidence_kit.ui.shell.elsewhere.presenter import ElsewherePresenter, State
from evidence_kit.ui.shell.path import COLLECT
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import wording
from support.program import running

NL = wording("nl")


@pytest.fixture
def page(
    session: Session,
    notices: Notices,
    theme: Theme,
    case_path: Path,
    code: str,
    tmp_path: Path,
    qtbot: QtBot,
) -> ElsewherePage:
    """Give the page over an open case."""
    with qtbot.waitSignal(session.opened):
        session.unlock(case_path, code, done=lambda: None, failed=notices.tell)
    (tmp_path / "stick").mkdir()
    made = ElsewherePage(ElsewherePresenter(session, notices), theme, NL)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _moved(page: ElsewherePage) -> bool:
    return page.presenter.state is State.MOVED


def test_the_case_lies_there_and_the_page_says_what_stays(
    page: ElsewherePage, session: Session, case_path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    """The keyboard is at the one next step; the old file is still there."""
    page._on_chosen(tmp_path / "stick")
    assert page.progress.isVisible()
    assert not page.back.isVisible(), "nothing leads away in the middle of it"
    qtbot.waitUntil(lambda: _moved(page))
    assert session.path == tmp_path / "stick" / case_path.name
    assert page.said.text == "Je zaak staat nu hier. Alles is nagekeken."
    assert page.where.text() == str(session.path)
    assert case_path.name in page.old.text
    assert page.focusWidget() is page.go_on
    assert case_path.exists()
    with qtbot.waitSignal(page.presenter.finished):
        page.go_on.click()


def test_a_place_that_is_full_too_is_said_and_another_can_be_chosen(
    page: ElsewherePage,
    session: Session,
    case_path: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The case is where it was, and the page asks again."""
    with monkeypatch.context() as full:
        full.setattr(shutil, "disk_usage", lambda _place: SimpleNamespace(free=1))
        page._on_chosen(tmp_path / "stick")
        qtbot.waitUntil(page.said.isVisible)
    assert page.said.text.startswith("De schijf is vol.")
    assert session.path == case_path
    assert page.focusWidget() is page.choose
    page._on_chosen(tmp_path / "stick")
    qtbot.waitUntil(lambda: _moved(page))


def test_a_folder_of_a_cloud_is_asked_about_first(
    page: ElsewherePage, session: Session, case_path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    """Nothing is copied to it before the person says so."""
    cloud = tmp_path / "Dropbox"
    cloud.mkdir()
    page._on_chosen(cloud)
    (asked,) = open_dialogs(page.window())
    assert page.presenter.state is State.ASKED
    asked.other.click()
    qtbot.waitUntil(lambda: _moved(page))
    assert session.path == cloud / case_path.name


@pytest.mark.slow
def test_a_full_disk_leads_to_another_place_and_back_to_the_files(
    qapp: QApplication, tmp_path: Path, case_path: Path, code: str, qtbot: QtBot
) -> None:
    """The button stands where the full disk is told; a stick that is out has none."""
    with running(qapp, tmp_path / "settings", qtbot) as (program, _end):
        window = program.around.window
        program.around.session.unlock(
            case_path, code, done=program.doors.passed.emit, failed=program.around.notices.tell
        )
        with qtbot.waitSignal(program.doors.passed):
            window.show()
        program.rooms.enter(COLLECT)
        files, news = program.rooms.collect.files, window.frame.page.gallery.news
        for error, offered in ((CaseFileMissing(name="x"), False), (DiskFull(), True)):
            files._outcome = Outcome(refused=(Refused("a.png", error),))
            files.finished.emit(files._outcome)
            assert news.elsewhere.isVisibleTo(news) is offered
        news.elsewhere.click()
        page = window.frame.page
        assert isinstance(page, ElsewherePage)
        (tmp_path / "stick").mkdir()
        page.presenter.move(tmp_path / "stick")
        qtbot.waitUntil(lambda: _moved(page))
        page.go_on.click()
        news = window.frame.page.gallery.news
        assert not news.in_the_way.isVisibleTo(news), "there is room now"
        assert program.around.session.path.parent == tmp_path / "stick"
        program.around.notices.tell(DiskFull())
        (told,) = open_dialogs(window)
        told.other.click()
        assert isinstance(window.frame.page, ElsewherePage)
        assert window.frame.page.presenter.state is State.ASKED
