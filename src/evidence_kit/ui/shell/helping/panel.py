"""The dark panel beside the door for who helps: praise, and what one can say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.services.guidance import HelpLine
from evidence_kit.ui.help.helping.advice import CALM, FOR_YOU, PRAISE, SAYINGS
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.shell.panel import Panel
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_WIDE: Final = (396, 320, 32)
_NARROW: Final = (300, 220, 22)
"""Width, height of the dunes and side padding in px, as in every door."""
_RADIUS: Final = 10


class _Saying(QWidget):
    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self._theme = theme
        inside = QVBoxLayout(self)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.addWidget(Para(theme, text, "small", "doorText"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("railRaised"))
        painter.drawRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)


def helper_panel(theme: Theme, words: Wording, lines: Sequence[HelpLine]) -> Panel:
    """Make the panel; the number at its foot is that of Helpwanted."""
    _ = words.gettext
    made = Panel(
        theme,
        title=_(PRAISE),
        lead=_(CALM),
        wide=_WIDE,
        narrow=_NARROW,
        role="door",
        lead_role="doorLead",
    )
    made.body.addSpacing(6)
    for text in SAYINGS:
        made.body.addSpacing(10)
        made.body.addWidget(_Saying(theme, _(text)))
    number = next(line.numbers[0] for line in lines if line.id == "helpwanted")
    made.body.addSpacing(16)
    too = _(FOR_YOU).format(number=f"<b>{number}</b>")
    made.body.addWidget(Para(theme, too, "small", "doorLead", marked=True))
    made.body.addStretch(1)
    return made
