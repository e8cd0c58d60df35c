"""A field for a password, with an eye to show it and nothing that remembers it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from evidence_kit.ui import icons
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.tip import tip
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_DOT: Final = "\N{BULLET}"
"""What the style sheet shows for each character."""
_INSET: Final = 2
"""Px before the text in a line; at the other end Qt draws in them."""


class PassphraseField(Field):
    """A field whose text is dots until the person presses the eye.

    Input methods are told not to learn from it, and undo history is emptied with the field.

    Args:
        theme: gives colours and type.
        words: for the name of the eye.
        label: the words above.
        hint: one line of help below, or "".
    """

    edit: QLineEdit

    def __init__(
        self,
        theme: Theme,
        words: Wording,
        label: str,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.eye = QToolButton()
        super().__init__(theme, label, hint, trailing=self.eye, parent=parent)
        self._words = words
        self.eye.setProperty("kind", "eye")
        self.eye.setProperty("radius", 8)
        self.eye.setCheckable(True)
        self.eye.toggled.connect(self._on_toggled)
        hints = Qt.InputMethodHint
        self.edit.setInputMethodHints(
            hints.ImhSensitiveData | hints.ImhNoPredictiveText | hints.ImhNoAutoUppercase
        )
        self.edit.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._on_toggled(False)
        theme.changed.connect(self._tint)
        theme.room_changed.connect(self._tint)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the width of the line."""
        if event.type() == QEvent.Type.Resize:
            self._fit_dots()
        return super().eventFilter(watched, event)

    def forget(self) -> None:
        """Empty the field and its undo history, and go back to dots."""
        self.edit.clear()
        self.edit.setText("")
        self.eye.setChecked(False)

    def _on_toggled(self, shown: bool) -> None:
        _ = self._words.gettext
        name = _("Hide the password") if shown else _("Show the password")
        self.eye.setAccessibleName(name)
        tip(self.eye, name)
        modes = QLineEdit.EchoMode
        self.edit.setEchoMode(modes.Normal if shown else modes.Password)
        self._fit_dots()
        self._tint()

    def _fit_dots(self) -> None:
        """Let the line end between two dots: half a dot looks like a fault."""
        free = self.edit.width() - _INSET
        dot = QFontMetricsF(self.edit.font()).horizontalAdvance(_DOT)
        spare = 0 if self.eye.isChecked() else int(free % dot)
        self.edit.setTextMargins(0, 0, spare, 0)

    def _tint(self) -> None:
        name = "eye-off" if self.eye.isChecked() else "eye"
        size = self._theme.icon_px(20)
        self.eye.setIcon(icons.icon(self._theme, name, "text", size))
        self.eye.setIconSize(icons.icon_size(size))
