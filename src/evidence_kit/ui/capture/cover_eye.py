"""The eye beside a picture that is covered: held to look, as the eyes elsewhere are."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

from evidence_kit.ui.parts.tool_button import ToolButton
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CoverEye(ToolButton):
    """Shows the picture while it is held, by pointer or by Space.

    Enter and a screen reader cannot hold: what they ask for is seen until they press again, or
    the keyboard goes elsewhere. While the picture is seen all the same, a press blurs it.

    Attributes:
        held: whether a pointer or Space holds it now.

    Signals:
        look_asked: the picture is to be seen (True), or not any more.
    """

    look_asked = Signal(bool)

    def __init__(self, theme: Theme, words: Wording) -> None:
        self._words, self._by_hand, self.held = words, False, False
        _ = words.gettext
        super().__init__(theme, "eye", _("Look"), name=_("Hold to look"))
        self.pressed.connect(self._on_pressed)
        self.released.connect(self._let_go)

    def show_look(self, *, on: bool) -> None:
        """Show whether the picture is seen without holding, and what a press does now."""
        _ = self._words.gettext
        self.setChecked(on)
        if on:
            self.show_face("eye-off", _("Blur"), _("Blur again"))
        else:
            self.show_face("eye", _("Look"), _("Hold to look"))

    def nextCheckState(self) -> None:
        """Stay as it is: it tells what is seen, not how often it was pressed."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hold it with the pointer."""
        self._by_hand = True
        super().mousePressEvent(event)
        self._by_hand = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hold it with Space; Enter that repeats by itself presses once."""
        if event.key() in _ENTER and event.isAutoRepeat():
            return
        self._by_hand = event.key() == Qt.Key.Key_Space
        super().keyPressEvent(event)
        self._by_hand = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Blur when the keyboard goes elsewhere."""
        super().focusOutEvent(event)
        self._let_go()
        if self.isChecked():
            self.look_asked.emit(False)

    def _on_pressed(self) -> None:
        self.held = self._by_hand and not self.isChecked()
        self.look_asked.emit(not self.isChecked())

    def _let_go(self) -> None:
        if self.held:
            self.held = False
            self.look_asked.emit(False)
