"""What the next step says otherwise to somebody who helps: it is about the person they help."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from evidence_kit.domain.next_step import About, Step
from evidence_kit.wording import N_

_BANK: Final = N_("Call the bank about the payment")
TO_HELPER: Final[Mapping[Step | About, Mapping[str, Any]]] = MappingProxyType(
    {
        Step.COMPLAINT: {"title": N_("Do they want the offender to be prosecuted?")},
        Step.COLLECT: {
            "reason": N_("Begin with one. The rest can come later. They also stay on the phone."),
        },
        Step.PAYMENTS: {
            "reason": N_(
                "Was anything paid? Many people do. Note it here. "
                "Was nothing paid? Then note that they said no."
            ),
        },
        Step.DOSSIER: {
            "reason": N_(
                "What you have is good enough to go to the police with. "
                "The person you help decides who gets it."
            ),
        },
        Step.REACHABLE: {"title": N_("How the police can reach the person you help")},
        About.BANK: {
            "title": _BANK,
            "reason": N_("Sometimes a payment can still be stopped. The number is on the card."),
        },
        About.SERVICE: {"title": N_("Call the service the money was sent with")},
        About.EXCHANGE: {"title": N_("Report it where the crypto was bought")},
        About.PAYER: {"title": N_("Report the payment where it was paid")},
        About.THROUGH: {
            "title": N_("Call the bank about the money that came in"),
            "reason": N_(
                "The number is on the card. Was there pressure? "
                "Then they may go over this with a lawyer first."
            ),
        },
        About.SAID: {"title": _BANK},
        About.MAYBE: {
            "reason": N_(
                "One of the details is about money. Was it asked for, or paid? Note it here."
            )
        },
    }
)
"""By what the words are found by: the fields of `StepWords` that differ."""
