"""One of the three columns: a numbered head and the rows below it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from evidence_kit.ui.guide.disc import NumberDisc
from evidence_kit.ui.guide.lines import empty
from evidence_kit.ui.guide.sheet.row import SheetRow
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.layouts import column, row, rule
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.tag import Tag
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_RADIUS: Final = 16
_NODE: Final = 36
_HEAD: Final = 62


class OrderColumn(QWidget):
    """A rounded surface; apricot at its head and edge where the person is.

    Args:
        theme: gives colours and type.
        words: the language.
        number: 1, 2 or 3.
        title: what it is for.
    """

    def __init__(self, theme: Theme, words: Wording, number: int, title: str) -> None:
        super().__init__()
        self._theme, self._title = theme, title
        self._is_here = False
        self._node = NumberDisc(theme, number, _NODE)
        self._below = Para(theme, "", "caption")
        self._after = Tag(theme, words.gettext("after that"), icon="hourglass")
        self._head = QWidget()
        said = column(Para(theme, title, "h3"), self._below, gap=0)
        self._line = row(self._node, said, self._after)
        self._line.setStretch(1, 1)
        self._head.setLayout(self._line)
        grow(theme, self._head, least=_HEAD)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._rows.setContentsMargins(2, 0, 2, 2)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self._head)
        inside.addWidget(rule())
        inside.addLayout(self._rows)
        inside.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.update)
        theme.room_changed.connect(self._fit)
        self._fit()

    def show_rows(self, rows: list[SheetRow]) -> None:
        """Put other rows in."""
        empty(self._rows)
        for place, one in enumerate(rows):
            if place:
                self._rows.addWidget(rule())
            self._rows.addWidget(one)

    def show_state(self, below: str, *, is_here: bool, is_turn: bool) -> None:
        """Say how far it is, and whether the person is here."""
        self._is_here = is_here
        self._below.setText(below)
        self._node.set_look("licht" if is_here else "plain")
        self._after.setVisible(not is_turn)
        self.setAccessibleName(f"{self._title}: {below}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface, the head and the edge."""
        del event
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = 2 if self._is_here else 1
        card, path = QRectF(self.rect()).adjusted(1, 1, -1, -1), QPainterPath()
        path.addRoundedRect(card, _RADIUS, _RADIUS)
        painter.fillPath(path, theme.colour("surface"))
        painter.save()
        painter.setClipPath(path)
        head = QRectF(self._head.geometry()).adjusted(-2, -2, 2, 0)
        painter.fillRect(head, theme.colour("lichtSoft" if self._is_here else "sunken"))
        painter.restore()
        painter.setPen(QPen(theme.colour("lichtLine" if self._is_here else "border"), wide))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _fit(self) -> None:
        side, gap = (12, 9) if self._theme.narrow else (16, 12)
        self._line.setContentsMargins(side, 7, side, 7)
        self._line.setSpacing(gap)
