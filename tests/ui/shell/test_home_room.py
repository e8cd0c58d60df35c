"""Home is where one comes in; its one button leads to the very place it speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.app import Program
from evidence_kit.domain.lead import Lead, LeadKind, LeadState
from evidence_kit.domain.next_step import NextStep, Step
from evidence_kit.domain.step_order import FirstStep
from evidence_kit.services.export import export_dossier
from evidence_kit.services.guidance import Need
from evidence_kit.ui.annotate.page import AnnotatePage
from evidence_kit.ui.check.presenter import View
from evidence_kit.ui.guide.page import HomePage
from evidence_kit.ui.guide.room_page import GuidePage
from evidence_kit.ui.help.page import HelpPage
from evidence_kit.ui.shell.frames import CaseFrame
from evidence_kit.ui.shell.path import FIRST, HOME, ROOM_OF
from evidence_kit.ui.shell.rail_step import RailItemButton, RailStepButton
from evidence_kit.ui.tell.presenter import Place
from support.doors import Shut
from support.program import running
from support.rooms import add_exhibit, write_screens


@pytest.fixture
def program(qapp: QApplication, shut_case: Shut, tmp_path: Path, qtbot: QtBot) -> Iterator[Program]:
    """Give the program right after a case was opened."""
    path = tmp_path / "case.evk"
    path.write_bytes(shut_case.path.read_bytes())
    with running(qapp, tmp_path / "settings", qtbot) as (made, _end):
        made.show_locked(path)
        field = made.around.window.frame.page.field.edit
        qtbot.keyClicks(field, shut_case.code)
        with qtbot.waitSignal(made.doors.passed):
            qtbot.keyClick(field, Qt.Key.Key_Return)
        yield made


def _frame(program: Program) -> CaseFrame:
    frame = program.around.window.frame
    assert isinstance(frame, CaseFrame)
    return frame


def _home(program: Program) -> HomePage:
    page = _frame(program).page
    assert isinstance(page, HomePage)
    return page


def _suns(program: Program) -> list[str]:
    steps = _frame(program).rail.findChildren(RailStepButton)
    return [one.step.key for one in steps if one.step.state == "now"]


def _press(program: Program, qtbot: QtBot) -> None:
    qtbot.mouseClick(_home(program).next.go, Qt.MouseButton.LeftButton)


@pytest.mark.slow
def test_one_comes_in_at_home_and_every_way_leads_where_it_says(
    program: Program, qtbot: QtBot
) -> None:
    """The questions come first, the sun stands where they are asked; no step leads nowhere."""
    page, rooms = _home(program), program.rooms
    assert page.heading.text() == "Goed dat je er bent"
    assert page.next.go.text() == "Naar de vragen"
    assert page.next.later.isVisible()
    assert _suns(program) == [FIRST]
    _press(program, qtbot)
    assert isinstance(_frame(program).page, GuidePage)
    items = _frame(program).rail.findChildren(RailItemButton)
    qtbot.mouseClick(next(one for one in items if one.item.key == HOME), Qt.MouseButton.LeftButton)
    assert _frame(program).page is page
    for _ in range(2):
        qtbot.mouseClick(page.talk.all_help, Qt.MouseButton.LeftButton)
        helping = _frame(program).page
        assert isinstance(helping, HelpPage)
        assert helping.chips[None].isChecked()
        helping.chips[Need.MONEY].click()
        items = _frame(program).rail.findChildren(RailItemButton)
        home = next(one for one in items if one.item.key == HOME)
        qtbot.mouseClick(home, Qt.MouseButton.LeftButton)
    for step in set(Step) - {Step.LOOK, Step.ANSWER, Step.READ}:
        rooms.home.step_wanted.emit(NextStep(step))
        assert rooms._room == ROOM_OF[step]
        assert rooms.tell.place is Place.LINE
        views = {Step.REACHABLE: View.REACH, Step.COMPLAINT: View.COMPLAINT}
        assert rooms.check.view is views.get(step, View.LIST)
        rooms.check.show_list()
        assert (rooms.guide.steps.opened is FirstStep.BANK) == (step is Step.BANK)
        rooms.guide.steps.open(None)


@pytest.mark.slow
def test_what_was_done_changes_the_step_at_once(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    """Looked at, put off, made, changed again: each time the next step is another one."""
    rooms, session, home = program.rooms, program.around.session, program.rooms.home
    (screen,) = write_screens(tmp_path, 1)
    add_exhibit(session, program.around.worker, screen, qtbot)
    page = _home(program)
    assert page.next.go.text() == "Naar de vragen"
    while home.step.step is not Step.LOOK:
        home.put_off()
    assert page.next.go.text() == "Naar de eerste bijlage"
    assert page.heading.text() == "Fijn dat je er weer bent"
    _press(program, qtbot)
    assert isinstance(_frame(program).page, AnnotatePage)
    qtbot.waitUntil(lambda: home.step.step is Step.ACCOUNT)
    rooms.enter(HOME)
    qtbot.mouseClick(page.next.later, Qt.MouseButton.LeftButton)
    assert page.next.go.text() == "Naar je eerste stappen"
    qtbot.mouseClick(page.next.later, Qt.MouseButton.LeftButton)
    assert page.next.go.text() == "Begin met vertellen"
    while home.step.step is not Step.DOSSIER:
        home.put_off()
    _export(program, tmp_path / "dossier.pdf", qtbot)
    qtbot.waitUntil(lambda: not program.tasks.busy)
    assert home.step.step is Step.ENOUGH
    lead = Lead("n", LeadKind.USERNAME, "lisa.voorbeeld04", LeadState.CONFIRMED)
    with qtbot.waitSignal(session.case_changed):
        session.work(lambda vault, _t: vault.note(lead), done=_nothing, failed=_throw)
    qtbot.waitUntil(lambda: home.step.step is Step.DOSSIER)
    assert page.next.go.text() == "Naar je dossier"


def _export(program: Program, target: Path, qtbot: QtBot) -> None:
    around = program.around

    def job(vault: object, ticket: object) -> object:
        return export_dossier(
            vault, target, "nl", clock=around.clock, ids=around.ids, ticket=ticket
        )

    with qtbot.waitSignal(around.session.case_changed):
        around.session.work(job, done=_nothing, failed=_throw)


def _nothing(_result: object) -> None:
    """The signal says it."""


def _throw(error: Exception) -> None:
    raise error
