"""Going on elsewhere: the copy is proven and opened without a secret, or all stays as it was."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from evidence_kit.domain.errors import DiskFull, Expected, ReadOnlyMedium, VaultDamaged
from evidence_kit.services import moving
from evidence_kit.services.moving import ROOM, move_case
from evidence_kit.services.ports import Silent, SystemClock
from evidence_kit.vault import go_on_in, unlock
from evidence_kit.vault.machine import Machine
from support.vaults import Kept, add, kept, now


@pytest.fixture
def small(tmp_path: Path) -> Kept:
    """Give a closed case with two files."""
    (tmp_path / "full").mkdir()
    (tmp_path / "stick").mkdir()
    return kept(tmp_path / "full" / "notities.evk", (40_000, 70_000))


def test_the_case_goes_on_in_the_copy_and_the_old_file_stays(small: Kept, tmp_path: Path) -> None:
    """New files land in the copy only; both open with the same code afterwards."""
    moved = move_case(small.open(), tmp_path / "stick", SystemClock(), Silent())
    assert moved.path == tmp_path / "stick" / "notities.evk"
    with moved.vault as vault:
        assert not vault.read_only
        number = add(vault, b"new" * 900).number
        assert vault.check().ok
    with small.open(moved.path) as there:
        assert len(there.case.exhibits) == 3
        assert b"".join(there.chunks(there.case.exhibits[number - 1].stored.object)) == b"new" * 900
    with small.open() as old:
        assert old.broken == ()
        assert len(old.case.exhibits) == 2
        assert "copy" in [entry.event for entry in old.entries()]


def test_the_log_goes_on_naming_who_helps(small: Kept, tmp_path: Path) -> None:
    """From the first entry in the copy on: nothing that a helper does passes for the person's."""
    held = small.open()
    held.attend(helper=True)
    before = len(held.entries())
    with move_case(held, tmp_path / "stick", SystemClock(), Silent()).vault as vault:
        vault.set_title("Onze zaak")
        made = vault.entries()[before:]
    assert {entry.event for entry in made} >= {"opened", "case-changed"}
    assert {json.loads(entry.payload or "")["by"] for entry in made} == {"helper"}


def test_a_case_that_could_only_be_read_can_be_written_there(small: Kept, tmp_path: Path) -> None:
    """A full disk, or one that takes nothing, is the very reason to go elsewhere."""
    sealed = Machine(may_write=lambda _: False)
    held = unlock(small.path, small.code, now=now, machine=sealed)
    assert held.read_only
    moved = move_case(held, tmp_path / "stick", SystemClock(), Silent())
    with moved.vault as vault:
        assert not vault.read_only


def test_a_damaged_case_is_refused_before_a_byte_is_copied(
    small: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No copy of it could be written either; what is left goes into a new case."""
    raw = bytearray(small.path.read_bytes())
    raw[-4096 * 3 :: 4096] = b"\xff" * 3
    small.path.write_bytes(raw)
    monkeypatch.setattr(moving, "copy_case", pytest.fail)
    with small.open() as vault:
        assert vault.broken
        with pytest.raises(VaultDamaged):
            move_case(vault, tmp_path / "stick", SystemClock(), Silent())


def test_a_place_with_too_little_room_is_refused_first(
    small: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is written there, and the case is open as before."""
    usage = SimpleNamespace(free=small.path.stat().st_size + ROOM - 1)
    with small.open() as vault:
        monkeypatch.setattr(shutil, "disk_usage", lambda _place: usage)
        with pytest.raises(DiskFull):
            move_case(vault, tmp_path / "stick", SystemClock(), Silent())
        monkeypatch.undo()
        assert not list((tmp_path / "stick").iterdir())
        add(vault, b"still here")


def test_a_copy_that_does_not_open_is_taken_away_again(
    small: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The person goes on in the old place; nothing is left over that looks like the case."""

    def refuse(*_: object, **__: object) -> None:
        raise ReadOnlyMedium(name="notities.evk")

    monkeypatch.setattr(moving, "go_on_in", refuse)
    with small.open() as vault:
        with pytest.raises(ReadOnlyMedium):
            move_case(vault, tmp_path / "stick", SystemClock(), Silent())
        assert not list((tmp_path / "stick").iterdir())
        add(vault, b"still here")


def test_the_keys_open_only_a_copy_of_their_own_case(small: Kept, tmp_path: Path) -> None:
    """Whatever lies at that place, nothing of another case is ever written to."""
    other = kept(tmp_path / "stick" / "notities.evk", (3_000,), seed=8)
    before = other.path.read_bytes()
    with small.open() as vault, pytest.raises(Expected):
        go_on_in(vault, other.path, now=now)
    assert other.path.read_bytes() == before
