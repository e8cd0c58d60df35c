"""Killed or damaged: what was told is there in one piece, or it is said that it is not."""

from __future__ import annotations

import dataclasses
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from evidence_kit.domain.case import Case
from evidence_kit.domain.errors import Expected
from evidence_kit.domain.event import Event
from evidence_kit.vault import salvaging, unlock
from evidence_kit.vault.format import PAGE_SIZE
from support.tellings import STORY, THREAT, TRANSFER
from support.told_of import said
from support.vaults import Kept, now, repeatable

MARKER = "Kruidnagel"
CHILD = """
import itertools, sys
from dataclasses import replace
from pathlib import Path
from support.tellings import HOLDER, IBAN, LISA, SAM, THREAT, TRANSFER, WORDS
from support.vaults import now
from evidence_kit.vault import salvaging, unlock
vault = unlock(Path(sys.argv[1]), sys.argv[2], now=now)
print("ready", flush=True)
for turn in itertools.count(int(sys.argv[3])):
    said = f"Kruidnagel {turn} " * (1 + turn % 7 * 100)
    vault.note(
        replace(LISA, description=said), HOLDER, replace(IBAN, note=said),
        replace(THREAT, quote=said, suspects=("s2",)), replace(TRANSFER, note=said),
        replace(SAM, name=said), replace(WORDS, text=said),
    )
    print("noted", turn, flush=True)
    vault.drop(HOLDER, TRANSFER)
    print("dropped", turn, flush=True)
"""
TESTS = Path(__file__).parents[1]


def killed(case: Kept, first: int, moment: float) -> tuple[str, int]:
    """Let a child tell for a while and kill it; give the last it acknowledged."""
    command = [sys.executable, "-c", CHILD, str(case.path), case.code, str(first)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": str(TESTS)}
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(moment)
        child.send_signal(signal.SIGKILL)
        said = [line.split() for line in child.stdout.read().splitlines(keepends=True)]
    for path in case.path.parent.iterdir():
        assert MARKER.encode() not in path.read_bytes()
    whole = [words for words in said if len(words) == 2]
    return (whole[-1][0], int(whole[-1][1])) if whole else ("dropped", first - 1)


def state(case: Case) -> tuple[str, int]:
    """Tell which call a case is as after; anything in between fails."""
    assert len(case.leads) == len(case.events) == 1
    said = {case.person.name, case.statement.text, case.events[0].quote}
    said |= {case.suspects[0].description, case.leads[0].note}
    said |= {one.note for one in case.payments}
    (words,) = said
    suspects = tuple(one.id for one in case.suspects)
    named = case.leads[0].suspects, case.events[0].suspects
    turn = int(words.split()[1])
    if suspects == ("s1", "s2"):
        assert named == (("s1", "s2"), ("s2",))
        assert len(case.payments) == 1
        return "noted", turn
    assert suspects == ("s1",)
    assert named == (("s1",), ())
    assert case.payments == ()
    return "dropped", turn


def survives(case: Kept, kills: int) -> None:
    """Kill again and again on one vault: each call happened whole or not at all."""
    chance, first = repeatable(kills), 0
    for _ in range(kills):
        done, turn = killed(case, first, chance.uniform(0.05, 0.4))
        following = ("dropped", turn) if done == "noted" else ("noted", turn + 1)
        with unlock(case.path, case.code, now=now) as vault:
            assert vault.broken == ()
            assert not vault._ledger.stale
            if turn >= 0:
                assert state(vault.case) in ((done, turn), following)
            assert vault.check().ok
        first = turn + 2


@pytest.mark.slow
def test_6_kills_while_telling(case_file):
    """After each of 6 kills the last acknowledged call stands, or the one after it, whole."""
    survives(case_file, 6)


@pytest.mark.slow
def test_40_kills_while_telling(case_file):
    """The same, forty times."""
    survives(case_file, 40)


@pytest.mark.slow
def test_of_a_damaged_vault_all_that_verifies_is_shown(case_file, tmp_path):
    """Whatever page is lost, what is shown is as it was told, and how much is missing is said."""
    with case_file.open() as vault:
        vault.note(*STORY)
        whole = vault.case
    raw, path = case_file.path.read_bytes(), tmp_path / "damaged.evk"
    outcomes = set()
    for page in range(len(raw) // PAGE_SIZE):
        image = bytearray(raw)
        image[page * PAGE_SIZE : (page + 1) * PAGE_SIZE] = bytes(PAGE_SIZE)
        path.write_bytes(image)
        try:
            vault = case_file.open(path)
        except Expected:
            continue
        with vault:
            shown = said(vault.case)
            assert tuple(one for one in said(whole) if one in shown) == shown, (
                "changed or reordered"
            )
            lost = len(said(whole)) - len(shown)
            assert not lost or vault.broken
            assert vault.missing_told in (lost, None)
            outcomes.add((bool(lost), vault.missing_told is None))
        with salvaging(path, case_file.code) as found:
            assert said(found.case) == shown
            assert found.missing_told in (lost, None)
    assert {(False, False), (True, False)} <= outcomes


@pytest.mark.parametrize("attack", ["deleted", "older", "swapped"])
def test_a_check_covers_what_wassaid(case_file, attack):
    """Whoever changes the file without its key is found out, and the check of the vault says so."""
    with case_file.open() as vault:
        vault.note(*STORY)
        row, other = (vault._contents.told.row(one) for one in (THREAT, TRANSFER))
        older = dict(vault._writer.store.records())
        vault.note(dataclasses.replace(THREAT, quote="300 euro"))
        assert vault.check().ok
    database = sqlite3.connect(case_file.path)
    with database:
        if attack == "deleted":
            database.execute("DELETE FROM rec WHERE id = ?", (row,))
        elif attack == "older":
            database.execute("UPDATE rec SET b = ? WHERE id = ?", (older[row], row))
        else:
            put = "UPDATE rec SET b = ? WHERE id = ?"
            database.executemany(put, [(older[other], row), (older[row], other)])
    database.close()
    with case_file.open() as vault:
        assert vault.broken == ("records",)
        report = vault.check()
        assert not report.ok
        assert not report.records_intact
        assert report.log_intact
        shown = {one.quote for one in vault.case.events}
        assert vault.missing_told == {"deleted": 1, "older": 0, "swapped": 2}[attack]
        assert shown <= {one.quote for one in STORY if isinstance(one, Event)} | {""}
