"""Money of others that came in and had to go on: no payment, and no loss."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from evidence_kit.domain.moment import UNKNOWN, Moment
from evidence_kit.domain.money import Money, totals
from evidence_kit.domain.payment import Told


class Fate(StrEnum):
    """What happened to money that came in."""

    UNSAID = ""
    SENT_ON = "sent-on"
    CASH = "cash"
    """It was taken out and handed over."""
    THERE = "still-there"
    UNSURE = "unsure"


GONE: Final = (Fate.SENT_ON, Fate.CASH)
"""It went on to somebody."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Money that went through the account or the hands of the person.

    Attributes:
        id: names it in the case.
        money: amount and currency; None when the person does not know it any more.
        moment: when it came in.
        fate: what happened to it.
        from_name, from_account: whom and which account it came from, as seen.
        own_account: of the person; the last digits are enough. Empty: it came in their hands.
        to_name, to_account: whom and which account it went to, or was to go to, as seen.
        went_on: when it went on, in the person's words.
        reference: number of the payment that came in, or of the one that went on.
        description: the words that went with it.
        told: whether their bank knows.
        told_note: when, whom, and their case number.
        note: anything else.
        suspects: ids of suspects, or `UNKNOWN_SUSPECT`.
        exhibits: numbers of the exhibits that show it.
    """

    id: str
    money: Money | None = None
    moment: Moment = UNKNOWN
    fate: Fate = Fate.UNSAID
    from_name: str = ""
    from_account: str = ""
    own_account: str = ""
    to_name: str = ""
    to_account: str = ""
    went_on: str = ""
    reference: str = ""
    description: str = ""
    told: Told = Told.UNSAID
    told_note: str = ""
    note: str = ""
    suspects: tuple[str, ...] = ()
    exhibits: tuple[int, ...] = ()


def came_in(passages: Iterable[Passage]) -> tuple[Money, ...]:
    """Add up what came in, per currency."""
    return totals(one.money for one in passages if one.money)


def went_on(passages: Iterable[Passage]) -> tuple[Money, ...]:
    """Add up what of that went on to somebody, per currency."""
    return totals(one.money for one in passages if one.money and one.fate in GONE)


class Unheard(StrEnum):
    """Of how much that came in it was said that the bank does not know of it yet."""

    NONE = ""
    SOME = "some"
    """The bank knows of the rest, or of a part of it."""
    ALL = "all"


def unheard(passages: Iterable[Passage]) -> Unheard:
    """Give of how much that is; what nothing was said of does not count."""
    said = {one.told for one in passages}
    if Told.NOT_YET not in said:
        return Unheard.NONE
    return Unheard.SOME if Told.YES in said else Unheard.ALL
