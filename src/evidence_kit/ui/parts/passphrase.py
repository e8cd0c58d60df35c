"""A field for a password, with an eye to show it and nothing that remembers it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QKeySequence, QMouseEvent
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
_KEYS: Final = QKeySequence.StandardKey
_COPIES: Final = (
    *(_KEYS.Copy, _KEYS.Cut, _KEYS.DeleteEndOfLine, _KEYS.DeleteCompleteLine, _KEYS.SelectAll),
    *(_KEYS.SelectNextChar, _KEYS.SelectPreviousChar, _KEYS.SelectNextWord),
    *(_KEYS.SelectPreviousWord, _KEYS.SelectStartOfLine, _KEYS.SelectEndOfLine),
    *(_KEYS.SelectStartOfBlock, _KEYS.SelectEndOfBlock, _KEYS.SelectStartOfDocument),
    *(_KEYS.SelectEndOfDocument, _KEYS.SelectNextLine, _KEYS.SelectPreviousLine),
)
"""Keys at which Qt copies: what is cut or deleted to an end, and on X11 whatever gets marked."""


class PassphraseField(Field):
    """A field whose text is dots until the person presses the eye.

    Input methods are told not to learn from it, and undo history is emptied with the field.
    Nothing of it reaches the clipboard or the selection, whether it can be read or not.

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
        self.edit.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.edit.setDragEnabled(False)
        self._on_toggled(False)
        theme.changed.connect(self._tint)
        theme.room_changed.connect(self._tint)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the width of the line, and let nothing be copied out of it."""
        if event.type() == QEvent.Type.Resize:
            self._fit_dots()
        modes = QLineEdit.EchoMode
        if _copies(event) and self.edit.echoMode() == modes.Normal:
            # Qt copies nothing out of dots, and does the rest of what was asked.
            self._echo(modes.Password)
            self.edit.event(event)
            self._echo(modes.Normal)
            return True
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
        self._echo(modes.Normal if shown else modes.Password)
        self._fit_dots()
        self._tint()

    def _echo(self, mode: QLineEdit.EchoMode) -> None:
        self.edit.setEchoMode(mode)
        # Qt takes these off a line that can be read.
        hints = Qt.InputMethodHint
        self.edit.setInputMethodHints(
            self.edit.inputMethodHints()
            | hints.ImhSensitiveData
            | hints.ImhNoPredictiveText
            | hints.ImhNoAutoUppercase
        )

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


def _copies(event: QEvent) -> bool:
    """Tell whether Qt would copy at this: a key, or the button that ends a selection on X11."""
    if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
        return any(event.matches(key) for key in _COPIES)
    return isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease
