"""What holds in a case, as far as it changes advice: from answers and from what was told."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Final

from evidence_kit.domain.age import AgeBand, band, band_now, band_then
from evidence_kit.domain.answers import UNSURE
from evidence_kit.domain.case import Answered, Case
from evidence_kit.domain.event import PRESSURE, Demand, EventKind
from evidence_kit.domain.first_steps import StepState
from evidence_kit.domain.payment import Method, PaymentState
from evidence_kit.domain.person import Teller


class Circumstance(StrEnum):
    """Something that changes what is advised, or how it is said."""

    PAID = "paid"
    UNPAID = "unpaid"
    """Nothing was paid: the person said so, or nobody asks for money."""
    NO_MONEY = "no-money"
    """Something is demanded, and none of it is money."""
    ERRAND = "errand"
    """Something against the law is demanded, whatever else is."""
    BY_BANK = "by-bank"
    BY_CARD = "by-card"
    """A gift card or a prepaid code."""
    BY_PAYPAL = "by-paypal"
    BY_CASH = "by-cash"
    """A service that sends cash."""
    BY_CRYPTO = "by-crypto"
    THROUGH = "through"
    """Money of others came in and had to go on."""
    ONLY_CAME_IN = "only-came-in"
    """Such money came in, and nothing was paid, as far as is told."""
    NO_BANK = "no-bank"
    """Money went, all of it told, and none of it through a bank."""
    THREATENED = "threatened"
    """Somebody presses with it: a threat or a demand was answered or told."""
    SPREAD = "spread"
    ALONE = "alone"
    """Nobody knows yet."""
    MINOR_NOW = "minor-now"
    ADULT_NOW = "adult-now"
    MINOR_THEN = "minor-then"
    """Under 18 when it began, or in an image."""
    ADULT_THEN = "adult-then"
    HELPER = "helper"
    """Somebody helps somebody else."""
    NO_IMAGES = "no-images"
    """There are no images, as far as the person knows."""
    FAKE_IMAGE = "fake-image"
    DID_MORE = "did-more"
    """The person did what was asked, besides paying."""
    BLUFF = "bluff"
    """A mail that many get: "I hacked your webcam"."""
    HACKED = "hacked"
    EX_PARTNER = "ex-partner"
    FAKE_POLICE = "fake-police"


_BY_METHOD: Final = {
    Method.TRANSFER: Circumstance.BY_BANK,
    Method.TIKKIE: Circumstance.BY_BANK,
    Method.GIFT_CARD: Circumstance.BY_CARD,
    Method.PAYSAFECARD: Circumstance.BY_CARD,
    Method.PAYPAL: Circumstance.BY_PAYPAL,
    Method.CASH_SERVICE: Circumstance.BY_CASH,
    Method.CRYPTO: Circumstance.BY_CRYPTO,
}
_WENT: Final = (PaymentState.PAID, PaymentState.RETURNED)
"""Money left the person's hands, and may have come back."""
_ANSWERS: Final = (
    ("paid", "yes", Circumstance.PAID),
    ("threatened", "yes", Circumstance.THREATENED),
    ("proof", "yes", Circumstance.THREATENED),
    ("spread", "yes", Circumstance.SPREAD),
    ("told", "no", Circumstance.ALONE),
    ("for-whom", "other", Circumstance.HELPER),
    ("image", "fake", Circumstance.FAKE_IMAGE),
    ("did-more", "yes", Circumstance.DID_MORE),
    ("channel", "mail-bluff", Circumstance.BLUFF),
    ("channel", "hacked", Circumstance.HACKED),
    ("channel", "ex-partner", Circumstance.EX_PARTNER),
    ("channel", "fake-police", Circumstance.FAKE_POLICE),
)
"""Question, value, and what follows from it."""
_TALK: Final = "talk"
"""The first step that ends being alone with it."""


def circumstances(case: Answered, today: dt.date | None = None) -> frozenset[Circumstance]:
    """Give what holds in a case.

    Args:
        case: as it is now.
        today: the day, which decides an age by date of birth; without it ages follow from what
            was said of them.
    """
    answers = case.answers
    found = {then for asked, value, then in _ANSWERS if answers.chose(asked, value)}
    found |= _money(case) | _ages(case, today or dt.date.min)
    if Circumstance.THROUGH in found and Circumstance.PAID not in found:
        found.add(Circumstance.ONLY_CAME_IN)
    if case.distributions or any(one.kind is EventKind.SPREAD for one in case.events):
        found.add(Circumstance.SPREAD)
    if any(one.kind in PRESSURE for one in case.events):
        found.add(Circumstance.THREATENED)
    if _talked(case):
        found.discard(Circumstance.ALONE)
    if case.person.teller not in (Teller.UNSAID, Teller.SELF):
        found.add(Circumstance.HELPER)
    if _no_images(case) and Circumstance.SPREAD not in found:
        found.add(Circumstance.NO_IMAGES)
    return frozenset(found)


def began_on(case: Case) -> dt.date | None:
    """Give the first day that is known of anything that happened; None when there is none.

    What an exhibit shows may be older than all of it, such as the day a profile was made.
    """
    moments = [one.moment for one in case.events]
    moments += [one.moment for one in case.money]
    moments += [one.seen for one in case.distributions]
    days = sorted(one.day for one in moments if one.known)
    return dt.date.fromisoformat(days[0]) if days else None


def _talked(case: Case) -> bool:
    """Tell whether somebody knows; who saw or received something was told nothing by that."""
    done = (one.id for one in case.steps_taken if one.state is StepState.DONE)
    return _TALK in done or any(one.kind is EventKind.HELP for one in case.events)


def _money(case: Answered) -> set[Circumstance]:
    went = [one for one in case.payments if one.state in _WENT]
    found = {_BY_METHOD[one.method] for one in went if one.method in _BY_METHOD}
    if went:
        found.add(Circumstance.PAID)
        known = all(one.method in _BY_METHOD for one in went)
        bank = Circumstance.BY_BANK in found or bool(case.passages)
        found |= {Circumstance.NO_BANK} if known and not bank else set()
    elif case.answers.chose("paid", "no") and not case.payments:
        found.add(Circumstance.UNPAID)
    found |= {Circumstance.THROUGH} if case.passages else set()
    return found | _demanded(case)


def _demanded(case: Answered) -> set[Circumstance]:
    """Give what follows from what is wanted."""
    given = case.answers.to("demanded")
    wanted = {*given.values} if given is not None else set()
    wanted |= {one.value for event in case.events for one in event.demands}
    made_to = any(one.kind is EventKind.ERRAND for one in case.events)
    errand = made_to or Demand.CRIME.value in wanted
    found = {Circumstance.ERRAND} if errand else set()
    money = case.payments or case.answers.chose("paid", "yes")
    if money or not wanted or wanted & {Demand.MONEY.value, UNSURE}:
        return found
    return found | {Circumstance.NO_MONEY, Circumstance.UNPAID}


def _ages(case: Answered, today: dt.date) -> set[Circumstance]:
    now = band_now(case.person, case.answers, today)
    then = band_then(case.person, case.answers, began_on(case))
    found = set()
    if now.minor:
        # Whoever is a minor now was one then.
        found |= {Circumstance.MINOR_NOW, Circumstance.MINOR_THEN}
    if now is AgeBand.ADULT:
        found.add(Circumstance.ADULT_NOW)
    if then.minor or any(one.age is not None and band(one.age).minor for one in case.images):
        found.add(Circumstance.MINOR_THEN)
    elif then is AgeBand.ADULT and not now.minor:
        found.add(Circumstance.ADULT_THEN)
    return found


def _no_images(case: Answered) -> bool:
    answers = case.answers
    if case.images or any(answers.chose("image", one) for one in ("real", "recorded", "fake")):
        return False
    return answers.chose("channel", "mail-bluff") or answers.chose("gave-images", "no")
