"""The second half of a double click counts only for what got the first half.

An impatient double click goes on to another page with its first press. What lies there now, at the
same place, was not meant: it might tick a step nobody took, or answer for an image nobody saw.
"""

from __future__ import annotations

import weakref

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget


class SecondClick(QObject):
    """An event filter for the native window of one widget.

    Args:
        window: the widget that the native window belongs to.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._pressed: weakref.ref[QWidget] | None = None
        self._before: weakref.ref[QWidget] | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold back the press that Qt calls a double click when it is about something else."""
        del watched
        if not isinstance(event, QMouseEvent):
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            there = self._at(event)
            self._before = self._pressed
            self._pressed = weakref.ref(there) if there is not None else None
        if event.type() == QEvent.Type.MouseButtonDblClick:
            # A native window gets the second press as such first, then as a double click.
            before = self._before() if self._before is not None else None
            return self._at(event) is not before
        return False

    def _at(self, event: QMouseEvent) -> QWidget | None:
        return self._window.childAt(event.position().toPoint())
