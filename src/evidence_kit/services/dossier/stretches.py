"""Read a PDF of our own form piece by piece: stretches of bytes, and where its objects lie."""

from __future__ import annotations

import hashlib
import itertools
import re
from collections.abc import Iterator, Sequence
from typing import BinaryIO

_BLOCK = 1 << 20
_LONGEST_HEAD = 1 << 20
_LENGTH = re.compile(rb"/Length (\d{1,12})\s*>>\s*stream\n")


class Objects:
    """Where the objects of a file lie, by number from 1."""

    def __init__(self, untrusted_file: BinaryIO, starts: Sequence[int], index_at: int) -> None:
        self.file, self.starts = untrusted_file, starts
        self.in_order = sorted(range(1, len(starts) + 1), key=lambda number: starts[number - 1])
        edges = [*sorted(starts), index_at]
        self._ends = dict(itertools.pairwise(edges))

    def place(self, number: int) -> tuple[int, int]:
        """Give first byte and end of an object; nothing for a number that is not there."""
        if not 1 <= number <= len(self.starts):
            return 0, 0
        start = self.starts[number - 1]
        return start, self._ends[start]

    def stream(self, number: int) -> tuple[bytes, tuple[int, int]]:
        """Give the dictionary of a stream object and where its stream lies; empty for others."""
        start, end = self.place(number)
        head = read(self.file, start, min(end, start + _LONGEST_HEAD))
        found = _LENGTH.search(head)
        if found is None or not head.startswith(b"%d 0 obj\n" % number):
            return b"", (start, start)
        first = start + found.end()
        return head[: found.end()], (first, min(end, first + int(found[1])))


def digests(untrusted_file: BinaryIO, size: int) -> tuple[str, str]:
    """Give the SHA-256 of the first `size` bytes and of the whole file, reading it once."""
    found = hashlib.sha256()
    for chunk in _chunks(untrusted_file, 0, size):
        found.update(chunk)
    first = found.hexdigest()
    for chunk in _chunks(untrusted_file, size, untrusted_file.seek(0, 2)):
        found.update(chunk)
    return first, found.hexdigest()


def digest(untrusted_file: BinaryIO, start: int, end: int) -> str:
    """Give the SHA-256 of the bytes from `start` to `end`."""
    found = hashlib.sha256()
    for chunk in _chunks(untrusted_file, start, end):
        found.update(chunk)
    return found.hexdigest()


def read(untrusted_file: BinaryIO, start: int, end: int) -> bytes:
    """Give the bytes from `start` to `end`, or to the end of the file."""
    return b"".join(_chunks(untrusted_file, start, end))


def _chunks(untrusted_file: BinaryIO, start: int, end: int) -> Iterator[bytes]:
    untrusted_file.seek(start)
    while start < end:
        chunk = untrusted_file.read(min(_BLOCK, end - start))
        if not chunk:
            return
        start += len(chunk)
        yield chunk
