"""Where something was said: a known name from a list, or any other name typed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from evidence_kit.ui.parts.list_field import ListField
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

KNOWN: Final = (
    "Snapchat",
    "Instagram",
    "WhatsApp",
    "TikTok",
    "Telegram",
    "Discord",
    "Facebook",
    "Messenger",
    "Signal",
    "Tinder",
)
"""Names of services; the same in every language."""
KNOWN_IN_WORDS: Final = (N_("Text message"), N_("Mail"), N_("Payment"))


_LEAST: Final = 2
"""Letters that are typed before a name is filled in: one fits too many."""


class PlatformField(ListField):
    """A platform as the person names it; the rest of a known name fills itself in.

    It is filled in when the letters fit one name only, and stands chosen: the next letter takes
    its place. Enter or Tab takes it; who takes it with Enter presses again to leave the form. Esc
    leaves only what was typed.
    """

    def __init__(self, theme: Theme, words: Wording) -> None:
        _ = words.gettext
        self._names = (*KNOWN, *(_(name) for name in KNOWN_IN_WORDS))
        self._typed = ""
        known = [(name, name) for name in self._names]
        super().__init__(theme, _("Platform"), _("Choose a platform"), known)
        self.line.textEdited.connect(self._complete)

    def _complete(self, text: str) -> None:
        grown, self._typed = len(text) > len(self._typed), text
        at_end = self.line.cursorPosition() == len(text)
        fitting = [name for name in self._names if name.casefold().startswith(text.casefold())]
        if not (grown and at_end and len(text) >= _LEAST and len(fitting) == 1):
            return
        self.line.setText(fitting[0])
        # The caret stays behind what was typed.
        self.line.setSelection(len(fitting[0]), len(text) - len(fitting[0]))

    def _on_key(self, event: QKeyEvent) -> bool:
        start, chosen = self.line.selectionStart(), self.line.selectedText()
        offered = start > 0 and start == len(self._typed) and chosen != ""
        if offered and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.line.end(False)
            return True
        if offered and event.key() == Qt.Key.Key_Escape:
            self.line.backspace()
            return True
        return super()._on_key(event)
