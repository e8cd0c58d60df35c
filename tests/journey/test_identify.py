"""Say who it was, with the keyboard alone; lock, come back: all as left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.app import Program
from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.lead import LeadKind, LeadState
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.annotate.page import AnnotatePage
from evidence_kit.ui.identify.page import IdentifyPage
from evidence_kit.ui.shell.frames import CaseFrame
from evidence_kit.ui.shell.rail_step import RailStepButton
from support.doors import Shut
from support.program import End, running
from support.rooms import fill_case, make_case, write_screens


class Teller:
    """Opens a case and says in it who it was; never touches a mouse."""

    def __init__(self, program: Program, end: End, qtbot: QtBot) -> None:
        self.program, self.end, self._qtbot = program, end, qtbot
        self.window = program.around.window
        self.words = program.around.words.gettext

    @property
    def room(self) -> IdentifyPage:
        """The room, as it is on screen."""
        page = self.window.frame.page
        assert isinstance(page, IdentifyPage)
        return page

    def enters(self, shut: Shut) -> None:
        """Open the case by its recovery code."""
        self.program.show_locked(shut.path)
        with self._qtbot.waitExposed(self.window):
            self.window.show()
        page = self.window.frame.page
        self._qtbot.keyClicks(page.field.edit, shut.code)
        with self._qtbot.waitSignal(self.program.doors.passed):
            self._qtbot.keyClick(page.field.edit, Qt.Key.Key_Return)

    def goes_there(self) -> None:
        """Press the third step of the path."""
        frame = self.window.frame
        assert isinstance(frame, CaseFrame)
        step = frame.rail.findChildren(RailStepButton)[2]
        self.presses(step)

    def presses(self, widget: QWidget) -> None:
        """Press Enter on something."""
        self._qtbot.waitUntil(widget.isVisible)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(widget, Qt.Key.Key_Return)
        self.waits()

    def types(self, widget: QWidget, text: str) -> None:
        """Type into a field."""
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClicks(widget, text)

    def waits(self) -> None:
        """Wait until nothing runs any more."""
        self._qtbot.waitUntil(lambda: not self.program.tasks.busy)
        QApplication.processEvents()

    def adds(self, kind: LeadKind, text: str, exhibits: str) -> None:
        """Type a detail into the fields that are open."""
        editor = self.room.lead_editor
        self.room.presenter.drafting.write(kind=kind)
        self.types(editor.text.edit, text)
        self.types(editor.exhibits.edit, exhibits)
        self.presses(editor.done)

    def answers(self, text: str) -> None:
        """Answer whose something is."""
        said = self.words(text)
        self.presses(next(one for one in self.room.question.answers if one.text() == said))

    def locks(self) -> None:
        """Press Lock and wait until this process would end."""
        with self._qtbot.waitSignal(self.end.reached):
            top = self.window.frame.top
            top.lock.setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(top.lock, Qt.Key.Key_Return)


@pytest.fixture
def sit_down(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[object]:
    """Give a way to start the program anew, as after the process ended."""
    under_way: list[object] = []

    def leave() -> None:
        while under_way:
            under_way.pop().__exit__(None, None, None)

    def start() -> Teller:
        leave()
        context = running(qapp, tmp_path / "settings", qtbot)
        under_way.append(context)
        return Teller(*context.__enter__(), qtbot)

    yield start
    leave()


@pytest.fixture
def shut(tmp_path: Path) -> Shut:
    """Give a closed case with two drawn screenshots."""
    made = make_case(tmp_path / "case.evk")
    with PictureWorker() as worker:
        fill_case(made, worker, write_screens(tmp_path, 2))
    return made


@pytest.mark.slow
def test_who_it_was_survives_the_lock(sit_down: object, shut: Shut) -> None:
    """A name, an account and a number of two suspects; after the lock all is as it was left."""
    person = sit_down()
    person.enters(shut)
    person.goes_there()
    person.presses(person.room.own)
    person.adds(LeadKind.USERNAME, "lisa.voorbeeld04", "1, 2")
    person.answers("A new suspect")
    person.presses(next(iter(person.room.cards.values())).add)
    person.adds(LeadKind.PHONE, "06-12345678", "2")
    person.presses(person.room.add_suspect)
    person.types(person.room.suspect_editor.role.edit, "de rekening")
    person.presses(person.room.suspect_editor.done)
    person.presses(list(person.room.cards.values())[1].add)
    person.adds(LeadKind.IBAN, "NL91 ABNA 0417 1643 00", "1")
    left = person.program.around.session.case
    assert [one.letter for one in left.suspects] == ["A", "B"]
    assert [one.text for one in left.leads] == [
        "lisa.voorbeeld04",
        "06-12345678",
        "NL91 ABNA 0417 1643 00",
    ]
    assert {one.state for one in left.leads} == {LeadState.CONFIRMED}
    person.locks()

    person = sit_down()
    person.enters(shut)
    person.goes_there()
    case = person.program.around.session.case
    assert (case.leads, case.suspects) == (left.leads, left.suspects)
    first, second = person.room.cards.values()
    assert len(first.rows) == 2
    assert second.lines[1].text() == "de rekening"
    person.presses(first.rows[case.leads[0].id].links[1])
    table = person.window.frame.page
    assert isinstance(table, AnnotatePage)
    assert table.presenter.number == 2
    area = Rect(20, 300, 80, 20)
    person.program.rooms.look_at(1, area)
    assert table.presenter.number == 1
    assert table.presenter.place.middle == area.centre
    person.waits()
    person.locks()
