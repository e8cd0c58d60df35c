"""Locking asks only where something would be lost for good; afterwards it is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.app import Program
from evidence_kit.domain.exhibit import Source
from evidence_kit.domain.geometry import Rect
from evidence_kit.ui.capture.answers import Answer
from evidence_kit.ui.capture.described import Description
from evidence_kit.ui.capture.importing import ImportPresenter, Step
from evidence_kit.ui.capture.offered import Offered, Pixels
from evidence_kit.ui.capture.page import CollectPage
from evidence_kit.ui.parts.dialog import Dialog, open_dialogs
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.unkept import NONE_UNKEPT, Unkept
from evidence_kit.ui.shell.path import DOSSIER
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


def _unlock(
    program: Program, path: Path, code: str, qtbot: QtBot, unkept: Unkept = NONE_UNKEPT
) -> None:
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


def _asked(program: Program) -> Dialog:
    (dialog,) = open_dialogs(program.around.window)
    return dialog


def _paste(files: ImportPresenter, qtbot: QtBot) -> None:
    """Paste bare pixels, as a browser gives them, and wait for the question about them."""
    image, before = QImage(300, 200, QImage.Format.Format_RGB32), len(files.batch.files)
    image.fill(Qt.GlobalColor.gray)
    files.take(Offered((Pixels("geplakt.png", image, Source.PASTED_PIXELS),)))
    qtbot.waitUntil(lambda: (files.step, len(files.batch.files)) == (Step.QUESTION, before + 1))


def _keep_all(waiting: ImportPresenter, program: Program) -> None:
    for at in range(len(waiting.batch.files)):
        waiting.answer(at, Answer.NO)
    waiting.proceed(program.around.words)
    assert waiting.step is Step.KEEPING


@pytest.mark.slow
def test_the_button_locks_at_once_while_files_of_the_disk_wait(
    program: Program, end: End, waiting: ImportPresenter, case_path: Path, qtbot: QtBot
) -> None:
    """A question would leave the case open for whoever types next; the number is passed on."""
    waiting.answer(0, Answer.NO)
    with qtbot.waitSignal(end.reached):
        _press_lock(program, qtbot)
        assert open_dialogs(program.around.window) == []
        assert not program.around.session.is_open
    assert (end.paths, end.unkept) == ([case_path], [Unkept(5)])


@pytest.mark.slow
def test_a_pasted_picture_is_asked_about_and_typing_on_answers_nothing(
    program: Program, end: End, waiting: ImportPresenter, case_path: Path, qtbot: QtBot
) -> None:
    """It may be nowhere else; who types a password without looking neither locks nor stays."""
    _paste(waiting, qtbot)
    program.rooms.enter(DOSSIER)
    _press_lock(program, qtbot)
    dialog = _asked(program)
    assert "1 geplakt of gesleept beeld is nog niet bewaard" in _said(dialog)
    assert "Andere bestanden die wachten" in _said(dialog)
    assert dialog.hasFocus()
    qtbot.keyClicks(dialog, "drie woorden en meer")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert _asked(program) is dialog
    assert program.around.session.is_open
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert isinstance(program.around.window.frame.page, CollectPage)
    assert (waiting.step, len(waiting.batch.files), end.paths) == (Step.QUESTION, 6, [])
    _press_lock(program, qtbot)
    with qtbot.waitSignal(end.reached):
        qtbot.mouseClick(_asked(program).other, Qt.MouseButton.LeftButton)
    assert (end.paths, end.unkept) == ([case_path], [Unkept(5, 1)])


@pytest.mark.slow
def test_what_was_covered_or_written_is_asked_about(
    program: Program, waiting: ImportPresenter, qtbot: QtBot
) -> None:
    """A yes alone is given again in a moment; a cover that was drawn, or words, are not."""
    waiting.answer(0, Answer.YES)
    assert program.rooms._may_lock()
    waiting.proceed(program.around.words)
    waiting.write_areas((Rect(0, 0, 20, 20),))
    _press_lock(program, qtbot)
    assert "Wat je afdekte of opschreef bij 1 beeld" in _said(_asked(program))
    qtbot.keyClick(_asked(program), Qt.Key.Key_Escape)
    waiting.write_areas(())
    assert program.rooms._may_lock()
    waiting.in_words()
    waiting.write(Description(words="een foto van mij"))
    _press_lock(program, qtbot)
    assert "Wat je afdekte of opschreef bij 1 beeld" in _said(_asked(program))


@pytest.mark.slow
def test_while_files_are_kept_locking_waits_for_them(
    program: Program, end: End, waiting: ImportPresenter, case_path: Path, qtbot: QtBot
) -> None:
    """The dialog goes by itself, and no answered file is forgotten."""
    with qtbot.waitSignal(end.reached):
        _keep_all(waiting, program)
        _press_lock(program, qtbot)
        dialog = _asked(program)
        assert "Je bestanden worden nog bewaard" in _said(dialog)
        assert dialog.hasFocus()
    assert len(program.around.session.case.exhibits) == 5
    assert (end.paths, end.unkept) == ([case_path], [Unkept()])


@pytest.mark.slow
def test_while_files_are_kept_locking_can_be_taken_back(
    program: Program, end: End, waiting: ImportPresenter, qtbot: QtBot
) -> None:
    """Whoever changed their mind is not locked out when the files are in."""
    with qtbot.waitSignal(waiting.finished):
        _keep_all(waiting, program)
        _press_lock(program, qtbot)
        qtbot.mouseClick(_asked(program).safe, Qt.MouseButton.LeftButton)
    assert open_dialogs(program.around.window) == []
    assert program.around.session.is_open
    assert end.paths == []


@pytest.mark.slow
def test_locking_by_itself_passes_the_number_on(
    program: Program, end: End, waiting: ImportPresenter, case_path: Path, qtbot: QtBot
) -> None:
    """Nobody is there to ask, also about a pasted picture; who unlocks hears of it."""
    _paste(waiting, qtbot)
    with qtbot.waitSignal(end.reached):
        program.idle.left_alone.emit()
    assert (end.paths, end.unkept) == ([case_path], [Unkept(5, 1)])


@pytest.mark.slow
def test_leaving_fast_asks_nothing(
    program: Program, end: End, waiting: ImportPresenter, qtbot: QtBot
) -> None:
    """The way out stays immediate."""
    _paste(waiting, qtbot)
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
    assert (end.paths, end.unkept) == ([case_path], [Unkept()])
