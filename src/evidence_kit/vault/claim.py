"""One vault, one opener: also within this process, where file locks do not protect.

On POSIX a process that closes *any* descriptor of a file loses all its locks on that file. Looking
into a vault that this process has open would silently unlock it for others; so we ask here first.
"""

from __future__ import annotations

import threading
from pathlib import Path

from evidence_kit.domain.errors import CaseFileMissing, VaultInUse
from evidence_kit.vault.faults import there

_lock = threading.Lock()
_open: set[tuple[int, int]] = set()


class Claim:
    """Holds a file for this process until released."""

    def __init__(self, path: Path) -> None:
        """Claim an existing file.

        Raises:
            VaultInUse: this process has it open already, by this name or another.
            CaseFileMissing: there is no such file, or none that we may see.
        """
        self._path = path.absolute()
        self._file = _identity(path)
        with _lock:
            if self._file in _open:
                raise VaultInUse(name=path.name)
            _open.add(self._file)

    def insist(self) -> None:
        """Check that the path still leads to the file that was claimed.

        Raises:
            CaseFileMissing: it was moved, deleted or replaced; what we write there gets lost.
        """
        if _identity(self._path) != self._file:
            raise CaseFileMissing(name=self._path.name)

    def release(self) -> None:
        """Let go; a second time does nothing."""
        with _lock:
            _open.discard(self._file)


def _identity(path: Path) -> tuple[int, int]:
    with there(path.name):
        found = path.stat()
    return found.st_dev, found.st_ino
