"""Killed while who can open a vault is being changed: the old secret opens it, or the new one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from evidence_kit.domain.errors import WrongPassphrase
from evidence_kit.vault import recovery_code, unlock
from support.vaults import Kept, now, repeatable

CHILD = """
import sys
from pathlib import Path
from support.vaults import now
from evidence_kit.vault import recovery_code, unlock
old = sys.argv[2]
vault = unlock(Path(sys.argv[1]), old, now=now)
print("ready", flush=True)
fresh = recovery_code.new
while True:
    code = fresh()
    recovery_code.new = lambda: code
    print("next", code, flush=True)
    vault.access.adopt_code(vault.access.prepare_code(old))
    print("done", code, flush=True)
    old = code
"""
TESTS = Path(__file__).parents[1]


def killed(path: Path, code: str, moment: float) -> tuple[str, str]:
    """Let a child make new codes for a while and kill it. Gives the last sure and the next."""
    command = [sys.executable, "-c", CHILD, str(path), code]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": str(TESTS)}
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(moment)
        child.send_signal(signal.SIGKILL)
        said = [line.split() for line in child.stdout.read().splitlines()]
    sure = [words[1] for words in said if words[0] == "done" and len(words) == 2]
    begun = [words[1] for words in said if words[0] == "next" and len(words) == 2]
    whole = [one for one in begun if recovery_code.recovery_code_ok(one)]
    return (sure[-1] if sure else code), (whole[-1] if whole else code)


def opening(case_file: Kept, *codes: str) -> list[str]:
    """Give the codes that open a vault wholly, one after the other."""
    opened = []
    for code in dict.fromkeys(codes):
        try:
            with unlock(case_file.path, code, now=now) as vault:
                assert vault.broken == ()
                assert not vault.read_only
                assert len(vault.case.exhibits) == len(case_file.files)
        except WrongPassphrase:
            continue
        opened.append(code)
    return opened


def survives(case_file: Kept, kills: int) -> int:
    """Kill again and again on the same vault; give how often the next code opened it."""
    chance, code, forward = repeatable(kills), case_file.code, 0
    for _ in range(kills):
        sure, coming = killed(case_file.path, code, chance.uniform(0.0, 0.12))
        opened = opening(case_file, coming, sure)
        assert opened, "neither the code before nor the one after opens"
        code = opened[0]
        forward += code == coming != sure
        # A writable opening has finished the change: one code is left.
        assert opening(case_file, coming, sure) == [code]
    return forward


@pytest.mark.slow
def test_30_kills_lock_nobody_out(case_file: Kept) -> None:
    """Some fall after the first of the two commits, or the test would not say much."""
    assert survives(case_file, 30) >= 1
