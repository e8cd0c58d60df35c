"""Who has the keyboard on the drawing table: the picture, unless somebody types or lists."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from evidence_kit.ui.annotate.canvas import MarkupCanvas
from evidence_kit.ui.annotate.list_view import ListView
from evidence_kit.ui.annotate.tools import Tool
from evidence_kit.ui.annotate.typed_on import TYPED_INTO
from evidence_kit.ui.parts.dialog import open_dialogs


class Keyboard:
    """Moves the keyboard between the picture, the list and the fields of one page.

    Args:
        page: holds them all.
        canvas: the picture.
        list_view: the annotations as a list.
    """

    def __init__(self, page: QWidget, canvas: MarkupCanvas, list_view: ListView) -> None:
        self._page, self._canvas, self._list = page, canvas, list_view
        self._left: QWidget | None = None
        canvas.writer.closed.connect(canvas.letters.end_words)
        self._expected = False

    @property
    def listing(self) -> bool:
        """Whether the list stands beside the picture."""
        return self._list.isVisibleTo(self._page)

    def turn(self, *, listing: bool) -> None:
        """The list is about to come, or to go: who was in it goes on at the picture."""
        here = QApplication.focusWidget()
        if listing:
            self._canvas.set_tool(Tool.SELECT)
        elif here is not None and self._list.isAncestorOf(here):
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def expect_picture(self) -> None:
        """Let the picture of another exhibit have the keyboard as soon as it is seen.

        The button that led to it would otherwise be pressed again by the next Enter.
        """
        here = QApplication.focusWidget()
        self._expected = not (self.listing and here is not None and self._page.isAncestorOf(here))
        self._left = here

    def show_picture(self) -> None:
        """The picture is seen: give it the keyboard when it was expected."""
        if not self._expected:
            return
        self._expected = False
        here = QApplication.focusWidget()
        typing = isinstance(here, TYPED_INTO) and here is not self._left
        if not typing and not open_dialogs(self._page.window()):
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def hand_on(self, event: QKeyEvent) -> bool:
        """Give a key that nobody wanted to whom it is for; False when it is for nobody here."""
        here = QApplication.focusWidget()
        typing = isinstance(here, TYPED_INTO)
        if typing and event.key() == Qt.Key.Key_Escape:
            return self._stop_typing()
        if typing or self.listing or here is self._canvas or not self._canvas.isVisible():
            return False
        return self._canvas.handle_key(event)

    def _stop_typing(self) -> bool:
        if self.listing:
            self._list.focus_first()
        elif self._canvas.isVisible():
            self._canvas.setFocus(Qt.FocusReason.TabFocusReason)
            self._canvas.letters.end_words()
        else:
            return False
        return True
