"""Somebody to talk to: the line that knows this best, and whether it is open now."""

from __future__ import annotations

import datetime as dt

from evidence_kit.services.guidance import HelpLine
from evidence_kit.services.opening import OpenState
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.layouts import STRETCH, row
from evidence_kit.ui.parts.open_words import open_words
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.phone_number import PhoneNumber
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class TalkCard(Card):
    """A number to call yourself, and the way to all others.

    Attributes:
        all_help: leads to the help page.
    """

    def __init__(self, theme: Theme, words: Wording, line: HelpLine) -> None:
        super().__init__(theme, gap=0)
        _, name = words.gettext, line.name.in_(words.language)
        self._words = words
        knows = _("{name} knows about this. Call, or chat for free and without your name.")
        self.number = PhoneNumber(theme, line.numbers[0], "tel", name)
        self.all_help = button(theme, _("All help"), "secondary", small=True)
        self._open = Para(theme, "", "caption", "text3")
        self.body.addWidget(Para(theme, _("Want to talk to someone?"), "h3"))
        self.body.addSpacing(4)
        self.body.addWidget(Para(theme, knows.format(name=name), "small"))
        self.body.addSpacing(12)
        self.body.addLayout(row(self.number, STRETCH, self.all_help, gap=10))
        self.body.addSpacing(8)
        self.body.addWidget(self._open)
        self.body.addStretch(1)
        theme.room_changed.connect(self._fit)
        self._fit()

    def show_state(self, state: OpenState | None, today: dt.date) -> None:
        """Say whether it is open now."""
        self._open.setVisible(state is not None)
        if state is None:
            return
        said = ", ".join(part for part in open_words(state, today, self._words) if part)
        self._open.setText(f"{said[0].upper()}{said[1:]}")

    def _fit(self) -> None:
        side, high = (18, 16) if self.theme.low else (20, 20)
        self.body.setContentsMargins(side, high, side, high)
