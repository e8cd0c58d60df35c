"""What happened: one dated fact, in the person's words or the other's."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from evidence_kit.domain.moment import UNKNOWN, Moment
from evidence_kit.domain.money import Money


class EventKind(StrEnum):
    """What kind of thing happened."""

    FIRST_CONTACT = "first-contact"
    MOVED = "moved"
    """On to another app."""
    IMAGES = "images"
    """Images were sent, one way or the other."""
    RECORDED = "recorded"
    """A secret recording came to light."""
    THREAT = "threat"
    DEMAND = "demand"
    REFUSAL = "refusal"
    SPREAD = "spread"
    """Images were shown or sent to others."""
    ERRAND = "errand"
    """The person was made to do something for the other."""
    BLOCKED = "blocked"
    REPORTED = "reported"
    """To the platform."""
    BANK = "bank"
    """The bank or payment company was told."""
    HELP = "help"
    """Somebody was asked for help."""
    POLICE = "police"
    OTHER = "other"


OWN_STEPS = frozenset(
    {
        EventKind.REFUSAL,
        EventKind.BLOCKED,
        EventKind.REPORTED,
        EventKind.BANK,
        EventKind.HELP,
        EventKind.POLICE,
    }
)
"""What the person did; drawn differently from what was done to them."""
PRESSURE = frozenset({EventKind.THREAT, EventKind.DEMAND})
"""What the offender presses with; shown to the officer word for word."""


class Demand(StrEnum):
    """What the other wants; three kinds of blackmail follow from it (DOMAIN.md, section J4)."""

    MONEY = "money"
    IMAGES = "images"
    SEX = "sex"
    """A sexual act, before a camera or not."""
    MEETING = "meeting"
    CRIME = "crime"
    """Such as lending an account, or carrying a parcel."""
    OTHER = "other"


class Errand(StrEnum):
    """What somebody was made to do (DOMAIN.md, section C2); no word on whether that is allowed."""

    FETCH = "fetch"
    BRING = "bring"
    KEEP = "keep"
    FILM = "film"
    """To film or photograph somebody."""
    CASH = "cash"
    """To take out money."""
    LEND = "lend"
    """To give an account, a bank card or a phone."""
    OTHER = "other"


class CarriedOut(StrEnum):
    """Whether an errand was done, as far as the person wants to tell."""

    UNSAID = ""
    DONE = "done"
    PARTLY = "partly"
    NOT = "not-done"
    WITHHELD = "rather-not"
    """They would rather not say; that itself goes on no paper."""


class KnownBy(StrEnum):
    """How the person knows it; the law asks for it (DOMAIN.md, section G2)."""

    UNSAID = ""
    SEEN = "seen"
    """Saw, heard or did it."""
    TOLD = "told"
    """Somebody else told it."""
    GUESSED = "guessed"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened.

    Attributes:
        id: names it in the case.
        kind: what kind of thing it was.
        moment: when.
        title: one short line; empty: the name of the kind stands for it.
        quote: what was said, letter by letter, in whatever language.
        language: the language of the quote, as the person names it.
        translation: what the quote says in Dutch, by the person or somebody they trust.
        details: anything else.
        platform: where it was said or seen, as the person names it.
        demanded: the money that was asked for.
        demands: what was wanted.
        promised: when it was to happen, as the other said it, e.g. "tonight".
        threatened: who would be told or shown, in the person's words.
        reference: number of a report, e.g. of the police.
        known_by: how the person knows.
        suspects: ids of suspects, or `UNKNOWN_SUSPECT`.
        exhibits: numbers of the exhibits that show it.
        errands: what the person was made to do.
        carried_out: whether it was done.
        place: where that was, or was to be.
    """

    id: str
    kind: EventKind
    moment: Moment = UNKNOWN
    title: str = ""
    quote: str = ""
    details: str = ""
    platform: str = ""
    demanded: Money | None = None
    threatened: str = ""
    reference: str = ""
    known_by: KnownBy = KnownBy.UNSAID
    suspects: tuple[str, ...] = ()
    exhibits: tuple[int, ...] = ()
    language: str = ""
    translation: str = ""
    demands: tuple[Demand, ...] = ()
    promised: str = ""
    errands: tuple[Errand, ...] = ()
    carried_out: CarriedOut = CarriedOut.UNSAID
    place: str = ""
