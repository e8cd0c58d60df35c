"""PNG structure: take the compressed rows out as they are, when they are sound.

The format is W3C "Portable Network Graphics (PNG) Specification (Third Edition)". A PDF reader
undoes PNG's row filters itself (ISO 32000-1, 7.4.4.4, predictor 15), so the IDAT stream can be
used untouched: pixel for pixel the original's, and without a single chunk of metadata.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
GREY, RGB, PALETTE, GREY_ALPHA, RGBA = 0, 2, 3, 4, 6
_SAMPLES: Final = {GREY: 1, RGB: 3, PALETTE: 1, GREY_ALPHA: 2, RGBA: 4}

_HEADER: Final = struct.Struct(">IIBBBBB")
_CHUNK: Final = struct.Struct(">I4s")
_CRC_SIZE: Final = 4
_LAST_FILTER: Final = 4
_MOST_IDATS: Final = 100_000
"""A sound encoder writes 8 KiB or more a chunk; one-byte chunks would only cost us memory."""
_BAND: Final = 4 << 20
_FEED: Final = 256 << 10
"""zlib copies what it did not consume, so it is fed in small pieces."""


class Unfit(Exception):  # noqa: N818 - a property of the stream, not an error
    """The stream cannot be used as it is; the picture has to be decoded and written anew."""


@dataclass(frozen=True, slots=True)
class Png:
    """The parts of a PNG that make pixels.

    Attributes:
        width: columns.
        height: rows.
        bits: bits per sample.
        colour: PNG colour type.
        interlaced: whether the rows come in Adam7 order.
        palette: RGB triples, or empty.
        transparent: whether a tRNS chunk makes some colours transparent.
        idat: payloads of the image data chunks, in order.
    """

    width: int
    height: int
    bits: int
    colour: int
    interlaced: bool
    palette: bytes
    transparent: bool
    idat: tuple[memoryview, ...]

    @property
    def samples(self) -> int:
        """Samples in one pixel."""
        return _SAMPLES[self.colour]

    @property
    def stride(self) -> int:
        """Bytes of one filtered row: the filter's number and the packed pixels."""
        return 1 + (self.width * self.samples * self.bits + 7) // 8


def parse(untrusted: bytes) -> Png:
    """Find the chunks that make pixels; ignore all others.

    Raises:
        Unfit: not built the way the specification asks for.
    """
    whole = memoryview(untrusted)
    header, palette, transparent, idat = None, b"", False, list[memoryview]()
    ended = False
    for name, body in _chunks(whole):
        if ended and name == b"IDAT":
            raise Unfit
        ended = bool(idat) and name != b"IDAT"
        if name == b"IHDR" and header is None:
            header = bytes(body)
        elif name == b"PLTE":
            palette = bytes(body)
        elif name == b"tRNS":
            transparent = True
        elif name == b"IDAT" and len(idat) < _MOST_IDATS:
            idat.append(body)
        elif name in (b"IHDR", b"IDAT"):
            raise Unfit
    if header is None or len(header) != _HEADER.size:
        raise Unfit
    width, height, bits, colour, packing, filtering, interlace = _HEADER.unpack(header)
    if colour not in _SAMPLES or packing or filtering or interlace > 1 or not width * height:
        raise Unfit
    return Png(width, height, bits, colour, bool(interlace), palette, transparent, tuple(idat))


def take_stream(png: Png) -> bytes:
    """Give the compressed rows as they stand in the file, cut at the stream's true end.

    Raises:
        Unfit: interlaced, transparent, or the rows are not exactly the picture's.
    """
    if png.interlaced or png.transparent or png.colour not in (GREY, RGB, PALETTE):
        raise Unfit
    rows = _Rows(png)
    for _band in rows:
        pass
    return b"".join(png.idat)[: rows.end]


def palette_of(png: Png) -> bytes:
    """Give one RGB triple for each possible index; indices beyond the file's palette are black.

    Raises:
        Unfit: there is no palette, or not of whole triples.
    """
    if png.colour != PALETTE:
        return b""
    if not png.palette or len(png.palette) % 3:
        raise Unfit
    full = 3 << png.bits
    return png.palette[:full].ljust(full, b"\0")


def cut_opaque_alpha(png: Png, level: int) -> bytes:
    """Take a constant alpha channel out of the filtered rows and compress the rest again.

    PNG filters work on each sample against the same sample of neighbouring pixels, so the other
    channels' filtered bytes stay valid when one channel is left out: nothing is un-filtered.
    The caller knows from the decoded picture that alpha is opaque everywhere.

    Raises:
        Unfit: not an 8-bit picture with alpha, interlaced, or broken rows.
    """
    if png.interlaced or png.transparent or png.bits != 8 or png.colour not in (GREY_ALPHA, RGBA):
        raise Unfit
    kept = png.samples - 1
    engine = zlib.compressobj(level)
    packed = []
    for band in _Rows(png):
        rows = np.frombuffer(band, np.uint8).reshape(-1, png.stride)
        out = np.empty((len(rows), 1 + png.width * kept), np.uint8)
        out[:, 0] = rows[:, 0]
        pixels = rows[:, 1:].reshape(len(rows), png.width, png.samples)
        out[:, 1:].reshape(len(rows), png.width, kept)[...] = pixels[:, :, :kept]
        packed.append(engine.compress(out.data))
    packed.append(engine.flush())
    return b"".join(packed)


class _Rows:
    """Inflates the rows once, band by band, and insists that they are exactly the picture's."""

    def __init__(self, png: Png) -> None:
        self._png = png
        self.end = 0
        """Length of the zlib stream, once all bands were taken."""

    def __iter__(self) -> Iterator[bytes]:
        """Give bands of whole filtered rows.

        Raises:
            Unfit: too few or too many bytes, a broken stream, or an unknown filter.
        """
        stride = self._png.stride
        whole = max(_BAND // stride, 1) * stride
        left = stride * self._png.height
        waiting = bytearray()
        for piece in self._inflate(whole):
            waiting += piece
            if len(waiting) > left:
                raise Unfit
            while len(waiting) >= whole or len(waiting) == left > 0:
                band = bytes(waiting[: min(whole, left)])
                del waiting[: len(band)]
                left -= len(band)
                if max(band[::stride]) > _LAST_FILTER:
                    raise Unfit
                yield band
        if left:
            raise Unfit

    def _inflate(self, most: int) -> Iterator[bytes]:
        engine = zlib.decompressobj()
        fed = 0
        try:
            for feed in _pieces(self._png.idat):
                fed += len(feed)
                rest: bytes | memoryview = feed
                while rest and not engine.eof:
                    yield engine.decompress(rest, most)
                    rest = engine.unconsumed_tail
                if engine.eof:
                    break
            yield engine.flush()
        except zlib.error as error:
            raise Unfit from error
        if not engine.eof:
            raise Unfit
        self.end = fed - len(engine.unused_data)


def _pieces(idat: tuple[memoryview, ...]) -> Iterator[memoryview]:
    for body in idat:
        for at in range(0, len(body), _FEED):
            yield body[at : at + _FEED]


def _chunks(whole: memoryview) -> Iterator[tuple[bytes, memoryview]]:
    if bytes(whole[: len(SIGNATURE)]) != SIGNATURE:
        raise Unfit
    at = len(SIGNATURE)
    while at + _CHUNK.size <= len(whole):
        length, name = _CHUNK.unpack_from(whole, at)
        at += _CHUNK.size
        if at + length + _CRC_SIZE > len(whole):
            raise Unfit
        if name == b"IEND":
            return
        yield name, whole[at : at + length]
        at += length + _CRC_SIZE
    raise Unfit
