"""What was chosen, dropped or pasted, looked at before any of it is kept: nothing is stored here.

A candidate never holds a whole file: whoever keeps it reads the file again through `opened`,
which insists that it did not change. Image data from another program lies in no file and stays
in memory, bounded, until it is kept or let go.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO, Final, cast

from evidence_kit.domain.errors import (
    Expected,
    SourceChanged,
    SourceEmpty,
    SourceIsDirectory,
    SourceTooLarge,
    SourceUnreadable,
)
from evidence_kit.domain.exhibit import FileFacts, Obstacle, Source
from evidence_kit.services.media import media_type
from evidence_kit.services.picture_wire import LARGEST_QUESTION
from evidence_kit.services.ports import Ticket
from evidence_kit.services.worker import Looked, PictureWorker

LARGEST_PICTURE: Final = LARGEST_QUESTION
"""Bytes; a larger file is kept as evidence but not shown: no picture we can show is that big."""

LARGEST_LOOSE: Final = 64 << 20
"""Bytes of image data from another program; it waits in memory, so it must be bounded."""

_BINARY: Final = getattr(os, "O_BINARY", 0)
_TOO_LARGE: Final = Looked(Obstacle.TOO_LARGE)


@dataclass(frozen=True, slots=True)
class Loose:
    """Image data from another program: it lies in no file, and never will outside the vault.

    Attributes:
        name: what to call it.
        untrusted: the exact bytes that will be the original.
        origin: how it reached us.
    """

    name: str
    untrusted: bytes = field(repr=False)
    origin: Source


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that was looked at and is not stored yet. Holds no more than small pixels.

    Attributes:
        path: where it is now; of loose image data only its name.
        facts: its name and times.
        size: bytes.
        media_type: by its first bytes.
        looked: what the worker saw; without the rendition.
        identity: device, inode, size and times; changes when the file does.
        loose: the image data itself when it lies in no file.
    """

    path: Path
    facts: FileFacts
    size: int
    media_type: str
    looked: Looked
    identity: tuple[int, ...]
    loose: Loose | None = None

    @property
    def source(self) -> Path | Loose:
        """What to give `examine` to look at it again."""
        return self.path if self.loose is None else self.loose

    @property
    def origin(self) -> Source:
        """How it reached the window."""
        return Source.FILE if self.loose is None else self.loose.origin


@dataclass(frozen=True, slots=True)
class Refused:
    """A chosen file that cannot become an exhibit, and why."""

    name: str
    error: Expected


def examine(
    sources: Sequence[Path | Loose], worker: PictureWorker, ticket: Ticket
) -> Iterator[Candidate | Refused]:
    """Read and look at each file, or image data, in turn; store nothing.

    Raises:
        Stopped: the person asked to stop; what was given before stays valid.
    """
    for done, source in enumerate(sources):
        ticket.step(done, len(sources))
        try:
            if isinstance(source, Loose):
                yield _examine_loose(source, worker)
            else:
                yield _examine_one(source, worker)
        except Expected as error:
            yield Refused(source.name, error)
    ticket.step(len(sources), len(sources))


@contextmanager
def opened(candidate: Candidate) -> Iterator[BinaryIO]:
    """Open what was examined, for one pass.

    Raises:
        SourceChanged: the file is no longer the one that was examined; also while reading.
        SourceUnreadable: the file is gone or may no longer be read.
    """
    if candidate.loose is not None:
        yield io.BytesIO(candidate.loose.untrusted)
        return
    with _open(candidate.path) as source:
        yield cast("BinaryIO", _Same(source, candidate))


def _examine_one(path: Path, worker: PictureWorker) -> Candidate:
    with _open(path) as source:
        found = os.fstat(source.fileno())
        if not stat.S_ISREG(found.st_mode):
            # A pipe or device could block for ever or never end.
            raise SourceUnreadable(name=path.name)
        if not found.st_size:
            raise SourceEmpty(name=path.name)
        untrusted = _read(source, path, min(found.st_size, LARGEST_PICTURE + 1))
    looked = worker.look(untrusted) if len(untrusted) <= LARGEST_PICTURE else _TOO_LARGE
    return Candidate(
        path,
        _facts(path.name, found),
        found.st_size,
        media_type(untrusted[:64]),
        # The rendition is as large as the file itself: it is made from the sealed bytes later.
        replace(looked, rendition=None, rendition_bytes=b"", operation=""),
        _identity(found),
    )


def _examine_loose(loose: Loose, worker: PictureWorker) -> Candidate:
    size = len(loose.untrusted)
    if not size:
        raise SourceEmpty(name=loose.name)
    if size > LARGEST_LOOSE:
        raise SourceTooLarge(name=loose.name, most=LARGEST_LOOSE >> 20)
    looked = worker.look(loose.untrusted)
    digest = hashlib.sha256(loose.untrusted).digest()
    return Candidate(
        Path(loose.name),
        FileFacts(loose.name),
        size,
        media_type(loose.untrusted[:64]),
        replace(looked, rendition=None, rendition_bytes=b"", operation=""),
        # The same picture pasted twice is the same picture.
        (size, int.from_bytes(digest)),
        loose,
    )


def _open(path: Path) -> BinaryIO:
    try:
        if path.is_dir():
            raise SourceIsDirectory(name=path.name)
        # Without O_NONBLOCK, opening a named pipe would wait for a writer for ever.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY)
    except OSError as error:
        raise SourceUnreadable(name=path.name) from error
    return os.fdopen(descriptor, "rb")


def _read(source: BinaryIO, path: Path, count: int) -> bytes:
    try:
        return source.read(count)
    except OSError as error:
        raise SourceUnreadable(name=path.name) from error


def _facts(name: str, found: os.stat_result) -> FileFacts:
    born = getattr(found, "st_birthtime", None)
    return FileFacts(name, _rfc3339(found.st_mtime), _rfc3339(born) if born else None)


def _identity(found: os.stat_result) -> tuple[int, ...]:
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


def _rfc3339(seconds: float) -> str | None:
    try:
        moment = dt.datetime.fromtimestamp(seconds, tz=dt.UTC).astimezone()
    except (OverflowError, OSError, ValueError):
        # Some disks and tools write times before 1 or after 9999; that is no time at all.
        return None
    return moment.isoformat(timespec="milliseconds")


class _Same:
    """A reader that insists the file is the one the person answered the question about."""

    def __init__(self, source: BinaryIO, candidate: Candidate) -> None:
        self._source, self._candidate = source, candidate
        self._insist()

    def read(self, count: int = -1) -> bytes:
        """Pass bytes on.

        Raises:
            SourceChanged: the file was replaced or written since it was examined.
        """
        chunk = _read(self._source, self._candidate.path, count)
        if not chunk:
            self._insist()
        return chunk

    def _insist(self) -> None:
        if _identity(os.fstat(self._source.fileno())) != self._candidate.identity:
            raise SourceChanged(name=self._candidate.path.name)
