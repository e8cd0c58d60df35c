"""Decide what may leave of what was told: leads, events, payments, the person, their own words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from evidence_kit.domain.age import AgeBand, band_now, band_then, clashes, years_on
from evidence_kit.domain.case import Answered, Case
from evidence_kit.domain.circumstances import began_on
from evidence_kit.domain.complaint import (
    Signer,
    asked_before,
    is_planned,
    represented,
    signer_of,
    signs_for_other,
    surely_asked,
)
from evidence_kit.domain.distribution import Distribution, TakedownRequest
from evidence_kit.domain.dossier import Choices, Finding, Story
from evidence_kit.domain.event import Event
from evidence_kit.domain.first_steps import StepState, StepTaken
from evidence_kit.domain.helping import helped, helping
from evidence_kit.domain.intimate_image import IntimateImage
from evidence_kit.domain.lead import (
    UNDONE,
    UNKNOWN_SUSPECT,
    Lead,
    LeadState,
    Sighting,
    gathered,
    spellings,
)
from evidence_kit.domain.moment import Moment
from evidence_kit.domain.passage import Passage
from evidence_kit.domain.payment import Payment
from evidence_kit.domain.person import Person, Wish
from evidence_kit.domain.police_contact import PoliceContact
from evidence_kit.domain.timeline import moment_of
from evidence_kit.domain.witness import Witness
from evidence_kit.services import identify
from evidence_kit.services.dossier.denied import answered_demands, denied
from evidence_kit.services.tell import in_order
from evidence_kit.wording import Wording

Told = (
    Event
    | Payment
    | Passage
    | IntimateImage
    | Distribution
    | TakedownRequest
    | Witness
    | PoliceContact
    | StepTaken
)
"""What may name exhibits or suspects."""
_T = TypeVar("_T", bound=Told)


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
    sound = _Sound(numbers, known)
    events, payments = sound.all(case.events), sound.all(case.payments)
    passages = sound.all(case.passages)
    distributions, contacts = sound.all(case.distributions), sound.all(case.police_contacts)
    in_time = replace(case, events=events, payments=payments, passages=passages)
    in_time = replace(in_time, distributions=distributions)
    story = Story(
        suspects=case.suspects,
        leads=tuple(_of_known(lead, known) for lead in leads),
        spellings=tuple(other for kept in shown for other in kept[1:]),
        dismissed=sum(map(_dismissed, case.leads)),
        hidden=hidden,
        lost=len(left_out) - hidden,
        events=events,
        payments=payments,
        passages=passages,
        timeline=in_order(replace(in_time, police_contacts=contacts)),
        distributions=distributions,
        police_contacts=contacts,
        person=_chosen(case.person, choices),
        helped=helped(case),
    )
    return _in_own_words(_beside(story, case, sound, choices), case, choices)


def _beside(story: Story, case: Case, sound: _Sound, choices: Choices) -> Story:
    """Add what is told beside what happened; a PIN opens something, and stays in the case."""
    return replace(
        story,
        images=sound.all(case.images),
        takedowns=tuple(replace(one, pin="") for one in sound.all(case.takedowns)),
        witnesses=tuple(_agreed(one, choices) for one in sound.all(case.witnesses)),
        steps=tuple(one for one in sound.all(case.steps_taken) if one.state is StepState.DONE),
    )


def _in_own_words(story: Story, case: Case, choices: Choices) -> Story:
    if not choices.own_words:
        return story
    person = case.person
    return replace(
        story,
        own_words=case.statement.text,
        pieces=case.pieces,
        impact=person.impact,
        damage=person.damage,
    )


def _agreed(witness: Witness, choices: Choices) -> Witness:
    """Leave out who it is, unless they agree; how to reach them goes with the loose page."""
    if witness.consents is not Wish.YES:
        return replace(witness, name="", contact="")
    return witness if choices.personal_page else replace(witness, contact="")


def checked(story: Story, words: Wording) -> Story:
    """Give the story with what the check of each lead finds: several pages tell of it."""
    findings = {}
    for lead in story.leads:
        found = identify.check(lead.kind, lead.text)
        doubtful = found.verdict is identify.Verdict.DOUBT
        findings[lead.id] = Finding(identify.finds(found, words), doubtful)
    return replace(story, findings=findings)


def signing(story: Story, case: Answered, today: dt.date) -> Story:
    """Give the story with ages, who signs by them, what was answered, and when it was asked for.

    Whether the age then or now counts is not certain, so nobody is said to sign for themself
    before both are known; nor where somebody else reports, signs or helps, with a power of
    attorney perhaps.
    """
    case = _fitting(case, today)
    who = signer_of(case, today)
    then = band_then(case.person, case.answers, began_on(case))
    other = bool(case.person.reporter.strip()) or signs_for_other(case.person) or helping(case)
    alone = then is not AgeBand.UNKNOWN and not other
    if who in (Signer.YOUNG, Signer.ADULT) and not alone:
        who = Signer.UNKNOWN
    told = replace(case, police_contacts=story.police_contacts)
    sure = surely_asked(told, today) or asked_before(story.police_contacts, today)
    planned = (one.id for one in story.police_contacts if is_planned(one, today))
    return replace(
        story,
        person=_aged(story.person, case, today),
        signer=who,
        represented=represented(case.person),
        denied=frozenset(denied(case)),
        wanted=answered_demands(case),
        asked=next(iter(sure), None),
        planned=frozenset(planned),
        then=then,
        now=band_now(case.person, case.answers, today),
    )


def _fitting(case: Answered, today: dt.date) -> Answered:
    """Give the case without an age that cannot be right beside the date of birth."""
    bad: dict[str, Any] = dict.fromkeys(clashes(case.person, began_on(case), today))
    return replace(case, person=replace(case.person, **bad))


def _aged(leaving: Person, case: Answered, today: dt.date) -> Person:
    """Give what leaves of the person with ages in years, where the date of birth tells them."""
    born = case.person.birth_date
    now, began = years_on(born, today), began_on(case)
    then = None if began is None else years_on(born, began)
    ends = (one.end for one in _moments(case) if one.day == str(began) and one.end)
    if any(years_on(born, dt.date.fromisoformat(end[:10])) != then for end in ends):
        then = None  # a birthday lies in the stretch of time in which it began
    return replace(
        leaving,
        age_then=then if None in (leaving.age_then, case.person.age_then) else leaving.age_then,
        age_now=leaving.age_now if now is None else now,
    )


def _moments(case: Case) -> Iterable[Moment]:
    told: tuple[Event | Payment | Passage | Distribution, ...]
    told = (*case.events, *case.payments, *case.passages, *case.distributions)
    return (moment_of(one) for one in told)


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


class _Sound:
    """Leaves out references to exhibits that were withdrawn, and to suspects that are lost."""

    def __init__(self, numbers: Collection[int], known: Collection[str]) -> None:
        self._numbers, self._known = numbers, known

    def all(self, things: Sequence[_T]) -> tuple[_T, ...]:
        """Give the things with only references to what there is."""
        return tuple(replace(one, **self._references(one)) for one in things)

    def _references(self, one: Told) -> dict[str, Any]:
        kept: dict[str, Any] = {}
        if not isinstance(one, IntimateImage):
            numbers = sorted(set(one.exhibits))
            kept["exhibits"] = tuple(number for number in numbers if number in self._numbers)
        if isinstance(one, Event | Payment | Passage | IntimateImage | Distribution):
            kept["suspects"] = tuple(id_ for id_ in one.suspects if id_ in self._known)
        return kept


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
        teller=person.teller,
        helper_saw=person.helper_saw,
    )
