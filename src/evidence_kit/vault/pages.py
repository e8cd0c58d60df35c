"""Rows of a damaged SQLite file, read page by page without SQLite (section 12).

Every table leaf page is understood by itself, so a lost schema, a lost interior page or a missing
end costs only what was in it. Layout: SQLite file format, sections 1.5 and 1.6.
Everything here is untrusted; what counts is whether a blob verifies afterwards.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final

from evidence_kit.vault.format import PAGE_SIZE

_LEAF: Final = 0x0D
_FILE_HEADER: Final = 100
_SPILL: Final = PAGE_SIZE - 4
"""Payload bytes on an overflow page, after the number of the next one."""
_MOST_LOCAL: Final = PAGE_SIZE - 35
_LEAST_LOCAL: Final = (PAGE_SIZE - 12) * 32 // 255 - 23
_LARGEST: Final = 64 << 20
"""No blob of ours is longer; a length beyond it is damage."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A row found on a leaf page; its blob is read on demand.

    Attributes:
        row: the row id.
        length: bytes of the blob.
        start: offset in the file of the payload's local part.
        payload: bytes of the whole payload, record header included.
        local: how many of them lie on the leaf page.
    """

    row: int
    length: int
    start: int
    payload: int
    local: int


def cells(file: BinaryIO) -> Iterator[Cell]:
    """Find every row of two columns (id, blob) in the file, in file order."""
    for base in range(0, file.seek(0, io.SEEK_END), PAGE_SIZE):
        page = _read(file, base, PAGE_SIZE)
        offset = _FILE_HEADER if base == 0 else 0
        if len(page) > offset + 8 and page[offset] == _LEAF:
            yield from _page_cells(page.ljust(PAGE_SIZE, b"\0"), offset, base)


def blob(file: BinaryIO, cell: Cell) -> bytes:
    """Read a row's blob; what is missing of it is left out, and then it verifies as nothing."""
    payload = bytearray(_read(file, cell.start, cell.local))
    if cell.payload > cell.local:
        following = _read(file, cell.start + cell.local, 4)
        while len(payload) < cell.payload:
            page = int.from_bytes(following)
            part = _read(file, (page - 1) * PAGE_SIZE, PAGE_SIZE) if page > 1 else b""
            if len(part) <= 4:
                break
            following = part[:4]
            payload += part[4 : 4 + min(_SPILL, cell.payload - len(payload))]
    return bytes(payload[cell.payload - cell.length :])


def _page_cells(page: bytes, offset: int, base: int) -> Iterator[Cell]:
    count = int.from_bytes(page[offset + 3 : offset + 5])
    for index in range(count):
        place = offset + 8 + 2 * index
        start = int.from_bytes(page[place : place + 2])
        if place + 2 > PAGE_SIZE:
            return
        cell = _cell(page, start, base)
        if cell is not None:
            yield cell


def _cell(page: bytes, start: int, base: int) -> Cell | None:
    payload, at = _varint(page, start)
    row, at = _varint(page, at)
    header, column = _varint(page, at)
    id_type, column = _varint(page, column)
    blob_type, column = _varint(page, column)
    length = (blob_type - 12) // 2
    sound = (
        blob_type >= 12
        and blob_type % 2 == 0
        and id_type == 0
        and column - at == header
        and payload == header + length
        and payload <= _LARGEST
    )
    if not sound:
        return None
    return Cell(row, length, base + at, payload, _local(payload))


def _local(payload: int) -> int:
    if payload <= _MOST_LOCAL:
        return payload
    fitting = _LEAST_LOCAL + (payload - _LEAST_LOCAL) % _SPILL
    return fitting if fitting <= _MOST_LOCAL else _LEAST_LOCAL


def _varint(page: bytes, at: int) -> tuple[int, int]:
    """Read a SQLite varint. Bytes beyond the page count as zero."""
    value = 0
    for step in range(9):
        byte = page[at + step] if at + step < PAGE_SIZE else 0
        if step == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + step + 1
    return value, at + 9


def _read(file: BinaryIO, start: int, length: int) -> bytes:
    try:
        file.seek(start)
        return file.read(length)
    except OSError:
        # A sector that the disk cannot read any more must not cost the others.
        return b""
