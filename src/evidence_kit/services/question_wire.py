"""What the program asks the picture worker, and how the question travels.

A question: operation (u8), length (u64), that many bytes. Numbers are big-endian.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from enum import IntEnum
from typing import BinaryIO, Final

from evidence_kit.domain.errors import Bug
from evidence_kit.domain.geometry import PixelBox
from evidence_kit.services.covers import edges
from evidence_kit.services.picture_wire import LARGEST_QUESTION, LARGEST_SIDE, Garbled, exactly


class Ask(IntEnum):
    """What the worker can be asked."""

    LOOK = 1
    """Payload: the bytes of a file. Answer: `picture_wire.send_look`."""
    SAMPLE = 2
    """Payload: name of a sample screen. Answer: `picture_wire.send_blob`."""
    SELF = 3
    """No payload. Answer: `picture_wire.send_blob` with JSON about the worker's own limits."""
    PIXELS = 4
    """Payload: the bytes of a file. Answer: `whole_wire.send_pixels`."""
    BURN = 5
    """Payload: `with_boxes`. Answer: `send_look` of the picture with the boxes made solid."""
    COVER = 6
    """As `BURN`, in sRGB and without a colour profile, to become a file of its own."""
    PAPER = 7
    """Payload: a PDF. Answer: `send_blob` with JSON: for each page width and height in points,
    whether a picture is on it, and its label."""
    PAGE = 8
    """Payload: `page_wire.pack`. Answer: `whole_wire.send_pixels`."""
    PART = 9
    """Payload: `with_boxes` with one box. Answer: `send_pixels` of what is in that box."""


MOST_BOXES: Final = 0xFFFF

_QUESTION: Final = struct.Struct(">BQ")
_COUNT: Final = struct.Struct(">H")
_BOX: Final = struct.Struct(">4I")


def send_question(stream: BinaryIO, ask: Ask, payload: bytes) -> None:
    """Write a question and flush it."""
    stream.write(_QUESTION.pack(ask, len(payload)))
    stream.write(payload)
    stream.flush()


def read_question(stream: BinaryIO) -> tuple[Ask, bytes] | None:
    """Read the next question; None when the program closed the line.

    Raises:
        Garbled: an unknown operation, a length out of bounds, or a broken line.
    """
    head = stream.read(_QUESTION.size)
    if not head:
        return None
    if len(head) != _QUESTION.size:
        raise Garbled
    number, length = _QUESTION.unpack(head)
    if number not in tuple(Ask) or length > LARGEST_QUESTION:
        raise Garbled
    return Ask(number), exactly(stream, length)


def with_boxes(boxes: Sequence[PixelBox], data: bytes) -> bytes:
    """Put boxes, each as left, top, right, bottom (u32), and their number (u16) before a file.

    Raises:
        Bug: too many boxes, or one that cannot be of a picture.
    """
    sound = all(0 <= edge <= LARGEST_SIDE for box in boxes for edge in edges(box))
    if len(boxes) > MOST_BOXES or not sound:
        raise Bug("no picture has such boxes")
    return _COUNT.pack(len(boxes)) + b"".join(_BOX.pack(*edges(box)) for box in boxes) + data


def read_boxes(payload: bytes) -> tuple[tuple[PixelBox, ...], bytes]:
    """Take apart what `with_boxes` put together.

    Raises:
        Garbled: it ends before its boxes do.
    """
    if len(payload) < _COUNT.size:
        raise Garbled
    (count,) = _COUNT.unpack_from(payload)
    end = _COUNT.size + count * _BOX.size
    if end > len(payload):
        raise Garbled
    boxes = tuple(PixelBox(*box) for box in _BOX.iter_unpack(payload[_COUNT.size : end]))
    return boxes, payload[end:]
