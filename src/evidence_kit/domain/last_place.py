"""Where a person was when they stopped: a page or a thing that lay open, never what it says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from evidence_kit.domain.at_hand import there
from evidence_kit.domain.case import Case
from evidence_kit.domain.distribution import Distribution
from evidence_kit.domain.event import Event
from evidence_kit.domain.guide import SAFE, urgent
from evidence_kit.domain.helping import hides
from evidence_kit.domain.intimate_image import IntimateImage
from evidence_kit.domain.lead import Suspect
from evidence_kit.domain.next_step import NextStep, Step
from evidence_kit.domain.passage import Passage
from evidence_kit.domain.payment import Payment
from evidence_kit.domain.police_contact import PoliceContact
from evidence_kit.domain.witness import Witness


class Spot(StrEnum):
    """What lay open."""

    ITEM = "item"
    """An exhibit on the drawing table."""
    EVENT = "event"
    PAYMENT = "payment"
    PASSAGE = "passage"
    """Money of others that came in."""
    SPREAD = "spread"
    IMAGE = "image"
    WITNESS = "witness"
    PIECES = "pieces"
    """The story in seven small questions."""
    STATEMENT = "statement"
    SUSPECT = "suspect"
    CONTACT = "contact"
    """A contact with the police."""
    REACH = "reach"
    COMPLAINT = "complaint"
    ABOUT = "about"
    QUESTIONS = "questions"
    SHEET = "sheet"
    """The steps of one app."""
    TAKEDOWN = "takedown"
    DOSSIER = "dossier"
    """A page of the police file behind its first."""


Told = Event | Payment | Passage | Distribution | IntimateImage | Witness | Suspect | PoliceContact
"""What was told and can lie open."""


@dataclass(frozen=True, slots=True)
class LastPlace:
    """One place.

    Attributes:
        spot: what lay open.
        id: of the thing, or of the sheet; "" where there is only one.
        number: of the exhibit, or of the page; else 0.
    """

    spot: Spot
    id: str = ""
    number: int = 0


_AMONG: Final[Mapping[Spot, Callable[[Case], tuple[Told, ...]]]] = {
    Spot.EVENT: lambda case: case.events,
    Spot.PAYMENT: lambda case: case.payments,
    Spot.PASSAGE: lambda case: case.passages,
    Spot.SPREAD: lambda case: case.distributions,
    Spot.IMAGE: lambda case: case.images,
    Spot.WITNESS: lambda case: case.witnesses,
    Spot.SUSPECT: lambda case: case.suspects,
    Spot.CONTACT: lambda case: case.police_contacts,
}
_SAME: Final = {
    Spot.QUESTIONS: Step.QUESTIONS,
    Spot.COMPLAINT: Step.COMPLAINT,
    Spot.REACH: Step.REACHABLE,
    Spot.TAKEDOWN: Step.TAKEDOWN,
}
"""Places that are where a step is taken."""
_CANNOT_WAIT: Final = frozenset({Step.READ, Step.ANSWER, Step.AGAIN, Step.BANK})
"""Nothing can go on there, files are not kept yet, or a payment may still be stopped."""


def thing_of(place: LastPlace, case: Case) -> Told | None:
    """Give what was told and lay open; None when it is no such thing, or gone."""
    among = _AMONG[place.spot](case) if place.spot in _AMONG else ()
    return next((one for one in among if one.id == place.id), None)


def stands(place: LastPlace, case: Case) -> bool:
    """Tell whether one can go on there: it is not gone, and whoever types may see it."""
    if place.spot is Spot.ITEM:
        found = [one for one in case.exhibits if one.number == place.number]
        return any(one.withdrawn_because is None and not hides(case, one) for one in found)
    if place.spot is Spot.DOSSIER:
        return bool(there(case))
    return place.spot not in _AMONG or thing_of(place, case) is not None


def comes_first(place: LastPlace, next_: NextStep, case: Case) -> bool:
    """Tell whether going on there comes before the next step.

    Being safe comes first, and so does what cannot wait.
    """
    if next_.step in _CANNOT_WAIT:
        return False
    if next_.step is Step.QUESTIONS and case.answers.to(SAFE) is None:
        return False
    unsafe = urgent(case.answers) and next_.step in (Step.QUESTIONS, Step.FIRST_STEPS)
    return not unsafe


def is_there(place: LastPlace, next_: NextStep) -> bool:
    """Tell whether a step is taken at that very place."""
    if place.spot is Spot.ITEM:
        return next_.step is Step.LOOK and next_.exhibit == place.number
    return _SAME.get(place.spot) is next_.step
