"""Names of the places that bookmarks, contents and links lead to."""

from __future__ import annotations

COVER = "cover"
LIST = "list"
METHOD = "method"


def exhibit(number: int) -> str:
    """Name the first page of an exhibit."""
    return f"exhibit-{number}"


def part(number: int, which: int) -> str:
    """Name the page of a part of an exhibit's picture, counted from 1."""
    return f"exhibit-{number}-part-{which}"


def row(number: int) -> str:
    """Name the row of an exhibit in the list."""
    return f"row-{number}"
