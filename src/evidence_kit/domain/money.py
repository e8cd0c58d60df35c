"""Amounts of money, exact to the last digit, per currency."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Final

EURO: Final = "EUR"


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
    """Read an amount as people write it: `120`, `1.250,50`, `1,250.50`, `€ 0,0042`.

    A single mark with exactly three digits behind it, and no other mark, sets thousands apart
    ("1.250"), as Dutch writes it; with another number of digits it sets the fraction apart.

    Raises:
        ValueError: it is no amount, or it is negative.
    """
    text = "".join(untrusted.split()).strip("€$£")
    if not text or any(letter not in "0123456789.," for letter in text):
        raise ValueError(untrusted)
    last = max(text.rfind("."), text.rfind(","))
    marks = text.count(".") + text.count(",")
    behind = len(text) - last - 1
    both = "." in text and "," in text
    leading_zero = text[:last].strip(".,") == "0"
    fraction = last >= 0 and (both or (marks == 1 and (behind != 3 or leading_zero)))
    whole, rest = (text[:last], text[last + 1 :]) if fraction else (text, "")
    digits = whole.replace(".", "").replace(",", "")
    try:
        return Decimal(f"{digits or '0'}.{rest}" if rest else digits)
    except InvalidOperation:
        raise ValueError(untrusted) from None


def totals(amounts: Iterable[Money]) -> tuple[Money, ...]:
    """Add up per currency: euros first, then by name."""
    sums: dict[str, Decimal] = {}
    for money in amounts:
        sums[money.currency] = sums.get(money.currency, Decimal(0)) + money.amount
    ordered = sorted(sums, key=lambda currency: (currency != EURO, currency))
    return tuple(Money(sums[currency], currency) for currency in ordered)
