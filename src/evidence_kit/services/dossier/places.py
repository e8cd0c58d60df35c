"""Names of the places that bookmarks, contents and links lead to."""

from __future__ import annotations

COVER = "cover"
LIST = "list"
METHOD = "method"


def exhibit(number: int) -> str:
    """Name the first page of an exhibit."""
    return f"exhibit-{number}"


def row(number: int) -> str:
    """Name the row of an exhibit in the list."""
    return f"row-{number}"
