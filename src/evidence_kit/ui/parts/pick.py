"""A few choices in boxes of which one is on, each with a ring before it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout

from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme

_EDGE = 12
_RING = 22


class Pick(QAbstractButton):
    """A radio row: what is chosen, and in one line what that means.

    Args:
        theme: gives colours and type.
        title: what is chosen.
        text: what that means, or "".
    """

    def __init__(self, theme: Theme, title: str, text: str = "") -> None:
        super().__init__()
        self._theme, self._alone = theme, not text
        self._heading = heading = Para(theme, title, "rowTitle", "text", middle=not text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("radius", 12)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(_EDGE + _RING + 12, 10, _EDGE, 10)
        inside.setSpacing(0)
        said = (heading, Para(theme, text, "small"))
        for para in said if text else said[:1]:
            para.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            inside.addWidget(para)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def rename(self, title: str) -> None:
        """Say what is chosen in other words."""
        self._heading.setText(title)
        self.setAccessibleName(title)

    def nextCheckState(self) -> None:
        """A choice that is on stays on; whoever holds the row turns the others off."""
        self.setChecked(True)

    def sizeHint(self) -> QSize:
        """As the words need."""
        inside = self.layout()
        return inside.sizeHint() if inside is not None else QSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row and its ring."""
        del event
        on = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = 2 if on else 1
        painter.setPen(QPen(self._theme.colour("primary" if on else "control"), wide))
        painter.setBrush(self._theme.colour("primarySoft" if on else "surface"))
        half = wide / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 12, 12)
        down = self.height() / 2 if self._alone else _EDGE + _RING / 2
        middle = QPointF(_EDGE + _RING / 2, down)
        painter.setPen(QPen(self._theme.colour("primary" if on else "control"), 2))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawEllipse(middle, _RING / 2 - 1, _RING / 2 - 1)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("primary"))
            painter.drawEllipse(middle, 5, 5)
