"""A few cards side by side of which at most one is on, each with a round mark."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from evidence_kit.ui.parts.fold import FoldingRow
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme

_RADIUS = 14
_ROUND = 24
_HIGH = 50


class ChoiceCard(QAbstractButton):
    """A round mark and a few words; on has a thick edge, a fill and a dot.

    Args:
        theme: gives colours and type.
        text: the words.
        name: what a screen reader says; the words when empty.
    """

    def __init__(self, theme: Theme, text: str, name: str = "") -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("radius", _RADIUS)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name or text)
        self._para = Para(theme, text, "strong", "text", middle=True)
        self._para.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._inside = QHBoxLayout(self)
        self._inside.addWidget(self._para, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.toggled.connect(self._show)
        theme.changed.connect(self._show)
        theme.room_changed.connect(self._show)
        self._show()

    def sizeHint(self) -> QSize:
        """As the words need, at least 50 px high."""
        return self._inside.sizeHint().expandedTo(QSize(0, self._theme.px(_HIGH)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge and the round mark."""
        del event
        theme, on = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("primary" if on else "control"), 2 if on else 1.5))
        painter.setBrush(theme.colour("primarySoft" if on else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        wide = theme.px(_ROUND)
        middle = QPointF(13 + wide / 2, self.height() / 2)
        painter.setPen(QPen(theme.colour("primary" if on else "control"), 2))
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(middle, wide / 2 - 1, wide / 2 - 1)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("primary"))
            painter.drawEllipse(middle, wide * 0.27, wide * 0.27)

    def _show(self) -> None:
        self._para.set_token("onPrimarySoft" if self.isChecked() else "text")
        self._inside.setContentsMargins(self._theme.px(_ROUND) + 24, 11, 13, 11)
        self.updateGeometry()
        self.update()


class ChoiceCards(QWidget):
    """Cards in a row, below each other when there is no room; the arrow keys choose.

    Args:
        theme: gives colours and type.
        label: the question, said before each card by a screen reader.
        choices: (key, words) pairs.
        across: how many stand beside each other.

    Signals:
        chosen: key of the card the person chose.
    """

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, label: str, choices: Sequence[tuple[str, str]], *, across: int = 3
    ) -> None:
        super().__init__()
        self.setAccessibleName(label)
        self._group = QButtonGroup(self)
        self.cards: dict[str, ChoiceCard] = {}
        below = QVBoxLayout(self)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(10)
        line = FoldingRow()
        for place, (key, text) in enumerate(choices):
            if place % across == 0:
                line = FoldingRow()
                line.setSpacing(10)
                below.addLayout(line)
            card = ChoiceCard(theme, text, f"{label} {text}")
            card.clicked.connect(lambda _on=False, key=key: self.chosen.emit(key))
            self._group.addButton(card)
            self.cards[key] = card
            line.addWidget(card, 1)

    def choose(self, key: str) -> None:
        """Turn one card on, or all off with a key no card has, without telling anybody."""
        self._group.setExclusive(False)
        for one, card in self.cards.items():
            card.setChecked(one == key)
        self._group.setExclusive(True)
