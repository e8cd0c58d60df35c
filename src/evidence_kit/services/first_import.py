"""How screenshots get from a phone to this computer, by cable, step by step.

The steps are data (`resources/data/first_import.json`), per kind of phone. They are worded
generally, for menus differ between makers and years; no maker's page was compared with them yet,
so the file names none.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from evidence_kit import resources
from evidence_kit.domain.errors import Bug


@dataclass(frozen=True, slots=True)
class PhoneSteps:
    """The steps for one kind of phone.

    Attributes:
        id: stable key, e.g. "android".
        name: what people call it; the same in every language.
        steps: a sentence per language for each step, in order.
    """

    id: str
    name: str
    steps: tuple[Mapping[str, str], ...]

    def said(self, language: str) -> tuple[str, ...]:
        """Give the steps in one language."""
        return tuple(step[language] for step in self.steps)


@functools.cache
def phones() -> tuple[PhoneSteps, ...]:
    """Give every kind of phone we have steps for.

    Raises:
        Bug: the shipped file is not what it should be.
    """
    return read_phones(resources.text("data", "first_import.json"))


def read_phones(text: str) -> tuple[PhoneSteps, ...]:
    """Read the steps. Raises `Bug` when a field is missing or of the wrong kind."""
    try:
        return tuple(_phone(one) for one in json.loads(text)["phones"])
    except (KeyError, TypeError, ValueError) as error:
        raise Bug("the steps of the first import cannot be read") from error


def _phone(one: Mapping[str, object]) -> PhoneSteps:
    steps = one["steps"]
    if not isinstance(steps, list) or not steps:
        raise TypeError("steps")
    return PhoneSteps(
        str(one["id"]),
        str(one["name"]),
        tuple(MappingProxyType({name: str(step[name]) for name in ("nl", "en")}) for step in steps),
    )
