"""What this process asks of the system before it holds anything secret."""

from __future__ import annotations

import ctypes
import faulthandler
import os
import sys
from typing import Final

_PR_SET_DUMPABLE: Final = 4
"""Option number of `prctl` in Linux' <linux/prctl.h>."""


def harden() -> None:
    """Leave no core dump, let no other process of this person look inside, write private files.

    On Linux a process that is not dumpable can be neither traced nor dumped by its own user.
    What a system does not offer is left out: the case is encrypted all the same.
    """
    os.umask(0o077)
    faulthandler.disable()
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not there on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
