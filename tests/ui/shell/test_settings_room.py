"""The settings inside the whole program: what is chosen holds at once, and what is said is so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit import vault
from evidence_kit.app import Program
from evidence_kit.services import preferences
from evidence_kit.services.ports import SystemClock
from evidence_kit.ui.parts.dialog import open_dialogs
from evidence_kit.ui.settings.page import SettingsPage
from evidence_kit.ui.shell.path import SETTINGS
from support.program import End, running


@pytest.fixture
def place(home: Path) -> Path:
    """Give the folder of the preferences."""
    return home / ".config" / "evk"


@pytest.fixture
def started(qapp: QApplication, place: Path, fonts: None, qtbot: QtBot) -> Iterator:
    """Give a program and its end."""
    del fonts
    with running(qapp, place, qtbot) as made:
        yield made


@pytest.fixture
def program(started: tuple[Program, End], case_path: Path, code: str, qtbot: QtBot) -> Program:
    """Give a program with a case open, in the settings."""
    made, _ = started
    opened(made, case_path, code, qtbot)
    made.around.window.frame.room_chosen.emit(SETTINGS)
    with qtbot.waitSignal(made.tasks.idle):
        page(made).presenter.care.look_up()
    return made


def opened(program: Program, path: Path, secret: str, qtbot: QtBot) -> None:
    """Open a case from the lock page."""
    program.show_locked(path)
    field = program.around.window.frame.page.field
    qtbot.keyClicks(field.edit, secret)
    with qtbot.waitSignal(program.doors.passed):
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)


def page(program: Program) -> SettingsPage:
    """Give the page of the settings as it is on screen now."""
    shown = program.around.window.frame.page
    assert isinstance(shown, SettingsPage)
    return shown


def click(widget: QWidget, qtbot: QtBot) -> None:
    """Click with the left button."""
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def segment(group: QWidget, name: str) -> QWidget:
    """Give one segment by what it says aloud."""
    return next(one for one in group.children() if getattr(one, "accessibleName", str)() == name)


def test_what_is_chosen_holds_at_once_and_after_a_restart(
    program: Program, place: Path, qtbot: QtBot
) -> None:
    """Theme, size, minutes, name and picture change in the window one looks at."""
    shown = page(program)
    click(segment(shown.rows.look.theme_choice, "Licht of donker: Donker"), qtbot)
    assert program.around.theme.name == "dark"
    click(segment(shown.rows.look.text_size, "Tekst: 130 %"), qtbot)
    assert program.around.theme.text_size == 130
    click(segment(shown.rows.safety.minutes, "Vanzelf op slot: 15 min"), qtbot)
    assert program.idle._after == 900
    shown.rows.safety.name.chosen.emit("recipes")
    assert program.around.window.windowTitle() == "Recepten"
    before = QApplication.windowIcon().cacheKey()
    click(shown.rows.safety.icon, qtbot)
    assert QApplication.windowIcon().cacheKey() != before
    with qtbot.waitSignal(program.tasks.idle):
        click(shown.rows.safety.blurred.parentWidget(), qtbot)  # anywhere in its row
    assert page(program) is shown, "nothing was built anew"
    assert preferences.load(place) == preferences.Preferences(
        "nl", "dark", 130, 15, "recipes", neutral_icon=False, blurred=False
    )
    program.around.theme.set_text_size(100)


def test_the_language_switches_inside_a_case(program: Program, place: Path, qtbot: QtBot) -> None:
    """One stays in the settings, every word is English, and so is the name of the window."""
    with qtbot.waitSignal(program.tasks.idle):
        click(segment(page(program).rows.look.language, "Taal: English"), qtbot)
    assert page(program).title == "Settings"
    assert page(program).rows.look.language.current == "en"
    assert program.around.window.windowTitle() == "Notes"
    assert preferences.load(place).language == "en"


def test_images_begin_as_was_chosen(
    started: tuple[Program, End], case_path: Path, code: str, place: Path, qtbot: QtBot
) -> None:
    """Whoever chose so finds the shield off when a case is opened."""
    program, _ = started
    program.around.choices.choose(blurred=False)
    opened(program, case_path, code, qtbot)
    assert not program.rooms.collect.gallery.blurred


def test_checking_says_what_came_of_it(program: Program, qtbot: QtBot) -> None:
    """An empty case is whole, and the row remembers when that was seen."""
    care = page(program).rows.care
    assert care._check_row.help == "nog niet gedaan"
    with qtbot.waitSignal(program.tasks.idle):
        click(care.check, qtbot)
        assert page(program).presenter.care.running is not None
        assert not care.copy.isEnabled()
    qtbot.waitUntil(lambda: care._check_row.help.endswith("alles onveranderd"))
    assert "onveranderd" in care.banner.text
    assert care.banner.isVisibleTo(care)
    assert care.copy.isEnabled()


def test_a_copy_is_made_where_one_chooses(
    program: Program, tmp_path: Path, code: str, qtbot: QtBot
) -> None:
    """The file is there, opens by itself, and a second one never takes its place."""
    care, target = page(program).rows.care, tmp_path / "stick" / "notities-2026-kopie.evk"
    target.parent.mkdir()
    click(care.copy, qtbot)
    dialog = program.around.window.findChild(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("notities-2026-kopie.evk")
    dialog.reject()
    with qtbot.waitSignal(program.tasks.idle):
        page(program).presenter.care.copy_to(target)
    qtbot.waitUntil(lambda: "nagelezen" in care._copy_row.help and "vandaag" in care._copy_row.help)
    assert target.name in care.banner.text
    with vault.unlock(target, code, now=SystemClock().now) as copy:
        assert copy.check().ok
    held = target.read_bytes()
    with qtbot.waitSignal(program.tasks.idle):
        page(program).presenter.care.copy_to(target)
    assert "overschrijven nooit" in care.banner.text
    assert target.read_bytes() == held


def test_deleting_asks_and_the_safe_answer_keeps_all(
    program: Program, case_path: Path, qtbot: QtBot
) -> None:
    """Esc, or the filled button, leaves everything as it is."""
    click(page(program).rows.end.wipe, qtbot)
    (question,) = open_dialogs(program.around.window)
    assert program.around.window.focusWidget() is question.safe
    qtbot.keyClick(question, Qt.Key.Key_Escape)
    assert case_path.exists()
    assert program.around.session.is_open


def test_a_deleted_case_is_gone_and_the_first_page_comes_back(
    program: Program, started: tuple[Program, End], case_path: Path, qtbot: QtBot
) -> None:
    """Its file is away, this process ends, and a fresh one starts without any case."""
    export = case_path.with_name("dossier.pdf")
    export.write_bytes(b"what was exported")
    _, end = started
    click(page(program).rows.end.wipe, qtbot)
    (question,) = open_dialogs(program.around.window)
    with qtbot.waitSignal(end.reached):
        click(question.other, qtbot)
    assert [one.name for one in case_path.parent.iterdir()] == ["dossier.pdf"]
    assert end.paths == [None]
