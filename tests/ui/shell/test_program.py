"""The program as a whole: from the first page into a case, and out again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit import vault
from evidence_kit.app import Program
from evidence_kit.services import preferences
from evidence_kit.services.ports import SystemClock
from evidence_kit.ui.capture.gallery_page import GalleryPage
from evidence_kit.ui.help.page import HelpPage
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.dialog import open_dialogs
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.shell.frames import CaseFrame, DoorFrame, LockFrame, StartFrame
from evidence_kit.ui.shell.new_case.page import NewCasePage
from evidence_kit.ui.shell.recovery.page import RecoveryPage
from evidence_kit.ui.shell.rooms import Rooms
from evidence_kit.ui.shell.start.page import StartPage
from evidence_kit.ui.shell.unlock.page import ClosingPage, UnlockPage
from support.program import End, running


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give a folder for the preferences."""
    return tmp_path / "settings"


@pytest.fixture
def both(qapp: QApplication, place: Path, qtbot: QtBot) -> Iterator[tuple[Program, End]]:
    """Give a program and its end."""
    with running(qapp, place, qtbot) as made:
        yield made


@pytest.fixture
def program(both: tuple[Program, End]) -> Program:
    """Give the program."""
    return both[0]


@pytest.fixture
def end(both: tuple[Program, End]) -> End:
    """Give what stands for the end of the process."""
    return both[1]


def page_of(program: Program) -> object:
    """Give the page on screen."""
    return program.around.window.frame.page


def click(program: Program, widget: object, qtbot: QtBot) -> None:
    """Click a widget with the left button."""
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def opened(program: Program, path: Path, code: str, qtbot: QtBot) -> None:
    """Open a case from the lock page."""
    program.show_locked(path)
    page = page_of(program)
    assert isinstance(page, UnlockPage)
    qtbot.keyClicks(page.field.edit, code)
    with qtbot.waitSignal(program.doors.passed):
        qtbot.keyClick(page.field.edit, Qt.Key.Key_Return)


@pytest.mark.slow
def test_a_new_case_leads_to_its_code_and_then_into_the_case(
    program: Program, home: Path, qtbot: QtBot
) -> None:
    """Begin, use the words, make, tick, continue: the rooms are there, named after the case."""
    (home / "Documents").mkdir()
    program.show_start()
    click(program, page_of(program).begin, qtbot)
    page = page_of(program)
    assert isinstance(page, NewCasePage)
    click(program, page.password.use_words, qtbot)
    with qtbot.waitSignal(page.presenter.made):
        click(program, page.make, qtbot)
    code = page_of(program)
    assert isinstance(code, RecoveryPage)
    assert isinstance(program.around.window.frame, DoorFrame)
    click(program, code.on_paper, qtbot)
    click(program, code.go_on, qtbot)
    assert isinstance(program.around.window.frame, CaseFrame)
    assert program.around.session.path == home / "Documents" / page.presenter.target.file_name


def test_the_language_switches_at_once_and_is_remembered(
    program: Program, place: Path, qtbot: QtBot
) -> None:
    """The page is built anew in English; the next start is English too."""
    program.show_start()
    assert page_of(program).title == "Waar wil je beginnen?"
    with qtbot.waitSignal(program.tasks.idle):
        program.around.window.frame.language_chosen.emit("en")
    assert page_of(program).title == "Where do you want to begin?"
    assert program.around.window.windowTitle() == "Notes"
    assert preferences.load(place).language == "en"


def test_the_size_of_the_window_is_remembered_in_steps(
    program: Program, place: Path, qtbot: QtBot
) -> None:
    """The next start has the size of this one; nothing finer than 16 px, and no place, is kept."""
    with qtbot.waitSignal(program.tasks.idle):
        program.around.window.sized.emit(QSize(1415, 917), False)
    kept = preferences.load(place)
    assert (kept.wide, kept.high, kept.fills) == (1408, 912, False)


def test_what_was_chosen_survives_the_switch(
    program: Program, case_path: Path, qtbot: QtBot
) -> None:
    """Presenters keep the state; only pages are made anew."""
    program.show_start(case_path)
    with qtbot.waitSignal(program.tasks.idle):
        program.around.window.frame.language_chosen.emit("en")
    assert page_of(program).file.text() == "notities-2026.evk"


def test_a_preference_that_cannot_be_kept_is_said_softly(
    program: Program, place: Path, qtbot: QtBot
) -> None:
    """Where nothing can be written the language still switches; a line says how long it holds."""
    place.write_bytes(b"a file where the folder should be")
    program.show_start()
    with qtbot.waitSignal(program.around.notices.toasted):
        program.around.window.frame.language_chosen.emit("en")
    assert page_of(program).title == "Where do you want to begin?"
    program.around.window.toast.gone.emit()


@pytest.mark.slow
def test_help_before_a_case_and_back(program: Program, case_path: Path, qtbot: QtBot) -> None:
    """Help opens from the first page and from the lock, and leads back to where one was."""
    program.show_start()
    click(program, page_of(program).more, qtbot)
    assert isinstance(page_of(program), HelpPage)
    program.doors.show_again()
    assert isinstance(page_of(program), HelpPage)
    _go_back(program, qtbot)
    assert isinstance(page_of(program), StartPage)
    program.show_locked(case_path)
    program.around.window.frame.help_requested.emit()
    assert isinstance(page_of(program), HelpPage)
    _go_back(program, qtbot)
    assert isinstance(page_of(program), UnlockPage)


def _go_back(program: Program, qtbot: QtBot) -> None:
    top = program.around.window.frame.top
    (back,) = (b for b in top.findChildren(type(top.exit)) if b.kind == "quiet")
    click(program, back, qtbot)


def test_going_back_from_a_new_case_leads_to_the_start(program: Program, qtbot: QtBot) -> None:
    """Nothing was made and the first page is there again."""
    program.show_start()
    click(program, page_of(program).begin, qtbot)
    with qtbot.waitSignal(program.tasks.idle):
        pass
    click(program, page_of(program).back, qtbot)
    assert isinstance(program.around.window.frame, StartFrame)


@pytest.mark.slow
def test_locking_covers_closes_and_starts_anew(
    program: Program, end: End, case_path: Path, code: str, qtbot: QtBot
) -> None:
    """The window shows nothing of the case, the fresh process gets the path, this one ends."""
    opened(program, case_path, code, qtbot)
    with qtbot.waitSignal(end.reached):
        click(program, program.around.window.frame.top.lock, qtbot)
        assert isinstance(program.around.window.frame, LockFrame)
        assert isinstance(page_of(program), ClosingPage)
        said = [para.text() for para in page_of(program).findChildren(Para)]
        assert "Vergrendelen …" in said
    assert end.paths == [case_path]
    with vault.unlock(case_path, code, now=SystemClock().now) as again:
        assert again.case.title == "Mijn zaak"


@pytest.mark.slow
def test_a_fault_while_opening_closes_the_case_and_is_told_once(
    program: Program, case_path: Path, code: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rooms that cannot be shown leave no case open behind the first page, and one notice."""

    def broken(rooms: Rooms) -> None:
        program.around.notices.tell(RuntimeError("told already"))
        raise RuntimeError("a fault of ours")

    with monkeypatch.context() as patch:
        patch.setattr(Rooms, "show", broken)
        opened(program, case_path, code, qtbot)
        qtbot.waitUntil(lambda: isinstance(page_of(program), StartPage))
    assert not program.around.session.is_open
    assert program.rooms is None
    program.around.window.show()
    assert len(open_dialogs(program.around.window)) == 1
    opened(program, case_path, code, qtbot)
    assert isinstance(program.around.window.frame, CaseFrame)
    program.around.session.work(lambda vault, ticket: None, done=lambda _: None, failed=pytest.fail)


@pytest.mark.slow
def test_five_minutes_alone_lock_an_open_case_only(
    program: Program, end: End, case_path: Path, code: str, qtbot: QtBot
) -> None:
    """On the first page nothing counts; in a case being left alone locks it."""
    program.show_start()
    with qtbot.assertNotEmitted(end.started):
        program.idle.left_alone.emit()
    assert not program.idle.counting
    opened(program, case_path, code, qtbot)
    assert program.idle.counting
    with qtbot.waitSignals([end.started, end.reached]):
        program.idle.left_alone.emit()


@pytest.mark.slow
def test_leave_fast_by_button_and_by_key(
    program: Program, end: End, case_path: Path, code: str, qtbot: QtBot
) -> None:
    """Three times Esc hides the window at once and ends without a question."""
    opened(program, case_path, code, qtbot)
    window = program.around.window
    with qtbot.waitExposed(window):
        window.show()
    with qtbot.waitSignal(end.reached):
        for _ in range(3):
            QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
        assert not window.isVisible()
    with vault.unlock(case_path, code, now=SystemClock().now) as again:
        assert not again.broken


def test_closing_the_window_ends_the_program(program: Program, end: End, qtbot: QtBot) -> None:
    """The window's own cross is a way out like the others; no hidden process stays."""
    program.show_start()
    with qtbot.waitExposed(program.around.window):
        program.around.window.show()
    with qtbot.waitSignal(end.reached):
        program.around.window.close()


@pytest.mark.slow
def test_the_rail_leads_to_the_rooms(
    program: Program, case_path: Path, code: str, qtbot: QtBot
) -> None:
    """Only rooms that work stand in the rail, and each of them opens."""
    opened(program, case_path, code, qtbot)
    frame = program.around.window.frame
    assert isinstance(frame, CaseFrame)
    for room in ("dossier", "help", "collect"):
        frame.rail.chosen.emit(room)
        assert frame.page is not None
    frame.shield_toggled.emit(False)
    assert not program.rooms.collect.gallery.blurred


@pytest.mark.slow
def test_a_damaged_case_opens_to_be_read(
    program: Program, case_path: Path, code: str, qtbot: QtBot
) -> None:
    """Where a record does not verify, the page says what can be read and that nothing changes."""
    _damage(case_path)
    opened(program, case_path, code, qtbot)
    assert program.around.session.broken
    assert program.around.session.read_only
    assert "beschadigd" in " ".join(b.text for b in program.around.window.findChildren(Banner))
    files = program.rooms.collect.files
    assert not files.can_take
    gallery = program.around.window.findChild(GalleryPage)
    assert gallery is not None
    assert not gallery.first.isEnabled()
    assert not gallery.ways.isEnabled()


def _damage(path: Path) -> None:
    """Flip one byte of the sealed record that holds the case's name."""
    database = sqlite3.connect(path)
    (sealed,) = database.execute("SELECT b FROM rec WHERE id = 1").fetchone()
    flipped = bytes([*sealed[:100], sealed[100] ^ 1, *sealed[101:]])
    database.execute("UPDATE rec SET b = ? WHERE id = 1", (flipped,))
    database.commit()
    database.close()
