"""Cover blocks as plain values."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.domain.geometry import Point
from evidence_kit.ui.capture import cover_blocks as blocks

SIZE = (180, 390)


@given(
    st.tuples(*[st.floats(-50, 450) for _ in range(4)]),
    st.integers(0, 3),
    st.tuples(st.floats(-500, 500), st.floats(-500, 500)),
)
def test_blocks_never_leave_the_picture(
    ends: tuple[float, ...], corner: int, by: tuple[float, float]
) -> None:
    """However a block is drawn, moved, stretched or grown, it lies on the picture."""
    block = blocks.drawn(Point(ends[0], ends[1]), Point(ends[2], ends[3]), SIZE)
    if block is None:
        return
    for made in (
        block,
        blocks.moved(block, *by, SIZE),
        blocks.stretched(block, corner, Point(*by), SIZE),
        blocks.grown(block, *by, SIZE),
    ):
        assert made.x >= 0
        assert made.y >= 0
        assert made.right <= SIZE[0] + 1e-6
        assert made.bottom <= SIZE[1] + 1e-6
        assert made.width > 0
        assert made.height > 0
