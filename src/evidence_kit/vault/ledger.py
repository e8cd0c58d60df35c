"""What a vault knows: records, custody log, and the state root that binds them (section 10)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol

from evidence_kit.domain.custody import GENESIS, Entry, Head, first_break
from evidence_kit.vault import canonical, custody_log
from evidence_kit.vault.canonical import Payload
from evidence_kit.vault.custody_log import Recorder
from evidence_kit.vault.keys import KeyRing, Use
from evidence_kit.vault.objects import ChunkRows
from evidence_kit.vault.stream import Forged

_MODULUS = 2**256


class Rows(ChunkRows, Protocol):
    """Where sealed rows come from: a store, or the pages of a damaged file."""

    def headers(self) -> list[bytes]:
        """Give what may be header copies."""

    def records(self) -> Iterable[tuple[int, bytes]]:
        """Give the sealed records by row, ascending."""

    def entries(self) -> Iterable[tuple[int, bytes]]:
        """Give the sealed log entries by row, ascending."""

    def root(self) -> bytes | None:
        """Give the sealed state root."""

    def close(self) -> None:
        """Let go of the file."""


class SealedRows(Protocol):
    """Where a change is written."""

    def put_record(self, row: int, sealed: bytes) -> None:
        """Write a record."""

    def delete_record(self, row: int) -> None:
        """Delete a record."""

    def renew_records(self) -> None:
        """Write all records anew, on pages that hold nothing else."""

    def put_entry(self, row: int, sealed: bytes) -> None:
        """Append a log entry."""

    def put_root(self, sealed: bytes) -> None:
        """Replace the state root."""


@dataclass(frozen=True, slots=True)
class Record:
    """One record in memory, and what it adds to the keyed sum over all records."""

    payload: Payload
    tag: int


@dataclass(slots=True)
class Ledger:
    """Records, log and root as they stand in the file after the last commit."""

    records: dict[int, Record] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    root: Payload = field(default_factory=dict)

    @property
    def last(self) -> Entry | None:
        """Give the newest log entry."""
        return self.entries[-1] if self.entries else None

    @property
    def head(self) -> Head:
        """Give the state of the log for printing in a dossier."""
        last, epoch = self.last, int(self.root.get("epoch", 0))
        return Head(last.seq, last.hash, epoch) if last else Head(0, GENESIS, epoch)

    @property
    def next_chunk(self) -> int:
        """Give the first row of `chunk` that was never used."""
        return int(self.root.get("next_chunk", 1))

    @property
    def reclaim(self) -> list[tuple[int, int]]:
        """Give the first row and number of rows of erased objects that still take room."""
        return [(int(first), int(rows)) for first, rows in self.root.get("reclaim", [])]

    @property
    def stale(self) -> bool:
        """Tell whether a copy of a record's older state may be left between the newest ones."""
        return bool(self.root.get("stale"))

    @property
    def tag_sum(self) -> int:
        """Give the keyed multiset hash of all records."""
        return sum(record.tag for record in self.records.values()) % _MODULUS


def load(rows: Rows, ring: KeyRing) -> tuple[Ledger, tuple[str, ...]]:
    """Read everything that verifies by itself.

    Returns:
        The ledger, and codes of what does not verify: "root", "log", "records".
    """
    broken = []
    records, sound = _load_records(rows, ring)
    entries, unbroken = _load_entries(rows, ring)
    root = _load_root(rows, ring)
    ledger = Ledger(records, entries, root or {})
    last = ledger.last
    log_state = (last.seq, last.hash) if last else (0, GENESIS)
    if root is None:
        broken.append("root")
    if not unbroken or (root and (root.get("log_seq"), root.get("log_head")) != log_state):
        broken.append("log")
    if not sound or (root and not _records_match(ledger)):
        broken.append("records")
    return ledger, tuple(broken)


def _load_records(rows: Rows, ring: KeyRing) -> tuple[dict[int, Record], bool]:
    found, sound = {}, True
    for row, sealed in rows.records():
        try:
            payload = canonical.load(ring.unseal(Use.RECORD, row, sealed))
        except (Forged, ValueError):
            sound = False
        else:
            found[row] = Record(payload, ring.record_tag(row, sealed))
    return found, sound


def _load_entries(rows: Rows, ring: KeyRing) -> tuple[list[Entry], bool]:
    found, sound = [], True
    for row, sealed in rows.entries():
        try:
            found.append(custody_log.unpack(row, ring.unseal(Use.LOG, row, sealed)))
        except (Forged, ValueError):
            sound = False
    return found, sound and first_break(found) is None


def _load_root(rows: Rows, ring: KeyRing) -> Payload | None:
    sealed = rows.root()
    try:
        return canonical.load(ring.unseal(Use.ROOT, 1, sealed)) if sealed else None
    except (Forged, ValueError):
        return None


def _records_match(ledger: Ledger) -> bool:
    root = ledger.root
    return (root.get("records"), root.get("mset")) == (
        len(ledger.records),
        f"{ledger.tag_sum:064x}",
    )


class Change:
    """What one transaction writes. The ledger learns of it only after the commit."""

    def __init__(self, ledger: Ledger, ring: KeyRing, recorder: Recorder) -> None:
        self._ledger = ledger
        self._ring = ring
        self._recorder = recorder
        self._sealed: dict[int, bytes] = {}
        self._records: dict[int, Record] = {}
        self._removed: set[int] = set()
        self._renews = False
        self._entries: list[Entry] = []
        self._root: dict[str, Any] = dict(ledger.root)

    def add(self, payload: Payload) -> int:
        """Put a payload in the next free record. Gives its row."""
        row = max((*self._ledger.records, *self._records), default=0) + 1
        self.put(row, payload)
        return row

    def put(self, row: int, payload: Payload) -> None:
        """Write a record; fields of the old one that we do not know survive."""
        old = self._ledger.records.get(row)
        blob = canonical.dump(canonical.overlay(old.payload, payload) if old else payload)
        sealed = self._ring.seal(Use.RECORD, row, blob)
        self._sealed[row] = sealed
        self._records[row] = Record(canonical.load(blob), self._ring.record_tag(row, sealed))

    def remove(self, row: int) -> None:
        """Delete a record of this ledger, with every copy SQLite may have left of it."""
        self._removed.add(row)
        self.renew()

    def renew(self) -> None:
        """Write all records anew, so that nothing is left of what they held before.

        SQLite overwrites what it deletes, but moving rows between pages it may leave copies.
        """
        self._renews = True

    def log(self, event: str, **fields: object) -> None:
        """Append an entry to the custody log."""
        previous = self._entries[-1] if self._entries else self._ledger.last
        self._entries.extend(self._recorder.record(previous, event, fields))

    def use_chunks(self, rows: int) -> int:
        """Claim the next rows of `chunk`. Gives the first."""
        first = int(self._root.get("next_chunk", 1))
        self._root["next_chunk"] = first + rows
        return first

    def release(self, first: int, rows: int) -> None:
        """Note that these rows of `chunk` belong to nothing any more; their key goes too."""
        self.renew()
        self._root["reclaim"] = [*self._root.get("reclaim", []), [first, rows]]

    def reclaimed(self) -> None:
        """Note that all released rows are gone."""
        self._root["reclaim"] = []

    @property
    def pending(self) -> bool:
        """Whether there is anything to write."""
        return bool(self._records or self._removed or self._entries or self._renews) or (
            self._root != self._ledger.root
        )

    def payload(self, row: int) -> Payload:
        """Give a record as this change leaves it."""
        return (self._records.get(row) or self._ledger.records[row]).payload

    def changed(self) -> tuple[int, ...]:
        """Give the rows of the records that this change writes."""
        return tuple(self._records)

    def write(self, rows: SealedRows) -> None:
        """Write everything, the root last; the caller commits."""
        for row, sealed in self._sealed.items():
            rows.put_record(row, sealed)
        for row in self._removed:
            rows.delete_record(row)
        if self._renews:
            rows.renew_records()
        for entry in self._entries:
            rows.put_entry(entry.seq, self._ring.seal(Use.LOG, entry.seq, custody_log.pack(entry)))
        self._bind()
        rows.put_root(self._ring.seal(Use.ROOT, 1, canonical.dump(self._root)))

    def adopt(self) -> None:
        """Tell the ledger; the commit succeeded."""
        for row in self._removed:
            del self._ledger.records[row]
        self._ledger.records.update(self._records)
        self._ledger.entries.extend(self._entries)
        self._ledger.root = self._root

    @property
    def _rewrites(self) -> bool:
        return not self._ledger.records.keys().isdisjoint(self._records)

    def _bind(self) -> None:
        last = self._entries[-1] if self._entries else self._ledger.last
        records = self._ledger.records
        gone = self._removed | (self._records.keys() & records.keys())
        total = int(self._root.get("mset", "0"), 16)
        total -= sum(records[row].tag for row in gone)
        total += sum(record.tag for record in self._records.values())
        self._root |= {
            "kind": "root",
            "v": 1,
            "epoch": int(self._root.get("epoch", 0)) + 1,
            "log_seq": last.seq if last else 0,
            "log_head": last.hash if last else GENESIS,
            "records": len((records.keys() | self._records.keys()) - self._removed),
            "mset": f"{total % _MODULUS:064x}",
            "next_chunk": int(self._root.get("next_chunk", 1)),
            "reclaim": self._root.get("reclaim", []),
            "stale": not self._renews and (self._ledger.stale or self._rewrites),
        }
