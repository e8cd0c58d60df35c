"""The custody log: an append-only, hash-chained and redactable record of what was done.

Format: docs/vault-format.md. An entry line is canonical JSON
`{"ev":...,"ph":"<sha256 of payload>","prev":"<hex>","seq":n,"utc":"...Z","v":1}`;
its hash is SHA-256 over that line without newline; `prev` of entry 1 is 64 zeros.
A payload may be left out of an export without breaking the chain: the line holds its digest.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

GENESIS = "0" * 64


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log and, unless it was left out, its payload.

    Attributes:
        seq: 1, 2, 3 ... without gaps.
        line: the entry line, canonical JSON without newline.
        payload: canonical JSON, or None when redacted.
    """

    seq: int
    line: str
    payload: str | None

    @property
    def hash(self) -> str:
        """SHA-256 of the line, hex."""
        return hashlib.sha256(self.line.encode()).hexdigest()

    @property
    def event(self) -> str:
        """What happened, e.g. "import"."""
        return str(json.loads(self.line)["ev"])

    @property
    def utc(self) -> str:
        """When, RFC 3339 in UTC with milliseconds."""
        return str(json.loads(self.line)["utc"])


def first_break(entries: Iterable[Entry]) -> int | None:
    """Give the `seq` of the first entry that does not follow from the one before, else None."""
    previous = GENESIS
    for expected, entry in enumerate(entries, start=1):
        if not _follows(entry, expected, previous):
            return expected
        previous = entry.hash
    return None


def _follows(entry: Entry, seq: int, previous: str) -> bool:
    try:
        line = json.loads(entry.line)
    except ValueError:
        return False
    if not isinstance(line, dict) or line.get("seq") != seq or entry.seq != seq:
        return False
    if line.get("prev") != previous:
        return False
    if entry.payload is None:
        return True
    return line.get("ph") == hashlib.sha256(entry.payload.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Head:
    """The state of the log at one moment; printed in every dossier as an anchor.

    Attributes:
        seq: number of entries.
        hash: SHA-256 of the last entry line, hex.
        epoch: how many times the vault was written; only ever grows.
    """

    seq: int
    hash: str
    epoch: int
