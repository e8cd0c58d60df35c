"""JPEG: the stream stays, everything that tells about the person goes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageChops

from evidence_kit.domain.exhibit import Obstacle, Picture
from evidence_kit.domain.picture import Filter
from evidence_kit.services.images.look import look
from evidence_kit.services.picture_wire import Seen
from support import pictures
from support.pictures import SECRET, decoded, jpeg, photo

JFXX = b"JFXX\0\x10" + SECRET
NAMED_RGB = jpeg(photo(), keep_rgb=True).replace(b"\xff\xee\0\x0eAdobe", b"\xff\xfe\0\x0eplain")
"""Says what its colours are by the names of its components alone."""
ADOBE_RGB = b"Adobe\0\x64\0\0\0\0\0"


def seen(data: bytes) -> Seen:
    """Look at a picture that must be one."""
    found = look(data)
    assert isinstance(found, Seen)
    return found


@given(
    st.integers(1, 70),
    st.integers(1, 70),
    st.sampled_from(("L", "RGB")),
    st.booleans(),
    st.sampled_from((0, 1, 2)),
    st.integers(0, 3),
)
def test_stream_is_passed_on(
    width: int, height: int, mode: str, progressive: bool, subsampling: int, restart: int
) -> None:
    """Grey or colour, baseline or progressive: decodes to exactly the source's pixels."""
    data = jpeg(
        photo((width, height), mode),
        progressive=progressive,
        subsampling=subsampling,
        restart_marker_rows=restart,
    )
    found = seen(data)
    assert found.operation == "rendition/passthrough-jpeg/1"
    assert found.picture == Picture("JPEG", width, height)
    assert found.rendition.filter is Filter.DCT
    assert found.rendition.components == (1 if mode == "L" else 3)
    shown = pictures.rebuilt(found.rendition, found.data)
    assert ImageChops.difference(shown, decoded(data)).getbbox() is None


def test_metadata_and_what_follows_stay_behind() -> None:
    """EXIF with GPS, XMP, comments, thumbnails and a film behind the picture are not passed on."""
    segments = (
        (0xE0, JFXX),
        (0xE1, b"http://ns.adobe.com/xap/1.0/\0" + SECRET),
        (0xE2, b"MPF\0" + SECRET),
        (0xE2, b"ICC_PROFILE\0\1\1" + SECRET),
        (0xED, SECRET),
        (0xEE, SECRET),
        (0xEF, SECRET),
        (0xFE, SECRET),
    )
    data = jpeg(photo(), exif=pictures.exif(), extra=segments, after=b"\0\0ftypmp42" + SECRET)
    assert data.count(SECRET) == len(segments) + 3
    found = seen(data)
    assert found.operation == "rendition/passthrough-jpeg/1"
    assert SECRET not in found.data + found.rendition.icc
    assert found.data.endswith(b"\xff\xd9")
    assert ImageChops.difference(decoded(found.data), decoded(data)).getbbox() is None


def test_a_thumbnail_in_the_header_is_cut_off() -> None:
    """The small picture in a JFIF header may show what was cropped away since."""
    plain = jpeg(photo())
    size = int.from_bytes(plain[4:6], "big")
    thumb = SECRET[:27]
    header = plain[6 : 4 + size - 2] + bytes((3, 3)) + thumb
    data = plain[:4] + (len(header) + 2).to_bytes(2, "big") + header + plain[4 + size :]
    found = seen(data)
    assert found.operation == "rendition/passthrough-jpeg/1"
    assert thumb not in found.data
    assert found.data == plain


@pytest.mark.parametrize("orientation", range(1, 9))
def test_orientation_is_told_and_pixels_stay(orientation: int) -> None:
    """The stream is passed on as stored; the page turns it."""
    found = seen(jpeg(photo((40, 24)), exif=pictures.exif(orientation)))
    assert found.picture == Picture("JPEG", 40, 24, orientation)
    assert found.rendition.orientation == orientation
    turned = orientation >= 5
    assert found.rendition.upright_size == ((24, 40) if turned else (40, 24))


@pytest.mark.parametrize("value", [0, 9, 300])
def test_nonsense_orientation_is_upright(value: int) -> None:
    """A number outside 1 to 8 turns nothing."""
    assert seen(jpeg(photo(), exif=pictures.exif(value))).picture.orientation == 1


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(jpeg(photo(mode="CMYK")), id="for print"),
        pytest.param(jpeg(photo(), keep_rgb=True), id="stored as RGB"),
        pytest.param(NAMED_RGB, id="components named R, G, B"),
        pytest.param(jpeg(photo(), extra=((0xEE, ADOBE_RGB),)), id="two headers that disagree"),
    ],
)
def test_colours_that_readers_disagree_on_are_decoded(data: bytes) -> None:
    """What Pillow shows is what the page shows, in RGB."""
    found = seen(data)
    assert found.operation == "rendition/decoded/1"
    shown = pictures.rebuilt(found.rendition, found.data)
    assert ImageChops.difference(shown, decoded(data).convert("RGB")).getbbox() is None


@pytest.mark.parametrize("cut", [3, 30, 300, -40, -2])
def test_truncated_is_broken(cut: int) -> None:
    """Half a picture is not shown as if it were whole."""
    assert look(jpeg(photo((200, 200)), quality=90)[:cut]) is Obstacle.BROKEN


def test_a_second_picture_inside_does_not_disturb() -> None:
    """Telephones put several pictures in one file; the first is the one that was seen."""
    data = pictures.saved(
        photo(seed=1), "MPO", save_all=True, append_images=[photo(seed=2), photo(seed=3)]
    )
    found = seen(data)
    assert found.picture.format == "JPEG"
    assert ImageChops.difference(decoded(found.data), decoded(data)).getbbox() is None


@given(st.binary(min_size=1, max_size=30), st.integers(0, 5000), st.booleans())
def test_no_damage_makes_looking_fail(junk: bytes, place: int, behind: bool) -> None:
    """Whatever is overwritten or inserted, the answer is a picture or an obstacle."""
    data = jpeg(photo(), exif=pictures.exif(6), progressive=True)
    place %= len(data)
    look(data[:place] + junk + data[place + (0 if behind else len(junk)) :])
