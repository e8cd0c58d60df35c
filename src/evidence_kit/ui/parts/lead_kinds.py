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
