"""What a person answered "no" to, as far as nothing that was told says otherwise."""

from __future__ import annotations

from enum import StrEnum

from evidence_kit.domain.case import Answered
from evidence_kit.domain.event import PRESSURE, CarriedOut, EventKind
from evidence_kit.services import tell


class Denied(StrEnum):
    """A question of the guide to which "no" is a fact an officer can use."""

    PAID = "paid"
    DID_MORE = "did-more"
    """Did anything else that the other wanted, besides paying."""
    SPREAD = "spread"


_DID = (CarriedOut.DONE, CarriedOut.PARTLY)


def denied(case: Answered) -> frozenset[Denied]:
    """Give what was answered "no". A question that was skipped, or left open, is no answer."""
    told = {
        Denied.PAID: bool(case.payments),
        Denied.DID_MORE: _sent_under_pressure(case)
        or any(one.carried_out in _DID for one in case.events),
        Denied.SPREAD: bool(case.distributions)
        or any(one.kind is EventKind.SPREAD for one in case.events),
    }
    return frozenset(one for one in Denied if case.answers.chose(one, "no") and not told[one])


def _sent_under_pressure(case: Answered) -> bool:
    """Tell whether images went, by their dates, after somebody pressed for the first time."""
    known = [one for one in case.events if one.moment.known]
    pressed = [tell.instant(one.moment) for one in known if one.kind in PRESSURE]
    sent = [tell.instant(one.moment) for one in known if one.kind is EventKind.IMAGES]
    return bool(pressed and sent) and max(sent) > min(pressed)
