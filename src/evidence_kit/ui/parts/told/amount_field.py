"""An amount and its currency, as people write them."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.parts.layouts import top_row
from evidence_kit.ui.parts.list_field import ListField
from evidence_kit.ui.parts.told.binding import Binding
from evidence_kit.ui.parts.told.facts import FactTelling
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

_CURRENCIES: Final = (
    ("EUR", N_("Euro")),
    ("USD", N_("US dollar")),
    ("GBP", N_("British pound")),
    ("BTC", "Bitcoin"),
    ("ETH", "Ethereum"),
    ("USDT", "Tether"),
)


class AmountField(QWidget):
    """An amount and its currency, as people write them.

    Args:
        telling: the event or the payment.
        binding: ties the fields.
        label: the words above the amount.
    """

    def __init__(
        self, telling: FactTelling, binding: Binding, theme: Theme, words: Wording, label: str
    ) -> None:
        super().__init__()
        _ = words.gettext
        self._telling, self._words = telling, words
        self.amount = Field(theme, label, _("Like 120 or 49,95"))
        self.currency = ListField(theme, _("Currency"), _("Choose a currency"), _currencies(words))
        binding.field(self.amount, self._fill_amount, self._type)
        binding.field(self.currency, self._fill_currency, self._type)
        line = top_row(self.amount, self.currency, gap=12)
        line.setStretch(0, 3)
        line.setStretch(1, 2)
        self.setLayout(line)

    def refresh(self) -> None:
        """Say so when the amount cannot be read."""
        text = self._words.gettext("Write it like 120 or 49,95.")
        self.amount.set_error(text if self._telling.amount_unread else "")

    def _type(self) -> None:
        self._telling.write_amount(self.amount.text(), self.currency.text())

    def _fill_amount(self) -> None:
        if self.amount.text() != self._telling.amount:
            self.amount.set_text(self._telling.amount)

    def _fill_currency(self) -> None:
        if self.currency.text() != self._telling.currency:
            self.currency.set_text(self._telling.currency)


def _currencies(words: Wording) -> list[tuple[str, str]]:
    return [(code, f"{words.gettext(name)} ({code})") for code, name in _CURRENCIES]
