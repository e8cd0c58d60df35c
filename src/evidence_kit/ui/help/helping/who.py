"""Words for who helps, and for the age of the person they help."""

from __future__ import annotations

from typing import Final

from evidence_kit.domain.age import AgeBand
from evidence_kit.domain.person import Teller
from evidence_kit.wording import N_, Wording

WHO: Final = {
    Teller.PARENT: N_("Parent or guardian"),
    Teller.CLOSE: N_("Family or friend"),
    Teller.PROFESSIONAL: N_("School or professional"),
}
AGES: Final = {
    AgeBand.UNDER_12: N_("Younger than 12"),
    AgeBand.FROM_12: N_("12 up to and including 15"),
    AgeBand.FROM_16: N_("16 or 17"),
    AgeBand.ADULT: N_("18 or older"),
    AgeBand.UNKNOWN: N_("I do not know"),
}
_NO_NUDES: Final = N_(
    "Say that a nude is visible, and we keep it covered, or in words only. Nobody has to look."
)


def role(teller: Teller, words: Wording) -> str:
    """Name who helps, as it stands in the middle of a sentence; "" for nobody."""
    said = words.gettext(WHO[teller]) if teller in WHO else ""
    return said[:1].lower() + said[1:]


def no_nudes(age: AgeBand, words: Wording) -> str:
    """Say what is not kept; "" for an adult."""
    return "" if age is AgeBand.ADULT else words.gettext(_NO_NUDES)
