"""Telling of one dated thing with an amount, as it is typed."""

from __future__ import annotations

from typing import Any

from evidence_kit.domain.money import EURO, Money
from evidence_kit.services.tell import said_amount
from evidence_kit.services.typed import read_currency, read_money
from evidence_kit.ui.parts.told.dated import DatedTelling
from evidence_kit.vault import Thing


class FactTelling(DatedTelling):
    """One dated fact with an amount.

    Attributes:
        money_field: name of the thing's field that holds its amount.
        amount, currency: as they stand in the fields.
        amount_unread: whether the amount cannot be read.
    """

    money_field = ""
    amount, currency = "", EURO
    amount_unread = False

    @property
    def all_read(self) -> bool:
        """Whether everything that stands in the fields can be read, as far as it was checked."""
        return super().all_read and not self.amount_unread

    def write_amount(self, amount: str, currency: str) -> None:
        """Take the amount and its currency as typed."""
        self.amount, self.currency = amount, currency
        money = self._money()
        self.amount_unread = self.amount_unread and money is _UNREAD
        if money is not _UNREAD:
            told: dict[str, Any] = {self.money_field: money}
            self.write(**told)

    def look(self) -> None:
        """Find out which fields cannot be read."""
        super().look()
        self.amount_unread = self._money() is _UNREAD

    def unreadable(self) -> list[str]:
        """Give what cannot be read, each with the name of its field."""
        rest = super().unreadable()
        if self._money() is _UNREAD:
            amount = self._notices.words.gettext("Amount")
            rest.append(f"{amount}: {self.amount.strip()} {self.currency}".strip())
        return rest

    def read_fields(self, thing: Thing | None) -> None:
        """Show in the fields what a thing tells."""
        super().read_fields(thing)
        self.amount_unread = False
        money: Money | None = getattr(thing, self.money_field, None)
        self.amount = said_amount(money, self._notices.words) if money else ""
        self.currency = money.currency if money else EURO

    def _money(self) -> object:
        try:
            return read_money(self.amount, read_currency(self.currency))
        except ValueError:
            return _UNREAD


_UNREAD = object()
