"""The name of a file: the one text that may be cut, in its middle, with the whole one at hand."""

from __future__ import annotations

import re

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.tip import tip
from evidence_kit.ui.theme import Theme

_LEAST = 64
"""Px below which a name says nothing any more."""
_SUFFIX = re.compile(r"\w\.\w{2,5}$")
"""What files end in; a sentence has nothing behind its last dot."""


def both_ends(text: str, metrics: QFontMetricsF, wide: float) -> str:
    """Leave out the middle of what does not fit in `wide` px.

    No dot or space stands beside the three dots, or they would read as four.
    """
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, wide)
    if shown == text:
        return text
    before, dots, after = shown.partition("…")
    return f"{before.rstrip(' .')}{dots}{after.lstrip(' .')}"


def shortened(text: str, metrics: QFontMetricsF, wide: float) -> str:
    """Fit a line into `wide` px: a file name keeps both ends, other words their beginning."""
    if _SUFFIX.search(text):
        return both_ends(text, metrics, wide)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, wide)
    return shown if shown == text else f"{shown.rstrip('…').rstrip(' .,')}…"


class FileName(QLabel):
    """One line with a file name; what does not fit is left out in the middle.

    The tooltip and the accessible name always hold the whole name.

    Args:
        theme: gives type and colour.
        name: the file's own name.
        role: a text role of `letters.ROLES`.
        token: colour token.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        role: str = "body",
        token: str = "text",  # noqa: S107 - a colour token
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._role, self._token = theme, role, token
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("elides", True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        grow(theme, self, role=role)
        self.setText(name)
        theme.changed.connect(self.update)

    def setText(self, name: str) -> None:
        """Show another name."""
        super().setText(name)
        tip(self, name)
        self.setAccessibleName(name)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for the whole name."""
        wide = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        return QSize(int(wide) + 2, self._theme.type(self._role).line)

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters at both ends."""
        return QSize(min(_LEAST, self.sizeHint().width()), self._theme.type(self._role).line)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name, or its two ends."""
        del event
        painter = QPainter(self)
        painter.setPen(self._theme.colour(self._token))
        metrics = QFontMetricsF(self.font())
        shown = both_ends(self.text(), metrics, self.width())
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignVCenter, shown)
