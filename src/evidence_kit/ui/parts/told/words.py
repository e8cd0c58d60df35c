"""Words for what several rooms ask alike: how sure, where from, how known, and who."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from evidence_kit.domain.event import KnownBy
from evidence_kit.domain.lead import Suspect
from evidence_kit.domain.moment import Precision, TimeSource
from evidence_kit.ui.parts.told.spoken import Spoken
from evidence_kit.wording import N_, Wording

PRECISIONS: Final[Mapping[Precision, str]] = MappingProxyType(
    {
        Precision.EXACT: N_("Exactly"),
        Precision.ABOUT: N_("About then"),
        Precision.BETWEEN: N_("Between two dates"),
        Precision.UNKNOWN: N_("I do not know"),
    }
)
SOURCES: Final[Mapping[TimeSource, str]] = MappingProxyType(
    {
        TimeSource.SCREEN: N_("In the screenshot"),
        TimeSource.MEMORY: N_("I remember it"),
        TimeSource.BANK: N_("At the bank or on a receipt"),
        TimeSource.OTHER: N_("Somewhere else"),
    }
)
KNOWN_BY: Final[Mapping[KnownBy, Spoken]] = MappingProxyType(
    {
        KnownBy.SEEN: Spoken(N_("I saw or did it myself"), N_("They saw or did it themselves")),
        KnownBy.TOLD: Spoken(N_("Somebody told me"), N_("Somebody told them")),
        KnownBy.GUESSED: Spoken(N_("I think so"), N_("They think so")),
    }
)
HOW_KNOWN: Final = Spoken(N_("How do you know this?"), N_("How do they know this?"))


def suspect_name(suspect: Suspect, words: Wording) -> str:
    """Give "A, calls themself Lisa", or only the letter."""
    who = suspect.alias.strip() or suspect.role.strip()
    name = words.gettext("Suspect {letter}").format(letter=suspect.letter)
    return f"{suspect.letter}: {who}" if who else name
