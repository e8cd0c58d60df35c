"""What SQLite and the operating system report, as the errors people are told about."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from evidence_kit.domain.errors import (
    CaseFileMissing,
    DiskFull,
    Expected,
    PlaceNotWritable,
    ReadOnlyMedium,
    VaultDamaged,
    VaultInUse,
)

_SYSTEM: Final[dict[int | None, type[Expected]]] = {
    errno.EROFS: ReadOnlyMedium,
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
}
_READ_FAILURES: Final = (sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_IOERR_SHORT_READ)


@contextmanager
def typed(name: str) -> Iterator[None]:
    """Turn what SQLite raises inside into an `Expected` about the vault of this name."""
    try:
        yield
    except sqlite3.Error as error:
        raise _from_sqlite(error, name) from error


@contextmanager
def making(place: str) -> Iterator[None]:
    """Turn what the system raises while a file is made into an `Expected` about this folder."""
    try:
        yield
    except OSError as error:
        raise _SYSTEM.get(error.errno, PlaceNotWritable)(name=place) from error
    except ValueError as error:
        # A name that no system knows, such as one with a zero byte.
        raise PlaceNotWritable(name=place) from error


@contextmanager
def there(name: str) -> Iterator[None]:
    """Turn what the system raises while it looks for a vault into "it is not there"."""
    try:
        yield
    except (OSError, ValueError) as error:
        raise CaseFileMissing(name=name) from error


def _from_sqlite(error: sqlite3.Error, name: str) -> Expected:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    match code & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return VaultInUse(name=name)
        case sqlite3.SQLITE_FULL:
            return DiskFull()
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return ReadOnlyMedium(name=name)
        case sqlite3.SQLITE_IOERR if code not in _READ_FAILURES:
            return PlaceNotWritable(name=name)
        case _:
            return VaultDamaged(name=name)
