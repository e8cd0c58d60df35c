"""Names of the places that bookmarks, contents and links lead to."""

from __future__ import annotations

COVER = "cover"
LIST = "list"
METHOD = "method"
SUMMARY = "summary"
TIMELINE = "timeline"
PAYMENTS = "payments"
LEADS = "leads"
STATEMENT = "statement"
SEVEN = "seven"
SPREAD = "spread"
AROUND = "around"


def exhibit(number: int) -> str:
    """Name the first page of an exhibit."""
    return f"exhibit-{number}"


def line(id_: str) -> str:
    """Name the line of the time line that tells an event or a payment."""
    return f"line-{id_}"


def payment(id_: str) -> str:
    """Name where a payment is told in full."""
    return f"payment-{id_}"


def passage(id_: str) -> str:
    """Name where money that came in is told in full."""
    return f"passage-{id_}"


def distribution(id_: str) -> str:
    """Name where a place is told in full to which images were spread."""
    return f"distribution-{id_}"


def contact(id_: str) -> str:
    """Name where a contact with the police is told in full."""
    return f"contact-{id_}"


def lead(id_: str) -> str:
    """Name the row of a lead."""
    return f"lead-{id_}"


def part(number: int, which: int) -> str:
    """Name the page of a part of an exhibit's picture, counted from 1."""
    return f"exhibit-{number}-part-{which}"


def row(number: int) -> str:
    """Name the row of an exhibit in the list."""
    return f"row-{number}"
