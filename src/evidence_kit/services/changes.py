"""What the custody log tells: whether a police file is out of date, whether the clock is odd."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from evidence_kit.domain.case import ExportKind
from evidence_kit.domain.custody import Entry

_LEAVING: Final = "export"
_UNCHANGED: Final = frozenset(
    {"opened", "locked", "verify", "clock-anomaly", "header-restored", "derive", "import-again"}
    | {"passphrase-changed", "recovery-code-changed", "trusted-added", "trusted-removed", "copy"}
)
"""What is logged without anything on a page being another."""
_BEGINNINGS: Final = frozenset({"opened", "vault-created"})
_LOOKED: Final = ["looked_at"]
"""Fields of a "describe" that says only that an exhibit was opened; no page tells of it."""


def changed_since_export(entries: Sequence[Entry]) -> bool:
    """Tell whether a police file made now could differ from the last one.

    What is not known to change nothing counts as a change. Without any export: True; a few
    pages on paper are no police file.
    """
    for entry in reversed(entries):
        if entry.event == _LEAVING and not _in_part(entry):
            return False
        if not _changes_nothing(entry):
            return True
    return True


def clock_is_odd(entries: Sequence[Entry]) -> bool:
    """Tell whether the computer's clock jumped since the case was opened, or just before that."""
    for entry in reversed(entries):
        if entry.event == "clock-anomaly":
            return True
        if entry.event in _BEGINNINGS:
            before = entries[entry.seq - 2 : entry.seq - 1]
            return any(one.event == "clock-anomaly" for one in before)
    return False


def _changes_nothing(entry: Entry) -> bool:
    if entry.event != "describe":
        return entry.event in _UNCHANGED or _in_part(entry)
    return _payload(entry).get("fields") == _LOOKED


def _in_part(entry: Entry) -> bool:
    """Tell whether only some pages were printed; a line that does not say so may be that."""
    if entry.event != _LEAVING:
        return False
    left = _payload(entry)
    return not left.get("whole", left.get("what") != ExportKind.PRINT)


def _payload(entry: Entry) -> dict[str, object]:
    found: dict[str, object] = json.loads(entry.payload or "{}")
    return found
