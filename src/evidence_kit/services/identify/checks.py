"""One door for all kinds: check a text, and tell whether two texts are the same thing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from evidence_kit.domain.lead import LeadKind
from evidence_kit.services.identify.coins import check_coin
from evidence_kit.services.identify.facts import Checked, Fact, Said, Verdict
from evidence_kit.services.identify.hidden import bare, hides
from evidence_kit.services.identify.iban import check_iban
from evidence_kit.services.identify.lookalikes import Lookalike, lookalikes
from evidence_kit.services.identify.net import check_email, check_ip, check_link, other_script
from evidence_kit.services.identify.phone import check_phone

_PLAIN: Final = frozenset(
    {LeadKind.PHONE, LeadKind.IP, LeadKind.NAME, LeadKind.ACCOUNT_HOLDER, LeadKind.OTHER}
)
"""Kinds in which one letter more or less leads to nobody else."""
_PROVEN: Final = frozenset({LeadKind.IBAN, LeadKind.CRYPTO})
"""Kinds whose check digits find a letter that was misread."""
_STURDY: Final = _PROVEN | {LeadKind.PHONE, LeadKind.IP}
"""Kinds that fit only when nothing else can be meant: what cannot be seen in them is a copy's."""
_HASH: Final = re.compile(r"(?:0[xX])?([0-9a-fA-F]{64})")


def check(kind: LeadKind, text: str, *, country: str = "NL") -> Checked:
    """Check a text as the kind it is said to be. The text is never changed, only judged.

    Args:
        kind: what it is said to be.
        text: as typed or read.
        country: two letters, for phone numbers without a country of their own.
    """
    checked = _check(kind, bare(text), country)
    if not hides(text):
        return checked
    fits = checked.verdict is Verdict.OK and kind in _STURDY
    said = (*checked.said, Said(Fact.INVISIBLE))
    return replace(checked, verdict=Verdict.OK if fits else Verdict.DOUBT, said=said)


def same(one: str, other: str, kind: LeadKind) -> bool:
    """Tell whether two texts of one kind are the same thing, however they were written."""
    first, second = check(kind, one).normal, check(kind, other).normal
    return bool(first) and first == second


def doubtful(kind: LeadKind, text: str) -> tuple[Lookalike, ...]:
    """Find letters that may be others and where that matters; none where check digits fit."""
    proven = kind in _PROVEN and check(kind, text).verdict is Verdict.OK
    return () if kind in _PLAIN or proven else lookalikes(text)


def _check(kind: LeadKind, text: str, country: str) -> Checked:
    if not text.strip():
        return Checked("", Verdict.PLAIN, (), kind)
    if kind is LeadKind.PHONE:
        return check_phone(text, country)
    special = _SPECIAL.get(kind)
    return special(text) if special else Checked(_plain(text), Verdict.PLAIN, (), kind)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split()).casefold()


def _username(text: str) -> Checked:
    """Platforms take no notice of capitals, and "@" only says that a name follows."""
    plain = _plain(text).removeprefix("@")
    if other_script(plain):
        said = (Said(Fact.OTHER_SCRIPT),)
        return Checked(plain, Verdict.DOUBT, said, LeadKind.USERNAME)
    return Checked(plain, Verdict.PLAIN, (), LeadKind.USERNAME)


def _transaction(text: str) -> Checked:
    """Capitals count but in hexadecimal digits: numbers of some chains are written in Base58."""
    found = _HASH.fullmatch("".join(text.split()))
    if found:
        said = (Said(Fact.HASH_FORM),)
        return Checked(found[1].lower(), Verdict.PLAIN, said, LeadKind.TRANSACTION)
    return Checked("".join(text.split()), Verdict.PLAIN, (), LeadKind.TRANSACTION)


def _voucher(text: str) -> Checked:
    plain = re.sub(r"[\s-]+", "", text).upper()
    said = (Said(Fact.PAYSAFE_FORM),) if re.fullmatch(r"[0-9]{16}", plain) else ()
    return Checked(plain, Verdict.PLAIN, said, LeadKind.VOUCHER)


def _profile(text: str) -> Checked:
    return check_link(text, LeadKind.PROFILE_LINK)


def _payment(text: str) -> Checked:
    return check_link(text, LeadKind.PAYMENT_LINK)


_SPECIAL: Final[Mapping[LeadKind, Callable[[str], Checked]]] = {
    LeadKind.USERNAME: _username,
    LeadKind.PROFILE_LINK: _profile,
    LeadKind.EMAIL: check_email,
    LeadKind.IBAN: check_iban,
    LeadKind.PAYMENT_LINK: _payment,
    LeadKind.VOUCHER: _voucher,
    LeadKind.CRYPTO: check_coin,
    LeadKind.TRANSACTION: _transaction,
    LeadKind.IP: check_ip,
}
