"""How strong a password is: four bars and a word, never a judgement."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme

_GAP, _HIGH, _BARS = 6, 8, 4


class Meter(QWidget):
    """Four bars (220 x 8) and a word beside them.

    Args:
        theme: gives colours and type.
        name: accessible name, e.g. "Strength of the password".
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._bars = _Bars(theme)
        self._tick = Glyph(theme, "circle-check", "ok", 18)
        self._word = Para(theme, "", "label", "text2", wrap=False)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(16)
        inside.addWidget(self._bars)
        words = QHBoxLayout()
        words.setSpacing(6)
        words.addWidget(self._tick)
        words.addWidget(self._word)
        inside.addLayout(words)
        grow(theme, self, least=22)
        self.show_strength(0, "", enough=False)

    def show_strength(self, bars: int, word: str, *, enough: bool) -> None:
        """Fill 0 to 4 bars; `enough` adds a check and says it in green."""
        self._bars.filled = bars
        self._bars.update()
        self._tick.setVisible(enough)
        self._word.set_token("ok" if enough else "text2")
        self._word.setText(word)
        self.setAccessibleName(f"{self._name}: {word}" if word else self._name)


class _Bars(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.filled = 0
        self.setFixedSize(220, _HIGH + 2)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars; an empty one is outlined."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = (self.width() - (_BARS - 1) * _GAP) / _BARS
        for place in range(_BARS):
            bar = QRectF(place * (wide + _GAP), 1, wide, _HIGH)
            if place < self.filled:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.colour("primary"))
                painter.drawRoundedRect(bar, 4, 4)
            else:
                painter.setPen(QPen(self._theme.colour("control"), 1.5))
                painter.setBrush(self._theme.colour("surface"))
                painter.drawRoundedRect(bar.adjusted(0.75, 0.75, -0.75, -0.75), 3.25, 3.25)
