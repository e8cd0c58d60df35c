"""The topics of the pages about the person, in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from evidence_kit.ui.parts.told.spoken import Spoken
from evidence_kit.wording import N_, Wording


class Topic(StrEnum):
    """One page about the person."""

    AGE = "age"
    LANGUAGE = "language"
    HELP = "help"
    IMPACT = "impact"
    WISHES = "wishes"


@dataclass(frozen=True, slots=True)
class TopicWords:
    """What a page about the person says above its fields, and where it goes.

    Attributes:
        short: its name among the others.
        title: what it asks.
        calm: one calm line.
        where: where it goes.
    """

    short: str
    title: Spoken
    calm: Spoken
    where: Spoken


def _alike(text: str) -> Spoken:
    return Spoken(text, text)


_TITLE: Final = Spoken(N_("More about you"), N_("More about who you help"))
_LOOSE: Final = _alike(N_("It comes on a page of its own. You can take that page off."))
TOPICS: Final[Mapping[Topic, TopicWords]] = MappingProxyType(
    {
        Topic.AGE: TopicWords(
            N_("Age"),
            Spoken(N_("How old are you?"), N_("How old is the person you help?")),
            Spoken(N_("Your age decides who signs."), N_("Their age decides who signs.")),
            Spoken(
                N_("Your age also stands in the summary for the police."),
                N_("Their age also stands in the summary for the police."),
            ),
        ),
        Topic.LANGUAGE: TopicWords(
            N_("Language"),
            Spoken(N_("Which language do you speak?"), N_("Which language do they speak?")),
            _alike(N_("Help is free.")),
            _LOOSE,
        ),
        Topic.HELP: TopicWords(
            N_("Help"),
            Spoken(N_("Who helps you?"), N_("Who helps with this?")),
            _alike(N_("A helper may be a witness as well.")),
            _alike(N_("Names come on a loose page. What was seen stands in the police file too.")),
        ),
        Topic.IMPACT: TopicWords(
            N_("What it does"),
            Spoken(N_("What does it do to you?"), N_("What does it do to the person you help?")),
            Spoken(
                N_("In your own words. Nothing here is needed."),
                N_("In their own words. Nothing here is needed."),
            ),
            Spoken(
                N_("It goes with your own words. You can leave those out of the police file."),
                N_("It goes with their own words. Those can stay out of the police file."),
            ),
        ),
        Topic.WISHES: TopicWords(
            N_("Wishes"),
            Spoken(N_("What else do you want?"), N_("What else do they want?")),
            Spoken(N_("You may still change your mind."), N_("They may still change their mind.")),
            _LOOSE,
        ),
    }
)


def about_title(words: Wording, *, helping: bool) -> str:
    """Name these pages, for who types."""
    return _TITLE.to(words, helping=helping)
