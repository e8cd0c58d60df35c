"""Characters without a shape: two texts that differ in nothing else look the same to everybody.

A phone puts marks of direction around a number it copies; somebody who wants to be taken for
another puts a blank without width into a name. The text is kept with all of them. It is compared
without, and that they are there is said.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from evidence_kit.services.dossier.untrusted import visible

_IGNORED: Final = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
"""Default_Ignorable_Code_Point of Unicode, as far as its category is not Cf."""
_ASTRAY: Final = re.compile("[\u034f\u17b4\u17b5]|[A-Za-z][\u180b-\u180f\ufe00-\ufe0f]")
"""What chooses the shape of a picture or of a letter of another script, beside one of ours."""


def bare(text: str) -> str:
    """Give the text without characters that have no shape, for comparing only."""
    if text.isascii():
        return text
    left = "".join(one for one in text if unicodedata.category(one) != "Cf")
    return _IGNORED.sub("", left)


def hides(text: str) -> bool:
    """Tell whether there are such characters, other than where emoji and scripts need them."""
    plain = " ".join(text.split())
    return visible(plain) != plain or _ASTRAY.search(plain) is not None
