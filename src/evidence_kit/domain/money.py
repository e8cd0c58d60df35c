"""Amounts of money, exact to the last digit, per currency."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Context, Decimal, Inexact, localcontext
from typing import Final

EURO: Final = "EUR"
_NOTHING_BEHIND: Final = re.compile(r"[.,][-=\u2013\u2014]{1,2}$")
"""Dutch for "no cents": `50,-`."""
_GROUPED: Final = re.compile(
    r"(?P<whole>[1-9][0-9]{0,2}(?P<mark>[.,])[0-9]{3}(?:(?P=mark)[0-9]{3})*)"
    r"(?:(?!(?P=mark))[.,](?P<rest>[0-9]*))?"
)
_PLAIN: Final = re.compile(r"(?P<whole>[0-9]*)(?:[.,](?P<rest>[0-9]*))?")
_LONGEST: Final = 60
_EXACT: Final = Context(prec=1000, traps=[Inexact])


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in one currency.

    Attributes:
        amount: never negative, as it was said: `120`, `0.0042`.
        currency: ISO 4217 code such as "EUR", or what a crypto currency is called, e.g. "BTC".
    """

    amount: Decimal
    currency: str = EURO

    def __post_init__(self) -> None:
        """Refuse what is no amount. Raises ValueError."""
        if not self.amount.is_finite() or self.amount < 0 or not self.currency.strip():
            raise ValueError(self.currency)


def read_amount(untrusted: str) -> Decimal:
    """Read an amount as people write it: `120`, `1.250,50`, `1,250.50`, `€ 0,0042`, `50,-`.

    Marks between groups of three digits set thousands apart ("1.250"), as Dutch writes it; any
    other single mark sets the fraction apart ("1250.500", "0.125").

    Raises:
        ValueError: it is no amount, it is negative, or it has more than 60 digits.
    """
    text = _NOTHING_BEHIND.sub("", "".join(untrusted.split()).strip("€$£"))
    found = _GROUPED.fullmatch(text) or _PLAIN.fullmatch(text)
    if not found or len(text) > _LONGEST or not any(letter.isdigit() for letter in text):
        raise ValueError(untrusted)
    whole, rest = found["whole"].replace(".", "").replace(",", ""), found["rest"]
    return Decimal(f"{whole or '0'}.{rest}" if rest else whole)


def totals(amounts: Iterable[Money]) -> tuple[Money, ...]:
    """Add up per currency, without rounding: euros first, then by name."""
    sums: dict[str, Decimal] = {}
    with localcontext(_EXACT):
        for money in amounts:
            sums[money.currency] = sums.get(money.currency, Decimal(0)) + money.amount
    ordered = sorted(sums, key=lambda currency: (currency != EURO, currency))
    return tuple(Money(sums[currency], currency) for currency in ordered)
