"""Opening: the right secret opens, everything else gets its own name."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from evidence_kit.domain import errors
from evidence_kit.vault import create, recovery_code, slots, unlock
from evidence_kit.vault.format import HEADER_LENGTH, MAGIC, Cost, Header
from evidence_kit.vault.keys import KeyRing
from evidence_kit.vault.machine import THIS_MACHINE
from evidence_kit.vault.store import Store
from support.vaults import LOWEST_KIB, PASSPHRASE, new_vault, now


def derivations(monkeypatch: pytest.MonkeyPatch) -> list[Cost]:
    """Count the real runs of Argon2id."""
    runs: list[Cost] = []
    real = slots._argon2id

    def counted(secret: bytes, salt: bytes, cost: Cost) -> bytes:
        runs.append(cost)
        return real(secret, salt, cost)

    monkeypatch.setattr(slots, "_argon2id", counted)
    return runs


@pytest.mark.slow
def test_both_secrets_open_and_the_passphrase_may_be_typed_differently(tmp_path):
    """Passphrase and recovery code open; composed and decomposed letters are the same."""
    path = tmp_path / "case.evk"
    vault, code = create(path, "café crème brûlée", title="", now=now, kib=LOWEST_KIB)
    vault.close()
    for secret in ("café crème brûlée", "cafe\u0301 cre\u0300me bru\u0302le\u0301e", code):
        with unlock(path, secret, now=now) as opened:
            assert opened.broken == ()
            assert not opened.read_only


def test_wrong_passphrase_costs_two_derivations(case_file, monkeypatch):
    """Equal header copies are tried once, so a wrong passphrase is told after two runs."""
    runs = derivations(monkeypatch)
    with pytest.raises(errors.WrongPassphrase):
        unlock(case_file.path, "not the passphrase", now=now)
    assert len(runs) == 2


def test_recovery_code_never_derives(case_file, monkeypatch):
    """A right code opens, a mistyped or foreign one is refused, all without Argon2id."""
    runs = derivations(monkeypatch)
    case_file.open().close()
    typo = case_file.code[:-1] + ("2" if case_file.code[-1] != "2" else "3")
    with pytest.raises(errors.RecoveryCodeMistyped):
        unlock(case_file.path, typo, now=now)
    with pytest.raises(errors.WrongPassphrase):
        unlock(case_file.path, recovery_code.new(), now=now)
    assert runs == []


@pytest.mark.slow
def test_passphrase_of_32_code_characters_works(tmp_path):
    """A passphrase that could be a code in one piece opens; a wrong one is called mistyped."""
    path, passphrase = tmp_path / "case.evk", "tegelkanowatermelkmosterdbergens"
    assert len(passphrase) == 32
    create(path, passphrase, title="", now=now, kib=LOWEST_KIB)[0].close()
    unlock(path, passphrase, now=now).close()
    with pytest.raises(errors.RecoveryCodeMistyped):
        unlock(path, passphrase[::-1], now=now)


@pytest.mark.parametrize(
    ("passphrase", "error"),
    [
        ("elf tekens.", errors.PassphraseTooShort),
        ("", errors.PassphraseTooShort),
        ("e\u0301" * 6 + "12345", errors.PassphraseTooShort),
        ("wolk noot kaas boom huis vuur riet maan", errors.RecoveryCodeMistyped),
    ],
)
def test_passphrases_that_are_refused(tmp_path, passphrase, error):
    """Too short, counted in letters as one sees them, or in the shape of a recovery code."""
    with pytest.raises(error) as caught:
        create(tmp_path / "case.evk", passphrase, title="", now=now, kib=LOWEST_KIB)
    assert caught.value.fields in ({"minimum": 12}, {})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kib", [LOWEST_KIB - 1, 8, 2 * 1024 * 1024 + 1])
def test_no_parameter_goes_below_the_bounds(tmp_path, kib):
    """Nobody can ask for a weaker derivation, or for one that exhausts memory."""
    with pytest.raises(errors.Bug):
        create(tmp_path / "case.evk", PASSPHRASE, title="", now=now, kib=kib)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("seconds", "kib"), [(0.01, 512), (0.24, 256), (0.5, 128), (0.7, 128), (0.8, 64), (9, 64)]
)
def test_calibration(seconds, kib):
    """The memory is the most of four sizes that takes at most 1.5 s, and never below 64 MiB."""
    ticks = iter((0.0, seconds))
    assert slots.calibrated(lambda: next(ticks)) == Cost(kib * 1024, 3, 4)


@pytest.mark.slow
def test_slots_cannot_be_told_apart(tmp_path):
    """Used and unused slots have the same cost fields and no constant bytes."""
    headers = []
    for index in range(3):
        new_vault(tmp_path / f"{index}.evk")[0].close()
        blob = (tmp_path / f"{index}.evk").read_bytes()
        start = blob.index(MAGIC)
        headers.append(Header.parse(blob[start : start + HEADER_LENGTH]))
    for header in headers:
        found = [header.slot(number) for number in range(4)]
        assert {slot.cost for slot in found} == {Cost(LOWEST_KIB, 3, 4)}
        parts = [part for s in found for part in (s.salt, s.wrapped, s.commitment, s.filler)]
        assert len(set(parts)) == len(parts)
        assert all(len(set(part)) > len(part) / 2 for part in parts)


def test_header_copies_lie_on_different_pages(case_file):
    """One lost sector cannot take both copies."""
    blob = case_file.path.read_bytes()
    first = blob.index(MAGIC)
    second = blob.index(MAGIC, first + 1)
    assert first // 8192 != second // 8192
    assert blob.find(MAGIC, second + 1) == -1


@pytest.mark.slow
def test_failed_openings_let_go(case_file):
    """After a wrong passphrase the vault is not "in use"."""
    for _ in range(2):
        with pytest.raises(errors.WrongPassphrase):
            unlock(case_file.path, "not the passphrase", now=now)
    case_file.open().close()


def rewritten(path: Path, old: bytes, new: bytes) -> None:
    """Replace bytes in both header copies."""
    blob = path.read_bytes()
    assert blob.count(old) == 2
    path.write_bytes(blob.replace(old, new))


@pytest.mark.parametrize(
    ("offset", "value"), [(9, 2), (8, 1), (15, 1), (12, 0x80), (32, 2), (34, 9), (35, 21)]
)
def test_newer_vaults_are_refused(case_file, offset, value):
    """Another major version, feature bit or algorithm is refused rather than guessed at."""
    blob = case_file.path.read_bytes()
    head = blob[blob.index(MAGIC) :][:64]
    rewritten(case_file.path, head, head[:offset] + bytes([value]) + head[offset + 1 :])
    with pytest.raises(errors.VaultTooNew):
        case_file.open()


def test_newer_minor_version_is_only_read(case_file):
    """A vault with a newer minor version opens, and nothing is written to it."""
    header = change_header(case_file, lambda blob: blob[:11] + b"\x01" + blob[12:])
    assert Header.parse(header).newer_minor
    before = case_file.path.read_bytes()
    with case_file.open() as vault:
        assert vault.read_only
        assert vault.broken == ()
        with pytest.raises(errors.ReadOnlyMedium):
            vault.set_title("x")
    assert case_file.path.read_bytes() == before


def change_header(case_file, edit) -> bytes:
    """Rewrite the header as a writer with the master key would."""
    found = Store(case_file.path, THIS_MACHINE, read_only=True)
    blobs = found.headers()
    found.close()
    header = Header.parse(blobs[0])
    secret = recovery_code.secret(case_file.code)
    wrapping, _ = slots._slot_keys(secret, header.slot(2).salt, 2, header.vault_id)
    old = header.slot(2)
    master = AESGCM(wrapping).decrypt(bytes(12), old.wrapped, header.fixed + b"\x02" + old.bound)
    edited = edit(blobs[0])
    slot = slots._wrap(edited[:64] + b"\x02", old.salt, old.cost, secret, master)
    edited = edited[: 64 + 256] + slot.pack() + edited[64 + 384 : 576]
    edited += KeyRing(master, header.vault_id).header_mac(edited)
    rewritten(case_file.path, blobs[0], edited)
    return edited


def test_one_header_copy_is_enough_and_the_other_is_restored(case_file):
    """A destroyed copy is written again from the good one, and the log says so."""
    blob = bytearray(case_file.path.read_bytes())
    first = blob.index(MAGIC)
    blob[first : first + HEADER_LENGTH] = bytes(HEADER_LENGTH)
    case_file.path.write_bytes(blob)
    with case_file.open() as vault:
        assert vault.broken == ()
        assert [entry.event for entry in vault.entries()][-2:] == ["opened", "header-restored"]
    assert case_file.path.read_bytes().count(MAGIC) == 2
    with case_file.open() as vault:
        assert vault.entries()[-1].event == "opened"


def test_weakened_derivation_is_not_run(case_file, monkeypatch):
    """A cost below the bounds is not tried; the recovery code still opens what verifies."""
    blob = case_file.path.read_bytes()
    start = blob.index(MAGIC)
    header = blob[start : start + HEADER_LENGTH]
    weak = bytearray(header)
    for number in (0, 1):
        weak[64 + 128 * number + 32 : 64 + 128 * number + 36] = (8).to_bytes(4)
    rewritten(case_file.path, header, bytes(weak))
    runs = derivations(monkeypatch)
    with pytest.raises(errors.VaultDamaged):
        unlock(case_file.path, PASSPHRASE, now=now)
    assert runs == []
    with case_file.open() as vault:
        assert vault.broken == ("header",)
        assert vault.read_only


def test_many_headers_do_not_run_argon2_for_ever(case_file, monkeypatch):
    """A file full of made-up headers costs a passphrase eight derivations and no more."""
    header = case_file.path.read_bytes()
    header = header[header.index(MAGIC) :][:HEADER_LENGTH]
    with sqlite3.connect(case_file.path, isolation_level=None) as other:
        other.execute("DELETE FROM root")
        for row in range(3, 40):
            made_up = bytearray(header)
            made_up[64:96], made_up[192:224] = row.to_bytes(32), (row + 100).to_bytes(32)
            other.execute("INSERT INTO hdr VALUES (?, ?)", (row, bytes(made_up)))
        other.execute("UPDATE hdr SET b = zeroblob(608) WHERE id IN (1, 2)")
    other.close()
    runs: list[Cost] = []

    def counted(secret: bytes, salt: bytes, cost: Cost) -> bytes:
        runs.append(cost)
        return bytes(32)

    monkeypatch.setattr(slots, "_argon2id", counted)
    with pytest.raises(errors.WrongPassphrase):
        unlock(case_file.path, PASSPHRASE, now=now)
    assert len(runs) == 8


class Poor:
    """Argon2id on a computer whose memory is full."""

    def __init__(self, **_: object) -> None:
        """Take what the real one takes."""

    def derive(self, _: bytes) -> bytes:
        """Fail as it does."""
        raise MemoryError


def test_too_little_memory_has_a_name(case_file, tmp_path, monkeypatch):
    """When Argon2id finds no memory, that is told, to open and to create; nothing is left."""
    monkeypatch.setattr(slots, "Argon2id", Poor)
    with pytest.raises(errors.MemoryShort):
        unlock(case_file.path, PASSPHRASE, now=now)
    with pytest.raises(errors.MemoryShort):
        new_vault(tmp_path / "new.evk")
    assert not (tmp_path / "new.evk").exists()
    case_file.open().close()
