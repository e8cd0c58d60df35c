"""Fields that move from card to card, and the keyboard that goes with them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

_TURNS: Final = 3
"""The card grows first, then the pile of cards, then what scrolls."""
_AROUND: Final = 12


def put(editor: QWidget, slot: QVBoxLayout) -> None:
    """Move an editor into a place; who types in it goes on typing, and no key goes elsewhere."""
    if slot.indexOf(editor) >= 0:
        return
    here: QWidget | None = editor.window().focusWidget()
    typing = here is not None and editor.isAncestorOf(here)
    slot.addWidget(editor)
    if here is not None and typing:
        # At once: in a moment the next key is there. As by Tab it would choose the whole text,
        # and the next letter would take its place.
        for one in (slot.parentWidget(), editor):
            if one is not None:
                one.show()
        here.setFocus(Qt.FocusReason.OtherFocusReason)


def give_keyboard(widget: QWidget) -> None:
    """Give the keyboard to something that can be seen only after the page was laid out."""
    QTimer.singleShot(0, widget, lambda: widget.setFocus(Qt.FocusReason.TabFocusReason))


def show_whole(editor: QWidget, area: QScrollArea, turns: int = _TURNS) -> None:
    """Bring an editor into view once the page was laid out with it."""
    if turns:
        QTimer.singleShot(0, editor, lambda: show_whole(editor, area, turns - 1))
    else:
        area.ensureWidgetVisible(editor, 0, _AROUND)
