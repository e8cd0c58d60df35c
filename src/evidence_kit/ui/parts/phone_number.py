"""A number to call or an address to type, as text that can be selected and copied."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QSizePolicy

from evidence_kit.ui.parts.copied import copy_text
from evidence_kit.ui.theme import Theme


class PhoneNumber(QLabel):
    """One line of text; mouse or keyboard copies it. It dials nothing and opens nothing.

    Args:
        theme: gives type; the colour is that of text.
        text: the number or the address.
        role: a text role.
        name: what a screen reader says before it, e.g. the name of the help line.
    """

    def __init__(self, theme: Theme, text: str, role: str = "h3Large", name: str = "") -> None:
        super().__init__()
        self._theme, self._role = theme, role
        self.setTextFormat(Qt.TextFormat.PlainText)
        # Selecting by keyboard too would draw a caret beside it, as if something could be typed.
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setProperty("radius", 4)
        self.setText(text)
        self.setAccessibleName(f"{name}: {text}" if name else text)
        theme.room_changed.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy at once: nothing has to be marked first, and nothing looks marked."""
        if event.matches(QKeySequence.StandardKey.Copy):
            copy_text(self.selectedText() or self.text())
            event.accept()
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        self.setFont(self._theme.font(self._role))
        letters = QFontMetrics(self.font()).boundingRect(self.text()).height()
        tallest = max(letters, QFontMetrics(self.font()).height()) + 1
        self.setFixedHeight(max(self._theme.type(self._role).line, tallest))
        self.updateGeometry()
