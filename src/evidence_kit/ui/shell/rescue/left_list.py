"""One row of what is left: a shape, what it is about, and a word for how it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from evidence_kit.ui import icons
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.layouts import STRETCH, column, rule
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.tag import Tag
from evidence_kit.ui.shell.rescue.rows import Kind, Left
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_COLOURS: Final[dict[Kind, str]] = {"saved": "ok", "partly": "warn", "gone": "warn"}


class LeftList(Card):
    """A card of rows.

    Args:
        theme: gives colours.
        words: language of the rows.
        tags: the word at the end of a row of each kind, in English.
    """

    def __init__(self, theme: Theme, words: Wording, tags: Mapping[Kind, str]) -> None:
        super().__init__(theme, margins=(1, 1, 1, 1), gap=0)
        self._words, self._tags = words, tags

    def show_rows(self, wanted: tuple[Left, ...]) -> None:
        """Show these rows in place of what was there."""
        while (item := self.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, one in enumerate(wanted):
            if place:
                self.body.addWidget(rule())
            self.body.addWidget(_Row(self.theme, one, self._words.gettext(self._tags[one.kind])))


class _Row(QWidget):
    """At least 50 px high: a shape, what it is about, and what can be done with it."""

    def __init__(self, theme: Theme, left: Left, tag: str) -> None:
        super().__init__()
        said = column(STRETCH, Para(theme, left.title, "strong", "text"), gap=0)
        if left.below:
            said.addWidget(Para(theme, left.below, "caption", "text3"))
        said.addStretch(1)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(16, 8, 16, 8)
        inside.setSpacing(12)
        inside.addWidget(_Shape(theme, left.kind), 0, Qt.AlignmentFlag.AlignVCenter)
        inside.addLayout(said, 1)
        made = Tag(theme, tag, _COLOURS[left.kind])
        inside.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)


class _Shape(QWidget):
    """A filled disc with a check, a ring with an arrow, or a dashed ring with a dash."""

    _LOOKS: Final = {
        "saved": ("okSoft", "ok", "check", Qt.PenStyle.NoPen),
        "partly": ("warnSoft", "warn", "arrow-up", Qt.PenStyle.SolidLine),
        "gone": ("surface", "warn", "minus", Qt.PenStyle.DashLine),
    }

    def __init__(self, theme: Theme, kind: Kind) -> None:
        super().__init__()
        self._theme, self._kind = theme, kind
        self.setProperty("decoration", True)
        self.setFixedSize(32, 32)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shape."""
        del event
        ground, ink, icon, line = self._LOOKS[self._kind]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.colour(ink), 2)
        pen.setStyle(line)
        painter.setPen(pen)
        painter.setBrush(self._theme.colour(ground))
        radius = 16 if line is Qt.PenStyle.NoPen else 15
        painter.drawEllipse(QPointF(16, 16), radius, radius)
        mark = icons.pixmap(self._theme, icon, ink, 18, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(7, 7), mark)
