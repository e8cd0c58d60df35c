"""One help line in the list: how to reach it, what for, and whether it is open now."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from evidence_kit.ui.help.copying import CopyButton
from evidence_kit.ui.help.phrases import extras, reach, small_print
from evidence_kit.ui.help.presenter import Row
from evidence_kit.ui.parts.fold import FoldingRow
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import STRETCH, column, row
from evidence_kit.ui.parts.open_words import open_words
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.phone_number import PhoneNumber
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_UNBOUND = 16_777_215
"""Qt's "no largest width"."""


class LineRow(QWidget):
    """At least 62 px high: name and number, what it is for, the open sign, and copying.

    Attributes:
        copy: copies the number or the site; None when there is neither.
    """

    def __init__(self, theme: Theme, words: Wording, shown: Row, today: dt.date) -> None:
        super().__init__()
        line = shown.line
        self._theme = theme
        can_be_copied = bool(line.numbers or line.address)
        self.copy = CopyButton(theme, words, line) if can_be_copied else None
        self._left = self._way_in(words, shown)
        self._inside = FoldingRow()
        self.setLayout(self._inside)
        self._inside.setSpacing(14)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._inside.addWidget(self._left, 0, middle)
        self._line = FoldingRow()
        self._line.addWidget(self._about(words, shown), 1, middle)
        self._state = self._sign(theme, words, shown, today)
        self._line.addWidget(self._state, 0, middle)
        if self.copy is not None:
            self._line.addWidget(self.copy, 0, middle)
        else:
            self._line.addSpacing(theme.icon_px(36))
        right = column(STRETCH, self._line, gap=0)
        small = small_print(line, words)
        if small:
            right.addWidget(Para(theme, small, "caption", "text3", reading=False))
        right.addStretch(1)
        self._inside.addLayout(right, 1)
        theme.room_changed.connect(self._fit)
        self._fit()

    def _way_in(self, words: Wording, shown: Row) -> QWidget:
        line, theme = shown.line, self._theme
        name, way = line.name.in_(words.language), reach(line, words)
        said: QWidget = Para(theme, way, "small", "text")
        if self.copy is not None:
            said = PhoneNumber(theme, way, "h3Large" if line.numbers else "strong", name)
        left = QWidget()
        left.setLayout(column(Para(theme, name, "strong"), said, gap=0))
        return left

    def _about(self, words: Wording, shown: Row) -> Para:
        line, language = shown.line, words.language
        said = f"<b>{line.what_for.in_(language)}</b> {line.for_whom.in_(language)}"
        more = extras(line, words)
        return Para(self._theme, f"{said} {more}" if more else said, "small", marked=True)

    @staticmethod
    def _sign(theme: Theme, words: Wording, shown: Row, today: dt.date) -> QWidget:
        sign = QWidget()
        if shown.state is None:
            return sign
        title, time = open_words(shown.state, today, words)
        sure = shown.state.open and not shown.state.holiday
        icon, ink = ("circle-check", "ok") if sure else ("clock", "text2")
        right = Qt.AlignmentFlag.AlignRight
        sign.setLayout(
            column(
                row(
                    STRETCH,
                    Glyph(theme, icon, ink, 16),
                    Para(theme, title, "tag", ink, wrap=False),
                    gap=6,
                ),
                Para(theme, time, "caption", "text3", align=right),
                gap=2,
            )
        )
        return sign

    def _fit(self) -> None:
        narrow = self._theme.narrow
        for part, wide in ((self._left, 186 if narrow else 204), (self._state, 112)):
            part.setMinimumWidth(0 if self._theme.tight else self._theme.px(wide))
            part.setMaximumWidth(_UNBOUND if self._theme.tight else self._theme.px(wide))
        for line in (self._inside, self._line):
            line.setSpacing(10 if narrow else 12)
        side = 14 if narrow else 18
        self._inside.setContentsMargins(side, 9, side - 8, 9)
