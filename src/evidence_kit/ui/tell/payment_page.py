"""One payment: how, how much, when, to whom, and what became of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QBoxLayout, QWidget

from evidence_kit.domain.payment import Method, PaymentState, Told
from evidence_kit.services.identify import check, tells
from evidence_kit.services.typed import account_kind
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.choice_chips import ChoiceChips
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.layouts import top_row
from evidence_kit.ui.tell.events import PaymentTelling
from evidence_kit.ui.tell.fact_page import FactPage
from evidence_kit.ui.tell.presenter import TellPresenter
from evidence_kit.ui.tell.said import METHODS, STATES
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_CARDS: Final = frozenset({Method.GIFT_CARD, Method.PAYSAFECARD})
_BANKS: Final = frozenset({Method.TRANSFER, Method.TIKKIE, Method.PAYPAL, Method.CRYPTO})


class PaymentPage(FactPage):
    """Asks what belongs to the method; the rest stays folded until somebody wants it."""

    telling: PaymentTelling

    def __init__(self, presenter: TellPresenter, theme: Theme, words: Wording) -> None:
        self.title = words.gettext("What was paid?")
        super().__init__(presenter, presenter.payments, theme, words)

    def build(self) -> None:
        """Make the fields."""
        super().build()
        _, theme, bind = self.words.gettext, self.theme, self.binding
        telling = self.telling
        self.method = ChoiceChips(
            theme,
            _("How was it paid?"),
            [(method.value, _(name)) for method, (name, _icon) in METHODS.items()],
            icons={method.value: icon for method, (_name, icon) in METHODS.items()},
        )
        bind.choice(
            self.method,
            lambda: _method_of(telling),
            lambda key: telling.choose(method=Method(key) if key else Method.UNSAID),
        )
        self.amount_field(_("How much?"))
        self._text_fields()
        self.state = ChoiceChips(
            theme, _("What became of it?"), [(k.value, _(v)) for k, v in STATES.items()]
        )
        bind.choice(
            self.state,
            lambda: telling.fact.state.value if telling.fact else None,
            lambda key: telling.write(state=PaymentState(key) if key else PaymentState.PAID),
        )
        self.told = ChoiceChips(
            theme,
            _("Does the bank or the shop know?"),
            ((Told.YES.value, _("Yes")), (Told.NOT_YET.value, _("Not yet"))),
        )
        bind.choice(
            self.told,
            lambda: telling.fact.told.value or None if telling.fact else None,
            lambda key: telling.write(told=Told(key) if key else Told.UNSAID),
        )

    @property
    def _to_hint(self) -> str:
        """What stands below an account until something is found of it, so that nothing moves."""
        return self.words.gettext("Like an account number or a link")

    def _text_fields(self) -> None:
        _, theme = self.words.gettext, self.theme
        self.from_account = Field(
            theme, _("From which account?"), _("The last digits of your account are enough.")
        )
        self.to_account = Field(theme, _("To which account, link or number?"), self._to_hint)
        self.to_name = Field(theme, _("Which name was with it?"))
        self.reference = Field(theme, _("Number of the payment"))
        self.description = Field(theme, _("What was written with it?"))
        self.bought_at = Field(theme, _("Where was it bought?"), _("A shop or a site"))
        self.code = Field(
            theme,
            _("Code on the card"),
            _("The last four are enough: who has the whole code can use it."),
        )
        self.told_note = Field(theme, _("When, and with which number?"))
        self.note = Field(theme, _("What else do you want to tell?"), lines=2)
        for field, name in (
            (self.from_account, "from_account"),
            (self.to_account, "to_account"),
            (self.to_name, "to_name"),
            (self.reference, "reference"),
            (self.description, "description"),
            (self.bought_at, "bought_at"),
            (self.code, "code"),
            (self.told_note, "told_note"),
            (self.note, "note"),
        ):
            self.binding.text(field, name)

    def cards(self) -> tuple[QWidget, ...]:
        """Give the cards of the left column."""
        what = Card(self.theme, margins=(22, 18, 22, 18), gap=14)
        for part in (self.method, self.amount, self.state):
            what.body.addWidget(part)
        when = Card(self.theme, margins=(22, 18, 22, 18), gap=14)
        when.body.addWidget(self.when)
        who = Card(self.theme, margins=(22, 18, 22, 18), gap=14)
        # The whole width: what the check finds stays on one line, and moves nothing.
        who.body.addWidget(self.to_account)
        for one, other in (
            (self.to_name, self.reference),
            (self.bought_at, self.code),
            (self.from_account, self.description),
        ):
            who.body.addLayout(_halves(one, other))
        for below in (self.told, self.told_note, self.note):
            who.body.addWidget(below)
        return what, when, who

    def first_field(self) -> QWidget:
        """Give the first chip, or the date when somebody comes to give one."""
        fact = self.telling.fact
        if fact is not None and not self.telling.fresh and not fact.moment.known:
            return self.when.date.edit
        chosen = fact.method if fact is not None and not self.telling.fresh else None
        return self.method.chip((chosen or Method.TRANSFER).value)

    def refresh(self) -> None:
        """Ask what belongs to the method, and show whatever was filled in before."""
        super().refresh()
        payment = self.telling.fact
        if payment is None:
            return
        method = None if self.telling.fresh else payment.method
        card, bank = method in _CARDS, method in _BANKS
        asked: dict[QWidget, object] = {
            self.bought_at: card or payment.bought_at,
            self.code: card or method is Method.CASH_SERVICE or payment.code,
            self.to_name: not card or payment.to_name,
            self.from_account: bank or payment.from_account,
            self.reference: not card or payment.reference,
            self.description: bank or payment.description,
            self.told_note: payment.told is not Told.UNSAID or payment.told_note,
        }
        self.unfold(asked)
        kind = account_kind(payment.method, payment.to_account)
        said = tells(check(kind, payment.to_account), self.words) if kind else ""
        self.to_account.set_hint(said or self._to_hint)
        self.freeze(self.method, self.state, self.told)

    def erase(self) -> None:
        """Erase the payment."""
        self.presenter.remove_payment()


def _method_of(telling: PaymentTelling) -> str | None:
    fact = telling.fact
    return fact.method.value or None if fact and not telling.fresh else None


def _halves(one: Field, other: Field) -> QBoxLayout:
    made = top_row(one, other, gap=16)
    made.setStretch(0, 1)
    made.setStretch(1, 1)
    return made
