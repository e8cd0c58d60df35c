"""Pages that are drawn, as many as memory is allowed for them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from evidence_kit.domain.picture import Raster

MOST_BYTES: Final = 96 << 20
"""Pixels of pages kept; what was not looked at longest goes first."""


@dataclass(frozen=True, slots=True)
class Look:
    """One way to see one page.

    Attributes:
        index: 0 for the first page.
        width: columns in device pixels.
        veiled: the pictures on it are blurred.
    """

    index: int
    width: int
    veiled: bool


class DrawnPages:
    """Keeps the newest, and always the one that came last."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        self._most = most
        self._kept: OrderedDict[Look, Raster] = OrderedDict()
        self._bytes = 0

    def __len__(self) -> int:
        """Count the pages that are kept."""
        return len(self._kept)

    def keep(self, look: Look, drawn: Raster) -> None:
        """Keep a page, and let go of others when there are too many."""
        self._drop(look)
        self._kept[look] = drawn
        self._bytes += len(drawn.pixels)
        while self._bytes > self._most and len(self._kept) > 1:
            self._drop(next(iter(self._kept)))

    def get(self, look: Look) -> Raster | None:
        """Give a page as it was asked for, if it is kept."""
        if look in self._kept:
            self._kept.move_to_end(look)
        return self._kept.get(look)

    def nearest(self, look: Look) -> Raster | None:
        """Give the same page, veiled the same, in the width nearest to what was asked."""
        others = [one for one in self._kept if (one.index, one.veiled) == (look.index, look.veiled)]
        if not others:
            return None
        return self._kept[min(others, key=lambda one: abs(one.width - look.width))]

    def forget(self, which: Callable[[Look], bool] = lambda _: True) -> None:
        """Let go of all of these."""
        for look in [one for one in self._kept if which(one)]:
            self._drop(look)

    def _drop(self, look: Look) -> None:
        gone = self._kept.pop(look, None)
        if gone is not None:
            self._bytes -= len(gone.pixels)
