"""Where images were spread, and what was asked to have them taken down."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from evidence_kit.domain.event import KnownBy
from evidence_kit.domain.moment import UNKNOWN, Moment


class Presence(StrEnum):
    """Whether something still stands there."""

    UNSAID = ""
    THERE = "there"
    GONE = "gone"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Distribution:
    """One place where images were shown, or somebody they were sent to.

    Attributes:
        id: names it in the case.
        platform: where, as the person names it.
        link: the address, exactly.
        seen: when it was seen there.
        recipients: who saw or received it, in the person's words.
        presence: whether it still stands there.
        known_by: how the person knows.
        note: anything else; never what the image shows.
        suspects: ids of suspects, or `UNKNOWN_SUSPECT`.
        exhibits: numbers of the exhibits that show it.
    """

    id: str
    platform: str = ""
    link: str = ""
    seen: Moment = UNKNOWN
    recipients: str = ""
    presence: Presence = Presence.UNSAID
    known_by: KnownBy = KnownBy.UNSAID
    note: str = ""
    suspects: tuple[str, ...] = ()
    exhibits: tuple[int, ...] = ()


class Channel(StrEnum):
    """Who was asked to take something down or to keep it from being shown."""

    HELPWANTED = "helpwanted"
    PLATFORM = "platform"
    STOP_NCII = "stopncii"
    """For somebody who was 18 or older in the image."""
    TAKE_IT_DOWN = "take-it-down"
    """For somebody who was under 18 in the image."""
    HOTLINE = "hotline"
    """Of images of somebody under 18 at a public address."""
    SEARCH = "search"
    """A search engine."""
    SITE = "site"
    """Whoever keeps the site."""
    OTHER = "other"


class TakedownState(StrEnum):
    """What became of a request."""

    ASKED = "asked"
    HONOURED = "honoured"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class TakedownRequest:
    """One request.

    Attributes:
        id: names it in the case.
        channel: who was asked.
        whom: their name, where the channel does not say it.
        link: what it is about.
        asked: when.
        reference: their case number.
        pin: their PIN or secret; never leaves the case in a police file.
        state: what became of it.
        note: anything else.
        exhibits: numbers of the exhibits that show it.
    """

    id: str
    channel: Channel = Channel.OTHER
    whom: str = ""
    link: str = ""
    asked: Moment = UNKNOWN
    reference: str = ""
    pin: str = ""
    state: TakedownState = TakedownState.ASKED
    note: str = ""
    exhibits: tuple[int, ...] = ()
