"""Killed at any moment: what was acknowledged is there, what was not is gone or whole."""

from __future__ import annotations

import hashlib
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from evidence_kit.vault import unlock
from support.vaults import Kept, now, repeatable

MARKER = b"Kruidnagel-4711"
CHILD = """
import hashlib, itertools, sys
from pathlib import Path
from support.vaults import add, now, repeatable
from evidence_kit.domain.exhibit import Picture
from evidence_kit.domain.picture import Role
from evidence_kit.vault import NewPicture, objects, unlock
seed, marker = int(sys.argv[3]), sys.argv[4].encode()
chance = repeatable(seed)
objects.STAGE = 2  # commit stages often, so that kills fall between them
vault = unlock(Path(sys.argv[1]), sys.argv[2], now=now)
print("ready", flush=True)
for turn in itertools.count():
    size = chance.choice((0, 1, 300, 70_000, 1 << 20, (1 << 20) + 1, 5_000_000))
    data = (marker + chance.randbytes(max(0, size - len(marker))))[:size] + turn.to_bytes(4)
    exhibit = add(vault, data + seed.to_bytes(4), marker.decode())
    print(exhibit.number, exhibit.fingerprint.sha256, flush=True)
    veil = [NewPicture(Role.VEIL, marker * 500, "veil/1", (1, 1))]
    for number in {1, exhibit.number}:
        vault.add_pictures(number, Picture("PNG", 1, 1), veil)
"""
TESTS = Path(__file__).parents[1]


def killed(case: Kept, seed: int, moment: float) -> tuple[dict[int, str], bool]:
    """Let a child import for a while and kill it.

    Returns:
        What it acknowledged, and whether it left a journal to roll back.
    """
    command = [sys.executable, "-c", CHILD, str(case.path), case.code, str(seed), MARKER.decode()]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": str(TESTS)}
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(moment)
        child.send_signal(signal.SIGKILL)
        said = child.stdout.read().splitlines()
    whole = [line.split() for line in said if len(line.split()) == 2 and len(line) > 64]
    journal = case.path.with_name("case.evk-journal")
    hot = journal.exists() and any(journal.read_bytes()[:8])
    for path in case.path.parent.iterdir():
        assert MARKER not in path.read_bytes()
    return {int(number): sha256 for number, sha256 in whole}, hot


def survives(case: Kept, kills: int) -> int:
    """Kill again and again on the same vault; give how often a journal was left."""
    chance = repeatable(kills)
    wanted, hot = dict(case.hashes), 0
    for turn in range(kills):
        acknowledged, left = killed(case, turn, chance.uniform(0.0, 0.5))
        wanted |= acknowledged
        hot += left
        with unlock(case.path, case.code, now=now) as vault:
            assert vault.broken == ()
            assert not vault.read_only
            found = {e.number: e.fingerprint.sha256 for e in vault.case.exhibits}
            extra = found.keys() - wanted.keys()
            assert len(extra) <= 1, "at most the one that was committed but not yet told"
            wanted |= {number: found[number] for number in extra}
            assert found == wanted
            for number in [1, *sorted(found)[-3:]]:
                data = vault.read(vault.case.exhibit(number).evidence.object)
                assert hashlib.sha256(data).hexdigest() == wanted[number]
            assert vault._writer.store.sweep(vault._ledger.next_chunk) is False
            assert vault._ledger.reclaim == []
    with unlock(case.path, case.code, now=now) as vault:
        assert vault.check().ok
    database = sqlite3.connect(case.path)
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    database.close()
    return hot


def test_8_kills(case_file):
    """After each of 8 kills every acknowledged item is there and nothing is half there."""
    survives(case_file, 8)


@pytest.mark.slow
def test_50_kills(case_file):
    """After 50 kills too; some of them left a journal, or the test would not say much."""
    assert survives(case_file, 50) >= 3
