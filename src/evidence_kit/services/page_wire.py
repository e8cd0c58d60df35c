"""How the program asks the worker for a page of a paper that lies on its desk."""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass
from typing import Final

from evidence_kit.services.picture_wire import Garbled

LARGEST_WIDTH: Final = 4096
"""Columns of a page: more than any screen shows of A4."""
_ASKED: Final = struct.Struct(">16sII?")


@dataclass(frozen=True, slots=True)
class PageAsked:
    """One page.

    Attributes:
        paper: `name_of` the paper, so that no page of an earlier one is ever shown for it.
        index: 0 for the first page.
        width: columns in pixels; the rows follow from the page.
        veiled: pictures on it are blurred before a pixel leaves the worker.
    """

    paper: bytes
    index: int
    width: int
    veiled: bool = False


def name_of(paper: bytes) -> bytes:
    """Give what a paper is called between program and worker: half of its SHA-256."""
    return hashlib.sha256(paper).digest()[:16]


def pack(asked: PageAsked) -> bytes:
    """Write a question for a page."""
    return _ASKED.pack(asked.paper, asked.index, asked.width, asked.veiled)


def unpack(payload: bytes) -> PageAsked:
    """Read a question for a page. Raises Garbled when it is none."""
    if len(payload) != _ASKED.size:
        raise Garbled
    return PageAsked(*_ASKED.unpack(payload))
