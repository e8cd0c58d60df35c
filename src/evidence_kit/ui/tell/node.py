"""The disc of a line on the path that ties all lines together, and pieces to press."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from evidence_kit.ui import icons
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.tell.said import Sign
from evidence_kit.ui.theme import Theme

DISC: Final = 32
TOP: Final = 2
"""Px above the disc."""


class Node(QWidget):
    """A disc of 32 px with an icon, and the path above and below it."""

    def __init__(self, theme: Theme, sign: Sign, *, first: bool, last: bool) -> None:
        super().__init__()
        self._theme, self._sign = theme, sign
        self._first, self._last = first, last
        self.setProperty("decoration", True)
        self.setFixedWidth(DISC)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the path and the disc over it."""
        del event
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(DISC / 2, TOP + DISC / 2)
        painter.setPen(QPen(theme.colour("control"), 2))
        if not self._first:
            painter.drawLine(QPointF(middle.x(), 0), middle)
        if not self._last:
            painter.drawLine(middle, QPointF(middle.x(), self.height()))
        painter.setPen(QPen(theme.colour(self._sign.edge), 2))
        painter.setBrush(theme.colour(self._sign.fill))
        painter.drawEllipse(QRectF(1, TOP + 1, DISC - 2, DISC - 2))
        dpr = self.devicePixelRatioF()
        drawn = icons.pixmap(theme, self._sign.icon, self._sign.ink, 18, dpr)
        painter.drawPixmap(QPointF(middle.x() - 9, middle.y() - 9), drawn)


class PressRow(QAbstractButton):
    """A row of things that is pressed as a whole; softly filled under the pointer.

    Args:
        theme: gives colours.
        name: what it says and does, for a screen reader.
        bleed: px of soft fill left and right of what stands in it.

    Attributes:
        inside: the row to add to.
    """

    def __init__(self, theme: Theme, name: str, *, bleed: int = 8) -> None:
        super().__init__()
        self._theme = theme
        self._hovered = False
        self.setProperty("radius", 8)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumHeight(36)
        self.inside = QHBoxLayout(self)
        self.inside.setContentsMargins(bleed, 6, bleed, 6)
        self.inside.setSpacing(12)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As its contents need, and never hard to hit."""
        return self.inside.sizeHint().expandedTo(QSize(0, 36))

    def hasHeightForWidth(self) -> bool:
        """Text in it wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height for a width."""
        return max(self.inside.heightForWidth(width), 36)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Fill softly."""
        super().enterEvent(event)
        self._hovered = self.isEnabled()
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Be plain again."""
        super().leaveEvent(event)
        self._hovered = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the soft fill."""
        del event
        if not self._hovered:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("primarySoft"))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)


def through(para: Para) -> Para:
    """Let presses on a text reach the row it stands in."""
    para.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return para
