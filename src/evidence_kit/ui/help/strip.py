"""The strip with the three numbers that never go away: 112, 113 and the police."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from evidence_kit.services.guidance import HelpLine
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.fold import FoldingRow
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import STRETCH, column, rule
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.phone_number import PhoneNumber
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_ICONS: Final = {"emergency": "phone-call", "suicide-prevention": "heart-handshake"}


class EmergencyStrip(Card):
    """Numbers in the largest type; a short one is large, the police's longer one smaller."""

    def __init__(self, theme: Theme, words: Wording, lines: tuple[HelpLine, ...]) -> None:
        super().__init__(theme, "strip", margins=(2, 2, 2, 2), gap=0)
        self._line = FoldingRow()
        self._line.setSpacing(0)
        for place, line in enumerate(lines):
            if place:
                self._line.addWidget(rule(across=False))
            self._line.addWidget(_Cell(theme, words, line), 0 if _long(line) else 1)
        self.body.addLayout(self._line)


class _Cell(QWidget):
    def __init__(self, theme: Theme, words: Wording, line: HelpLine) -> None:
        super().__init__()
        language, number = words.language, line.numbers[0]
        self._theme = theme
        self._icon = Glyph(theme, _ICONS.get(line.id, "phone"), "text", 24)
        name = line.name.in_(language)
        self._number = PhoneNumber(theme, number, "tel" if _long(line) else "emergency", name)
        said = column(
            STRETCH,
            Para(theme, name, "label", "text"),
            Para(theme, line.what_for.in_(language), "small"),
            STRETCH,
            gap=1,
        )
        self._inside = FoldingRow()
        self.setLayout(self._inside)
        self._inside.setSpacing(14)
        if _long(line):
            self._inside.addLayout(said, 1)
            self._inside.addWidget(self._number, 0, Qt.AlignmentFlag.AlignVCenter)
        else:
            self._inside.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
            self._inside.addWidget(self._number, 0, Qt.AlignmentFlag.AlignVCenter)
            self._inside.addLayout(said, 1)
        theme.room_changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        side, high = (12, 10) if self._theme.narrow else (18, 12)
        self._inside.setContentsMargins(side, high, side, high)
        self._inside.setSpacing(10 if self._theme.narrow else 14)
        self._icon.setVisible(self._inside.indexOf(self._icon) >= 0 and not self._theme.narrow)


def _long(line: HelpLine) -> bool:
    return len(line.numbers[0]) > len("113")
