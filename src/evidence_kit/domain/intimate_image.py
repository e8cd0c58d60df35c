"""Images that the offender has, in words only: there is no picture of them in a case."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from evidence_kit.domain.moment import UNKNOWN, Moment
from evidence_kit.domain.person import Wish


class ImageKind(StrEnum):
    """What it is."""

    UNSAID = ""
    PHOTO = "photo"
    VIDEO = "video"
    LIVE = "live"
    """A video call that was, or may have been, recorded."""


class Genuine(StrEnum):
    """Whether it is real."""

    UNSAID = ""
    REAL = "real"
    SYNTHETIC = "synthetic"
    """Made or changed by a computer."""
    UNSURE = "unsure"


class Obtained(StrEnum):
    """How the other came by it."""

    UNSAID = ""
    SENT = "sent"
    RECORDED = "recorded"
    """Without the person knowing."""
    TAKEN = "taken"
    """Out of an account, a phone or a cloud."""
    PASSED_ON = "passed-on"
    """By somebody else."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class IntimateImage:
    """One image, or several that belong together.

    Attributes:
        id: names it in the case.
        kind: what it is.
        genuine: whether it is real.
        face: whether a face can be seen.
        made: when it was made.
        obtained: how the other came by it.
        age: age in years of the person in it, then; None when that is not known.
        original: on which device, and where on it, the original is.
        note: anything else, without what it shows.
        suspects: ids of suspects, or `UNKNOWN_SUSPECT`.
    """

    id: str
    kind: ImageKind = ImageKind.UNSAID
    genuine: Genuine = Genuine.UNSAID
    face: Wish = Wish.UNSAID
    made: Moment = UNKNOWN
    obtained: Obtained = Obtained.UNSAID
    age: int | None = None
    original: str = ""
    note: str = ""
    suspects: tuple[str, ...] = ()
