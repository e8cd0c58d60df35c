"""Where an annotation lies, in words: "top, centre"."""

from __future__ import annotations

from typing import Final

from evidence_kit.domain.geometry import Rect
from evidence_kit.ui.annotate.fitting import Extent
from evidence_kit.wording import N_, Wording

_DOWN: Final = (N_("top"), N_("middle"), N_("bottom"))
_ACROSS: Final = (N_("left"), N_("centre"), N_("right"))


def place_words(frame: Rect, extent: Extent, words: Wording) -> str:
    """Say in which ninth of the picture the middle of a frame lies."""
    middle = frame.centre
    down = _third(middle.y, extent.height)
    across = _third(middle.x, extent.width)
    return f"{words.gettext(_DOWN[down])}, {words.gettext(_ACROSS[across])}"


def _third(at: float, length: int) -> int:
    return min(max(int(3 * at / length), 0), 2)
