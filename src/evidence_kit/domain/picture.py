"""Pictures derived from an original: small ones for the screen, a rendition for paper.

A derived picture never replaces its original; it names its parent's SHA-256 and how it was made.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from evidence_kit.domain.exhibit import ObjectId


class Role(StrEnum):
    """What a derived object is for."""

    VEIL = "veil"
    """15 columns wide, box-averaged: all that is needed to draw a blurred thumbnail."""
    THUMBNAIL = "thumbnail"
    """At most 320 x 480 pixels, upright: shown only while the person holds the eye."""
    PREVIEW = "preview"
    """At most 780 wide and 1800 high, upright: shown large while the person holds the eye."""
    BURNT = "burnt"
    """The stream for a PDF of a picture with black-outs: their pixels are solid in it."""
    RENDITION = "rendition"
    """The stream that goes into a PDF, pixel for pixel the original's."""


PRINTED = frozenset({Role.RENDITION, Role.BURNT})
"""Roles of the streams that go on paper; all others are for the screen."""


@dataclass(frozen=True, slots=True)
class Raster:
    """Plain pixels, so that no image decoder runs beside the keys.

    `pixels` holds rows from the top, three bytes (red, green, blue) a pixel, without padding:
    exactly `width * height * 3` bytes.
    """

    width: int
    height: int
    pixels: bytes


class Filter(StrEnum):
    """PDF stream filter of a rendition (ISO 32000-1, 7.4)."""

    FLATE = "FlateDecode"
    DCT = "DCTDecode"


@dataclass(frozen=True, slots=True)
class Rendition:
    """How the bytes of a rendition object are to be declared in a PDF image dictionary.

    Attributes:
        filter: FLATE for PNG-filtered rows (always with predictor 15), DCT for a JPEG stream.
        width: columns as stored in the stream, before any turn.
        height: rows as stored in the stream, before any turn.
        components: 1 (grey or palette index) or 3 (RGB); colours in one PNG row's pixel.
        bits: bits per component: 1, 2, 4, 8 or 16.
        palette: RGB triples for indexed pictures, else empty.
        icc: embedded ICC profile when it is not sRGB, else empty.
        orientation: EXIF orientation 1 to 8; the page turns the picture, the pixels stay.
        cuts: rows of the upright picture between two messages, rising, where paper may cut a
            tall one; None when nobody looked for them.
    """

    filter: Filter
    width: int
    height: int
    components: int
    bits: int
    palette: bytes = b""
    icc: bytes = b""
    orientation: int = 1
    cuts: tuple[int, ...] | None = None

    @property
    def upright_size(self) -> tuple[int, int]:
        """Width and height in pixels after the turn that `orientation` asks for."""
        turned = self.orientation >= 5
        return (self.height, self.width) if turned else (self.width, self.height)


@dataclass(frozen=True, slots=True)
class Derived:
    """One derived object in the vault and where it came from.

    Attributes:
        object: the sealed bytes.
        role: what it is for.
        exhibit: number of the exhibit it was made from.
        parent_sha256: digest of the stored bytes it was made from, original or covered copy.
        operation: how it was made, e.g. "passthrough/1"; changes when the code's output changes.
            With black-outs it names them too: "burnt/1:<sha256>".
        sha256: digest of the derived bytes.
        size: length of the derived bytes.
        shape: (width, height) in pixels.
        rendition: how to declare it in a PDF; only for `Role.RENDITION` and `Role.BURNT`.
    """

    object: ObjectId
    role: Role
    exhibit: int
    parent_sha256: str
    operation: str
    sha256: str
    size: int
    shape: tuple[int, int]
    rendition: Rendition | None = None
