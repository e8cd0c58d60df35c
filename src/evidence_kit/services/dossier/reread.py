"""Check a dossier of ours: is the file whole, and is in it what its manifest says?

This reads only files that `stream.save` wrote. A file that another program saved again is not
recognised, even when it looks the same. Nothing inside has a key: who changes a file can compute
every code in it anew. Only comparing the control code, or the SHA-256 of the file, with what is
noted in the case proves that it is the file that was written.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import zlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from evidence_kit.domain.errors import SourceUnreadable
from evidence_kit.services.dossier.ending import (
    Content,
    digits,
    enclosed,
    identity,
    index,
    indexed,
    template,
)
from evidence_kit.services.dossier.manifest import FORMAT, canonical, control_code
from evidence_kit.services.dossier.stretches import Objects, digest, digests, read
from evidence_kit.services.dossier.terms import DOSSIER, HEADER, SEAL

_BEGIN = HEADER + DOSSIER
_LARGEST_MANIFEST = 64 << 20
_LONGEST_INDEX = 256 << 20
_END = re.compile(re.escape(SEAL) + rb"([0-9a-f]{64})\nstartxref\n([1-9]\d{0,11})\n%%EOF\n\Z")
_LONGEST_END = len(SEAL) + 128
_LARGEST_CODE = 1 << 16
_ENCLOSED = re.compile(
    rb"\d+ 0 obj\n<<(/Type/EmbeddedFile/Subtype/application#2Fjson"
    rb"/Params<</Size \d+/ModDate \(D:[0-9+'-]+\)>>)"
    rb"/Filter/FlateDecode/Length ([1-9]\d*)>>\nstream\n"
)
_AFTER = b"\nendstream\nendobj\n"


@dataclass(frozen=True, slots=True)
class PdfCheck:
    """What was found in a PDF.

    Attributes:
        sha256: digest of the whole file.
        recognised: the file starts as a dossier of ours does.
        bytes_intact: the digest at its end, over all bytes before it, is right.
        bound: every byte is what the manifest says, or follows from it, but for how the
            manifest itself is packed.
        manifest_sha256: the control code, or empty when there is no manifest.
        dossier_id: number of the dossier, or empty.
        exhibits: number of exhibits in the manifest.
        missing: labels of exhibits whose printed picture is not in the file.
        strange: pictures in the file that the manifest does not name.
        pages: number of pages in the manifest, with those that are not counted on paper.
        loose: some of them can be taken off, and have no number on them.
        changed_pages: numbers of pages whose content is not what the manifest says.
    """

    sha256: str
    recognised: bool = False
    bytes_intact: bool = False
    bound: bool = False
    manifest_sha256: str = ""
    dossier_id: str = ""
    exhibits: int = 0
    missing: tuple[str, ...] = ()
    strange: int = 0
    pages: int = 0
    loose: bool = False
    changed_pages: tuple[int, ...] = ()

    @property
    def ok(self) -> bool:
        """Tell whether everything agrees."""
        whole = self.recognised and self.bytes_intact and self.bound
        return whole and not (self.missing or self.strange or self.changed_pages)


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
    ending = _ending(untrusted_file)
    seal, sha256 = digests(untrusted_file, ending.seal_at if ending else 0)
    if read(untrusted_file, 0, len(_BEGIN)) != _BEGIN:
        return PdfCheck(sha256)
    starts = _starts(untrusted_file, ending) if ending else []
    if ending is None or not starts:
        return PdfCheck(sha256, recognised=True)
    intact = ending.seal == seal
    objects = Objects(untrusted_file, starts, ending.index_at)
    pictures: Counter[str] = Counter()
    text: bytes | None = None
    for number in objects.in_order:
        head, body = objects.stream(number)
        if b"/Subtype/Image/" in head:
            pictures[digest(untrusted_file, *body)] += 1
        elif b"/Type/EmbeddedFile/" in head:
            text = _inflate(untrusted_file, *body)
    manifest = _manifest(text)
    if text is None or manifest is None:
        return PdfCheck(sha256, recognised=True, bytes_intact=intact)
    missing, strange = _compare(manifest, pictures)
    content, code = Content.from_json(manifest["content"]), control_code(text)
    return PdfCheck(
        sha256,
        recognised=True,
        bytes_intact=intact,
        bound=_is_bound(objects, content, code, ending, _says(manifest, text)),
        manifest_sha256=code,
        dossier_id=str(manifest["dossier"]),
        exhibits=len(manifest["exhibits"]),
        missing=missing,
        strange=strange,
        pages=len(content.pages),
        loose=bool(manifest.get("loose_pages")),
        changed_pages=_changed_pages(objects, content),
    )


def _changed_pages(objects: Objects, content: Content) -> tuple[int, ...]:
    if len({page.number for page in content.pages}) != len(content.pages):
        # We name each once; a hostile list could make us read the same page for ever.
        return tuple(range(1, len(content.pages) + 1))
    changed = []
    for page, drawn in enumerate(content.pages, start=1):
        _, place = objects.stream(drawn.number)
        if digest(objects.file, *place) != drawn.sha256:
            changed.append(page)
    return tuple(changed)


def _is_bound(objects: Objects, content: Content, code: str, ending: _Ending, says: bytes) -> bool:
    """Tell whether the manifest accounts for every byte, from the first to the seal."""
    file, last = objects.file, ending.index_at
    after = [number for number in objects.in_order if objects.place(number)[0] >= content.size]
    numbered = all(_is_numbered(objects, number) for number in objects.in_order)
    if not after or objects.place(after[0])[0] != content.size or not numbered:
        return False
    codes = []
    for number in after:
        start, end = objects.place(number)
        raw = read(file, start, min(end, start + _LARGEST_CODE))
        if _ENCLOSED.match(raw):
            if not _is_enclosed(file, raw, start, end, says):
                return False
        elif code.startswith(digits(raw)) and end - start == len(raw):
            codes.append(template(raw))
        else:
            return False
    told = index(objects.starts, last, content, identity(code))
    return (
        tuple(codes) == content.codes
        and len(after) == len(codes) + 1
        and read(file, last, ending.seal_at) == told
        and digest(file, 0, content.size) == content.sha256
    )


def _is_numbered(objects: Objects, number: int) -> bool:
    start, end = objects.place(number)
    expected = b"%d 0 obj\n" % number
    return read(objects.file, start, min(end, start + len(expected))) == expected


def _is_enclosed(file: BinaryIO, raw: bytes, start: int, end: int, says: bytes) -> bool:
    """Tell whether an object is the manifest, says of it what is true, and not a byte more."""
    found = _ENCLOSED.match(raw)
    if found is None or found[1] != says:
        return False
    stop = start + found.end() + int(found[2])
    return read(file, stop, end) == _AFTER


def _says(manifest: dict[str, Any], text: bytes) -> bytes:
    """Give what the file should say of its manifest; empty when that tells no time."""
    try:
        return enclosed(len(text), dt.datetime.fromisoformat(manifest["made_at"]))
    except (ValueError, KeyError, TypeError):
        return b""


class _Ending(NamedTuple):
    """The last lines: what the digest should be, what it covers, where the index is."""

    seal: str
    seal_at: int
    index_at: int


def _ending(untrusted_file: BinaryIO) -> _Ending | None:
    size = untrusted_file.seek(0, 2)
    start = max(0, size - _LONGEST_END)
    found = _END.search(read(untrusted_file, start, size))
    if found is None:
        return None
    ending = _Ending(found[1].decode(), start + found.start(), int(found[2]))
    within = len(_BEGIN) < ending.index_at < ending.seal_at <= ending.index_at + _LONGEST_INDEX
    return ending if within else None


def _starts(untrusted_file: BinaryIO, ending: _Ending) -> list[int]:
    """Give where each object starts, by number; empty when the index is damaged."""
    starts = indexed(read(untrusted_file, ending.index_at, ending.seal_at))
    sound = starts and len(starts) == len(set(starts))
    if not sound or min(starts) != len(_BEGIN) or max(starts) >= ending.index_at:
        return []
    return starts


def _inflate(untrusted_file: BinaryIO, start: int, end: int) -> bytes | None:
    inflating = zlib.decompressobj()
    try:
        packed = read(untrusted_file, start, min(end, start + _LARGEST_MANIFEST))
        found = inflating.decompress(packed, _LARGEST_MANIFEST)
    except zlib.error:
        return None
    return found if inflating.eof and not inflating.unused_data else None


def _manifest(untrusted: bytes | None) -> dict[str, Any] | None:
    """Read the manifest; None unless it is canonical and of our format."""
    try:
        manifest = json.loads(untrusted or b"")
        usable = manifest["format"] == FORMAT and canonical(manifest) == untrusted
        _compare(manifest, Counter())
        Content.from_json(manifest["content"])
        return manifest if usable and "dossier" in manifest else None
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return None


def _compare(manifest: dict[str, Any], pictures: Counter[str]) -> tuple[tuple[str, ...], int]:
    left = pictures.copy()
    missing = []
    for exhibit in manifest["exhibits"]:
        if exhibit["printed"]:
            expected = exhibit["picture"]["sha256"]
            if not left[expected]:
                missing.append(str(exhibit["label"]))
            left[expected] -= 1
    return tuple(missing), sum(count for count in left.values() if count > 0)
