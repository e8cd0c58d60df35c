"""How much of a damaged vault is not there any more (sections 9 and 10)."""

from __future__ import annotations

from collections.abc import Collection

from evidence_kit.domain.exhibit import label_number
from evidence_kit.vault import canonical
from evidence_kit.vault.codec import UNDECODABLE
from evidence_kit.vault.contents import Contents
from evidence_kit.vault.ledger import Ledger

_CAME_IN = ("import", "register-in-words", "import-covered")
_WENT_OUT = "integrity-failure"
_CHANGING = (*_CAME_IN, _WENT_OUT)


def missing(ledger: Ledger, broken: Collection[str], contents: Contents) -> int | None:
    """Tell how much the state root vouches for and the file does not give.

    Args:
        ledger: what verifies.
        broken: what does not, as `ledger.load` says.
        contents: what is shown.

    Returns:
        Exhibits, by a custody log that is whole. When it is not, records. None without a root.
    """
    if "root" in broken:
        return None
    if "log" in broken:
        return max(0, int(ledger.root.get("records", 0)) - len(ledger.records))
    return sum(contents.exhibit(number) is None for number in _numbers(ledger))


def missing_told(ledger: Ledger, broken: Collection[str], contents: Contents) -> int | None:
    """Tell how much was told beside the exhibits and is not shown; None when nobody knows."""
    if {"root", "log"}.intersection(broken):
        return None
    expected = 0
    for entry in ledger.entries:
        try:
            payload = canonical.load((entry.payload or "").encode())
            if entry.event == "note":
                expected += int(payload["new"])
            elif entry.event == "drop":
                expected -= sum(payload["counts"].values())
        except UNDECODABLE:
            continue  # of a newer program
    return max(0, expected - len(contents.told))


def _numbers(ledger: Ledger) -> set[int]:
    found: set[int] = set()
    for entry in ledger.entries:
        if entry.event not in _CHANGING:
            continue
        try:
            payload = canonical.load((entry.payload or "").encode())
            number = label_number(payload["item"])
        except UNDECODABLE:
            continue  # of a newer program
        if entry.event == _WENT_OUT:
            found.discard(number)
        else:
            found.add(number)
    return found
