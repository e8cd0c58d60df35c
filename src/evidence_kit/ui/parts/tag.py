"""Small read-only labels, words in boxes, and pictured keys."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme

INKS: Final = {
    "plain": "text2",
    "ok": "ok",
    "warn": "warn",
    "heide": "heide",
    "primary": "onPrimarySoft",
    "licht": "onLichtSoft",
}


class Tag(QFrame):
    """A label of 24 px with a word or two.

    Args:
        theme: gives colours.
        text: the words.
        kind: "plain", "ok", "warn", "heide", "primary" or "licht".
        icon: an icon of 16 px before the words.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: str = "plain",
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("tag", kind)
        grow(theme, self, high=24)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(9, 0, 9, 0)
        inside.setSpacing(5)
        if icon is not None:
            inside.addWidget(Glyph(theme, icon, INKS[kind], 16))
        inside.addWidget(Para(theme, text, "tag", INKS[kind], wrap=False))


class KeyCap(QFrame):
    """The picture of a key on the keyboard, e.g. Esc."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self.setProperty("part", "key")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(6, 0, 6, 0)
        inside.addWidget(Para(theme, text, "stepSub", "text2", wrap=False))
