"""One place where images were shown, or somebody they were sent to."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.distribution import Presence
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.choice_chips import ChoiceChips
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.layouts import STRETCH, row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.platform_field import PlatformField
from evidence_kit.ui.tell.events import SpreadTelling
from evidence_kit.ui.tell.fact_page import FactPage
from evidence_kit.ui.tell.presenter import TellPresenter
from evidence_kit.ui.tell.record_words import PRESENCES
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_MARGINS: Final = (22, 18, 22, 18)


class SpreadPage(FactPage):
    """Asks where, when and who; leads on to having it taken down."""

    telling: SpreadTelling
    when_asked = N_("When did you see it?")

    def __init__(self, presenter: TellPresenter, theme: Theme, words: Wording) -> None:
        self.title = words.gettext("Where was it shared?")
        super().__init__(presenter, presenter.spreads, theme, words)

    def build(self) -> None:
        """Make the fields."""
        super().build()
        _, theme, bind, telling = self.words.gettext, self.theme, self.binding, self.telling
        self.platform = PlatformField(theme, self.words)
        self.link = Field(
            theme,
            _("The address of the page or the profile"),
            _("Paste it exactly. It begins with https."),
            icon="link",
        )
        self.recipients = Field(
            theme, _("Who saw it or got it?"), _("Such as: two friends, or an account")
        )
        self.note = Field(
            theme,
            _("What else do you want to tell?"),
            _("You need not write what the image shows."),
            lines=2,
        )
        for field, name in (
            (self.platform, "platform"),
            (self.link, "link"),
            (self.recipients, "recipients"),
            (self.note, "note"),
        ):
            bind.text(field, name)
        self.presence = ChoiceChips(
            theme, _("Is it still there?"), [(k.value, _(v)) for k, v in PRESENCES.items()]
        )
        bind.choice(
            self.presence,
            lambda: telling.fact.presence.value or None if telling.fact else None,
            lambda key: telling.write(presence=Presence(key) if key else Presence.UNSAID),
        )
        self.known_by = self.ask_how_known()
        self.address.say(self.when.precision.set_label, self.when_asked, N_("When was it seen?"))
        self.take_down = button(theme, _("Have it taken down"), "secondary", icon="shield-check")
        self.take_down.clicked.connect(self.presenter.ask_takedown)

    def cards(self) -> tuple[QWidget, ...]:
        """Give the cards of the left column."""
        where, when, who = (Card(self.theme, margins=_MARGINS, gap=14) for _card in range(3))
        for part in (self.platform, self.link, self.presence):
            where.body.addWidget(part)
        when.body.addWidget(self.when)
        for part in (self.recipients, self.known_by, self.note):
            who.body.addWidget(part)
        return where, when, who

    def beside(self) -> tuple[QWidget, ...]:
        """Say what to keep first, and how to have it taken down."""
        _, theme = self.words.gettext, self.theme
        away = Card(theme, margins=(18, 14, 18, 16), gap=8)
        away.body.addWidget(Para(theme, _("Should it be taken down?"), "h3"))
        for text in (
            _("First keep the address and the time."),
            _("A picture of the image itself is not needed."),
        ):
            away.body.addWidget(Para(theme, text, "small"))
        away.body.addSpacing(4)
        away.body.addLayout(row(self.take_down, STRETCH, gap=0))
        return away, *super().beside()

    def first_field(self) -> QWidget:
        """Give the platform, or the date when somebody comes to give one."""
        fact = self.telling.fact
        dateless = fact is not None and not self.telling.fresh and not fact.seen.known
        return self.when.date.edit if dateless else self.platform.edit

    def refresh(self) -> None:
        """Show what follows from what is told."""
        super().refresh()
        self.unfold({})
        self.freeze(self.presence, self.known_by)
