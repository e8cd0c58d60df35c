"""Where a page of the guide can lead."""

from __future__ import annotations

from enum import StrEnum


class Way(StrEnum):
    """A page or a room to go to."""

    STEPS = "steps"
    SHEET = "sheet"
    TAKEDOWN = "takedown"
    COLLECT = "collect"
    TELL = "tell"
    MONEY = "money"
    """A payment or money that came in, written down, to say where it was reported."""
    PLACE = "place"
    """Write down a place where images were shown."""
    CHECK = "check"
    HELP = "help"
    DOSSIER = "dossier"
