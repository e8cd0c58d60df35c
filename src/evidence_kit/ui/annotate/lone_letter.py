"""One letter that was written from the picture, and then Enter: it was a key after all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LoneLetter(QObject):
    """Watches the field a letter went into, until anything but Enter comes behind it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._field: QWidget | None = None
        self._act: Callable[[], None] | None = None

    def watch(self, letter: str, act: Callable[[], None]) -> None:
        """Do `act` instead of Enter when the field has this small letter and nothing else."""
        self.forget()
        here = QApplication.focusWidget()
        if letter.islower() and _text(here) == letter and here is not None:
            self._field, self._act = here, act
            here.installEventFilter(self)

    def forget(self) -> None:
        """Leave the letter where it is."""
        if self._field is not None:
            self._field.removeEventFilter(self)
        self._field, self._act = None, None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the Enter that is the first key behind the letter."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            act, alone = self._act, event.key() in _ENTER and not held
            self.forget()
            if act is not None and alone:
                act()
                return True
        elif event.type() == QEvent.Type.FocusOut:
            self.forget()
        return super().eventFilter(watched, event)


def _text(field: QWidget | None) -> str:
    if isinstance(field, QLineEdit):
        return field.text()
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else ""
