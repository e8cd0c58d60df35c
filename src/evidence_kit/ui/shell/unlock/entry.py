"""Where a secret is typed, whatever it looks like."""

from __future__ import annotations

from typing import Protocol

from evidence_kit.ui.parts.passphrase import PassphraseField


class Entry(Protocol):
    """What knocking needs of the place where a secret is typed."""

    def text(self) -> str:
        """Give what was typed."""

    def set_error(self, text: str) -> None:
        """Show a sentence that says what to do; "" takes it away."""

    def forget(self) -> None:
        """Empty it, with its undo history."""

    def attend(self) -> None:
        """Give it the keyboard, ready to be typed anew."""

    def hold(self, busy: bool) -> None:
        """Take nothing while the secret is tried, and keep the keyboard."""


class LineEntry:
    """One line for a password or a whole code."""

    def __init__(self, field: PassphraseField) -> None:
        self._field = field
        self.text, self.set_error, self.forget = field.text, field.set_error, field.forget

    def attend(self) -> None:
        """Give the line the keyboard and select what stands there."""
        self._field.edit.setFocus()
        self._field.edit.selectAll()

    def hold(self, busy: bool) -> None:
        """Take nothing while the password is tried, and keep the keyboard."""
        if busy:
            self._field.edit.setFocus()
        self._field.edit.setReadOnly(busy)
