"""Esc on a page that one comes back from."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


def goes_back(event: QKeyEvent, back: Callable[[], object]) -> bool:
    """Go back when Esc was pressed; everything is kept. Tell whether it was."""
    escape = event.key() == Qt.Key.Key_Escape
    if escape:
        back()
        event.accept()
    return escape
