"""Decide what may leave of what was told: leads, events, payments, the person, their own words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import TypeVar

from evidence_kit.domain.case import Case
from evidence_kit.domain.dossier import Choices, Finding, Story
from evidence_kit.domain.event import Event
from evidence_kit.domain.lead import (
    UNDONE,
    UNKNOWN_SUSPECT,
    Lead,
    LeadState,
    Sighting,
    gathered,
    spellings,
)
from evidence_kit.domain.payment import Payment
from evidence_kit.domain.person import Person
from evidence_kit.services import identify
from evidence_kit.services.tell import in_order
from evidence_kit.wording import Wording

_T = TypeVar("_T", Event, Payment)


def tell(
    case: Case,
    choices: Choices,
    told_of: Callable[[Sighting], bool],
    blackened: Callable[[int], bool] = lambda _: True,
) -> Story:
    """Give what may leave.

    A lead that was seen, and now only under black-outs, does not leave: neither where it was
    seen nor its words. What the person says happened, and what was said, is theirs and stays.

    Args:
        case: the case as it is now.
        choices: what the person wants in the dossier.
        told_of: tells whether it may be said where a lead was seen.
        blackened: tells whether an exhibit has black-outs that are known.
    """
    counting = [lead for lead in gathered(case.leads) if lead.counts]
    all_numbers = {exhibit.number for exhibit in case.exhibits}
    written = spellings(case.leads)
    shown = [_shown(lead, written[lead.id], all_numbers, told_of) for lead in counting]
    leads = tuple(kept[0] for kept in shown if kept)
    left_out = [lead for lead, kept in zip(counting, shown, strict=True) if not kept]
    hidden = sum(_all_under_black(lead, all_numbers, blackened) for lead in left_out)
    numbers = {exhibit.number for exhibit in case.exhibits if exhibit.withdrawn_because is None}
    known = {UNKNOWN_SUSPECT, *(suspect.id for suspect in case.suspects)}
    events = tuple(_sound(event, numbers, known) for event in case.events)
    payments = tuple(_sound(payment, numbers, known) for payment in case.payments)
    return Story(
        suspects=case.suspects,
        leads=tuple(_of_known(lead, known) for lead in leads),
        spellings=tuple(other for kept in shown for other in kept[1:]),
        dismissed=sum(map(_dismissed, case.leads)),
        hidden=hidden,
        lost=len(left_out) - hidden,
        events=events,
        payments=payments,
        timeline=in_order(replace(case, events=events, payments=payments)),
        person=_chosen(case.person, choices),
        own_words=case.statement.text if choices.own_words else "",
    )


def checked(story: Story, words: Wording) -> Story:
    """Give the story with what the check of each lead finds: several pages tell of it."""
    findings = {}
    for lead in story.leads:
        found = identify.check(lead.kind, lead.text)
        doubtful = found.verdict is identify.Verdict.DOUBT
        findings[lead.id] = Finding(identify.finds(found, words), doubtful)
    return replace(story, findings=findings)


def _shown(
    lead: Lead,
    written: Sequence[Lead],
    numbers: Collection[int],
    told_of: Callable[[Sighting], bool],
) -> tuple[Lead, ...]:
    """Give the lead and its other spellings, each with its own places; nothing if none may leave.

    A spelling that only stands under black-outs does not leave: the next takes its place.
    """
    may = {one for one in lead.sightings if one.exhibit in numbers and told_of(one)}
    if lead.sightings and not may:
        return ()
    first, *others = (
        replace(one, sightings=tuple(place for place in one.sightings if place in may))
        for one in written
        if not one.sightings or may.intersection(one.sightings)
    )
    kept = replace(lead, kind=first.kind, text=first.text, sightings=first.sightings)
    return kept, *others


def _dismissed(lead: Lead) -> bool:
    """Tell whether somebody judged it: what was taken back at once was never said of anyone."""
    return lead.state is LeadState.DISMISSED and lead.because != UNDONE


def _all_under_black(
    lead: Lead, numbers: Collection[int], blackened: Callable[[int], bool]
) -> bool:
    """Tell whether black-outs alone keep a lead in: none of its exhibits, or marks, is lost."""
    return all(one.exhibit in numbers and blackened(one.exhibit) for one in lead.sightings)


def _of_known(lead: Lead, known: Collection[str]) -> Lead:
    return replace(lead, suspects=tuple(one for one in lead.suspects if one in known))


def _sound(one: _T, numbers: Collection[int], known: Collection[str]) -> _T:
    """Leave out references to exhibits that were withdrawn, and to suspects that are lost."""
    exhibits = tuple(number for number in sorted(set(one.exhibits)) if number in numbers)
    suspects = tuple(suspect for suspect in one.suspects if suspect in known)
    return replace(one, exhibits=exhibits, suspects=suspects)


def _chosen(person: Person, choices: Choices) -> Person:
    if choices.personal_page and choices.home_address:
        return person
    if choices.personal_page:
        letters = "" if person.letters_go_home else person.letter_address
        return replace(person, home_address="", letter_address=letters)
    return Person(
        age_then=person.age_then,
        age_now=person.age_now,
        route=person.route,
        prosecution=person.prosecution,
    )
