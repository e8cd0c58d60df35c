"""Killed while a case is rescued: the damaged file as it was, and a whole new one or none."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from evidence_kit.vault import unlock
from support.carried import everything, hashes
from support.vaults import Kept, now, repeatable

NEW = "een heel ander wachtwoord"
TESTS = Path(__file__).parents[1]
CHILD = """
import sys
from pathlib import Path
from support.vaults import LOWEST_KIB, now
from evidence_kit.services.ports import Silent
from evidence_kit.services.renewal import renew
from evidence_kit.vault import unlock
with unlock(Path(sys.argv[1]), sys.argv[2], now=now) as old:
    print("ready", flush=True)
    renew(old, Path(sys.argv[3]), sys.argv[4], Silent(), title="", kib=LOWEST_KIB)
"""


def killed(case: Kept, target: Path, moment: float) -> None:
    """Let a child rescue a case for a while and kill it; hold what is left to the promise."""
    held = case.path.read_bytes()
    command = [sys.executable, "-c", CHILD, str(case.path), case.code, str(target), NEW]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": str(TESTS)}
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(moment)
        child.send_signal(signal.SIGKILL)
    assert case.path.read_bytes() == held
    for path in target.parent.iterdir():
        assert b"covered covered" not in path.read_bytes()
        assert path in (case.path, target) or ".part" in path.name
    if target.exists():
        with unlock(target, NEW, now=now) as new:
            assert hashes(new) == case.hashes
            assert new.check().ok
        target.unlink()
    for path in target.parent.glob("*.part*"):
        path.unlink()


def _kill(tmp_path: Path, times: int) -> None:
    case = everything(tmp_path / "case.evk")
    image = bytearray(case.path.read_bytes())
    image[: 2 * 8192] = bytes(2 * 8192)
    case.path.write_bytes(image)
    chance = repeatable(times)
    for _ in range(times):
        killed(case, tmp_path / "new.evk", chance.uniform(0.0, 1.5))


@pytest.mark.slow
def test_a_kill(tmp_path: Path) -> None:
    """Killed while it rescues: sealed pieces under another name, or a whole new case."""
    _kill(tmp_path, 1)


@pytest.mark.slow
def test_12_kills(tmp_path: Path) -> None:
    """The same, many times."""
    _kill(tmp_path, 12)
