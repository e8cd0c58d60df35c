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
    HELP = "help"
    DOSSIER = "dossier"
