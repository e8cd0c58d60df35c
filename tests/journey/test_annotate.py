"""Draw on screenshots and black one out, by mouse and keyboard; lock, come back: all as left."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.app import Program
from evidence_kit.domain.markup import Kind, Markup
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.annotate.keeping import Kept
from evidence_kit.ui.annotate.page import AnnotatePage
from evidence_kit.ui.annotate.sights import Sight
from evidence_kit.ui.annotate.tools import Tool
from evidence_kit.ui.parts.thumb_grid import ThumbGrid
from support.doors import Shut
from support.program import End, running
from support.rooms import fill_case, make_case, write_screens

LONG = 10_000
EVERY_KIND = (
    Kind.BOX,
    Kind.ARROW,
    Kind.HIGHLIGHT,
    Kind.NUMBER,
    Kind.BLACKOUT,
    Kind.TEXT,
)


class Drawer:
    """Opens a case and draws in it."""

    def __init__(self, program: Program, end: End, qtbot: QtBot) -> None:
        self.program, self.end, self._qtbot = program, end, qtbot
        self.window = program.around.window

    @property
    def table(self) -> AnnotatePage:
        """The drawing table."""
        page = self.window.frame.page
        assert isinstance(page, AnnotatePage)
        return page

    def enters(self, shut: Shut) -> None:
        """Open the case by its recovery code."""
        self.program.show_locked(shut.path)
        with self._qtbot.waitExposed(self.window):
            self.window.show()
        page = self.window.frame.page
        self._qtbot.keyClicks(page.field.edit, shut.code)
        with self._qtbot.waitSignal(self.program.doors.passed, timeout=LONG):
            self._qtbot.keyClick(page.field.edit, Qt.Key.Key_Return)

    def opens_first(self) -> None:
        """Press Enter on the first card of the gallery."""
        grid = self.window.frame.page.findChildren(ThumbGrid)[0]
        grid.setFocus()
        grid.setCurrentIndex(grid.model().index(0, 0))
        self._qtbot.keyClick(grid, Qt.Key.Key_Return)
        self.sees()

    def sees(self) -> None:
        """Wait for the picture."""
        self._qtbot.waitUntil(lambda: self._sight() is Sight.VISIBLE, timeout=LONG)

    def clicks(self, widget: QWidget) -> None:
        """Press the left button."""
        assert widget.isVisible()
        self._qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def drags(self, tool: Tool, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Take a tool and draw with it, in image pixels."""
        self.clicks(self.table.strip.tools[tool])
        canvas = self.table.canvas
        one, other = (canvas.mapFromScene(*at) for at in (start, end))
        port = canvas.viewport()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=one)
        QTest.mouseMove(port, (one + other) / 2)
        QTest.mouseMove(port, other)
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=other)

    def draws_with_every_tool(self) -> None:
        """One of each kind; the text is typed on the picture."""
        self.drags(Tool.BOX, (10, 20), (90, 60))
        self.drags(Tool.ARROW, (150, 20), (110, 80))
        self.drags(Tool.HIGHLIGHT, (10, 90), (120, 110))
        self.drags(Tool.NUMBER, (30, 150), (30, 150))
        self.drags(Tool.BLACKOUT, (10, 200), (100, 240))
        self.drags(Tool.TEXT, (20, 280), (20, 280))
        self._qtbot.keyClicks(QApplication.focusWidget(), "zie 2")
        self._qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)

    def kept(self) -> Markup:
        """Wait until all is kept and give what is on the table."""
        keeper = self.table.presenter.keeper
        self._qtbot.waitUntil(lambda: keeper.state is Kept.ALL, timeout=LONG)
        return self.table.presenter.editor.markup

    def locks(self) -> None:
        """Press Lock and wait until this process would end."""
        with self._qtbot.waitSignal(self.end.reached, timeout=LONG):
            self.clicks(self.window.frame.top.lock)

    def _sight(self) -> Sight:
        assert self.program.rooms is not None
        return self.program.rooms.annotate.sight


@pytest.fixture
def sit_down(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[object]:
    """Give a way to start the program anew, as after the process ended."""
    under_way: list[object] = []

    def leave() -> None:
        while under_way:
            under_way.pop().__exit__(None, None, None)

    def start() -> Drawer:
        leave()
        context = running(qapp, tmp_path / "settings", qtbot)
        under_way.append(context)
        return Drawer(*context.__enter__(), qtbot)

    yield start
    leave()


@pytest.fixture
def shut(tmp_path: Path) -> tuple[Shut, list[Path]]:
    """Give a closed case with two PNG files and a JPEG in it."""
    paths = write_screens(tmp_path, 2)
    photo = tmp_path / "photo.jpg"
    Image.open(paths[0]).rotate(2).save(photo, "JPEG")
    made = make_case(tmp_path / "case.evk")
    with PictureWorker() as worker:
        fill_case(made, worker, [*paths, photo])
    return made, [*paths, photo]


def test_drawing_survives_the_lock(sit_down: object, shut: tuple[Shut, list[Path]]) -> None:
    """Every tool on three items, undo and redo of all; after the lock each is as it was left."""
    case, paths = shut
    person = sit_down()
    person.enters(case)
    person.opens_first()
    assert person.window.frame.rail.compact
    left = []
    for item in range(3):
        person.draws_with_every_tool()
        drawn = person.kept()
        assert tuple(one.kind for one in drawn) == EVERY_KIND
        if item == 0:
            for _step in EVERY_KIND:
                person.clicks(person.table.header.undo)
            assert person.kept().items == ()
            for _step in EVERY_KIND:
                person.clicks(person.table.header.redo)
            assert person.kept() == drawn
        left.append(drawn)
        if item < 2:
            person.clicks(person.table.onward)
            person.sees()
    person.locks()

    person = sit_down()
    person.enters(case)
    person.opens_first()
    for markup in left:
        assert person.table.presenter.editor.markup == markup
        if markup is not left[-1]:
            person.clicks(person.table.onward)
            person.sees()
    case_now = person.program.around.session.case
    assert all(exhibit.looked_at for exhibit in case_now.exhibits)
    hashes = [hashlib.sha256(path.read_bytes()).hexdigest() for path in paths]
    assert [exhibit.fingerprint.sha256 for exhibit in case_now.exhibits] == hashes
    person.locks()


def test_the_shield_blurs_this_image_only(sit_down: object, shut: tuple[Shut, list[Path]]) -> None:
    """One press in the top bar and the picture is gone; leaving the table drops its pixels."""
    person = sit_down()
    person.enters(shut[0])
    person.opens_first()
    rooms, top = person.program.rooms, person.window.frame.top
    assert top.shield.text() == person.program.around.words.gettext("This image visible")
    person.clicks(top.shield)
    assert (rooms.annotate.sight, rooms.annotate.picture) == (Sight.BLURRED, None)
    person.clicks(top.shield)
    person.sees()
    person.clicks(person.table.header.gallery)
    assert rooms.annotate.picture is None
    assert rooms.collect.gallery.blurred
    gallery = person.window.frame.page.gallery
    gallery.details.view_asked.emit(2)
    person.sees()
    assert rooms.annotate.number == 2
    person.clicks(person.table.header.gallery)
    assert person.window.frame.rail.compact == person.program.around.theme.narrow
    person.locks()
