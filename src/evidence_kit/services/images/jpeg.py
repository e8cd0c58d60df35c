"""JPEG structure: keep what makes pixels, drop everything that tells about the person.

Markers are those of ITU-T T.81 annex B; the Adobe segment is T.872 6.5.3, JFIF is T.871. A PDF
reader decodes baseline and progressive streams itself (DCTDecode), so the entropy-coded data
stays untouched. EXIF, GPS, XMP, thumbnails, comments and all bytes after the end are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from evidence_kit.services.images.png import Unfit

_EOI, _SOS = 0xD9, 0xDA
_STRAY: Final = frozenset({0x01, 0xD8, *range(0xD0, 0xD8)})
"""Markers without content that have no place between segments: TEM, SOI, restarts."""
_BASELINE, _PROGRESSIVE = 0xC0, 0xC2
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_TABLES: Final = frozenset({0xC4, 0xDB, 0xDD})
"""Huffman tables, quantisation tables, restart interval."""
_APP0, _APP2, _APP14 = 0xE0, 0xE2, 0xEE

_JFIF_SIZE: Final = 14
_ADOBE_SIZE: Final = 12
_YCC: Final = 1
_NEXT_MARKER: Final = re.compile(rb"\xff+[^\x00\xff\xd0-\xd7]", re.DOTALL)
_MOST_SEGMENTS: Final = 10_000


@dataclass(slots=True)
class _Cut:
    """What is kept while the segments are walked."""

    kept: list[bytes | memoryview] = field(default_factory=lambda: [b"\xff\xd8"])
    width: int = 0
    height: int = 0
    components: bytes = b""
    jfif: bool = False
    adobe: int | None = None


@dataclass(frozen=True, slots=True)
class Jpeg:
    """A JPEG stream that shows the same pixels and tells nothing else."""

    width: int
    height: int
    components: int
    stream: bytes


def cut(untrusted: bytes, *, keep_icc: bool) -> Jpeg:
    """Copy a baseline or progressive JPEG without metadata and without what follows its end.

    Args:
        untrusted: the file.
        keep_icc: keep the colour profile's APP2 segments; the caller has judged the profile.

    Raises:
        Unfit: another kind of JPEG, colours whose meaning readers disagree on, or odd structure.
    """
    whole = memoryview(untrusted)
    found = _Cut()
    at = 2
    for _ in range(_MOST_SEGMENTS):
        marker, at = _marker(whole, at)
        if marker == _EOI:
            found.kept.append(b"\xff\xd9")
            return _finish(found)
        if marker in _STRAY:
            raise Unfit
        end = at + int.from_bytes(whole[at : at + 2], "big")
        if end < at + 2 or end > len(whole):
            raise Unfit
        body = whole[at + 2 : end]
        _segment(found, marker, body, keep_icc=keep_icc)
        at = end
        if marker == _SOS:
            at = _end_of_scan(untrusted, end)
            found.kept.append(whole[end:at])
    raise Unfit


def _marker(whole: memoryview, at: int) -> tuple[int, int]:
    """Give the marker at `at` and where its content starts; any number of 0xFF may precede it."""
    start = at
    while at < len(whole) and whole[at] == 0xFF:
        at += 1
    if at == start or at >= len(whole) or not whole[at]:
        raise Unfit
    return whole[at], at + 1


def _end_of_scan(untrusted: bytes, at: int) -> int:
    match = _NEXT_MARKER.search(untrusted, at)
    if match is None:
        raise Unfit
    return match.start()


def _segment(found: _Cut, marker: int, body: memoryview, *, keep_icc: bool) -> None:
    if marker in _FRAMES:
        _frame(found, marker, body)
    elif marker == _APP0:
        body = _without_thumbnail(found, body)
    elif marker == _APP14:
        body = _adobe(found, body)
    elif marker == _APP2:
        if not (keep_icc and bytes(body[:12]) == b"ICC_PROFILE\0"):
            return
    elif marker not in _TABLES and marker != _SOS:
        return
    if len(body):
        found.kept += [bytes((0xFF, marker)), (len(body) + 2).to_bytes(2, "big"), body]


def _frame(found: _Cut, marker: int, body: memoryview) -> None:
    if marker not in (_BASELINE, _PROGRESSIVE) or found.components or len(body) < 6 or body[0] != 8:
        raise Unfit
    found.height = int.from_bytes(body[1:3], "big")
    found.width = int.from_bytes(body[3:5], "big")
    if len(body) != 6 + 3 * body[5]:
        raise Unfit
    found.components = bytes(body[6::3])


def _without_thumbnail(found: _Cut, body: memoryview) -> memoryview:
    """Keep the JFIF header, which says what the colours are; drop the thumbnail it may hold."""
    if bytes(body[:5]) != b"JFIF\0" or len(body) < _JFIF_SIZE or found.jfif:
        return body[:0]
    found.jfif = True
    return memoryview(bytes(body[: _JFIF_SIZE - 2]) + b"\0\0")


def _adobe(found: _Cut, body: memoryview) -> memoryview:
    if bytes(body[:5]) != b"Adobe" or len(body) < _ADOBE_SIZE or found.adobe is not None:
        return body[:0]
    found.adobe = body[_ADOBE_SIZE - 1]
    return body[:_ADOBE_SIZE]


def _finish(found: _Cut) -> Jpeg:
    """Refuse colours that decoders disagree on.

    Three components are YCbCr unless an Adobe segment, or components named R, G, B, say
    otherwise; readers weigh these hints differently, so only the plain case is passed on.
    """
    count = len(found.components)
    if count not in (1, 3) or not found.width or not found.height:
        raise Unfit
    if count == 3 and (found.adobe not in (None, _YCC) or found.components == b"RGB"):
        raise Unfit
    return Jpeg(found.width, found.height, count, b"".join(found.kept))
