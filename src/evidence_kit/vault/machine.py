"""The computer as the vault sees it, in plain functions, so that a test can bring another one."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


def _free_space(vault: Path) -> int:
    return shutil.disk_usage(vault.parent).free


def _may_write(vault: Path) -> bool:
    return os.access(vault, os.W_OK) and os.access(vault.parent, os.W_OK | os.X_OK)


def _awake_ms() -> int:
    # A laptop that slept must not look like one whose clock was turned, so sleep has to count.
    # CLOCK_BOOTTIME does so on Linux, CLOCK_MONOTONIC on macOS, time.monotonic on Windows.
    clock = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))
    nanoseconds = time.monotonic_ns() if clock is None else time.clock_gettime_ns(clock)
    return nanoseconds // 1_000_000


def _boot_id() -> str:
    try:
        return _BOOT_ID.read_text(encoding="utf-8").strip()
    except OSError:
        return ""


def _system() -> str:
    if sys.platform == "win32":
        return f"Windows {sys.getwindowsversion().build}"
    found = os.uname()
    return f"{found.sysname} {found.release}"


@dataclass(frozen=True, slots=True)
class Machine:
    """What the vault asks of the computer.

    Attributes:
        free_space: bytes free where the vault file lies.
        may_write: whether the vault file and its folder can be written.
        awake_ms: milliseconds since the computer started, sleep included.
        boot_id: names this start of the computer, or "" when the system does not tell.
        system: name and release of the operating system.
    """

    free_space: Callable[[Path], int] = _free_space
    may_write: Callable[[Path], bool] = _may_write
    awake_ms: Callable[[], int] = _awake_ms
    boot_id: Callable[[], str] = _boot_id
    system: Callable[[], str] = _system


THIS_MACHINE = Machine()
