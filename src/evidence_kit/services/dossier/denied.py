"""What was answered in the guide, as far as what was told does not say it, nor otherwise."""

from __future__ import annotations

from enum import StrEnum

from evidence_kit.domain.at_hand import there
from evidence_kit.domain.case import Answered, Case
from evidence_kit.domain.event import CarriedOut, Demand, EventKind
from evidence_kit.domain.exhibit import InWords
from evidence_kit.domain.guide import DEMANDED
from evidence_kit.domain.intimate_image import Obtained
from evidence_kit.services.described import may_be_own


class Denied(StrEnum):
    """A question of the guide to which "no" is a fact an officer can use."""

    PAID = "paid"
    DID_MORE = "did-more"
    """Did anything else that the other wanted, besides paying."""
    SPREAD = "spread"


_NOT_SENT = (Obtained.RECORDED, Obtained.TAKEN, Obtained.PASSED_ON)
_DID = (CarriedOut.DONE, CarriedOut.PARTLY)


def denied(case: Answered) -> frozenset[Denied]:
    """Give what was answered "no". A question that was skipped, or left open, is no answer."""
    told = {
        Denied.PAID: bool(case.payments),
        Denied.DID_MORE: _may_have_sent(case)
        or any(one.carried_out in _DID for one in case.events),
        Denied.SPREAD: bool(case.distributions)
        or any(one.kind is EventKind.SPREAD for one in case.events),
    }
    return frozenset(one for one in Denied if case.answers.chose(one, "no") and not told[one])


def answered_demands(case: Answered) -> tuple[Demand, ...]:
    """Give what the other wants by the answers, without what events say already."""
    told = {kind for one in case.events for kind in one.demands}
    if any(one.demanded for one in case.events):
        told.add(Demand.MONEY)
    return tuple(one for one in Demand if case.answers.chose(DEMANDED, one) and one not in told)


def _may_have_sent(case: Case) -> bool:
    """Tell whether an image may have gone to the other: nobody says here when that was wanted."""
    held = any(one.obtained not in _NOT_SENT for one in case.images)
    sent = any(one.kind is EventKind.IMAGES for one in case.events)
    in_words = (one.evidence for one in there(case) if isinstance(one.evidence, InWords))
    return held or sent or any(may_be_own(one.words) for one in in_words)
