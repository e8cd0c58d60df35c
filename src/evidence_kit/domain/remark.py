"""Remarks on the parts of a case: what they are about, how strong, and where it is mended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from evidence_kit.domain.case import Answered
from evidence_kit.domain.distribution import Distribution
from evidence_kit.domain.event import Event
from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.passage import Passage
from evidence_kit.domain.payment import Payment
from evidence_kit.domain.timeline import Shown, Timeline, shown


class Part(StrEnum):
    """What a police file is made of, in the order in which it is worth looking at."""

    REACHABLE = "reachable"
    EXHIBITS = "exhibits"
    ACCOUNT = "account"
    """What the police can search by: a username, a link, a number."""
    THREAT = "threat"
    """What was threatened or demanded, letter by letter."""
    COMPLAINT = "complaint"
    """Whether prosecution is wanted."""
    STORY = "story"
    """The time line and its gaps."""
    PAYMENTS = "payments"
    """Proof of each payment."""
    DATES = "dates"
    LEADS = "leads"
    NAMES = "names"
    """Names of others that may be readable."""
    COVERED = "covered"
    """Nude images that stand uncovered in the case."""
    AGES = "ages"
    """Ages that were typed beside the date of birth."""
    OPENED = "opened"
    STEPS = "steps"
    """What the person did already: the police ask for it."""
    ORIGINALS = "originals"
    """Whether everything that is kept reads back as it came in."""
    FILE = "file"
    """Whether the police file that was made still tells all."""


class Level(StrEnum):
    """How strong a part is."""

    MISSING = "missing"
    BETTER = "better"
    """It is there, and can be stronger."""
    STRONG = "strong"


class Cause(StrEnum):
    """What it is about a part, where its words depend on that."""

    NOTHING = ""
    UNSAID = "unsaid"
    """Nobody told it yet."""
    ANSWERED = "answered"
    """It stands in the seven answers, and not in the time line."""
    PROFILE = "profile"
    """There is a profile or a name, and no username, number or link to find it by."""
    WHERE = "where"
    """An account is named, and not on which platform, nor by a link to it."""
    QUOTE = "quote"
    """It is told, and not letter by letter."""
    DOUBT = "doubt"
    """Something was typed by which nobody can be reached, it seems."""
    UNDATED = "undated"
    GAP = "gap"
    """Days of which nothing is told."""
    PERSONS = "persons"
    """People were named to be told, and the items with it have no black-out."""
    PUT_AWAY = "put-away"
    """A detail of somebody else was put away, and stands readable where it was seen."""
    ASKED = "asked"
    """The person told the police, and did not say here whether they still want it."""
    REPORTED = "reported"
    """The one was done, and the other was not."""
    BLOCKED = "blocked"
    NEVER = "never"
    """Not checked yet."""
    DAMAGED = "damaged"


class Place(StrEnum):
    """Where something is mended."""

    TABLE = "table"
    """The drawing table, with the exhibit `exhibit`."""
    DETAILS = "details"
    """What is told of the exhibit `exhibit`."""
    COLLECT = "collect"
    LEADS = "leads"
    """The details of the offender; the lead `id`, when there is one."""
    PLATFORM = "platform"
    """On which platform the lead `id` is."""
    EVENT = "event"
    PAYMENT = "payment"
    PASSAGE = "passage"
    """Money of others that came in."""
    SPREAD = "spread"
    """Where images were shown."""
    LINE = "line"
    """The time line."""
    PERSON = "person"
    """How the police can reach the person; the field `id`."""
    ABOUT = "about"
    """More about the person; the field `id`."""
    STEPS = "steps"
    """The first steps."""
    COMPLAINT = "complaint"
    ORIGINALS = "originals"
    """Reads everything again, there and then."""
    SAVE = "save"
    """What can be saved of a damaged case."""
    DOSSIER = "dossier"


PLACES: Final[Mapping[type, Place]] = MappingProxyType(
    {
        Event: Place.EVENT,
        Payment: Place.PAYMENT,
        Passage: Place.PASSAGE,
        Distribution: Place.SPREAD,
    }
)
"""Where what happened is told, by its type."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One exact place.

    Attributes:
        place: which.
        exhibit: number of an exhibit, or None.
        id: of a lead, or of what was told; name of a field of the person.
    """

    place: Place
    exhibit: int | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be said of one part.

    Attributes:
        part: which.
        level: how strong it is.
        spot: where it is mended: the first of all there are; where it stands when it is strong.
        count: how many things it is about, at least 1.
        exhibits: their numbers, where they are exhibits.
        cause: what it is about them.
    """

    part: Part
    level: Level
    spot: Spot
    count: int = 1
    exhibits: tuple[int, ...] = ()
    cause: Cause = Cause.NOTHING


@dataclass(frozen=True, slots=True)
class Checked:
    """What the log tells of the last time everything was read again.

    Attributes:
        on: RFC 3339 in UTC.
        bad: how many stored objects did not verify.
    """

    on: str
    bad: int


@dataclass(frozen=True, slots=True)
class Readiness:
    """All that the rules look at.

    Attributes:
        case: as it is now.
        line: its time line.
        clashes: names of the ages that cannot be right beside the date of birth.
        asked: the person told the police that they want prosecution.
        shown: gives when an exhibit says it was.
        gaps: how many stretches of days nothing is told of.
        black: black-outs by number of the exhibit; one without any is not here.
        checked: the last check of everything; None when there was none.
        damaged: the case did not verify when it was opened.
        outdated: something changed since the last police file left.
    """

    case: Answered
    line: Timeline = Timeline((), ())  # noqa: RUF009 - frozen, so it can be shared
    gaps: int = 0
    black: Mapping[int, tuple[Rect, ...]] = field(default_factory=lambda: MappingProxyType({}))
    checked: Checked | None = None
    damaged: bool = False
    outdated: bool = False
    clashes: tuple[str, ...] = ()
    asked: bool = False
    shown: Shown = shown
