"""Typing a text right on the picture."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from evidence_kit.ui.letters import FAMILIES
from evidence_kit.ui.parts.field import takes_no_drops
from evidence_kit.ui.theme import Tokens

_EDGE = 10
_LEAST = 13


class TextEntry(QPlainTextEdit):
    """A plate to type on, in the colours of the text annotation it becomes.

    Ctrl+Enter, Esc and a click elsewhere all keep what was typed; Enter begins a new line.

    Signals:
        done(str): the person is ready; emitted once.
        closed: that was by a key; after `done`.

    Args:
        parent: what it lies on.
        tokens: colours of annotations.
        name: what a screen reader calls it.
    """

    done = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget, tokens: Tokens, name: str) -> None:
        super().__init__(parent)
        self._ground, self._ended = parent, False
        self._corner = QRect()
        takes_no_drops(self)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.Box)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(_EDGE)
        palette = self.palette()
        for role, token in (
            (QPalette.ColorRole.Base, "wit"),
            (QPalette.ColorRole.Text, "zwart"),
            (QPalette.ColorRole.Highlight, "focus"),
            (QPalette.ColorRole.HighlightedText, "wit"),
        ):
            palette.setColor(role, tokens.colour(token))
        self.setPalette(palette)
        self.textChanged.connect(self._grow)

    def begin(self, text: str, place: QRect, size: float) -> None:
        """Show it with the keyboard in it.

        Args:
            text: what it starts with, selected.
            place: where the plate lies, pixels of the parent; it grows with the words.
            size: font size, pixels.
        """
        font = QFont()
        font.setFamilies(list(FAMILIES))
        font.setPixelSize(max(round(size), _LEAST))
        font.setWeight(QFont.Weight.Medium)
        self.setFont(font)
        self._corner = place
        self.setPlainText(text)
        self.selectAll()
        self._grow()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Keep what was typed."""
        if not self._ended:
            self._ended = True
            self.done.emit(self.toPlainText())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End with Esc or Ctrl+Enter; everything else is typing."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape or (enter and control):
            self.end()
            self.closed.emit()
            return
        super().keyPressEvent(event)
        event.accept()  # letters must never reach the tools behind

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End when the keyboard goes elsewhere in the window; its own menu does not count."""
        super().focusOutEvent(event)
        stays = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in stays:
            self.end()

    def _grow(self) -> None:
        metrics = QFontMetricsF(self.font())
        lines = self.toPlainText().split("\n")
        wide = max(metrics.horizontalAdvance(line) for line in lines) + 2 * _EDGE + 12
        high = len(lines) * metrics.lineSpacing() + 2 * _EDGE + 4
        room = self._ground.rect()
        width = min(max(round(wide), self._corner.width(), 120), max(room.width(), 1))
        height = min(max(round(high), self._corner.height()), max(room.height(), 1))
        left = min(max(self._corner.x(), 0), max(room.width() - width, 0))
        top = min(max(self._corner.y(), 0), max(room.height() - height, 0))
        self.setGeometry(left, top, width, height)
