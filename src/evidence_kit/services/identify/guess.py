"""What kind of thing somebody is typing: a first guess that the person can always change."""

from __future__ import annotations

from evidence_kit.domain.lead import LeadKind
from evidence_kit.services.identify.checks import check
from evidence_kit.services.identify.facts import Checked, Fact, Verdict
from evidence_kit.services.identify.hidden import bare
from evidence_kit.services.identify.iban import looks_like_iban
from evidence_kit.services.identify.net import PAYMENT_SITES
from evidence_kit.services.identify.phone import looks_like_phone


def guess(text: str) -> LeadKind | None:
    """Guess the kind of a text by its form or the checks it passes; None when none is telling.

    Only forms that hardly anything else has count: a name of one word stays unguessed.
    """
    plain = bare(text).strip()
    fits = {
        LeadKind.IBAN: _fits(LeadKind.IBAN, plain) or looks_like_iban(plain),
        LeadKind.EMAIL: "@" in plain[1:] and _fits(LeadKind.EMAIL, plain),
        LeadKind.CRYPTO: _tells(check(LeadKind.CRYPTO, plain), Fact.COIN),
        LeadKind.TRANSACTION: _tells(check(LeadKind.TRANSACTION, plain), Fact.HASH_FORM),
        LeadKind.IP: _tells(check(LeadKind.IP, plain), Fact.IP),
        LeadKind.PHONE: looks_like_phone(plain)
        or (plain[:1] in ("+", "0") and _fits(LeadKind.PHONE, plain)),
    }
    return next((kind for kind, fit in fits.items() if fit), None) or _link(plain)


def _link(plain: str) -> LeadKind | None:
    checked = check(LeadKind.PROFILE_LINK, plain)
    if "/" not in plain or checked.verdict is not Verdict.OK:
        return None
    pays = any(said.fact is Fact.SITE and said.value in PAYMENT_SITES for said in checked.said)
    return LeadKind.PAYMENT_LINK if pays else LeadKind.PROFILE_LINK


def _fits(kind: LeadKind, plain: str) -> bool:
    return check(kind, plain).verdict is Verdict.OK


def _tells(checked: Checked, fact: Fact) -> bool:
    return any(said.fact is fact for said in checked.said)
