"""The limits that the worker sets on itself before it reads the first byte.

Set by the child and not between fork and exec: the program has threads, and nothing may run
there. What a system lacks (Windows has none of these, macOS no memory limit that holds) is not
pretended: there, the pixel bounds and the program's own watch on the clock remain.
"""

from __future__ import annotations

import contextlib
import ctypes
import math
import os
import sys
from collections.abc import Mapping
from typing import Final

if sys.platform != "win32":
    import resource

MEMORY: Final = 1 << 30
"""Bytes of address space, the interpreter included."""
CPU_SECONDS: Final = 10
"""Processor time for one question. The system counts for the process's whole life."""
_MOST_DESCRIPTORS: Final = 256

_PR_SET_DUMPABLE: Final = 4
_PR_SET_NO_NEW_PRIVS: Final = 38
"""Linux, include/uapi/linux/prctl.h."""


def enter() -> None:
    """Give up, for good: more memory, new files and sockets, core dumps, new privileges.

    From here on no module can be imported either, so all must be loaded and tried before.
    """
    if sys.platform == "win32":
        return
    highest = max(_open_descriptors(), default=2)
    _limit(resource.RLIMIT_NOFILE, highest + 1)
    _limit(resource.RLIMIT_CORE, 0)
    if sys.platform == "linux":
        _limit(resource.RLIMIT_AS, MEMORY)
        _prctl(_PR_SET_NO_NEW_PRIVS, 1)
        # Keeps the pixels from other programs of the same person, and from dump collectors.
        _prctl(_PR_SET_DUMPABLE, 0)


def allow_one_question() -> None:
    """Let the process use `CPU_SECONDS` more from now on; beyond, the system ends it."""
    if sys.platform == "win32":
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = math.ceil(used.ru_utime + used.ru_stime) + CPU_SECONDS
    _soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    if hard == resource.RLIM_INFINITY or soft <= hard:
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def describe() -> Mapping[str, object]:
    """Tell which limits hold, which files are open and which modules are loaded."""
    return {
        "pid": os.getpid(),
        "limits": _limits(),
        "descriptors": _open_descriptors(),
        "modules": sorted(sys.modules),
        "environment": sorted(os.environ),
    }


def _limits() -> dict[str, int]:
    if sys.platform == "win32":
        return {}
    names = ("RLIMIT_AS", "RLIMIT_CPU", "RLIMIT_NOFILE", "RLIMIT_CORE")
    return {name: resource.getrlimit(getattr(resource, name))[0] for name in names}


def _limit(which: int, value: int) -> None:
    # A stricter limit may already be in place; then that one stays.
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(which, (value, value))


def _open_descriptors() -> list[int]:
    found = []
    for number in range(_MOST_DESCRIPTORS):
        with contextlib.suppress(OSError):
            os.fstat(number)
            found.append(number)
    return found


def _prctl(option: int, value: int) -> None:
    ctypes.CDLL(None).prctl(option, value, 0, 0, 0)
