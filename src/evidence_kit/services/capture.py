"""Files in: look at what was chosen, ask, and only then keep it, bit by bit.

Nothing is stored while the question about nudes is open: `examine` reads a file, lets the worker
look at it, and keeps small pixels in memory only. `keep` reads the file again and insists that
it did not change, so a candidate never holds the whole file.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Final, cast

from evidence_kit.domain.errors import (
    Bug,
    Expected,
    SourceChanged,
    SourceEmpty,
    SourceIsDirectory,
    SourceUnreadable,
)
from evidence_kit.domain.exhibit import (
    Exhibit,
    FileFacts,
    Fingerprint,
    InWords,
    Obstacle,
    Original,
    Source,
)
from evidence_kit.domain.picture import Raster, Role
from evidence_kit.services import rasters
from evidence_kit.services.media import media_type
from evidence_kit.services.picture_wire import LARGEST_QUESTION
from evidence_kit.services.ports import Ticket
from evidence_kit.services.worker import Looked, PictureWorker
from evidence_kit.vault import NewPicture, Vault

CHUNK: Final = 1 << 20
LARGEST_PICTURE: Final = LARGEST_QUESTION
"""Bytes; a larger file is kept as evidence but not shown: no picture we can show is that big."""

_BINARY: Final = getattr(os, "O_BINARY", 0)
_TOO_LARGE: Final = Looked(Obstacle.TOO_LARGE)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that was looked at and is not stored yet. Holds no more than small pixels.

    Attributes:
        path: where it is now.
        facts: its name and times.
        size: bytes.
        media_type: by its first bytes.
        looked: what the worker saw; without the rendition.
        identity: device, inode, size and times; changes when the file does.
    """

    path: Path
    facts: FileFacts
    size: int
    media_type: str
    looked: Looked
    identity: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """A chosen file that cannot become an exhibit, and why."""

    name: str
    error: Expected


@dataclass(frozen=True, slots=True)
class Kept:
    """An exhibit in the vault; `already_there` when the same bytes were kept before."""

    exhibit: Exhibit
    already_there: bool


def examine(
    paths: Sequence[Path], worker: PictureWorker, ticket: Ticket
) -> Iterator[Candidate | Refused]:
    """Read and look at each file in turn; store nothing.

    Raises:
        Stopped: the person asked to stop; what was given before stays valid.
    """
    for done, path in enumerate(paths):
        ticket.step(done, len(paths))
        try:
            yield _examine_one(path, worker)
        except Expected as error:
            yield Refused(path.name, error)
    ticket.step(len(paths), len(paths))


def keep(
    vault: Vault,
    worker: PictureWorker,
    candidate: Candidate,
    origin: Source,
    ticket: Ticket | None = None,
) -> Kept:
    """Store the original bit by bit, then the pictures derived from it.

    Raises:
        SourceChanged: the file is no longer the one that was examined; nothing is kept of it.
        SourceUnreadable: the file is gone or may no longer be read.
        DiskFull, ReadOnlyMedium: as the vault says; nothing is kept of it.
        Stopped: the person asked to stop; nothing is kept of it.
    """

    def progress(done: int) -> None:
        if ticket is not None:
            ticket.step(done, candidate.size)

    with _open(candidate.path) as source:
        exhibit, already_there = vault.add_original(
            cast("BinaryIO", _Same(source, candidate)),
            facts=candidate.facts,
            origin=origin,
            expected_size=candidate.size,
            media_type=candidate.media_type,
            on_progress=progress,
        )
    if isinstance(exhibit.evidence, Original) and exhibit.evidence.content is None:
        exhibit = complete_pictures(vault, worker, exhibit)
    return Kept(exhibit, already_there)


def complete_pictures(vault: Vault, worker: PictureWorker, exhibit: Exhibit) -> Exhibit:
    """Make and store the derived pictures of an exhibit, from its sealed original.

    Also mends an exhibit whose import was cut off between the original and its pictures.
    """
    original = exhibit.evidence
    if not isinstance(original, Original):
        raise Bug("an exhibit in words has no pictures")
    looked = (
        worker.look(vault.read(original.object))
        if original.fingerprint.size <= LARGEST_PICTURE
        else _TOO_LARGE
    )
    return vault.add_pictures(exhibit.number, looked.content, _pictures(looked))


def fingerprint_of(candidate: Candidate) -> Fingerprint:
    """Hash the untouched file, for an image that is registered in words.

    Raises:
        SourceChanged: the file is no longer the one that was examined.
        SourceUnreadable: the file is gone or may no longer be read.
    """
    sha256, sha512, size = hashlib.sha256(), hashlib.sha512(), 0
    with _open(candidate.path) as source:
        same = _Same(source, candidate)
        while chunk := same.read(CHUNK):
            sha256.update(chunk)
            sha512.update(chunk)
            size += len(chunk)
    return Fingerprint(sha256.hexdigest(), sha512.hexdigest(), size)


def register_in_words(vault: Vault, candidate: Candidate, words: str, origin: Source) -> Kept:
    """Record an intimate image by name, size, SHA-256 and words; its bytes are not stored.

    Raises:
        SourceChanged, SourceUnreadable: as `fingerprint_of`.
        DiskFull, ReadOnlyMedium: as the vault says.
    """
    in_words = InWords(fingerprint_of(candidate), candidate.facts, words.strip())
    exhibit, already_there = vault.add_in_words(in_words, origin)
    return Kept(exhibit, already_there)


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


def _pictures(looked: Looked) -> list[NewPicture]:
    pictures = [
        NewPicture(role, rasters.pack(raster), rasters.OPERATIONS[role], _shape(raster))
        for role, raster in looked.rasters.items()
    ]
    if looked.rendition is not None:
        rendition = looked.rendition
        pictures.append(
            NewPicture(
                Role.RENDITION,
                looked.rendition_bytes,
                looked.operation,
                (rendition.width, rendition.height),
                rendition,
            )
        )
    return pictures


def _shape(raster: Raster) -> tuple[int, int]:
    return raster.width, raster.height


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


def _rfc3339(seconds: float) -> str:
    moment = dt.datetime.fromtimestamp(seconds, tz=dt.UTC).astimezone()
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
