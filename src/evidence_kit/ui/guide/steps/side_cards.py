"""Beside the steps: a message to send to somebody, and what to say on the telephone."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.circumstances import Circumstance
from evidence_kit.services.first_steps import ToSay, first_steps
from evidence_kit.ui.guide.copying import CopyButton
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.glyph import IconBox
from evidence_kit.ui.parts.layouts import STRETCH, column, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_QUIET: Final = 14
"""Px beside the words of a quiet button: those line up with the button above, not its edge."""


class MessageCard(Card):
    """A message to send as it stands; another one is a press away.

    Attributes:
        message: what would be copied.
        copy: copies it.
        other: shows the next message.
    """

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__(theme, margins=(20, 20, 20, 20), gap=0)
        _ = words.gettext
        self._words = words
        self._all: tuple[ToSay, ...] = ()
        self._at = 0
        self._to = Para(theme, "", "label")
        self._said = Para(theme, "", "small", "text")
        bubble = Card(theme, "sunken", margins=(15, 12, 15, 13), gap=0)
        bubble.body.addWidget(self._said)
        self.copy = CopyButton(theme, words, _("Copy this message"), lambda: self.message)
        self.other = button(theme, _("Another message"), "quiet", small=True)
        self.other.clicked.connect(self._next)
        self.body.addLayout(row(IconBox(theme, "message-circle", "licht"), STRETCH))
        self.body.addSpacing(14)
        self.body.addWidget(Para(theme, _("Do you not know what to say?"), "h3"))
        self.body.addSpacing(2)
        lead = _("Almost everyone has that. You can send this message as it is:")
        self.body.addWidget(Para(theme, lead, "small"))
        self.body.addSpacing(12)
        self.body.addWidget(self._to)
        self.body.addSpacing(6)
        self.body.addWidget(bubble)
        self.body.addSpacing(12)
        self.body.addLayout(row(self.copy, STRETCH))
        self.body.addSpacing(2)
        self.body.addLayout(row(-_QUIET, self.other, STRETCH, gap=0))

    @property
    def message(self) -> str:
        """The words of the message, without quotation marks."""
        return self._all[self._at].line.said.in_(self._words.language) if self._all else ""

    def show_for(self, holding: frozenset[Circumstance]) -> None:
        """Offer the messages that fit."""
        found = first_steps().messages_for(holding)
        if found != self._all:
            self._all, self._at = found, 0
        self._show()

    def _next(self) -> None:
        self._at = (self._at + 1) % len(self._all)
        self._show()

    def _show(self) -> None:
        if self._all:
            self._to.setText(self._all[self._at].title.in_(self._words.language))
        self._said.setText(f"“{self.message}”")
        self.other.setVisible(len(self._all) > 1)


class ScriptCard(Card):
    """A sentence to say aloud, and a way to copy it."""

    def __init__(self, theme: Theme, words: Wording, script: ToSay) -> None:
        super().__init__(theme, margins=(20, 16, 20, 16), gap=0)
        language = words.language
        said = script.line.said.in_(language)
        self.script = script
        self.copy = CopyButton(theme, words, words.gettext("Copy these words"), lambda: said)
        self.body.addWidget(Para(theme, script.title.in_(language), "h3"))
        if script.lead is not None:
            self.body.addSpacing(2)
            self.body.addWidget(Para(theme, script.lead.in_(language), "small"))
        bubble = Card(theme, "sunken", margins=(15, 12, 15, 13), gap=0)
        bubble.body.addWidget(Para(theme, f"“{said}”", "small", "text"))
        self.body.addSpacing(10)
        self.body.addWidget(bubble)
        self.body.addSpacing(10)
        self.body.addLayout(row(self.copy, STRETCH))


def script_cards(theme: Theme, words: Wording) -> tuple[ScriptCard, ...]:
    """Make a card for everything that can be said aloud."""
    return tuple(ScriptCard(theme, words, one) for one in first_steps().scripts)


def fit_cards(cards: tuple[ScriptCard, ...], holding: frozenset[Circumstance]) -> None:
    """Show the cards that fit."""
    for card in cards:
        card.setVisible(card.script.line.fits(holding))


def side(*cards: QWidget) -> QWidget:
    """Put cards below each other."""
    made = QWidget()
    made.setLayout(column(*cards, STRETCH, gap=12))
    return made
