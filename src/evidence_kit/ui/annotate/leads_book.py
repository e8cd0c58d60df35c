"""The details in one exhibit, and what can become of them. Pure values.

A change is asked of the case as it is then, and may be made twice: what could not be kept is
tried again, and the second time it finds that all stands so already.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from evidence_kit.domain.case import Case
from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.lead import (
    UNDONE,
    Lead,
    LeadState,
    Sighting,
    Suspect,
    gathered,
    merged,
    next_letter,
)
from evidence_kit.ui.annotate.leads_draft import Draft

Change = Callable[[Case], tuple[Suspect | Lead, ...]]
"""Gives what is new or another in a case."""

_Known = TypeVar("_Known", Suspect, Lead)


@dataclass(frozen=True, slots=True)
class Row:
    """A detail that is seen in the exhibit.

    Attributes:
        lead: with the places of all that was merged into it.
        areas: where in this exhibit, upright image pixels.
        elsewhere: numbers of the other exhibits that show it.
        unplaced: it is also said to be in this exhibit without a place.
    """

    lead: Lead
    areas: tuple[Rect, ...]
    elsewhere: tuple[int, ...]
    unplaced: bool = False


def after(case: Case, changes: Iterable[Change]) -> Case:
    """Give the case as it will be once these changes are kept."""
    for change in changes:
        values = change(case)
        suspects = _put(case.suspects, [one for one in values if isinstance(one, Suspect)])
        leads = _put(case.leads, [one for one in values if isinstance(one, Lead)])
        case = replace(case, suspects=suspects, leads=leads)
    return case


def rows(case: Case, number: int) -> tuple[Row, ...]:
    """List what is seen in an exhibit, from top to bottom; what has no place comes last."""
    found = []
    for lead in gathered(case.leads):
        if number not in lead.exhibits:
            continue
        here = [one.area for one in lead.sightings if one.exhibit == number]
        areas = tuple(area for area in here if area is not None)
        elsewhere = tuple(other for other in lead.exhibits if other != number)
        found.append(Row(lead, areas, elsewhere, unplaced=len(areas) < len(here)))
    return tuple(sorted(found, key=_height))


def kept(draft: Draft, *, confirm: bool = False) -> Change:
    """Keep what is typed, as a new lead or as a change of the one it is."""

    def change(case: Case) -> tuple[Lead, ...]:
        before = next((lead for lead in case.leads if lead.id == draft.id), None)
        lead = before or Lead(draft.id, draft.kind, draft.text)
        if not lead.counts:
            return ()
        lead = replace(
            lead,
            kind=draft.kind,
            text=draft.text,
            platform=" ".join(draft.platform.split()),
            suspects=draft.suspects,
            state=LeadState.CONFIRMED if confirm else lead.state,
        )
        if draft.fresh:
            lead = lead.seen(Sighting(draft.number, draft.area))
        # What was merged into it is one lead to the person, and would keep other suspects.
        parts = family(case.leads, draft.id) - {draft.id}
        others = [replace(one, suspects=draft.suspects) for one in case.leads if one.id in parts]
        return (lead, *others)

    return change


def joined(draft: Draft, id_: str) -> Change:
    """Say that a draft is a lead the case holds already: that one was seen here too."""

    def change(case: Case) -> tuple[Lead, ...]:
        known = {lead.id: lead for lead in case.leads}
        whole, typed = known.get(id_), known.get(draft.id)
        if whole is None or not whole.counts:
            return ()
        whole = replace(whole, state=LeadState.CONFIRMED)
        whole = whole.seen(Sighting(draft.number, draft.area))
        if not whole.suspects:
            whole = replace(whole, suspects=draft.suspects)
        if typed is not None and typed.counts:
            return whole, merged(whole, replace(typed, kind=draft.kind, text=draft.text))
        return (whole,)

    return change


def before_joined(case: Case, draft: Draft, id_: str) -> tuple[Change, ...]:
    """Give what takes `joined` back: a row that was opened stands as before, a new one is gone."""
    known = {lead.id: lead for lead in case.leads}
    whole, typed = restored(known[id_]), known.get(draft.id)
    if typed is None:
        return (whole,)
    return whole, undone(draft.id) if draft.fresh else restored(typed)


def confirmed(id_: str, *, on: bool) -> Change:
    """Say that a lead is right, or take that back."""
    state = LeadState.CONFIRMED if on else LeadState.OPEN
    return _each({id_}, lambda lead: replace(lead, state=state) if lead.counts else lead)


def dismissed(id_: str) -> Change:
    """Put a lead away; it stays in the case and can be taken back."""
    away = LeadState.DISMISSED
    return _each({id_}, lambda lead: replace(lead, state=away) if lead.counts else lead)


def undone(id_: str) -> Change:
    """Put a lead away that the person takes back right after they noted it."""
    away = LeadState.DISMISSED
    return _each({id_}, lambda lead: replace(lead, state=away, into="", because=UNDONE))


def taken_back(id_: str, state: LeadState) -> Change:
    """Let a lead that was put away count again, as it did before."""

    def back(lead: Lead) -> Lead:
        gone = lead.state is LeadState.DISMISSED
        return replace(lead, state=state, because="") if gone else lead

    return _each({id_}, back)


def restored(before: Lead) -> Change:
    """Put a lead back as it was."""
    return _each({before.id}, lambda _: before)


def unseen(places: Iterable[tuple[str, Sighting]]) -> Change:
    """Say that leads were not seen in some places: (id of a lead, where)."""
    gone = tuple(places)

    def without(lead: Lead) -> Lead:
        for id_, sighting in gone:
            lead = lead.unseen(sighting) if id_ == lead.id else lead
        return lead

    return _each({id_ for id_, _ in gone}, without)


def seen(places: Iterable[tuple[str, Sighting]]) -> Change:
    """Say that leads were seen in some places: (id of a lead, where)."""
    there = tuple(places)

    def with_(lead: Lead) -> Lead:
        for id_, sighting in there:
            lead = lead.seen(sighting) if id_ == lead.id else lead
        return lead

    return _each({id_ for id_, _ in there}, with_)


def added(id_: str) -> Change:
    """Add a suspect with the next letter."""

    def change(case: Case) -> tuple[Suspect, ...]:
        there = any(suspect.id == id_ for suspect in case.suspects)
        return () if there else (Suspect(id_, next_letter(case.suspects)),)

    return change


def places(case: Case, id_: str, number: int) -> tuple[tuple[str, Sighting], ...]:
    """Find where a lead, and what was merged into it, is seen in an exhibit."""
    ids = family(case.leads, id_)
    return tuple(
        (lead.id, sighting)
        for lead in case.leads
        if lead.id in ids
        for sighting in lead.sightings
        if sighting.exhibit == number
    )


def family(leads: Iterable[Lead], id_: str) -> frozenset[str]:
    """Give a lead's id with those of all that was merged into it."""
    into = {lead.id: lead.into for lead in leads if lead.state is LeadState.MERGED}
    found = {id_}
    while more := {one for one, whole in into.items() if whole in found} - found:
        found |= more
    return frozenset(found)


def _each(ids: set[str], change: Callable[[Lead], Lead]) -> Change:
    return lambda case: tuple(change(lead) for lead in case.leads if lead.id in ids)


def _put(known: tuple[_Known, ...], newer: list[_Known]) -> tuple[_Known, ...]:
    values = {one.id: one for one in known}
    return tuple({**values, **{one.id: one for one in newer}}.values())


def _height(row: Row) -> tuple[bool, float, float]:
    first = row.areas[0] if row.areas else Rect(0, 0, 0, 0)
    return not row.areas, first.y, first.x
