"""A box to tick with a title and a line below; all of it can be clicked."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout

from evidence_kit.ui.parts.check_row import paint_check
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme

_BOX: Final = 26
_GAP: Final = 14
_LEAST: Final = 44
_TOP, _TOP_SMALL, _FOOT_SMALL = 11, 10, 4
"""Px above and below the words; in a column more may follow right below."""


class Tick(QAbstractButton):
    """A box of 26 px beside the first line of its title.

    Args:
        theme: gives colours and type.
        small: the title is no bolder than text, as in a column.
    """

    def __init__(self, theme: Theme, *, small: bool = False) -> None:
        super().__init__()
        self._theme, self._small = theme, small
        self.setProperty("radius", 8)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._title = Para(theme, "", "small" if small else "strong", "text")
        self._below = Para(theme, "", "help" if small else "small")
        for part in (self._title, self._below):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = QVBoxLayout(self)
        inside.setSpacing(0)
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

    def sizeHint(self) -> QSize:
        """As the words need, and never hard to hit."""
        inside = self.layout()
        hint = inside.sizeHint() if inside is not None else QSize()
        return hint.expandedTo(QSize(0, _LEAST))

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
        edge = self._theme.px(_BOX)
        line = self._theme.type("small" if self._small else "strong").line
        top = self.contentsMargins().top() + self._top() + (line - edge) / 2
        paint_check(painter, self._theme, QRectF(0, top, edge, edge), self.isChecked())

    def _top(self) -> int:
        return _TOP_SMALL if self._small else _TOP

    def _fit(self) -> None:
        inside = self.layout()
        if inside is not None:
            foot = _FOOT_SMALL if self._small else _TOP
            inside.setContentsMargins(self._theme.px(_BOX) + _GAP, self._top(), 0, foot)
