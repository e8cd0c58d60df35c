"""The topics of the pages about the person, in the order in which they are asked."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from evidence_kit.wording import N_


class Topic(StrEnum):
    """One page about the person."""

    AGE = "age"
    LANGUAGE = "language"
    HELP = "help"
    IMPACT = "impact"
    WISHES = "wishes"


TOPICS: Final = {
    Topic.AGE: (N_("Age"), N_("How old are you?"), N_("Your age decides who signs.")),
    Topic.LANGUAGE: (N_("Language"), N_("Which language do you speak?"), N_("Help is free.")),
    Topic.HELP: (
        N_("Help"),
        N_("Who helps you?"),
        N_("A helper may be a witness as well."),
    ),
    Topic.IMPACT: (
        N_("What it does"),
        N_("What does it do to you?"),
        N_("In your own words. Nothing here is needed."),
    ),
    Topic.WISHES: (
        N_("Wishes"),
        N_("What else do you want?"),
        N_("You may still change your mind."),
    ),
}
"""For each topic: its short name, its title, and one calm line."""
_LOOSE: Final = N_("It comes on a page of its own. You can take that page off.")
WHERE: Final = {
    Topic.AGE: N_("Your age also stands in the summary for the police."),
    Topic.LANGUAGE: _LOOSE,
    Topic.HELP: _LOOSE,
    Topic.IMPACT: N_("It goes with your own words. You can leave those out of the police file."),
    Topic.WISHES: _LOOSE,
}
"""For each topic: where it goes."""
