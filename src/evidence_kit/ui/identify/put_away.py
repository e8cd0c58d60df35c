"""Leads that were put away: never gone, always to be taken back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.domain.lead import Lead
from evidence_kit.services import told_names
from evidence_kit.services.identify import in_groups, kind_name
from evidence_kit.ui.parts.button import Button, button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import rule
from evidence_kit.ui.parts.lead_kinds import ICONS
from evidence_kit.ui.parts.lead_text import LeadText
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class PutAway(Card):
    """The list at the foot of the room.

    Attributes:
        rows: one for each lead, from the top.
        backs: their buttons; none in a case that cannot be changed.

    Signals:
        back_asked: id of the lead to take back.
    """

    back_asked = Signal(str)

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__(theme, "sunken", margins=(1, 1, 1, 1), gap=0)
        self._words = words
        self._shown: tuple[Lead, ...] = ()
        self.rows: list[QWidget] = []
        self.backs: list[Button] = []
        _ = words.gettext
        self.heading = Para(theme, _("These were put away"), "h3")
        self.text = Para(theme, _("These do not go into your police file."), "small")
        head = QVBoxLayout()
        head.setContentsMargins(17, 14, 17, 12)
        head.setSpacing(0)
        head.addWidget(self.heading)
        head.addWidget(self.text)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(head)
        self.body.addLayout(self._list)

    def show_leads(self, leads: Sequence[Lead], *, writable: bool) -> None:
        """Show these leads; the card is only there when there are any."""
        self.setVisible(bool(leads))
        if tuple(leads) == self._shown:
            return
        self._shown = tuple(leads)
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows, self.backs = [], []
        for lead in leads:
            self._list.addWidget(rule())
            self.rows.append(self._row(lead, writable))
            self._list.addWidget(self.rows[-1])

    def _row(self, lead: Lead, writable: bool) -> QWidget:
        _, theme = self._words.gettext, self.theme
        made = QWidget()
        text = LeadText(theme, in_groups(lead.text), "medium", "text2")
        struck = QFont(text.font())
        struck.setStrikeOut(True)
        text.setFont(struck)
        why = told_names.put_away(lead.because, self._words) or _("not of the offender")
        kind = kind_name(lead.kind, self._words)
        told = Para(theme, f"{kind}, {why}", "caption", "text3")
        back = button(theme, _("Put back"), "secondary", small=True)
        back.setAccessibleName(_("Put back {lead}").format(lead=lead.text))
        back.clicked.connect(lambda: self.back_asked.emit(lead.id))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(text)
        words.addWidget(told)
        line = QHBoxLayout(made)
        line.setContentsMargins(17, 8, 14, 8)
        line.setSpacing(12)
        line.addWidget(Glyph(theme, ICONS[lead.kind], "text3", 20))
        line.addLayout(words, 1)
        line.addWidget(back)
        back.setVisible(writable)
        self.backs += [back] if writable else []
        return made
