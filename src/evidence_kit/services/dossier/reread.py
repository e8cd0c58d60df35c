"""Check a dossier of ours: is the file whole, and is in it what its manifest says?

This reads only files that `stream.save` wrote. A file that another program saved again is not
recognised, even when it looks the same. Without the case nothing here proves who made a file: the
control code must be compared with the one on paper or in the case.
"""

from __future__ import annotations

import hashlib
import json
import re
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from evidence_kit.domain.errors import SourceUnreadable
from evidence_kit.services.dossier.manifest import FORMAT, canonical
from evidence_kit.services.dossier.terms import DOSSIER, HEADER, SEAL

_BEGIN = HEADER + DOSSIER
_BLOCK = 1 << 20
_LARGEST_MANIFEST = 64 << 20
_LONGEST_TABLE = 256 << 20
_LONGEST_HEAD = 1 << 20
_END = re.compile(re.escape(SEAL) + rb"([0-9a-f]{64})\nstartxref\n(\d{1,12})\n%%EOF\n\Z")
_LONGEST_END = len(SEAL) + 128
_LENGTH = re.compile(rb"/Length (\d{1,12})>>\nstream\n")


@dataclass(frozen=True, slots=True)
class PdfCheck:
    """What was found in a PDF.

    Attributes:
        sha256: digest of the whole file.
        recognised: the file starts as a dossier of ours does.
        bytes_intact: no byte changed since it was written.
        manifest_sha256: the control code, or empty when there is no manifest.
        dossier_id: number of the dossier, or empty.
        exhibits: number of exhibits in the manifest.
        missing: labels of exhibits whose printed picture is not in the file.
        strange: pictures in the file that the manifest does not name.
    """

    sha256: str
    recognised: bool = False
    bytes_intact: bool = False
    manifest_sha256: str = ""
    dossier_id: str = ""
    exhibits: int = 0
    missing: tuple[str, ...] = ()
    strange: int = 0

    @property
    def ok(self) -> bool:
        """Tell whether everything agrees."""
        whole = self.recognised and self.bytes_intact and bool(self.manifest_sha256)
        return whole and not self.missing and not self.strange


def verify_pdf(path: Path) -> PdfCheck:
    """Check a dossier in constant memory.

    Raises:
        SourceUnreadable: the file cannot be read.
    """
    try:
        with path.open("rb") as untrusted_file:
            return _check(untrusted_file)
    except OSError as error:
        raise SourceUnreadable(name=path.name) from error


def _check(untrusted_file: BinaryIO) -> PdfCheck:
    sha256 = _digest(untrusted_file, 0, untrusted_file.seek(0, 2))
    if _read(untrusted_file, 0, len(_BEGIN)) != _BEGIN:
        return PdfCheck(sha256)
    ending = _ending(untrusted_file)
    starts = _starts(untrusted_file, ending) if ending else []
    if ending is None or not starts:
        return PdfCheck(sha256, recognised=True)
    intact = ending.seal == _digest(untrusted_file, 0, ending.seal_at)
    pictures: Counter[str] = Counter()
    enclosed: bytes | None = None
    for start, after in zip(starts, [*starts[1:], ending.table_at], strict=True):
        head, body = _object(untrusted_file, start, after)
        if b"/Subtype/Image/" in head:
            pictures[_digest(untrusted_file, *body)] += 1
        elif b"/Type/EmbeddedFile/" in head:
            enclosed = _inflate(untrusted_file, *body)
    manifest = _manifest(enclosed)
    if enclosed is None or manifest is None:
        return PdfCheck(sha256, recognised=True, bytes_intact=intact)
    missing, strange = _compare(manifest, pictures)
    return PdfCheck(
        sha256,
        recognised=True,
        bytes_intact=intact,
        manifest_sha256=hashlib.sha256(enclosed).hexdigest(),
        dossier_id=str(manifest["dossier"]),
        exhibits=len(manifest["exhibits"]),
        missing=missing,
        strange=strange,
    )


class _Ending(NamedTuple):
    """The last lines: what the digest should be, what it covers, where the table is."""

    seal: str
    seal_at: int
    table_at: int


def _ending(untrusted_file: BinaryIO) -> _Ending | None:
    size = untrusted_file.seek(0, 2)
    start = max(0, size - _LONGEST_END)
    found = _END.search(_read(untrusted_file, start, size))
    if found is None:
        return None
    ending = _Ending(found[1].decode(), start + found.start(), int(found[2]))
    within = len(_BEGIN) < ending.table_at < ending.seal_at <= ending.table_at + _LONGEST_TABLE
    return ending if within else None


def _starts(untrusted_file: BinaryIO, ending: _Ending) -> list[int]:
    """Give where each object starts; empty when the table is damaged."""
    table = _read(untrusted_file, ending.table_at, ending.seal_at)
    starts = [int(row) for row in re.findall(rb"(\d{10}) 00000 n \n", table)]
    sound = table.startswith(b"xref\n0 ") and starts == sorted(set(starts))
    if not sound or not starts or starts[0] != len(_BEGIN) or starts[-1] >= ending.table_at:
        return []
    return starts


def _object(untrusted_file: BinaryIO, start: int, end: int) -> tuple[bytes, tuple[int, int]]:
    """Give the dictionary of a stream object and where its stream lies; empty for others."""
    head = _read(untrusted_file, start, min(end, start + _LONGEST_HEAD))
    found = _LENGTH.search(head)
    if found is None:
        return b"", (start, start)
    first = start + found.end()
    return head[: found.end()], (first, min(end, first + int(found[1])))


def _inflate(untrusted_file: BinaryIO, start: int, end: int) -> bytes | None:
    try:
        packed = _read(untrusted_file, start, min(end, start + _LARGEST_MANIFEST))
        return zlib.decompressobj().decompress(packed, _LARGEST_MANIFEST)
    except zlib.error:
        return None


def _manifest(untrusted: bytes | None) -> dict[str, Any] | None:
    """Read the manifest; None unless it is canonical and of our format."""
    try:
        manifest = json.loads(untrusted or b"")
        usable = manifest["format"] == FORMAT and canonical(manifest) == untrusted
        _compare(manifest, Counter())
        return manifest if usable and "dossier" in manifest else None
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _compare(manifest: dict[str, Any], pictures: Counter[str]) -> tuple[tuple[str, ...], int]:
    left = pictures.copy()
    missing = []
    for exhibit in manifest["exhibits"]:
        if exhibit["printed"]:
            digest = exhibit["picture"]["sha256"]
            if not left[digest]:
                missing.append(str(exhibit["label"]))
            left[digest] -= 1
    return tuple(missing), sum(count for count in left.values() if count > 0)


def _digest(untrusted_file: BinaryIO, start: int, end: int) -> str:
    digest = hashlib.sha256()
    for chunk in _chunks(untrusted_file, start, end):
        digest.update(chunk)
    return digest.hexdigest()


def _read(untrusted_file: BinaryIO, start: int, end: int) -> bytes:
    return b"".join(_chunks(untrusted_file, start, end))


def _chunks(untrusted_file: BinaryIO, start: int, end: int) -> Iterator[bytes]:
    untrusted_file.seek(start)
    while start < end:
        chunk = untrusted_file.read(min(_BLOCK, end - start))
        if not chunk:
            return
        start += len(chunk)
        yield chunk
