"""Pictures that tests draw themselves: every kind that is let in, and the hostile ones."""

from __future__ import annotations

import io
import random
import struct
import warnings
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

from evidence_kit.domain.picture import Filter, Rendition

SECRET = b"52.3702N-4.8952E-marker-that-must-not-leave"
"""Stands for GPS, names and comments; no rendition may hold it."""

GREY, RGB, PALETTE, GREY_ALPHA, RGBA = 0, 2, 3, 4, 6
SAMPLES = {GREY: 1, RGB: 3, PALETTE: 1, GREY_ALPHA: 2, RGBA: 4}
SIGNATURE = b"\x89PNG\r\n\x1a\n"
PNG_KINDS = (
    *((GREY, bits) for bits in (1, 2, 4, 8, 16)),
    *((PALETTE, bits) for bits in (1, 2, 4, 8)),
    *((RGB, bits) for bits in (8, 16)),
)
"""Colour type and bit depth of every PNG whose stream can be passed on untouched."""

_PASSES = (
    (0, 0, 8, 8),
    (4, 0, 8, 8),
    (0, 4, 4, 8),
    (2, 0, 4, 4),
    (0, 2, 2, 4),
    (1, 0, 2, 2),
    (0, 1, 1, 2),
)
"""Adam7: first column and row, steps between columns and rows."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A PNG of random pixels, and the filtered rows inside it."""

    data: bytes
    rows: bytes


def chunk(name: bytes, body: bytes) -> bytes:
    """Build one PNG chunk."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(
    size: tuple[int, int],
    colour: int = RGB,
    bits: int = 8,
    *,
    filters: Sequence[int] = (0, 1, 2, 3, 4),
    opaque: bool = True,
    interlaced: bool = False,
    transparent: bytes = b"",
    before: bytes = b"",
    after: bytes = b"",
    in_stream: bytes = b"",
    piece: int = 50,
    seed: int = 1,
) -> Drawn:
    """Draw random pixels as a PNG.

    Args:
        size: columns and rows.
        colour: PNG colour type.
        bits: per sample.
        filters: used for the rows in turn.
        opaque: alpha, if any, is full everywhere.
        interlaced: Adam7; only for 8 bits or more.
        transparent: payload of a tRNS chunk.
        before: whole chunks between header and pixels.
        after: bytes behind IEND.
        in_stream: bytes behind the end of the zlib stream, inside the last IDAT.
        piece: bytes in each IDAT.
        seed: of the pixels.
    """
    width, height = size
    samples = _random_rows(size, colour, bits, opaque=opaque, seed=seed)
    step = max(SAMPLES[colour] * bits // 8, 1)
    if interlaced:
        rows = b"".join(
            _filtered(part, step, filters) for part in _passes(samples, step, width, height)
        )
    else:
        rows = _filtered(samples, step, filters)
    stream = zlib.compress(rows) + in_stream
    header = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, interlaced)
    parts = [SIGNATURE, chunk(b"IHDR", header), before]
    if colour == PALETTE:
        parts.append(chunk(b"PLTE", noise(3 << bits, seed + 1)))
    if transparent:
        parts.append(chunk(b"tRNS", transparent))
    parts += [chunk(b"IDAT", stream[at : at + piece]) for at in range(0, len(stream), piece)]
    parts += [chunk(b"IEND", b""), after]
    return Drawn(b"".join(parts), rows)


def noise(count: int, seed: int = 1) -> bytes:
    """Give bytes that look random and are the same every time."""
    return random.Random(seed).randbytes(count)  # noqa: S311 - pixels, not secrets


def rebuilt(rendition: Rendition, data: bytes) -> Image.Image:
    """Decode a rendition the way a PDF reader would, by another route than it was made."""
    if rendition.filter is Filter.DCT:
        return decoded(data)
    colour = PALETTE if rendition.palette else {1: GREY, 3: RGB}[rendition.components]
    size = rendition.width, rendition.height
    parts = [
        SIGNATURE,
        chunk(b"IHDR", struct.pack(">IIBBBBB", *size, rendition.bits, colour, 0, 0, 0)),
        chunk(b"PLTE", rendition.palette) if rendition.palette else b"",
        chunk(b"IDAT", data),
        chunk(b"IEND", b""),
    ]
    return decoded(b"".join(parts))


def decoded(data: bytes) -> Image.Image:
    """Decode a file with Pillow, without turning it."""
    with warnings.catch_warnings():
        # Some test pictures are odd on purpose, and Pillow says so.
        warnings.simplefilter("ignore")
        image = Image.open(io.BytesIO(data))
        image.load()
    return image


def photo(size: tuple[int, int] = (90, 60), mode: str = "RGB", seed: int = 1) -> Image.Image:
    """Draw something soft and colourful, so that lossy formats have something to lose."""
    few = Image.frombytes("RGB", (5, 4), noise(5 * 4 * 3, seed))
    return few.resize(size, Image.Resampling.BICUBIC).convert(mode)


def saved(image: Image.Image, plugin: str, **options: object) -> bytes:
    """Encode with Pillow."""
    target = io.BytesIO()
    image.save(target, plugin, **options)
    return target.getvalue()


def exif(orientation: int = 1) -> bytes:
    """Build EXIF with an orientation, a GPS place and the secret in a comment."""
    made = Image.Exif()
    made[0x0112] = orientation
    made[0x010E] = SECRET.decode()
    made.get_ifd(0x8825)[0x001D] = SECRET.decode()
    return made.tobytes()


def jpeg(
    image: Image.Image,
    *,
    extra: Sequence[tuple[int, bytes]] = (),
    after: bytes = b"",
    **options: object,
) -> bytes:
    """Encode a JPEG, with own segments (marker, body) after the first one and bytes behind EOI."""
    plain = saved(image, "JPEG", **options)
    head = 4 + int.from_bytes(plain[4:6], "big")
    segments = b"".join(
        bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body for marker, body in extra
    )
    return plain[:head] + segments + plain[head:] + after


def bomb(side: int = 30_000) -> bytes:
    """Build a small PNG of `side` x `side` black 1-bit pixels."""
    engine = zlib.compressobj(9)
    row = bytes(1 + (side + 7) // 8)
    stream = b"".join(engine.compress(row * 100) for _ in range(side // 100)) + engine.flush()
    header = struct.pack(">IIBBBBB", side, side, 1, GREY, 0, 0, 0)
    return SIGNATURE + chunk(b"IHDR", header) + chunk(b"IDAT", stream) + chunk(b"IEND", b"")


def text_bomb(megabytes: int = 40) -> bytes:
    """Build a one-pixel PNG whose zTXt chunk inflates to much more than it is."""
    engine = zlib.compressobj(9)
    packed = b"".join(engine.compress(bytes(1 << 20)) for _ in range(megabytes)) + engine.flush()
    return png((1, 1), before=chunk(b"zTXt", b"Comment\0\0" + packed)).data


def profile(space: str, *, gamma: float = 1.8, padding: int = 0) -> bytes:
    """Build an ICC v2 profile (ICC.1:2001-04) with other primaries or another curve than sRGB's."""

    def fixed(*values: float) -> bytes:
        return b"".join(struct.pack(">i", round(value * 65536)) for value in values)

    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256)) + b"\0\0"
    name = b"desc\0\0\0\0" + struct.pack(">I", 5) + b"test\0" + bytes(78 + 1)
    tags = {b"desc": name, b"wtpt": b"XYZ \0\0\0\0" + fixed(0.9642, 1, 0.8249)}
    if space == "RGB":
        # The primaries of Display P3, adapted to D50.
        for tag, xyz in (
            (b"rXYZ", (0.5151, 0.2412, -0.0011)),
            (b"gXYZ", (0.2919, 0.6922, 0.0419)),
            (b"bXYZ", (0.1572, 0.0666, 0.7841)),
        ):
            tags[tag] = b"XYZ \0\0\0\0" + fixed(*xyz)
        tags |= {b"rTRC": curve, b"gTRC": curve, b"bTRC": curve}
    else:
        tags[b"kTRC"] = curve
    if padding:
        tags[b"pad "] = b"data\0\0\0\0\0\0\0\1" + bytes(padding)
    table, body = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    for tag, content in tags.items():
        table += tag + struct.pack(">II", start + len(body), len(content))
        body += content + bytes(-len(content) % 4)
    total = struct.pack(">I", start + len(body))
    head = total + bytes(4) + b"\x02\x10\0\0mntr" + space.ljust(4).encode() + b"XYZ "
    head = head.ljust(36, b"\0") + b"acsp"
    return head.ljust(68, b"\0") + fixed(0.9642, 1, 0.8249).ljust(60, b"\0") + table + body


def _random_rows(
    size: tuple[int, int], colour: int, bits: int, *, opaque: bool, seed: int
) -> list[bytes]:
    width, height = size
    packed = (width * SAMPLES[colour] * bits + 7) // 8
    rows = [bytearray(noise(packed, seed * 1000 + row)) for row in range(height)]
    if colour in (GREY_ALPHA, RGBA) and opaque:
        pixel, sample = SAMPLES[colour] * bits // 8, bits // 8
        for row in rows:
            for byte in range(sample):
                place = slice(pixel - sample + byte, None, pixel)
                row[place] = b"\xff" * len(row[place])
    return [bytes(row) for row in rows]


def _passes(rows: list[bytes], step: int, width: int, height: int) -> list[list[bytes]]:
    """Split whole-byte pixels into Adam7's seven pictures (PNG specification, 8.1)."""
    found = []
    for x0, y0, dx, dy in _PASSES:
        columns = range(x0, width, dx)
        part = [
            b"".join(rows[y][x * step : (x + 1) * step] for x in columns)
            for y in range(y0, height, dy)
        ]
        if columns and part:
            found.append(part)
    return found


def _filtered(rows: list[bytes], step: int, filters: Sequence[int]) -> bytes:
    """Apply PNG's row filters (PNG specification, 9.2)."""
    out = bytearray()
    above = bytes(len(rows[0]))
    for number, row in enumerate(rows):
        kind = filters[number % len(filters)]
        out.append(kind)
        for place, value in enumerate(row):
            left = row[place - step] if place >= step else 0
            corner = above[place - step] if place >= step else 0
            up = above[place]
            guess = (0, left, up, (left + up) // 2, _paeth(left, up, corner))[kind]
            out.append((value - guess) & 0xFF)
        above = row
    return bytes(out)


def _paeth(left: int, up: int, corner: int) -> int:
    guess = left + up - corner
    return min((left, up, corner), key=lambda value: abs(guess - value))
