"""Looking: zoom at the pointer, scroll, pan, fit, and coming back to the same place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.domain.geometry import Point
from evidence_kit.domain.markup import Markup
from evidence_kit.ui.annotate.tools import Tool
from evidence_kit.ui.annotate.view import Fit
from support.boards import CTRL, NONE, SHIFT, Board, near, picture


def test_ctrl_and_wheel_zoom_at_the_pointer(board: Board) -> None:
    """What was under the pointer stays there, and the page hears of it."""
    zooms: list[float] = []
    board.canvas.zoom_changed.connect(zooms.append)
    board.canvas.set_zoom(2.0)
    at = board.spot(200, 300)
    for turn in (120, 120, -120):
        _wheel(board, at, turn, CTRL)
    assert zooms[-1] == pytest.approx(2.0 * 1.2)
    there = board.canvas.mapToScene(at)
    assert near(Point(there.x(), there.y()), 200, 300)


def test_the_plain_wheel_scrolls(board: Board) -> None:
    """Down by the wheel, sideways with Shift; the zoom stays."""
    board.canvas.set_zoom(3.0)
    before = board.canvas.mapToScene(QPoint(0, 0))
    _wheel(board, QPoint(100, 100), -120, NONE)
    after = board.canvas.mapToScene(QPoint(0, 0))
    assert after.y() > before.y()
    assert after.x() == pytest.approx(before.x())
    _wheel(board, QPoint(100, 100), -120, SHIFT)
    assert board.canvas.mapToScene(QPoint(0, 0)).x() > after.x()
    assert board.canvas.zoom == 3.0


def test_space_and_the_middle_button_pan(board: Board) -> None:
    """The picture follows the pointer; nothing is drawn meanwhile, whatever the tool."""
    board.take(Tool.BOX)
    board.canvas.set_zoom(4.0)
    middle, left = Qt.MouseButton.MiddleButton, Qt.MouseButton.LeftButton
    for button in (left, middle):
        before = board.canvas.mapToScene(QPoint(0, 0))
        if button is left:
            QTest.keyPress(board.canvas, Qt.Key.Key_Space)
        _drag_view(board, button, QPoint(300, 300), QPoint(220, 260))
        QTest.keyRelease(board.canvas, Qt.Key.Key_Space)
        after = board.canvas.mapToScene(QPoint(0, 0))
        assert (after.x() - before.x(), after.y() - before.y()) == (20, 10)
    assert board.items == ()
    board.drag((150, 300), (180, 330))
    assert len(board.items) == 1


def test_the_zoom_follows_the_window_and_the_place_is_kept(board: Board, qtbot: QtBot) -> None:
    """Fit means fit after a resize too; coming back to an exhibit shows what one saw before."""
    canvas = board.canvas
    canvas.open(picture(1170, 700), Markup())
    assert canvas.fit is Fit.WIDTH
    before = canvas.zoom
    canvas.resize(400, 760)
    QApplication.processEvents()
    assert canvas.zoom < before
    canvas.set_zoom(2.0)
    canvas.centerOn(800, 400)
    place = canvas.place
    canvas.open(picture(10, 10), Markup())
    canvas.open(picture(1170, 700), Markup(), place)
    assert canvas.zoom == 2.0
    assert near(canvas.place.middle, place.middle.x, place.middle.y)
    del qtbot


def _wheel(board: Board, at: QPoint, turn: int, held: Qt.KeyboardModifier) -> None:
    view = board.canvas.viewport()
    event = QWheelEvent(
        QPointF(at),
        view.mapToGlobal(QPointF(at)),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def _drag_view(board: Board, button: Qt.MouseButton, one: QPoint, other: QPoint) -> None:
    view = board.canvas.viewport()
    QTest.mousePress(view, button, NONE, one)
    at = QPointF(other)
    no = Qt.MouseButton.NoButton
    move = QMouseEvent(QEvent.Type.MouseMove, at, view.mapToGlobal(at), no, button, NONE)
    QApplication.sendEvent(view, move)
    QTest.mouseRelease(view, button, NONE, other)
