"""Objects: files of any size in the `chunk` table, written and read in constant memory."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, Protocol

from evidence_kit.domain.errors import ObjectDamaged
from evidence_kit.domain.exhibit import ObjectId
from evidence_kit.vault.canonical import Payload
from evidence_kit.vault.keys import KeyRing, Use
from evidence_kit.vault.stream import CHUNK, Forged, chunk_count, pieces

STAGE: Final = 64
"""Chunks in one transaction of a long import, so that the journal stays small."""


@dataclass(frozen=True, slots=True, repr=False)
class Stored:
    """Where an object lies and how to open it.

    `sha512` is empty for derived objects; `exhibit` and `role` say whose it is.
    """

    first: int
    chunks: int
    key: bytes
    size: int
    sha256: str
    sha512: str = ""

    @property
    def id(self) -> ObjectId:
        """Give the name of the object."""
        return ObjectId(self.first)

    @property
    def rows(self) -> int:
        """Give the number of rows in `chunk`: header and chunks."""
        return 1 + self.chunks

    def payload(self) -> Payload:
        """Give the `object` value of a record."""
        found: Payload = {
            "first": self.first,
            "chunks": self.chunks,
            "dek": self.key.hex(),
            "size": self.size,
            "sha256": self.sha256,
        }
        return found | ({"sha512": self.sha512} if self.sha512 else {})

    @classmethod
    def parse(cls, payload: Payload) -> Stored:
        """Read an `object` value.

        Raises:
            KeyError, ValueError, TypeError: a field is missing or of another type.
        """
        stored = cls(
            int(payload["first"]),
            int(payload["chunks"]),
            bytes.fromhex(payload["dek"]),
            int(payload["size"]),
            str(payload["sha256"]),
            str(payload.get("sha512", "")),
        )
        if stored.chunks != chunk_count(stored.size) or len(stored.key) != 32:
            raise ValueError("object")
        return stored


class ChunkRows(Protocol):
    """Where sealed chunks come from."""

    def chunk(self, row: int) -> Iterable[bytes]:
        """Give the blobs that claim to be this row: at most one, or several in a damaged file."""


class ChunkSink(Protocol):
    """Where sealed chunks go."""

    def put_chunk(self, row: int, sealed: bytes) -> None:
        """Store one row."""

    def stage(self) -> None:
        """Commit what is there; nothing refers to it yet."""


def write(
    parts: Iterable[tuple[bytes, bool]],
    first: int,
    ring: KeyRing,
    sink: ChunkSink,
    on_progress: Callable[[int], None] = lambda _: None,
) -> Stored:
    """Seal a stream into rows `first + 1` onwards and hash it on the way, in one pass.

    Args:
        parts: plaintext and whether it is the last, from `stream.pieces`.
        first: the row of the object header, which the caller writes when all facts are known.
        ring: keys of the vault.
        sink: takes the rows.
        on_progress: hears the bytes done; may raise to stop.
    """
    key = os.urandom(32)
    cipher = ring.chunks(key)
    sha256, sha512 = hashlib.sha256(), hashlib.sha512()
    size = chunks = 0
    for index, (piece, last) in enumerate(parts):
        if index and index % STAGE == 0:
            sink.stage()
        sink.put_chunk(first + 1 + index, cipher.seal(index, piece, last=last))
        sha256.update(piece)
        sha512.update(piece)
        size += len(piece)
        chunks = index + 1
        on_progress(size)
    return Stored(first, chunks, key, size, sha256.hexdigest(), sha512.hexdigest())


def carry(
    source: tuple[ChunkRows, KeyRing, Stored],
    first: int,
    ring: KeyRing,
    sink: ChunkSink,
    heard: Callable[[int], None] = lambda _: None,
) -> tuple[Stored, bool]:
    """Seal an object of another vault anew, row by row; rows that are lost stay empty.

    Args:
        source: where it lies, the keys of that vault, and the object.
        first: the row of the object header, which the caller writes.
        ring: keys of this vault.
        sink: takes the rows.
        heard: is told the length of every piece; may raise to stop.

    Returns:
        Where it lies now, and whether it is whole: all there, and the bytes of its digests.
    """
    rows, old_ring, old = source
    key = os.urandom(32)
    cipher, whole = ring.chunks(key), True
    sha256, sha512 = hashlib.sha256(), hashlib.sha512()
    for index, piece in enumerate(surviving(rows, old_ring, old)):
        if index and index % STAGE == 0:
            sink.stage()
        if piece is None:
            whole = False
            continue
        sealed = cipher.seal(index, piece, last=index == old.chunks - 1)
        sink.put_chunk(first + 1 + index, sealed)
        sha256.update(piece)
        sha512.update(piece)
        heard(len(piece))
    whole = whole and sha256.hexdigest() == old.sha256
    whole = whole and old.sha512 in ("", sha512.hexdigest())
    return replace(old, first=first, key=key), whole


def cut(data: bytes) -> Iterator[tuple[bytes, bool]]:
    """Cut bytes in memory as `stream.pieces` cuts a file."""
    return pieces(io.BytesIO(data))


def read(rows: ChunkRows, ring: KeyRing, stored: Stored) -> Iterator[bytes]:
    """Give the verified plaintext, in pieces of at most `CHUNK` bytes.

    Raises:
        ObjectDamaged: a chunk is missing or does not verify.
    """
    for piece in surviving(rows, ring, stored):
        if piece is None:
            raise ObjectDamaged
        yield piece


def surviving(rows: ChunkRows, ring: KeyRing, stored: Stored) -> Iterator[bytes | None]:
    """Give each chunk's plaintext in order, None for one that is missing or does not verify."""
    cipher = ring.chunks(stored.key)
    for index in range(stored.chunks):
        last = index == stored.chunks - 1
        length = stored.size - index * CHUNK if last else CHUNK
        piece = None
        for sealed in rows.chunk(stored.first + 1 + index):
            try:
                piece = cipher.open(index, sealed, last=last)[:length]
                break
            except Forged:
                continue
        yield piece


def named(rows: ChunkRows, ring: KeyRing, stored: Stored) -> bool:
    """Tell whether the object header, needed if the records are ever lost, is there."""
    for sealed in rows.chunk(stored.first):
        try:
            ring.unseal(Use.OBJECT, stored.first, sealed)
        except Forged:
            continue
        return True
    return False


def reads_back(
    rows: ChunkRows, ring: KeyRing, stored: Stored, heard: Callable[[int], None] = lambda _: None
) -> bool:
    """Tell whether all of an object is there and hashes to its SHA-256.

    `heard` is told the length of every piece that was read.
    """
    sha256 = hashlib.sha256()
    try:
        for piece in read(rows, ring, stored):
            sha256.update(piece)
            heard(len(piece))
    except ObjectDamaged:
        return False
    return sha256.hexdigest() == stored.sha256
