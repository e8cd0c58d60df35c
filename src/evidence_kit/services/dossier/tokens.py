"""Cut text into words, spaces, and letters that may each start a line."""

from __future__ import annotations

import re

_AMOUNT = "(?:[€$£] (?=[0-9])|[0-9] (?=[€$£]))"
"""No line ends between the sign of a currency and its number; the characters stay as they are."""
_WIDE = "\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_TOKEN = re.compile(rf" +|(?:[^ ]*{_AMOUNT})?[^ ]+")
_WIDE_TOKEN = re.compile(rf" +|[{_WIDE}]|(?:[^ {_WIDE}]*{_AMOUNT})?[^ {_WIDE}]+")
_WIDE_LETTER = re.compile(f"[{_WIDE}]")


def words(text: str) -> list[str]:
    """Give words and the spaces between them; wide letters (Chinese, Korean) stand alone."""
    return (_TOKEN if text.isascii() else _WIDE_TOKEN).findall(text)


def is_wide(letter: str) -> bool:
    """Tell whether a line may end before and after a letter."""
    return letter >= "\u2e80" and _WIDE_LETTER.match(letter) is not None
