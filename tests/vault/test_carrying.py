"""A damaged vault carried over into a new one: all that verifies, and the truth of the rest."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evidence_kit.domain.custody import first_break
from evidence_kit.domain.errors import Bug, Stopped
from evidence_kit.domain.markup import Markup
from evidence_kit.domain.picture import Role
from evidence_kit.vault import create, unlock
from support.carried import BOX, EXPORT, SIZES, carry, hashes, placeless
from support.second_reader import independent_reader
from support.tellings import ANYTHING
from support.told_of import said
from support.vaults import LOWEST_KIB, PASSPHRASE, Kept, add, new_vault, now


@pytest.mark.slow
def test_everything_comes_over(full_case: Kept, tmp_path: Path) -> None:
    """Every value, picture, mark and byte is as it was; only where it lies is new."""
    with full_case.open() as old:
        new, code, carried = carry(old, tmp_path / "new.evk")
        with new:
            assert carried.incomplete == ()
            assert carried.unread == 0
            assert carried.told == len(said(old.case))
        with unlock(tmp_path / "new.evk", code, now=now) as new:
            assert placeless(new.case) == placeless(old.case)
            assert new.vault_id != old.vault_id
            assert new.broken == ()
            assert new.check().ok
            for number in range(1, 8):
                assert new.markup(number) == old.markup(number)
                for role in Role:
                    before, after = old.derived(number, role), new.derived(number, role)
                    assert (before is None) == (after is None)
                    if before and after:
                        assert new.read(after.object) == old.read(before.object)
                        assert after.operation == before.operation
            expected = {n: hashlib.sha256(data).hexdigest() for n, data in full_case.files.items()}
            assert hashes(new) == expected
            assert new.case.exports == (EXPORT,)


def test_the_second_reader_agrees(full_case: Kept, tmp_path: Path) -> None:
    """A reader written from the format alone verifies the new vault, and how it began."""
    with full_case.open() as old:
        new, code, _ = carry(old, tmp_path / "new.evk")
        new.close()
        head = old.head
    read = independent_reader().read_vault
    before, after = read(full_case.path, full_case.code), read(tmp_path / "new.evk", code)
    assert after.exhibits == before.exhibits
    assert after.derived == before.derived
    assert after.drawn == before.drawn
    assert after.told == before.told
    assert after.events[:2] == ["vault-created", "rescued"]
    assert after.rescued["log_seq"] == head.seq
    assert after.rescued["log_head"] == head.hash


@pytest.mark.slow
def test_the_log_that_ended_comes_along(full_case: Kept, tmp_path: Path) -> None:
    """It is kept line by line, unbroken, up to the head that the new log names."""
    with full_case.open() as old:
        new, _, _ = carry(old, tmp_path / "new.evk")
        with new:
            assert new.history() == old.entries()
            assert first_break(new.history()) is None
            named = json.loads(new.entries()[1].payload or "")
            assert (named["vault_id"], named["log_head"]) == (old.vault_id, old.head.hash)
            again, _, _ = carry(new, tmp_path / "again.evk")
            with again:
                assert again.history() == (*old.entries(), *new.entries())


@pytest.mark.slow
@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    things=st.lists(ANYTHING, max_size=6),
    sizes=st.lists(st.sampled_from((0, 1, 255, 70_000, 1 << 20, (1 << 20) + 1)), max_size=3),
    drawn=st.booleans(),
)
def test_any_case_comes_over(tmp_path_factory, things, sizes, drawn) -> None:
    """Whatever was told and kept: carried over it is the same, value by value."""
    folder = tmp_path_factory.mktemp("any")
    old, _ = new_vault(folder / "case.evk")
    with old:
        for number, size in enumerate(sizes, start=1):
            add(old, bytes([number]) * size + b"%d" % number, f"{number}.png")
            if drawn:
                old.set_markup(number, Markup((BOX,)))
        old.note(*things)
        new, code, carried = carry(old, folder / "new.evk")
        new.close()
        with unlock(folder / "new.evk", code, now=now) as new:
            assert placeless(new.case) == placeless(old.case)
            assert carried.told == len(old._contents.told)
            assert hashes(new) == hashes(old)
            assert new.check().ok


def test_only_a_case_that_was_made_for_it_takes_another_in(full_case: Kept, tmp_path: Path) -> None:
    """Two cases never mix by mistake."""
    new, _ = create(tmp_path / "new.evk", PASSPHRASE, title="", now=now, kib=LOWEST_KIB)
    with new, full_case.open() as old, pytest.raises(Bug):
        new.carry(old)


def test_it_can_be_stopped(full_case: Kept, tmp_path: Path) -> None:
    """The number of bytes grows to the whole, and a stop is heeded."""
    steps = []

    def heard(done: int, total: int) -> None:
        steps.append((done, total))
        if done > total // 2:
            raise Stopped

    with full_case.open() as old:
        after = old.as_predecessor
        new, _ = create(
            tmp_path / "new.evk", PASSPHRASE, title="", now=now, kib=LOWEST_KIB, after=after
        )
        with new, pytest.raises(Stopped):
            new.carry(old, heard)
    assert steps == sorted(steps)
    assert steps[0][1] > sum(SIZES)
