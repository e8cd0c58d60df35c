"""The process protects its memory before it holds a secret."""

from __future__ import annotations

import subprocess
import sys

import pytest

READ_BACK = """
import faulthandler, os, resource, ctypes
faulthandler.enable()
os.umask(0o022)
from evidence_kit.services.hardening import harden
harden()
old = os.umask(0)
dumpable = ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)
print(resource.getrlimit(resource.RLIMIT_CORE), oct(old), faulthandler.is_enabled(), dumpable)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads Linux' own limits back")
def test_a_hardened_process_leaves_no_core_and_cannot_be_traced() -> None:
    """The limits can be read back: no core, umask 077, no fault handler, not dumpable."""
    done = subprocess.run(
        [sys.executable, "-c", READ_BACK], capture_output=True, text=True, check=True
    )
    assert done.stdout.split("\n")[0] == "(0, 0) 0o77 False 0"
