"""One look at an untrusted file: what it is, small pictures, and a stream for paper."""

from __future__ import annotations

import contextlib
import io
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from PIL import (
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    ImageFile,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from evidence_kit.domain.exhibit import Obstacle, Picture
from evidence_kit.domain.picture import Filter, Rendition
from evidence_kit.services.images import jpeg, png
from evidence_kit.services.images.colour import Colours, judge
from evidence_kit.services.images.flat import flat_mode, level_for, png_rows
from evidence_kit.services.images.gaps import find_cuts
from evidence_kit.services.images.small import draft_size, rasters
from evidence_kit.services.media import media_type
from evidence_kit.services.picture_wire import FORMAT_OF, LARGEST_AREA, LARGEST_SIDE, Seen

DECODERS: Final = (
    BmpImagePlugin,
    GifImagePlugin,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)
"""All that may run, loaded by name before the cage closes. A telephone's JPEG with a second
picture inside asks for the one named MPO half-way."""

_LARGEST_WEBP: Final = 40_000_000
"""Pixels: its decoder holds several copies of the picture."""
_ORIENTATION: Final = 274

Stream = tuple[Rendition, bytes, str]
"""How to declare a rendition, its bytes, and how it was made."""

_Found = TypeVar("_Found")


class _TooLarge(Exception):  # noqa: N818 - says what the picture is
    """More pixels than we are willing to decode."""


class _Broken(Exception):  # noqa: N818 - says what the picture is
    """The decoder could not make a whole picture of it."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A decoded picture as it is stored, nothing left out.

    Attributes:
        image: all its pixels.
        turn: EXIF orientation 1 to 8 that makes them upright.
        colours: what its profile asks for.
    """

    image: Image.Image
    turn: int
    colours: Colours


def look(untrusted: bytes) -> Seen | Obstacle:
    """Decode a file once and give everything the program needs of it.

    Returns:
        What was seen, or why nothing could be.
    """
    return _guarded(untrusted, _look)


def whole(untrusted: bytes) -> Whole | Obstacle:
    """Decode a file to all of its pixels.

    Returns:
        The picture, or why there is none.
    """
    return _guarded(untrusted, _whole)


def _guarded(
    untrusted: bytes, decode: Callable[[bytes, str], _Found | Obstacle]
) -> _Found | Obstacle:
    plugin = FORMAT_OF.get(media_type(untrusted))
    if plugin is None:
        return Obstacle.UNKNOWN_FORMAT
    Image.MAX_IMAGE_PIXELS = LARGEST_AREA
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            return decode(untrusted, plugin)
        except (_TooLarge, MemoryError):
            return Obstacle.TOO_LARGE
        except _Broken:
            return Obstacle.BROKEN


def _look(untrusted: bytes, plugin: str) -> Seen | Obstacle:
    image = _open(untrusted, plugin)
    mode = flat_mode(image)
    if mode is None:
        return Obstacle.UNKNOWN_FORMAT
    colours = judge(image.info.get("icc_profile") or b"", mode)
    size = image.size
    stream = None
    if isinstance(image, JpegImagePlugin.JpegImageFile):
        turn = _exif_orientation(image)
        stream = _jpeg_stream(untrusted, size, turn, colours)
        if stream is not None:
            image.draft(None, draft_size(*size, turn))
    facts = _tiff_facts(image) if isinstance(image, TiffImagePlugin.TiffImageFile) else None
    with _decoding():
        image.load()
    # Pillow turns a TIFF upright while loading; all others stay as they are stored.
    turn = 1 if facts else _exif_orientation(image)
    if isinstance(image, PngImagePlugin.PngImageFile):
        stream = _png_stream(untrusted, image, turn, colours)
    if stream is None:
        stream = _decoded_stream(image, turn, colours)
    picture = facts or Picture(plugin, *size, turn)
    made, data, operation = stream
    made = replace(made, cuts=find_cuts(image, (made.width, made.height), made.orientation))
    return Seen(picture, rasters(image, turn, colours), made, data, operation)


def _whole(untrusted: bytes, plugin: str) -> Whole | Obstacle:
    image = _open(untrusted, plugin)
    mode = flat_mode(image)
    if mode is None:
        return Obstacle.UNKNOWN_FORMAT
    colours = judge(image.info.get("icc_profile") or b"", mode)
    with _decoding():
        image.load()
    # Pillow turns a TIFF upright while loading; all others stay as they are stored.
    upright = isinstance(image, TiffImagePlugin.TiffImageFile)
    return Whole(image, 1 if upright else _exif_orientation(image), colours)


def _open(untrusted: bytes, plugin: str) -> ImageFile.ImageFile:
    if plugin == "WEBP":
        _check_size(*_webp_size(untrusted), _LARGEST_WEBP)
    with _decoding():
        image = Image.open(io.BytesIO(untrusted), formats=[plugin])
    _check_size(*image.size, LARGEST_AREA)
    return image


@contextlib.contextmanager
def _decoding() -> Iterator[None]:
    """Call whatever a decoder raises on a hostile file by its name.

    Raises:
        _TooLarge: a decompression bomb.
        _Broken: anything else but a lack of memory.
    """
    try:
        yield
    except MemoryError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _TooLarge from error
    except Exception as error:
        # Decoders fail with OSError, SyntaxError, ValueError, struct.error, IndexError and more.
        raise _Broken from error


def _check_size(width: int, height: int, area: int) -> None:
    if width < 1 or height < 1:
        raise _Broken
    if max(width, height) > LARGEST_SIDE or width * height > area:
        raise _TooLarge


def _webp_size(untrusted: bytes) -> tuple[int, int]:
    """Read the canvas size (RFC 9649, 2.5 to 2.7); the decoder allocates before it tells it."""
    kind, head = untrusted[12:16], untrusted[20:30].ljust(10, b"\0")
    if kind == b"VP8X":
        return 1 + int.from_bytes(head[4:7], "little"), 1 + int.from_bytes(head[7:10], "little")
    if kind == b"VP8L":
        packed = int.from_bytes(head[1:5], "little")
        return 1 + (packed & 0x3FFF), 1 + (packed >> 14 & 0x3FFF)
    if kind == b"VP8 ":
        both = head[6:8], head[8:10]
        width, height = (int.from_bytes(side, "little") & 0x3FFF for side in both)
        return width, height
    raise _Broken


def _exif_orientation(image: ImageFile.ImageFile) -> int:
    """Read the orientation from EXIF alone; XMP, which viewers ignore, is ignored here too."""
    exif = Image.Exif()
    try:
        exif.load(image.info.get("exif") or b"")
    except Exception:
        # Damaged metadata must not hide a sound picture.
        return 1
    return _sound_turn(exif.get(_ORIENTATION))


def _tiff_facts(image: TiffImagePlugin.TiffImageFile) -> Picture:
    """Say how a TIFF is stored; Pillow tells its upright size from the start."""
    turn = _sound_turn(image.tag_v2.get(_ORIENTATION))
    width, height = reversed(image.size) if turn >= 5 else image.size
    return Picture("TIFF", width, height, turn)


def _sound_turn(untrusted: object) -> int:
    return untrusted if isinstance(untrusted, int) and 1 <= untrusted <= 8 else 1


def _jpeg_stream(
    untrusted: bytes, size: tuple[int, int], turn: int, colours: Colours
) -> Stream | None:
    if colours.must_convert:
        return None
    try:
        cut = jpeg.cut(untrusted, keep_icc=bool(colours.icc))
    except png.Unfit:
        return None
    if (cut.width, cut.height) != size:
        return None
    made = Rendition(Filter.DCT, *size, cut.components, 8, icc=colours.icc, orientation=turn)
    return made, cut.stream, "rendition/passthrough-jpeg/1"


def _png_stream(untrusted: bytes, image: Image.Image, turn: int, colours: Colours) -> Stream | None:
    if colours.must_convert:
        return None
    try:
        found = png.parse(untrusted)
        if (found.width, found.height) != image.size:
            return None
        if found.colour in (png.GREY_ALPHA, png.RGBA):
            if image.getchannel("A").getextrema() != (255, 255):
                return None
            stream = png.cut_opaque_alpha(found, level_for(*image.size))
            components, operation = found.samples - 1, "rendition/opaque-png/1"
        else:
            stream, components = png.take_stream(found), found.samples
            operation = "rendition/passthrough-png/1"
        palette = png.palette_of(found)
    except png.Unfit:
        return None
    size = found.width, found.height
    bits, icc = found.bits, colours.icc
    return Rendition(Filter.FLATE, *size, components, bits, palette, icc, turn), stream, operation


def _decoded_stream(image: Image.Image, turn: int, colours: Colours) -> Stream:
    components, stream = png_rows(image, colours)
    made = Rendition(Filter.FLATE, *image.size, components, 8, icc=colours.icc, orientation=turn)
    return made, stream, "rendition/decoded/1"
