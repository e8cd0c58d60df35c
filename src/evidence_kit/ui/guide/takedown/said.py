"""Requests in words: who was asked, and what became of it."""

from __future__ import annotations

from typing import Final

from evidence_kit.domain.distribution import Channel, TakedownRequest, TakedownState
from evidence_kit.services.takedown import takedowns
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


def channel_name(channel: Channel, words: Wording) -> str:
    """Name who was asked."""
    way = takedowns().way(channel)
    return way.name.in_(words.language) if way is not None else words.gettext("Somebody else")


def request_name(request: TakedownRequest, words: Wording) -> str:
    """Name a request by who was asked, as exactly as the person said."""
    return request.whom.strip() or channel_name(request.channel, words)
