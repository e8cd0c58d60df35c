"""Contact with the police: it may count as the day on which prosecution was asked for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from evidence_kit.domain.moment import UNKNOWN, Moment
from evidence_kit.domain.person import Wish


class ContactKind(StrEnum):
    """How the police were spoken to."""

    CALL = "call"
    VISIT = "visit"
    LETTER = "letter"
    """On paper or by e-mail."""
    CHAT = "chat"
    APPOINTMENT = "appointment"
    """Planned; it may still have to come."""
    OTHER = "other"


class Spoke(StrEnum):
    """Who spoke with the police: it decides whether a request to prosecute counts."""

    UNSAID = ""
    SELF = "self"
    """The person this happened to."""
    REPRESENTATIVE = "representative"
    """A parent with authority, or a guardian."""
    HELPER = "helper"
    """Somebody else."""


@dataclass(frozen=True, slots=True)
class PoliceContact:
    """One contact with the police.

    Attributes:
        id: names it in the case.
        kind: how.
        moment: when it was, or will be.
        officer: name or number of who was spoken to.
        place: police station or number, e.g. "0900-8844".
        reference: their number of it.
        said: what was said, in the person's words.
        prosecution: whether who spoke said then that they want prosecution (DOMAIN.md, B2).
        exhibits: numbers of the exhibits that show it.
        spoke: who spoke.
    """

    id: str
    kind: ContactKind = ContactKind.CALL
    moment: Moment = UNKNOWN
    officer: str = ""
    place: str = ""
    reference: str = ""
    said: str = ""
    prosecution: Wish = Wish.UNSAID
    exhibits: tuple[int, ...] = ()
    spoke: Spoke = Spoke.UNSAID
