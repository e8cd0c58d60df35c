"""Black-outs: what was covered is in nothing that comes back."""

from __future__ import annotations

import io
import struct

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from evidence_kit.domain.exhibit import Obstacle, Picture
from evidence_kit.domain.geometry import PixelBox, Rect
from evidence_kit.domain.picture import Role
from evidence_kit.services.covers import boxes_of
from evidence_kit.services.images.burn import burn
from evidence_kit.services.images.look import look
from evidence_kit.services.images.small import TURNS
from evidence_kit.services.picture_wire import Seen
from support.pictures import (
    SECRET,
    bomb,
    exif,
    jpeg,
    noise,
    photo,
    profile,
    rebuilt,
    saved,
)

SOLID = 13
KINDS = (
    ("PNG", "RGB", {}),
    ("PNG", "RGBA", {}),
    ("PNG", "L", {}),
    ("PNG", "LA", {}),
    ("PNG", "P", {}),
    ("PNG", "1", {}),
    ("BMP", "RGB", {}),
    ("GIF", "P", {}),
    ("WEBP", "RGB", {"lossless": True}),
    ("TIFF", "RGB", {}),
    ("JPEG", "RGB", {}),
    ("JPEG", "L", {}),
    ("JPEG", "CMYK", {}),
)


def burnt(data: bytes, *boxes: PixelBox, srgb: bool = False) -> Seen:
    """Burn, and insist on a picture."""
    seen = burn(data, boxes, srgb=srgb)
    assert isinstance(seen, Seen)
    return seen


def pixels(seen: Seen) -> np.ndarray:
    """Decode what would go on paper, by another route than it was made."""
    return np.asarray(rebuilt(seen.rendition, seen.data).convert("RGB"))


@pytest.mark.parametrize(("plugin", "mode", "options"), KINDS)
def test_the_covered_part_is_one_colour_and_all_else_stays(
    plugin: str, mode: str, options: dict[str, object]
) -> None:
    """Inside is nothing but the solid colour; outside each pixel is the one that was there."""
    data = saved(photo((90, 60), "RGB").convert(mode), plugin, **options)
    box = PixelBox(10, 20, 50, 41)
    plain, covered = pixels(burnt(data)), pixels(burnt(data, box))
    inside = np.zeros(plain.shape[:2], bool)
    inside[box.top : box.bottom, box.left : box.right] = True
    assert (covered[inside] == SOLID).all()
    assert (covered[~inside] == plain[~inside]).all()
    assert np.ptp(plain[inside].astype(int), axis=0).any()


@pytest.mark.parametrize("turn", range(1, 9))
def test_turned_pictures_come_back_upright(turn: int) -> None:
    """Boxes are of the picture as it is seen; the stream needs no turn any more."""
    image = photo((64, 48))
    data = saved(image, "PNG", exif=exif(turn))
    upright = image.transpose(TURNS[turn]) if turn in TURNS else image
    seen = burnt(data, PixelBox(5, 7, 30, 20))
    assert seen.picture == Picture("PNG", *upright.size)
    assert (seen.rendition.width, seen.rendition.height) == upright.size
    assert seen.rendition.orientation == 1
    expected = np.array(upright)
    expected[7:20, 5:30] = SOLID
    assert (pixels(seen) == expected).all()


def test_no_small_picture_shows_what_was_covered() -> None:
    """Veil, thumbnail and preview come from the covered picture, not from the file."""
    image = Image.new("RGB", (300, 200), (200, 200, 200))
    image.paste((255, 0, 0), (30, 30, 130, 130))
    seen = burnt(saved(image, "PNG"), PixelBox(30, 30, 130, 130))
    assert set(seen.rasters) == {Role.VEIL, Role.THUMBNAIL, Role.PREVIEW}
    for raster in seen.rasters.values():
        shown = np.frombuffer(raster.pixels, np.uint8).reshape(-1, 3).astype(int)
        assert np.abs(shown[:, 0] - shown[:, 1]).max() <= 1


@given(
    st.integers(0, 40),
    st.integers(0, 30),
    st.integers(1, 60),
    st.integers(1, 40),
    st.integers(1, 8),
)
@settings(max_examples=15, deadline=None)
def test_what_differs_only_under_the_box_burns_to_the_same_bytes(
    left: int, top: int, width: int, height: int, turn: int
) -> None:
    """Of two lossless pictures that differ only there, every byte that comes back is the same."""
    image = photo((90, 60))
    picture = Picture("PNG", *image.size, turn)
    (box,) = boxes_of(picture, [Rect(left, top, width, height)])
    upright = image.transpose(TURNS[turn]) if turn in TURNS else image
    other = upright.copy()
    size = box.right - box.left, box.bottom - box.top
    other.paste(Image.frombytes("RGB", size, noise(size[0] * size[1] * 3)), (box.left, box.top))
    back = {6: 8, 8: 6}.get(turn, turn)
    stored = other.transpose(TURNS[back]) if turn in TURNS else other
    one = burnt(saved(image, "PNG", exif=exif(turn)), box)
    two = burnt(saved(stored, "PNG", exif=exif(turn), comment="other"), box)
    assert one == two


@given(
    st.sampled_from(("4:4:4", "4:2:2", "4:2:0")),
    st.booleans(),
    st.integers(1, 8),
    st.integers(0, 5),
    st.integers(0, 4),
    st.booleans(),
)
@settings(max_examples=25, deadline=None)
def test_jpegs_that_differ_only_in_covered_blocks_burn_to_the_same_bytes(
    sampling: str, progressive: bool, turn: int, column: int, row: int, grey: bool
) -> None:
    """Black-outs reach as far as a JPEG spreads what is under them, however it is stored."""
    image = photo((120, 100), "L" if grey else "RGB")
    other = image.copy()
    place = (column * 16 + 3, row * 16 + 2, column * 16 + 14, row * 16 + 15)
    size = place[2] - place[0], place[3] - place[1]
    fill = Image.frombytes("RGB", size, noise(size[0] * size[1] * 3)).convert(image.mode)
    other.paste(fill, place)
    options: dict[str, object] = {"progressive": progressive, "quality": 60, "exif": exif(turn)}
    if not grey:
        options["subsampling"] = sampling
    files = [jpeg(one, **options) for one in (image, other)]
    picture = look(files[0]).picture
    boxes = boxes_of(picture, [upright_area(place, image.size, turn)])
    assert burnt(files[0], *boxes) == burnt(files[1], *boxes)
    assert files[0] != files[1]


def upright_area(place: tuple[int, int, int, int], size: tuple[int, int], turn: int) -> Rect:
    """Find where a stored area is seen, by turning a picture of it."""
    mask = Image.new("L", size)
    mask.paste(255, place)
    turned = mask.transpose(TURNS[turn]) if turn in TURNS else mask
    left, top, right, bottom = turned.getbbox()
    return Rect(left, top, right - left, bottom - top)


def test_an_unaligned_box_on_a_jpeg_would_not_do() -> None:
    """The reason for the reach: pixels beside a box that is not enlarged tell of what is in it."""
    image = Image.new("RGB", (96, 96), (120, 130, 140))
    other = image.copy()
    other.paste(Image.frombytes("RGB", (20, 20), noise(1200)), (36, 36))
    bare = PixelBox(36, 36, 56, 56)
    files = [jpeg(one, quality=60) for one in (image, other)]
    assert burnt(files[0], bare) != burnt(files[1], bare)


def wide_jpeg(reds: list[int]) -> bytes:
    """Write a JPEG by hand whose colours are stored once for 32 x 8 pixels (4:1:1).

    Of each block there is only the mean, with Huffman tables of its own: four bits for the size
    of a difference, one bit for "no more" (ITU-T T.81, annexes B and F).

    Args:
        reds: how red each of the blocks of 32 pixels in a row is.
    """
    bits, before = "", [0, 0, 0]
    for red in reds:
        for part, mean in ((0, 0), (0, 0), (0, 0), (0, 0), (1, 0), (2, red)):
            step, before[part] = mean - before[part], mean
            size = abs(step).bit_length()
            value = step if step > 0 else step + (1 << size) - 1
            bits += f"{size:04b}" + (f"{value:0{size}b}" if size else "") + "0"
    bits += "1" * (-len(bits) % 8)
    scan = int(bits, 2).to_bytes(len(bits) // 8).replace(b"\xff", b"\xff\0")
    frame = struct.pack(">BHHB", 8, 8, 32 * len(reds), 3) + bytes.fromhex("014100021100031100")
    tables = bytes((0x00, 0, 0, 0, 12, *bytes(12), *range(12), 0x10, 1, *bytes(15), 0))
    parts = [
        (0xDB, b"\0" + b"\x08" * 64),
        (0xC0, frame),
        (0xC4, tables),
        (0xDA, bytes.fromhex("03 0100 0200 0300 00 3f 00")),
    ]
    segments = b"".join(b"\xff%c" % m + struct.pack(">H", len(b) + 2) + b for m, b in parts)
    return b"\xff\xd8" + segments + scan + b"\xff\xd9"


def test_rare_jpegs_with_larger_blocks_are_covered_further() -> None:
    """Colours stored for 32 pixels in a row spread that far, and so does what is made solid."""
    files = [wide_jpeg([0, red, 0, 0]) for red in (0, 60)]
    (box,) = boxes_of(look(files[0]).picture, [Rect(50, 2, 2, 2)])
    seen = pixels(burnt(files[0], box))
    assert (seen[:, 31:65] == SOLID).all()
    assert not (seen[:, 97:] == SOLID).any()
    assert pixels(burnt(files[0]))[0, 40].tolist() != pixels(burnt(files[1]))[0, 40].tolist()
    assert burnt(files[0], box) == burnt(files[1], box)


@pytest.mark.parametrize("plugin", ["PNG", "JPEG", "WEBP", "TIFF"])
def test_no_metadata_comes_along(plugin: str) -> None:
    """Names, places, comments and a preview inside the file stay behind."""
    data = saved(photo(), plugin, exif=exif(1))
    assert SECRET in data
    seen = burnt(data, PixelBox(0, 0, 5, 5))
    rows = b"".join((seen.data, *(raster.pixels for raster in seen.rasters.values())))
    assert SECRET not in rows
    assert seen.rendition.icc == b""


def test_a_profile_is_kept_for_paper_and_applied_for_a_file() -> None:
    """A covered copy is a file of its own in sRGB; a burnt one keeps the colours it had."""
    data = saved(photo(), "PNG", icc_profile=profile("RGB"))
    assert burnt(data).rendition.icc == profile("RGB")
    own = burnt(data, srgb=True)
    assert own.rendition.icc == b""
    assert (pixels(own) != pixels(burnt(data))).any()


@pytest.mark.parametrize(
    ("data", "obstacle"),
    [
        (b"no picture", Obstacle.UNKNOWN_FORMAT),
        (saved(photo(), "PNG")[:200], Obstacle.BROKEN),
        (bomb(), Obstacle.TOO_LARGE),
    ],
)
def test_hostile_files_give_a_reason(data: bytes, obstacle: Obstacle) -> None:
    """What cannot be decoded cannot be covered, and nothing else happens."""
    assert burn(data, (PixelBox(0, 0, 5, 5),)) is obstacle


def test_a_moving_picture_keeps_its_first_image_only() -> None:
    """Later images, which nobody covered, are not in what comes back."""
    frames = [Image.new("L", (40, 30), shade).convert("P") for shade in (90, 200)]
    target = io.BytesIO()
    frames[0].save(target, "GIF", save_all=True, append_images=frames[1:])
    seen = burnt(target.getvalue(), PixelBox(0, 0, 10, 10))
    assert set(np.unique(pixels(seen))) == {SOLID, 90}
