"""Somebody who saw it, received something, or was told."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.person import Wish
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.choice_chips import ChoiceChips
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.layouts import top_row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.tell.events import WitnessTelling
from evidence_kit.ui.tell.fact_page import FactPage
from evidence_kit.ui.tell.presenter import TellPresenter
from evidence_kit.ui.tell.record_words import CONSENTS
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_MARGINS: Final = (22, 18, 22, 18)


class WitnessPage(FactPage):
    """Asks who it is, what they know, and whether their name may be in the police file."""

    telling: WitnessTelling
    when_asked = N_("When did they see or hear it?")
    exhibits_asked = N_("Items from this person")
    clock_asked = False

    def __init__(self, presenter: TellPresenter, theme: Theme, words: Wording) -> None:
        self.title = words.gettext("Who saw it or knows of it?")
        super().__init__(presenter, presenter.witnesses, theme, words)

    def build(self) -> None:
        """Make the fields."""
        super().build()
        _, theme, telling = self.words.gettext, self.theme, self.telling
        self.name = Field(theme, _("Their name"), _("A first name is fine."))
        self.relation = Field(theme, "", _("Such as: friend, mother, mentor"))
        self.address.say(
            self.relation.set_label,
            N_("Who is that to you?"),
            N_("Who is that to the person you help?"),
        )
        self.contact = Field(
            theme, _("How can the police reach them?"), _("A phone number or e-mail address")
        )
        self.knows = Field(
            theme,
            _("What did they see, get or hear?"),
            _("Such as: got a message from the same account"),
            lines=3,
        )
        for field, name in (
            (self.name, "name"),
            (self.relation, "relation"),
            (self.contact, "contact"),
            (self.knows, "knows"),
        ):
            self.binding.text(field, name)
        self.consents = ChoiceChips(
            theme,
            _("May their name be in the police file?"),
            [(k.value, _(v)) for k, v in CONSENTS.items()],
        )
        self.binding.choice(
            self.consents,
            lambda: telling.fact.consents.value or None if telling.fact else None,
            lambda key: telling.write(consents=Wish(key or "")),
        )

    def cards(self) -> tuple[QWidget, ...]:
        """Give the cards of the left column."""
        who, knows, when = (Card(self.theme, margins=_MARGINS, gap=14) for _card in range(3))
        both = top_row(self.name, self.relation, gap=16)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        who.body.addLayout(both)
        for part in (self.contact, self.consents):
            who.body.addWidget(part)
        knows.body.addWidget(self.knows)
        when.body.addWidget(self.when)
        return who, knows, when

    def beside(self) -> tuple[QWidget, ...]:
        """Say what becomes of the name."""
        _, theme = self.words.gettext, self.theme
        ask = Card(theme, margins=(18, 14, 18, 16), gap=8)
        ask.body.addWidget(Para(theme, _("Ask them first"), "h3"))
        for text in (
            _("Without a yes the name stays out of the police file."),
            _("What they know may still stand in it."),
            _("The police decide who they talk to."),
        ):
            ask.body.addWidget(Para(theme, text, "small"))
        return ask, self.in_card(self.exhibits)

    def first_field(self) -> QWidget:
        """Give the name."""
        return self.name.edit

    def refresh(self) -> None:
        """Show what follows from what is told."""
        super().refresh()
        self.unfold({})
        self.freeze(self.consents)
