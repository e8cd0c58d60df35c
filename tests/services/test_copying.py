"""A copy of the case is proven before it gets its name, or it is not there at all."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from evidence_kit.domain.errors import CopyDiffers, DiskFull, Stopped, TargetExists
from evidence_kit.services import copying
from evidence_kit.services.copying import copy_case
from evidence_kit.services.ports import Silent
from evidence_kit.services.upkeep import upkeep
from evidence_kit.vault.store import Store
from support.vaults import Kept, damage_largest, kept, now


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """Give a closed case with two files."""
    return kept(tmp_path_factory.mktemp("case") / "case.evk", (40_000, 1_200_000))


def test_a_copy_is_whole_and_noted(small: Kept, tmp_path: Path) -> None:
    """It has the bytes it says it has, opens with the code, and the case remembers it."""
    steps = []

    class Heard:
        def step(self, done: int, total: int) -> None:
            steps.append(done / total)

    with small.open() as vault:
        made = copy_case(vault, tmp_path / "kopie.evk", Heard())
        told = upkeep(vault.entries())
    assert made.objects == 2
    held = made.path.read_bytes()
    assert (len(held), hashlib.sha256(held).hexdigest()) == (made.size, made.sha256)
    assert steps == sorted(steps)
    assert steps[-1] == 1
    assert told.copied_at is not None
    assert abs((told.copied_at - now()).total_seconds()) < 60
    assert [entry.name for entry in tmp_path.iterdir()] == ["kopie.evk"]
    with small.open(made.path) as copy:
        assert copy.broken == ()
        assert len(copy.case.exhibits) == 2


def test_what_is_there_is_never_overwritten(small: Kept, tmp_path: Path) -> None:
    """A file with this name stays as it is."""
    (tmp_path / "kopie.evk").write_text("mine")
    with small.open() as vault, pytest.raises(TargetExists):
        copy_case(vault, tmp_path / "kopie.evk", Silent())
    assert (tmp_path / "kopie.evk").read_text() == "mine"


@pytest.mark.parametrize("at", [75, -5])
def test_a_medium_that_changes_a_byte_gets_no_copy(
    small: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    """A stick that gives back something else is found out, also where nothing of ours lies."""
    settle = copying._settle

    def worn(sink) -> None:
        settle(sink)
        part = next(tmp_path.iterdir())
        held = bytearray(part.read_bytes())
        held[at] ^= 1
        part.write_bytes(held)

    monkeypatch.setattr(copying, "_settle", worn)
    with small.open() as vault:
        head = vault.head
        with pytest.raises(CopyDiffers):
            copy_case(vault, tmp_path / "kopie.evk", Silent())
        assert vault.head == head, "the log of the case knows of no copy"
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_case_is_copied_as_it_is(small: Kept, tmp_path: Path) -> None:
    """Who reads that an item is damaged can make a copy, which says of itself what it is."""
    path = tmp_path / "case.evk"
    path.write_bytes(small.path.read_bytes())
    damage_largest(path)
    with small.open(path) as vault:
        assert vault.broken == ()
        found = vault.check()
        made = copy_case(vault, tmp_path / "kopie.evk", Silent())
        assert '"objects":1' in vault.entries()[-1].payload
    assert made.damage == found
    assert [bad.number for bad in found.bad] == [2]
    assert (made.objects, made.noted) == (1, True)
    with small.open(made.path) as copy:
        assert copy.check() == found


def test_damage_that_the_case_does_not_have_is_never_accepted(
    small: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy that opens worse than its case is no copy, whatever its bytes are."""
    path = tmp_path / "case.evk"
    path.write_bytes(small.path.read_bytes())
    with small.open(path) as vault:
        read = copying._read

        def turned(stream: BinaryIO) -> Iterator[bytes]:
            yield from read(stream)
            damage_largest(next(tmp_path.glob("*.part")))

        monkeypatch.setattr(copying, "_read", turned)
        with pytest.raises(CopyDiffers):
            copy_case(vault, tmp_path / "kopie.evk", Silent())
    assert [one.name for one in tmp_path.iterdir()] == ["case.evk"]


def test_a_copy_that_the_case_could_not_note_is_still_a_copy(
    small: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that is full for one line of the log does not make a proven copy a failed one."""

    def full(*_: object) -> None:
        raise DiskFull(needed=1, free=0)

    path = tmp_path / "case.evk"
    path.write_bytes(small.path.read_bytes())
    with small.open(path) as vault:
        with monkeypatch.context() as patch:
            patch.setattr(Store, "put_entry", full)
            made = copy_case(vault, tmp_path / "kopie.evk", Silent())
        assert (made.noted, made.damage) == (False, None)
        assert vault.check().ok
    with small.open(made.path) as copy:
        assert copy.check().ok


def test_stopping_leaves_nothing(small: Kept, tmp_path: Path) -> None:
    """Whoever stops half-way finds no half copy."""

    class Impatient:
        def step(self, done: int, total: int) -> None:
            if done > total // 2:
                raise Stopped

    with small.open() as vault, pytest.raises(Stopped):
        copy_case(vault, tmp_path / "kopie.evk", Impatient())
    assert list(tmp_path.iterdir()) == []


def test_too_little_room_is_said_before_anything_is_written(
    small: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick that is too small is named as such."""

    class Little:
        free = 1000

    monkeypatch.setattr(copying.shutil, "disk_usage", lambda _: Little)
    with small.open() as vault, pytest.raises(DiskFull):
        copy_case(vault, tmp_path / "kopie.evk", Silent())
    assert list(tmp_path.iterdir()) == []


def test_the_log_tells_how_a_case_was_looked_after(small: Kept, tmp_path: Path) -> None:
    """Who can open it since when, and when it was checked, stands in the log alone."""
    path = tmp_path / "case.evk"
    path.write_bytes(small.path.read_bytes())
    with small.open(path) as vault:
        before = upkeep(vault.entries())
        assert before.passphrase_since == before.code_since
        assert (before.trusted_since, before.checked_at) == (None, None)
        fresh = vault.access.prepare_code(small.code)
        vault.access.adopt_code(fresh)
        code = fresh.code
        vault.access.trust(code, "een heel ander wachtwoord")
        vault.check()
        after = upkeep(vault.entries())
        assert after.passphrase_since == before.passphrase_since
        assert after.code_since > before.code_since
        assert after.trusted_since is not None
        assert (after.checked_at is not None, after.checked_bad) == (True, 0)
        vault.access.distrust(code)
        assert upkeep(vault.entries()).trusted_since is None
