"""Check what the police can request by: accounts, numbers, addresses, codes.

The door of this floor's room: `check` judges a text and never changes it, `tells` says so in
words, `lookalikes` and `doubtful` find letters that may be misread, `same` finds what may be one
thing, `guess` the kind of what somebody types, `looks_like_phone` a number that may be mistyped,
`in_groups` an account as it is shown.
"""

from __future__ import annotations

from evidence_kit.services.identify.checks import check, doubtful, same
from evidence_kit.services.identify.facts import Checked, Fact, Said, Verdict
from evidence_kit.services.identify.guess import guess
from evidence_kit.services.identify.iban import in_groups
from evidence_kit.services.identify.lookalikes import Lookalike, lookalikes
from evidence_kit.services.identify.phone import looks_like_phone
from evidence_kit.services.identify.said import finds, kind_name, tells

__all__ = [
    "Checked",
    "Fact",
    "Lookalike",
    "Said",
    "Verdict",
    "check",
    "doubtful",
    "finds",
    "guess",
    "in_groups",
    "kind_name",
    "lookalikes",
    "looks_like_phone",
    "same",
    "tells",
]
