"""Choosing files and folders without leaving a trace.

The system's own dialog feeds its list of recent files, so ours is Qt's.
`app` points Qt's settings at a place that cannot exist; else the last folder would be kept.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from evidence_kit.ui.parts.file_dress import dress, take_files_only

_WIDE, _HIGH = 860, 560


def choose_file(
    parent: QWidget, title: str, folder: Path, pattern: str, chosen: Callable[[Path], None]
) -> QFileDialog:
    """Open a dialog for one existing file; returns at once.

    Args:
        parent: window the dialog belongs to.
        title: says what is asked.
        folder: where to begin.
        pattern: Qt's filter, e.g. "Cases (*.evk)".
        chosen: gets the file when the person accepts.
    """
    dialog = _dialog(parent, title, folder, pattern)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dress(dialog)
    dialog.open()
    return dialog


def choose_files(
    parent: QWidget,
    title: str,
    folder: Path,
    pattern: str,
    chosen: Callable[[tuple[Path, ...]], None],
) -> QFileDialog:
    """Open a dialog for several existing files; `chosen` gets them when the person accepts."""
    dialog = _dialog(parent, title, folder, pattern)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda names: chosen(tuple(Path(name) for name in names)))
    dress(dialog)
    take_files_only(dialog)
    dialog.open()
    return dialog


def choose_folder(
    parent: QWidget, title: str, folder: Path, chosen: Callable[[Path], None]
) -> QFileDialog:
    """Open a dialog for a folder; `chosen` gets it when the person accepts."""
    dialog = _dialog(parent, title, folder, "")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dress(dialog)
    dialog.open()
    return dialog


def choose_new_file(
    parent: QWidget, title: str, proposed: Path, pattern: str, chosen: Callable[[Path], None]
) -> QFileDialog:
    """Open a dialog for a file that does not exist yet; whoever writes it must not overwrite."""
    dialog = _dialog(parent, title, proposed.parent, pattern)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setDefaultSuffix(proposed.suffix.removeprefix("."))
    dialog.selectFile(proposed.name)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dress(dialog)
    dialog.open()
    return dialog


def _dialog(parent: QWidget, title: str, folder: Path, pattern: str) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(folder), pattern)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
    dialog.setOption(QFileDialog.Option.HideNameFilterDetails)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.resize(_WIDE, _HIGH)
    return dialog
