"""Every other kind: decoded once, written without loss; and the small pictures for the screen."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageCms, ImageOps

from evidence_kit.domain.exhibit import Obstacle, Picture
from evidence_kit.domain.picture import Raster, Role
from evidence_kit.services.images.look import look
from evidence_kit.services.images.small import fit_preview, fit_thumbnail, fit_veil
from evidence_kit.services.picture_wire import LARGEST_ICC, LARGEST_SIDE, Seen
from evidence_kit.services.rasters import LARGEST
from support import pictures
from support.pictures import SECRET, decoded, photo, png, saved

SIDES = st.integers(1, LARGEST_SIDE)


LAID = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How a camera lays an upright picture down, by the orientation it then notes."""


def seen(data: bytes) -> Seen:
    """Look at a picture that must be one."""
    found = look(data)
    assert isinstance(found, Seen)
    return found


def image_of(raster: Raster) -> Image.Image:
    """Make a raster an image again."""
    return Image.frombytes("RGB", (raster.width, raster.height), raster.pixels)


def webp(kind: bytes, head: bytes) -> bytes:
    """Give the start of a WebP, where its size is told."""
    return b"RIFF\x40\0\0\0WEBP" + kind + b"\x30\0\0\0" + head.ljust(48, b"\0")


SIDE_7000 = (6999).to_bytes(2, "little")
"""As WebP writes 7000: 49 megapixels are fine for others, but not for its decoder."""

OTHERS = {
    "webp": (saved(photo(), "WEBP", exif=pictures.exif()), 3),
    "webp lossless": (saved(photo(), "WEBP", lossless=True), 3),
    "gif": (saved(photo(mode="P"), "GIF", comment=SECRET), 3),
    "tiff grey": (saved(photo(mode="L"), "TIFF"), 1),
    "bmp": (saved(photo(), "BMP"), 3),
    "bmp one bit": (saved(photo(mode="1"), "BMP"), 1),
    "tiff": (saved(photo(), "TIFF", description=SECRET.decode()), 3),
    "tiff packed": (saved(photo(), "TIFF", compression="tiff_lzw"), 3),
    "tiff fax": (saved(photo(mode="1"), "TIFF", compression="group4"), 1),
    "tiff print": (saved(photo(mode="CMYK"), "TIFF"), 3),
}


@pytest.mark.parametrize(("data", "components"), OTHERS.values(), ids=OTHERS.keys())
def test_decoded_without_loss(data: bytes, components: int) -> None:
    """What the decoder saw is what the page shows, and grey stays grey."""
    found = seen(data)
    assert found.operation == "rendition/decoded/1"
    assert found.rendition.components == components
    shown = pictures.rebuilt(found.rendition, found.data).convert("RGB")
    assert ImageChops.difference(shown, decoded(data).convert("RGB")).getbbox() is None
    assert SECRET not in found.data


def test_first_of_many_pictures_is_shown() -> None:
    """Of a film the first picture stands for it."""
    frames = [Image.new("RGB", (20, 10), name) for name in ("red", "blue")]
    for plugin in ("GIF", "TIFF", "WEBP", "PNG"):
        data = saved(frames[0], plugin, save_all=True, append_images=frames[1:], duration=100)
        red, _green, blue = image_of(seen(data).rasters[Role.PREVIEW]).getpixel((5, 5))
        assert (red > 200, blue < 50) == (True, True)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("plugin", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_small_pictures_are_upright(plugin: str, orientation: int) -> None:
    """A photo taken on its side stands up, whichever way it was turned or mirrored."""
    image = photo((60, 36))
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = saved(image, plugin, exif=exif.tobytes())
    found = seen(data)
    assert found.picture == Picture(plugin, 60, 36, orientation)
    upright = ImageOps.exif_transpose(decoded(data))
    shown = image_of(found.rasters[Role.PREVIEW])
    assert ImageChops.difference(shown, upright.convert("RGB")).getbbox() is None


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_top_is_what_is_seen_of_a_tall_picture(orientation: int) -> None:
    """However it is stored, the thumbnail shows the upper part."""
    upright = Image.new("RGB", (40, 600), "blue")
    upright.paste("red", (0, 0, 40, 60))
    exif = Image.Exif()
    exif[0x0112] = orientation
    stored = upright.transpose(LAID[orientation]) if orientation in LAID else upright
    found = seen(saved(stored, "PNG", exif=exif.tobytes()))
    for role, (width, height) in ((Role.THUMBNAIL, (40, 60)), (Role.VEIL, (15, 22))):
        shown = image_of(found.rasters[role]).crop((0, 0, width, height))
        assert shown.getextrema() == ((255, 255), (0, 0), (0, 0))
    assert (found.rasters[Role.THUMBNAIL].width, found.rasters[Role.THUMBNAIL].height) == (40, 480)
    assert (found.rasters[Role.VEIL].width, found.rasters[Role.VEIL].height) == (15, 60)


@given(SIDES, SIDES)
def test_small_sizes_keep_within_bounds(width: int, height: int) -> None:
    """No shape makes a raster too large, empty, or stretched by more than rounding."""
    for role, fit in (
        (Role.PREVIEW, fit_preview(width, height)),
        (Role.THUMBNAIL, fit_thumbnail(width, height)),
        (Role.VEIL, fit_veil(width, height)),
    ):
        widest, highest = LARGEST[role]
        assert 1 <= fit.width <= widest
        assert 1 <= fit.height <= highest
        assert 1 <= fit.rows <= height
        exact = fit.rows * fit.width / width
        assert abs(fit.height - exact) <= 1 or exact < 1 or exact > highest


@pytest.mark.parametrize(
    ("size", "shown", "rows"),
    [
        ((1170, 2532), (780, 1688), 2532),
        ((1440, 3120), (780, 1690), 3120),
        ((780, 3600), (390, 1800), 3600),
        ((1170, 30_000), (390, 1800), 5400),
        ((300, 9000), (300, 1800), 1800),
        ((4000, 3000), (780, 585), 3000),
    ],
)
def test_previews_stay_readable(size: tuple[int, int], shown: tuple[int, int], rows: int) -> None:
    """A telephone's screen fits whole; a very tall one is cut before it gets too narrow."""
    fit = fit_preview(*size)
    assert (fit.width, fit.height) == shown
    assert fit.rows == rows


def test_the_veil_shows_no_word() -> None:
    """Fifteen columns are box averages: fine stripes become one even grey."""
    stripes = Image.new("L", (600, 600))
    stripes.putdata([255 * (x // 2 % 2) for _y in range(600) for x in range(600)])
    veil = image_of(seen(saved(stripes, "PNG")).rasters[Role.VEIL])
    assert veil.size == (15, 15)
    assert all(120 < low <= high < 135 for low, high in veil.getextrema())


def test_large_pictures_shrink_truly() -> None:
    """The quick way down, in whole blocks and bands, shows what one exact step would."""
    image = photo((2500, 1900))
    found = seen(saved(image, "BMP"))
    whole = pictures.rebuilt(found.rendition, found.data)
    assert ImageChops.difference(whole, image).getbbox() is None
    shown = image_of(found.rasters[Role.PREVIEW])
    exact = image.resize(shown.size, Image.Resampling.LANCZOS)
    assert max(high for _low, high in ImageChops.difference(shown, exact).getextrema()) <= 4


def test_srgb_needs_no_profile() -> None:
    """The page is sRGB by itself; a profile that says so is left out."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for plugin in ("PNG", "JPEG"):
        found = seen(saved(photo(), plugin, icc_profile=profile))
        assert found.rendition.icc == b""
        assert "passthrough" in found.operation


@pytest.mark.parametrize(
    ("data", "mode"),
    [
        (saved(photo(), "PNG", icc_profile=pictures.profile("RGB")), "RGB"),
        (saved(photo(mode="P"), "PNG", icc_profile=pictures.profile("RGB")), "RGB"),
        (saved(photo(), "JPEG", icc_profile=pictures.profile("RGB")), "RGB"),
        (saved(photo(mode="L"), "PNG", icc_profile=pictures.profile("GRAY", gamma=1.0)), "L"),
    ],
    ids=["png", "palette", "jpeg", "grey"],
)
def test_other_colours_keep_their_profile(data: bytes, mode: str) -> None:
    """The stream stays, its profile goes beside it, and the screen gets converted colours."""
    found = seen(data)
    assert "passthrough" in found.operation
    assert found.rendition.icc == decoded(data).info["icc_profile"]
    shown = image_of(found.rasters[Role.PREVIEW])
    plain = decoded(data).convert("RGB")
    assert ImageChops.difference(shown, plain).getbbox() is not None
    own = ImageCms.ImageCmsProfile(io.BytesIO(found.rendition.icc))
    exact = ImageCms.profileToProfile(
        decoded(data).convert(mode), own, ImageCms.createProfile("sRGB"), outputMode="RGB"
    )
    assert exact is not None
    assert max(high for _low, high in ImageChops.difference(shown, exact).getextrema()) <= 1


@pytest.mark.parametrize("plugin", ["PNG", "JPEG"])
def test_a_large_profile_is_applied(plugin: str) -> None:
    """A profile too large to carry along is worked into the pixels, and not kept."""
    large = pictures.profile("RGB", padding=LARGEST_ICC)
    found = seen(saved(photo(), plugin, icc_profile=large))
    assert (found.operation, found.rendition.icc) == ("rendition/decoded/1", b"")
    shown = pictures.rebuilt(found.rendition, found.data)
    assert ImageChops.difference(shown, image_of(found.rasters[Role.PREVIEW])).getbbox() is None


@pytest.mark.parametrize(
    "untrusted_icc",
    [b"junk", SECRET * 5, pictures.profile("GRAY"), pictures.profile("RGB")[:200]],
)
def test_a_profile_that_does_not_fit_is_dropped(untrusted_icc: bytes) -> None:
    """Junk in the place of a profile neither spoils the picture nor is passed on."""
    for plugin in ("PNG", "JPEG"):
        found = seen(saved(photo(), plugin, icc_profile=untrusted_icc))
        assert found.rendition.icc == b""
        assert untrusted_icc not in found.data
        assert "passthrough" in found.operation


@pytest.mark.parametrize(
    ("data", "obstacle"),
    [
        (b"", Obstacle.UNKNOWN_FORMAT),
        (b"just a text, named picture.png", Obstacle.UNKNOWN_FORMAT),
        (b"%PDF-1.7", Obstacle.UNKNOWN_FORMAT),
        (saved(photo(mode="L"), "PPM"), Obstacle.UNKNOWN_FORMAT),
        (saved(photo(mode="L").convert("F"), "TIFF"), Obstacle.UNKNOWN_FORMAT),
        (pictures.SIGNATURE, Obstacle.BROKEN),
        (b"GIF89a", Obstacle.BROKEN),
        (saved(photo(), "BMP")[:-100], Obstacle.BROKEN),
        (saved(photo(), "WEBP")[:-100], Obstacle.BROKEN),
        (saved(photo(), "TIFF")[:200], Obstacle.BROKEN),
        (webp(b"VP8X", bytes(4) + SIDE_7000 + b"\0" + SIDE_7000 + b"\0"), Obstacle.TOO_LARGE),
        (webp(b"VP8L", b"\x2f" + (0x1B57 * 0x4001).to_bytes(4, "little")), Obstacle.TOO_LARGE),
        (webp(b"VP8 ", b"\0\0\0\x9d\x01\x2a" + SIDE_7000 * 2), Obstacle.TOO_LARGE),
        (webp(b"junk", bytes(10)), Obstacle.BROKEN),
        (pictures.bomb(8100), Obstacle.TOO_LARGE),
    ],
)
def test_obstacles_are_told_apart(data: bytes, obstacle: Obstacle) -> None:
    """Unknown, broken and too large are three different things to tell a person."""
    assert look(data) is obstacle


def test_a_side_beyond_the_bound_is_too_large() -> None:
    """A picture 65,536 columns wide cannot be described to the page."""
    assert look(png((LARGEST_SIDE + 1, 1)).data) is Obstacle.TOO_LARGE


@given(
    st.sampled_from(["WEBP", "GIF", "BMP", "TIFF"]),
    st.binary(min_size=1, max_size=20),
    st.integers(0, 5000),
)
def test_no_damage_makes_looking_fail(plugin: str, junk: bytes, place: int) -> None:
    """Whatever is overwritten, the answer is a picture or an obstacle."""
    data = saved(photo((24, 16)), plugin)
    place %= len(data)
    look(data[:place] + junk + data[place + len(junk) :])
