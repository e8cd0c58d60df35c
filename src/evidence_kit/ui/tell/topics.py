"""The topics of the pages about the person, in the order in which they are asked."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from evidence_kit.wording import N_


class Topic(StrEnum):
    """One page about the person."""

    NAME = "name"
    REACH = "reach"
    LANGUAGE = "language"
    HELP = "help"
    WISHES = "wishes"


TOPICS: Final = {
    Topic.NAME: (N_("Name"), N_("Who are you?"), N_("Your own name is not a must.")),
    Topic.REACH: (
        N_("Reachable"),
        N_("How the police can reach you"),
        N_("You say what is safe, and when."),
    ),
    Topic.LANGUAGE: (N_("Language"), N_("Which language do you speak?"), N_("Help is free.")),
    Topic.HELP: (
        N_("Help"),
        N_("Who helps you?"),
        N_("A helper may be a witness as well."),
    ),
    Topic.WISHES: (
        N_("Wishes"),
        N_("What do you want?"),
        N_("You may still change your mind. You can talk to the police without a report."),
    ),
}
"""For each topic: its short name, its title, and one calm line."""
