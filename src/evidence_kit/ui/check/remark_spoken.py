"""What remarks say otherwise to somebody who helps: it is about the person they help."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from evidence_kit.domain.remark import Cause, Part
from evidence_kit.wording import N_

TO_HELPER: Final[Mapping[tuple[Part, Cause], Mapping[str, Any]]] = MappingProxyType(
    {
        (Part.REACHABLE, Cause.NOTHING): {
            "title": N_("Contact details of the person you help"),
            "text": N_("This is how the police can reach them. The address need not be in it."),
        },
        (Part.REACHABLE, Cause.DOUBT): {"title": N_("The phone number or email")},
        (Part.EXHIBITS, Cause.NOTHING): {
            "text": N_("One is enough to begin. They also stay on the phone."),
        },
        (Part.THREAT, Cause.ANSWERED): {"title": N_("The threat stands in the answers")},
        (Part.STORY, Cause.GAP): {
            "title": N_("There are days without anything in the time line"),
            "onward": N_("Look at the time line"),
        },
        (Part.STEPS, Cause.NOTHING): {
            "text": N_("Was the account reported or blocked, or the bank called? Note when."),
        },
        (Part.COMPLAINT, Cause.NOTHING): {
            "title": N_("Do they want the offender to be prosecuted?"),
            "text": N_("Sometimes the police need to know. They may not know yet."),
        },
        (Part.COMPLAINT, Cause.ASKED): {
            "title": N_("They told the police that they want prosecution"),
            "text": N_("Is that still so? They may also not know."),
        },
    }
)
"""By part and cause: the fields of `RemarkWords` that differ."""
STRONG_TO_HELPER: Final[Mapping[Part, str]] = MappingProxyType(
    {
        Part.REACHABLE: N_("How the police reach the person you help"),
        Part.PAYMENTS: N_("Proof of the payments"),
        Part.COMPLAINT: N_("Their wish about prosecution"),
    }
)
"""The same for what is strong."""
