"""Bank accounts: the form of each country, the check digits of ISO 13616, the Dutch bank."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Mapping
from typing import Final

from evidence_kit import resources
from evidence_kit.domain.lead import LeadKind
from evidence_kit.services.identify.facts import Checked, Fact, Said, Verdict

_SHAPE: Final = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{6,30}")
_BESIDE: Final = re.compile(r"[\s.\-‐-―]+")
"""What people and banks write between the groups."""
_LETTERS: Final = {"n": "[0-9]", "a": "[A-Z]", "c": "[A-Z0-9]"}


def check_iban(text: str) -> Checked:
    """Check a bank account."""
    plain = _BESIDE.sub("", text)
    if not plain.isascii():
        # Some letters become ours only as capitals: a dotless i, two letters in one.
        return _checked(" ".join(text.split()), Verdict.DOUBT, Said(Fact.NO_IBAN))
    plain = plain.upper().removeprefix("IBAN").lstrip(":")
    if not _SHAPE.fullmatch(plain):
        return _checked(" ".join(text.upper().split()), Verdict.DOUBT, Said(Fact.NO_IBAN))
    form, country = _forms().get(plain[:2]), plain[:2]
    if form and len(plain) != form[1]:
        length = Said(Fact.BANK_LENGTH, f"{country} {form[1]}")
        return _checked(_grouped(plain), Verdict.DOUBT, length)
    if not _digits_fit(plain) or (form and not form[0].fullmatch(plain[4:])):
        return _checked(_grouped(plain), Verdict.DOUBT, Said(Fact.DIGITS_WRONG))
    bank = dutch_banks().get(plain[4:8]) if country == "NL" else None
    where = Said(Fact.BANK, bank) if bank else Said(Fact.BANK_COUNTRY, country)
    return _checked(_grouped(plain), Verdict.OK, Said(Fact.DIGITS_FIT), where)


def in_groups(text: str) -> str:
    """Give a bank account whose digits fit in groups of four; any other text as it is.

    For the eye only: what was typed is kept as it was typed.
    """
    checked = check_iban(text)
    sure = checked.verdict is Verdict.OK and looks_like_iban(checked.normal)
    return checked.normal if sure else text


def looks_like_iban(text: str) -> bool:
    """Tell whether a text has the form and length of an account of a country we know.

    Its check digits may be wrong: a digit that was misread does not make it something else.
    """
    plain = _BESIDE.sub("", text)
    form = _forms().get(plain[:2].upper()) if plain.isascii() else None
    return bool(form and len(plain) == form[1] and form[0].fullmatch(plain[4:].upper()))


def _checked(normal: str, verdict: Verdict, *said: Said) -> Checked:
    return Checked(normal, verdict, said, LeadKind.IBAN)


def _grouped(plain: str) -> str:
    return " ".join(plain[start : start + 4] for start in range(0, len(plain), 4))


def _digits_fit(plain: str) -> bool:
    """Divide by 97 as ISO 13616 does: country and check digits behind, letters as 10 to 35."""
    number = "".join(str(int(letter, 36)) for letter in plain[4:] + plain[:4])
    return "02" <= plain[2:4] <= "98" and int(number) % 97 == 1


@functools.cache
def dutch_banks() -> Mapping[str, str]:
    """Give the names of Dutch banks by the four letters in their accounts."""
    banks: Mapping[str, str] = json.loads(resources.text("data", "dutch_banks.json"))["banks"]
    return banks


@functools.cache
def _forms() -> Mapping[str, tuple[re.Pattern[str], int]]:
    countries = json.loads(resources.text("data", "iban_countries.json"))["countries"]
    return {country: _form(written) for country, written in countries.items()}


def _form(written: str) -> tuple[re.Pattern[str], int]:
    """Read "4a 10n": four letters and ten digits. Give the pattern and the whole length."""
    parts = [(int(part[:-1]), _LETTERS[part[-1]]) for part in written.split()]
    pattern = "".join(f"{letters}{{{count}}}" for count, letters in parts)
    return re.compile(pattern), 4 + sum(count for count, _ in parts)
