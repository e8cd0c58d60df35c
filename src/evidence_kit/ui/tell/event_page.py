"""One event: what it was, when, what was said word for word, and how the person knows."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.event import OWN_STEPS, PRESSURE, EventKind, KnownBy
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.choice_chips import ChoiceChips
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.layouts import top_row
from evidence_kit.ui.parts.platform_field import PlatformField
from evidence_kit.ui.parts.told.words import KNOWN_BY
from evidence_kit.ui.tell.events import EventTelling
from evidence_kit.ui.tell.fact_page import FactPage
from evidence_kit.ui.tell.presenter import TellPresenter
from evidence_kit.ui.tell.said import KINDS
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_WITHOUT_WORDS: Final = OWN_STEPS - {EventKind.REFUSAL}
_WITHOUT_PLATFORM: Final = frozenset({EventKind.BANK, EventKind.HELP, EventKind.POLICE})
_WITH_REFERENCE: Final = frozenset(
    {EventKind.REPORTED, EventKind.BANK, EventKind.HELP, EventKind.POLICE}
)


class EventPage(FactPage):
    """Asks what belongs to the kind; the rest stays folded until somebody wants it."""

    telling: EventTelling

    def __init__(self, presenter: TellPresenter, theme: Theme, words: Wording) -> None:
        self.title = words.gettext("What happened?")
        super().__init__(presenter, presenter.events, theme, words)

    def build(self) -> None:
        """Make the fields."""
        super().build()
        _, theme, bind = self.words.gettext, self.theme, self.binding
        telling = self.telling
        kinds = [(kind.value, _(name)) for kind, name in KINDS.items()]
        self.kind = ChoiceChips(theme, _("What was it?"), kinds)
        bind.choice(
            self.kind,
            lambda: telling.fact.kind.value if telling.fact and not telling.fresh else None,
            lambda key: telling.choose(kind=EventKind(key) if key else EventKind.OTHER),
        )
        self.short = Field(theme, _("In one sentence"))
        self.quote = Field(
            theme,
            _("What did the other say, letter by letter?"),
            _("Pasting is fine. Leave mistakes as they are."),
            lines=3,
        )
        self.platform = PlatformField(theme, self.words)
        self.threatened = Field(
            theme, _("Who would be told?"), _("Such as: my friends and my school")
        )
        self.amount_field(_("How much was asked?"))
        self.details = Field(theme, _("What else do you want to tell?"), lines=3)
        self.reference = Field(theme, _("Number of your report"))
        self.known_by = ChoiceChips(
            theme, _("How do you know this?"), [(k.value, _(v)) for k, v in KNOWN_BY.items()]
        )
        for field, name in (
            (self.short, "title"),
            (self.quote, "quote"),
            (self.platform, "platform"),
            (self.threatened, "threatened"),
            (self.details, "details"),
            (self.reference, "reference"),
        ):
            bind.text(field, name)
        bind.choice(
            self.known_by,
            lambda: telling.fact.known_by.value or None if telling.fact else None,
            lambda key: telling.write(known_by=KnownBy(key) if key else KnownBy.UNSAID),
        )

    def cards(self) -> tuple[QWidget, ...]:
        """Give the cards of the left column."""
        what = Card(self.theme, margins=(22, 18, 22, 18), gap=14)
        for part in (self.kind, self.short):
            what.body.addWidget(part)
        when = Card(self.theme, margins=(22, 18, 22, 18), gap=14)
        when.body.addWidget(self.when)
        said = Card(self.theme, margins=(22, 18, 22, 18), gap=14)
        said.body.addWidget(self.quote)
        beside = top_row(self.platform, self.threatened, gap=16)
        beside.setStretch(0, 2)
        beside.setStretch(1, 3)
        said.body.addLayout(beside)
        for below in (self.amount, self.reference, self.details, self.known_by):
            said.body.addWidget(below)
        return what, when, said

    def first_field(self) -> QWidget:
        """Give the first chip, or the date when somebody comes to give one."""
        fact = self.telling.fact
        if fact is not None and not self.telling.fresh and not fact.moment.known:
            return self.when.date.edit
        chosen = fact.kind if fact is not None and not self.telling.fresh else None
        return self.kind.chip((chosen or EventKind.FIRST_CONTACT).value)

    def refresh(self) -> None:
        """Ask what belongs to the kind, and show whatever was filled in before."""
        super().refresh()
        event = self.telling.fact
        if event is None:
            return
        kind = None if self.telling.fresh else event.kind
        asked: dict[QWidget, object] = {
            self.quote: kind not in _WITHOUT_WORDS or event.quote,
            self.platform: kind not in _WITHOUT_PLATFORM or event.platform,
            self.threatened: kind in PRESSURE or event.threatened,
            self.amount: kind in PRESSURE or event.demanded or self.telling.amount,
            self.reference: kind in _WITH_REFERENCE or event.reference,
        }
        self.unfold(asked)
        self.freeze(self.kind, self.known_by)

    def erase(self) -> None:
        """Erase the event."""
        self.presenter.remove_event()
