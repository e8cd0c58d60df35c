"""PNG: what reaches paper is the original, pixel for pixel, and nothing beside the pixels."""

from __future__ import annotations

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageChops

from evidence_kit.domain.exhibit import Obstacle, Picture
from evidence_kit.services.images.look import look
from evidence_kit.services.images.png import Unfit, parse, take_stream
from evidence_kit.services.picture_wire import Seen, rows_size
from support import pictures
from support.pictures import GREY, GREY_ALPHA, PALETTE, RGB, RGBA, SECRET, chunk, decoded, png

FILTERS = st.lists(st.integers(0, 4), min_size=1, max_size=5)
SIDES = st.integers(1, 40)


def seen(data: bytes) -> Seen:
    """Look at a picture that must be one."""
    found = look(data)
    assert isinstance(found, Seen)
    return found


def same_pixels(found: Seen, data: bytes) -> bool:
    """Whether the rendition decodes to the source's own pixels."""
    shown = pictures.rebuilt(found.rendition, found.data).convert("RGB")
    return ImageChops.difference(shown, decoded(data).convert("RGB")).getbbox() is None


@given(SIDES, SIDES, st.sampled_from(pictures.PNG_KINDS), FILTERS, st.integers(1, 300))
def test_stream_is_passed_on_untouched(
    width: int, height: int, kind: tuple[int, int], filters: list[int], piece: int
) -> None:
    """Grey, colour and palette of every depth: the very rows of the file, whatever its filters."""
    drawn = png((width, height), *kind, filters=filters, piece=piece)
    found = seen(drawn.data)
    assert found.operation == "rendition/passthrough-png/1"
    assert found.picture == Picture("PNG", width, height)
    assert zlib.decompress(found.data) == drawn.rows
    assert found.data in drawn.data or piece < len(found.data)
    assert len(drawn.rows) == rows_size(found.rendition)
    assert same_pixels(found, drawn.data)


@given(SIDES, SIDES, st.sampled_from((GREY_ALPHA, RGBA)), FILTERS)
def test_opaque_alpha_is_cut_out(width: int, height: int, colour: int, filters: list[int]) -> None:
    """Android's screenshots lose an alpha that hides nothing, and not one pixel changes."""
    drawn = png((width, height), colour, filters=filters)
    found = seen(drawn.data)
    assert found.operation == "rendition/opaque-png/1"
    assert found.rendition.components == pictures.SAMPLES[colour] - 1
    assert len(zlib.decompress(found.data)) == rows_size(found.rendition)
    assert same_pixels(found, drawn.data)


@given(SIDES, SIDES, st.sampled_from((GREY, RGB, PALETTE, RGBA)), FILTERS)
def test_interlaced_pixels_survive(
    width: int, height: int, colour: int, filters: list[int]
) -> None:
    """A PDF knows no Adam7, so the rows are written anew, without loss."""
    drawn = png((width, height), colour, filters=filters, interlaced=True)
    found = seen(drawn.data)
    assert found.operation == "rendition/decoded/1"
    assert found.rendition.components == (1 if colour == GREY else 3)
    assert same_pixels(found, drawn.data)


def test_real_alpha_is_shown_on_white() -> None:
    """Where nothing was drawn the page shows white, as a viewer would."""
    data = png((30, 20), RGBA, opaque=False).data
    found = seen(data)
    source = decoded(data)
    white = pictures.Image.new("RGBA", source.size, "white")
    expected = pictures.Image.alpha_composite(white, source).convert("RGB")
    shown = pictures.rebuilt(found.rendition, found.data)
    assert found.operation == "rendition/decoded/1"
    assert ImageChops.difference(shown, expected).getbbox() is None


def test_grey_with_alpha_stays_grey() -> None:
    """A grey picture does not become three times as large."""
    assert seen(png((9, 7), GREY_ALPHA, opaque=False).data).rendition.components == 1


@pytest.mark.parametrize(
    ("colour", "bits", "key"),
    [
        (GREY, 1, b"\0\1"),
        (GREY, 8, b"\0\x07"),
        (GREY, 16, b"\1\2"),
        (RGB, 8, b"\0\1\0\2\0\3"),
        (RGB, 16, b"\1\2\3\4\5\6"),
        (PALETTE, 8, bytes(256)),
        (PALETTE, 2, b"\x80"),
    ],
)
def test_transparent_colours_are_decoded(colour: int, bits: int, key: bytes) -> None:
    """A tRNS chunk means that some pixels are not what the stream says."""
    found = seen(png((20, 20), colour, bits, transparent=key).data)
    assert found.operation == "rendition/decoded/1"


def test_a_colour_key_of_sixteen_bits_is_white() -> None:
    """The key is compared with all sixteen bits, before anything is rounded."""
    rows = png((20, 20), GREY, 16, filters=(0,)).rows
    found = seen(png((20, 20), GREY, 16, filters=(0,), transparent=rows[1:3]).data)
    shown = pictures.rebuilt(found.rendition, found.data)
    assert (shown.getpixel((0, 0)), shown.getpixel((1, 0))) == (255, rows[3])


def test_fully_transparent_palette_is_white() -> None:
    """Pixels that nobody saw are not brought to light."""
    found = seen(png((20, 20), PALETTE, 8, transparent=bytes(256)).data)
    assert pictures.rebuilt(found.rendition, found.data).getextrema() == ((255, 255),) * 3


def test_sixteen_bits_of_alpha_are_decoded() -> None:
    """Only alpha whose every bit was looked at may be cut out."""
    assert seen(png((5, 5), RGBA, 16).data).operation == "rendition/decoded/1"


def test_palette_is_filled_up() -> None:
    """An index beyond the palette is black for every reader, not undefined."""
    drawn = png((16, 16), PALETTE, 8).data
    at = drawn.index(b"PLTE")
    short = drawn[: at - 4] + chunk(b"PLTE", b"\1\2\3" * 7) + drawn[at + 4 + 768 + 4 :]
    found = seen(short)
    assert found.rendition.palette == (b"\1\2\3" * 7).ljust(768, b"\0")
    assert same_pixels(found, short)


@pytest.mark.parametrize("kind", [(RGB, 8), (RGBA, 8), (GREY, 8)])
def test_metadata_and_leftovers_stay_behind(kind: tuple[int, int]) -> None:
    """No text, EXIF, GPS, nor bytes after the picture's end are in any rendition."""
    before = b"".join(
        (
            chunk(b"tEXt", b"Comment\0" + SECRET),
            chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + SECRET),
            chunk(b"eXIf", pictures.exif()[6:]),
            chunk(b"prVt", SECRET),
        )
    )
    data = png((30, 20), *kind, before=before, after=SECRET, in_stream=SECRET).data
    assert data.count(SECRET) > 5
    found = seen(data)
    assert SECRET not in found.data + found.rendition.palette + found.rendition.icc
    stream = zlib.decompressobj()
    stream.decompress(found.data)
    assert stream.eof
    assert not stream.unused_data
    assert same_pixels(found, data)


@pytest.mark.parametrize("behind", [0, 10_000_000])
def test_rows_that_hide_more_are_not_passed_on(behind: int) -> None:
    """Pixels of another picture behind the last row, as a careless editor leaves, are dropped."""
    drawn = png((10, 10))
    hidden = zlib.compress(drawn.rows + SECRET + bytes(behind))
    data = b"".join(
        (
            drawn.data[:33],
            chunk(b"IDAT", hidden),
            chunk(b"IEND", b""),
        )
    )
    found = look(data)
    assert isinstance(found, Seen)
    assert found.operation == "rendition/decoded/1"
    assert SECRET not in zlib.decompress(found.data)


def test_orientation_is_told_and_pixels_stay() -> None:
    """The stream is passed on as stored; the page turns it."""
    data = png((30, 20), before=chunk(b"eXIf", pictures.exif(6)[6:])).data
    found = seen(data)
    assert found.picture == Picture("PNG", 30, 20, 6)
    assert (found.rendition.orientation, found.rendition.upright_size) == (6, (20, 30))
    assert same_pixels(found, data)


@pytest.mark.parametrize("cut", [20, 40, 200, -60])
def test_truncated_is_broken(cut: int) -> None:
    """Half a picture is not shown as if it were whole."""
    assert look(png((40, 40)).data[:cut]) is Obstacle.BROKEN


def test_whole_pixels_without_an_end_are_shown() -> None:
    """When only the last marker is missing, nothing of the picture is; but it is written anew."""
    data = png((40, 40)).data[:-12]
    found = seen(data)
    assert found.operation == "rendition/decoded/1"
    assert same_pixels(found, data)


def test_a_bad_checksum_is_broken() -> None:
    """A header whose checksum does not fit is not trusted."""
    data = bytearray(png((40, 40)).data)
    data[19] ^= 1
    assert look(bytes(data)) is Obstacle.BROKEN


def test_an_unknown_row_filter_is_never_passed_on() -> None:
    """A PDF reader would be left to guess."""
    good = png((2, 1), GREY, filters=(0,))
    bad = good.data.replace(zlib.compress(good.rows), zlib.compress(b"\x05" + good.rows[1:]))
    assert take_stream(parse(good.data)) == zlib.compress(good.rows)
    assert len(bad) == len(good.data)
    with pytest.raises(Unfit):
        take_stream(parse(bad))


@pytest.mark.slow
def test_bombs_are_refused_before_they_go_off() -> None:
    """Small files that would fill the memory: too many pixels, or too much text."""
    assert len(pictures.bomb()) < 200_000
    assert look(pictures.bomb()) is Obstacle.TOO_LARGE
    assert isinstance(look(pictures.text_bomb()), Obstacle)


@given(st.binary(min_size=1, max_size=30), st.integers(0, 2000), st.booleans())
def test_no_damage_makes_looking_fail(junk: bytes, place: int, behind: bool) -> None:
    """Whatever is overwritten or inserted, the answer is a picture or an obstacle."""
    data = png((20, 20), RGBA, before=chunk(b"eXIf", pictures.exif(3)[6:])).data
    place %= len(data)
    look(data[:place] + junk + data[place + (0 if behind else len(junk)) :])
