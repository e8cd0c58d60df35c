"""A row that is pressed as a whole."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy

from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme


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
