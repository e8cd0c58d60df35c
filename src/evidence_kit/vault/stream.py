"""Bytes of an object as a stream of sealed chunks (docs/vault-format.md, section 7).

Each chunk carries its place and whether it is the last one in its nonce, so chunks cannot be
reordered, dropped, repeated or cut off without being noticed. The key belongs to one attempt to
write one object and is never used again, so no nonce can repeat.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

CHUNK: Final = 1 << 20
"""Plaintext bytes in every chunk but the last."""
TAG: Final = 16


class Forged(Exception):  # noqa: N818 - says what was found
    """A sealed value does not verify. Stays inside the vault; the door raises domain errors."""


def padme(size: int) -> int:
    """Give the padded length for `size` bytes: at least 256, at most 12 % more.

    Source: Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication
    with PURBs" (2019), section 4.
    """
    if size <= 256:
        return 256
    exponent = size.bit_length() - 1
    mask = (1 << (exponent - exponent.bit_length())) - 1
    return (size + mask) & ~mask


def chunk_count(size: int) -> int:
    """Give the number of chunks of an object of `size` bytes; an empty one has a chunk too."""
    return max(1, -(-size // CHUNK))


def pieces(source: BinaryIO) -> Iterator[tuple[bytes, bool]]:
    """Cut a file into pieces of `CHUNK` bytes, each with whether it is the last.

    An empty file gives one empty last piece.
    """
    piece = _read_full(source)
    while len(piece) == CHUNK:
        following = _read_full(source)
        if not following:
            break
        yield piece, False
        piece = following
    yield piece, True


def _read_full(source: BinaryIO) -> bytes:
    piece = source.read(CHUNK)
    while 0 < len(piece) < CHUNK and (more := source.read(CHUNK - len(piece))):
        piece += more
    return piece


class ChunkCipher:
    """Seals and opens the chunks of one object."""

    def __init__(self, key: bytes, vault_id: bytes) -> None:
        self._gcm = AESGCM(key)
        self._bound = b"evk1/chunk" + vault_id

    def seal(self, index: int, piece: bytes, *, last: bool) -> bytes:
        """Seal chunk `index`; the last one is padded so that its exact size does not show."""
        if last:
            piece = piece.ljust(padme(len(piece)), b"\0")
        return self._gcm.encrypt(_nonce(index, last), piece, self._bound)

    def open(self, index: int, sealed: bytes, *, last: bool) -> bytes:
        """Open chunk `index`, padding included.

        Raises:
            Forged: the chunk was altered, or belongs to another place or object.
        """
        try:
            return self._gcm.decrypt(_nonce(index, last), sealed, self._bound)
        except (InvalidTag, ValueError):
            raise Forged from None


def _nonce(index: int, last: bool) -> bytes:
    return index.to_bytes(11) + bytes([last])
