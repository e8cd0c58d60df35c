"""Who can be asked to take images down, how to look for them, and the text of a notice.

The facts are data (`resources/data/takedown.json`), each with its source. What fits depends on
the age in the image: StopNCII is for adults, Take It Down for who was under 18 (DOMAIN.md, F). Of
several images each has its own.
"""

from __future__ import annotations

import datetime as dt
import functools
import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from evidence_kit import resources
from evidence_kit.domain.age import AgeBand, band, band_now, band_then
from evidence_kit.domain.case import Answered
from evidence_kit.domain.circumstances import Circumstance, began_on
from evidence_kit.domain.distribution import Channel
from evidence_kit.domain.errors import Bug
from evidence_kit.services import sourced
from evidence_kit.services.guidance import Said
from evidence_kit.services.sourced import Entry, Line, Source


class Age(StrEnum):
    """How old the person in the image was, as far as it decides who can be asked."""

    MINOR = "minor"
    ADULT = "adult"
    """18 or older in the image, and now."""


Ages = tuple[Age | None, ...]
"""The ages at stake, at least one; None where an age is not known."""


class When(StrEnum):
    """When a sentence belongs in a notice."""

    ALWAYS = "always"
    ADULT = "adult"
    UNKNOWN = "unknown"
    """It is not known how old the person in the image was."""
    NOT_MINOR = "not-minor"
    """Of an adult, or not known."""
    MINOR = "minor"
    FAKE = "fake"


_BY_AGE: Final = {
    Age.MINOR: (When.MINOR,),
    Age.ADULT: (When.ADULT, When.NOT_MINOR),
    None: (When.UNKNOWN, When.NOT_MINOR),
}


@dataclass(frozen=True, slots=True)
class TakedownWay:
    """One way to have images taken down.

    Attributes:
        channel: which.
        name: what it is called.
        fits: whom it is for.
        for_whom: the same in a sentence.
        how: what to do, in order.
        limit: what it cannot do.
        address: site to type in; "" without one. The program never opens it.
        gives_code: it gives a case number and a PIN that cannot be asked for again.
        takes_link: it asks for an address; a digital fingerprint has none.
        source: where it comes from.
    """

    channel: Channel
    name: Said
    fits: frozenset[Age]
    for_whom: Said
    how: tuple[Said, ...]
    limit: Said
    address: str
    gives_code: bool
    takes_link: bool
    source: Source


@dataclass(frozen=True, slots=True)
class Looking:
    """One line about looking for oneself; `address` is a site to type in, or ""."""

    line: Line
    address: str
    source: Source


@dataclass(frozen=True, slots=True)
class NoticePart:
    """One sentence of a notice, with `{link}` where the address belongs, and for whom it is."""

    id: str
    when: When
    line: Line


@dataclass(frozen=True, slots=True)
class Takedowns:
    """All of the file, each in the order in which it is shown."""

    ways: tuple[TakedownWay, ...]
    looking: tuple[Looking, ...]
    notice: tuple[NoticePart, ...]

    @property
    def verified_on(self) -> dt.date:
        """The day that holds for all of it: the earliest."""
        sources = (*(one.source for one in self.ways), *(one.source for one in self.looking))
        return min(one.verified_on for one in sources if one.verified_on is not None)

    def ways_for(self, ages: Ages) -> tuple[TakedownWay, ...]:
        """Give the ways that fit any of the ages.

        Of those that are for one age only, the ones for the first age come first; the others keep
        their places.
        """
        every = None in ages
        found = [one for one in self.ways if every or not one.fits.isdisjoint(ages)]
        bound = [one for one in found if len(one.fits) < len(Age)]
        first = iter(sorted(bound, key=lambda one: ages[0] not in one.fits))
        return tuple(next(first) if one in bound else one for one in found)

    def way(self, channel: Channel) -> TakedownWay | None:
        """Give the way of a channel; None for another one."""
        return next((one for one in self.ways if one.channel is channel), None)


def ages_of(case: Answered, today: dt.date) -> Ages:
    """Give the ages in the images at stake, what was answered first.

    An image without an age of its own has the age that follows from the answers. Of a minor no
    image is one of an adult, whatever was told of it.
    """
    now = band_now(case.person, case.answers, today)
    then = band_then(case.person, case.answers, began_on(case))
    said = None
    if now.minor or then.minor:
        said = Age.MINOR
    elif now is then is AgeBand.ADULT:
        said = Age.ADULT
    found = {_age_in(one.age, said) for one in case.images} or {said}
    if said is Age.MINOR:
        found = (found | {said}) - ({Age.ADULT} if now.minor else set())
    return tuple(sorted(found, key=lambda one: (one is not said, one is not Age.MINOR)))


def _age_in(years: int | None, said: Age | None) -> Age | None:
    if years is None:
        return said
    return Age.MINOR if band(years).minor else Age.ADULT


def notice(
    language: str,
    link: str,
    holding: frozenset[Circumstance],
    age: Age | None = None,
    *,
    data: Takedowns | None = None,
) -> str:
    """Write a notice with the four elements of article 16 of the Digital Services Act.

    They are: why it is illegal, the exact address, who asks (not asked for images of somebody
    under 18), and that it is said in good faith. While the age is not known, the place for a name
    says so too.

    Args:
        language: "nl" or "en".
        link: the address; "" leaves a place to fill it in.
        holding: what holds in the case.
        age: in the image it is about; None when it is not known.
        data: the file; the shipped one by default.
    """
    wanted = {When.ALWAYS, *_BY_AGE[age]}
    if Circumstance.FAKE_IMAGE in holding:
        wanted.add(When.FAKE)
    blank = "[link]"
    parts = (data or takedowns()).notice
    return "\n".join(
        one.line.said.in_(language).replace("{link}", link.strip() or blank)
        for one in parts
        if one.when in wanted and one.line.fits(holding)
    )


@functools.cache
def takedowns() -> Takedowns:
    """Read the shipped file.

    Raises:
        Bug: it is not as it must be.
    """
    return read_takedowns(resources.text("data", "takedown.json"))


def read_takedowns(text: str) -> Takedowns:
    """Check a file and give it as values.

    Raises:
        Bug: a field is missing or of the wrong kind, or something is there twice.
    """
    try:
        data = json.loads(text)
        found = Takedowns(
            tuple(_way(entry) for entry in data["ways"]),
            tuple(_looking(entry) for entry in data["looking"]),
            tuple(_part(entry) for entry in data["notice"]),
        )
    except sourced.UNREADABLE as error:
        raise Bug(f"the ways to take images down cannot be read: {error!r}") from error
    sourced.different((one.channel for one in found.ways), "ways to take images down")
    sourced.different((one.id for one in found.notice), "sentences of a notice")
    return found


def _way(entry: Entry) -> TakedownWay:
    if not entry["fits"] or not isinstance(entry["address"], str):
        raise ValueError(entry["id"])
    return TakedownWay(
        Channel(entry["id"]),
        sourced.said(entry["name"]),
        frozenset(Age(one) for one in entry["fits"]),
        sourced.said(entry["for_whom"]),
        tuple(sourced.said(one) for one in entry["how"]),
        sourced.said(entry["limit"]),
        entry["address"],
        sourced.flag(entry["gives_code"]),
        sourced.flag(entry["takes_link"]),
        sourced.source(entry),
    )


def _looking(entry: Entry) -> Looking:
    address = sourced.text(entry["address"]) if "address" in entry else ""
    return Looking(sourced.line(entry), address, sourced.source(entry))


def _part(entry: Entry) -> NoticePart:
    sourced.source(entry)
    return NoticePart(sourced.text(entry["id"]), When(entry["when"]), sourced.line(entry))
