"""The vault as one file: its bytes for a copy, the check of a copy, and its end."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from evidence_kit.domain.errors import Expected, KeysDestroyed, ReadOnlyMedium
from evidence_kit.vault import checking, slots
from evidence_kit.vault.checking import CheckReport
from evidence_kit.vault.faults import there
from evidence_kit.vault.format import COPIES, Header
from evidence_kit.vault.machine import THIS_MACHINE
from evidence_kit.vault.reading import Opened
from evidence_kit.vault.store import Store, remove
from evidence_kit.vault.writer import Writer


class WholeFile:
    """Gives an open, sound vault as a file, and checks copies of it against what is open."""

    def __init__(self, opened: Opened, store: Store) -> None:
        self._opened = opened
        self._store = store

    @property
    def size(self) -> int:
        """Give the bytes of the file."""
        with there(self._opened.path.name):
            return self._opened.path.stat().st_size

    def pieces(self) -> Iterator[bytes]:
        """Give the file byte by byte as it lies on the disk; nothing may be written meanwhile.

        Nothing of what was erased or rewritten before goes with it.

        Raises:
            CaseFileMissing: it is not at its place any more, or cannot be read.
        """
        if self._opened.writer:
            with suppress(Expected):
                self._opened.writer.reclaim()
                self._opened.writer.tidy()
        self._opened.claim.insist()
        yield from self._store.pieces()

    def check(self, on_progress: Callable[[int, int], None] = lambda *_: None) -> CheckReport:
        """Read this vault as `check_copy` reads a copy; nothing is logged.

        Raises:
            VaultDamaged: SQLite cannot read it.
        """
        opened, store = self._opened, self._store
        store.forget_pages()
        store.walk_chunks()
        return checking.check(store, opened.ring, opened.contents, opened.ledger, on_progress)

    def check_copy(
        self, copy: Path, on_progress: Callable[[int, int], None] = lambda *_: None
    ) -> CheckReport:
        """Read a copy with the keys of this vault: every object, record, log entry, both headers.

        Whoever can open this vault can open a copy that is found whole.

        Raises:
            VaultDamaged: SQLite cannot read it.
        """
        opened = self._opened
        store = Store(copy, THIS_MACHINE, read_only=True)
        try:
            same = store.headers() == self._store.headers()
            store.walk_chunks()
            report = checking.check(store, opened.ring, opened.contents, opened.ledger, on_progress)
        finally:
            store.close()
        return report if same else report.after(("header",))

    def note_copy(self, *, objects: int, size: int, sha256: str) -> None:
        """Record that a copy was made and checked. Raises DiskFull or ReadOnlyMedium."""
        if self._opened.writer is None:
            raise ReadOnlyMedium(name=self._opened.path.name)
        with self._opened.writer.change() as change:
            change.log("copy", objects=objects, size=size, sha256=sha256)


def erase_keys(writer: Writer) -> None:
    """Overwrite every slot, so that no secret opens this file any more.

    Raises:
        CaseFileMissing: the vault is not at its place any more.
        DiskFull, PlaceNotWritable: it may be half done; then the secrets still open it.
    """
    writer.claim.insist()
    found = [header for blob in writer.store.headers() if (header := Header.parse(blob))]
    nothing = slots.without_slots(found[0])
    for copy in COPIES:
        with writer.store.transaction():
            writer.store.put_header(copy, nothing)


def delete(path: Path) -> None:
    """Delete the file of a vault whose keys were erased, and its journal.

    Raises:
        KeysDestroyed: something of it is still there.
    """
    remove(path)
    if os.path.lexists(path):
        raise KeysDestroyed(name=path.name)
