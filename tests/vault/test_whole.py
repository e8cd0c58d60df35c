"""The vault as one file: a copy that is checked, and an end that leaves no key."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from pathlib import Path

import pytest

from evidence_kit.domain.errors import (
    CaseFileMissing,
    DiskFull,
    KeysDestroyed,
    ReadOnlyMedium,
    VaultDamaged,
    VaultInUse,
)
from evidence_kit.vault import salvage, unlock
from evidence_kit.vault import whole as wholes
from evidence_kit.vault.format import MAGIC, Header
from evidence_kit.vault.machine import Machine
from evidence_kit.vault.store import Store
from support.vaults import PASSPHRASE, add, now


def copied(vault, place):
    """Write the pieces of an open vault to a file."""
    with place.open("wb") as sink:
        for piece in vault.whole.pieces():
            sink.write(piece)
    return place


def test_a_copy_holds_all_and_opens_with_the_same_secrets(case_file, tmp_path):
    """Byte for byte the file, checked with the keys of the open case, and openable by itself."""
    with case_file.open() as vault:
        place = copied(vault, tmp_path / "copy.evk")
        assert place.stat().st_size == vault.whole.size
        report = vault.whole.check_copy(place)
        assert report.ok
        assert report.objects == len(case_file.files)
        vault.whole.note_copy(objects=report.objects, size=1, sha256="00" * 32)
        assert vault.entries()[-1].event == "copy"
    with unlock(place, PASSPHRASE, now=now) as copy:
        assert copy.check().ok


TRY_LOCK = """
import sqlite3, sys
try:
    sqlite3.connect(sys.argv[1], timeout=0).execute("SELECT id FROM hdr").fetchall()
except sqlite3.OperationalError as error:
    print(error)
"""


def test_copying_keeps_the_lock(case_file, tmp_path):
    """Nobody else gets in, also after the file was read: closing it would free SQLite's lock."""
    with case_file.open() as vault:
        copied(vault, tmp_path / "copy.evk")
        copied(vault, tmp_path / "again.evk")
        other = [sys.executable, "-c", TRY_LOCK, str(case_file.path)]
        said = subprocess.run(other, capture_output=True, text=True, check=True).stdout
        assert said == "database is locked\n"
        with pytest.raises(VaultInUse):
            case_file.open()
    assert case_file.path not in [entry.resolve() for entry in Path("/proc/self/fd").iterdir()]


def test_what_was_rewritten_before_goes_into_no_copy(case_file, tmp_path):
    """Words that were changed in this session are as gone from a copy as from a closed case."""
    with case_file.open() as vault:
        vault.describe(1, description="eerste woorden")
        vault.describe(1, description="andere woorden")
        assert vault._ledger.stale, "copies of earlier states may lie between the newest ones"
        copied(vault, tmp_path / "copy.evk")
        assert not vault._ledger.stale


@pytest.mark.parametrize("at", [-1, 0.2, 0.5, 0.8])
def test_a_copy_that_differs_is_found(case_file, tmp_path, at):
    """One changed byte in a slot, an object or a record of a copy is enough."""
    with case_file.open() as vault:
        place = copied(vault, tmp_path / "copy.evk")
        held = bytearray(place.read_bytes())
        held[held.rfind(MAGIC) + 100 if at < 0 else int(len(held) * at)] ^= 1
        place.write_bytes(held)
        with contextlib.suppress(VaultDamaged):  # SQLite itself may stumble over it
            assert not vault.whole.check_copy(place).ok


def test_a_copy_of_an_earlier_state_is_found(case_file, tmp_path):
    """A copy that lacks what was added since is no copy of this case."""
    with case_file.open() as vault:
        place = copied(vault, tmp_path / "copy.evk")
        add(vault, b"later")
        assert not vault.whole.check_copy(place).ok


def test_a_destroyed_vault_is_gone(case_file):
    """Neither file nor journal is left, and a new vault can take the name."""
    vault = case_file.open()
    vault.destroy()
    vault.close()
    assert list(case_file.path.parent.iterdir()) == []
    with pytest.raises(CaseFileMissing):
        case_file.open()


def test_a_file_whose_deletion_failed_opens_with_nothing(case_file, monkeypatch):
    """The keys go first: what a disk keeps of a deleted file is of no use to anybody."""
    vault = case_file.open()
    header = Header.parse(vault._rows.headers()[0])
    monkeypatch.setattr(wholes, "remove", lambda path: None)
    with pytest.raises(KeysDestroyed):
        vault.destroy()
    held = case_file.path.read_bytes()
    for number in range(4):
        assert header.slot(number).wrapped not in held
        assert header.slot(number).commitment not in held
    for secret in (case_file.code, PASSPHRASE):
        with pytest.raises(KeysDestroyed):
            unlock(case_file.path, secret, now=now)
        with pytest.raises(KeysDestroyed):
            list(salvage(case_file.path, secret))


def test_a_half_destroyed_vault_still_opens(case_file, monkeypatch):
    """While one copy of the header is left the secrets open the file, and nobody hears else."""
    put = Store.put_header

    def full(store, copy, header):
        if copy == 2:
            raise DiskFull(needed=1, free=0)
        put(store, copy, header)

    with case_file.open() as vault:
        with monkeypatch.context() as patch:
            patch.setattr(Store, "put_header", full)
            with pytest.raises(DiskFull):
                vault.destroy()
        assert Header.parse(vault._rows.headers()[0]).erased
        assert vault.check().ok, "it is still open"
    with case_file.open() as vault:
        assert vault.broken == ()
        assert not Header.parse(vault._rows.headers()[0]).erased


def test_what_cannot_be_written_can_be_copied_but_not_destroyed(case_file, tmp_path):
    """A vault in a read-only place stays as it is."""
    before = case_file.path.read_bytes()
    machine = Machine(may_write=lambda _: False)
    with unlock(case_file.path, case_file.code, now=now, machine=machine) as vault:
        with pytest.raises(ReadOnlyMedium):
            vault.destroy()
        assert vault.whole.check_copy(copied(vault, tmp_path / "copy.evk")).ok
    assert case_file.path.read_bytes() == before
