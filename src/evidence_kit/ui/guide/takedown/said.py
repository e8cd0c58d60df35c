"""Requests in words: who was asked, and what became of it."""

from __future__ import annotations

import re
from typing import Final

from evidence_kit.domain.distribution import Channel, TakedownRequest, TakedownState
from evidence_kit.services.takedown import takedowns
from evidence_kit.ui.parts.para import BREAK
from evidence_kit.wording import N_, Wording

STATES: Final = {
    TakedownState.ASKED: N_("Asked"),
    TakedownState.HONOURED: N_("Taken down"),
    TakedownState.REFUSED: N_("Refused"),
}
LOOKS: Final = {
    TakedownState.ASKED: ("plain", "hourglass"),
    TakedownState.HONOURED: ("ok", "check"),
    TakedownState.REFUSED: ("warn", "arrow-up"),
}
"""Kind of the tag, and its icon."""


_LONG_WORD: Final = re.compile(r"\S{14}(?=\S)")


def breakable(text: str) -> str:
    """Let an address, which is longer than a line, go on in the next one."""
    return _LONG_WORD.sub(rf"\g<0>{BREAK}", text)


def channel_name(channel: Channel, words: Wording) -> str:
    """Name who was asked."""
    way = takedowns().way(channel)
    return way.name.in_(words.language) if way is not None else words.gettext("Somebody else")


def kept_words(request: TakedownRequest, words: Wording) -> str:
    """Say which of the number and the PIN are kept, without telling them; "" for neither."""
    _ = words.gettext
    if request.reference.strip() and request.pin.strip():
        return _("Case number and PIN are kept")
    if request.pin.strip():
        return _("The PIN is kept")
    return _("The case number is kept") if request.reference.strip() else ""


def request_name(request: TakedownRequest, words: Wording) -> str:
    """Name a request by who was asked, as exactly as the person said."""
    return request.whom.strip() or channel_name(request.channel, words)
