"""Tall pictures are divided into alike parts that overlap and lose no row."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.services.dossier.parts import (
    LARGEST_PIXEL,
    MOST_PARTS,
    OVERLAP,
    Size,
    divide,
    is_wide,
)

ROOM = Size(378, 886)


@given(st.integers(1, 8000), st.integers(1, 65535))
def test_every_row_is_printed_inside_the_column(width: int, height: int) -> None:
    """Parts follow each other without a gap, fit the column and end at the last row."""
    parts = divide(width, height, ROOM)
    assert parts[0].first == 0
    assert parts[-1].end == height
    assert len(parts) <= MOST_PARTS
    for part in parts:
        assert 0 < part.printed.width <= ROOM.width + 1e-6
        scale = part.printed.width / width
        assert part.printed.height <= ROOM.height + 2 * scale
        assert scale <= LARGEST_PIXEL + 1e-9
    for one, after in pairwise(parts):
        assert one.first < after.first <= one.end


@given(st.integers(300, 2000), st.integers(3000, 30000))
def test_parts_are_alike_and_repeat_a_little(width: int, height: int) -> None:
    """No part is a stub, and each repeats about 8 percent of the one before."""
    parts = divide(width, height, ROOM)
    rows = [part.end - part.first for part in parts]
    assert max(rows) - min(rows) <= 2
    for one, after in pairwise(parts):
        assert (one.end - after.first) / rows[0] == pytest.approx(OVERLAP, abs=3 / rows[0])


@pytest.mark.parametrize(("height", "count"), [(2532, 1), (2808, 1), (2809, 2), (30000, 12)])
def test_limit_is_two_and_four_tenths(height: int, count: int) -> None:
    """A phone screen stays whole; beyond 2.4 times its width a picture runs on."""
    assert len(divide(1170, height, ROOM)) == count


def test_small_picture_is_not_blown_up() -> None:
    """An icon is printed at half a millimetre a pixel at most."""
    (part,) = divide(16, 16, ROOM)
    assert part.printed.width == pytest.approx(16 * 0.5 / 25.4 * 96)


def test_wide_pictures_are_told_apart() -> None:
    """A laptop screen is wide, a phone screen and a square are not."""
    assert is_wide(1920, 1080)
    assert not is_wide(1080, 1920)
    assert not is_wide(100, 100)


@given(
    st.integers(1, 2000),
    st.integers(1, 65535),
    st.lists(st.integers(1, 65534), max_size=200, unique=True).map(sorted),
)
def test_cuts_lose_no_row(width: int, height: int, cuts: list[int]) -> None:
    """Wherever messages end, the parts follow each other, fit the column and hold every row."""
    parts = divide(width, height, ROOM, cuts=[cut for cut in cuts if cut < height])
    assert parts[0].first == 0
    assert parts[-1].end == height
    assert len(parts) <= MOST_PARTS + 1
    for part in parts:
        assert part.first < part.end
        assert part.printed.width <= ROOM.width + 1e-6
        assert part.printed.height <= ROOM.height + 1e-6
    for one, after in pairwise(parts):
        assert after.first == one.end or (one.broken and one.first < after.first < one.end)


def test_cut_between_messages_repeats_nothing() -> None:
    """Near enough to an even division, the cut is where a message ends."""
    one, other = divide(390, 1600, ROOM, cuts=[100, 760, 1500])
    assert (one.end, other.first) == (760, 760)
    assert not one.broken


def test_message_without_an_end_is_split_and_said_so() -> None:
    """Where no message ends the parts repeat 8 percent, and are marked."""
    one, other = divide(390, 1600, ROOM, cuts=[100, 1500])
    assert one.broken
    assert not other.broken
    assert one.end - other.first == pytest.approx(OVERLAP * 800, abs=2)
