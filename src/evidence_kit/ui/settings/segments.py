"""The choice of the size of letters: the letter A in each size."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QPushButton

from evidence_kit.services.preferences import TEXT_SIZES
from evidence_kit.ui.parts.segmented import Segmented
from evidence_kit.ui.theme import Theme

_DRAWN: Final = (13, 15, 17, 19, 21, 23)
"""Px of the letter for each size; in between, so that it fits the row at every size."""

_LEAST_WIDE: Final = 38


class TextSizes(Segmented):
    """Segments with the letter A, smaller to larger; each says its percentage aloud.

    Args:
        theme: gives type.
        percent: the size that holds now.
        name: accessible name of the whole.
    """

    def __init__(self, theme: Theme, percent: int, *, name: str) -> None:
        choices = [(str(size), "A") for size in TEXT_SIZES]
        super().__init__(theme, choices, str(percent), name=name, small=True)
        self._look = theme
        self._letters = self.findChildren(QPushButton)
        for size, made in zip(TEXT_SIZES, self._letters, strict=True):
            made.setAccessibleName(f"{name}: {size} %")
        theme.room_changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        for px, made in zip(_DRAWN, self._letters, strict=True):
            font = self._look.font("buttonSmall")
            font.setPixelSize(self._look.px(px))
            made.setFont(font)
            made.setMinimumWidth(self._look.px(_LEAST_WIDE))
