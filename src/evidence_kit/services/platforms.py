"""One sheet for each platform: what to keep, then what to report, then what to block.

The facts are data (`resources/data/platforms.json`), each with its source and the day it was
looked up; menus change. A step of which only third parties tell is marked so.
"""

from __future__ import annotations

import datetime as dt
import functools
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from evidence_kit import resources
from evidence_kit.domain.case import Case
from evidence_kit.domain.errors import Bug
from evidence_kit.domain.lead import LeadKind, gathered
from evidence_kit.domain.platform_steps import Column, PlatformStep
from evidence_kit.services import sourced
from evidence_kit.services.guidance import Said
from evidence_kit.services.sourced import Entry, Line, Source

COMMONEST = "instagram"
"""Where it happens most (NCMEC and Thorn, 2024); shown while nothing is known."""


@dataclass(frozen=True, slots=True)
class SheetStep:
    """One row of a sheet.

    Attributes:
        step: its id, its column and what it waits for.
        title: what to do or to capture.
        help: where to find it, or None.
        button: words of the button that leads to adding it, or None.
        third_party: only others than the maker tell it: it may be called something else.
        source: where it comes from.
    """

    step: PlatformStep
    title: Said
    help: Said | None
    button: Said | None
    third_party: bool
    source: Source


@dataclass(frozen=True, slots=True)
class Sheet:
    """All of one platform.

    Attributes:
        id: stable name, the first half of the ids of its steps.
        name: what people call it.
        aliases: other names it goes by, in small letters.
        rows: in the order in which they are best done.
        alarming: the warning is one, and not just information.
        warning: what to know before anything else.
        facts: how long data is kept, and what the platform does with a report.
    """

    id: str
    name: Said
    aliases: frozenset[str]
    rows: tuple[SheetStep, ...]
    alarming: bool
    warning: Said
    facts: tuple[tuple[Line, Source], ...]

    def steps(self) -> tuple[PlatformStep, ...]:
        """Give its steps without their words."""
        return tuple(row.step for row in self.rows)

    @property
    def verified_on(self) -> dt.date:
        """The day that holds for all of it: the earliest."""
        sources = (*(row.source for row in self.rows), *(source for _fact, source in self.facts))
        return min(one.verified_on for one in sources if one.verified_on is not None)

    @property
    def may_differ(self) -> bool:
        """Tell whether any of it was not found with the maker."""
        return any(row.third_party for row in self.rows)

    def called(self, name: str) -> bool:
        """Tell whether a person means this one by a name."""
        plain = name.casefold().strip()
        return plain in self.aliases or plain in (self.id, self.name.nl.casefold())


@functools.cache
def sheets() -> tuple[Sheet, ...]:
    """Read all sheets, in the order in which they are offered.

    Raises:
        Bug: the shipped file is not as it must be.
    """
    return read_sheets(resources.text("data", "platforms.json"))


def read_sheets(text: str) -> tuple[Sheet, ...]:
    """Check a file and give its sheets.

    Raises:
        Bug: a field is missing or of the wrong kind, a column is empty, or a name is used twice.
    """
    try:
        found = tuple(_sheet(entry) for entry in json.loads(text)["platforms"])
    except sourced.UNREADABLE as error:
        raise Bug(f"the sheets of platforms cannot be read: {error!r}") from error
    sourced.different((one.id for one in found), "sheets")
    sourced.different((name for one in found for name in one.aliases), "names of platforms")
    sourced.different((step.id for one in found for step in one.steps()), "steps of platforms")
    return found


def sheet_of(id_: str) -> Sheet:
    """Give a sheet by its id. Raises KeyError."""
    for one in sheets():
        if one.id == id_:
            return one
    raise KeyError(id_)


def in_case(case: Case) -> tuple[Sheet, ...]:
    """Give the sheets of the platforms a case is about, the one named most often first."""
    counts = Counter(
        sheet.id
        for name in _named(case)
        for sheet in sheets()
        if sheet.called(name)  # a person may type any name
    )
    return tuple(sheet_of(id_) for id_, _count in counts.most_common())


def first(case: Case) -> Sheet:
    """Give the sheet that is shown first: the one named most often, or the commonest."""
    return next(iter(in_case(case)), sheet_of(COMMONEST))


def _named(case: Case) -> Iterator[str]:
    kept = [one for one in case.exhibits if one.withdrawn_because is None]
    names = (
        *(one.platform for one in gathered(case.leads)),
        *(one.platform for one in case.events),
        *(one.platform for one in kept),
        *(one.platform for one in case.distributions),
    )
    for name in names:
        yield from filter(None, name.split("/"))


def _sheet(entry: Entry) -> Sheet:
    id_, warning = sourced.text(entry["id"]), entry["warning"]
    if warning["kind"] not in ("warn", "info"):
        raise ValueError(warning["kind"])
    sourced.source(warning)
    rows = []
    for column in Column:
        if not entry[column.value]:
            raise ValueError(f"{id_}: nothing to {column}")
        rows += [_row(id_, column, one) for one in entry[column.value]]
    return Sheet(
        id_,
        sourced.said(entry["name"]),
        frozenset(sourced.text(one).casefold() for one in entry["aliases"]),
        tuple(rows),
        warning["kind"] == "warn",
        sourced.said(warning["said"]),
        tuple((sourced.line(one), sourced.source(one)) for one in entry["facts"]),
    )


def _row(platform: str, column: Column, entry: Entry) -> SheetStep:
    lead = LeadKind(entry["lead"]) if "lead" in entry else None
    step = PlatformStep(
        f"{platform}/{sourced.text(entry['id'])}",
        column,
        lead,
        may_wait=sourced.flag(entry.get("may_wait", False)),
    )
    return SheetStep(
        step,
        sourced.said(entry["title"]),
        sourced.said(entry["help"]) if "help" in entry else None,
        sourced.said(entry["button"]) if "button" in entry else None,
        sourced.flag(entry.get("third_party", False)),
        sourced.source(entry),
    )
