"""The order that matters, in one line: screenshots, keep, and only then block."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

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
            parts: list[QWidget] = [_Disc(theme, number), said]
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


class _Disc(QWidget):
    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._theme, self._number = theme, number
        self.setProperty("decoration", True)
        theme.changed.connect(self.update)
        theme.room_changed.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        """28 px, more with larger letters."""
        edge = self._theme.px(28)
        return QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the number in its disc."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("primary"))
        painter.drawEllipse(self.rect())
        painter.setFont(self._theme.font("nodeSmall"))
        painter.setPen(self._theme.colour("onPrimary"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _fit(self) -> None:
        self.setFixedSize(self.sizeHint())
