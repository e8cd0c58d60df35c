"""The answers of the picture worker; `question_wire` holds what it is asked.

Every answer is a row of fields of fixed size, with each variable length announced and checked
against a bound before a byte of it is read. The side that reads never allocates what it was told
to without that check, and never infers a shape: sizes must agree exactly.

See `send_look`/`read_look`. Numbers are big-endian.
"""

from __future__ import annotations

import itertools
import struct
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import BinaryIO, Final, TypeVar

from evidence_kit.domain.exhibit import Obstacle, Picture
from evidence_kit.domain.picture import Filter, Raster, Rendition, Role
from evidence_kit.services.rasters import CHANNELS, LARGEST, VEIL_COLUMNS

LARGEST_QUESTION: Final = 256 << 20
"""Bytes; a picture file larger than this is not looked at."""
LARGEST_BLOB: Final = 16 << 20
LARGEST_SIDE: Final = 65_535
LARGEST_AREA: Final = 64_000_000
"""Pixels. Four bytes each in the decoder: a quarter of the worker's memory."""
MOST_CUTS: Final = 2_000
"""Rows between messages that are told of one picture."""
LARGEST_ICC: Final = 16 << 10

FORMAT_OF: Final[Mapping[str, str]] = MappingProxyType(
    {
        "image/png": "PNG",
        "image/jpeg": "JPEG",
        "image/webp": "WEBP",
        "image/gif": "GIF",
        "image/bmp": "BMP",
        "image/tiff": "TIFF",
    }
)
"""The only formats that are ever decoded, by media type."""
FORMATS: Final = tuple(FORMAT_OF.values())
BURNT: Final = "burnt/1"
"""How pictures with black-outs are made; the number rises when the pixels change."""
OPERATIONS: Final = (
    "rendition/passthrough-png/1",
    "rendition/passthrough-jpeg/1",
    "rendition/opaque-png/1",
    "rendition/decoded/1",
    BURNT,
)
ROLES: Final = (Role.VEIL, Role.THUMBNAIL, Role.PREVIEW)

_FILTERS: Final = tuple(Filter)
OBSTACLES: Final = tuple(Obstacle)
_PICTURE: Final = struct.Struct(">BIIB")
_RASTER: Final = struct.Struct(">HH")
_RENDITION: Final = struct.Struct(">BBIIBBBHHQ")
_CUTS: Final = struct.Struct(">H")
_BLOB: Final = struct.Struct(">I")
SEEN: Final = 0
"""First byte of an answer with a picture; others name an obstacle."""
END: Final = b"\x17"
"""Ends every answer."""

_Item = TypeVar("_Item")


class Garbled(Exception):  # noqa: N818 - says what the line is
    """The other side broke off, or sent what the protocol does not allow."""


@dataclass(frozen=True, slots=True)
class Seen:
    """All that one look at a decodable picture yields.

    Attributes:
        picture: content facts.
        rasters: one for each of `ROLES`.
        rendition: how `data` is declared in a PDF.
        data: the rendition's stream.
        operation: how the rendition was made; one of `OPERATIONS`.
    """

    picture: Picture
    rasters: Mapping[Role, Raster]
    rendition: Rendition
    data: bytes
    operation: str


def send_blob(stream: BinaryIO, data: bytes) -> None:
    """Answer with one piece of bytes."""
    stream.write(_BLOB.pack(len(data)))
    stream.write(data)
    stream.write(END)
    stream.flush()


def read_blob(untrusted: BinaryIO) -> bytes:
    """Read what `send_blob` wrote.

    Raises:
        Garbled: longer than `LARGEST_BLOB`, or a broken line.
    """
    (length,) = _BLOB.unpack(exactly(untrusted, _BLOB.size))
    if length > LARGEST_BLOB:
        raise Garbled
    data = exactly(untrusted, length)
    read_end(untrusted)
    return data


def send_look(stream: BinaryIO, answer: Seen | Obstacle) -> None:
    """Answer a look."""
    if isinstance(answer, Obstacle):
        stream.write(bytes((1 + OBSTACLES.index(answer),)))
    else:
        stream.write(bytes((SEEN,)))
        _send_picture(stream, answer.picture)
        for role in ROLES:
            raster = answer.rasters[role]
            stream.write(_RASTER.pack(raster.width, raster.height))
            stream.write(raster.pixels)
        _send_rendition(stream, answer)
    stream.write(END)
    stream.flush()


def read_look(untrusted: BinaryIO, asked: int) -> Seen | Obstacle:
    """Read what `send_look` wrote, and believe none of it unchecked.

    Args:
        untrusted: the worker's output.
        asked: bytes that were sent; a passed-through stream cannot be longer.

    Raises:
        Garbled: a value, size or shape that no honest answer has, or a broken line.
    """
    status = exactly(untrusted, 1)[0]
    if status != SEEN:
        if status > len(OBSTACLES):
            raise Garbled
        read_end(untrusted)
        return OBSTACLES[status - 1]
    picture = _read_picture(untrusted)
    rasters = {role: _read_raster(untrusted, role) for role in ROLES}
    rendition, data, operation = _read_rendition(untrusted, picture, asked)
    read_end(untrusted)
    return Seen(picture, rasters, rendition, data, operation)


def rows_size(rendition: Rendition) -> int:
    """Give the bytes of all PNG-filtered rows: one filter byte and the packed pixels each."""
    bits = rendition.width * rendition.components * rendition.bits
    return rendition.height * (1 + (bits + 7) // 8)


def _send_picture(stream: BinaryIO, picture: Picture) -> None:
    index = FORMATS.index(picture.format)
    stream.write(_PICTURE.pack(index, picture.width, picture.height, picture.orientation))


def _read_picture(untrusted: BinaryIO) -> Picture:
    index, width, height, orientation = _PICTURE.unpack(exactly(untrusted, _PICTURE.size))
    sound = 0 < width <= LARGEST_SIDE and 0 < height <= LARGEST_SIDE
    if not (sound and width * height <= LARGEST_AREA and 1 <= orientation <= 8):
        raise Garbled
    return Picture(_pick(FORMATS, index), width, height, orientation)


def _read_raster(untrusted: BinaryIO, role: Role) -> Raster:
    width, height = _RASTER.unpack(exactly(untrusted, _RASTER.size))
    widest, highest = LARGEST[role]
    if not (0 < width <= widest and 0 < height <= highest):
        raise Garbled
    if role is Role.VEIL and width != VEIL_COLUMNS:
        raise Garbled
    return Raster(width, height, exactly(untrusted, width * height * CHANNELS))


def _send_rendition(stream: BinaryIO, seen: Seen) -> None:
    made = seen.rendition
    stream.write(
        _RENDITION.pack(
            OPERATIONS.index(seen.operation),
            _FILTERS.index(made.filter),
            made.width,
            made.height,
            made.components,
            made.bits,
            made.orientation,
            len(made.palette),
            len(made.icc),
            len(seen.data),
        )
    )
    stream.write(made.palette)
    stream.write(made.icc)
    cuts = (0,) if made.cuts is None else made.cuts
    stream.write(_CUTS.pack(len(cuts)))
    stream.write(struct.pack(f">{len(cuts)}I", *cuts))
    stream.write(seen.data)


def _read_rendition(
    untrusted: BinaryIO, picture: Picture, asked: int
) -> tuple[Rendition, bytes, str]:
    head = _RENDITION.unpack(exactly(untrusted, _RENDITION.size))
    operation, filter_, width, height, components, bits, orientation, palette, icc, length = head
    made = Rendition(
        _pick(_FILTERS, filter_), width, height, components, bits, orientation=orientation
    )
    name = _pick(OPERATIONS, operation)
    if not (_shape_sound(made, picture) and _palette_sound(made, palette) and icc <= LARGEST_ICC):
        raise Garbled
    if length > _most(made, name, asked):
        raise Garbled
    made = replace(made, palette=exactly(untrusted, palette))
    made = replace(made, icc=exactly(untrusted, icc))
    made = replace(made, cuts=_read_cuts(untrusted, made.upright_size[1]))
    return made, exactly(untrusted, length), name


def _read_cuts(untrusted: BinaryIO, height: int) -> tuple[int, ...] | None:
    """Read rows inside the picture, rising; a single 0 says that nobody looked for them."""
    (count,) = _CUTS.unpack(exactly(untrusted, _CUTS.size))
    if count > MOST_CUTS:
        raise Garbled
    cuts = struct.unpack(f">{count}I", exactly(untrusted, 4 * count))
    if cuts == (0,):
        return None
    if any(row <= before for before, row in itertools.pairwise((0, *cuts, height))):
        raise Garbled
    return cuts


def _shape_sound(made: Rendition, picture: Picture) -> bool:
    stored = (picture.width, picture.height)
    if (made.width, made.height) not in (stored, stored[::-1]):
        return False
    if made.components not in (1, 3) or made.bits not in (1, 2, 4, 8, 16):
        return False
    if made.filter is Filter.DCT and made.bits != 8:
        return False
    return 1 <= made.orientation <= 8


def _palette_sound(made: Rendition, length: int) -> bool:
    if not length:
        return True
    indexed = made.filter is Filter.FLATE and made.components == 1 and made.bits <= 8
    return indexed and length % CHANNELS == 0 and length <= CHANNELS << made.bits


def _most(made: Rendition, operation: str, asked: int) -> int:
    """Give the most bytes that an honest rendition stream of this kind can have."""
    if "passthrough" in operation:
        return asked
    # Deflate never grows data by more than 5 bytes in 16 KiB, and its frame.
    return rows_size(made) + rows_size(made) // 1000 + 1024


def _pick(names: tuple[_Item, ...], untrusted_index: int) -> _Item:
    if untrusted_index >= len(names):
        raise Garbled
    return names[untrusted_index]


def read_end(untrusted: BinaryIO) -> None:
    """Read the mark that ends every answer. Raises `Garbled` when it is not there."""
    if exactly(untrusted, 1) != END:
        raise Garbled


def exactly(untrusted: BinaryIO, count: int) -> bytes:
    """Read exactly so many bytes. Raises `Garbled` when the line ends before."""
    data = untrusted.read(count)
    if len(data) != count:
        raise Garbled
    return data
