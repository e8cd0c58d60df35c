"""Whether black-outs, or the mark "private", may be lost with a part of a damaged case."""

from __future__ import annotations

import json
from typing import Final

from evidence_kit.domain.exhibit import Exhibit
from evidence_kit.vault import Vault

_DRAWN: Final = ("annotate", "carried")
"""Events of the log that tell how many black-outs an exhibit had then."""


def unsure(vault: Vault) -> tuple[int, ...]:
    """Give the exhibits that may have had black-outs, or been private, without a trace of it."""
    return tuple(
        exhibit.number
        for exhibit in vault.case.exhibits
        if exhibit.stored is not None
        and not vault.markup(exhibit.number).blackouts
        and may_have_lost_blackouts(vault, exhibit)
    )


def may_have_lost_blackouts(vault: Vault, exhibit: Exhibit) -> bool:
    """Ask the log, in a damaged vault without a black-out here, whether there was one.

    In a case that was rescued from such a vault the doubt stays until the person looked.
    """
    before = vault.case.predecessor
    if before and exhibit.number in before.unsure and not exhibit.looked_at:
        return True
    if not vault.broken:
        return False
    if {"log", "root"} & set(vault.broken) or exhibit.number in vault.unrecorded:
        return True
    payloads = (json.loads(entry.payload or "{}") for entry in vault.entries())
    drawn = [
        payload.get("blackouts", 0)
        for payload in payloads
        if payload.get("kind") in _DRAWN and payload.get("item") == exhibit.label
    ]
    return bool(drawn and drawn[-1])
