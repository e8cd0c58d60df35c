"""One event: what it was, when, what was said word for word, and how the person knows."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.event import OWN_STEPS, PRESSURE, Demand, EventKind
from evidence_kit.domain.helping import helping
from evidence_kit.domain.intimate_image import IntimateImage
from evidence_kit.domain.passage import Passage
from evidence_kit.ui.parts.banner import Banner
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.choice_chips import ChoiceChips
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.layouts import top_row
from evidence_kit.ui.parts.platform_field import PlatformField
from evidence_kit.ui.parts.several_chips import SeveralChips
from evidence_kit.ui.parts.told.amount_field import AmountField
from evidence_kit.ui.tell.errand import ErrandQuestions
from evidence_kit.ui.tell.events import EventTelling
from evidence_kit.ui.tell.fact_page import FactPage
from evidence_kit.ui.tell.language_field import LanguageField
from evidence_kit.ui.tell.presenter import TellPresenter
from evidence_kit.ui.tell.said import DEMANDS, KINDS, OWN
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_WITHOUT_WORDS: Final = OWN_STEPS - {EventKind.REFUSAL}
_WITHOUT_PLATFORM: Final = frozenset({EventKind.BANK, EventKind.HELP, EventKind.POLICE})
_WITH_REFERENCE: Final = frozenset(
    {EventKind.REPORTED, EventKind.BANK, EventKind.HELP, EventKind.POLICE}
)
_OF_IMAGES: Final = frozenset({EventKind.IMAGES, EventKind.RECORDED})
_MARGINS: Final = (22, 18, 22, 18)


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
            lambda key: (
                telling.choose(kind=EventKind(key))
                if key
                else telling.unchoose(kind=EventKind.OTHER)
            ),
        )
        self._text_fields()
        self.errand = ErrandQuestions(telling, bind, self.address, theme, self.words)
        self.errand.to_help.clicked.connect(self.presenter.ask_help)
        self.errand.to_money.clicked.connect(lambda: self.presenter.begin(Passage))
        self.language = LanguageField(
            bind,
            lambda: telling.fact.language if telling.fact else "",
            lambda named: telling.write(language=named),
            theme,
            self.words,
        )
        demands = [(demand.value, _(name)) for demand, name in DEMANDS.items()]
        self.demands = SeveralChips(theme, _("What did the other want?"), demands)
        bind.several(
            self.demands,
            lambda: [one.value for one in telling.fact.demands] if telling.fact else (),
            lambda keys: telling.write(demands=tuple(Demand(key) for key in keys)),
        )
        self.amount = AmountField(telling, bind, theme, self.words, _("How much was asked?"))
        self.known_by = self.ask_how_known()
        self._speak()
        self._ways_on()

    def _speak(self) -> None:
        """Name what the person did as done by them, whoever types."""
        say = self.address.say
        for kind, said in OWN.items():
            say(partial(self.kind.rename, kind.value), said.me, said.other)
        say(
            self.threatened.set_hint,
            N_("Such as: my friends and my school"),
            N_("Such as: their friends and their school"),
        )

    def _text_fields(self) -> None:
        _, theme = self.words.gettext, self.theme
        self.short = Field(theme, _("In one sentence"))
        self.quote = Field(
            theme,
            _("What did the other say, letter by letter?"),
            _("Pasting is fine. Leave mistakes as they are."),
            lines=3,
        )
        self.translation = Field(
            theme, _("What does it say in Dutch?"), _("Roughly is fine. You may leave it."), lines=2
        )
        self.platform = PlatformField(theme, self.words)
        self.threatened = Field(theme, _("Who would be told?"))
        self.promised = Field(
            theme, _("When was it to happen?"), _("As the other said it, like “tonight”")
        )
        self.details = Field(theme, _("What else do you want to tell?"), lines=3)
        self.reference = Field(theme, _("Number of your report"))
        for field, name in (
            (self.short, "title"),
            (self.quote, "quote"),
            (self.translation, "translation"),
            (self.platform, "platform"),
            (self.threatened, "threatened"),
            (self.promised, "promised"),
            (self.details, "details"),
            (self.reference, "reference"),
        ):
            self.binding.text(field, name)

    def _ways_on(self) -> None:
        """Make what leads from an event to what can be told apart."""
        _, theme = self.words.gettext, self.theme
        self.to_place = button(theme, _("Write the place down"), "secondary", small=True)
        self.to_place.clicked.connect(self._tell_place)
        self.place_way = Banner(
            theme,
            "info",
            "users",
            _("Do you know where? With the address it can be taken down."),
            self.to_place,
        )
        self.to_image = button(theme, _("Describe the image"), "secondary", small=True)
        self.to_image.clicked.connect(lambda: self.presenter.begin(IntimateImage))
        self.image_way = Banner(
            theme,
            "heide",
            "images",
            _("You can describe the image in words. No picture is needed."),
            self.to_image,
        )

        self.to_police = button(theme, _("Write the contact down"), "secondary", small=True)
        self.to_police.clicked.connect(self.presenter.tell_police)
        self.police_way = Banner(
            theme,
            "info",
            "phone-call",
            _("Its date and your wish can count. There is a page of its own for it."),
            self.to_police,
        )

    def cards(self) -> tuple[QWidget, ...]:
        """Give the cards of the left column."""
        what, when, said = (Card(self.theme, margins=_MARGINS, gap=14) for _card in range(3))
        ways: tuple[QWidget, ...] = (self.place_way, self.image_way, self.police_way)
        for part in (self.kind, self.short, self.errand, *ways):
            what.body.addWidget(part)
        when.body.addWidget(self.when)
        spoken: tuple[QWidget, ...] = (self.quote, self.language, self.translation, self.demands)
        for part in (*spoken, self.amount):
            said.body.addWidget(part)
        beside = top_row(self.platform, self.threatened, gap=16)
        beside.setStretch(0, 2)
        beside.setStretch(1, 3)
        said.body.addLayout(beside)
        for below in (self.promised, self.reference, self.details, self.known_by):
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
        self.amount.refresh()
        kind = None if self.telling.fresh else event.kind
        pressed, worded = kind in PRESSURE, kind not in _WITHOUT_WORDS
        money = not event.demands or Demand.MONEY in event.demands
        had_to = kind is EventKind.ERRAND or event.errands or event.carried_out or event.place
        self.errand.setVisible(bool(had_to))
        asked: dict[QWidget, object] = {
            self.quote: worded or event.quote,
            self.language: (worded and event.quote.strip()) or event.language,
            self.translation: self.language.foreign or event.translation,
            self.platform: kind not in _WITHOUT_PLATFORM or event.platform,
            self.threatened: pressed or event.threatened,
            self.demands: pressed or event.demands,
            self.amount: (pressed and money) or event.demanded or self.telling.amount,
            self.promised: pressed or event.promised,
            self.reference: kind in _WITH_REFERENCE or event.reference,
        }
        self.unfold(asked)
        self.language.refresh()
        _ = self.words.gettext
        helps = helping(self.presenter.case)
        mine = _("What did you say, letter by letter?")
        mine = _("What did they say back, letter by letter?") if helps else mine
        theirs = _("What did the other say, letter by letter?")
        self.quote.set_label(mine if kind is EventKind.REFUSAL else theirs)
        writable = not self.presenter.read_only
        self.errand.refresh(event, writable=writable)
        self.place_way.setVisible(writable and kind is EventKind.SPREAD)
        self.image_way.setVisible(writable and kind in _OF_IMAGES)
        self.police_way.setVisible(writable and kind is EventKind.POLICE)
        questions = (self.errand.errands, self.errand.carried_out)
        self.freeze(self.kind, self.known_by, self.language, self.demands, *questions)

    def _on_turned(self) -> None:
        self.language.begin()
        super()._on_turned()

    def _tell_place(self) -> None:
        event = self.telling.fact
        if event is not None:
            self.presenter.begin_spread_of(event)
