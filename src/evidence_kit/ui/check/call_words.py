"""What to say first to the police, and what is good to know, by who calls and for whom."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from evidence_kit.domain.age import AgeBand, band_now
from evidence_kit.domain.case import Answered
from evidence_kit.domain.helping import helping
from evidence_kit.wording import N_

_MINE: Final = N_(
    "“Somebody blackmails me online with images of me. I want to talk to someone about it.”"
)
_HELPED: Final = N_(
    "“I help somebody who is blackmailed online with images. We want to talk about it.”"
)
_ANY_STATION: Final = N_("You may go to any station. Make an appointment first.")
_KEEP: Final = N_("Do not delete anything on your phone. The police may want to look at it.")
_KEEP_HELPED: Final = N_("Delete nothing on the phone. The police may want to look at it.")
_BRING: Final = N_("You may bring somebody. That person may be a witness too.")
_BRING_HELPED: Final = N_("You may come along. You may be a witness too.")
_YOURSELF: Final = N_("You may talk to the police yourself, also when you are young.")
_CHILD: Final = N_("A child may talk to the police too, also without you.")
_UNDER_13: Final = N_(
    "Under 13? Then the police also contact your parents or carers. "
    "Is that not safe at home? Say so."
)
_UNDER_13_HELPED: Final = N_(
    "Under 13? Then the police also contact the parents or carers. "
    "Is that not safe at home? Say so."
)
MOST_FACTS: Final = 5
"""Most that is good to know in any case."""


@dataclass(frozen=True, slots=True)
class CallWords:
    """The words, still to be translated.

    Attributes:
        first: the sentence to begin with.
        know: what is good to know.
    """

    first: str
    know: tuple[str, ...]


def call_words(case: Answered, today: dt.date) -> CallWords:
    """Give the words for a case: who helps does not speak as the one it happened to."""
    grown = band_now(case.person, case.answers, today) is AgeBand.ADULT
    if helping(case):
        children = () if grown else (_CHILD, _UNDER_13_HELPED)
        return CallWords(_HELPED, (_ANY_STATION, _BRING_HELPED, *children, _KEEP_HELPED))
    child = () if grown else (_UNDER_13,)
    return CallWords(_MINE, (_ANY_STATION, _BRING, _YOURSELF, *child, _KEEP))
