"""Whole pictures for drawing on: decoded by the worker alone, upright, and not a pixel changed."""

from __future__ import annotations

import io
from collections.abc import Iterator

import numpy as np
import pytest
from PIL import Image, ImageOps

from evidence_kit.domain.exhibit import Obstacle
from evidence_kit.domain.geometry import PixelBox
from evidence_kit.domain.picture import Raster
from evidence_kit.services.picture_wire import LARGEST_AREA, Garbled
from evidence_kit.services.whole_wire import read_pixels, send_pixels
from evidence_kit.services.worker import PictureWorker
from support import pictures
from support.pictures import RGBA, jpeg, photo, png, saved


@pytest.fixture(scope="module")
def worker() -> Iterator[PictureWorker]:
    """Give a worker that the tests of this module share."""
    with PictureWorker() as worker:
        yield worker


def shown(data: bytes) -> np.ndarray:
    """Decode here, the plain way, as a person would see it."""
    return np.asarray(ImageOps.exif_transpose(Image.open(io.BytesIO(data))).convert("RGB"))


def array(raster: Raster | Obstacle) -> np.ndarray:
    """Give a raster's pixels by row, column and channel."""
    assert isinstance(raster, Raster)
    return np.frombuffer(raster.pixels, np.uint8).reshape(raster.height, raster.width, 3)


@pytest.mark.parametrize("turn", range(1, 9))
def test_every_orientation_comes_upright(worker: PictureWorker, turn: int) -> None:
    """Each of the eight EXIF turns gives the very pixels a viewer shows."""
    data = jpeg(photo(), exif=pictures.exif(turn))
    assert np.array_equal(array(worker.pixels(data)), shown(data))


@pytest.mark.parametrize("turn", range(1, 9))
def test_a_part_is_what_stands_there(worker: PictureWorker, turn: int) -> None:
    """A box of upright pixels gives those pixels, and nothing from beside the picture."""
    data = jpeg(photo(), exif=pictures.exif(turn))
    whole = shown(data)
    high, wide = whole.shape[:2]
    found = array(worker.pixels(data, PixelBox(3, 5, wide - 2, high - 1)))
    assert np.array_equal(found, whole[5 : high - 1, 3 : wide - 2])
    found = array(worker.pixels(data, PixelBox(3, 5, wide + 9, high + 9)))
    assert np.array_equal(found, whole[5:, 3:])
    assert worker.pixels(data, PixelBox(wide, 0, wide + 4, 4)) is Obstacle.BROKEN


@pytest.mark.parametrize("turn", [1, 3, 6, 8])
def test_a_picture_of_several_bands_is_whole(worker: PictureWorker, turn: int) -> None:
    """A picture larger than one band is put together without seam or gap."""
    noise = np.random.default_rng(turn).integers(0, 256, (1100, 2300, 3), np.uint8)
    target = io.BytesIO()
    Image.fromarray(noise).save(target, "PNG", exif=pictures.exif(turn), compress_level=1)
    data = target.getvalue()
    assert np.array_equal(array(worker.pixels(data)), shown(data))


def test_other_formats_give_the_size_they_were_looked_at_with(worker: PictureWorker) -> None:
    """Whatever can be looked at can be drawn on."""
    for data in (png((31, 17), RGBA).data, saved(photo(), "WEBP"), saved(photo(mode="P"), "GIF")):
        assert array(worker.pixels(data)).shape == shown(data).shape


def test_what_is_no_picture_is_an_obstacle(worker: PictureWorker) -> None:
    """Broken and unknown files are told by name and never raise."""
    assert worker.pixels(b"no picture at all") is Obstacle.UNKNOWN_FORMAT
    assert worker.pixels(png((30, 20)).data[:60]) is Obstacle.BROKEN


def test_a_worker_that_dies_is_an_obstacle() -> None:
    """A worker that never answers costs this picture only."""
    with PictureWorker(("/bin/false",)) as dead:
        assert dead.pixels(png((30, 20)).data) is Obstacle.WORKER_FAILED


@pytest.mark.parametrize("size", [(0, 4), (4, 0), (65_536, 1), (8_001, LARGEST_AREA // 8_000)])
def test_a_size_no_honest_answer_has_is_refused(size: tuple[int, int]) -> None:
    """Nothing is allocated for a size out of bounds."""
    line = io.BytesIO()
    send_pixels(line, size)
    line.seek(0)
    with pytest.raises(Garbled):
        read_pixels(line)


@pytest.mark.parametrize("pixels", [b"\0" * 11, b"\0" * 13])
def test_too_few_or_too_many_pixels_are_refused(pixels: bytes) -> None:
    """The announced size and what follows must agree exactly."""
    line = io.BytesIO()
    send_pixels(line, (2, 2), (pixels,))
    line.seek(0)
    with pytest.raises(Garbled):
        read_pixels(line)
