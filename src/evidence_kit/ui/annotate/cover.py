"""What stands on a black-out on the screen: that it is one, and below why, when there is room."""

from __future__ import annotations

from typing import Final

from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.outlines import TEXT_SIZE, Paint, Words
from evidence_kit.ui.annotate.lettering import elided, width_of

_SMALLER: Final = 0.9
_STEP: Final = 1.45
"""From one line to the next, in font sizes."""
_MARGIN: Final = 6.0
"""Free on every side, design pixels."""


def cover_words(frame: Rect, title: str, reason: str, unit: float) -> tuple[Words, ...]:
    """Give the words on a black-out, white and centred.

    Args:
        frame: the black area, image pixels.
        title: the word for what it is; left out when it does not fit.
        reason: what was covered, in general words; shortened or left out when it does not fit.
        unit: image pixels to one design pixel.
    """
    size, small = TEXT_SIZE * unit, TEXT_SIZE * _SMALLER * unit
    across, down = frame.width - 2 * _MARGIN * unit, frame.height - 2 * _MARGIN * unit
    if width_of(title, size, bold=True) > across or down < size:
        return ()
    middle = frame.centre
    reason = " ".join(reason.split())
    if not reason or down < 2 * _STEP * size:
        return (Words(title, middle, size, Paint.WHITE, bold=True),)
    half = _STEP * size / 2
    shown = elided(reason, small, across, bold=False)
    return (
        Words(title, Point(middle.x, middle.y - half), size, Paint.WHITE, bold=True),
        Words(shown, Point(middle.x, middle.y + half), small, Paint.WHITE, bold=False),
    )
