"""The column beside the gallery: one of two cards, with its own scrolling when it is too low."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from evidence_kit.ui.theme import Theme

_WIDE = 276
_UNBOUND = 16_777_215
"""Qt's "no largest width"."""
_NARROW = 248


class SidePanel(QScrollArea):
    """Shows one card, as tall as there is room at least.

    Args:
        theme: gives the room.
        cards: those that can be shown; the first one is.
    """

    def __init__(self, theme: Theme, *cards: QWidget) -> None:
        super().__init__()
        self._theme, self._cards = theme, cards
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        self._inside = QVBoxLayout(content)
        self._inside.setSpacing(0)
        for card in cards:
            self._inside.addWidget(card, 1)
        self.setWidget(content)
        theme.room_changed.connect(self._fit)
        self.show_card(cards[0])
        self._fit()

    def show_card(self, wanted: QWidget) -> None:
        """Show one card and hide the others."""
        if not wanted.isVisibleTo(self):
            self.verticalScrollBar().setValue(0)
        for card in self._cards:
            card.setVisible(card is wanted)

    def _fit(self) -> None:
        narrow, low = self._theme.narrow, self._theme.low
        wide, edge = (_NARROW, 24) if narrow else (_WIDE, 32)
        wide = self._theme.share(wide, 0.35)
        tight = self._theme.tight  # then the cards stand below the gallery, as wide as the page
        for card in self._cards:
            card.setMinimumWidth(0 if tight else wide)
            card.setMaximumWidth(_UNBOUND if tight else wide)
        foot = 12 if low else 16 if narrow else 20
        if tight:
            self._inside.setContentsMargins(0, 16, 0, 0)
            return
        # The scroll bar of 8 px, when it is needed, takes its place from the edge.
        self._inside.setContentsMargins(4, 4 if narrow else 8, edge - 8, foot)
        self.setFixedWidth(4 + wide + edge)
