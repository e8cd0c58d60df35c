"""What was paid and asked in all, payment by payment, and whether the bank knows."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.domain.helping import helping
from evidence_kit.domain.payment import Payment, PaymentState, Told, paid, returned
from evidence_kit.services.tell import demanded, said_money, said_sum
from evidence_kit.ui.parts.button import button
from evidence_kit.ui.parts.card import Card
from evidence_kit.ui.parts.chip import Chip
from evidence_kit.ui.parts.chip_group import ChipGroup
from evidence_kit.ui.parts.glyph import Glyph
from evidence_kit.ui.parts.layouts import STRETCH, column, row, rule
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.press_row import PressRow, through
from evidence_kit.ui.parts.told.spoken import Spoken
from evidence_kit.ui.tell.bank import bank_told, tell_bank
from evidence_kit.ui.tell.payment_words import who_knows
from evidence_kit.ui.tell.presenter import TellPresenter
from evidence_kit.ui.tell.said import NAMED, breakable, payment_facts, title_of
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_EDGE: Final = 12
"""What a quiet button has around its words; they line up with all else."""
_PAID: Final = Spoken(
    N_("Did you pay? More people do. Write down what you know."),
    N_("Was anything paid? More people do. Write down what is known."),
)


class MoneyCard(Card):
    """Totals per currency, a row for each payment, and one question about the bank."""

    def __init__(self, presenter: TellPresenter, theme: Theme, words: Wording) -> None:
        super().__init__(theme, margins=(20, 12, 8, 16), gap=0)
        _ = words.gettext
        self._presenter, self._words = presenter, words
        self.rows: list[PressRow] = []
        self._shown: tuple[Payment, ...] = ()
        self.add = button(theme, _("Payment"), "quiet", icon="plus", small=True)
        self.add.setAccessibleName(_("Add a payment"))
        self.add.clicked.connect(presenter.begin_payment)
        self.total = Para(theme, "", "display", "text")
        self.facts = Para(theme, "", "small")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.bank = QWidget()
        self.yes = Chip(theme, _("Yes"))
        self.not_yet = Chip(theme, _("Not yet"))
        self.question = Para(theme, "", "small", "text", middle=True)
        group = ChipGroup(self.bank)
        for chip, told in ((self.yes, Told.YES), (self.not_yet, Told.NOT_YET)):
            group.add(chip)
            chip.clicked.connect(lambda on, told=told: self._on_bank(told, on))
        asked = row(self.question, STRETCH, self.yes, self.not_yet)
        asked.setStretch(0, 1)
        asked.setStretch(1, 0)
        self.bank.setLayout(column(rule(), 12, asked, gap=0))
        head = row(Para(theme, _("Paid in all"), "h3", middle=True), STRETCH, self.add, gap=0)
        self.body.addLayout(head)
        below = column(self.total, self.facts, 12, self._rows, self.bank, gap=0)
        below.setContentsMargins(0, 0, _EDGE, 0)
        self.body.addLayout(below)
        self.refresh()

    def refresh(self) -> None:
        """Show what is told now."""
        presenter, words = self._presenter, self._words
        payments = presenter.case.payments
        self.total.setText(said_sum(paid(payments), words))
        self.total.setVisible(bool(paid(payments)))
        self.facts.setText(self._facts(payments))
        self._show_rows(payments)
        writable = not presenter.read_only
        self.add.setVisible(writable)
        told = bank_told(presenter.case)
        open_question = any(one.told is Told.UNSAID for one in payments) or told is not None
        self.bank.setVisible(writable and bool(payments) and open_question)
        asked = who_knows(one.method for one in payments)
        question = words.gettext(asked)
        self.question.setText(question)
        for chip in (self.yes, self.not_yet):
            chip.setAccessibleName(f"{question} {chip.text()}")
        self.yes.setChecked(told is Told.YES)
        self.not_yet.setChecked(told is Told.NOT_YET)

    def _facts(self, payments: tuple[Payment, ...]) -> str:
        _, words = self._words.gettext, self._words
        asked = said_sum(demanded(self._presenter.case), words)
        gone = [one for one in payments if one.state is not PaymentState.TRIED]
        parts = []
        if gone:
            times = words.ngettext("in {count} payment", "in {count} payments", len(gone))
            parts.append(times.format(count=len(gone)))
        if asked:
            parts.append(_("{amount} was asked").format(amount=asked))
        back = said_sum(returned(payments), words)
        if back:
            parts.append(_("{amount} came back").format(amount=back))
        if not payments:
            kind = _PAID.to(words, helping=helping(self._presenter.case))
            told = ", ".join(parts)
            return f"{told[:1].upper()}{told[1:]}. {kind}" if told else kind
        return ", ".join(parts)

    def _show_rows(self, payments: tuple[Payment, ...]) -> None:
        if payments == self._shown:
            return
        self._shown = payments
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.rows = []
        for payment in payments:
            made = self._row(payment)
            self.rows.append(made)
            self._rows.addWidget(rule())
            self._rows.addWidget(made)

    def _row(self, payment: Payment) -> PressRow:
        theme, words, _ = self.theme, self._words, self._words.gettext
        name, icon = NAMED[payment.method]
        amount = said_money(payment.money, words) if payment.money else _("unknown")
        facts = payment_facts(payment, words)
        said = f"{title_of(payment, words)}, {facts}"
        made = PressRow(theme, said.rstrip(" ,"), bleed=0)
        made.inside.setContentsMargins(0, 10, 0, 10)
        first = row(
            through(Para(theme, _(name), "strong")),
            through(Para(theme, amount, "strong", wrap=False)),
        )
        first.setStretch(0, 1)
        text = column(first, gap=0)
        if facts:
            text.addWidget(through(Para(theme, breakable(facts), "caption")))
        made.inside.addWidget(Glyph(theme, icon, "text2", 20), 0, Qt.AlignmentFlag.AlignTop)
        made.inside.addLayout(text, 1)
        made.clicked.connect(lambda: self._presenter.open(payment))
        return made

    def _on_bank(self, told: Told, on: bool) -> None:
        presenter = self._presenter
        tell_bank(presenter.case, told if on else Told.UNSAID, presenter.keeper)
