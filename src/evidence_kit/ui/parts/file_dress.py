"""Dressing Qt's file dialog as ours: buttons, arrows, columns, the ring, and what Ctrl+A takes.

It is dressed when all is set, because Qt makes its buttons anew when saving is asked for.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QChildEvent, QEvent, QItemSelectionModel, QObject, Qt
from PySide6.QtGui import QColor, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QFileDialog,
    QFileSystemModel,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QToolButton,
    QTreeView,
)

from evidence_kit.ui import icons
from evidence_kit.ui.parts.focus_ring import ring_in
from evidence_kit.ui.parts.layouts import restyle

_ICONS: Final = {
    "backButton": "arrow-left",
    "forwardButton": "arrow-right",
    "toParentButton": "arrow-up",
    "newFolderButton": "plus",
    "listModeButton": "layout-grid",
    "detailModeButton": "list",
}
"""Qt's own are drawn in black, whatever is behind them."""
_NAME, _SIZE, _KIND, _DATE = range(4)
"""Columns of the list. The kind says "PNG image" after a name that ends in .png."""


def dress(dialog: QFileDialog) -> None:
    """Give a file dialog our look. Call it last, before the dialog opens."""
    _buttons(dialog)
    _tool_buttons(dialog)
    _columns(dialog)
    _letters(dialog)
    ring_in(dialog)
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    completer = line.completer() if line is not None else None
    names = completer.popup() if completer is not None else None
    if names is not None:  # a window of its own, so the sheet finds it by name
        names.setObjectName("names")


def take_files_only(dialog: QFileDialog) -> None:
    """Let a choice of several leave folders out; a folder alone can still be opened."""
    tree = _tree(dialog)
    model, chosen = tree.model(), tree.selectionModel()
    if not isinstance(model, QFileSystemModel):
        return

    def leave_folders_out() -> None:
        rows = chosen.selectedRows()
        if len(rows) < 2:
            return
        flags = QItemSelectionModel.SelectionFlag
        for row in rows:
            if model.isDir(row):
                chosen.select(row, flags.Deselect | flags.Rows)

    chosen.selectionChanged.connect(leave_folders_out)


def _buttons(dialog: QFileDialog) -> None:
    box = dialog.findChild(QDialogButtonBox)
    for made in dialog.findChildren(QPushButton):
        accepts = box is not None and box.buttonRole(made) is QDialogButtonBox.ButtonRole.AcceptRole
        made.setIcon(QIcon())  # the desktop's own icons speak another language than ours
        made.setProperty("kind", "primary" if accepts else "secondary")
        restyle(made)


def _tool_buttons(dialog: QFileDialog) -> None:
    ink = _Ink(dialog.palette())
    for name, drawn in _ICONS.items():
        made = dialog.findChild(QToolButton, name)
        if made is not None:
            made.setIcon(icons.icon(ink, drawn, "text"))


def _columns(dialog: QFileDialog) -> None:
    header, modes = _tree(dialog).header(), QHeaderView.ResizeMode
    header.setSectionHidden(_KIND, True)
    header.setSectionResizeMode(_NAME, modes.Stretch)
    header.setSectionResizeMode(_SIZE, modes.ResizeToContents)
    header.setSectionResizeMode(_DATE, modes.ResizeToContents)


def _letters(dialog: QFileDialog) -> None:
    """Let no name of a file or folder be read as HTML; see `parts.tip`."""
    guard = _Letters(dialog)
    dialog.installEventFilter(guard)
    for view in dialog.findChildren(QAbstractItemView):
        view.viewport().installEventFilter(guard)


class _Letters(QObject):
    """Keeps names from where Qt's dialog reads HTML: beside the pointer, and in its questions."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show no path beside the pointer; a question of the dialog shows plain letters."""
        if event.type() == QEvent.Type.ToolTip:
            return not isinstance(watched, QFileDialog)
        if isinstance(event, QChildEvent) and event.type() == QEvent.Type.ChildPolished:
            box = event.child()
            if box.inherits("QMessageBox"):
                box.setProperty("textFormat", Qt.TextFormat.PlainText)
        return False


def _tree(dialog: QFileDialog) -> QTreeView:
    tree = dialog.findChild(QTreeView, "treeView")
    assert isinstance(tree, QTreeView)  # noqa: S101 - Qt's own dialog has one
    return tree


class _Ink:
    """The dialog's own colours for its icons; it stands outside our pages and has no theme."""

    def __init__(self, palette: QPalette) -> None:
        self.pixmaps: dict[tuple[object, ...], QPixmap] = {}
        self._palette = palette

    def colour(self, token: str) -> QColor:
        """Give the colour of words, or of words nobody can use now."""
        groups = QPalette.ColorGroup
        group = groups.Disabled if token == "text3" else groups.Active  # noqa: S105 - a colour
        return self._palette.color(group, QPalette.ColorRole.ButtonText)
