"""Somebody who saw it, received something, or was told."""

from __future__ import annotations

from dataclasses import dataclass

from evidence_kit.domain.moment import UNKNOWN, Moment
from evidence_kit.domain.person import Wish


@dataclass(frozen=True, slots=True)
class Witness:
    """One witness.

    Attributes:
        id: names them in the case.
        name: as the person calls them.
        relation: e.g. "friend", "mother", "mentor".
        contact: how the police can reach them.
        knows: what they saw, received or heard, and how.
        moment: when they saw it or were told.
        consents: whether they agree that their name is in the police file.
        exhibits: numbers of the exhibits that they gave or that show it.
    """

    id: str
    name: str = ""
    relation: str = ""
    contact: str = ""
    knows: str = ""
    moment: Moment = UNKNOWN
    consents: Wish = Wish.UNSAID
    exhibits: tuple[int, ...] = ()
