"""Make text from outside safe to print: nothing invisible, nothing that turns the line around.

File names come from strangers. A right-to-left override makes `gpj.exe` read as `exe.jpg`; a line
break or a control character hides the rest. On paper each of these is shown as its code point,
`[U+202E]`, and everything else stays as it is.
"""

from __future__ import annotations

import unicodedata

_JOINERS = "\u200c\u200d"
_EMOJI_TAGS = range(0xE0020, 0xE0080)
_HIDDEN_LETTERS = "\u115f\u1160\u3164\uffa0"
"""Hangul fillers: letters by their category, and yet they have no shape."""
_HIDDEN_CATEGORIES = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
_JOINING_SCRIPTS = (range(0x0600, 0x0780), range(0x08A0, 0x0900), range(0xFB50, 0xFE00))
_PICTURES = (range(0x203C, 0x3300), range(0x1F000, 0x20000), range(0xFE00, 0xFE10))


def visible(untrusted_text: str) -> str:
    """Show every character that has no shape of its own as its code point in brackets.

    Joiners stay between letters of scripts that need them and inside emoji sequences.
    """
    if untrusted_text.isascii() and untrusted_text.isprintable():
        return untrusted_text
    return "".join(_shown(untrusted_text, at) for at in range(len(untrusted_text)))


def visible_lines(untrusted_text: str) -> str:
    """Do the same for a text of several lines, whose breaks stay."""
    lines = untrusted_text.replace("\r\n", "\n").replace("\r", "\n").strip().split("\n")
    return "\n".join(visible(line.replace("\t", "    ")) for line in lines)


def code_point(character: str) -> str:
    """Name one character, e.g. `[U+202E]`."""
    return f"[U+{ord(character):04X}]"


def _shown(text: str, at: int) -> str:
    character = text[at]
    hidden = character in _HIDDEN_LETTERS
    if not hidden and unicodedata.category(character) not in _HIDDEN_CATEGORIES:
        return character
    before = text[at - 1] if at else ""
    if character in _JOINERS and at + 1 < len(text) and _joins(before):
        return character
    if ord(character) in _EMOJI_TAGS and before and _in_emoji_tag(text, at):
        return character
    return code_point(character)


def _joins(before: str) -> bool:
    return bool(before) and any(ord(before) in block for block in _JOINING_SCRIPTS + _PICTURES)


def _in_emoji_tag(text: str, at: int) -> bool:
    """Tell whether the tag at `at` belongs to a flag: black flag, tags, cancel tag."""
    while at and ord(text[at]) in _EMOJI_TAGS:
        at -= 1
    return text[at] == "\U0001f3f4"
