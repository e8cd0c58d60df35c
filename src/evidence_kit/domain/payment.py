"""What was paid, to whom, and what proves it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeVar

from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.moment import UNKNOWN, Moment
from evidence_kit.domain.money import Money, totals


class Reported(Protocol):
    """Money that a bank or company can be told of."""

    @property
    def told(self) -> Told:
        """Whether they know."""


_Money = TypeVar("_Money", bound=Reported)


class Method(StrEnum):
    """How money went."""

    UNSAID = ""
    TRANSFER = "transfer"
    TIKKIE = "tikkie"
    PAYPAL = "paypal"
    GIFT_CARD = "gift-card"
    PAYSAFECARD = "paysafecard"
    CRYPTO = "crypto"
    CASH_SERVICE = "cash-service"
    """Such as Western Union or MoneyGram."""
    OTHER = "other"


class PaymentState(StrEnum):
    """What became of it."""

    PAID = "paid"
    TRIED = "tried"
    """It did not go through, or was stopped."""
    RETURNED = "returned"
    """It was paid and came back."""


class Told(StrEnum):
    """Whether the bank or payment company knows."""

    UNSAID = ""
    YES = "yes"
    NOT_YET = "not-yet"


@dataclass(frozen=True, slots=True)
class Payment:
    """One payment.

    Attributes:
        id: names it in the case.
        money: amount and currency; None when the person does not know it any more.
        method: how it went.
        state: what became of it.
        moment: when.
        from_account: own account or wallet; the last digits are enough.
        to_account: account, address, link or number it went to, as written.
        to_name: name that was shown with it.
        reference: transaction number, transaction hash, code of a cash service (MTCN).
        description: the words that went with it.
        bought_at: shop or site of a gift card or voucher; exchange or app of crypto money.
        code: number on a gift card or voucher, never its PIN; its last characters are enough.
        told: whether the bank or company knows.
        told_note: when, whom, and their case number.
        note: anything else.
        suspects: ids of suspects, or `UNKNOWN_SUSPECT`.
        exhibits: numbers of the exhibits that show it.
        bic: BIC of the receiving bank.
        country: of who received it.
        brand: of a gift card or voucher, or which company sent the cash.
        receipt: number of the receipt, or where it is kept.
    """

    id: str
    money: Money | None = None
    method: Method = Method.UNSAID
    state: PaymentState = PaymentState.PAID
    moment: Moment = UNKNOWN
    from_account: str = ""
    to_account: str = ""
    to_name: str = ""
    reference: str = ""
    description: str = ""
    bought_at: str = ""
    code: str = ""
    told: Told = Told.UNSAID
    told_note: str = ""
    note: str = ""
    suspects: tuple[str, ...] = ()
    exhibits: tuple[int, ...] = ()
    bic: str = ""
    country: str = ""
    brand: str = ""
    receipt: str = ""


def paid(payments: Iterable[Payment]) -> tuple[Money, ...]:
    """Add up what left the person's hands, also what came back later, per currency."""
    gone = (PaymentState.PAID, PaymentState.RETURNED)
    return totals(one.money for one in payments if one.money and one.state in gone)


def returned(payments: Iterable[Payment]) -> tuple[Money, ...]:
    """Add up what came back, per currency."""
    back = PaymentState.RETURNED
    return totals(one.money for one in payments if one.money and one.state is back)


def unreported(
    money: Sequence[_Money], events: Iterable[Event], *, ticked: bool
) -> tuple[_Money, ...]:
    """Give what is still to be reported.

    Args:
        money: payments, or money that came in.
        events: all of the case.
        ticked: the first step was ticked, which is as good as saying it at each.
    """
    found = untold(money, events)
    return tuple(one for one in found if one.told is Told.NOT_YET) if ticked else found


def untold(payments: Sequence[_Money], events: Iterable[Event]) -> tuple[_Money, ...]:
    """Give the payments that the bank or company does not know of, as far as is said.

    An event "told the bank" stands for all of them, unless the answers at the payments differ:
    then "not yet" at one of them is about that one.
    """
    each = any(one.told is Told.YES for one in payments)
    noted = any(event.kind is EventKind.BANK for event in events)
    return tuple(
        one
        for one in payments
        if one.told is not Told.YES and not (noted and (one.told is Told.UNSAID or not each))
    )
