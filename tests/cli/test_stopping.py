"""Ctrl+C: a sentence and a code of its own, from the first moment on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

STOPPED = 130

# Found before the real module, once: what is said at the end may need the real one.
SLOW = """
import os, sys, time
sys.path.remove(os.path.dirname(__file__))
sys.stdout.write("loading\\n")
sys.stdout.flush()
time.sleep(60)
"""
AS_A_MODULE = ("-m", "evidence_kit")
AS_A_SCRIPT = ("-c", "import sys; from evidence_kit.cli import main; sys.exit(main())")


@pytest.fixture(autouse=True)
def heard() -> Iterator[None]:
    """Let Ctrl+C count: whoever runs tests in the background hands down that it is ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def stopped_while_loading(
    slow: str, start: tuple[str, ...], folder: Path, *arguments: str
) -> tuple[int, str]:
    """Start the program, press Ctrl+C while `slow` loads, and give its code and what it said."""
    planted = folder / "planted" / slow
    planted.parent.mkdir(parents=True, exist_ok=True)
    planted.write_text(SLOW)
    child = subprocess.Popen(
        [sys.executable, *start, *arguments],
        env=os.environ | {"PYTHONPATH": str(folder / "planted"), "LC_ALL": "nl_NL.UTF-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with child:
        assert child.stdout is not None
        assert child.stderr is not None
        assert child.stdout.readline() == "loading\n"
        child.send_signal(signal.SIGINT)
        said = child.stderr.read()
    return child.returncode, said


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot send Ctrl+C to one process")
@pytest.mark.parametrize("start", [AS_A_MODULE, AS_A_SCRIPT], ids=["module", "script"])
@pytest.mark.parametrize(
    ("slow", "arguments"),
    [
        ("gettext.py", ("list", "a.evk")),
        ("argparse.py", ("list", "a.evk")),
        ("sqlite3.py", ("list", "a.evk")),
        ("PySide6.py", ("open",)),
    ],
)
def test_ctrl_c_while_modules_load_ends_quietly(
    slow: str, arguments: tuple[str, ...], start: tuple[str, ...], tmp_path: Path
) -> None:
    """Whatever is being loaded: one sentence, no traceback, and the code shells use for it."""
    code, said = stopped_while_loading(slow, start, tmp_path, *arguments)
    assert said == "Gestopt. Wat klaar was, is bewaard.\n"
    assert code == STOPPED
