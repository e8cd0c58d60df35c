"""One payment: how, how much, when, to whom, and what became of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QBoxLayout, QWidget

from evidence_kit.domain.payment import Method, Payment, PaymentState, Told
from evidence_kit.services.identify import check, tells
from evidence_kit.services.typed import account_kind
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.choice_chips import ChoiceChips
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.layouts import top_row
from evidence_kit.ui.parts.told.amount_field import AmountField
from evidence_kit.ui.tell.events import PaymentTelling
from evidence_kit.ui.tell.fact_page import FactPage
from evidence_kit.ui.tell.payment_words import ANY_WAY, ASKED, WITHOUT_METHOD, who_knows
from evidence_kit.ui.tell.presenter import TellPresenter
from evidence_kit.ui.tell.said import METHODS, STATES
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording

_PAIRS: Final = (
    ("to_name", "bic"),
    ("brand", "code"),
    ("reference", "country"),
    ("bought_at", "receipt"),
    ("from_account", "description"),
)
_MARGINS: Final = (22, 18, 22, 18)


class PaymentPage(FactPage):
    """Asks what belongs to the method; the rest stays folded until somebody wants it.

    Attributes:
        fields: fields for texts of a payment, by name.
    """

    telling: PaymentTelling

    def __init__(self, presenter: TellPresenter, theme: Theme, words: Wording) -> None:
        self.title = words.gettext("What was paid?")
        self.fields: dict[str, Field] = {}
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
        self.amount = AmountField(telling, bind, theme, self.words, _("How much?"))
        for name, (label, hint) in ANY_WAY.items():
            self.fields[name] = bind.text(Field(theme, _(label), _(hint)), name)
        self.to_account, self.to_name = self.fields["to_account"], self.fields["to_name"]
        self.told_note = bind.text(Field(theme, _("When, and with which number?")), "told_note")
        self.note = bind.text(Field(theme, _("What else do you want to tell?"), lines=2), "note")
        self.state = ChoiceChips(
            theme, _("What became of it?"), [(k.value, _(v)) for k, v in STATES.items()]
        )
        bind.choice(
            self.state,
            lambda: telling.fact.state.value if telling.fact else None,
            lambda key: telling.write(state=PaymentState(key) if key else PaymentState.PAID),
        )
        answers = ((Told.YES.value, _("Yes")), (Told.NOT_YET.value, _("Not yet")))
        self.told = ChoiceChips(theme, "", answers)
        bind.choice(
            self.told,
            lambda: telling.fact.told.value or None if telling.fact else None,
            lambda key: telling.write(told=Told(key) if key else Told.UNSAID),
        )

    def cards(self) -> tuple[QWidget, ...]:
        """Give the cards of the left column."""
        what, when, who = (Card(self.theme, margins=_MARGINS, gap=14) for _card in range(3))
        first: tuple[QWidget, ...] = (self.method, self.amount, self.state)
        for part in first:
            what.body.addWidget(part)
        when.body.addWidget(self.when)
        # The whole width: what the check finds stays on one line, and moves nothing.
        who.body.addWidget(self.to_account)
        for one, other in _PAIRS:
            who.body.addLayout(_halves(self.fields[one], self.fields[other]))
        last: tuple[QWidget, ...] = (self.told, self.told_note, self.note)
        for part in last:
            who.body.addWidget(part)
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
        self.amount.refresh()
        method = Method.UNSAID if self.telling.fresh else payment.method
        wanted = ASKED.get(method)
        _ = self.words.gettext
        asked: dict[QWidget, object] = {}
        for name, field in self.fields.items():
            label, hint = (wanted or {}).get(name, ANY_WAY[name])
            field.set_label(_(label))
            if field is not self.to_account:
                field.set_hint(_(hint))
            now = name in wanted if wanted else name in WITHOUT_METHOD
            asked[field] = now or getattr(payment, name)
        asked[self.told_note] = payment.told is not Told.UNSAID or payment.told_note
        self.unfold(asked)
        self._check_account(payment, (wanted or ANY_WAY).get("to_account", ANY_WAY["to_account"]))
        knows = who_knows((method,))
        self.told.set_label(_(knows))
        self.freeze(self.method, self.state, self.told)

    def _check_account(self, payment: Payment, asked: tuple[str, str]) -> None:
        """Say what is found of the account in the place of the help, so that nothing moves."""
        kind = account_kind(payment.method, payment.to_account)
        said = tells(check(kind, payment.to_account), self.words) if kind else ""
        self.to_account.set_hint(said or self.words.gettext(asked[1]))


def _method_of(telling: PaymentTelling) -> str | None:
    fact = telling.fact
    return fact.method.value or None if fact and not telling.fresh else None


def _halves(one: Field, other: Field) -> QBoxLayout:
    made = top_row(one, other, gap=16)
    made.setStretch(0, 1)
    made.setStretch(1, 1)
    return made
