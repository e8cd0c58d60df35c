"""What is dropped on the window: taken as a copy where it is welcome, and refused elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from evidence_kit.app import Program
from evidence_kit.domain.geometry import Point
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.shell.path import DOSSIER
from support.doors import Shut
from support.program import running
from support.rooms import fill_case, write_screens

TYPED_INTO = (QLineEdit, QPlainTextEdit, QTextEdit)
BOTH = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
"""The key with which a person asks the other program to move what is dragged."""


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Program]:
    """Give a program that did not begin yet."""
    with running(qapp, tmp_path / "settings", qtbot) as (made, _end):
        yield made


def _edits(window: QWidget) -> list[QWidget]:
    """Give every widget that somebody types into, seen now or not."""
    return [edit for kind in TYPED_INTO for edit in window.findChildren(kind)]


def _text(edit: QWidget) -> str:
    return edit.text() if isinstance(edit, QLineEdit) else edit.toPlainText()


def _moved(widget: QWidget, mime: QMimeData) -> bool:
    """Drag over a widget and let go; tell whether the other program is told that it was moved."""
    at = QPoint(3, 3)
    events = (
        QDragEnterEvent(at, BOTH, mime, LEFT, SHIFT),
        QDragMoveEvent(at, BOTH, mime, LEFT, SHIFT),
        QDropEvent(QPointF(at), BOTH, mime, LEFT, SHIFT),
    )
    for event in events:
        event.setDropAction(Qt.DropAction.MoveAction)
        QApplication.sendEvent(widget, event)
    return any(e.isAccepted() and e.dropAction() is not Qt.DropAction.CopyAction for e in events)


def _refuses(program: Program, path: Path) -> int:
    """Drop a file on everything there is; give the number of texts there are."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    mime.setText(str(path))
    window = program.around.window
    edits = _edits(window)
    before = [_text(edit) for edit in edits]
    viewports = [e.viewport() for e in edits if isinstance(e, QPlainTextEdit | QTextEdit)]
    takers = [widget for widget in window.findChildren(QWidget) if widget.acceptDrops()]
    moved = [w for w in (*edits, *viewports, *takers) if _moved(w, mime)]
    assert [(type(w).__name__, w.accessibleName()) for w in moved] == []
    assert [_text(edit) for edit in edits] == before
    return len(edits)


@pytest.mark.slow
def test_a_file_dropped_on_a_text_stays_where_it_is(
    program: Program, case_path: Path, code: str, tmp_path: Path, qtbot: QtBot
) -> None:
    """On no page does a path land in a text, and no program ever hears that we moved its file."""
    (screen, other) = write_screens(tmp_path, 2)
    with PictureWorker() as worker:
        fill_case(Shut(case_path, code), worker, [screen])
    window = program.around.window
    program.show_start(case_path)
    assert _refuses(program, screen) >= 2
    qtbot.mouseClick(window.frame.page.begin, LEFT)
    page = window.frame.page
    assert _refuses(program, screen) >= 4
    with qtbot.waitSignal(program.tasks.idle):
        page.presenter.look_for_free_name()
    program.show_locked(case_path)
    assert _refuses(program, screen) >= 1
    qtbot.keyClicks(window.frame.page.field.edit, code)
    with qtbot.waitSignal(program.doors.passed):
        qtbot.keyClick(window.frame.page.field.edit, Qt.Key.Key_Return)
    assert program.rooms is not None
    program.rooms.open_exhibit(1)
    qtbot.waitUntil(lambda: program.rooms.annotate.picture is not None)
    (table,) = (w for w in window.findChildren(QWidget) if type(w).__name__ == "AnnotatePage")
    table.canvas.writer.begin(Point(10, 10))
    assert len(window.findChildren(QAbstractSpinBox)) > 0
    assert _refuses(program, other) >= 10
    assert screen.is_file()
    program.rooms.enter(DOSSIER)
    qtbot.waitUntil(lambda: program.rooms.collect.files.can_take)
