"""A letter pressed on the picture goes on with the words of what is selected."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit

TYPED_INTO: Final = (QLineEdit, QPlainTextEdit, QAbstractSpinBox)
"""Widgets in which letters are letters."""

_HELD: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def is_typing(event: QKeyEvent) -> bool:
    """Tell whether a key writes something that can be seen. A space begins no sentence."""
    held = event.modifiers() & _HELD
    # On many keyboards AltGr counts as both: it writes signs such as "€" and "@".
    alone = not held or held == (
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    text = event.text()
    return alone and bool(text) and text.isprintable() and not text.isspace()


def goes_on(event: QKeyEvent, before: str = "") -> bool:
    """Write a letter behind the words of the field that has the keyboard.

    Args:
        event: the letter.
        before: letters that come before it.

    Returns:
        False when no field has it, or it cannot be changed.
    """
    here = QApplication.focusWidget()
    if not isinstance(here, QLineEdit | QPlainTextEdit) or here.isReadOnly():
        return False
    there = here.text() if isinstance(here, QLineEdit) else here.toPlainText()
    apart = " " if there and not there[-1].isspace() else ""
    if isinstance(here, QLineEdit):
        here.end(False)
        here.insert(apart)
    else:
        here.moveCursor(QTextCursor.MoveOperation.End)
        here.insertPlainText(apart)
    for letter in before:
        QApplication.sendEvent(here, _typed(letter))
    QApplication.sendEvent(here, event)
    return True


def _typed(letter: str) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
