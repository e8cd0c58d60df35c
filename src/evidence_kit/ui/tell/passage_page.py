"""Money of others that came in: how much, from whom, to whom, and what happened to it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.passage import Fate
from evidence_kit.domain.payment import Method, Told
from evidence_kit.services.identify import check, tells
from evidence_kit.services.typed import account_kind
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.choice_chips import ChoiceChips
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.layouts import STRETCH, row, top_row
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.told.amount_field import AmountField
from evidence_kit.ui.parts.told.spoken import Spoken
from evidence_kit.ui.tell.events import PassageTelling
from evidence_kit.ui.tell.fact_page import FactPage
from evidence_kit.ui.tell.presenter import TellPresenter
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

FATES: Final[Mapping[Fate, str]] = MappingProxyType(
    {
        Fate.SENT_ON: N_("Sent on"),
        Fate.CASH: N_("Taken out and handed over"),
        Fate.THERE: N_("It is still there"),
        Fate.UNSURE: N_("Not known"),
    }
)
"""What can have happened to it, in the order in which it is offered."""
_OWN: Final = Spoken(N_("Through which account of yours?"), N_("Through which account of theirs?"))
_BANK: Final = Spoken(N_("Did you call your bank?"), N_("Was their bank called?"))
_FORCED: Final = Spoken(
    N_("Were you forced? Then you may go over this with a lawyer first."),
    N_("Were they forced? Then they may go over this with a lawyer first."),
)
_ACCOUNT: Final = (N_("From which account?"), N_("To which account?"))
_EXAMPLE: Final = N_("Like NL91 ABNA 0417 1643 00")
_STATED: Final = N_("It stands in the app or on the statement.")
_MARGINS: Final = (22, 18, 22, 18)


class PassagePage(FactPage):
    """Asks what a bank needs to follow the money; everything may be left open.

    Attributes:
        fields: fields for texts, by name.
    """

    telling: PassageTelling
    when_asked = N_("When did it come in?")

    def __init__(self, presenter: TellPresenter, theme: Theme, words: Wording) -> None:
        self.title = words.gettext("Which money came in?")
        self.fields: dict[str, Field] = {}
        super().__init__(presenter, presenter.passages, theme, words)

    def build(self) -> None:
        """Make the fields."""
        super().build()
        _, theme, bind, telling = self.words.gettext, self.theme, self.binding, self.telling
        self.amount = AmountField(telling, bind, theme, self.words, _("How much?"))
        self.fate = ChoiceChips(
            theme, _("What happened to it?"), [(k.value, _(v)) for k, v in FATES.items()]
        )
        bind.choice(
            self.fate,
            lambda: telling.fact.fate.value or None if telling.fact else None,
            lambda key: telling.write(fate=Fate(key) if key else Fate.UNSAID),
        )
        for name, label, hint in (
            ("from_account", _ACCOUNT[0], _EXAMPLE),
            ("from_name", N_("Which name was with it?"), ""),
            ("own_account", _OWN.me, N_("The last digits are enough. In cash? Leave it empty.")),
            ("to_account", _ACCOUNT[1], _EXAMPLE),
            ("to_name", N_("Which name was it to go to?"), ""),
            ("went_on", N_("When did it go on?"), N_("Such as: the same evening")),
            ("reference", N_("Number of the payment"), _STATED),
            ("description", N_("What was written with it?"), ""),
        ):
            self.fields[name] = bind.text(Field(theme, _(label), _(hint)), name)
        self.told_note = bind.text(Field(theme, _("When, and with which number?")), "told_note")
        self.note = bind.text(Field(theme, _("What else do you want to tell?"), lines=2), "note")
        answers = ((Told.YES.value, _("Yes")), (Told.NOT_YET.value, _("Not yet")))
        self.told = ChoiceChips(theme, "", answers)
        bind.choice(
            self.told,
            lambda: telling.fact.told.value or None if telling.fact else None,
            lambda key: telling.write(told=Told(key) if key else Told.UNSAID),
        )
        self.address.say(self.told.set_label, _BANK.me, _BANK.other)
        self.address.say(self.fields["own_account"].set_label, _OWN.me, _OWN.other)

    def cards(self) -> tuple[QWidget, ...]:
        """Give the cards of the left column."""
        what, when, where, bank = (Card(self.theme, margins=_MARGINS, gap=14) for _card in range(4))
        first: tuple[QWidget, ...] = (self.amount, self.fate)
        for part in first:
            what.body.addWidget(part)
        when.body.addWidget(self.when)
        when.body.addWidget(self.fields["went_on"])
        for one, other in (
            ("from_account", "from_name"),
            ("to_account", "to_name"),
            ("own_account", "reference"),
        ):
            pair = top_row(self.fields[one], self.fields[other], gap=16)
            pair.setStretch(0, 1)
            pair.setStretch(1, 1)
            where.body.addLayout(pair)
        where.body.addWidget(self.fields["description"])
        last: tuple[QWidget, ...] = (self.told, self.told_note, self.note)
        for part in last:
            bank.body.addWidget(part)
        return what, when, where, bank

    def beside(self) -> tuple[QWidget, ...]:
        """Say who can help first, and that it is no payment."""
        _, theme = self.words.gettext, self.theme
        first = Card(theme, margins=(18, 14, 18, 16), gap=8)
        first.body.addWidget(Para(theme, _("First the bank"), "h3"))
        forced = Para(theme, "", "small")
        self.address.say(forced.setText, _FORCED.me, _FORCED.other)
        said = (
            N_("The number is on the card and in the app."),
            N_("Do not contact the holders of the accounts yourself."),
            N_("This does not count as paid."),
        )
        for para in (*(Para(theme, _(text), "small") for text in said), forced):
            first.body.addWidget(para)
        first.body.addSpacing(4)
        self.to_help = button(theme, _("Who can help"), "secondary", icon="heart-handshake")
        self.to_help.clicked.connect(self.presenter.ask_help)
        first.body.addLayout(row(self.to_help, STRETCH, gap=0))
        return first, *super().beside()

    def first_field(self) -> QWidget:
        """Give the amount, or the date when somebody comes to give one."""
        fact = self.telling.fact
        dateless = fact is not None and not self.telling.fresh and not fact.moment.known
        return self.when.date.edit if dateless else self.amount.amount.edit

    def refresh(self) -> None:
        """Show what follows from what is told."""
        super().refresh()
        passage = self.telling.fact
        if passage is None:
            return
        self.amount.refresh()
        still = passage.fate is Fate.THERE
        asked: dict[QWidget, object] = {
            self.fields["went_on"]: not still or passage.went_on,
            self.fields["description"]: passage.description,
            self.told_note: passage.told is not Told.UNSAID or passage.told_note,
        }
        self.unfold(asked)
        for name in ("from_account", "to_account"):
            self._check(self.fields[name], getattr(passage, name))
        self.freeze(self.fate, self.told)

    def _check(self, field: Field, account: str) -> None:
        """Say what is found of an account in the place of the help, so that nothing moves."""
        kind = account_kind(Method.TRANSFER, account)
        said = tells(check(kind, account), self.words) if kind else ""
        field.set_hint(said or self.words.gettext(_EXAMPLE))
