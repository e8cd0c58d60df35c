"""The first steps in words: how each is done, what to say, what not to do, what is good to know.

The texts are data (`resources/data/first_steps.json`) with their source. Which steps count, and
in which order, is decided in `domain.step_order`.
"""

from __future__ import annotations

import datetime as dt
import functools
import json
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from evidence_kit import resources
from evidence_kit.domain.circumstances import Circumstance
from evidence_kit.domain.errors import Bug
from evidence_kit.domain.step_order import FirstStep
from evidence_kit.services import sourced
from evidence_kit.services.guidance import Said
from evidence_kit.services.sourced import Entry, Line, Source

WAYS = frozenset({"", "sheet", "takedown", "help", "tell", "dossier"})
"""Where the button of a step can lead."""


@dataclass(frozen=True, slots=True)
class StepText:
    """How one step is said.

    Attributes:
        step: which.
        title: what to do.
        instead: titles that take its place; the first that fits does.
        reason: why, in one line.
        reasons: lines that take its place; the first that fits does.
        how: the lines of "how to do it".
        way: where its button leads, one of `WAYS`; "" without a button.
        button: the words on it, or None.
        buttons: words that take their place; the first that fit do.
        sheet: id of a sheet that tells more of it; "" without one.
        sheet_never: circumstances in which that sheet is about something else.
        source: where it comes from.
    """

    step: FirstStep
    title: Said
    instead: tuple[Line, ...]
    reason: Said
    reasons: tuple[Line, ...]
    how: tuple[Line, ...]
    way: str
    button: Said | None
    buttons: tuple[Line, ...]
    sheet: str
    sheet_never: frozenset[Circumstance]
    source: Source

    def title_for(self, holding: frozenset[Circumstance]) -> Said:
        """Give what to do, as it fits."""
        return _fitting(self.instead, holding) or self.title

    def reason_for(self, holding: frozenset[Circumstance]) -> Said:
        """Give why, as it fits."""
        return _fitting(self.reasons, holding) or self.reason

    def button_for(self, holding: frozenset[Circumstance]) -> Said | None:
        """Give the words on its button, as they fit; None without one."""
        return _fitting(self.buttons, holding) or self.button

    def sheet_for(self, holding: frozenset[Circumstance]) -> str:
        """Give the id of a sheet that tells more of it; "" without one that fits."""
        return "" if self.sheet_never & holding else self.sheet


def _fitting(lines: tuple[Line, ...], holding: frozenset[Circumstance]) -> Said | None:
    return next((one.said for one in lines if one.fits(holding)), None)


@dataclass(frozen=True, slots=True)
class ToSay:
    """Something to send or to say aloud.

    Attributes:
        id: stable name.
        title: to whom, or what for.
        lead: one line above it; None when there is none.
        line: the words, and when they fit.
    """

    id: str
    title: Said
    lead: Said | None
    line: Line


@dataclass(frozen=True, slots=True)
class Avoid:
    """Something better not done."""

    id: str
    title: Said
    because: Said
    source: Source


@dataclass(frozen=True, slots=True)
class Known:
    """A fact that may calm, and where it comes from."""

    line: Line
    source: Source


@dataclass(frozen=True, slots=True)
class Later:
    """Advice for when it is calmer: a title and lines that are shown together."""

    id: str
    title: Line
    lines: tuple[Said, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class FirstSteps:
    """All of the file; each in the order in which it is shown."""

    steps: Mapping[FirstStep, StepText]
    messages: tuple[ToSay, ...]
    scripts: tuple[ToSay, ...]
    avoid: tuple[Avoid, ...]
    good_to_know: tuple[Known, ...]
    later: tuple[Later, ...]

    @property
    def verified_on(self) -> dt.date:
        """The day that holds for all of it: the earliest."""
        sources = (
            *(one.source for one in self.steps.values()),
            *(one.source for one in self.avoid),
            *(one.source for one in self.good_to_know),
            *(one.source for one in self.later),
        )
        return min(one.verified_on for one in sources if one.verified_on is not None)

    def messages_for(self, holding: frozenset[Circumstance]) -> tuple[ToSay, ...]:
        """Give the messages that fit."""
        return tuple(one for one in self.messages if one.line.fits(holding))

    def scripts_for(self, holding: frozenset[Circumstance]) -> tuple[ToSay, ...]:
        """Give the scripts that fit."""
        return tuple(one for one in self.scripts if one.line.fits(holding))


@functools.cache
def first_steps() -> FirstSteps:
    """Read the shipped file.

    Raises:
        Bug: it is not as it must be.
    """
    return read_first_steps(resources.text("data", "first_steps.json"))


def read_first_steps(text: str) -> FirstSteps:
    """Check a file and give it as values.

    Raises:
        Bug: a step is missing or named twice, or a field is missing or of the wrong kind.
    """
    try:
        data = json.loads(text)
        steps = [_step(entry) for entry in data["steps"]]
        found = FirstSteps(
            MappingProxyType({one.step: one for one in steps}),
            tuple(_to_say(entry, entry["to"]) for entry in data["messages"]),
            tuple(_to_say(entry, entry["title"]) for entry in data["scripts"]),
            tuple(_avoid(entry) for entry in data["avoid"]),
            tuple(Known(sourced.line(one), sourced.source(one)) for one in data["good_to_know"]),
            tuple(_later(entry) for entry in data["later"]),
        )
    except sourced.UNREADABLE as error:
        raise Bug(f"the first steps cannot be read: {error!r}") from error
    sourced.different((one.step for one in steps), "first steps")
    for many in (found.messages, found.scripts, found.avoid, found.later):
        sourced.different((one.id for one in many), "texts beside the first steps")
    if set(found.steps) != set(FirstStep):
        raise Bug(f"first steps without words: {set(FirstStep) - set(found.steps)}")
    return found


def _step(entry: Entry) -> StepText:
    way = entry.get("way", "")
    if way not in WAYS:
        raise ValueError(way)
    return StepText(
        FirstStep(entry["id"]),
        sourced.said(entry["title"]),
        _lines(entry, "instead"),
        sourced.said(entry["reason"]),
        _lines(entry, "reasons"),
        tuple(sourced.line(one) for one in entry["how"]),
        way,
        sourced.said(entry["button"]) if way else None,
        _lines(entry, "buttons"),
        sourced.text(entry["sheet"]) if "sheet" in entry else "",
        frozenset(Circumstance(one) for one in entry.get("sheet_never", ())),
        sourced.source(entry),
    )


def _lines(entry: Entry, key: str) -> tuple[Line, ...]:
    return tuple(sourced.line(one) for one in entry.get(key, ()))


def _to_say(entry: Entry, title: Any) -> ToSay:
    sourced.source(entry)
    lead = sourced.said(entry["lead"]) if "lead" in entry else None
    return ToSay(sourced.text(entry["id"]), sourced.said(title), lead, sourced.line(entry))


def _avoid(entry: Entry) -> Avoid:
    return Avoid(
        sourced.text(entry["id"]),
        sourced.said(entry["title"]),
        sourced.said(entry["because"]),
        sourced.source(entry),
    )


def _later(entry: Entry) -> Later:
    return Later(
        sourced.text(entry["id"]),
        Line(sourced.said(entry["title"]), *sourced.conditions(entry)),
        tuple(sourced.said(one) for one in entry["lines"]),
        sourced.source(entry),
    )
