"""The way in: make a new vault, or unlock one, whatever state its file is in."""

from __future__ import annotations

import datetime as dt
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

from evidence_kit.domain.errors import (
    CaseFileMissing,
    DiskFull,
    NotAVault,
    PlaceNotWritable,
    ReadOnlyMedium,
    SourceUnreadable,
    VaultDamaged,
)
from evidence_kit.vault import ledger as ledgers
from evidence_kit.vault import lost, slots
from evidence_kit.vault.claim import Claim
from evidence_kit.vault.contents import Contents
from evidence_kit.vault.custody_log import Recorder
from evidence_kit.vault.faults import there
from evidence_kit.vault.format import APPLICATION_ID, MAGIC, Header
from evidence_kit.vault.ledger import Ledger
from evidence_kit.vault.machine import THIS_MACHINE, Machine
from evidence_kit.vault.reading import Opened
from evidence_kit.vault.rescue import Wreck
from evidence_kit.vault.slots import Unlocked
from evidence_kit.vault.store import Store
from evidence_kit.vault.vault import Vault
from evidence_kit.vault.writer import Writer

_HEAD: Final = 256 * 1024
"""Both header copies lie well within the first bytes of a vault."""
_SQLITE: Final = b"SQLite format 3\0"

Now = Callable[[], dt.datetime]


def unlock(path: Path, secret: str, *, now: Now, machine: Machine = THIS_MACHINE) -> Vault:
    """Open a vault with its passphrase or recovery code.

    A vault in which something does not verify opens in rescue mode: see `Vault.broken`.

    Raises:
        CaseFileMissing: there is no such file.
        NotAVault: it is a folder, empty, or something else.
        SourceUnreadable: the file may not be read.
        VaultInUse: it is open already, here or in another program.
        VaultTooNew: a newer program made it.
        KeysDestroyed: it was destroyed, and only its file is left.
        WrongPassphrase: the secret does not fit.
        RecoveryCodeMistyped: it was meant as a recovery code, but has a typing error.
        MemoryShort: there is too little free memory.
        VaultDamaged: too much is lost even for rescue mode.
    """
    attempt = _attempt(path, secret, now, machine)
    with attempt.claimed():
        return Vault(attempt.open())


def go_on_in(vault: Vault, copy: Path, *, now: Now, machine: Machine = THIS_MACHINE) -> Vault:
    """Open a copy of an open vault with the keys that are held; nothing is asked.

    Its log goes on naming who sits at the keyboard.

    `vault` stays open too; whoever goes on in the copy closes it.

    Raises:
        CaseFileMissing, SourceUnreadable, NotAVault, VaultInUse: the copy cannot be opened.
        VaultDamaged: something in it does not verify, or it is of another vault.
        ReadOnlyMedium: nothing can be written there.
    """
    attempt = _attempt(copy, vault._opened, now, machine)  # the same room, one door
    with attempt.claimed():
        return Vault(attempt.open_writable())


def open_pages(path: Path, secret: str, *, now: Now, machine: Machine = THIS_MACHINE) -> Opened:
    """Open a vault page by page, as if it were damaged, only to read. Raises as `unlock` does."""
    attempt = _attempt(path, secret, now, machine)
    with attempt.claimed():
        return attempt.open_pages()


def _attempt(path: Path, secret: str | Opened, now: Now, machine: Machine) -> _Attempt:
    try:
        with there(path.name):
            mode = path.stat().st_mode
    except CaseFileMissing as error:
        if isinstance(error.__cause__, PermissionError):
            raise SourceUnreadable(name=path.name) from error
        raise
    if not stat.S_ISREG(mode):
        raise NotAVault(name=path.name)
    return _Attempt(path, secret, now, machine)


def _recognise(path: Path) -> None:
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        raise SourceUnreadable(name=path.name) from error
    ours = head.startswith(_SQLITE) and head[68:72] == APPLICATION_ID.to_bytes(4)
    if not ours and MAGIC not in head:
        raise NotAVault(name=path.name)


class _Attempt:
    """One attempt to open one file, from the best way to the worst.

    What opens it is a secret, or the keys of an open vault of which the file is a copy.
    """

    def __init__(self, path: Path, secret: str | Opened, now: Now, machine: Machine) -> None:
        self._path = path
        self._secret = secret
        self._now = now
        self._machine = machine
        self._claim = Claim(path)
        self._unlocked: Unlocked | None = None

    @property
    def _by(self) -> str:
        """Give who sits at the keyboard of the vault that this is a copy of."""
        before = None if isinstance(self._secret, str) else self._secret.writer
        return before.recorder.by if before else ""

    @contextmanager
    def claimed(self) -> Iterator[None]:
        """Let go of the file again when opening it fails."""
        try:
            _recognise(self._path)
            yield
        except BaseException:
            self._claim.release()
            raise

    def open_pages(self) -> Opened:
        """Open the file page by page; SQLite first puts a journal right, if there is one."""
        with suppress(VaultDamaged):
            store = self._store()
            try:
                self._unlock(store.headers())
            finally:
                store.close()
        return self._from_pages(())

    def open(self) -> Opened:
        """Open the file through SQLite, or page by page when that is not possible."""
        try:
            opened = self._through_sqlite()
        except VaultDamaged:
            return self._from_pages(("file",))
        if opened.broken:
            opened.rows.close()
            return self._from_pages(opened.broken)
        return opened

    def open_writable(self) -> Opened:
        """Open the file whole and to be written, or not at all."""
        opened = self._through_sqlite()
        if opened.broken or opened.writer is None:
            opened.rows.close()
            fault = VaultDamaged if opened.broken else ReadOnlyMedium
            raise fault(name=self._path.name)
        return opened

    def _through_sqlite(self) -> Opened:
        store = self._store()
        try:
            unlocked = self._unlock(store.headers())
            store.walk_chunks()
            ledger, broken = ledgers.load(store, unlocked.ring)
            contents = Contents()
            if not contents.read(_payloads(ledger), self._path.name):
                broken = tuple(dict.fromkeys((*broken, "records")))
            if unlocked.header is None:
                broken = ("header", *broken)
            kept, by = (store, unlocked.ring, ledger, contents), unlocked.slot
            opened = Opened(self._path, *kept, None, broken, self._claim, slot=by)
            return self._writable(opened, store, unlocked)
        except BaseException:
            store.close()
            raise

    def _store(self) -> Store:
        if self._machine.may_write(self._path):
            try:
                return Store(self._path, self._machine, read_only=False)
            except (ReadOnlyMedium, PlaceNotWritable):
                pass  # then only reading is left
        return Store(self._path, self._machine, read_only=True)

    def _writable(self, opened: Opened, store: Store, unlocked: Unlocked) -> Opened:
        header = unlocked.header
        if opened.broken or header is None or store.read_only:
            return opened
        if not header.newer_minor:
            recorder = Recorder(unlocked.ring.vault_id, unlocked.slot, self._now, self._machine)
            recorder.by = self._by
            kept = opened.ledger, opened.contents
            writer = Writer(store, unlocked.ring, *kept, recorder, self._claim)
            try:
                writer.begin(header)
            except (DiskFull, ReadOnlyMedium, PlaceNotWritable):
                pass  # she can still see what she has
            else:
                return replace(opened, writer=writer)
        store.close()
        return replace(opened, rows=Store(self._path, self._machine, read_only=True))

    def _from_pages(self, broken: tuple[str, ...]) -> Opened:
        wreck = Wreck(self._path)
        try:
            unlocked = self._unlocked or self._unlock(wreck.headers())
            wreck.sort(unlocked.ring)
            ledger, more = ledgers.load(wreck, unlocked.ring)
            contents = Contents()
            contents.read(_payloads(ledger), self._path.name)
            wreck.name_the_lost(unlocked.ring, contents)
        except BaseException:
            wreck.close()
            raise
        found = tuple(dict.fromkeys((*broken, *more)))
        missing = lost.missing(ledger, more, contents)
        untold = lost.missing_told(ledger, more, contents)
        kept, by = (wreck, unlocked.ring, ledger, contents), unlocked.slot
        return Opened(self._path, *kept, None, found, self._claim, missing, untold, by)

    def _unlock(self, blobs: Iterable[bytes]) -> Unlocked:
        headers = [header for blob in blobs if (header := Header.parse(blob))]
        secret = self._secret
        if isinstance(secret, str):
            self._unlocked = slots.unlock(headers, secret, self._path.name)
        else:
            own = [header for header in headers if secret.ring.verifies(header)]
            self._unlocked = Unlocked(secret.ring, secret.slot, own[0] if own else None)
        return self._unlocked


def _payloads(ledger: Ledger) -> list[tuple[int, dict[str, object]]]:
    return [(row, record.payload) for row, record in ledger.records.items()]
