"""A file, a lead or a name that is HTML is shown letter by letter; Qt fetches no picture for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit import vault
from evidence_kit.app import Program
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.capture.importing import Step
from evidence_kit.ui.shell.path import ANNOTATE, COLLECT, DOSSIER, IDENTIFY, TELL
from evidence_kit.ui.shell.rooms import Rooms
from support.doors import Shut
from support.hostile import FILE, TAG, obeyed, screens_called, shown, write_into
from support.program import running
from support.rooms import NOW, fill_case, make_case, write_screens


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Shut:
    """Give a closed case with two exhibits and the tag wherever words fit."""
    folder = tmp_path_factory.mktemp("told")
    made = make_case(folder / "case.evk")
    with PictureWorker() as worker:
        fill_case(made, worker, screens_called(folder, write_screens(folder, 2)))
    with vault.unlock(made.path, made.code, now=NOW.now) as opened:
        write_into(opened)
    return made


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path, told: Shut, qtbot: QtBot) -> Iterator[Program]:
    """Give a program with that case open; its file has such a name too."""
    path = tmp_path / f"{TAG}.evk"
    path.write_bytes(told.path.read_bytes())
    with running(qapp, tmp_path / "settings", qtbot) as (made, _end):
        made.show_locked(path)
        with qtbot.waitActive(made.around.window):
            made.around.window.show()
        assert obeyed() == []  # the long name of the case is cut on this page
        qtbot.keyClicks(made.around.window.frame.page.field.edit, told.code)
        with qtbot.waitSignal(made.doors.passed):
            qtbot.keyClick(made.around.window.frame.page.field.edit, Qt.Key.Key_Return)
        yield made


def assert_harmless(page: str) -> None:
    """Look at all that is on screen: the tag is read, and nowhere obeyed."""
    assert obeyed() == [], page
    assert TAG in shown(), page


def collect(rooms: Rooms) -> None:
    """Go to the gallery, with an exhibit picked."""
    rooms.show_details(1)


def large(rooms: Rooms) -> None:
    """Put an exhibit on the drawing table."""
    rooms.open_exhibit(1)


def offender(rooms: Rooms) -> None:
    """Go to the details of the offender."""
    rooms.enter(IDENTIFY)


def line(rooms: Rooms) -> None:
    """Go to the time line."""
    rooms.enter(TELL)


def event(rooms: Rooms) -> None:
    """Open an event."""
    rooms.enter(TELL)
    rooms.tell.open(rooms.tell.case.events[0])


def payment(rooms: Rooms) -> None:
    """Open a payment."""
    rooms.enter(TELL)
    rooms.tell.open(rooms.tell.case.payments[0])


def police_file(rooms: Rooms) -> None:
    """Go to the police file; what was saved before is listed."""
    rooms.enter(DOSSIER)


@pytest.mark.slow
def test_every_room_shows_the_letters(program: Program, qtbot: QtBot) -> None:
    """In no room does Qt take a name or a lead for HTML, neither on screen nor at the pointer."""
    assert program.rooms is not None
    for go in (collect, large, offender, line, event, payment, police_file):
        go(program.rooms)
        qtbot.waitUntil(lambda: not program.tasks.busy)
        assert_harmless(go.__name__)


@pytest.mark.slow
def test_a_file_that_is_offered_shows_the_letters(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    """A hostile name does nothing before anybody said what the file is."""
    assert program.rooms is not None
    files = program.rooms.collect.files
    third = write_screens(tmp_path, 3)[2].rename(tmp_path / FILE)
    with qtbot.waitSignal(files.step_changed, check_params_cb=lambda step: step is Step.QUESTION):
        files.add_files([third])
    program.rooms.enter(COLLECT)
    assert_harmless("question")
    program.rooms.enter(ANNOTATE)
    program.rooms.enter(COLLECT)
    assert_harmless("question again")
