"""The room of checking inside the program: each remark leads to its very place, and back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.app import Program
from evidence_kit.domain.distribution import Distribution
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.lead import Lead, LeadKind
from evidence_kit.domain.payment import Payment
from evidence_kit.domain.remark import Place, Spot
from evidence_kit.services.ports import Ticket
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.check.page import CheckPage
from evidence_kit.ui.check.presenter import View
from evidence_kit.ui.shell.frames import CaseFrame
from evidence_kit.ui.shell.path import (
    ANNOTATE,
    CHECK,
    COLLECT,
    DOSSIER,
    FIRST,
    IDENTIFY,
    SETTINGS,
    TELL,
)
from evidence_kit.ui.tell import presenter as tell
from evidence_kit.ui.tell.page import TellPage
from evidence_kit.vault import Vault
from support.doors import Shut
from support.program import running
from support.rooms import fill_case, make_case, write_screens

THREAT = Event("t", EventKind.THREAT)
PAID = Payment("p")
SHARED = Distribution("s")
NAME = Lead("u", LeadKind.USERNAME, "lisa.voorbeeld04")


@pytest.fixture
def shut(tmp_path: Path) -> Shut:
    """Give a closed case with one exhibit."""
    made = make_case(tmp_path / "case.evk")
    with PictureWorker() as worker:
        fill_case(made, worker, write_screens(tmp_path, 1))
    return made


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path, shut: Shut, qtbot: QtBot) -> Iterator[Program]:
    """Give a program with that case open, a threat and a payment told in it."""

    def tells(held: Vault, ticket: Ticket) -> None:
        del ticket
        held.note(THREAT, PAID, SHARED, NAME)

    with running(qapp, tmp_path / "settings", qtbot) as (made, _end):
        made.show_locked(shut.path)
        with qtbot.waitActive(made.around.window):
            made.around.window.show()
        qtbot.keyClicks(made.around.window.frame.page.field.edit, shut.code)
        with qtbot.waitSignal(made.doors.passed):
            qtbot.keyClick(made.around.window.frame.page.field.edit, Qt.Key.Key_Return)
        with qtbot.waitCallback() as told:
            made.around.session.work(tells, done=lambda _: told(), failed=_throw)
        yield made


def _throw(error: Exception) -> None:
    raise error


@pytest.mark.slow
def test_each_spot_is_reached(program: Program) -> None:
    """Also what is gone leads to its room, and none leads nowhere."""
    rooms = program.rooms
    assert rooms is not None
    for spot, room in (
        (Spot(Place.TABLE, 1), ANNOTATE),
        (Spot(Place.DETAILS, 1), COLLECT),
        (Spot(Place.COLLECT), COLLECT),
        (Spot(Place.LEADS, id="gone"), IDENTIFY),
        (Spot(Place.PLATFORM, id="u"), IDENTIFY),
        (Spot(Place.SPREAD, id="s"), TELL),
        (Spot(Place.EVENT, id="t"), TELL),
        (Spot(Place.EVENT, id="gone"), TELL),
        (Spot(Place.PAYMENT, id="p"), TELL),
        (Spot(Place.LINE), TELL),
        (Spot(Place.STEPS), FIRST),
        (Spot(Place.SAVE), SETTINGS),
        (Spot(Place.DOSSIER), DOSSIER),
    ):
        rooms.enter(CHECK)
        rooms.check.go(spot)
        assert rooms._room == room
    rooms.check.go(Spot(Place.EVENT, id="t"))
    assert rooms.tell.place is tell.Place.EVENT
    rooms.check.go(Spot(Place.SPREAD, id="s"))
    assert rooms.tell.place is tell.Place.SPREAD
    assert rooms.tell.way_back == "Checking"
    rooms.check.go(Spot(Place.PLATFORM, id="u"))
    assert rooms.identify.drafting.draft is not None
    rooms.check.go(Spot(Place.DETAILS, 1))
    assert rooms.collect.gallery.picked == (1,)
    rooms.enter(CHECK)
    rooms.check.go(Spot(Place.TABLE, 1))
    rooms.annotate.gallery_asked.emit()
    assert rooms._room == CHECK, "the drawing table leads back to where one came from"
    for spot in (Spot(Place.PAYMENT, id="p"), Spot(Place.EVENT, id="t")):
        rooms.check.go(spot)
        rooms.tell.show_line()
        assert rooms._room == CHECK, "and so does what was told"
    rooms.check.go(Spot(Place.STEPS))
    rooms.guide.steps.ask_back()
    assert rooms._room == CHECK, "and so do the first steps"
    rooms.enter(FIRST)
    rooms.guide.steps.ask_back()
    assert rooms._room == FIRST, "who did not come from there is not led there"
    rooms.enter(TELL)
    rooms.tell.open(PAID)
    rooms.tell.show_line()
    assert rooms._room == TELL
    rooms.check.go(Spot(Place.LINE))
    assert rooms._room == TELL


@pytest.mark.slow
def test_the_room_stands_between_the_story_and_the_file(program: Program, qtbot: QtBot) -> None:
    """From the rail, on, back, and from the story to how the police can reach somebody."""
    rooms = program.rooms
    assert rooms is not None
    frame = program.around.window.frame
    assert isinstance(frame, CaseFrame)
    page = frame.findChild(CheckPage)
    assert page is not None
    rooms.enter(TELL)
    told = frame.page
    assert isinstance(told, TellPage)
    told.line.onward.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(told.line.onward, Qt.Key.Key_Return)
    assert (rooms._room, QApplication.focusWidget()) == (CHECK, page.overview.onward)
    frame.room_chosen.emit(CHECK)
    qtbot.mouseClick(page.overview.anyway, Qt.MouseButton.LeftButton)
    assert rooms._room == DOSSIER
    rooms.enter(CHECK)
    qtbot.mouseClick(page.overview.back, Qt.MouseButton.LeftButton)
    assert rooms._room == TELL
    rooms.tell.ask_about()
    assert (rooms._room, rooms.check.view) == (CHECK, View.REACH)
    frame.room_chosen.emit(CHECK)
    assert rooms.check.view is View.LIST, "the rail leads to the first page of its room"
