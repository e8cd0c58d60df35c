"""The container: an ordinary SQLite file as crash-safe home for sealed rows (section 2).

Nothing here knows a key.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from evidence_kit.domain.errors import Bug, DiskFull, TargetExists, VaultDamaged
from evidence_kit.vault import format as evk
from evidence_kit.vault.faults import making, there, typed
from evidence_kit.vault.machine import Machine

RESERVE: Final = 64 << 20
"""Bytes that an import leaves free, so that erasing and logging still work afterwards."""
NO_ROW: Final = -1
"""Stands for what is no row of ours."""
BATCH: Final = 32
"""Chunk rows deleted in one transaction: their old pages, in the journal, fit the reserve."""

_READ_SETTINGS: Final = (
    *("temp_store=MEMORY", "cell_size_check=ON", "trusted_schema=OFF"),
    *("mmap_size=0", "cache_size=-16384"),
)
_WRITE_SETTINGS: Final = (
    *("locking_mode=EXCLUSIVE", "journal_mode=DELETE", "synchronous=EXTRA"),
    # An exclusive lock would keep the journal between transactions, with pages that hold the keys
    # of what was erased since; a limit of 0 empties it at each commit.
    *("fullfsync=ON", "secure_delete=ON", "journal_size_limit=0"),
)


class Store:
    """One open vault file. Not thread-safe, but any one thread at a time may use it."""

    def __init__(self, path: Path, machine: Machine, *, read_only: bool) -> None:
        """Open an existing file.

        Raises:
            VaultInUse: another program has it open.
            ReadOnlyMedium: it was to be written, but cannot be.
            VaultDamaged: SQLite cannot read it.
        """
        self._path = path
        self._machine = machine
        self._bare: int | None = None
        self.read_only = read_only
        mode = "mode=ro&immutable=1" if read_only else "mode=rw"
        with typed(path.name):
            # The door promises one caller at a time; SQLite's own check would pin the thread.
            self._sqlite = sqlite3.connect(
                f"{path.absolute().as_uri()}?{mode}",
                uri=True,
                timeout=0,
                isolation_level=None,
                check_same_thread=False,
            )
        try:
            self._settle(read_only=read_only)
        except BaseException:
            # An open connection keeps its lock: the next attempt would be told "in use".
            self.close()
            raise

    @classmethod
    def create(cls, path: Path, machine: Machine) -> Store:
        """Make a new, empty file that only this user can read; `lay_out` comes next.

        Raises:
            TargetExists: there is a file with this name.
            PlaceNotWritable: the folder is not there or does not let us write.
            ReadOnlyMedium: nothing on this medium can be written.
            DiskFull: not even the reserve is free.
        """
        with making(path.parent.name):
            try:
                os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            except FileExistsError:
                raise TargetExists(name=path.name) from None
        try:
            store = cls(path, machine, read_only=False)
            store.require_space(0)
        except BaseException:
            remove(path)
            raise
        return store

    def _settle(self, *, read_only: bool) -> None:
        with typed(self._path.name):
            for setting in _READ_SETTINGS:
                self._sqlite.execute(f"PRAGMA {setting}")
            if read_only:
                self._sqlite.execute("PRAGMA schema_version").fetchall()
                return
            with there(self._path.name):
                empty = self._path.stat().st_size == 0
            if empty:
                self._sqlite.execute(f"PRAGMA page_size={evk.PAGE_SIZE}")
                self._sqlite.execute("PRAGMA auto_vacuum=INCREMENTAL")
            for setting in _WRITE_SETTINGS:
                self._sqlite.execute(f"PRAGMA {setting}")
            self._sqlite.execute("BEGIN EXCLUSIVE")
            self._sqlite.execute("COMMIT")

    def lay_out(self, header: bytes) -> None:
        """Make the tables and write both header copies, inside a transaction."""
        for statement in evk.SCHEMA:
            self._sqlite.execute(statement)
        self._sqlite.execute("INSERT INTO hdr VALUES (0, ?)", (bytes(evk.FILLER),))
        for copy in evk.COPIES:
            self.put_header(copy, header)
        self._sqlite.execute(f"PRAGMA application_id={evk.APPLICATION_ID}")
        self._sqlite.execute("PRAGMA user_version=1")

    def headers(self) -> list[bytes]:
        """Give both header copies."""
        return [blob for _, blob in self._rows("SELECT id, b FROM hdr WHERE id IN (1, 2)")]

    def records(self) -> Iterator[tuple[int, bytes]]:
        """Give the sealed records."""
        return self._rows("SELECT id, b FROM rec ORDER BY id")

    def entries(self) -> Iterator[tuple[int, bytes]]:
        """Give the sealed log entries."""
        return self._rows("SELECT id, b FROM log ORDER BY id")

    def root(self) -> bytes | None:
        """Give the sealed state root, unless it is missing or not alone."""
        match list(self._rows("SELECT id, b FROM root LIMIT 2")):
            case [(1, blob)]:
                return blob
            case _:
                return None

    def chunk(self, row: int) -> list[bytes]:
        """Give one row of `chunk`, or nothing when it is missing or its page is damaged."""
        try:
            with self._sqlite.blobopen("chunk", "b", row, readonly=True) as blob:
                return [blob.read()]
        except sqlite3.ProgrammingError as error:
            raise Bug("the vault is closed") from error
        except sqlite3.Error:
            return []

    def walk_chunks(self) -> None:
        """Go through the index of `chunk` without reading what is in it.

        Raises:
            VaultDamaged: a part of the index is lost, and with it the way to many chunks, or
                somebody added a row that we never would.
        """
        with typed(self._path.name):
            self._sqlite.execute("SELECT COUNT(*) FROM chunk").fetchone()
            if self._sqlite.execute("SELECT 1 FROM chunk WHERE id < 1 LIMIT 1").fetchone():
                raise VaultDamaged(name=self._path.name)

    def pieces(self) -> Iterator[bytes]:
        """Give the bytes of the file as they lie on the disk, outside any transaction."""
        with there(self._path.name):
            if self._bare is None:
                # Closing it before SQLite lets go would free SQLite's lock on the file: `close`.
                self._bare = os.open(self._path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
            os.lseek(self._bare, 0, os.SEEK_SET)
            while piece := os.read(self._bare, 1 << 20):
                yield piece

    def forget_pages(self) -> None:
        """Drop SQLite's own copies of pages, so that what is read next comes from the file."""
        with typed(self._path.name):
            self._sqlite.execute("PRAGMA shrink_memory")

    def _rows(self, query: str) -> Iterator[tuple[int, bytes]]:
        with typed(self._path.name):
            for row, blob in self._sqlite.execute(query):
                # Another type can only be somebody's attempt; it verifies as nothing.
                sound = isinstance(row, int) and isinstance(blob, bytes)
                yield (row, blob) if sound else (NO_ROW, b"")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit what happens inside, or roll all of it back.

        Raises:
            DiskFull, PlaceNotWritable, ReadOnlyMedium, VaultDamaged: as the write went.
        """
        with typed(self._path.name):
            self._sqlite.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._sqlite.execute("COMMIT")
            except BaseException:
                if self._sqlite.in_transaction:
                    self._sqlite.execute("ROLLBACK")
                raise

    def stage(self) -> None:
        """Commit inside `transaction` what nothing refers to yet, and go on."""
        self._sqlite.execute("COMMIT")
        self._sqlite.execute("BEGIN IMMEDIATE")
        self.require_space(0)

    def put_header(self, copy: int, header: bytes) -> None:
        """Write header copy 1 or 2."""
        self._sqlite.execute("REPLACE INTO hdr VALUES (?, ?)", (copy, header))

    def put_record(self, row: int, sealed: bytes) -> None:
        """Write a record."""
        self._sqlite.execute("REPLACE INTO rec VALUES (?, ?)", (row, sealed))

    def delete_record(self, row: int) -> None:
        """Delete a record."""
        self._sqlite.execute("DELETE FROM rec WHERE id = ?", (row,))

    def renew_records(self) -> None:
        """Write all records anew inside a transaction; SQLite zeroes every page they were on."""
        records = self._sqlite.execute("SELECT id, b FROM rec ORDER BY id").fetchall()
        self._sqlite.execute("DELETE FROM rec")
        self._sqlite.executemany("INSERT INTO rec VALUES (?, ?)", records)

    def put_entry(self, row: int, sealed: bytes) -> None:
        """Append a log entry."""
        self._sqlite.execute("INSERT INTO log VALUES (?, ?)", (row, sealed))

    def put_root(self, sealed: bytes) -> None:
        """Replace the state root."""
        self._sqlite.execute("REPLACE INTO root VALUES (1, ?)", (sealed,))

    def put_chunk(self, row: int, sealed: bytes) -> None:
        """Add a row of `chunk`."""
        # Room first, then SQLite's blob handle fills it: one copy of the blob less.
        room = (row, len(sealed))
        self._sqlite.execute("INSERT INTO chunk VALUES (?, zeroblob(?))", room)
        with self._sqlite.blobopen("chunk", "b", row) as blob:
            blob.write(sealed)

    def delete_chunk(self, row: int) -> None:
        """Delete one row of `chunk` inside a transaction: an object header, to erase a key."""
        self._sqlite.execute("DELETE FROM chunk WHERE id = ?", (row,))

    def sweep(self, first: int, end: int | None = None) -> bool:
        """Delete rows of `chunk` from `first` up to `end` in small transactions.

        Returns:
            Whether there were any.
        """
        beyond = 2**63 - 1 if end is None else end
        query = "SELECT id FROM chunk WHERE id >= ? AND id < ? ORDER BY id LIMIT ?"
        swept = False
        while True:
            with typed(self._path.name):
                rows = self._sqlite.execute(query, (first, beyond, BATCH)).fetchall()
            if not rows:
                return swept
            with self.transaction():
                self._sqlite.executemany("DELETE FROM chunk WHERE id = ?", rows)
            swept = True

    def give_back(self) -> None:
        """Shorten the file by its free pages."""
        with typed(self._path.name):
            # `execute` would step once and free one page only.
            self._sqlite.executescript("PRAGMA incremental_vacuum")

    def require_space(self, size: int) -> None:
        """Check that `size` more bytes fit and leave the reserve.

        Raises:
            DiskFull: they do not.
        """
        needed = size + size // 100 + RESERVE
        with there(self._path.name):
            free = self._machine.free_space(self._path)
        if free < needed:
            raise DiskFull(needed=needed, free=free)

    def close(self) -> None:
        """Let go of the file and its lock."""
        with suppress(sqlite3.Error):
            self._sqlite.close()
        if self._bare is not None:
            os.close(self._bare)
            self._bare = None


def remove(path: Path) -> None:
    """Delete a vault that was never finished, and its journal."""
    for name in (path.name, f"{path.name}-journal"):
        # The fault that brought us here matters more than what is left of an empty vault.
        with suppress(OSError):
            path.with_name(name).unlink(missing_ok=True)
