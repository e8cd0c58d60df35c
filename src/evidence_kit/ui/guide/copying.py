"""A button that copies a text. Locking and leaving take it out of the clipboard again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from evidence_kit.ui.parts.aloud import say
from evidence_kit.ui.parts.button import Button
from evidence_kit.ui.parts.copied import copy_text
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class CopyButton(Button):
    """Says that it copied, until something else is copied.

    Args:
        theme: gives colours and type.
        words: the language.
        label: what it copies, e.g. "Copy this message".
        text: gives the text at the moment it is copied.
    """

    def __init__(self, theme: Theme, words: Wording, label: str, text: Callable[[], str]) -> None:
        super().__init__(
            theme, label, "secondary", icon="copy", icon_right=False, size="small", icon_size=16
        )
        self._label, self._text = label, text
        self._copied_words = words.gettext("Copied")
        self._copied = False
        self.clicked.connect(self.copy)
        QGuiApplication.clipboard().dataChanged.connect(self._on_clipboard)

    def copy(self) -> None:
        """Put the text in the clipboard."""
        self._copied = False
        copy_text(self._text())
        self._show(True)
        say(self, self._copied_words)

    def _on_clipboard(self) -> None:
        if self._copied:
            self._show(QGuiApplication.clipboard().text() == self._text())

    def _show(self, copied: bool) -> None:
        self._copied = copied
        self.set_text(self._copied_words if copied else self._label)
        self.set_icon("copy-check" if copied else "copy")
