"""A recovery code on screen: what is lost with it when the case locks."""

from __future__ import annotations

from enum import StrEnum


class CodeShown(StrEnum):
    """Which recovery code is on screen and not said to be on paper yet."""

    NONE = ""
    FIRST = "first"
    """That of a case just made; it opens the case already."""
    LATER = "later"
    """One that is to take an older one's place; until then the older one opens the case."""
