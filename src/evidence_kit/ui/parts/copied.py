"""Putting a text in the clipboard so that programs which remember what was copied leave it out.

Locking and leaving take it out again. On macOS there is no such mark that Qt hands on.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

_WINDOWS: Final = 'application/x-qt-windows-mime;value="{name}"'
"""How Qt hands a format of Windows on under its own name."""
_NO: Final = bytes(4)
"""A DWORD that is 0."""
_MARKS: Final = {
    "x-kde-passwordManagerHint": b"secret",
    _WINDOWS.format(name="ExcludeClipboardContentFromMonitorProcessing"): _NO,
    _WINDOWS.format(name="CanIncludeInClipboardHistory"): _NO,
    _WINDOWS.format(name="CanUploadToCloudClipboard"): _NO,
}
"""Sources: KDE's Klipper; learn.microsoft.com, "Clipboard Formats", cloud clipboard and history."""


def copy_text(text: str) -> None:
    """Put a text in the clipboard, marked as nothing to remember."""
    held = QMimeData()
    held.setText(text)
    for mark, value in _MARKS.items():
        held.setData(mark, value)
    QGuiApplication.clipboard().setMimeData(held)
