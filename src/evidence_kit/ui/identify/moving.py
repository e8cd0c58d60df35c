"""Fields that move from card to card, and the keyboard that goes with them."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget


def put(editor: QWidget, slot: QVBoxLayout) -> None:
    """Move an editor into a place; what had the keyboard in it has it again."""
    if slot.indexOf(editor) >= 0:
        return
    here: QWidget | None = editor.window().focusWidget()
    slot.addWidget(editor)
    if here is not None and editor.isAncestorOf(here):
        give_keyboard(here)


def give_keyboard(widget: QWidget) -> None:
    """Give the keyboard to something that can be seen only after the page was laid out."""
    QTimer.singleShot(0, widget, lambda: widget.setFocus(Qt.FocusReason.TabFocusReason))
