"""The icon of each kind of lead, and the kinds in the order in which they are offered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from evidence_kit.domain.lead import LeadKind

ICONS: Final[Mapping[LeadKind, str]] = {
    LeadKind.USERNAME: "at-sign",
    LeadKind.DISPLAY_NAME: "message-circle",
    LeadKind.PHONE: "phone",
    LeadKind.IBAN: "landmark",
    LeadKind.ACCOUNT_HOLDER: "user-round",
    LeadKind.PROFILE_LINK: "link",
    LeadKind.EMAIL: "mail",
    LeadKind.PAYMENT_LINK: "euro",
    LeadKind.VOUCHER: "gift",
    LeadKind.CRYPTO: "key-round",
    LeadKind.TRANSACTION: "hash",
    LeadKind.PLATFORM_ID: "fingerprint",
    LeadKind.IP: "wifi",
    LeadKind.NAME: "user-round",
    LeadKind.OTHER: "info",
}
"""In the order in which the kinds are offered: first what most people have."""

_K = LeadKind
GROUPS: Final = (
    (_K.USERNAME, _K.PHONE, _K.IBAN, _K.ACCOUNT_HOLDER, _K.EMAIL),
    (_K.DISPLAY_NAME, _K.PROFILE_LINK, _K.PLATFORM_ID, _K.NAME),
    (_K.PAYMENT_LINK, _K.VOUCHER, _K.CRYPTO, _K.TRANSACTION),
    (_K.IP, _K.OTHER),
)
"""The same kinds by what they are about: seen most, the account, money, the rest."""
