"""A first guess of what somebody types."""

from __future__ import annotations

import pytest

from evidence_kit.domain.lead import LeadKind
from evidence_kit.services.identify import guess


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("NL91 ABNA 0417 1643 00", LeadKind.IBAN),
        ("NL91 ABNA 0417 1643 01", LeadKind.IBAN),
        ("06-12345678", LeadKind.PHONE),
        ("+1 201 555 0123", LeadKind.PHONE),
        ("06-1234567", LeadKind.PHONE),
        ("06 1234 5678 9", LeadKind.PHONE),
        ("+999 12345678", LeadKind.PHONE),
        ("+31 6 1", LeadKind.PHONE),
        ("0031 6 (123)", LeadKind.PHONE),
        ("0900-8844", LeadKind.PHONE),
        ("07-11-2026", None),
        ("7/11/2026", None),
        ("100004567890123", None),
        ("06lisa", None),
        ("0" * 20, None),
        ("winkel@example.org", LeadKind.EMAIL),
        ("https://www.instagram.com/lisa_voorbeeld", LeadKind.PROFILE_LINK),
        ("tikkie.me/pay/voorbeeld", LeadKind.PAYMENT_LINK),
        ("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", LeadKind.CRYPTO),
        ("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", LeadKind.CRYPTO),
        ("ab" * 32, LeadKind.TRANSACTION),
        ("203.0.113.7", LeadKind.IP),
        ("9.9.9.9:5555", LeadKind.IP),
        ("http://9.9.9.9/pay", LeadKind.PROFILE_LINK),
        ("\u202aNL91 ABNA 0417 1643 00\u202c", LeadKind.IBAN),
        ("2001:db8::1", LeadKind.IP),
        ("lisa.voorbeeld04", None),
        ("@lisa", None),
        ("J. Voorbeeld", None),
        ("0612", None),
        ("", None),
    ],
)
def test_what_is_telling_is_guessed_and_nothing_else(text: str, kind: LeadKind | None) -> None:
    """Only forms that hardly anything else has lead to a guess."""
    assert guess(text) is kind
