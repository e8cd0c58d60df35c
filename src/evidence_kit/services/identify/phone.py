"""Phone numbers, in the international form that the police can request by."""

from __future__ import annotations

import functools
from types import ModuleType

from evidence_kit.domain.lead import LeadKind
from evidence_kit.services.identify.facts import Checked, Fact, Said, Verdict


def check_phone(text: str, country: str) -> Checked:
    """Check a phone number; without "+" or "00" it is one of `country` (two letters)."""
    phones = _phones()
    plain = text.strip()
    if plain.startswith("00"):
        # As dialled from most of the world; the number may be abroad, `country` stays a guess.
        plain = "+" + plain[2:]
    try:
        number = phones.parse(plain.replace("(0)", ""), country)
    except phones.NumberParseException:
        return _checked(" ".join(text.split()), Verdict.DOUBT, Said(Fact.NO_PHONE))
    normal = phones.format_number(number, phones.PhoneNumberFormat.INTERNATIONAL)
    if not phones.is_valid_number(number):
        return _checked(normal, Verdict.DOUBT, Said(Fact.PHONE_ODD))
    return _checked(normal, Verdict.OK, Said(Fact.INTERNATIONAL, normal))


def _checked(normal: str, verdict: Verdict, *said: Said) -> Checked:
    return Checked(normal, verdict, said, LeadKind.PHONE)


@functools.cache
def _phones() -> ModuleType:
    # Loaded with the first number: nobody waits for it when the window opens.
    import phonenumbers  # noqa: PLC0415

    module: ModuleType = phonenumbers
    return module
