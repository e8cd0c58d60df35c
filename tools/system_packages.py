"""See to it that the system has what no Python package brings: `venv` and libraries for Qt.

Runs before there is a virtual environment, so with the standard library alone. As root on Debian
or a relative of it, missing packages are installed; otherwise the one line that does is printed.

    python3 tools/system_packages.py [--window | --judges]
"""

from __future__ import annotations

import argparse
import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

LIBRARIES = {
    "libgl1": "libGL.so.1",
    "libegl1": "libEGL.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libfontconfig1": "libfontconfig.so.1",
    "libglib2.0-0": "libglib-2.0.so.0",
    "libdbus-1-3": "libdbus-1.so.3",
    "libcups2": "libcups.so.2",
}
"""Debian package -> library that Qt loads, for every use of the program."""

WINDOW_LIBRARIES = {
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-image0": "libxcb-image.so.0",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-render-util0": "libxcb-render-util.so.0",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxcb-xkb1": "libxcb-xkb.so.1",
}
"""The same for a window on an X server."""

JUDGES = {
    "git": "git",
    "qpdf": "qpdf",
    "poppler-utils": "pdftotext",
    "strace": "strace",
    "xvfb": "Xvfb",
    "desktop-file-utils": "desktop-file-validate",
    "appstream": "appstreamcli",
    "dbus": "dbus-run-session",
}
"""Debian package -> outside program that the long tests judge with."""

JUDGE_FILES = {
    "at-spi2-core": "/usr/libexec/at-spi-bus-launcher",
    "gir1.2-atspi-2.0": "/usr/lib/*/girepository-1.0/Atspi-2.0.typelib",
    "python3-gi": "/usr/lib/python3/dist-packages/gi/__init__.py",
}
"""Debian package -> file by which the long tests ask what a screen reader is told."""


def loads(library: str) -> bool:
    """Tell whether the system finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _is_there(pattern: str) -> bool:
    return any(Path("/").glob(pattern.lstrip("/")))


def missing(*, window: bool, judges: bool) -> list[str]:
    """Give the Debian packages that bring what is not there."""
    packages = []
    # Debian keeps the wheels that `python3 -m venv` needs in a package of their own.
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        packages.append("python3-venv")
    if sys.platform == "linux":
        libraries = {**LIBRARIES, **(WINDOW_LIBRARIES if window else {})}
        packages += [name for name, library in libraries.items() if not loads(library)]
    if judges:
        packages += [name for name, program in JUDGES.items() if shutil.which(program) is None]
        packages += [name for name, place in JUDGE_FILES.items() if not _is_there(place)]
    return packages


def install(packages: list[str]) -> bool:
    """Install Debian packages as root; tell whether that worked."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    steps = (
        ["apt-get", "update", "--quiet"],
        ["apt-get", "install", "--quiet", "--yes", "--no-install-recommends", *packages],
    )
    return all(
        subprocess.run(step, env=environment, stdin=subprocess.DEVNULL, check=False).returncode == 0
        for step in steps
    )


def main(arguments: list[str] | None = None) -> int:
    """Install what is missing or say how; 0 when nothing is missing any more."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--window", action="store_true", help="also what a window on screen needs")
    parser.add_argument("--judges", action="store_true", help="also what the long tests judge with")
    options = parser.parse_args(arguments)
    packages = missing(window=options.window, judges=options.judges)
    if not packages:
        return 0
    line = f"apt-get install --no-install-recommends {' '.join(packages)}"
    if shutil.which("apt-get") is None:
        sys.stderr.write(f"The system lacks what these Debian packages bring: {packages}\n")
        return 1
    if os.name != "posix" or os.geteuid() != 0:
        sys.stderr.write(
            f"The system lacks a few packages. This line installs them:\n\n    sudo {line}\n\n"
        )
        return 1
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    still = missing(window=options.window, judges=options.judges) if install(packages) else packages
    if still:
        sys.stderr.write(f"These system packages could not be installed: {' '.join(still)}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
