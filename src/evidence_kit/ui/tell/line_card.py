"""The time line itself: lines with a date in one card, those without in a quiet one below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from evidence_kit.domain.exhibit import Exhibit
from evidence_kit.domain.timeline import Entry, Line, Timeline, gaps
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.exhibit_link import ExhibitLink
from evidence_kit.ui.parts.focus_order import bring_into_view
from evidence_kit.ui.parts.layouts import column
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.tell.events import Tellable
from evidence_kit.ui.tell.gap_row import GapRow
from evidence_kit.ui.tell.line_row import LineRow, Placed
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

Stand = tuple[Entry | Tellable, int]
"""A line, and the number of the exhibit in it that has the keyboard; 0 for its title."""


class LineCards(QWidget):
    """Both cards; rows are made anew when a line changed, and only then.

    Signals:
        opened: (an `Entry`) a line was pressed.
        date_asked: the same, for a line without a date.
        exhibit_chosen: number of an exhibit that was pressed.
    """

    opened = Signal(object)
    date_asked = Signal(object)
    exhibit_chosen = Signal(int)

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._shown: tuple[Timeline, bool, bool] | None = None
        self._wanted: Stand | None = None
        self.rows: list[LineRow] = []
        self.dated = Card(theme, margins=(6, 20, 16, 12), gap=0)
        self.undated = Card(theme, "sunken", margins=(20, 16, 16, 12), gap=0)
        self._dated_rows, self._undated_rows = QVBoxLayout(), QVBoxLayout()
        self.dated.body.addLayout(self._dated_rows)
        self.undated.body.addWidget(Para(theme, words.gettext("Still without a date"), "h3"))
        self.undated.body.addSpacing(8)
        self.undated.body.addLayout(self._undated_rows)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(16)
        inside.addWidget(self.dated)
        inside.addWidget(self.undated)
        inside.addStretch(1)

    def show_line(
        self,
        line: Timeline,
        *,
        writable: bool,
        helping: bool = False,
        last: QWidget | None = None,
    ) -> None:
        """Show a time line.

        Args:
            line: what it tells.
            writable: whether dates can be given.
            helping: whether somebody who helps reads it.
            last: what had the keyboard on this page, also while another room is on screen.
        """
        if self._shown == (line, writable, helping):
            return
        self._shown = line, writable, helping
        self._wanted = self._standing(last) or self._wanted
        before = {row.place: row for row in self.rows}
        dated = [self._row(place, before) for place in _places(line.dated, helping=helping)]
        silent = {gap.place: gap for gap in gaps(line.dated)}
        path: list[QWidget] = []
        for at, row in enumerate(dated):
            if at in silent:
                path.append(GapRow(self._theme, self._words, silent[at]))
            path.append(row)
        undated = [self._row(Placed(one, helping=helping), before) for one in line.undated]
        for row in undated:
            if row.give_date is not None:
                row.give_date.setVisible(writable)
        self._fill(self._dated_rows, path)
        self._fill(self._undated_rows, undated)
        self.rows = [*dated, *undated]
        self.dated.setVisible(bool(dated))
        self.undated.setVisible(bool(undated))
        self._stand()

    def stand_at(self, what: Tellable | None) -> None:
        """Put the keyboard on the line of something, now or once the case tells of it."""
        self._wanted = (what, 0) if what is not None else None
        self._stand()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard back where it was, when that line was made anew meanwhile."""
        super().showEvent(event)
        # After the page was laid out: what is hidden still cannot take the keyboard.
        QTimer.singleShot(0, self, self._stand)

    def _stand(self) -> None:
        if self._wanted is None or not self.isVisible():
            return
        row = self.row_of(self._wanted[0])
        # Somebody who went on by then is not called back.
        typing = isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit)
        if row is not None and not typing:
            number, self._wanted = self._wanted[1], None
            link = next((one for one in row.links if one.number == number), row.title)
            link.setFocus(Qt.FocusReason.TabFocusReason)
            # Rows that were just made have no place yet.
            QTimer.singleShot(0, link, lambda: bring_into_view(link))

    def _standing(self, here: QWidget | None) -> Stand | None:
        """Tell at which line the keyboard is, and at which exhibit of it; 0 at its title."""
        at = next((row for row in self.rows if here is not None and row.isAncestorOf(here)), None)
        if at is None:
            return None
        return at.line.what, here.number if isinstance(here, ExhibitLink) else 0

    def row_of(self, what: Entry | Tellable | None) -> LineRow | None:
        """Find the row of something by what it is, whatever is told of it now.

        An exhibit that is told of since stands in the row of what tells of it.
        """
        found = next((row for row in self.rows if _same(row.line, what)), None)
        if found is not None or not isinstance(what, Exhibit):
            return found
        return next((row for row in self.rows if what.number in row.line.exhibits), None)

    def _fill(self, where: QVBoxLayout, rows: Sequence[QWidget]) -> None:
        """Put rows in the place of those that were there; some may be the same."""
        # Rows are shown before anybody sees what holds them: each row that is shown on a page
        # in view lays the whole page out once more.
        holder = QWidget()
        inside = column(gap=0)
        holder.setLayout(inside)
        for row in rows:
            inside.addWidget(row)
            row.show()
        while (item := where.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        where.addWidget(holder)
        holder.show()

    def _row(self, place: Placed, before: dict[Placed, LineRow]) -> LineRow:
        if place in before:
            return before[place]
        row, what = LineRow(self._theme, self._words, place), place.line.what
        row.opened.connect(lambda: self.opened.emit(what))
        row.date_asked.connect(lambda: self.date_asked.emit(what))
        row.exhibit_chosen.connect(self.exhibit_chosen)
        return row


def _places(lines: tuple[Line, ...], *, helping: bool) -> Iterator[Placed]:
    """Say a day once, and a year only where it is another than the last one."""
    year = int(lines[-1].moment.day[:4]) if lines else 0
    before = ""
    for at, line in enumerate(lines):
        day = line.moment.day
        yield Placed(line, day != before, year, at == 0, at == len(lines) - 1, helping)
        before = day


def _same(line: Line, what: Entry | Tellable | None) -> bool:
    there = line.what
    if isinstance(there, Exhibit) or isinstance(what, Exhibit) or what is None:
        numbers = [one.number for one in (there, what) if isinstance(one, Exhibit)]
        return len(numbers) == 2 and numbers[0] == numbers[1]
    return type(there) is type(what) and there.id == what.id
