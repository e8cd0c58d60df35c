"""What is asked of each way of paying: what a bank, a shop or an exchange needs to find it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from evidence_kit.domain.payment import Method
from evidence_kit.wording import N_

Words = tuple[str, str]
"""A question and the help below it."""

_FROM: Final = (N_("From which account?"), N_("The last digits are enough."))
_NAME: Final = (N_("Which name was with it?"), "")
_NUMBER: Final = (N_("Number of the payment"), N_("It stands in the app or on the statement."))
_TEXT: Final = (N_("What was written with it?"), "")
_BOUGHT: Final = (N_("Where was it bought?"), N_("A shop or a site"))
_RECEIPT: Final = (N_("Number on the receipt"), N_("Keep the receipt, also without a number."))
_CODE: Final = (N_("Number on the card"), N_("Never the PIN. The last four are enough."))
ACCOUNT: Final = (N_("To which account, link or number?"), N_("Like an account number or a link"))

ASKED: Final[Mapping[Method, Mapping[str, Words]]] = MappingProxyType(
    {
        Method.TRANSFER: {
            "to_account": (N_("To which account?"), N_("Like NL91 ABNA 0417 1643 00")),
            "to_name": _NAME,
            "bic": (N_("BIC of that bank"), N_("Only needed for a bank abroad")),
            "reference": _NUMBER,
            "from_account": _FROM,
            "description": _TEXT,
        },
        Method.TIKKIE: {
            "to_account": (N_("Which link was it?"), N_("Copy the whole link.")),
            "to_name": _NAME,
            "reference": _NUMBER,
            "from_account": _FROM,
            "description": _TEXT,
        },
        Method.PAYPAL: {
            "to_account": (
                N_("To which e-mail address or name?"),
                N_("It stands with the payment in PayPal."),
            ),
            "to_name": _NAME,
            "reference": (N_("Transaction ID"), N_("It stands with the payment in PayPal.")),
            "from_account": (N_("From which PayPal account?"), N_("Such as an e-mail address")),
            "description": _TEXT,
        },
        Method.GIFT_CARD: {
            "brand": (N_("Which kind of card?"), N_("Such as: Steam, Apple or Bol")),
            "code": _CODE,
            "bought_at": _BOUGHT,
            "receipt": _RECEIPT,
            "from_account": _FROM,
        },
        Method.PAYSAFECARD: {
            "code": _CODE,
            "bought_at": _BOUGHT,
            "receipt": _RECEIPT,
            "from_account": _FROM,
        },
        Method.CRYPTO: {
            "to_account": (N_("To which wallet address?"), N_("Copy it exactly.")),
            "reference": (N_("Transaction hash"), N_("A long code of digits and letters")),
            "bought_at": (N_("Through which exchange or app?"), N_("Such as: Bitvavo or Coinbase")),
            "from_account": (N_("From which wallet?"), ""),
        },
        Method.CASH_SERVICE: {
            "to_name": (N_("Who was to receive it?"), N_("The name that had to be given")),
            "country": (N_("In which country?"), ""),
            "brand": (N_("Which company?"), N_("Such as: Western Union or MoneyGram")),
            "reference": (N_("Number of the transfer (MTCN)"), N_("It stands on the receipt.")),
            "bought_at": (N_("Where was it paid?"), N_("A shop or a site")),
            "receipt": _RECEIPT,
        },
    }
)
"""By method and field of a payment. What is not named here is folded away."""
ANY_WAY: Final[Mapping[str, Words]] = MappingProxyType(
    {
        "to_account": ACCOUNT,
        "to_name": _NAME,
        "bic": (N_("BIC of that bank"), N_("Only needed for a bank abroad")),
        "country": (N_("In which country?"), ""),
        "brand": (N_("Which company or kind of card?"), ""),
        "reference": _NUMBER,
        "bought_at": _BOUGHT,
        "code": _CODE,
        "receipt": _RECEIPT,
        "from_account": _FROM,
        "description": _TEXT,
    }
)
"""The same when the way is not said, or is another one."""
WITHOUT_METHOD: Final = frozenset(
    {"to_account", "to_name", "reference", "from_account", "description"}
)
"""Asked at once while no way is said."""

_KNOWS: Final[Mapping[Method, str]] = {
    Method.TRANSFER: N_("Did you call the bank?"),
    Method.TIKKIE: N_("Did you call the bank?"),
    Method.UNSAID: N_("Did you call the bank?"),
    Method.PAYPAL: N_("Did you tell PayPal?"),
    Method.GIFT_CARD: N_("Did you call the company behind the card?"),
    Method.PAYSAFECARD: N_("Did you call the company behind the card?"),
    Method.CRYPTO: N_("Did you tell the exchange?"),
    Method.CASH_SERVICE: N_("Did you call the money office?"),
}
_SOMEBODY: Final = N_("Did you tell the bank or the company?")


def who_knows(methods: Iterable[Method]) -> str:
    """Give the question whether who can still stop it knows, for all these ways of paying."""
    asked = {_KNOWS.get(method, _SOMEBODY) for method in methods}
    return asked.pop() if len(asked) == 1 else _SOMEBODY
