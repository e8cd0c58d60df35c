"""A box to tick with a title and a line below; all of it can be clicked."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout

from evidence_kit.ui.parts.check_row import paint_check
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme

_BOX, _BOX_SMALL = 26, 24
_GAP, _GAP_SMALL = 14, 11
"""Px between the box and the words."""
_TOP, _TOP_SMALL = 11, 8
"""Px above and below the words."""
_LEAST, _LEAST_ABOVE = 44, 36
"""Px high at least; and where more of the same row follows right below."""


class Tick(QAbstractButton):
    """A box of 26 px beside the first line of its title.

    Args:
        theme: gives colours and type.
        small: the title is no bolder than text, and the box 24 px, as in a column.
    """

    def __init__(self, theme: Theme, *, small: bool = False) -> None:
        super().__init__()
        self._theme, self._small, self._above = theme, small, False
        self.setProperty("radius", 8)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._title = Para(theme, "", "small" if small else "strong", "text")
        self._below = Para(theme, "", "caption" if small else "small")
        for part in (self._title, self._below):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = QVBoxLayout(self)
        inside.setSpacing(2 if small else 0)
        inside.addWidget(self._title)
        inside.addWidget(self._below)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)
        theme.room_changed.connect(self._fit)
        self._fit()

    def show_words(self, title: str, below: str, *, done: bool) -> None:
        """Say what it is about; what is done is no longer bold."""
        if not self._small:
            self._title.set_role("body" if done else "strong")
        self._title.setText(title)
        self._below.setText(below)
        self._below.setVisible(bool(below))
        self.setAccessibleName(title)
        self.setAccessibleDescription(below)
        self.setChecked(done)
        self.updateGeometry()

    def stand_above(self, above: bool) -> None:
        """Leave no room below the words when more of the same row follows there."""
        self._above = above
        self._fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As the words need, and never hard to hit."""
        inside = self.layout()
        hint = inside.sizeHint() if inside is not None else QSize()
        return hint.expandedTo(QSize(0, _LEAST_ABOVE if self._above else _LEAST))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self._edge()
        line = self._theme.type("small" if self._small else "strong").line
        top = self.contentsMargins().top() + self._top() + (line - edge) / 2
        paint_check(painter, self._theme, QRectF(0, top, edge, edge), self.isChecked())

    def _edge(self) -> int:
        return self._theme.px(_BOX_SMALL if self._small else _BOX)

    def _top(self) -> int:
        return _TOP_SMALL if self._small else _TOP

    def _fit(self) -> None:
        inside = self.layout()
        if inside is not None:
            left = self._edge() + (_GAP_SMALL if self._small else _GAP)
            foot = 0 if self._above else self._top()
            inside.setContentsMargins(left, self._top(), 0, foot)
