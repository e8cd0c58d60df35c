"""The words that stand beside the pointer; Qt reads them as HTML when they look like it."""

from __future__ import annotations

import html
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

TIP: Final = Qt.ItemDataRole.ToolTipRole
"""Under it a model gives the words beside the pointer; they come out of `letters`."""


def tip(widget: QWidget, words: str) -> None:
    """Let a widget show words beside the pointer, letter by letter.

    Everything goes through here. A file may be named `<img src=...>`: Qt would fetch and decode
    that picture inside this process, where the keys are.
    """
    widget.setToolTip(letters(words))


def letters(words: str) -> str:
    """Give words such that Qt's rich text shows each of their letters and obeys none.

    Qt takes for HTML what has a tag anywhere, or `&lt;` in its first line; all else stays as it
    is, so that a screen reader gets no tags to read.
    """
    if "<" not in words and "&" not in words:
        return words
    return f'<span style="white-space: pre-wrap">{html.escape(words)}</span>'
