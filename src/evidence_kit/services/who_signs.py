"""Who signs to ask for prosecution, by age: facts of the law, with source and day."""

from __future__ import annotations

import datetime as dt
import functools
import json
from collections.abc import Mapping
from types import MappingProxyType

from evidence_kit import resources
from evidence_kit.domain.age import AgeBand
from evidence_kit.domain.errors import Bug
from evidence_kit.services import sourced
from evidence_kit.services.guidance import Said

Facts = Mapping[str, tuple[Said, dt.date]]
"""Text and day of looking up, by id."""

IDS = frozenset({"under-16", "from-16", "adult", "own-child", "talk"})


@functools.cache
def facts() -> Facts:
    """Read the facts. Raises Bug when the data file is not as it must be."""
    return read_facts(resources.text("data", "who_signs.json"))


def read_facts(text: str) -> Facts:
    """Check a data file and give its facts by id.

    Raises:
        Bug: one is missing, wrong or without a source; the message names it.
    """
    found: dict[str, tuple[Said, dt.date]] = {}
    for entry in json.loads(text)["lines"]:
        try:
            day = sourced.source(entry).verified_on
            if day is None:
                raise ValueError(entry["id"])
            found[sourced.text(entry["id"])] = (sourced.said(entry["said"]), day)
        except sourced.UNREADABLE as error:
            raise Bug(f"who signs, {entry.get('id')}: {error!r}") from error
    if found.keys() != IDS:
        raise Bug(f"who signs: {sorted(found.keys() ^ IDS)}")
    return MappingProxyType(found)


def signing(age: AgeBand, language: str, *, own_child: bool) -> str:
    """Say who signs, and that talking is free.

    Args:
        age: of the person this happened to.
        language: "nl" or "en".
        own_child: a parent or guardian reads it.
    """
    talk = "own-child" if own_child and age.represented else "talk"
    wanted = {
        AgeBand.FROM_16: ("from-16",),
        AgeBand.ADULT: ("adult",),
    }.get(age, ("under-16", talk))
    return " ".join(facts()[one][0].in_(language) for one in wanted)


def verified_on() -> dt.date:
    """Give the day that holds for all of them: the earliest."""
    return min(day for _said, day in facts().values())
