"""The settings inside the whole program: what is chosen holds at once and after a restart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.app import Program
from evidence_kit.services import preferences
from evidence_kit.services.preferences import Preferences
from evidence_kit.ui.parts.dialog import open_dialogs
from evidence_kit.ui.settings.page import SettingsPage
from evidence_kit.ui.shell.frames import DoorFrame
from evidence_kit.ui.shell.path import SETTINGS
from evidence_kit.ui.shell.recovery.page import RecoveryPage
from support.program import End, running

CHOSEN = Preferences("en", "dark", 130, 15, "recipes", neutral_icon=False, blurred=False)


@pytest.fixture
def place(home: Path) -> Path:
    """Give the folder of the preferences."""
    return home / ".config" / "evk"


@pytest.fixture
def started(qapp: QApplication, place: Path, qtbot: QtBot) -> Iterator[tuple[Program, End]]:
    """Give a program and its end."""
    with running(qapp, place, qtbot) as made:
        yield made


def page(program: Program) -> SettingsPage:
    """Give the page of the settings as it is on screen now."""
    shown = program.around.window.frame.page
    assert isinstance(shown, SettingsPage)
    return shown


def click(widget: QWidget, qtbot: QtBot) -> None:
    """Click with the left button."""
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_what_is_chosen_holds_at_once(
    started: tuple[Program, End], place: Path, qtbot: QtBot
) -> None:
    """Theme, size, minutes, name, picture and language change, and the file has them all."""
    program, _ = started
    around = program.around
    before = QApplication.windowIcon().cacheKey()
    with qtbot.waitSignal(program.tasks.idle):
        around.choices.choose(
            language="en",
            theme="dark",
            text_size=130,
            lock_minutes=15,
            window_name="recipes",
            neutral_icon=False,
            blurred=False,
        )
    assert (around.theme.name, around.theme.text_size) == ("dark", 130)
    assert (around.window.windowTitle(), around.words.language) == ("Recipes", "en")
    assert program.idle._after == 900
    assert QApplication.windowIcon().cacheKey() != before
    assert preferences.load(place) == CHOSEN


def test_what_was_chosen_before_holds_from_the_start(
    qapp: QApplication, place: Path, qtbot: QtBot
) -> None:
    """A fresh process, also a locked one, looks and counts as was chosen."""
    preferences.save(place, CHOSEN)
    with running(qapp, place, qtbot) as (program, _):
        around = program.around
        assert (around.theme.name, around.theme.text_size) == ("dark", 130)
        assert (around.window.windowTitle(), around.words.language) == ("Recipes", "en")
        assert program.idle._after == 900
        program.show_locked(place / "notes.evk")
        field = around.window.frame.page.field
        assert field.edit.accessibleDescription().startswith("After 15 minutes without use")


@pytest.mark.slow
def test_in_a_case_from_language_to_a_new_code_to_its_end(
    started: tuple[Program, End], case_path: Path, code: str, qtbot: QtBot
) -> None:
    """One stays where one is in English; a new code takes the window; then the case is deleted."""
    program, end = started
    program.around.choices.choose(blurred=False)
    program.show_locked(case_path)
    field = program.around.window.frame.page.field
    qtbot.keyClicks(field.edit, code)
    with qtbot.waitSignal(program.doors.passed):
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert not program.rooms.collect.gallery.blurred
    with qtbot.waitSignal(program.tasks.idle):
        program.around.window.frame.room_chosen.emit(SETTINGS)
    with qtbot.waitSignal(program.tasks.idle):
        page(program).rows.look.language.chosen.emit("en")
    assert page(program).title == "Settings"
    assert page(program).rows.look.language.current == "en"

    click(page(program).rows.access.code, qtbot)
    asked = page(program).question
    asked.secret.set_text(code)
    with qtbot.waitSignal(asked.presenter.code_made) as made:
        click(asked.go, qtbot)
    shown = program.around.window.frame.page
    assert isinstance(shown, RecoveryPage)
    assert isinstance(program.around.window.frame, DoorFrame)
    assert shown.presenter.sheet.code == made.args[0].code != code
    click(shown.on_paper, qtbot)
    with qtbot.waitSignal(shown.presenter.finished):
        click(shown.go_on, qtbot)
    assert page(program).rows.access.banner.text.startswith("Your new recovery code works")

    click(page(program).rows.end.wipe, qtbot)
    (question,) = open_dialogs(program.around.window)
    with qtbot.waitSignal(end.reached):
        click(question.other, qtbot)
    assert not case_path.exists()
    assert end.paths == [None], "a fresh process starts without a case"
