"""Somebody at the drawing table of the whole program, by mouse and keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.app import Program
from evidence_kit.domain.markup import Markup
from evidence_kit.ui.annotate.keeping import Kept
from evidence_kit.ui.annotate.page import AnnotatePage
from evidence_kit.ui.annotate.sights import Sight
from evidence_kit.ui.annotate.tools import Tool
from evidence_kit.ui.parts.thumb_grid import ThumbGrid
from evidence_kit.ui.shell.path import COLLECT
from support.doors import Shut
from support.program import End


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
        """Open the case by its recovery code, and go from home to the gallery."""
        self.program.show_locked(shut.path)
        with self._qtbot.waitExposed(self.window):
            self.window.show()
        page = self.window.frame.page
        self._qtbot.keyClicks(page.field.edit, shut.code)
        with self._qtbot.waitSignal(self.program.doors.passed):
            self._qtbot.keyClick(page.field.edit, Qt.Key.Key_Return)
        self.program.rooms.enter(COLLECT)

    def opens_first(self) -> None:
        """Press Enter on the first card of the gallery."""
        grid = self.window.frame.page.findChildren(ThumbGrid)[0]
        grid.setFocus()
        grid.setCurrentIndex(grid.model().index(0, 0))
        self._qtbot.keyClick(grid, Qt.Key.Key_Return)
        self.sees()

    def sees(self) -> None:
        """Wait for the picture."""
        self._qtbot.waitUntil(lambda: self._sight() is Sight.VISIBLE)

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
        self._qtbot.waitUntil(lambda: keeper.state is Kept.ALL)
        return self.table.presenter.editor.markup

    def locks(self) -> None:
        """Press Lock and wait until this process would end."""
        with self._qtbot.waitSignal(self.end.reached):
            self.clicks(self.window.frame.top.lock)

    def _sight(self) -> Sight:
        assert self.program.rooms is not None
        return self.program.rooms.annotate.sight
