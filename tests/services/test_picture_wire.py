"""The program believes no length and no shape that comes out of the worker."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.domain.errors import Bug
from evidence_kit.domain.exhibit import Obstacle, Picture
from evidence_kit.domain.geometry import PixelBox
from evidence_kit.domain.picture import Filter, Raster, Rendition, Role
from evidence_kit.services import picture_wire as wire
from evidence_kit.services.picture_wire import Garbled, Seen
from evidence_kit.services.question_wire import (
    Ask,
    read_boxes,
    read_question,
    send_question,
    with_boxes,
)

HONEST = Seen(
    Picture("PNG", 20, 30),
    {
        Role.VEIL: Raster(15, 22, bytes(15 * 22 * 3)),
        Role.THUMBNAIL: Raster(20, 30, bytes(20 * 30 * 3)),
        Role.PREVIEW: Raster(20, 30, bytes(20 * 30 * 3)),
    },
    Rendition(Filter.FLATE, 20, 30, 1, 8, palette=bytes(768), icc=b"profile"),
    b"stream",
    "rendition/passthrough-png/1",
)
NO_CUTS = 2 + 4
"""Bytes that say that nobody looked for rows to cut at."""


def sent(answer: Seen | Obstacle) -> bytes:
    """Give the bytes of an answer."""
    line = io.BytesIO()
    wire.send_look(line, answer)
    return line.getvalue()


def rendition(**changes: Any) -> Seen:
    """Change what the honest answer says of its rendition."""
    return replace(HONEST, rendition=replace(HONEST.rendition, **changes))


def raster(role: Role, width: int, height: int) -> Seen:
    """Change the shape of one raster."""
    changed = Raster(width, height, bytes(width * height * 3))
    return replace(HONEST, rasters={**HONEST.rasters, role: changed})


@pytest.mark.parametrize("cuts", [(30,), (5, 5), (9, 3), (31,), (0, 4)])
def test_rows_to_cut_at_lie_inside_and_rise(cuts: tuple[int, ...]) -> None:
    """Cuts that no picture of this height has are refused, honest ones arrive."""
    honest = rendition(cuts=(3, 9, 29))
    assert wire.read_look(io.BytesIO(sent(honest)), 100) == honest
    assert wire.read_look(io.BytesIO(sent(rendition(cuts=()))), 100) == rendition(cuts=())
    with pytest.raises(Garbled):
        wire.read_look(io.BytesIO(sent(rendition(cuts=cuts))), 100)


@pytest.mark.parametrize("answer", [HONEST, *Obstacle])
def test_an_honest_answer_arrives(answer: Seen | Obstacle) -> None:
    """What is sent is what is read."""
    assert wire.read_look(io.BytesIO(sent(answer)), 100) == answer


@pytest.mark.parametrize("ask", list(Ask))
def test_a_question_arrives(ask: Ask) -> None:
    """What is asked is what is read, and a closed line is told from a broken one."""
    line = io.BytesIO()
    send_question(line, ask, b"payload")
    assert read_question(io.BytesIO(line.getvalue())) == (ask, b"payload")
    assert read_question(io.BytesIO()) is None
    for short in (1, 8, 12):
        with pytest.raises(Garbled):
            read_question(io.BytesIO(line.getvalue()[:short]))


@pytest.mark.parametrize(
    "lie",
    [
        replace(HONEST, picture=Picture("PNG", 0, 30)),
        replace(HONEST, picture=Picture("PNG", 20, 65_536)),
        replace(HONEST, picture=Picture("PNG", 60_000, 60_000)),
        replace(HONEST, picture=Picture("PNG", 20, 30, 9)),
        replace(HONEST, picture=Picture("PNG", 21, 30)),
        raster(Role.VEIL, 14, 22),
        raster(Role.VEIL, 15, 61),
        raster(Role.THUMBNAIL, 321, 30),
        raster(Role.PREVIEW, 20, 2601),
        raster(Role.PREVIEW, 0, 30),
        rendition(components=2),
        rendition(bits=3),
        rendition(orientation=0),
        rendition(height=31),
        rendition(palette=bytes(767)),
        rendition(palette=bytes(771)),
        rendition(components=3),
        rendition(filter=Filter.DCT),
        rendition(filter=Filter.DCT, palette=b"", bits=16),
        rendition(icc=bytes(wire.LARGEST_ICC + 1)),
        replace(HONEST, data=bytes(101)),
        replace(HONEST, operation="rendition/decoded/1", data=bytes(2000)),
    ],
)
def test_a_lie_is_garbled(lie: Seen) -> None:
    """A value, shape or length that no honest answer has is refused."""
    with pytest.raises(Garbled):
        wire.read_look(io.BytesIO(sent(lie)), 100)


def test_a_length_is_checked_before_it_is_read() -> None:
    """A worker that announces sixteen exabytes makes nobody wait or allocate."""
    data = sent(HONEST)
    at = data.index(b"stream", 4000) - 768 - len(b"profile") - 8 - NO_CUTS
    assert int.from_bytes(data[at : at + 8], "big") == len(b"stream")
    with pytest.raises(Garbled):
        wire.read_look(io.BytesIO(data[:at] + b"\xff" * 8 + data[at + 8 :]), 100)


@given(st.integers(0, len(sent(HONEST)) - 1))
def test_a_broken_line_is_garbled(length: int) -> None:
    """Wherever the worker dies, half an answer is no answer."""
    with pytest.raises(Garbled):
        wire.read_look(io.BytesIO(sent(HONEST)[:length]), 100)


@given(st.binary(max_size=200))
def test_junk_is_garbled_or_an_obstacle(junk: bytes) -> None:
    """Random bytes never become a picture, nor any other error."""
    with contextlib.suppress(Garbled):
        assert isinstance(wire.read_look(io.BytesIO(junk), 100), Obstacle)


@pytest.mark.parametrize(
    "read",
    [
        wire.read_blob,
        read_question,
        lambda line: wire.read_look(line, 100),
    ],
)
def test_numbers_out_of_range_are_garbled(read: Callable[[io.BytesIO], object]) -> None:
    """All bits set means too long, too large or unknown everywhere."""
    with pytest.raises(Garbled):
        read(io.BytesIO(b"\xff" * 10_000))


def test_a_blob_arrives_and_is_bounded() -> None:
    """Other answers are read whole or not at all."""
    line = io.BytesIO()
    wire.send_blob(line, b"answer")
    assert wire.read_blob(io.BytesIO(line.getvalue())) == b"answer"
    for short in range(len(line.getvalue())):
        with pytest.raises(Garbled):
            wire.read_blob(io.BytesIO(line.getvalue()[:short]))


BOXES = st.builds(PixelBox, *[st.integers(0, wire.LARGEST_SIDE)] * 4)


@given(st.lists(BOXES, max_size=5), st.binary(max_size=40))
def test_boxes_travel_before_the_file(boxes: list[PixelBox], data: bytes) -> None:
    """What is to be made solid arrives with the file, and never half."""
    payload = with_boxes(boxes, data)
    assert read_boxes(payload) == (tuple(boxes), data)
    for short in range(2 + 16 * len(boxes)):
        with pytest.raises(Garbled):
            read_boxes(payload[:short])


def test_boxes_no_picture_has_are_a_mistake_of_ours() -> None:
    """Edges beyond any picture, or more boxes than can be counted, are not even asked."""
    for wrong in ([PixelBox(-1, 0, 5, 5)], [PixelBox(0, 0, 65_536, 5)]):
        with pytest.raises(Bug):
            with_boxes(wrong, b"")
    with pytest.raises(Bug):
        with_boxes([PixelBox(0, 0, 1, 1)] * 65_536, b"")
