"""Locking asks nothing while files wait for an answer; after unlocking they are asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.app import Program
from evidence_kit.ui.capture.answers import Answer
from evidence_kit.ui.capture.importing import ImportPresenter, Step
from evidence_kit.ui.capture.page import CollectPage
from evidence_kit.ui.parts.dialog import open_dialogs
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.shell.unlock.page import UnlockPage
from support.program import End, running
from support.rooms import look_at, write_screens


@pytest.fixture
def both(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[tuple[Program, End]]:
    """Give a program and its end."""
    with running(qapp, tmp_path / "settings", qtbot) as made:
        yield made


@pytest.fixture
def program(both: tuple[Program, End], case_path: Path, code: str, qtbot: QtBot) -> Program:
    """Give a program with an open, empty case."""
    _unlock(both[0], case_path, code, qtbot)
    return both[0]


@pytest.fixture
def end(both: tuple[Program, End]) -> End:
    """Give what stands for the end of the process."""
    return both[1]


@pytest.fixture
def waiting(program: Program, tmp_path: Path, qtbot: QtBot) -> ImportPresenter:
    """Let five files wait for an answer."""
    assert program.rooms is not None
    files = program.rooms.collect.files
    look_at(files, write_screens(tmp_path, 5), qtbot)
    return files


def _unlock(program: Program, path: Path, code: str, qtbot: QtBot, unkept: int = 0) -> None:
    program.show_locked(path, unkept)
    page = program.around.window.frame.page
    assert isinstance(page, UnlockPage)
    qtbot.keyClicks(page.field.edit, code)
    with qtbot.waitSignal(program.doors.passed):
        qtbot.keyClick(page.field.edit, Qt.Key.Key_Return)


def _press_lock(program: Program, qtbot: QtBot) -> None:
    qtbot.mouseClick(program.around.window.frame.top.lock, Qt.MouseButton.LeftButton)


def _said(widget: QWidget) -> str:
    return " ".join(para.text() for para in widget.findChildren(Para) if para.isVisible())


@pytest.mark.slow
def test_the_button_locks_at_once_while_files_wait(
    program: Program, end: End, waiting: ImportPresenter, case_path: Path, qtbot: QtBot
) -> None:
    """A question would leave the case open for whoever types next; the number is passed on."""
    waiting.answer(0, Answer.NO)
    with qtbot.waitSignal(end.reached):
        _press_lock(program, qtbot)
        assert open_dialogs(program.around.window) == []
        assert not program.around.session.is_open
    assert (end.paths, end.unkept) == ([case_path], [5])


@pytest.mark.slow
def test_locking_while_files_are_kept_keeps_what_is_finished(
    program: Program, end: End, waiting: ImportPresenter, case_path: Path, qtbot: QtBot
) -> None:
    """It waits for nothing but the file it is at; each file is kept, or told of afterwards."""
    with qtbot.waitSignal(end.reached):
        for at in range(len(waiting.batch.files)):
            waiting.answer(at, Answer.NO)
        waiting.proceed(program.around.words)
        assert waiting.step is Step.KEEPING
        _press_lock(program, qtbot)
        assert open_dialogs(program.around.window) == []
    kept = len(program.around.session.case.exhibits)
    assert (end.paths, end.unkept) == ([case_path], [5 - kept])


@pytest.mark.slow
def test_locking_by_itself_passes_the_number_on(
    program: Program, end: End, waiting: ImportPresenter, case_path: Path, qtbot: QtBot
) -> None:
    """The person may be gone; who unlocks hears of the files that waited."""
    with qtbot.waitSignal(end.reached):
        program.idle.left_alone.emit()
    assert (end.paths, end.unkept) == ([case_path], [5])


@pytest.mark.slow
def test_leaving_fast_asks_nothing(
    program: Program, end: End, waiting: ImportPresenter, qtbot: QtBot
) -> None:
    """The way out stays immediate."""
    with qtbot.waitSignal(end.reached):
        qtbot.mouseClick(program.around.window.frame.top.exit, Qt.MouseButton.LeftButton)
    assert not program.around.window.isVisible()


@pytest.mark.slow
def test_without_waiting_files_it_locks_at_once(
    program: Program, end: End, case_path: Path, qtbot: QtBot
) -> None:
    """Nothing is forgotten, so nothing is asked."""
    with qtbot.waitSignal(end.reached):
        _press_lock(program, qtbot)
    assert (end.paths, end.unkept) == ([case_path], [0])


@pytest.mark.slow
def test_after_unlocking_it_says_how_many_were_not_kept(
    both: tuple[Program, End], case_path: Path, code: str, tmp_path: Path, qtbot: QtBot
) -> None:
    """Home asks for them again; adding files takes the line away."""
    program = both[0]
    _unlock(program, case_path, code, qtbot, unkept=2)
    home = program.around.window.frame.page
    assert "2 bestanden zijn nog niet bewaard" in _said(home.next)
    qtbot.mouseClick(home.next.go, Qt.MouseButton.LeftButton)
    page = program.around.window.frame.page
    assert isinstance(page, CollectPage)
    assert page.gallery.news.refused.isVisible()
    line = "2 bestanden wachtten op je antwoord toen je zaak op slot ging."
    assert line in page.gallery.news.refused.accessibleName() + _said(page.gallery)
    assert program.rooms is not None
    files = program.rooms.collect.files
    look_at(files, write_screens(tmp_path, 1), qtbot)
    files.back()
    files.let_go()
    assert line not in _said(page.gallery)


@pytest.mark.slow
def test_another_case_is_not_told_about(
    both: tuple[Program, End], case_path: Path, code: str, tmp_path: Path, qtbot: QtBot
) -> None:
    """Whoever opens another file instead hears nothing of the one that was locked."""
    program = both[0]
    _unlock(program, case_path, code, qtbot)
    program.around.session.left_unkept(tmp_path / "other.evk", 2)
    assert program.around.session.forgotten == 0
    program.around.session.left_unkept(case_path, 2)
    assert program.around.session.forgotten == 2
