"""How a dossier ends: what the manifest says of all bytes before it, and what follows them.

The manifest holds the digest of everything written before it. Its own digest, the control code,
stands on every page, so the code is drawn by forms that are written after it. Those forms, the
manifest and the index at the end follow from the manifest byte by byte. So whoever has the right
control code can check every byte of the file. Loads nothing heavy.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

_SHOWN = re.compile(rb"<((?:[0-9a-f]{2})+)> Tj")
_ROW = struct.Struct(">BBL")
"""An entry of the index: 1 for an object, then its offset in five bytes."""
_INDEX = re.compile(rb"\d+ 0 obj\n<</Type/XRef/Size [^\n]*/Length ([1-9]\d{0,9})>>\nstream\n")
_ZERO, _SPACE = b"30", b"20"
"""Digits are drawn as their ASCII codes, in hexadecimal."""
NO_CODE = "0" * 64
"""Stands for the control code while nobody knows it."""


@dataclass(frozen=True, slots=True)
class PageContent:
    """The content stream of one page.

    Attributes:
        number: of its object.
        sha256: of the stream as it lies in the file.
    """

    number: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Content:
    """What was written before the manifest.

    Attributes:
        sha256: of all bytes of the file up to the first thing that depends on the manifest.
        size: how many bytes that are.
        pages: content of the pages, in their order.
        codes: SHA-256 of each object that draws the control code, with zeros for its digits.
        catalog: number of the object the file starts from.
        information: number of the object with title and dates.
    """

    sha256: str = ""
    size: int = 0
    pages: tuple[PageContent, ...] = ()
    codes: tuple[str, ...] = ()
    catalog: int = 0
    information: int = 0

    def as_json(self) -> dict[str, Any]:
        """Give it as it stands in the manifest."""
        return {
            "catalog": self.catalog,
            "codes": list(self.codes),
            "information": self.information,
            "pages": [[page.number, page.sha256] for page in self.pages],
            "sha256": self.sha256,
            "size": self.size,
        }

    @staticmethod
    def from_json(untrusted: Any) -> Content:
        """Read it back. Raises ValueError, KeyError or TypeError when it is not of this form."""
        return Content(
            str(untrusted["sha256"]),
            int(untrusted["size"]),
            tuple(PageContent(int(number), str(digest)) for number, digest in untrusted["pages"]),
            tuple(map(str, untrusted["codes"])),
            int(untrusted["catalog"]),
            int(untrusted["information"]),
        )


def template(drawn: bytes) -> str:
    """Give the SHA-256 of an object that draws a code, with zeros for the digits of the code."""
    return hashlib.sha256(_SHOWN.sub(_zeros, drawn)).hexdigest()


def filled(drawn: bytes, code: str) -> bytes:
    """Put the digits of a code where zeros are drawn, from the first on."""
    left = iter(code)

    def fill(found: re.Match[bytes]) -> bytes:
        shown = bytes.fromhex(found[1].decode()).decode()
        digits_ = "".join(one if one == " " else next(left) for one in shown)
        return b"<%s> Tj" % digits_.encode().hex().encode()

    return _SHOWN.sub(fill, drawn)


def digits(drawn: bytes) -> str:
    """Give the digits that an object draws, without the spaces between groups."""
    shown = b"".join(bytes.fromhex(found.decode()) for found in _SHOWN.findall(drawn))
    return shown.replace(b" ", b"").decode("ascii", "replace")


def index(offsets: Sequence[int], start: int, content: Content, identity: bytes) -> bytes:
    """Write where each object starts, by number from 1, and what a reader starts from.

    A cross-reference stream (ISO 32000-1, 7.5.8), a quarter of the size of a table; unpacked, so
    that every byte of it follows from the manifest.

    Args:
        offsets: of the objects.
        start: of the stream itself.
        content: what the manifest says.
        identity: of the file.
    """
    rows = b"".join([_ROW.pack(1, *divmod(one, 1 << 32)) for one in (*offsets, start)])
    number, name = len(offsets) + 1, identity.hex().encode()
    head = b"%d 0 obj\n<</Type/XRef/Size %d/W[1 5 0]/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]" % (
        number,
        number + 1,
        content.catalog,
        content.information,
        name,
        name,
    )
    rows = _ROW.pack(0, 0, 0) + rows
    return b"%s/Length %d>>\nstream\n%s\nendstream\nendobj\n" % (head, len(rows), rows)


def indexed(untrusted: bytes) -> list[int]:
    """Read back where each object starts; empty when it is not written by `index`."""
    found = _INDEX.match(untrusted)
    if found is None:
        return []
    rows = untrusted[found.end() : found.end() + int(found[1])]
    if len(rows) % _ROW.size or len(rows) < 2 * _ROW.size:
        return []
    entries = list(_ROW.iter_unpack(rows))[1:-1]
    return [(high << 32) + low for kind, high, low in entries if kind == 1]


def enclosed(size: int, made_at: dt.datetime) -> bytes:
    """Write what the file says of the manifest it encloses: its length, and when it was made."""
    entries = b"/Type/EmbeddedFile/Subtype/application#2Fjson/Params<</Size %d/ModDate %s>>"
    return entries % (size, date(made_at))


def date(moment: dt.datetime) -> bytes:
    """Write a PDF date (ISO 32000-1, 7.9.4), e.g. `(D:20261121194000+01'00')`."""
    offset = moment.strftime("%z") or "+0000"
    return f"(D:{moment:%Y%m%d%H%M%S}{offset[:3]}'{offset[3:5]}')".encode()


def identity(code: str) -> bytes:
    """Give the file identifier that belongs to a control code."""
    return bytes.fromhex(code)[:16]


def _zeros(found: re.Match[bytes]) -> bytes:
    shown = found[1]
    pairs = (shown[at : at + 2] for at in range(0, len(shown), 2))
    return b"<" + b"".join(one if one == _SPACE else _ZERO for one in pairs) + b"> Tj"
