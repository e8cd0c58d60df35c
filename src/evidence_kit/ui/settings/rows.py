"""Rows of a settings card: what it is, one line of help, and what changes it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from evidence_kit.ui.parts.button import Button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.check_row import Toggle
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.layouts import STRETCH, column, row, rule
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme


class SettingsRow(QWidget):
    """A row of at least 56 px. With a toggle the whole row can be clicked.

    Args:
        theme: gives colours and type.
        title: what it is.
        help_: one line of help, or "".
        controls: what changes it, left to right.
        before: an icon or a mark before the words.

    Attributes:
        toggle: the switch among the controls, or None.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        help_: str,
        *controls: QWidget,
        before: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._help = Para(theme, help_, "caption", "text3")
        words = QWidget()
        said = column(STRETCH, Para(theme, title, "strong"), self._help, STRETCH, gap=0)
        words.setLayout(said)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        words.setSizePolicy(policy)
        self._inside = row(*([before] if before else []), words, *controls, gap=12)
        self._inside.setStretchFactor(words, 1)
        self.setLayout(self._inside)
        grow(theme, self, least=56)
        self.toggle = next((one for one in controls if isinstance(one, Toggle)), None)
        if self.toggle is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._controls = [one for one in controls if isinstance(one, QAbstractButton)]
        for made in self._controls:
            if isinstance(made, Button):  # "Change it" alone says nothing
                made.setAccessibleName(f"{made.accessibleName()}: {title}")
        self.set_help(help_)
        theme.room_changed.connect(self._fit)
        self._fit()

    @property
    def help(self) -> str:
        """The line of help."""
        return self._help.text()

    def set_help(self, text: str) -> None:
        """Say something else below the title."""
        self._help.setText(text)
        self._help.setVisible(bool(text))
        for made in self._controls:
            made.setAccessibleDescription(text)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Switch the toggle from anywhere in the row."""
        if self.toggle is not None and event.button() == Qt.MouseButton.LeftButton:
            self.toggle.click()
        else:
            super().mouseReleaseEvent(event)

    def _fit(self) -> None:
        side = 14 if self._theme.narrow else 18
        self._inside.setContentsMargins(side, 8, side - 2, 8)


def section(theme: Theme, title: str, *rows: QWidget) -> QVBoxLayout:
    """Put rows in a card, with hairlines between them and a title above.

    What is no row belongs to the row before it.
    """
    card = Card(theme, margins=(0, 0, 0, 0), gap=0)
    for place, made in enumerate(rows):
        if place and isinstance(made, SettingsRow):
            card.body.addWidget(rule())
        card.body.addWidget(made)
    return column(Para(theme, title, "h3"), card, gap=6)
