"""What a black-out covers: never less than it touches, and the same when it is drawn again."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from evidence_kit.domain.exhibit import Picture
from evidence_kit.domain.geometry import PixelBox, Rect
from evidence_kit.services.covers import blocks_of, boxes_of, edges, stored_box
from evidence_kit.services.images.small import TURNS

SIZE = (37, 53)
FORMATS = ("PNG", "JPEG", "WEBP", "TIFF", "GIF", "BMP")
AREAS = st.builds(
    Rect,
    st.floats(-20, 60),
    st.floats(-20, 60),
    st.floats(0, 60),
    st.floats(0, 60),
)


def upright_size(picture: Picture) -> tuple[int, int]:
    """Give the size after the turn."""
    size = picture.width, picture.height
    return (size[1], size[0]) if picture.orientation >= 5 else size


@given(st.sampled_from(FORMATS), st.integers(1, 8), st.lists(AREAS, max_size=4))
def test_every_pixel_an_area_touches_is_covered(name: str, turn: int, areas: list[Rect]) -> None:
    """No pixel under an area stays outside the boxes, and no box leaves the picture."""
    picture = Picture(name, *SIZE, turn)
    width, height = upright_size(picture)
    covered = np.zeros((height, width), bool)
    boxes = boxes_of(picture, areas)
    for box in boxes:
        assert 0 <= box.left < box.right <= width
        assert 0 <= box.top < box.bottom <= height
        covered[box.top : box.bottom, box.left : box.right] = True
    for area in areas:
        if area.width > 0 and area.height > 0:
            left, top = max(math.floor(area.x), 0), max(math.floor(area.y), 0)
            right, bottom = math.ceil(area.right), math.ceil(area.bottom)
            assert covered[top : max(bottom, 0), left : max(right, 0)].all()
    assert boxes == boxes_of(picture, reversed(areas))


@pytest.mark.parametrize("turn", range(1, 9))
def test_boxes_lie_where_the_pixels_are(turn: int) -> None:
    """The stored place of an upright box holds exactly the pixels that are seen in it."""
    pixels = np.arange(SIZE[0] * SIZE[1], dtype=np.int32).reshape(SIZE[1], SIZE[0])
    image = Image.fromarray(pixels)
    upright = np.asarray(image.transpose(TURNS[turn]) if turn in TURNS else image)
    box = PixelBox(3, 5, 17, 11)
    place = stored_box(box, SIZE, turn)
    seen = upright[box.top : box.bottom, box.left : box.right]
    stored = pixels[place.top : place.bottom, place.left : place.right]
    assert set(seen.ravel()) == set(stored.ravel())


@pytest.mark.parametrize("turn", range(1, 9))
def test_lossy_blocks_are_those_of_the_stored_picture(turn: int) -> None:
    """A turned JPEG is covered along its own blocks, which its upright edge need not start."""
    picture = Picture("JPEG", *SIZE, turn)
    (box,) = boxes_of(picture, [Rect(20, 20, 1, 1)])
    place = stored_box(box, SIZE, turn)
    grown = edges(PixelBox(place.left + 1, place.top + 1, place.right - 1, place.bottom - 1))
    inside = [edge for edge, most in zip(grown, (*SIZE, *SIZE), strict=True) if edge < most - 1]
    assert all(edge % 16 == 0 for edge in inside)


def test_lossless_pictures_are_covered_to_the_pixel() -> None:
    """Nothing but the touched pixels disappears from a PNG; lossy formats lose whole blocks."""
    area = Rect(10.2, 20.0, 5.0, 3.5)
    assert boxes_of(Picture("PNG", 100, 100), [area]) == (PixelBox(10, 20, 16, 24),)
    assert boxes_of(Picture("JPEG", 100, 100), [area]) == (PixelBox(0, 15, 17, 33),)
    assert blocks_of(Picture("WEBP", 100, 100)) == (16, 8)
    assert boxes_of(Picture("PNG", 100, 100), [Rect(200, 200, 5, 5), Rect(1, 1, 0, 9)]) == ()
