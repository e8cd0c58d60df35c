"""The writing side of an open vault: changes, objects, erasing, tidying (section 11)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from itertools import groupby

from evidence_kit.domain.errors import Expected
from evidence_kit.vault import canonical, objects
from evidence_kit.vault.canonical import Payload
from evidence_kit.vault.claim import Claim
from evidence_kit.vault.contents import Contents
from evidence_kit.vault.custody_log import Recorder
from evidence_kit.vault.format import COPIES, Header
from evidence_kit.vault.keys import KeyRing, Use
from evidence_kit.vault.ledger import Change, Ledger
from evidence_kit.vault.objects import Stored
from evidence_kit.vault.store import Store
from evidence_kit.vault.stream import chunk_count


@dataclass(frozen=True, slots=True, repr=False)
class Writer:
    """Everything that is needed to change a vault; a read-only vault has none."""

    store: Store
    ring: KeyRing
    ledger: Ledger
    contents: Contents
    recorder: Recorder
    claim: Claim

    @contextmanager
    def change(self) -> Iterator[Change]:
        """Collect a change; commit it when the block ends well, forget it when it raises.

        Raises:
            DiskFull, PlaceNotWritable, ReadOnlyMedium, VaultDamaged: all is as it was before.
            CaseFileMissing: the file is not at its place any more; nothing counts as kept.
        """
        self.claim.insist()
        change = Change(self.ledger, self.ring, self.recorder)
        with self.store.transaction():
            yield change
            if change.pending:
                change.write(self.store)
        if change.pending:
            change.adopt()
        for row in change.changed():
            self.contents.take(row, change.payload(row))
        self.claim.insist()

    def begin(self, header: Header) -> None:
        """Log that the vault was opened, and put right what an interrupted session left.

        Raises:
            DiskFull, PlaceNotWritable, ReadOnlyMedium: nothing can be written here.
            VaultDamaged: SQLite cannot write this file any more.
        """
        with self.change() as change:
            change.log("opened")
        with suppress(Expected):
            self._restore_headers(header)
            self.drop_unfinished()
            self.reclaim()
            self.tidy()

    def _restore_headers(self, header: Header) -> None:
        wanted = header.untrusted_blob
        if self.store.headers() == [wanted for _ in COPIES]:
            return
        for copy in COPIES:
            with self.store.transaction():
                self.store.put_header(copy, wanted)
        with self.change() as change:
            change.log("header-restored")

    def finish_access(self) -> None:
        """Write the second header copy when a change of who can open the vault lacks it.

        Raises:
            DiskFull, PlaceNotWritable, ReadOnlyMedium: it is as it was.
        """
        first, *others = self.store.headers()
        header = Header.parse(first)
        if others == [first] or header is None or not self.ring.verifies(header):
            return
        self.claim.insist()
        with self.store.transaction():
            self.store.put_header(COPIES[1], first)

    def write_original(
        self, pieces: Iterable[tuple[bytes, bool]], on_progress: Callable[[int], None]
    ) -> Stored:
        """Write the chunks of a new object behind everything that is in use, inside a change.

        Nothing refers to them until the change claims their rows.
        """
        return objects.write(pieces, self.ledger.next_chunk, self.ring, self.store, on_progress)

    def write_derived(self, change: Change, data: bytes) -> Stored:
        """Write a derived object inside a change and claim its rows."""
        first = change.use_chunks(1 + chunk_count(len(data)))
        stored = objects.write(objects.cut(data), first, self.ring, self.store)
        return replace(stored, sha512="")

    def write_header(self, stored: Stored, header: Payload) -> None:
        """Write what names an object when every record is lost, inside a change."""
        sealed = self.ring.seal(Use.OBJECT, stored.first, canonical.dump(header))
        self.store.put_chunk(stored.first, sealed)

    def erase(self, change: Change, stored: Stored) -> None:
        """Destroy the key in an object's header, inside a change that drops its record's too."""
        self.store.delete_chunk(stored.first)
        change.release(stored.first, stored.rows)

    def abandon(self, change: Change, stored: Stored) -> None:
        """Let go of an object that does not read back, inside a change, as `erase` does.

        Rows that do not verify stay where they are: to delete one is to follow its pages, and
        what is damaged may lead to pages of something else.
        """
        if objects.named(self.store, self.ring, stored):
            self.store.delete_chunk(stored.first)
        row = stored.first + 1
        found = objects.surviving(self.store, self.ring, stored)
        for sound, run in groupby(piece is not None for piece in found):
            rows = sum(1 for _ in run)
            if sound:
                change.release(row, rows)
            row += rows

    def reclaim(self) -> None:
        """Delete the chunks of erased objects and shorten the file."""
        if not self.ledger.reclaim:
            return
        for first, rows in self.ledger.reclaim:
            self.store.sweep(first, first + rows)
        with self.change() as change:
            change.reclaimed()
        self.store.give_back()

    def tidy(self) -> None:
        """Leave nothing of what rewritten records held before."""
        if self.ledger.stale:
            with self.change() as change:
                change.renew()

    def drop_unfinished(self) -> None:
        """Delete the chunks of an import that never came to its record."""
        if self.store.sweep(self.ledger.next_chunk):
            self.store.give_back()
