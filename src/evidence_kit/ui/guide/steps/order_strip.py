"""The order that matters, in one line: screenshots, keep, and only then block."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from evidence_kit.ui.guide.disc import NumberDisc
from evidence_kit.ui.parts.flow import FlowLayout
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.layouts import column, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class OrderStrip(QWidget):
    """Three numbered words with arrows; they go on below each other when there is no room."""

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self._theme = theme
        line = QWidget()
        flow = FlowLayout(line, gap=10)
        title = Para(theme, _("The order matters"), "label", "onPrimarySoft", wrap=False)
        flow.addWidget(_part(theme, title))
        steps = (_("screenshots"), _("keep them"), _("only then block"))
        for number, text in enumerate(steps, start=1):
            said = Para(theme, text, "banner", "onPrimarySoft", wrap=False)
            parts: list[QWidget] = [NumberDisc(theme, number, 28, "primary"), said]
            if number < len(steps):
                parts.append(Glyph(theme, "arrow-right", "onPrimarySoft", 18))
            flow.addWidget(_part(theme, *parts))
        self.setLayout(column(line, margins=(18, 12, 18, 12)))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("primarySoft"))
        painter.drawRoundedRect(QRectF(self.rect()), 12, 12)


def _part(theme: Theme, *things: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(row(*things, gap=9))
    grow(theme, made, high=28)
    return made
