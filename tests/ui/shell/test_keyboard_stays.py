"""Where the keyboard is after something came in, and after an exhibit was looked at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.app import Program
from evidence_kit.ui.capture.answers import Answer
from evidence_kit.ui.capture.page import CollectPage
from evidence_kit.ui.parts.dialog import open_dialogs
from evidence_kit.ui.parts.thumb_grid import ThumbGrid
from evidence_kit.ui.shell.path import COLLECT
from evidence_kit.ui.shell.rooms import Rooms
from support.program import running
from support.rooms import look_at, write_screens


@pytest.fixture
def program(
    qapp: QApplication, tmp_path: Path, case_path: Path, code: str, qtbot: QtBot
) -> Iterator[Program]:
    """Give a program with an open, empty case in a small window on screen."""
    with running(qapp, tmp_path / "settings", qtbot) as (made, _end):
        window = made.around.window
        window.resize(1024, 700)
        made.show_locked(case_path)
        with qtbot.waitActive(window):
            window.activateWindow()
        qtbot.keyClicks(window.frame.page.field.edit, code)
        with qtbot.waitSignal(made.doors.passed):
            qtbot.keyClick(window.frame.page.field.edit, Qt.Key.Key_Return)
        made.rooms.enter(COLLECT)
        yield made


def _rooms(program: Program) -> Rooms:
    assert program.rooms is not None
    return program.rooms


def _page(program: Program) -> CollectPage:
    page = program.around.window.frame.page
    assert isinstance(page, CollectPage)
    return page


def _keep(program: Program, paths: list[Path], qtbot: QtBot) -> None:
    """Answer No to all and press the button that keeps them, by keyboard."""
    files = _rooms(program).collect.files
    look_at(files, paths, qtbot)
    for at in range(len(files.batch.files)):
        files.answer(at, Answer.NO)
    onward = _page(program).question.onward
    assert onward.hasFocus()
    with qtbot.waitSignal(files.finished):
        qtbot.keyClick(onward, Qt.Key.Key_Return)


def _stands_at(grid: ThumbGrid) -> int:
    return grid._thumbs.thumbs[grid.currentIndex().row()].number


def _in_view(page: CollectPage) -> bool:
    """Tell whether the whole card the keyboard is at can be seen."""
    grid, area = page.gallery.grid, page.gallery.scroll_area
    cell = grid.visualRect(grid.currentIndex())
    corner = grid.mapTo(area.viewport(), cell.topLeft())
    return corner.y() >= 0 and corner.y() + cell.height() <= area.viewport().height() + 1


@pytest.mark.slow
def test_after_storing_the_keyboard_is_on_the_first_new_card(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    """Not on the rail: the next key press belongs to what just came in."""
    screens = write_screens(tmp_path, 6)
    _keep(program, screens[:4], qtbot)
    grid = _page(program).gallery.grid
    assert QApplication.focusWidget() is grid
    assert _stands_at(grid) == 1
    _keep(program, screens[4:], qtbot)
    assert QApplication.focusWidget() is grid
    assert _stands_at(grid) == 5
    qtbot.waitUntil(lambda: _in_view(_page(program)))


@pytest.mark.slow
def test_a_field_somebody_types_in_keeps_the_keyboard(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    """Words typed while files come in do not end up as key presses in the gallery."""
    screens = write_screens(tmp_path, 3)
    _keep(program, screens[:1], qtbot)
    files, page = _rooms(program).collect.files, _page(program)
    _rooms(program).collect.gallery.pick((1,))
    field = page.gallery.details.description.edit
    look_at(files, screens[1:], qtbot)
    for at in range(2):
        files.answer(at, Answer.NO)
    with qtbot.waitSignal(files.finished):
        page.question.onward.click()
        field.setFocus()
    assert QApplication.focusWidget() is field


@pytest.mark.slow
def test_back_from_the_drawing_table_the_exhibit_is_picked_and_in_view(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    """Also when it is not the one that was opened, and not among those looked for."""
    _keep(program, write_screens(tmp_path, 12), qtbot)
    rooms = _rooms(program)
    gallery = rooms.collect.gallery
    gallery.pick((1, 2))
    gallery.want(replace(gallery.wanted, search="IMG_0400"))
    rooms.open_exhibit(1)
    rooms.annotate.open(12)
    rooms.annotate.ask_gallery()
    page = _page(program)
    assert gallery.picked == (12,)
    assert page.gallery.grid._picked_numbers() == (12,)
    assert _stands_at(page.gallery.grid) == 12
    assert page.gallery.grid.hasFocus()
    qtbot.waitUntil(lambda: _in_view(page))
    page.gallery.head.show_all()
    assert gallery.picked == (12,)
    rooms.open_exhibit(1)
    rooms.annotate.open(11)
    rooms.annotate.ask_gallery()
    assert gallery.picked == (11,)
    qtbot.waitUntil(lambda: _in_view(page))


def _press_space(widget: QWidget, qtbot: QtBot) -> None:
    widget.setFocus()
    qtbot.keyClick(widget, Qt.Key.Key_Space)


@pytest.mark.slow
def test_setting_aside_and_putting_back_keep_the_keyboard(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    """Each button that goes hands the keyboard to the one that takes its place, not to the rail."""
    _keep(program, write_screens(tmp_path, 1), qtbot)
    _rooms(program).collect.gallery.pick((1,))
    aside = _page(program).gallery.details.aside
    session = program.around.session
    _press_space(aside.begin, qtbot)
    qtbot.keyClicks(aside.reason.edit, "the same one twice")
    with qtbot.waitSignal(session.case_changed):
        qtbot.keyClick(aside.reason.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(aside.back.isVisible)
    assert QApplication.focusWidget() is aside.back
    with qtbot.waitSignal(session.case_changed):
        qtbot.keyClick(aside.back, Qt.Key.Key_Space)
    qtbot.waitUntil(aside.begin.isVisible)
    assert QApplication.focusWidget() is aside.begin


@pytest.mark.slow
def test_covering_what_is_stored_leads_back_to_its_card(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    """While the copy is made the keyboard stays on the page; afterwards the card has it."""
    _keep(program, write_screens(tmp_path, 3), qtbot)
    page, cover = _page(program), _rooms(program).collect.cover
    cover.begin(2)
    page.cover_stored.all.click()
    _press_space(page.cover_stored.done, qtbot)
    (asked,) = open_dialogs(page.window())
    assert asked.other is not None
    _press_space(asked.other, qtbot)
    assert cover.busy
    assert QApplication.focusWidget() is page.cover_stored
    qtbot.waitUntil(lambda: cover.number is None)
    assert QApplication.focusWidget() is page.gallery.grid
    assert _stands_at(page.gallery.grid) == 2
    cover.begin(3)
    _press_space(page.cover_stored.back, qtbot)
    assert QApplication.focusWidget() is page.gallery.grid
    assert _stands_at(page.gallery.grid) == 3


def test_a_case_that_is_known_has_the_keyboard_in_its_password(
    qapp: QApplication, tmp_path: Path, case_path: Path, qtbot: QtBot
) -> None:
    """Opened with a case, the program takes the password at once."""
    with running(qapp, tmp_path / "settings", qtbot) as (made, _end):
        made.show_start(case_path)
        window = made.around.window
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        assert QApplication.focusWidget() is window.frame.page.field.edit
