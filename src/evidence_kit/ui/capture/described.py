"""An image in words: who can be chosen on the form, and what is made of the answers."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from evidence_kit.services.described import (
    KINDS,
    Description,
    ImageKind,
    Who,
    facts,
    stored_words,
)
from evidence_kit.wording import N_

__all__ = ["KINDS", "PEOPLE", "Description", "ImageKind", "Who", "facts", "stored_words"]

PEOPLE: Final = MappingProxyType(
    {
        Who.ME: N_("Me"),
        Who.OTHER: N_("Somebody else"),
        Who.UNKNOWN: N_("I do not know"),
    }
)
