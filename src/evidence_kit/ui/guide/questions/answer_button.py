"""One answer to a question: large, and of the same weight as every other one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy

from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme

_RADIUS: Final = 12


class AnswerButton(QAbstractButton):
    """Words in a box; what was answered before has a check.

    Args:
        theme: gives colours and type.
        text: the answer.
        high: least height in px.
        chosen: it was answered before.
        large: the words are larger than others, where they are short.
    """

    def __init__(
        self, theme: Theme, text: str, *, high: int, chosen: bool, large: bool = False
    ) -> None:
        super().__init__()
        self._theme, self._high, self._chosen = theme, high, chosen
        self._hovered = False
        self.setProperty("radius", _RADIUS)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(text)
        token = "onPrimarySoft" if chosen else "text"
        centre = Qt.AlignmentFlag.AlignHCenter
        self._words = Para(
            theme, text, "h3Large" if large else "strong", token, align=centre, middle=True
        )
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(14, 8, 14, 8)
        inside.setSpacing(8)
        if chosen:
            inside.addWidget(Glyph(theme, "check", token, 20), 0, Qt.AlignmentFlag.AlignVCenter)
        inside.addWidget(self._words, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)
        theme.room_changed.connect(self._fit)
        self._fit()

    @property
    def chosen(self) -> bool:
        """Whether it was answered before."""
        return self._chosen

    def sizeHint(self) -> QSize:
        """As the words need."""
        inside = self.layout()
        hint = inside.sizeHint() if inside is not None else QSize()
        return hint.expandedTo(QSize(0, self.minimumHeight()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up below the pointer; not when it appears there, or it would seem chosen."""
        super().mouseMoveEvent(event)
        if not self._hovered:
            self._hovered = True
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Go out again."""
        super().leaveEvent(event)
        self._hovered = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self._chosen or (self._hovered and self.isEnabled())
        edge, fill = ("primary", "primarySoft") if on else ("control", "surface")
        if not self.isEnabled() and not self._chosen:
            edge, fill = "border", "sunken"
        painter.setPen(QPen(self._theme.colour(edge), 2))
        painter.setBrush(self._theme.colour(fill))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)

    def _fit(self) -> None:
        self.setMinimumHeight(self._theme.px(self._high))
        self.updateGeometry()
