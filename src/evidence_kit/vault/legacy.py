"""What a rescued case keeps of the one it came from: a few facts, and its log (section 8)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from evidence_kit.domain.custody import Entry, Head
from evidence_kit.domain.exhibit import exhibit_label, label_number
from evidence_kit.domain.predecessor import Predecessor
from evidence_kit.vault.canonical import Payload

HISTORY: Final = "history"
_ENTRIES: Final = 256
"""Log entries in one record, so that a record stays small."""
_NUMBERS: Final = ("missing", "unsaid", "unmarked", "unsure", "incomplete")


def facts(value: Predecessor) -> Payload:
    """Encode what is known of the damaged case before anything was carried over."""
    found = {
        "vault_id": value.vault_id,
        "log_seq": value.head.seq,
        "log_head": value.head.hash,
        "epoch": value.head.epoch,
        "broken": list(value.broken),
        "next_number": value.next_number,
        "missing": _labels(value.missing),
        "all_known": value.all_known,
        "unsaid": _labels(value.unsaid),
        "unmarked": _labels(value.unmarked),
        "unsure": _labels(value.unsure),
        "untold": value.untold,
        "unlisted": value.unlisted,
    }
    return found | ({"older": True} if value.older_before else {})


def predecessor(value: Predecessor) -> Payload:
    """Encode the damaged case for the record of the case."""
    found = {"incomplete": _labels(value.incomplete), "at": value.rescued_at}
    return facts(value) | found


def predecessor_of(case: Payload) -> Predecessor | None:
    """Decode it from the record of the case; None when the case was never rescued."""
    payload = case.get("rescued")
    if payload is None:
        return None
    untold = payload["untold"]
    return Predecessor(
        str(payload["vault_id"]),
        Head(int(payload["log_seq"]), str(payload["log_head"]), int(payload["epoch"])),
        tuple(map(str, payload["broken"])),
        int(payload["next_number"]),
        all_known=bool(payload["all_known"]),
        untold=None if untold is None else int(untold),
        unlisted=int(payload["unlisted"]),
        older_before=bool(payload.get("older", False)),
        rescued_at=str(payload["at"]),
        **{name: tuple(map(label_number, payload[name])) for name in _NUMBERS},
    )


def history(vault_id: str, entries: Sequence[Entry]) -> Iterator[Payload]:
    """Encode a custody log that has ended, as the records that hold it."""
    for first in range(0, len(entries), _ENTRIES):
        held = [
            {"seq": entry.seq, "line": entry.line, "payload": entry.payload}
            for entry in entries[first : first + _ENTRIES]
        ]
        yield {"kind": HISTORY, "v": 1, "vault_id": vault_id, "entries": held}


def read_history(payload: Payload) -> tuple[Entry, ...]:
    """Decode the entries of one such record."""
    return tuple(
        Entry(int(one["seq"]), str(one["line"]), one["payload"]) for one in payload["entries"]
    )


def _labels(numbers: Sequence[int]) -> list[str]:
    return [exhibit_label(number) for number in numbers]
