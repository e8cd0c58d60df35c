"""What a check finds, as codes: `said.py` owns the words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from evidence_kit.domain.lead import LeadKind


class Verdict(StrEnum):
    """How a text stands up to its check."""

    OK = "ok"
    """Its check digits, or its form, fit."""
    DOUBT = "doubt"
    """Something does not fit; it may be a slip of the pen, and is kept as typed."""
    PLAIN = "plain"
    """There is nothing to check."""


class Fact(StrEnum):
    """One thing to tell about a text; some carry a value."""

    DIGITS_FIT = "digits-fit"
    DIGITS_WRONG = "digits-wrong"
    BANK = "bank"
    """Name of the Dutch bank."""
    BANK_COUNTRY = "bank-country"
    """Two letters of the country of an account."""
    BANK_LENGTH = "bank-length"
    """How many characters accounts of its country have."""
    NO_IBAN = "no-iban"
    INTERNATIONAL = "international"
    """A phone number in its international form."""
    NO_PHONE = "no-phone"
    PHONE_ODD = "phone-odd"
    """No number of this form is given out."""
    NO_EMAIL = "no-email"
    NO_LINK = "no-link"
    SITE = "site"
    """Name of the platform or payment service of a link."""
    OTHER_SCRIPT = "other-script"
    """Letters that only look like ours."""
    COIN = "coin"
    """Name of the crypto currency."""
    TEST_COIN = "test-coin"
    """An address of a test network, worth nothing; the value names the currency."""
    NO_CASE = "no-case"
    """An Ethereum address without capitals carries no check."""
    NO_ADDRESS = "no-address"
    HASH_FORM = "hash-form"
    """64 hexadecimal digits, as of a crypto transaction."""
    IP = "ip"
    """"4" or "6"."""
    IP_PORT = "ip-port"
    IP_PRIVATE = "ip-private"
    IP_NOT_PUBLIC = "ip-not-public"
    """Given out to nobody: reserved, for examples, for many at once."""
    NO_IP = "no-ip"
    INVISIBLE = "invisible"
    """It holds characters without a shape."""
    PAYSAFE_FORM = "paysafe-form"
    """16 digits, as paysafecard has them."""


@dataclass(frozen=True, slots=True)
class Said:
    """One fact, with its value where it has one."""

    fact: Fact
    value: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """A text after its check. The text itself is kept by whoever asked, as it was typed.

    Attributes:
        normal: the same in the one form in which it can be compared; never stands for the text.
        verdict: how it stands up.
        said: what to tell about it, in order.
        kind: what it was checked as.
    """

    normal: str
    verdict: Verdict
    said: tuple[Said, ...] = ()
    kind: LeadKind = LeadKind.OTHER
