"""The caged worker makes parts of a picture solid, and says why when it cannot."""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterator

import numpy as np
import pytest

from evidence_kit.domain.errors import Bug
from evidence_kit.domain.exhibit import Obstacle, Picture
from evidence_kit.domain.geometry import PixelBox
from evidence_kit.domain.picture import Filter, Rendition, Role
from evidence_kit.services.images.burn import burn
from evidence_kit.services.picture_wire import LARGEST_QUESTION, Seen
from evidence_kit.services.png_file import png_file
from evidence_kit.services.worker import Looked, PictureWorker
from support.pictures import SECRET, decoded, exif, jpeg, noise, photo, png, profile, saved

BOX = PixelBox(4, 5, 20, 17)
FILES = (
    png((40, 30)).data,
    jpeg(photo(), exif=exif(6)),
    saved(photo(mode="L"), "PNG", exif=exif(1)),
    saved(photo(), "PNG", icc_profile=profile("RGB")),
)


@pytest.fixture(scope="module")
def worker() -> Iterator[PictureWorker]:
    """Give a worker that the tests of this module share."""
    with PictureWorker() as worker:
        yield worker


@pytest.mark.parametrize("data", FILES)
def test_the_caged_worker_burns_what_a_free_one_burns(worker: PictureWorker, data: bytes) -> None:
    """The limits take nothing from it, and all of it arrives."""
    free = burn(data, (BOX,))
    assert isinstance(free, Seen)
    found = worker.burn(data, (BOX,))
    assert found == Looked(free.picture, free.rasters, free.rendition, free.data, "burnt/1")
    assert set(found.rasters) == {Role.VEIL, Role.THUMBNAIL, Role.PREVIEW}


@pytest.mark.parametrize("data", FILES)
def test_a_covered_copy_is_a_fresh_file(worker: PictureWorker, data: bytes) -> None:
    """It decodes, is solid where it was covered, and holds header, pixels and end only."""
    copy = worker.cover(data, (BOX,))
    assert isinstance(copy, bytes)
    shown = np.asarray(decoded(copy).convert("RGB"))
    assert (shown[BOX.top : BOX.bottom, BOX.left : BOX.right] == 13).all()
    assert decoded(copy).info == {}
    assert SECRET not in copy
    names = [copy[at - 4 : at] for at in range(12, len(copy)) if copy[at - 4 : at].isalpha()]
    assert {b"IHDR", b"IDAT", b"IEND"} <= set(names)
    assert not {b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"iCCP", b"tIME"} & set(names)
    size = decoded(copy).size
    assert worker.look(copy).content == Picture("PNG", *size)
    assert worker.look(copy).operation == "rendition/passthrough-png/1"


@pytest.mark.parametrize(
    ("data", "obstacle"),
    [
        (b"", Obstacle.UNKNOWN_FORMAT),
        (FILES[0][:60], Obstacle.BROKEN),
        (FILES[0].ljust(LARGEST_QUESTION, b"\0"), Obstacle.TOO_LARGE),
    ],
    ids=["empty", "truncated", "huge"],
)
def test_what_cannot_be_covered_has_a_reason(
    worker: PictureWorker, data: bytes, obstacle: Obstacle
) -> None:
    """Nothing a file can be makes covering raise, and no uncovered copy comes instead."""
    assert worker.burn(data, (BOX,)) == Looked(obstacle)
    assert worker.cover(data, (BOX,)) is obstacle


def test_a_dead_worker_covers_nothing() -> None:
    """Without an answer there is no copy."""
    with PictureWorker((sys.executable, "-I", "-c", "")) as dead:
        assert dead.burn(FILES[0], (BOX,)).content is Obstacle.WORKER_FAILED
        assert dead.cover(FILES[0], (BOX,)) is Obstacle.WORKER_FAILED


def test_rows_become_a_file_of_several_pieces() -> None:
    """However large, the file decodes to the rows that went in."""
    rows = b"".join(b"\0" + noise(1200, row) for row in range(1000))
    data = png_file(Rendition(Filter.FLATE, 400, 1000, 3, 8), zlib.compress(rows, 0))
    assert data.count(b"IDAT") == 2
    pixels = np.frombuffer(rows, np.uint8).reshape(1000, 1201)[:, 1:]
    assert (np.asarray(decoded(data)).reshape(1000, 1200) == pixels).all()


@pytest.mark.parametrize(
    "made",
    [
        Rendition(Filter.DCT, 4, 4, 3, 8),
        Rendition(Filter.FLATE, 4, 4, 1, 4),
        Rendition(Filter.FLATE, 4, 4, 3, 8, orientation=6),
        Rendition(Filter.FLATE, 4, 4, 3, 8, icc=b"profile"),
        Rendition(Filter.FLATE, 4, 4, 1, 8, palette=bytes(768)),
    ],
)
def test_only_plain_rows_become_a_file(made: Rendition) -> None:
    """What would need more than header and pixels to look right is not written."""
    with pytest.raises(Bug):
        png_file(made, b"")
