"""Carries over what a frame holds that nobody else knows, when it is built anew."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from evidence_kit.ui.parts.focus_order import focusables

Place = tuple[tuple[str, int], ...]
"""Where a widget stands: class, and the how many-th of its class, from the frame down.

Frames are built by the same code in every language, so the same place holds the same thing.
"""

_BY_KEYBOARD: Final = Qt.FocusReason.TabFocusReason
_QUIETLY: Final = Qt.FocusReason.OtherFocusReason


class Carried:
    """Half-typed text, how far pages are scrolled, and where the keyboard is.

    What is chosen and which page is open is the presenters' to know. Text that was only shown,
    like a date in words, is left to the new page: it says it in the new language. A password or
    code is not copied: presenters know it, or it is typed again. What goes over cannot be undone.
    """

    def __init__(self, frame: QWidget | None, *, ring: bool) -> None:
        """Take note of a frame that is about to go.

        Args:
            frame: the frame on screen, or None.
            ring: the person went by keyboard to what has it.
        """
        self._typed: dict[Place, tuple[str, int]] = {}
        self._scrolled: dict[Place, int] = {}
        self._turn: tuple[int, type] | None = None
        self._ring = ring
        if frame is None:
            return
        focused, order = QApplication.focusWidget(), focusables(frame)
        if focused in order:
            self._turn = order.index(focused), type(focused)
        for place, widget in _places(frame):
            self._note(place, widget)

    def put_into(self, frame: QWidget | None) -> None:
        """Give a frame built anew what the one before held."""
        if frame is None:
            return
        for place, widget in tuple(_places(frame)):
            if place in self._typed:
                _type(widget, *self._typed[place])
            if place in self._scrolled and isinstance(widget, QScrollArea):
                _scroll(widget, self._scrolled[place])
        # Last: what was typed may have changed what stands there.
        if not self._give_keyboard(frame):
            # Some pages open what was open before at their next turn.
            QTimer.singleShot(0, frame, lambda: self._give_keyboard(frame))

    def _give_keyboard(self, frame: QWidget) -> bool:
        turn, kind = self._turn or (-1, QWidget)
        order = focusables(frame)
        fits = 0 <= turn < len(order) and type(order[turn]) is kind
        if fits:
            order[turn].setFocus(_BY_KEYBOARD if self._ring else _QUIETLY)
        return fits

    def _note(self, place: Place, widget: QWidget) -> None:
        if widget.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData:
            return
        if isinstance(widget, QLineEdit) and widget.isModified():
            self._typed[place] = widget.text(), widget.cursorPosition()
        elif isinstance(widget, QPlainTextEdit) and widget.document().isModified():
            self._typed[place] = widget.toPlainText(), widget.textCursor().position()
        elif isinstance(widget, QScrollArea) and widget.verticalScrollBar().value():
            self._scrolled[place] = widget.verticalScrollBar().value()


def _places(widget: QWidget, here: Place = ()) -> Iterator[tuple[Place, QWidget]]:
    yield here, widget
    seen: dict[str, int] = {}
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isWindow():
            name = type(child).__name__
            seen[name] = seen.get(name, 0) + 1
            yield from _places(child, (*here, (name, seen[name])))


def _type(widget: QWidget, text: str, at: int) -> None:
    """Fill a field as if it had been typed, so that whoever listens hears it."""
    if isinstance(widget, QLineEdit):
        if widget.text() != text:
            widget.selectAll()
            widget.insert(text)
        widget.setText(widget.text())  # empties the undo history
        widget.setModified(True)
        widget.setCursorPosition(at)
    elif isinstance(widget, QPlainTextEdit):
        cursor = widget.textCursor()
        if widget.toPlainText() != text:
            cursor.select(cursor.SelectionType.Document)
            cursor.insertText(text)
        widget.document().clearUndoRedoStacks()
        widget.document().setModified(True)
        cursor.setPosition(min(at, len(text)))
        widget.setTextCursor(cursor)


def _scroll(area: QScrollArea, value: int) -> None:
    """Scroll now, or once the layout knows how high the page is."""
    bar = area.verticalScrollBar()
    bar.setValue(value)
    if bar.value() != value:

        def later() -> None:
            bar.rangeChanged.disconnect(later)
            bar.setValue(value)

        bar.rangeChanged.connect(later)
