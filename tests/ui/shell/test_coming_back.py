"""Stopping is always fine: after unlocking, one press leads to the very thing that lay open."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.app import Program
from evidence_kit.domain.guide import SAFE
from evidence_kit.domain.last_place import LastPlace, Spot
from evidence_kit.domain.lead import Suspect
from evidence_kit.domain.police_contact import PoliceContact
from evidence_kit.ui.guide.page import HomePage
from evidence_kit.ui.shell import path
from evidence_kit.ui.shell.rooms import Rooms
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.shell.whereabouts import come_back
from evidence_kit.ui.tell.presenter import Place
from support.answering import answers
from support.doors import Shut
from support.program import running
from support.rooms import add_exhibit, write_screens

LONG = 10_000


@contextmanager
def _opened(
    qapp: QApplication, case: Path, code: str, folder: Path, qtbot: QtBot
) -> Iterator[Program]:
    with running(qapp, folder / "settings", qtbot) as (made, _end):
        made.show_locked(case)
        field = made.around.window.frame.page.field.edit
        qtbot.keyClicks(field, code)
        with qtbot.waitSignal(made.doors.passed, timeout=LONG):
            qtbot.keyClick(field, Qt.Key.Key_Return)
        yield made


@pytest.mark.slow
def test_one_comes_back_to_what_lay_open(
    qapp: QApplication, shut_case: Shut, tmp_path: Path, qtbot: QtBot
) -> None:
    """An item after locking, half an event after the process was killed; each is offered once."""
    case, killed = tmp_path / "case.evk", tmp_path / "killed.evk"
    case.write_bytes(shut_case.path.read_bytes())
    (screen,) = write_screens(tmp_path, 1)
    with _opened(qapp, case, shut_case.code, tmp_path, qtbot) as program:
        session = program.around.session
        add_exhibit(session, program.around.worker, screen, qtbot)
        told = (Suspect("s1", "A"), PoliceContact("c1"), answers(**{SAFE: "yes"}))
        with qtbot.waitCallback() as noted:
            session.work(lambda vault, _: vault.note(*told), done=noted, failed=pytest.fail)
        assert program.rooms.home.place is None
        program.rooms.open_exhibit(1)
    with _opened(qapp, case, shut_case.code, tmp_path, qtbot) as program:
        rooms, session = program.rooms, program.around.session
        assert rooms.home.place == LastPlace(Spot.ITEM, number=1)
        _press(program, qtbot)
        assert (rooms.room, rooms.annotate.number) == (path.ANNOTATE, 1)
        rooms.enter(path.HOME)
        assert rooms.home.place is None
        rooms.enter(path.TELL)
        rooms.tell.begin_event()
        rooms.tell.events.write(title="Hij wilde dat ik iets")
        here = LastPlace(Spot.EVENT, rooms.tell.events.thing.id)
        qtbot.waitUntil(lambda: _kept(session, here), timeout=LONG)
        killed.write_bytes(case.read_bytes())
    with _opened(qapp, killed, shut_case.code, tmp_path, qtbot) as program:
        rooms = program.rooms
        assert rooms.home.place == here
        rooms.home.step_wanted.emit(rooms.home.step)
        assert rooms.room != path.HOME
        rooms.enter(path.HOME)
        assert rooms.home.place == here
        _press(program, qtbot)
        assert rooms.tell.place is Place.EVENT
        assert rooms.tell.events.thing.title == "Hij wilde dat ik iets"
        _every_way_leads_where_it_says(rooms)


def _kept(session: Session, here: LastPlace) -> bool:
    """Tell whether the case knows of the event, and that somebody is there."""
    return bool(session.case.events) and session._vault.place == here


def _press(program: Program, qtbot: QtBot) -> None:
    home = program.around.window.frame.page
    assert isinstance(home, HomePage)
    assert home.next.go.text() == "Ga verder"
    qtbot.mouseClick(home.next.go, Qt.MouseButton.LeftButton)


def _every_way_leads_where_it_says(rooms: Rooms) -> None:
    """Whoever is led to a place is at that place, and would come back to it again."""
    ids = {Spot.SUSPECT: "s1", Spot.CONTACT: "c1", Spot.SHEET: "snapchat"}
    told = {Spot.EVENT, Spot.PAYMENT, Spot.PASSAGE, Spot.SPREAD, Spot.IMAGE, Spot.WITNESS}
    for spot in set(Spot) - told - {Spot.DOSSIER}:
        place = LastPlace(spot, ids.get(spot, ""), 1 if spot is Spot.ITEM else 0)
        come_back(rooms, place)
        assert rooms.left._now == place
        rooms.enter(path.COLLECT)
        assert rooms.left._now is None
