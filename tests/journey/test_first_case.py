"""From nothing to a police file: the way a person goes, with mouse and keyboard."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit import vault
from evidence_kit.app import Program
from evidence_kit.domain.exhibit import InWords, Original
from evidence_kit.services.ports import SystemClock
from evidence_kit.ui.capture.importing import Step
from evidence_kit.ui.capture.page import CollectPage
from evidence_kit.ui.guide.page import HomePage
from evidence_kit.ui.guide.room import Stop
from evidence_kit.ui.guide.room_page import GuidePage
from evidence_kit.ui.shell.frames import CaseFrame
from evidence_kit.ui.shell.rail_step import RailStepButton
from evidence_kit.ui.shell.unlock.page import ClosingPage, UnlockPage
from support.doors import PASSPHRASE
from support.program import End, running
from support.rooms import write_screens


class Person:
    """Sees what is on the screen and does what a person does with it."""

    def __init__(self, program: Program, end: End, qtbot: QtBot) -> None:
        self.program, self.end, self._qtbot = program, end, qtbot
        self.window = program.around.window

    @property
    def page(self) -> QWidget:
        """The page on the screen."""
        return self.window.frame.page

    def clicks(self, widget: QWidget) -> None:
        """Press the left button on something that can be pressed."""
        assert widget.isEnabled()
        self._qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def types(self, widget: QWidget, text: str) -> None:
        """Type into a field."""
        self._qtbot.keyClicks(widget, text)

    def chooses(self, signal: str, given: object) -> None:
        """Take files in the file dialog that is open; our dialog, never the system's own."""
        (dialog,) = self.window.findChildren(QFileDialog)
        assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
        getattr(dialog, signal).emit(given)
        dialog.close()
        dialog.deleteLater()

    def makes_a_case(self) -> str:
        """Go through the two doors; gives the recovery code."""
        self.clicks(self.page.begin)
        page = self.page
        self.types(page.password.passphrase.edit, PASSPHRASE)
        self.types(page.password.repeat.edit, PASSPHRASE)
        with self._qtbot.waitSignal(page.presenter.made):
            self.clicks(page.make)
        code = self.page.presenter.sheet.code
        self.clicks(self.page.on_paper)
        self.clicks(self.page.go_on)
        return code

    def adds(self, paths: list[Path], answers: str) -> None:
        """Choose files and answer the question about each: "n" or "y"."""
        files = self.program.rooms.collect.files
        with self._qtbot.waitSignal(files.step_changed, check_params_cb=_is(Step.QUESTION)):
            gallery = self.page.gallery
            self.clicks(gallery.first if gallery.first.isVisible() else gallery.ways.files)
            self.chooses("filesSelected", [str(path) for path in paths])
        for at, answer in enumerate(answers):
            card = self.page.question.cards[at]
            self.clicks(card.no if answer == "n" else card.yes)
        with self._qtbot.waitSignal(files.finished):
            self.clicks(self.page.question.onward)
            if "y" in answers:
                self.clicks(self.page.words_page.keep)

    def opens(self, secret: str) -> None:
        """Type a secret on the lock page and press Enter."""
        page = self.page
        assert isinstance(page, UnlockPage)
        self.types(page.field.edit, secret)
        with self._qtbot.waitSignal(self.program.doors.passed):
            self._qtbot.keyClick(page.field.edit, Qt.Key.Key_Return)

    def begins_to_collect(self) -> None:
        """Skip all questions, and go on from the first steps."""
        assert isinstance(self.page, HomePage)
        self.clicks(self.page.next.go)
        room = self.page
        assert isinstance(room, GuidePage)
        asking = room.page(Stop.QUESTIONS)
        while asking.question.isVisible():
            self.clicks(asking.question.card.skip)
        self.clicks(asking.advice.onward)
        self.clicks(room.page(Stop.STEPS).onward)
        assert isinstance(self.page, CollectPage)

    def saves_a_police_file(self, target: Path) -> None:
        """Go to the police file and save it."""
        self.clicks(self.window.frame.rail.findChildren(RailStepButton)[-1])
        with self._qtbot.waitSignal(self.program.rooms.dossier.written):
            self.clicks(self.page.save)
            self.chooses("fileSelected", str(target))

    def locks(self) -> Path:
        """Press Lock; gives the path that the fresh process would get."""
        with self._qtbot.waitSignals([self.end.started, self.end.reached]):
            self.clicks(self.window.frame.top.lock)
            assert isinstance(self.page, ClosingPage)
        return self.end.paths[-1]

    def leaves_fast(self) -> None:
        """Press Esc three times."""
        with self._qtbot.waitExposed(self.window):
            self.window.show()
        with self._qtbot.waitSignal(self.end.reached):
            for _ in range(3):
                QTest.keyClick(self.window.windowHandle(), Qt.Key.Key_Escape)
            assert not self.window.isVisible()


def _is(step: Step) -> object:
    return lambda now: now is step


@pytest.fixture
def sit_down(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[object]:
    """Give a way to start the program anew, as after the process ended."""
    under_way: list[object] = []

    def leave() -> None:
        while under_way:
            under_way.pop().__exit__(None, None, None)

    def start() -> Person:
        leave()
        context = running(qapp, tmp_path / "settings", qtbot)
        under_way.append(context)
        return Person(*context.__enter__(), qtbot)

    yield start
    leave()


def files_below(folder: Path) -> set[str]:
    """List what lies below a folder."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


@pytest.mark.slow
def test_everything_is_there_after_locking_leaving_and_coming_back(
    sit_down: object, home: Path, tmp_path: Path
) -> None:
    """New case, three pictures, lock, unlock, police file, leave fast, reopen: all is there."""
    documents = home / "Documents"
    documents.mkdir()
    pictures = tmp_path / "phone"
    pictures.mkdir()
    screens = write_screens(pictures, 3)
    wanted = [hashlib.sha256(path.read_bytes()).hexdigest() for path in screens]

    person = sit_down()
    person.program.show_start()
    code = person.makes_a_case()
    person.begins_to_collect()
    person.adds(screens, "nny")
    path = person.locks()
    assert path.parent == documents

    person = sit_down()
    person.program.show_locked(path)
    person.opens(PASSPHRASE)
    target = tmp_path / "dossier.pdf"
    person.saves_a_police_file(target)
    person.leaves_fast()

    person = sit_down()
    person.program.show_locked(path)
    person.opens(code.lower())
    assert isinstance(person.window.frame, CaseFrame)
    case = person.program.around.session.case
    assert [exhibit.fingerprint.sha256 for exhibit in case.exhibits] == wanted
    assert [type(exhibit.evidence) for exhibit in case.exhibits] == [Original, Original, InWords]
    assert [export.name for export in case.exports] == ["dossier.pdf"]
    person.leaves_fast()

    with vault.unlock(path, code, now=SystemClock().now) as opened:
        for exhibit, screen in zip(case.exhibits[:2], screens, strict=False):
            assert isinstance(exhibit.evidence, Original)
            assert opened.read(exhibit.evidence.object) == screen.read_bytes()
        assert opened.check().ok
    with pikepdf.open(io.BytesIO(target.read_bytes())) as pdf:
        assert len(pdf.pages) >= 4
    assert files_below(home) == {"Documents", f"Documents/{path.name}"}
    assert [path.read_bytes()[:4] for path in screens] == [b"\x89PNG"] * 3
