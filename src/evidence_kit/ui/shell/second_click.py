"""The second half of a double click counts only for what got the first half.

An impatient double click goes on to another page with its first press. What lies there now, at the
same place, was not meant: it might tick a step nobody took, or answer for an image nobody saw.
The same goes for Enter or Space pressed twice at once, when the first press moved the keyboard.
"""

from __future__ import annotations

import weakref
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

_PRESSING: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


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
        self._key: int | None = None
        self._key_on: weakref.ref[QWidget] | None = None
        self._key_at = 0
        """When it was pressed, in ms of the clock of the events."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold back the second press at once when it is about something else."""
        del watched
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._holds_key(event)
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

    def _holds_key(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat():
            return False
        if event.key() not in _PRESSING:
            self._key = None  # somebody who goes there by a key means what is there
            return False
        here: QWidget | None = self._window.focusWidget()
        if here is not None and here.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            return False  # it is a letter, of somebody who types fast
        before = self._key_on() if self._key_on is not None else None
        waited = event.timestamp() - self._key_at
        again = event.key() == self._key and waited < QApplication.doubleClickInterval()
        self._key, self._key_at = event.key(), event.timestamp()
        if again and here is not before:
            return True
        self._key_on = weakref.ref(here) if here is not None else None
        return False

    def _at(self, event: QMouseEvent) -> QWidget | None:
        return self._window.childAt(event.position().toPoint())
