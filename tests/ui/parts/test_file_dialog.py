"""Qt's file dialog, dressed as ours."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QHelpEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QListView,
    QMessageBox,
    QPushButton,
    QToolButton,
    QToolTip,
    QTreeView,
)
from pytestqt.qtbot import QtBot

from evidence_kit.ui.parts.file_dialog import choose_files, choose_new_file
from evidence_kit.ui.parts.focus_ring import FocusRing
from evidence_kit.ui.shell.window import MainWindow
from evidence_kit.ui.theme import Theme
from support.hostile import TAG


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with two pictures and a folder."""
    (tmp_path / "older").mkdir()
    for name in ("a.png", "b.png"):
        (tmp_path / name).write_bytes(b"x")
    return tmp_path


@pytest.fixture
def dialog(window: MainWindow, folder: Path, qtbot: QtBot) -> QFileDialog:
    """Give an open dialog for several files that has listed the folder."""
    with qtbot.waitExposed(window):
        window.show()
    made = choose_files(window, "t", folder, "Pictures (*.png *.jpg)", lambda paths: None)
    tree = made.findChild(QTreeView, "treeView")
    qtbot.waitUntil(lambda: tree.model().rowCount(tree.rootIndex()) == 3)
    return made


def test_choosing_everything_takes_the_files_and_no_folder(dialog: QFileDialog) -> None:
    """Ctrl+A beside a folder chooses the two files, so that opening adds them."""
    tree = dialog.findChild(QTreeView, "treeView")
    QTest.keySequence(tree, QKeySequence(QKeySequence.StandardKey.SelectAll))
    assert sorted(Path(name).name for name in dialog.selectedFiles()) == ["a.png", "b.png"]
    dialog.reject()


def test_the_list_shows_no_cut_columns_and_no_wall_of_endings(dialog: QFileDialog) -> None:
    """The kind of a file is left out, its size is whole, and the filter is one word."""
    tree = dialog.findChild(QTreeView, "treeView")
    assert tree.isColumnHidden(2)
    assert tree.columnWidth(1) >= tree.sizeHintForColumn(1)
    assert dialog.findChild(QComboBox, "fileTypeCombo").currentText() == "Pictures"
    dialog.reject()


def test_buttons_have_our_frames_and_no_icons_of_the_desktop(
    window: MainWindow, tmp_path: Path, theme: Theme
) -> None:
    """Also when saving, where Qt makes its buttons anew, with a floppy and a cross."""
    made = choose_new_file(window, "t", tmp_path / "new.pdf", "Pdf (*.pdf)", lambda path: None)
    buttons = made.findChildren(QPushButton)
    assert [b.property("kind") for b in buttons].count("primary") == 1
    assert all(b.property("kind") in {"primary", "secondary"} for b in buttons)
    assert all(b.icon().isNull() for b in buttons)
    made.reject()


def test_the_ring_shows_which_button_space_presses(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    """Tab walks through the dialog with the ring of our own pages, each button has its own."""
    with qtbot.waitActive(window):
        window.show()
    made = choose_new_file(window, "t", tmp_path / "new.pdf", "Pdf (*.pdf)", lambda path: None)
    made.activateWindow()
    qtbot.waitUntil(lambda: made.isAncestorOf(QApplication.focusWidget() or window))
    ring = made.findChild(FocusRing)
    seen = []
    for _ in range(20):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
        assert ring.target is seen[-1]
    assert set(made.findChildren(QPushButton)) <= set(seen)
    made.reject()


def test_what_is_drawn_can_be_seen_in_the_dark(
    window: MainWindow, tmp_path: Path, theme: Theme
) -> None:
    """The arrow to the folder above is as light as the words in the dark theme."""
    theme.set_name("dark")
    made = choose_new_file(window, "t", tmp_path / "new.pdf", "Pdf (*.pdf)", lambda path: None)
    drawn = made.findChild(QToolButton, "toParentButton").icon().pixmap(20, 20).toImage()
    inks = [drawn.pixelColor(x, y) for x in range(drawn.width()) for y in range(drawn.height())]
    assert max(ink.lightness() for ink in inks if ink.alpha() > 200) > 128
    names = made.findChild(QLineEdit, "fileNameEdit").completer().popup()
    names.ensurePolished()
    assert names.objectName() == "names"
    made.reject()
    theme.set_name("light")


@pytest.fixture
def hostile(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> QFileDialog:
    """Give an open dialog in a folder whose name is HTML."""
    inner = tmp_path / TAG
    inner.mkdir()
    with qtbot.waitExposed(window):
        window.show()
    return choose_files(window, "t", inner, "Pictures (*.png)", lambda paths: None)


def test_no_path_is_read_as_html_beside_the_pointer(hostile: QFileDialog) -> None:
    """A folder drawn to the list at the side has its path as tip there; it is not shown."""
    hostile.setSidebarUrls([QUrl.fromLocalFile(hostile.directory().path())])
    side = hostile.findChild(QListView, "sidebar")
    row = side.model().index(0, 0)
    assert TAG in row.data(Qt.ItemDataRole.ToolTipRole)
    spot = side.visualRect(row).center()
    asked = QHelpEvent(QEvent.Type.ToolTip, spot, side.viewport().mapToGlobal(spot))
    QApplication.sendEvent(side.viewport(), asked)
    assert QToolTip.text() == ""
    hostile.reject()


def test_a_question_of_the_dialog_shows_letters(hostile: QFileDialog, qtbot: QtBot) -> None:
    """Whether a file named so may be deleted is asked in plain text."""
    box = QMessageBox(QMessageBox.Icon.Warning, "t", f"Delete {TAG}?", parent=hostile)
    box.open()
    qtbot.waitUntil(box.isVisible)
    assert box.textFormat() is Qt.TextFormat.PlainText
    box.close()
    hostile.reject()
