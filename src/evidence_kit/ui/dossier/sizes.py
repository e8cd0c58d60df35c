"""How large a page is shown: the whole of it, as wide as there is room, or a percentage."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

PX_PER_POINT: Final = 96 / 72
"""Logical pixels a point takes at 100 percent."""
STEPS: Final = (0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
"""Where minus and plus stop."""
_SAME: Final = 0.01


class Fit(StrEnum):
    """What the size follows."""

    PAGE = "page"
    WIDTH = "width"
    NONE = ""


@dataclass(frozen=True, slots=True)
class Zoom:
    """What the person chose.

    Attributes:
        fit: follow the room there is, or not.
        factor: 1.0 for 100 percent, when nothing is followed.
    """

    fit: Fit = Fit.PAGE
    factor: float = 1.0

    def of(self, page: tuple[float, float], room: tuple[int, int]) -> float:
        """Give the factor at which a page is shown.

        Args:
            page: width and height in points.
            room: width and height in logical px.
        """
        wide, high = (side * PX_PER_POINT for side in page)
        across, down = room[0] / wide, room[1] / high
        if self.fit is Fit.NONE:
            return self.factor
        least = min(across, down) if self.fit is Fit.PAGE else across
        return min(max(least, 0.05), STEPS[-1])


def larger(factor: float) -> Zoom:
    """Give the next step up."""
    above = [step for step in STEPS if step > factor + _SAME]
    return Zoom(Fit.NONE, above[0] if above else STEPS[-1])


def smaller(factor: float) -> Zoom:
    """Give the next step down."""
    below = [step for step in STEPS if step < factor - _SAME]
    return Zoom(Fit.NONE, below[-1] if below else STEPS[0])


def size(page: tuple[float, float], factor: float) -> tuple[int, int]:
    """Give width and height of a page in logical px."""
    return round(page[0] * PX_PER_POINT * factor), round(page[1] * PX_PER_POINT * factor)
