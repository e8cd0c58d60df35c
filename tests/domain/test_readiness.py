"""Each part of a case is missing, could be better or strong, and says where it is mended."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.domain.answers import Answers, Given
from evidence_kit.domain.case import Case, Export, ExportKind
from evidence_kit.domain.distribution import Distribution
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.exhibit import (
    Covered,
    Exhibit,
    FileFacts,
    Fingerprint,
    InWords,
    ObjectId,
    Original,
    Picture,
    Source,
)
from evidence_kit.domain.first_steps import StepTaken
from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.lead import UNDONE, UNKNOWN_SUSPECT, Lead, LeadKind, LeadState, Sighting
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.money import Money
from evidence_kit.domain.payment import Payment
from evidence_kit.domain.person import Person, Statement, Wish
from evidence_kit.domain.readiness import first_to_do, no_names, of_level, remarks
from evidence_kit.domain.remark import Cause, Checked, Level, Part, Place, Readiness, Spot
from evidence_kit.domain.timeline import timeline
from evidence_kit.domain.witness import Witness
from support import tellings

_PRINT = Fingerprint("ab" * 32, "cd" * 64, 5)
_FACTS = FileFacts("x.png")
_DAY = Moment(Precision.EXACT, "2026-11-17")


def exhibit(number: int, **said: Any) -> Exhibit:
    """Give an opened, dated exhibit that is stored whole."""
    original = Original(ObjectId(number), _PRINT, _FACTS, "image/png", Picture("PNG", 9, 9))
    made = Exhibit(number, original, Source.FILE, "2026-11-19T18:40:00.000+01:00")
    return replace(made, **{"shown_at": "2026-11-17", "looked_at": True, **said})


USERNAME = Lead(
    "u", LeadKind.USERNAME, "lisa_voorbeeld", LeadState.CONFIRMED, ("a",), platform="Instagram"
)
THREAT = Event("t", EventKind.THREAT, _DAY, quote="120 euro nu", exhibits=(1,))
PAID = Payment("p", Money(Decimal(120)), moment=_DAY, exhibits=(1,))
BLACK = {1: (Rect(0, 0, 50, 50),)}
WHOLE = Case(
    exhibits=(exhibit(1), exhibit(2)),
    leads=(USERNAME,),
    events=(THREAT,),
    payments=(PAID,),
    person=Person(phone="06-12345678", prosecution=Wish.NO),
    steps_taken=(StepTaken("block"),),
)
SOUND = Checked("2026-11-21T10:00:00.000Z", 0)


def seen(case: Case = WHOLE, **more: Any) -> dict[Part, Any]:
    """Give the remarks on a case by part, with the last check sound."""
    line = timeline(case, lambda moment: moment.start)
    now = Readiness(case, line, **{"checked": SOUND, **more})
    return {one.part: one for one in remarks(now)}


def changed(**more: Any) -> Case:
    """Give the whole case with something else in it."""
    return replace(WHOLE, **more)


def test_a_case_with_everything_is_strong_throughout():
    """Nothing is left to do, and what there is no use for does not stand there."""
    found = seen()
    assert {one.level for one in found.values()} == {Level.STRONG}
    assert first_to_do(found.values()) is None
    assert Part.NAMES not in found
    assert Part.COVERED not in found
    assert Part.FILE not in found


def test_an_empty_case_says_where_to_begin():
    """What is missing comes first; what there is none of, such as payments, is left out."""
    found = seen(Case(), checked=None)
    assert list(found) == [
        *(Part.REACHABLE, Part.EXHIBITS, Part.ACCOUNT, Part.THREAT, Part.COMPLAINT),
        *(Part.STORY, Part.STEPS),
    ]
    assert first_to_do(found.values()).spot == Spot(Place.PERSON, id="phone")


_BANK = Lead("i", LeadKind.IBAN, "NL91 ABNA 0417 1643 00")
_LINK = Lead("l", LeadKind.PROFILE_LINK, "example.org/lisa", LeadState.CONFIRMED)
_SHOWN = Lead("n", LeadKind.DISPLAY_NAME, "Lisa", LeadState.CONFIRMED)
_BARE = replace(USERNAME, platform=" ")
_SPREAD = Distribution("s", "Instagram")
_MADE = Export(ExportKind.DOSSIER, "d", "x", "nl", "2026-11-21T18:40:00+01:00", "", 1, 5, "EK", "")


@pytest.mark.parametrize(
    ("case", "more", "part", "level", "spot", "cause"),
    [
        (changed(person=Person(name="Sam")), {}, Part.REACHABLE, Level.MISSING,
         Spot(Place.PERSON, id="phone"), Cause.NOTHING),
        (changed(exhibits=(exhibit(1, withdrawn_because="dubbel"),)), {}, Part.EXHIBITS,
         Level.MISSING, Spot(Place.COLLECT), Cause.NOTHING),
        (changed(leads=(_BANK,)), {}, Part.ACCOUNT, Level.MISSING, Spot(Place.LEADS),
         Cause.UNSAID),
        (changed(leads=(_LINK,)), {}, Part.ACCOUNT, Level.BETTER, Spot(Place.LEADS, id="l"),
         Cause.PROFILE),
        (changed(leads=(_SHOWN,)), {}, Part.ACCOUNT, Level.BETTER, Spot(Place.LEADS, id="n"),
         Cause.PROFILE),
        (changed(leads=(_BARE,)), {}, Part.ACCOUNT, Level.BETTER, Spot(Place.PLATFORM, id="u"),
         Cause.WHERE),
        (changed(events=()), {}, Part.THREAT, Level.MISSING, Spot(Place.LINE), Cause.UNSAID),
        (changed(events=(replace(THREAT, quote=" "),)), {}, Part.THREAT, Level.BETTER,
         Spot(Place.EVENT, id="t"), Cause.QUOTE),
        (changed(events=()), {}, Part.STORY, Level.MISSING, Spot(Place.LINE), Cause.UNSAID),
        (changed(events=(THREAT, Event("w", EventKind.OTHER))), {}, Part.STORY, Level.BETTER,
         Spot(Place.EVENT, id="w"), Cause.UNDATED),
        (changed(distributions=(_SPREAD,)), {}, Part.STORY, Level.BETTER,
         Spot(Place.SPREAD, id="s"), Cause.UNDATED),
        (changed(payments=(PAID, Payment("q"))), {}, Part.STORY, Level.BETTER,
         Spot(Place.PAYMENT, id="q"), Cause.UNDATED),
        (WHOLE, {"gaps": 1}, Part.STORY, Level.BETTER, Spot(Place.LINE), Cause.GAP),
        (changed(payments=(PAID, Payment("q"))), {}, Part.PAYMENTS, Level.BETTER,
         Spot(Place.PAYMENT, id="q"), Cause.NOTHING),
        (changed(exhibits=(exhibit(1), exhibit(2, shown_at=None))), {}, Part.DATES, Level.BETTER,
         Spot(Place.DETAILS, 2), Cause.NOTHING),
        (changed(exhibits=(exhibit(1), exhibit(2, looked_at=False))), {}, Part.OPENED,
         Level.BETTER, Spot(Place.TABLE, 2), Cause.NOTHING),
        (changed(leads=(USERNAME, _BANK)), {}, Part.LEADS, Level.BETTER,
         Spot(Place.LEADS, id="i"), Cause.NOTHING),
        (changed(events=(replace(THREAT, threatened="Tom en Noor"),)), {}, Part.NAMES,
         Level.BETTER, Spot(Place.TABLE, 1), Cause.PERSONS),
        (changed(person=Person(phone="0612")), {}, Part.REACHABLE, Level.BETTER,
         Spot(Place.PERSON, id="phone"), Cause.DOUBT),
        (changed(events=(replace(THREAT, threatened="Tom en Noor"),)), {"black": BLACK},
         Part.NAMES, Level.STRONG, Spot(Place.TABLE, 1), Cause.PERSONS),
        (changed(exhibits=(exhibit(1), exhibit(2, sensitive=True))), {}, Part.COVERED,
         Level.BETTER, Spot(Place.DETAILS, 2), Cause.NOTHING),
        (WHOLE, {"clashes": ("age_now",)}, Part.AGES, Level.BETTER,
         Spot(Place.ABOUT, id="age_now"), Cause.NOTHING),
        (changed(steps_taken=()), {}, Part.STEPS, Level.BETTER, Spot(Place.STEPS), Cause.NOTHING),
        (changed(person=Person(phone="06 12345678")), {}, Part.COMPLAINT, Level.BETTER,
         Spot(Place.COMPLAINT), Cause.NOTHING),
        (WHOLE, {"checked": None}, Part.ORIGINALS, Level.BETTER, Spot(Place.ORIGINALS),
         Cause.NEVER),
        (WHOLE, {"checked": Checked("x", 1)}, Part.ORIGINALS, Level.BETTER, Spot(Place.SAVE),
         Cause.DAMAGED),
        (WHOLE, {"damaged": True}, Part.ORIGINALS, Level.BETTER, Spot(Place.SAVE),
         Cause.DAMAGED),
        (changed(exports=(_MADE,)), {"outdated": True}, Part.FILE, Level.BETTER,
         Spot(Place.DOSSIER), Cause.NOTHING),
        (changed(exports=(_MADE,)), {}, Part.FILE, Level.STRONG, Spot(Place.DOSSIER),
         Cause.NOTHING),
    ],
)  # fmt: skip
def test_each_finding_names_its_exact_place(case, more, part, level, spot, cause):
    """One thing is not as it could be: that part says so and leads there, the others stay."""
    found = seen(case, **more)[part]
    assert (found.level, found.spot, found.cause) == (level, spot, cause)


@pytest.mark.parametrize(
    ("suspects", "found"),
    [((), True), (("a", "b"), True), ((UNKNOWN_SUSPECT,), True), (("b",), False)],
)
def test_a_username_is_found_by_its_platform_or_by_a_link_to_its_profile(suspects, found):
    """A link of another suspect is of no help; one that is nobody's yet may be."""
    link = replace(_LINK, suspects=suspects)
    level = seen(changed(leads=(_BARE, link)))[Part.ACCOUNT].level
    assert level is (Level.STRONG if found else Level.BETTER)
    assert seen(changed(leads=(USERNAME, link)))[Part.ACCOUNT].level is Level.STRONG


def test_every_account_without_a_platform_is_counted():
    """A number of an account needs its platform as much as a username does."""
    number = Lead("d", LeadKind.PLATFORM_ID, "80351110224678912")
    found = seen(changed(leads=(USERNAME, _BARE, number)))[Part.ACCOUNT]
    assert (found.count, found.cause) == (2, Cause.WHERE)


def test_what_cannot_be_helped_is_not_asked_again():
    """An unknown date, an event that gives one, an image in words, no threat: all are answers."""
    dated = changed(
        exhibits=(
            exhibit(1, shown_at=None),
            exhibit(2, shown_at=None, shown_sure="unknown"),
            replace(exhibit(3, sensitive=True), evidence=InWords(_PRINT, _FACTS)),
            replace(
                exhibit(4, sensitive=True), evidence=Covered(ObjectId(4), _PRINT, _PRINT, _FACTS)
            ),
        )
    )
    assert seen(dated)[Part.DATES].level is Level.STRONG
    assert seen(dated)[Part.COVERED].level is Level.STRONG
    calm = changed(events=(), answers=Answers((Given("threatened", ("no",)),)))
    assert Part.THREAT not in seen(calm)
    told = changed(events=(), statement=Statement("Het begon met een bericht."))
    assert seen(told)[Part.STORY].level is Level.STRONG


def test_a_detail_of_a_friend_stays_readable_until_it_is_covered_there():
    """A detail that was put away is looked for at its own place; one taken back at once is not."""
    area = Rect(10, 10, 20, 10)
    friend = Lead("f", LeadKind.NAME, "Tom", LeadState.DISMISSED, sightings=(Sighting(1, area),))
    case = changed(leads=(USERNAME, friend))
    assert seen(case)[Part.NAMES].cause is Cause.PUT_AWAY
    assert seen(case)[Part.NAMES].exhibits == (1,)
    assert seen(case, black={1: (Rect(60, 60, 9, 9),)})[Part.NAMES].level is Level.BETTER
    assert Part.NAMES not in seen(case, black=BLACK)
    undone = changed(leads=(USERNAME, replace(friend, because=UNDONE)))
    assert Part.NAMES not in seen(undone)
    aside = replace(case, exhibits=(exhibit(1, sensitive=True), exhibit(2)))
    assert Part.NAMES not in seen(aside)


def test_a_group_asks_for_no_names():
    """Nobody of "my followers" can be blacked out."""
    assert Part.NAMES not in seen(changed(events=(replace(THREAT, threatened="mijn volgers"),)))


def test_whoever_looked_is_not_asked_for_names_again():
    """Then it is strong, without a black-out; another item is still asked about."""
    told = replace(THREAT, threatened="Tom en Noor", exhibits=(1, 2))
    case = changed(events=(told,), steps_taken=(StepTaken("block"), no_names(1)))
    assert seen(case)[Part.NAMES].exhibits == (2,)
    done = replace(case, steps_taken=(*case.steps_taken, no_names(2)))
    assert seen(done)[Part.NAMES].level is Level.STRONG
    friend = Lead("f", LeadKind.NAME, "Tom", LeadState.DISMISSED, sightings=(Sighting(1),))
    assert seen(replace(done, leads=(USERNAME, friend)))[Part.NAMES].level is Level.STRONG


def test_a_witness_who_agreed_may_stand_there_by_name():
    """Who did not say yes is looked after like a friend."""
    witness = Witness("w", "Tom", exhibits=(2,))
    assert seen(changed(witnesses=(witness,)))[Part.NAMES].exhibits == (2,)
    assert Part.NAMES not in seen(changed(witnesses=(replace(witness, consents=Wish.YES),)))


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Give any case, with references into nowhere too."""

    def some(strategy: st.SearchStrategy[Any]) -> Any:
        found = {one.id: one for one in draw(st.lists(strategy, max_size=3))}
        return tuple(found.values())

    numbers = draw(st.sets(st.integers(1, 5), max_size=3))
    said = st.fixed_dictionaries(
        {
            "sensitive": st.booleans(),
            "looked_at": st.booleans(),
            "shown_at": st.sampled_from((None, "2026-11-17")),
            "withdrawn_because": st.sampled_from((None, "dubbel")),
        }
    )
    return Case(
        exhibits=tuple(exhibit(number, **draw(said)) for number in sorted(numbers)),
        leads=some(tellings.LEADS),
        events=some(tellings.EVENTS),
        payments=some(tellings.PAYMENTS),
        person=draw(tellings.PERSONS),
        witnesses=some(tellings.WITNESSES),
        steps_taken=some(tellings.STEPS),
        exports=draw(st.sampled_from(((), (_MADE,)))),
    )


@pytest.mark.slow
@given(cases(), st.integers(0, 2), st.sampled_from((None, SOUND, Checked("x", 2))), st.booleans())
def test_every_case_has_remarks_with_places_that_are_there(case, gaps, checked, odd):
    """At most one remark on each part, in order; each place exists; who can be reached is told."""
    found = seen(case, gaps=gaps, checked=checked, outdated=odd, damaged=odd)
    assert list(found) == [part for part in Part if part in found]
    assert Part.REACHABLE in found
    numbers = {one.number for one in case.exhibits}
    for one in found.values():
        assert one.count >= 1
        assert one.spot.exhibit is None or one.spot.exhibit in numbers
        assert set(one.exhibits) <= numbers
    for part, things in ((Part.PAYMENTS, case.payments), (Part.THREAT, case.events)):
        if part in found and found[part].spot.id:
            assert found[part].spot.id in {one.id for one in things}
    levels = [of_level(found.values(), level) for level in Level]
    assert sum(map(len, levels)) == len(found)
    weak = [one for one in levels[1] if one.cause is not Cause.GAP]
    first = first_to_do(found.values())
    assert first in (levels[0] or weak or levels[1] or [None])
