"""The details that are seen in the exhibit on the table, as a list in the panel."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.ui.annotate.leads import Leads
from evidence_kit.ui.annotate.leads_row import LeadLine
from evidence_kit.ui.parts.icon_button import IconButton
from evidence_kit.ui.parts.layouts import STRETCH, column, row, rule
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class LeadList(QWidget):
    """A row for each detail, and a way to add one without a place.

    Signals:
        left: the keyboard wants to go back to the picture.

    Attributes:
        lines: by id of the lead.
        add: opens an empty detail.
    """

    left = Signal()

    def __init__(self, leads: Leads, theme: Theme, words: Wording) -> None:
        super().__init__()
        _ = words.gettext
        self._leads, self._theme, self._words = leads, theme, words
        self.lines: dict[str, LeadLine] = {}
        self.add = IconButton(theme, "plus", _("Add a detail"))
        self.add.clicked.connect(self._begin)
        self._none = Para(theme, "", "small")
        self._top = rule()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._title = Para(theme, "", "h3", wrap=False)
        head = row(self._title, STRETCH, self.add, gap=8)
        self.setLayout(column(head, self._none, self._top, self._rows, gap=4))
        leads.changed.connect(self.refresh)
        self.refresh()
        self.speak_of(picture=True, seen=True)

    def speak_of(self, *, picture: bool, seen: bool) -> None:
        """Ask for what can be done: to draw around something, or only to type it.

        Args:
            picture: the exhibit has one.
            seen: it can be drawn on now.
        """
        _ = self._words.gettext
        self._title.setText(_("Details in this item") if picture else _("Details with this item"))
        self._none.setText(
            _("A name, phone number, account or link? Take Detail and draw around it.")
            if seen
            else _("A name, phone number, account or link? Type it here, with the plus.")
        )

    def refresh(self) -> None:
        """Show the details as they are now; a row that stays keeps the keyboard."""
        leads = self._leads
        found = {row_.lead.id: row_ for row_ in leads.rows}
        if list(found) != list(self.lines):
            self._rebuild(list(found))
        chosen = leads.chosen
        for id_, row_ in found.items():
            covered = not row_.unplaced and leads.covered(*row_.areas)
            line = self.lines[id_]
            line.show_row(row_, covered=covered, writable=not leads.read_only)
            line.mark(chosen is not None and chosen.lead.id == id_)
        self._none.setVisible(not found and not leads.read_only)
        self._top.setVisible(bool(found))
        self.add.setVisible(not leads.read_only)

    def focus_on(self, id_: str) -> bool:
        """Put the keyboard on a row. False when there is none of this id."""
        line = self.lines.get(id_)
        if line is None:
            return False
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _begin(self) -> None:
        self._leads.begin()

    def _rebuild(self, ids: list[str]) -> None:
        before = list(self.lines)
        here = next((id_ for id_, line in self.lines.items() if _holds(line)), "")
        for gone in self.lines.keys() - set(ids):
            line = self.lines.pop(gone)
            line.hide()
            line.deleteLater()
        lines = {id_: self.lines[id_] if id_ in self.lines else self._line(id_) for id_ in ids}
        self.lines = lines
        for line in lines.values():
            self._rows.removeWidget(line)
            self._rows.addWidget(line)
            line.show()
        if here and here not in lines:
            self._next_to(before, here)

    def _next_to(self, before: list[str], gone: str) -> None:
        """Give the keyboard to what took the place of a row that went."""
        behind = [id_ for id_ in before[before.index(gone) :] if id_ in self.lines]
        ahead = [id_ for id_ in before if id_ in self.lines]
        if not self.focus_on((behind[:1] or ahead[-1:] or [""])[0]):
            self.left.emit()

    def _line(self, id_: str) -> LeadLine:
        leads, made = self._leads, LeadLine(self._theme, self._words)
        made.reached.connect(lambda: leads.choose(id_))
        made.opened.connect(lambda: leads.open(id_))
        made.confirmed.connect(lambda on: leads.set_confirmed(id_, on))
        made.dismissed.connect(lambda: leads.dismiss(id_))
        made.walked.connect(lambda step: self._walk(id_, step))
        made.left.connect(self._leave)
        return made

    def _walk(self, id_: str, step: int) -> None:
        ids = list(self.lines)
        place = ids.index(id_) + step
        if 0 <= place < len(ids):
            self.focus_on(ids[place])

    def _leave(self) -> None:
        self._leads.choose("")
        self.left.emit()


def _holds(line: LeadLine) -> bool:
    return line.hasFocus() or line.yes.hasFocus() or line.no.hasFocus()
