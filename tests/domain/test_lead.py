"""Leads: merged, split, taken apart, and never gone."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.lead import (
    UNKNOWN_SUSPECT,
    Lead,
    LeadKind,
    LeadState,
    Sighting,
    Suspect,
    gathered,
    merged,
    next_letter,
    parted,
    spellings,
    split,
)

HERE, THERE, ELSEWHERE = Sighting(1), Sighting(2, Rect(1, 2, 3, 4)), Sighting(3)
SIGHTINGS = st.lists(
    st.builds(
        Sighting,
        st.integers(1, 5),
        st.none() | st.builds(Rect, *[st.integers(0, 9).map(float)] * 4),
    ),
    max_size=4,
    unique=True,
).map(tuple)
LEADS = st.builds(
    Lead,
    id=st.just(""),
    kind=st.sampled_from((LeadKind.USERNAME, LeadKind.PHONE)),
    text=st.text(max_size=5),
    state=st.sampled_from((LeadState.OPEN, LeadState.CONFIRMED, LeadState.DISMISSED)),
    suspects=st.lists(st.sampled_from(("s1", "s2", UNKNOWN_SUSPECT)), unique=True).map(tuple),
    sightings=SIGHTINGS,
)
LISTS = st.lists(LEADS, max_size=6).map(
    lambda leads: tuple(replace(lead, id=str(place)) for place, lead in enumerate(leads))
)


@st.composite
def histories(draw: st.DrawFn) -> tuple[Lead, ...]:
    """Give leads after any merging, splitting and dismissing a person can do."""
    leads = {lead.id: lead for lead in draw(LISTS)}
    for _ in range(draw(st.integers(0, 10)) if leads else 0):
        one, other = (leads[draw(st.sampled_from(sorted(leads)))] for _ in range(2))
        if one.counts and other.counts and one.id != other.id:
            leads[other.id] = merged(one, other)
        elif other.state is LeadState.MERGED:
            leads[other.id] = split(other)
        elif draw(st.booleans()):
            leads[other.id] = replace(other, state=LeadState.DISMISSED)
    return tuple(leads.values())


def end_of(lead: Lead, leads: Iterable[Lead]) -> Lead:
    """Follow where a lead was merged into."""
    known = {one.id: one for one in leads}
    while lead.state is LeadState.MERGED:
        lead = known[lead.into]
    return lead


@given(histories())
def test_every_place_of_a_lead_that_counts_is_told(leads: tuple[Lead, ...]) -> None:
    """Whatever was merged, each place and each suspect stands with the lead it ended in."""
    found = {lead.id: lead for lead in gathered(leads)}
    assert list(found) == [lead.id for lead in leads if lead.counts]
    places = dict.fromkeys(found, frozenset[Sighting]())
    suspects = dict.fromkeys(found, frozenset[str]())
    for lead in leads:
        end = end_of(lead, leads)
        if end.counts:
            places[end.id] |= set(lead.sightings)
            suspects[end.id] |= set(lead.suspects)
    for lead in leads:
        if lead.counts:
            assert set(found[lead.id].sightings) == places[lead.id]
            assert len(found[lead.id].sightings) == len(places[lead.id])
            known = suspects[lead.id] - {UNKNOWN_SUSPECT}
            assert set(found[lead.id].suspects) - {UNKNOWN_SUSPECT} == known
            assert bool(found[lead.id].suspects) is bool(suspects[lead.id])
            assert found[lead.id].text == lead.text


@given(histories())
def test_no_place_stands_with_a_spelling_it_does_not_show(leads: tuple[Lead, ...]) -> None:
    """Each text of a merged lead has the places where just that text was seen, and none is lost."""
    for whole in gathered(leads):
        here = [lead for lead in leads if end_of(lead, leads).id == whole.id]
        first, *others = spellings(leads)[whole.id]
        assert (first.id, first.text) == (whole.id, whole.text)
        assert {other.into for other in others} <= {whole.id}
        shown = {one.text.strip(): set(one.sightings) for one in (first, *others)}
        assert len(shown) == 1 + len(others)
        for text, places in shown.items():
            written = [lead for lead in here if lead.text.strip() == text]
            assert places == {place for lead in written for place in lead.sightings}
        assert set().union(*shown.values()) == set(whole.sightings)


@given(histories())
def test_gathering_twice_changes_nothing(leads: tuple[Lead, ...]) -> None:
    """What was gathered is gathered."""
    assert gathered(gathered(leads)) == gathered(leads)


@given(LISTS)
def test_split_takes_apart_what_was_merged(leads: tuple[Lead, ...]) -> None:
    """The other lead was kept as it was, places and suspects and all."""
    counting = [lead for lead in leads if lead.counts]
    for kept, same in itertools.pairwise(counting):
        both = merged(kept, same)
        assert (both.sightings, both.text, both.suspects) == (
            (same.sightings, same.text, same.suspects)
        )
        assert split(both) == replace(same, state=LeadState.CONFIRMED)


def test_a_lead_whose_other_half_is_lost_counts() -> None:
    """In a damaged vault the lead it was merged into may be gone; it is not lost with it."""
    one = Lead("1", LeadKind.PHONE, "06-12345678", sightings=(HERE,))
    two = Lead("2", LeadKind.PHONE, "+31612345678", sightings=(THERE,))
    three = Lead("3", LeadKind.PHONE, "0612345678", sightings=(ELSEWHERE,))
    chain = (merged(two, one), merged(three, two), three)
    assert gathered(chain) == (replace(three, sightings=(HERE, THERE, ELSEWHERE)),)
    assert gathered(chain[:2]) == (one, two)
    circle = (merged(two, one), merged(one, two))
    assert gathered(circle) == (one, two)


def test_what_does_not_count_is_not_merged() -> None:
    """A lead is not itself again, and what was set aside is taken back first."""
    lead = Lead("1", LeadKind.PHONE, "06-12345678")
    gone = replace(lead, id="2", state=LeadState.DISMISSED)
    for kept, same in ((lead, lead), (lead, gone), (gone, lead)):
        with pytest.raises(ValueError, match=same.id):
            merged(kept, same)
    with pytest.raises(ValueError, match="1"):
        split(lead)


@given(SIGHTINGS, st.sets(st.integers(0, 3)))
def test_taking_places_apart_loses_none(places: tuple[Sighting, ...], chosen: set[int]) -> None:
    """Each place stands with one of the two, with the words of both the same; never with none."""
    lead = Lead("1", LeadKind.NAME, "Lisa", suspects=("s1",), platform="x", sightings=places)
    taken = [place for index, place in enumerate(places) if index in chosen]
    if not 0 < len(taken) < len(places):
        with pytest.raises(ValueError, match="1"):
            parted(lead, taken, "2")
        return
    left, apart = parted(lead, taken, "2")
    assert set(left.sightings) | set(apart.sightings) == set(places)
    assert set(apart.sightings) == set(taken)
    assert len(left.sightings) + len(apart.sightings) == len(places)
    assert left == replace(lead, sightings=left.sightings)
    assert (apart.id, apart.kind, apart.text) == ("2", lead.kind, lead.text)
    assert apart.counts


def test_a_place_that_is_not_there_cannot_be_taken() -> None:
    """Somebody else's place is no place of this lead."""
    lead = Lead("1", LeadKind.NAME, "Lisa", sightings=(HERE, THERE))
    with pytest.raises(ValueError, match="1"):
        parted(lead, (HERE, ELSEWHERE), "2")


@given(SIGHTINGS)
def test_places_stand_in_order_and_once(places: tuple[Sighting, ...]) -> None:
    """Seen again is not seen twice; the exhibits are named in order; unseen undoes it."""
    lead = Lead("1", LeadKind.NAME, "Lisa")
    for place in (*places, *places):
        lead = lead.seen(place)
    assert len(lead.sightings) == len(places)
    assert [one.exhibit for one in lead.sightings] == sorted(one.exhibit for one in places)
    assert lead.exhibits == tuple(sorted({one.exhibit for one in places}))
    for place in places:
        lead = lead.unseen(place)
    assert lead.sightings == ()


@given(st.integers(1, 800))
def test_letters_go_on_behind_z(count: int) -> None:
    """A to Z, then AA, AB ... and none twice, as the columns of a sheet."""
    assert next_letter([Suspect("s", letter_of(count))]) == letter_of(count + 1)


def letter_of(number: int) -> str:
    """Give the letter of the n-th suspect, counted out one by one."""
    names = [*map(chr, range(65, 91))]
    names += [one + other for one in names[:26] for other in names[:26]]
    names += ["A" + two for two in names[26:]]
    return names[number - 1]


def test_a_letter_between_is_not_given_again() -> None:
    """The first is A; when one in the middle is gone, the next still follows the last."""
    assert next_letter([]) == "A"
    assert next_letter([Suspect("1", "A"), Suspect("3", "C")]) == "D"
    assert next_letter([Suspect("1", "AA"), Suspect("2", "Z")]) == "AB"
