"""What a screen reader is told of the list of annotations, asked the way it asks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.domain.geometry import Point
from evidence_kit.domain.markup import Kind
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.annotate.list_view import ListView
from evidence_kit.ui.annotate.presenter import AnnotatePresenter
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.tasks import TaskRunner
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording
from support.rooms import open_session
from support.tables import all_kept, opens, table_case


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    """Give a session that holds a case with pictures."""
    del qapp
    tasks = TaskRunner()
    made = open_session(tasks, table_case(tmp_path), tmp_path, qtbot)
    yield made
    with qtbot.waitCallback() as closed:
        made.close(closed)
    tasks.shut_down()


@pytest.fixture
def view(session: Session, theme: Theme, words: Wording, qtbot: QtBot) -> Iterator[ListView]:
    """Give a list with a numbered box that has words, and an arrow without any."""
    with PictureWorker() as worker:
        table = AnnotatePresenter(session, worker, Notices(words))
        opens(table, 1, qtbot)
        box = table.edits.add(Kind.BOX, Point(18, 39), Point(90, 78))
        table.edits.toggle_number()
        table.edits.set_text(box, "her account")
        table.edits.add(Kind.ARROW, Point(20, 200), Point(90, 195))
        made = ListView(table, theme, words)
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.show()
        yield made
        all_kept(table, qtbot)
        table.leave()


def _told(view: ListView, place: int) -> QAccessibleInterface:
    told = QAccessible.queryAccessibleInterface(list(view.rows.values())[place])
    assert told is not None
    return told


@pytest.mark.slow
def test_a_row_says_kind_number_words_and_which_row_it_is(view: ListView) -> None:
    """All that is drawn in a row, and how many rows there are."""
    names = [_told(view, place).text(QAccessible.Text.Name) for place in range(2)]
    where = "10 % from the left, 10 % from the top, 40 % wide, 10 % high"
    assert names == [
        f"Box, number 1, {where}: her account, row 1 of 2",
        "Arrow, points to 50 % from the left, 50 % from the top: no words yet, row 2 of 2",
    ]


@pytest.mark.slow
def test_a_row_says_whether_it_is_selected_and_opened(view: ListView) -> None:
    """Walking selects, Enter opens and closes; the state is told, not only drawn."""
    rows = list(view.rows.values())
    assert [bool(_told(view, place).state().checked) for place in range(2)] == [False, True]
    rows[1].setFocus()
    QTest.keyClick(rows[1], Qt.Key.Key_Up)
    assert [bool(_told(view, place).state().checked) for place in range(2)] == [True, False]
    about = QAccessible.Text.Description
    assert _told(view, 0).text(about) == "Enter opens it"
    QTest.keyClick(rows[0], Qt.Key.Key_Return)
    assert _told(view, 0).text(about) == "opened"
    assert bool(_told(view, 0).state().checked)
    QTest.keyClick(rows[0], Qt.Key.Key_Return)
    assert _told(view, 0).text(about) == "Enter opens it"
    assert bool(_told(view, 0).state().checked)


@pytest.mark.slow
def test_rows_that_move_say_their_new_place(view: ListView) -> None:
    """Alt with an arrow changes the order; the names follow."""
    rows = list(view.rows.values())
    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    name = QAccessible.Text.Name
    assert _told(view, 1).text(name).endswith("her account, row 2 of 2")
    assert _told(view, 0).text(name).endswith("row 1 of 2")
