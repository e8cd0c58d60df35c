"""Puts compressed rows into a PNG file that says nothing but the pixels.

W3C "Portable Network Graphics (PNG) Specification (Third Edition)". No decoder is involved.
"""

from __future__ import annotations

import struct
import zlib
from typing import Final

from evidence_kit.domain.errors import Bug
from evidence_kit.domain.picture import Filter, Rendition

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_HEADER: Final = struct.Struct(">IIBBBBB")
_COLOUR_TYPE: Final = {1: 0, 3: 2}
_BYTES: Final = 8
_PIECE: Final = 1 << 20


def png_file(made: Rendition, rows: bytes) -> bytes:
    """Wrap rows with PNG filters, deflated, as a file of header, pixels and end.

    Args:
        made: how the rows are built; grey or RGB with 8 bits, upright, without a profile.
        rows: the zlib stream.

    Raises:
        Bug: the picture is of another kind.
    """
    plain = made.filter is Filter.FLATE and made.bits == _BYTES and made.orientation == 1
    if not plain or made.palette or made.icc or made.components not in _COLOUR_TYPE:
        raise Bug("these rows are no plain PNG")
    head = _HEADER.pack(made.width, made.height, _BYTES, _COLOUR_TYPE[made.components], 0, 0, 0)
    pieces = (rows[at : at + _PIECE] for at in range(0, len(rows), _PIECE))
    chunks = (_chunk(b"IDAT", piece) for piece in pieces)
    return b"".join((_SIGNATURE, _chunk(b"IHDR", head), *chunks, _chunk(b"IEND", b"")))


def _chunk(name: bytes, body: bytes) -> bytes:
    check = zlib.crc32(body, zlib.crc32(name))
    return len(body).to_bytes(4, "big") + name + body + check.to_bytes(4, "big")
