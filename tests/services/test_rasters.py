"""Stored pixels come back exactly, or not at all."""

from __future__ import annotations

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.domain.errors import Bug, ObjectDamaged
from evidence_kit.domain.picture import Raster
from evidence_kit.services.rasters import pack, unpack
from support.pictures import noise


@given(st.integers(1, 40), st.integers(1, 40), st.integers(0, 99))
def test_what_was_packed_comes_back(width: int, height: int, seed: int) -> None:
    """Every raster survives, pixel for pixel."""
    raster = Raster(width, height, noise(width * height * 3, seed))
    assert unpack(pack(raster), (width, height)) == raster


def test_pixels_that_do_not_fill_the_shape_are_our_fault() -> None:
    """A raster of the wrong length is never stored."""
    with pytest.raises(Bug):
        pack(Raster(2, 2, bytes(11)))


@pytest.mark.parametrize("shape", [(0, 1), (1, -1), (1171, 1), (1, 2601)])
def test_shapes_no_raster_has_are_refused(shape: tuple[int, int]) -> None:
    """Nothing is inflated for a shape that cannot be."""
    with pytest.raises(Bug):
        unpack(zlib.compress(b""), shape)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not zlib",
        zlib.compress(bytes(11)),
        zlib.compress(bytes(13)),
        zlib.compress(bytes(100_000_000)),
        zlib.compress(bytes(12))[:-1],
        zlib.compress(bytes(12)) + b"x",
    ],
)
def test_anything_but_the_exact_pixels_is_damage(data: bytes) -> None:
    """Short, long, cut off, followed by something, or a bomb: each is said to be damaged."""
    with pytest.raises(ObjectDamaged):
        unpack(data, (2, 2))
