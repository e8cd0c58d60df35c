"""One line of the time line: day and time, its disc, what happened, and the exhibits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from evidence_kit.domain.timeline import Line
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.exhibit_link import ExhibitLink
from evidence_kit.ui.parts.flow import FlowLayout
from evidence_kit.ui.parts.growth import grow
from evidence_kit.ui.parts.layouts import STRETCH, column, top_row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.press_row import PressRow, through
from evidence_kit.ui.tell.node import Node
from evidence_kit.ui.tell.said import aloud, breakable, day_of, sign_of, time_of, title_of, weighs
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

DATE_COLUMN: Final = 98
_LEAST: Final = 60


@dataclass(frozen=True, slots=True)
class Placed:
    """A line and how it stands among the others.

    Attributes:
        line: what it tells.
        day: whether the day stands in front; not when the line above has the same.
        year: the year that goes without saying.
        first, last: where the path begins and ends.
        helping: somebody who helps reads it.
    """

    line: Line
    day: bool = True
    year: int = 0
    first: bool = True
    last: bool = True
    helping: bool = False


class LineRow(QWidget):
    """A row of at least 60 px; its title opens it, its numbers lead to the exhibits.

    Signals:
        opened: its title was pressed.
        exhibit_chosen: number of an exhibit that was pressed.
        date_asked: only for lines without a date: a date is to be given.
    """

    opened = Signal()
    exhibit_chosen = Signal(int)
    date_asked = Signal()

    def __init__(self, theme: Theme, words: Wording, place: Placed) -> None:
        super().__init__()
        line = place.line
        self.place, self.line = place, line
        said = title_of(line.what, words, helping=place.helping)
        self.title = PressRow(theme, aloud(line, words, helping=place.helping))
        role = "strong" if weighs(line.what) else "medium"
        self.title.inside.addWidget(
            through(Para(theme, breakable(said), role, "text", middle=True)), 1
        )
        self.title.clicked.connect(self.opened)
        self.links: list[ExhibitLink] = []
        self.give_date: QWidget | None = None
        parts: list[object] = [self.title]
        if line.exhibits:
            parts.append(self._exhibits(theme, words))
        told = column(*parts, STRETCH, gap=0)
        self.setMinimumHeight(_LEAST)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        if line.moment.known:
            inside.addWidget(_date(theme, words, place))
            inside.addSpacing(8)
        sign = sign_of(line.what)
        inside.addWidget(Node(theme, sign, first=place.first, last=place.last))
        inside.addLayout(told, 1)
        if not line.moment.known:
            inside.addWidget(self._giving(theme, words, said), 0, Qt.AlignmentFlag.AlignTop)

    def _exhibits(self, theme: Theme, words: Wording) -> QWidget:
        _ = words.gettext
        made = QWidget()
        flow = FlowLayout(gap=0)
        name = _("item") if len(self.line.exhibits) == 1 else _("items")
        label = Para(theme, name, "caption", "text3", wrap=False, middle=True)
        grow(theme, label, high=36)
        flow.addWidget(label)
        for number in self.line.exhibits:
            link = ExhibitLink(theme, number, _("Open item {number}").format(number=number))
            link.clicked.connect(lambda _on=False, number=number: self.exhibit_chosen.emit(number))
            flow.addWidget(link)
            self.links.append(link)
        made.setLayout(top_row(8, flow, gap=0))
        return made

    def _giving(self, theme: Theme, words: Wording, said: str) -> QWidget:
        _ = words.gettext
        made = button(theme, _("Give a date"), "quiet", icon="calendar", small=True)
        made.setAccessibleName(_("Give a date: {what}").format(what=said))
        made.clicked.connect(self.date_asked)
        self.give_date = made
        return made


def _date(theme: Theme, words: Wording, place: Placed) -> QWidget:
    line = place.line
    right = Qt.AlignmentFlag.AlignRight
    made = QWidget()
    grow(theme, made, wide=DATE_COLUMN)
    parts: list[object] = [7]
    if place.day:
        parts.append(Para(theme, day_of(line.moment, words, place.year), "strong", align=right))
    time = time_of(line.moment, words)
    if time:
        parts.append(Para(theme, time, "caption", "text3", align=right))
    made.setLayout(column(*parts, STRETCH, gap=0))
    return made
