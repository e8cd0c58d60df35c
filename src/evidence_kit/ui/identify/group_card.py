"""A card with leads: those of one suspect, those of nobody known, those still to sort."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from evidence_kit.domain.person import Wish
from evidence_kit.ui.identify.board import Group, Row
from evidence_kit.ui.identify.called import called
from evidence_kit.ui.identify.lead_row import LeadRow
from evidence_kit.ui.identify.moving import give_keyboard
from evidence_kit.ui.identify.pieces import DISC, HeadBand, LetterDisc
from evidence_kit.ui.identify.since import known_since
from evidence_kit.ui.identify.suspect_more import NO_CONTACT
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.icon_button import IconButton
from evidence_kit.ui.parts.layouts import column
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.tip import tip
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

MANY: Final = 40
"""Rows of a card that are laid out at once; hundreds would keep the window waiting."""


class GroupCard(Card):
    """A head with who it is, a place for an editor, and the rows.

    Args:
        letter: of the suspect, or "?".
        known: it is a suspect's card: leads can be added, the suspect can be described.

    Attributes:
        rows: the rows by the id of their lead.
        slot: the place for an editor, between head and rows.

    Signals:
        lead_asked: a lead is to be added here.
        telling_asked: the suspect is to be described.
        exhibit_chosen: (id of the lead, number of the exhibit) to look at its place there.
        menu_asked: (id of the lead, where on the screen).
        join_asked: (id of the lead, id of another) that they are one.
    """

    lead_asked = Signal()
    telling_asked = Signal()
    exhibit_chosen = Signal(str, int)
    menu_asked = Signal(str, QPoint)
    join_asked = Signal(str, str)

    def __init__(self, theme: Theme, words: Wording, letter: str, *, known: bool) -> None:
        super().__init__(theme, margins=(1, 1, 1, 1), gap=0)
        _ = words.gettext
        self._words, self._known = words, known
        self.heading = Para(theme, "", "h3")
        self.lines = tuple(Para(theme, "", "small") for _line in range(2))
        self.seen = Para(theme, "", "caption", "text3")
        self.no_contact = Para(theme, words.gettext(NO_CONTACT), "caption", "text2")
        self.no_contact.hide()
        self.add = button(theme, _("Detail"), "quiet", icon="plus", small=True)
        self.tell = IconButton(theme, "pencil", "")
        self.add.clicked.connect(self.lead_asked)
        self.tell.clicked.connect(self.telling_asked)
        self.rows: dict[str, LeadRow] = {}
        self._all: tuple[Row, ...] = ()
        self._limit = MANY
        self._also: set[str] = set()
        self.more = button(theme, "", "quiet", icon="chevron-down", small=True)
        self.more.clicked.connect(self._show_more)
        self.slot = QVBoxLayout()
        self._list = QVBoxLayout()
        self._arrange(LetterDisc(theme, letter, dashed=not known))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the head see whether something stands below it now."""
        super().resizeEvent(event)
        self.band.update()

    def show_group(self, group: Group) -> None:
        """Show a suspect and their leads."""
        _, suspect = self._words.gettext, group.suspect
        name = called(suspect, self._words)
        self.heading.setText(name)
        alias = _("calls themself '{alias}'").format(alias=suspect.alias) if suspect.alias else ""
        self._say(alias, suspect.role)
        met = (self._met(group), known_since(suspect, self._words))
        self.seen.setText("\n".join(line for line in met if line))
        self.seen.setVisible(bool(self.seen.text()))
        self.no_contact.setVisible(suspect.maybe_mule is Wish.YES)
        self._centre()
        self.add.setAccessibleName(_("Add a detail of {suspect}").format(suspect=name))
        self.tell.setAccessibleName(_("Describe {suspect}").format(suspect=name))
        tip(self.tell, self.tell.accessibleName())
        self.show_rows(group.rows)

    def show_others(self, title: str, text: str, rows: Sequence[Row]) -> None:
        """Show leads that belong to no suspect."""
        self.heading.setText(title)
        self._say(text, "")
        self.seen.hide()
        self.no_contact.hide()
        self._centre()
        self.show_rows(rows)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these leads, the first many of them; rows that stay keep the keyboard."""
        self._all = tuple(rows)
        wanted = {
            row.lead.id: row
            for place, row in enumerate(self._all)
            if place < self._limit or row.lead.id in self._also
        }
        for id_ in [id_ for id_ in self.rows if id_ not in wanted]:
            gone = self.rows.pop(id_)
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, (id_, row) in enumerate(wanted.items()):
            made = self.rows.get(id_) or self._make(row)
            made.show_row(row)
            if self._list.indexOf(made) != place:
                self._list.removeWidget(made)
                self._list.insertWidget(place, made)
        count = len(self._all) - len(wanted)
        more = self._words.ngettext("Show {count} more", "Show {count} more", count)
        self.more.set_text(more.format(count=count))
        self.more.setVisible(count > 0)

    def in_order(self) -> list[LeadRow]:
        """Give the rows that are laid out, from the top."""
        return [self.rows[row.lead.id] for row in self._all if row.lead.id in self.rows]

    def reveal(self, id_: str) -> LeadRow | None:
        """Show the row of a lead, however far down it stands; None when it is not of this card."""
        if id_ not in {row.lead.id for row in self._all}:
            return None
        self._also.add(id_)
        self.show_rows(self._all)
        return self.rows[id_]

    def _show_more(self) -> None:
        first = next(row.lead.id for row in self._all if row.lead.id not in self.rows)
        self._limit += MANY
        self.show_rows(self._all)
        give_keyboard(self.rows[first].menu)

    def set_writable(self, on: bool) -> None:
        """Offer changes, or nothing in a case that cannot be changed."""
        self.add.setVisible(on and self._known)
        self.tell.setVisible(on and self._known)
        for row in self.rows.values():
            row.set_writable(on)

    def _make(self, row: Row) -> LeadRow:
        made = LeadRow(self.theme, self._words, row)
        made.exhibit_chosen.connect(self.exhibit_chosen)
        made.menu_asked.connect(self.menu_asked)
        made.join_asked.connect(self.join_asked)
        self.rows[row.lead.id] = made
        return made

    def _say(self, *texts: str) -> None:
        for line, text in zip(self.lines, texts, strict=True):
            line.setText(text)
            line.setVisible(bool(text))

    def _centre(self) -> None:
        """Put a name that stands alone beside the middle of its letter."""
        below = (*self.lines, self.seen, self.no_contact)
        alone = all(line.isHidden() for line in below)
        free = max(DISC - self.heading.sizeHint().height(), 0) // 2
        self._said.setContentsMargins(0, free if alone else 0, 0, 0)

    def _met(self, group: Group) -> str:
        """Say from when to when: "seen from Sat 14 Nov to Fri 20 Nov"."""
        _, words = self._words.gettext, self._words
        if not group.first:
            return ""
        first, last = (dt.date.fromisoformat(day) for day in (group.first, group.last))
        if first == last:
            return _("seen on {day}").format(day=words.date(first))
        between = _("seen from {first} to {last}")
        return between.format(first=words.date(first), last=words.date(last))

    def _arrange(self, disc: LetterDisc) -> None:
        self.band = band = HeadBand(self.theme)
        lines = (self.heading, *self.lines, self.seen, self.no_contact)
        self._said = column(*lines, gap=0)
        head = QHBoxLayout(band)
        head.setContentsMargins(17, 14, 14, 14)
        head.setSpacing(12)
        head.addWidget(disc, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(self._said, 1)
        head.addWidget(self.add)
        head.addWidget(self.tell)
        self.slot.setSpacing(0)
        self._list.setSpacing(0)
        self.body.addWidget(band)
        self.body.addLayout(self.slot)
        self.body.addLayout(self._list)
        self.body.addWidget(self.more)
        self.more.hide()
