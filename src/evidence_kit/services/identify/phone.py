"""Phone numbers, in the international form that the police can request by."""

from __future__ import annotations

import functools
import re
from types import ModuleType
from typing import Final

from evidence_kit.domain.lead import LeadKind
from evidence_kit.services.identify.facts import Checked, Fact, Said, Verdict

_FORM: Final = re.compile(r"[+0](?!\d?[-./]\d{1,2}[-./]\d{4}$)[0-9 ()./-]*", re.ASCII)
"""A date that begins with 0 is none."""
_FEWEST, _FEWEST_ABROAD, _MOST = 7, 4, 17
"""Digits: 15 at most by ITU-T E.164, and "00" before them."""


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


def looks_like_phone(text: str) -> bool:
    """Tell whether a text is written as phone numbers are: "+" or 0, then little but digits.

    It may not exist: a digit that was misread, or is still to be typed, makes it nothing else.
    """
    digits = sum(sign.isdigit() for sign in text)
    least = _FEWEST_ABROAD if text.startswith("+") else _FEWEST
    return bool(_FORM.fullmatch(text)) and least <= digits <= _MOST


def _checked(normal: str, verdict: Verdict, *said: Said) -> Checked:
    return Checked(normal, verdict, said, LeadKind.PHONE)


@functools.cache
def _phones() -> ModuleType:
    # Loaded with the first number: nobody waits for it when the window opens.
    import phonenumbers  # noqa: PLC0415

    module: ModuleType = phonenumbers
    return module
