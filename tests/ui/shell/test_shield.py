"""The button in the top bar says whether what is on screen is blurred, and changes that."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.app import Program
from evidence_kit.domain.person import Teller
from evidence_kit.ui.capture.answers import Answer
from evidence_kit.ui.capture.page import CollectPage
from evidence_kit.ui.shell.frames import CaseFrame
from evidence_kit.ui.shell.path import COLLECT
from evidence_kit.ui.shell.unlock.page import UnlockPage
from support.program import running
from support.rooms import look_at, write_screens


@pytest.fixture
def program(
    qapp: QApplication, tmp_path: Path, case_path: Path, code: str, qtbot: QtBot
) -> Iterator[Program]:
    """Give a program with an open, empty case."""
    with running(qapp, tmp_path / "settings", qtbot) as (made, _end):
        made.show_locked(case_path)
        page = made.around.window.frame.page
        assert isinstance(page, UnlockPage)
        qtbot.keyClicks(page.field.edit, code)
        with qtbot.waitSignal(made.doors.passed):
            qtbot.keyClick(page.field.edit, Qt.Key.Key_Return)
        made.rooms.enter(COLLECT)
        yield made


@pytest.mark.slow
def test_the_top_bar_speaks_of_the_image_that_is_covered(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    """While one image is covered the shield is about that one, and the path makes room."""
    frame = program.around.window.frame
    assert isinstance(frame, CaseFrame)
    assert program.rooms is not None
    shield, room = frame.top.shield, program.rooms.collect
    assert shield is not None
    (tmp_path / "phone").mkdir()
    look_at(room.files, write_screens(tmp_path / "phone", 1), qtbot)
    room.files.answer(0, Answer.YES)
    room.files.proceed(program.around.words)
    assert shield.accessibleName() == "Beelden wazig"
    shield.click()
    assert shield.accessibleName() == "Dit beeld zichtbaar"
    assert room.gallery.blurred
    shield.click()
    assert shield.accessibleName() == "Beelden wazig"
    room.files.back()
    shield.click()
    assert shield.accessibleName() == "Beelden wazig", (
        "new files are seen only while their eye is held"
    )


@pytest.mark.slow
def test_one_press_hands_the_keyboard_over(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    """While a helper types a new image stays blurred; the person takes the keyboard right there."""
    rooms, frame = program.rooms, program.around.window.frame
    assert rooms is not None
    assert isinstance(frame, CaseFrame)
    with qtbot.waitSignal(rooms.helping.turned):
        rooms.helping.hand_over(Teller.PARENT)
    (tmp_path / "phone").mkdir()
    look_at(rooms.collect.files, write_screens(tmp_path / "phone", 1), qtbot)
    page = frame.findChild(CollectPage)
    assert page is not None
    assert page.question.seat.isVisible()
    assert frame.case.helper.isVisible(), "the top bar says so all the time"
    frame.top.shield.click()
    assert rooms.collect.files.look.held is None
    with qtbot.waitSignal(rooms.helping.turned):
        page.question.seat.hand_over.click()
    assert not page.question.seat.isVisible()
    assert not frame.case.helper.isVisible()
    assert rooms.collect.files.hold(0)
    rooms.collect.files.look.release()
    rooms.collect.files.let_go()
