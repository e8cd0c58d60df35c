"""Where something was said: a known name from a list, or any other name typed."""

from __future__ import annotations

from typing import Final

from evidence_kit.ui.parts.list_field import ListField
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import N_, Wording

KNOWN: Final = (
    "Snapchat",
    "Instagram",
    "WhatsApp",
    "TikTok",
    "Telegram",
    "Discord",
    "Facebook",
    "Messenger",
    "Signal",
    "Tinder",
)
"""Names of services; the same in every language."""
KNOWN_IN_WORDS: Final = (N_("Text message"), N_("Mail"), N_("Payment"))


class PlatformField(ListField):
    """A platform as the person names it."""

    def __init__(self, theme: Theme, words: Wording) -> None:
        _ = words.gettext
        names = (*KNOWN, *(_(name) for name in KNOWN_IN_WORDS))
        known = [(name, name) for name in names]
        super().__init__(theme, _("Platform"), _("Choose a platform"), known)
