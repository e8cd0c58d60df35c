"""What is at hand in a case: what counts, what was not opened, what was paid, who can be found."""

from __future__ import annotations

from typing import Final

from evidence_kit.domain.case import Case
from evidence_kit.domain.distribution import Distribution
from evidence_kit.domain.event import Event
from evidence_kit.domain.exhibit import Exhibit, Original, Picture
from evidence_kit.domain.lead import LeadKind
from evidence_kit.domain.passage import Passage
from evidence_kit.domain.payment import Payment, PaymentState

FINDABLE: Final = frozenset(
    {
        LeadKind.USERNAME,
        LeadKind.PLATFORM_ID,
        LeadKind.PROFILE_LINK,
        LeadKind.PHONE,
        LeadKind.EMAIL,
    }
)
"""Leads by which an account, and so whoever has it, can be found."""
_LEAST_DIGITS: Final = 8
"""No phone number that can be called from the Netherlands has fewer."""


def there(case: Case) -> tuple[Exhibit, ...]:
    """Give the exhibits that were not set aside."""
    return tuple(one for one in case.exhibits if one.withdrawn_because is None)


def unopened(case: Case) -> tuple[Exhibit, ...]:
    """Give the exhibits that were never opened and can be: looking at a nude is never asked.

    One that was covered was worked on already.
    """
    return tuple(one for one in there(case) if not one.looked_at and _can_be_shown(one))


def happened(case: Case) -> tuple[Event | Distribution | Passage, ...]:
    """Give what counts as events: what was told, what came in, where images were.

    Payments and contact with the police are counted apart.
    """
    return (*case.events, *case.passages, *case.distributions)


def gone(case: Case) -> tuple[Payment, ...]:
    """Give the payments that left the person's hands."""
    left = (PaymentState.PAID, PaymentState.RETURNED)
    return tuple(one for one in case.payments if one.state in left)


def reachable(case: Case) -> bool:
    """Tell whether the police know how to reach the person: a whole number, mail or letter."""
    one = case.person
    whole = sum(sign.isdigit() for sign in one.phone) >= _LEAST_DIGITS
    return whole or "@" in one.email.strip("@ ") or bool(one.letter_address.strip())


def reaching(case: Case) -> bool:
    """Tell whether anything was typed to reach the person by, also what cannot be right."""
    one = case.person
    return any(said.strip() for said in (one.phone, one.email, one.letter_address))


def _can_be_shown(exhibit: Exhibit) -> bool:
    if exhibit.sensitive or not isinstance(exhibit.evidence, Original):
        return False
    return isinstance(exhibit.evidence.content, Picture)
