"""Names of the parts that are strong, as what is there."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from evidence_kit.domain.errors import Bug
from evidence_kit.domain.remark import Cause, Level, Part, Remark
from evidence_kit.ui.check.remark_spoken import STRONG_TO_HELPER
from evidence_kit.ui.parts.told.spoken import Spoken
from evidence_kit.wording import N_, Wording

_STRONG: Final[Mapping[Part, str]] = MappingProxyType(
    {
        Part.REACHABLE: N_("How the police reach you"),
        Part.EXHIBITS: N_("Screenshots kept"),
        Part.ACCOUNT: N_("What the police can search by"),
        Part.THREAT: N_("The threat is there letter by letter"),
        Part.STORY: N_("Time line without gaps"),
        Part.PAYMENTS: N_("Proof of your payments"),
        Part.DATES: N_("Dates of your items"),
        Part.OPENED: N_("All items opened"),
        Part.LEADS: N_("All details confirmed"),
        Part.NAMES: N_("Looked at names of others"),
        Part.COVERED: N_("Nude images covered"),
        Part.STEPS: N_("Reporting and blocking"),
        Part.COMPLAINT: N_("Your wish about prosecution"),
        Part.ORIGINALS: N_("All files unchanged"),
        Part.FILE: N_("Police file up to date"),
    }
)
_ALONE: Final[Mapping[tuple[Part, Cause], str]] = MappingProxyType(
    {
        (Part.STEPS, Cause.REPORTED): N_("It was reported"),
        (Part.STEPS, Cause.BLOCKED): N_("The other was blocked"),
    }
)
"""By what alone was done."""


def strong_words(remark: Remark, words: Wording, *, helping: bool = False) -> str:
    """Name a part that is strong."""
    if remark.level is not Level.STRONG:
        raise Bug("this part is not strong")
    mine = _ALONE.get((remark.part, remark.cause), _STRONG[remark.part])
    return Spoken(mine, STRONG_TO_HELPER.get(remark.part, mine)).to(words, helping=helping)
