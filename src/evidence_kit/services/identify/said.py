"""The words for kinds of leads and for what their checks found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from evidence_kit.domain.lead import LeadKind
from evidence_kit.services.identify.facts import Checked, Fact, Said, Verdict
from evidence_kit.wording import N_, Wording

KINDS: Final[Mapping[LeadKind, str]] = {
    LeadKind.USERNAME: N_("username"),
    LeadKind.DISPLAY_NAME: N_("display name"),
    LeadKind.PLATFORM_ID: N_("number of the account"),
    LeadKind.PROFILE_LINK: N_("link with the profile"),
    LeadKind.PHONE: N_("phone number"),
    LeadKind.EMAIL: N_("e-mail address"),
    LeadKind.IBAN: N_("bank account"),
    LeadKind.ACCOUNT_HOLDER: N_("name with the account"),
    LeadKind.PAYMENT_LINK: N_("payment link"),
    LeadKind.VOUCHER: N_("code of a gift card or voucher"),
    LeadKind.CRYPTO: N_("crypto address"),
    LeadKind.TRANSACTION: N_("transaction number"),
    LeadKind.IP: N_("IP address"),
    LeadKind.NAME: N_("name"),
    LeadKind.OTHER: N_("something else"),
}
"""What each kind is called in the middle of a line."""

_FACTS: Final[Mapping[Fact, str]] = {
    Fact.DIGITS_FIT: N_("check digits fit"),
    Fact.DIGITS_WRONG: N_("check digits do not fit"),
    Fact.BANK: "{value}",
    Fact.BANK_COUNTRY: N_("country {value}"),
    Fact.BANK_LENGTH: N_("an account with {country} has {length} characters"),
    Fact.NO_IBAN: N_("this does not look like an IBAN"),
    Fact.INTERNATIONAL: "{value}",
    Fact.NO_PHONE: N_("this does not look like a phone number"),
    Fact.PHONE_ODD: N_("this number does not seem to exist"),
    Fact.NO_EMAIL: N_("this does not look like an e-mail address"),
    Fact.NO_LINK: N_("this does not look like a link"),
    Fact.SITE: "{value}",
    Fact.OTHER_SCRIPT: N_("some letters come from another alphabet"),
    Fact.COIN: "{value}",
    Fact.TEST_COIN: N_("{value}, test network"),
    Fact.NO_CASE: N_("without capitals it carries no check"),
    Fact.NO_ADDRESS: N_("we do not know this form"),
    Fact.HASH_FORM: N_("64 characters, as a crypto transaction has"),
    Fact.IP: N_("version {value}"),
    Fact.IP_PORT: N_("port {value}"),
    Fact.IP_PRIVATE: N_("only means something inside one network"),
    Fact.IP_NOT_PUBLIC: N_("nobody has this address on the internet"),
    Fact.NO_IP: N_("this does not look like an IP address"),
    Fact.INVISIBLE: N_("it holds characters that cannot be seen"),
    Fact.PAYSAFE_FORM: N_("16 digits, as paysafecard has"),
}


def kind_name(kind: LeadKind, words: Wording) -> str:
    """Give what a kind is called, for the middle of a line: "phone number"."""
    _ = words.gettext
    return _(KINDS[kind])


def tells(checked: Checked, words: Wording) -> str:
    """Tell kind and check in one line: "bank account, check digits fit, ABN AMRO"."""
    _ = words.gettext
    parts = [kind_name(checked.kind, words), *(_told(one, words) for one in checked.said)]
    line = ", ".join(filter(None, parts))
    if checked.verdict is Verdict.DOUBT:
        return _("{what}; we keep it as you typed it").format(what=line)
    return line


def finds(checked: Checked, words: Wording) -> str:
    """Tell what the check found, without the kind and without promises; "" when nothing."""
    return ", ".join(filter(None, (_told(one, words) for one in checked.said)))


def _told(one: Said, words: Wording) -> str:
    _ = words.gettext
    country, _space, length = one.value.partition(" ")
    sentence = _(_FACTS[one.fact])
    return sentence.format(value=one.value, country=country, length=length)
