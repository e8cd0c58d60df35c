"""The police file inside the program: the shield, the ways in and out, what was drawn, locking."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.app import Program
from evidence_kit.domain.markup import Markup
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.dossier.page import DossierPage
from evidence_kit.ui.shell.frames import CaseFrame
from evidence_kit.ui.shell.path import CHECK, COLLECT, DOSSIER
from support.doors import Shut
from support.drawn import COVER
from support.program import running
from support.rooms import fill_case, make_case, write_screens


@pytest.fixture
def shut(tmp_path: Path) -> Shut:
    """Give a closed case with one exhibit."""
    made = make_case(tmp_path / "case.evk")
    with PictureWorker() as worker:
        fill_case(made, worker, write_screens(tmp_path, 1))
    return made


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path, shut: Shut, qtbot: QtBot) -> Iterator[Program]:
    """Give a program with that case open."""
    with running(qapp, tmp_path / "settings", qtbot) as (made, _end):
        made.show_locked(shut.path)
        with qtbot.waitActive(made.around.window):
            made.around.window.show()
        qtbot.keyClicks(made.around.window.frame.page.field.edit, shut.code)
        with qtbot.waitSignal(made.doors.passed):
            qtbot.keyClick(made.around.window.frame.page.field.edit, Qt.Key.Key_Return)
        made.rooms.enter(COLLECT)
        yield made


def _frame(program: Program) -> CaseFrame:
    made = program.around.window.frame
    assert isinstance(made, CaseFrame)
    return made


def _room(program: Program, qtbot: QtBot) -> DossierPage:
    _frame(program).room_chosen.emit(DOSSIER)
    found = _frame(program).findChild(DossierPage)
    assert found is not None
    qtbot.waitUntil(lambda: found.presenter.preview.current is not None)
    return found


@pytest.mark.slow
def test_the_shield_is_about_the_pages(program: Program, qtbot: QtBot) -> None:
    """Off shows their pictures; going elsewhere blurs them again."""
    page = _room(program, qtbot)
    pages, shield = page.presenter.preview.pages, _frame(program).top.shield
    assert shield is not None
    assert pages.blurred
    shield.click()
    assert not pages.blurred
    assert shield.accessibleName() == "Beelden zichtbaar"
    _frame(program).room_chosen.emit(COLLECT)
    assert pages.blurred
    assert shield.accessibleName() == "Beelden wazig"


@pytest.mark.slow
def test_back_leads_to_checking(program: Program, qtbot: QtBot) -> None:
    """One step back on the path."""
    page = _room(program, qtbot)
    page.back.click()
    assert _frame(program).page is not page
    assert not page.isVisible()
    rooms = program.rooms
    assert rooms is not None
    assert rooms._room == CHECK


@pytest.mark.slow
def test_what_is_blacked_out_is_on_the_next_pages(program: Program, qtbot: QtBot) -> None:
    """Drawing at the table and coming back shows another file, with the black-out burnt in."""
    before = _room(program, qtbot).presenter.preview.paper
    rooms = program.rooms
    assert rooms is not None
    with qtbot.waitSignal(rooms.annotate.opened):
        rooms.open_exhibit(1)
    rooms.annotate.editor.apply(Markup((COVER,)), "drawn")
    page = _room(program, qtbot)
    after = page.presenter.preview.paper
    assert before is not None
    assert after is not None
    assert after is not before
    assert after.preview.logged > before.preview.logged
    assert not after.preview.withheld


@pytest.mark.slow
def test_locking_while_it_is_made_leaves_nothing(program: Program, qtbot: QtBot) -> None:
    """No page, and no job, waits behind the lock."""
    _frame(program).room_chosen.emit(DOSSIER)
    session, rooms = program.around.session, program.rooms
    assert rooms is not None
    with qtbot.waitCallback() as closed:
        session.stop_all()
        session.close(closed)
    assert rooms.dossier.preview.paper is None
    assert rooms.dossier.preview.pages.pages == ()
