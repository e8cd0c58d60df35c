"""The remarks in three groups: what is missing, what could be better, and what is strong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from evidence_kit.domain.readiness import of_level
from evidence_kit.domain.remark import Level, Part, Remark
from evidence_kit.ui import icons
from evidence_kit.ui.check.remark_words import remark_words
from evidence_kit.ui.check.strong_words import strong_words
from evidence_kit.ui.parts.button import Button, button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import STRETCH, column, row, rule
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.press_row import PressRow, through
from evidence_kit.ui.parts.tag import Tag
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_RING: Final = 34
_TITLES: Final = {
    Level.MISSING: (N_("Still missing"), "warn"),
    Level.BETTER: (N_("Could be better"), "warn"),
    Level.STRONG: (N_("Strong"), "ok"),
}


class RemarkList(QWidget):
    """Rows that each end in one button; strong parts in two columns, to be pressed as well.

    Attributes:
        buttons: by part, what leads to its place.
        fine: says that no names are readable, where names may be; None when nothing asks.

    Signals:
        chosen: the `Remark` whose place is wanted.
        settled: the `Remark` that needs nothing, says the person.
    """

    chosen = Signal(object)
    settled = Signal(object)

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._shown: tuple[Remark, ...] | None = None
        self._helps = False
        self.buttons: dict[Part, Button | PressRow] = {}
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(8)
        self._strong: QGridLayout | None = None
        self.fine: Button | None = None
        theme.room_changed.connect(self._fit)

    def show_remarks(self, remarks: Sequence[Remark], *, helping: bool = False) -> None:
        """Show these to who types, and keep the keyboard on the part it was on."""
        if (tuple(remarks), helping) == (self._shown, self._helps):
            return
        held = next((part for part, one in self.buttons.items() if one.hasFocus()), None)
        settled = self.fine is not None and self.fine.hasFocus()
        place = list(self.buttons).index(Part.NAMES) if settled else 0
        self._shown, self._helps = tuple(remarks), helping
        if held is not None or settled:
            # Qt would look for another place for it, and roll the page there.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._empty()
        for level in Level:
            some = of_level(remarks, level)
            if some:
                self._group(level, some)
        self._fit()
        if settled:
            self._stand_in_place(place)
        elif held is not None and self.buttons:
            to = self.buttons.get(held) or next(iter(self.buttons.values()))
            to.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stand_in_place(self, place: int) -> None:
        """Stay where a row was settled: nothing moves under the pointer but what comes after."""
        rows = list(self.buttons.values())
        to = self.fine if self.fine is not None else rows[min(place, len(rows) - 1)]
        to.setFocus(Qt.FocusReason.OtherFocusReason)

    def _empty(self) -> None:
        self.buttons, self._strong, self.fine = {}, None, None
        while (item := self._inside.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _group(self, level: Level, some: Sequence[Remark]) -> None:
        title, kind = _TITLES[level]
        count = Tag(self._theme, str(len(some)), kind)
        heading = Para(self._theme, self._words.gettext(title), "h3", middle=True)
        head = QWidget()
        above = 6 if self._inside.count() else 0
        head.setLayout(row(heading, count, STRETCH, gap=10, margins=(0, above, 0, 0)))
        self._inside.addWidget(head)
        card = Card(self._theme, margins=(0, 0, 0, 0), gap=0)
        if level is Level.STRONG:
            card.body.addLayout(self._strong_grid(some))
        else:
            for place, remark in enumerate(some):
                if place:
                    card.body.addWidget(rule())
                card.body.addWidget(self._row(level, remark))
        self._inside.addWidget(card)

    def _row(self, level: Level, remark: Remark) -> QWidget:
        theme, said = self._theme, remark_words(remark, self._words, helping=self._helps)
        made, words = QWidget(), QWidget()
        words.setLayout(
            column(Para(theme, said.title, "strong"), Para(theme, said.text, "small"), gap=1)
        )
        mend = button(theme, said.button, "secondary", small=True)
        mend.setAccessibleName(f"{said.button}: {said.title}")
        mend.setAccessibleDescription(said.text)
        mend.clicked.connect(lambda: self.chosen.emit(remark))
        self.buttons[remark.part] = mend
        ways = row(*self._ways(remark), mend, gap=2)
        line = row(_Ring(theme, level), words, ways, gap=13, margins=(17, 10, 15, 10))
        line.setStretchFactor(words, 1)
        made.setLayout(line)
        return made

    def _ways(self, remark: Remark) -> tuple[Button, ...]:
        """Only the person can see that there are no names."""
        if remark.part is not Part.NAMES:
            return ()
        _ = self._words.gettext
        self.fine = button(self._theme, _("No names"), "quiet", small=True)
        said = _("No names of others are readable in item {number}")
        self.fine.setAccessibleName(said.format(number=remark.spot.exhibit))
        self.fine.clicked.connect(lambda: self.settled.emit(remark))
        return (self.fine,)

    def _strong_grid(self, some: Sequence[Remark]) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(9, 7, 9, 7)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(2)
        for remark in some:
            said = strong_words(remark, self._words, helping=self._helps)
            made = PressRow(self._theme, said)
            made.inside.setSpacing(10)
            made.inside.addWidget(Glyph(self._theme, "circle-check", "text", 20))
            made.inside.addWidget(through(Para(self._theme, said, "body", "text")), 1)
            made.clicked.connect(lambda _on=False, remark=remark: self.chosen.emit(remark))
            self.buttons[remark.part] = made
        self._strong = grid
        return grid

    def _fit(self) -> None:
        """Put the strong parts in two columns, in one where letters are large."""
        grid = self._strong
        if grid is None or self._shown is None:
            return
        columns = 1 if self._theme.tight else 2
        rows = [self.buttons[one.part] for one in of_level(self._shown, Level.STRONG)]
        deep = -(-len(rows) // columns)
        for place, made in enumerate(rows):
            grid.removeWidget(made)
            grid.addWidget(made, place % deep, place // deep)
        for at in range(2):
            grid.setColumnStretch(at, 1 if at < columns else 0)


class _Ring(QWidget):
    """A ring of 32 px: dashed with a plus for what is missing, with an arrow up for the rest."""

    def __init__(self, theme: Theme, level: Level) -> None:
        super().__init__()
        self._theme, self._level = theme, level
        self.setProperty("decoration", True)
        theme.changed.connect(self.update)
        theme.room_changed.connect(self._grow)
        self._grow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        del event
        theme, missing = self._theme, self._level is Level.MISSING
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.colour("warn"), 2)
        if missing:
            pen.setDashPattern((2.2, 2.2))
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush if missing else theme.colour("warnSoft"))
        edge = self.width()
        painter.drawEllipse(QRectF(2, 2, edge - 4, edge - 4))
        size = theme.px(20)
        name = "plus" if missing else "arrow-up"
        drawn = icons.pixmap(theme, name, "warn", size, self.devicePixelRatioF())
        at = round((edge - size) / 2)
        painter.drawPixmap(at, at, drawn)

    def sizeHint(self) -> QSize:
        """As wide as it is high."""
        return self.size()

    def _grow(self) -> None:
        self.setFixedSize(self._theme.px(_RING), self._theme.px(_RING))
