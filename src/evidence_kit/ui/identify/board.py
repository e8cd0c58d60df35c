"""How the room is arranged: leads by suspect, those to sort, those that were put away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from evidence_kit.domain.case import Case
from evidence_kit.domain.exhibit import Exhibit
from evidence_kit.domain.lead import UNKNOWN_SUSPECT, Lead, LeadKind, LeadState, Suspect, gathered
from evidence_kit.services.identify import check
from evidence_kit.services.shown_when import shown_when


@dataclass(frozen=True, slots=True)
class Row:
    """One lead that counts, seen wherever it or one of its parts was seen.

    Attributes:
        lead: as it stands in the room.
        own: the same without what its parts bring.
        parts: leads that were merged into it, as they were.
        later: what the account was called later, or "".
        twin: id of another lead that is the same, into which this one can be joined, or "".
    """

    lead: Lead
    own: Lead
    parts: tuple[Lead, ...] = ()
    later: str = ""
    twin: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A suspect with what belongs to them.

    Attributes:
        suspect: who.
        rows: the leads, in the order in which they were noted.
        platforms: where they were met, each once.
        first: the earliest day that an exhibit shows, `2026-11-14`, or "".
        last: the latest, or "".
    """

    suspect: Suspect
    rows: tuple[Row, ...]
    platforms: tuple[str, ...]
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Board:
    """The whole room as one value.

    Attributes:
        groups: the suspects, in the order of their letters.
        unknown: leads of which the person does not know whose they are.
        unsorted: leads nobody was asked about yet; the first is the next question.
        dismissed: leads that do not count, and can be taken back.
        exhibits: numbers of all exhibits.
        confirmed: how many leads the person said to be right.
    """

    groups: tuple[Group, ...] = ()
    unknown: tuple[Row, ...] = ()
    unsorted: tuple[Row, ...] = ()
    dismissed: tuple[Lead, ...] = ()
    exhibits: tuple[int, ...] = ()
    confirmed: int = 0

    @property
    def empty(self) -> bool:
        """Tell whether there is neither a lead nor a suspect."""
        return not (self.groups or self.unknown or self.unsorted or self.dismissed)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Give every lead that counts, each once."""
        every = (row for group in self.groups for row in group.rows)
        known = {row.lead.id: row for row in (*every, *self.unknown, *self.unsorted)}
        return tuple(known.values())

    def row(self, id_: str) -> Row:
        """Find one lead that counts. Raises KeyError when there is none."""
        for row in self.rows:
            if row.lead.id == id_:
                return row
        raise KeyError(id_)


def board(case: Case) -> Board:
    """Arrange the leads of a case."""
    by_number = {exhibit.number: exhibit for exhibit in case.exhibits}
    parts = parts_of(case.leads)
    own = {lead.id: lead for lead in case.leads}
    counting = gathered(case.leads)
    twins = _twins(counting)
    rows = tuple(
        Row(
            lead,
            own[lead.id],
            tuple(parts.get(lead.id, ())),
            own[lead.became].text if lead.became in own and own[lead.became].counts else "",
            twins.get(lead.id, ""),
        )
        for lead in counting
    )
    known = {suspect.id for suspect in case.suspects}
    return Board(
        tuple(_group(suspect, rows, by_number) for suspect in case.suspects),
        tuple(row for row in rows if UNKNOWN_SUSPECT in row.lead.suspects),
        tuple(row for row in rows if not known.union({UNKNOWN_SUSPECT}) & {*row.lead.suspects}),
        tuple(lead for lead in case.leads if lead.state is LeadState.DISMISSED),
        tuple(sorted(by_number)),
        sum(row.lead.state is LeadState.CONFIRMED for row in rows),
    )


def _group(suspect: Suspect, rows: Iterable[Row], exhibits: Mapping[int, Exhibit]) -> Group:
    theirs = tuple(row for row in rows if suspect.id in row.lead.suspects)
    days = sorted(
        shown_when(exhibits[number]).day
        for row in theirs
        for number in row.lead.exhibits
        if number in exhibits
        and exhibits[number].withdrawn_because is None
        and shown_when(exhibits[number]).known
    )
    platforms = dict.fromkeys(row.lead.platform for row in theirs if row.lead.platform)
    first, last = (days[0], days[-1]) if days else ("", "")
    return Group(suspect, theirs, tuple(platforms), first, last)


def parts_of(leads: Iterable[Lead]) -> dict[str, list[Lead]]:
    """List what was merged into each lead, through however many steps."""
    known = {lead.id: lead for lead in leads}
    found: dict[str, list[Lead]] = {}
    for lead in known.values():
        if lead.state is not LeadState.MERGED:
            continue
        end, passed = lead, {lead.id}
        while end.state is LeadState.MERGED and end.into in known and end.into not in passed:
            end = known[end.into]
            passed.add(end.id)
        found.setdefault(end.id, []).append(lead)
    return found


def _twins(leads: Iterable[Lead]) -> dict[str, str]:
    """Find leads that are the same as one that is better known, however they were written.

    One thing of two people was kept apart by whoever said that both are right.
    """
    alike: dict[tuple[LeadKind, str], list[Lead]] = {}
    for lead in leads:
        normal = check(lead.kind, lead.text).normal
        if normal:
            alike.setdefault((lead.kind, normal), []).append(lead)
    found: dict[str, str] = {}
    for same in alike.values():
        whole = max(same, key=lambda one: (bool(_known(one)), one.state is LeadState.CONFIRMED))
        found |= {one.id: whole.id for one in same if one is not whole and not _apart(one, whole)}
    return found


def _apart(one: Lead, other: Lead) -> bool:
    sure = one.state is other.state is LeadState.CONFIRMED
    theirs = _known(one), _known(other)
    return sure and all(theirs) and not theirs[0] & theirs[1]


def _known(lead: Lead) -> set[str]:
    return {*lead.suspects} - {UNKNOWN_SUSPECT}
