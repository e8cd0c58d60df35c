"""Widgets shown before they had a place: on a real screen each is a window that flashes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget


class _Watch(QObject):
    def __init__(self, found: list[str]) -> None:
        super().__init__()
        self._found = found

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note what becomes a window."""
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and not event.spontaneous()
        ):
            self._found.append(f"a window of its own, for a moment: {type(watched).__name__}")
        return False


@contextmanager
def strays(app: QApplication) -> Iterator[list[str]]:
    """Collect what is shown as a window while a page is built; it should be nothing."""
    found: list[str] = []
    watch = _Watch(found)
    app.installEventFilter(watch)
    try:
        yield found
    finally:
        app.removeEventFilter(watch)
