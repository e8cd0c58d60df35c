"""What a person may tell: one small fictional story, and anything at all."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from hypothesis import strategies as st

from evidence_kit.domain.answers import Answers, Given
from evidence_kit.domain.distribution import (
    Channel,
    Distribution,
    Presence,
    TakedownRequest,
    TakedownState,
)
from evidence_kit.domain.event import CarriedOut, Demand, Errand, Event, EventKind, KnownBy
from evidence_kit.domain.first_steps import StepState, StepTaken
from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.intimate_image import Genuine, ImageKind, IntimateImage, Obtained
from evidence_kit.domain.lead import (
    UNKNOWN_SUSPECT,
    Lead,
    LeadKind,
    LeadState,
    Sighting,
    Sureness,
    Suspect,
)
from evidence_kit.domain.moment import Moment, Precision, TimeSource
from evidence_kit.domain.money import Money
from evidence_kit.domain.passage import Fate, Passage
from evidence_kit.domain.payment import Method, Payment, PaymentState, Told
from evidence_kit.domain.person import Letters, Person, Route, Statement, Teller, Wish
from evidence_kit.domain.pieces import Piece, Pieces, Question
from evidence_kit.domain.police_contact import ContactKind, PoliceContact, Spoke
from evidence_kit.domain.witness import Witness
from support.forced import ERRAND, THROUGH

LISA = Suspect("s1", "A", "Lisa", description="Schrijft Nederlands met fouten")
HOLDER = Suspect("s2", "B", role="De rekening waar het geld heen ging")
NAME = Lead(
    "l1",
    LeadKind.USERNAME,
    "lisa_voorbeeld",
    LeadState.CONFIRMED,
    ("s1",),
    "Instagram",
    (Sighting(1, Rect(3.5, 4.25, 0.1 + 0.2, 12.0)), Sighting(2)),
)
IBAN = Lead("l2", LeadKind.IBAN, "NL91 ABNA 0417 1643 00", suspects=("s1", "s2"))
PHONE = Lead("l3", LeadKind.PHONE, "06-12345678", suspects=(UNKNOWN_SUSPECT,))
THREAT = Event(
    "e1",
    EventKind.THREAT,
    Moment(Precision.EXACT, "2026-11-17T22:06", source=TimeSource.SCREEN),
    "Dreigt met mijn school",
    "120 euro nu, anders gaat het vanavond naar al je vrienden en je school",
    platform="Snapchat",
    demanded=Money(Decimal(120)),
    threatened="mijn vrienden en mijn school",
    suspects=("s1",),
    exhibits=(2, 3),
)
BLOCKED = Event("e2", EventKind.BLOCKED, details="Ook aangemeld bij Snapchat")
TRANSFER = Payment(
    "p1",
    Money(Decimal("120.00")),
    moment=Moment(Precision.ABOUT, "2026-11-17T22:31", source=TimeSource.BANK),
    to_account="NL91 ABNA 0417 1643 00",
    to_name="J. Voorbeeld",
    told=Told.YES,
    told_note="De bank, nummer 4711",
    suspects=("s2",),
    exhibits=(3,),
)
COIN = Payment(
    "p2",
    Money(Decimal("0.00042000"), "BTC"),
    Method.CRYPTO,
    PaymentState.TRIED,
    Moment(Precision.BETWEEN, "2026-11-18", "2026-11-19T08:00", "Europe/Brussels"),
)
SAM = Person(
    "Sam Voorbeeld",
    age_then=17,
    age_now=18,
    phone="06-12345678",
    letter_address="Postbus 1, Voorbeeldstad",
    interpreter=Wish.NO,
    route=Route.REPORT,
)
WORDS = Statement("Het begon met een bericht.\n\nIk was bang.")
ANSWERS = Answers((Given("threatened", ("yes",), "2026-11-20T10:00:00+01:00"), Given("paid")))
PIECES = Pieces((Piece(Question.WHO, ("online-only",), "Lisa"), Piece(Question.WHY, unsure=True)))
SECURED = StepTaken("secure-evidence", note="Alles van Snapchat", exhibits=(1, 2))
CALLED = PoliceContact(
    "c1",
    moment=Moment(Precision.EXACT, "2026-11-20T15:10"),
    place="0900-8844",
    reference="0000-1234",
    prosecution=Wish.YES,
    spoke=Spoke.SELF,
)
MENTOR = Witness("w1", "T. Voorbeeld", "mentor", knows="Kreeg een bericht van Lisa")
VIDEO = IntimateImage(
    "i1", ImageKind.LIVE, Genuine.REAL, Wish.NO, obtained=Obtained.RECORDED, suspects=("s1",)
)
SHOWN = Distribution(
    "d1", "Instagram", "https://example.org/p/1", recipients="twee vrienden", suspects=("s1",)
)
ASKED = TakedownRequest("t1", Channel.TAKE_IT_DOWN, reference="TID-1", pin="4711")
STORY = (
    *(LISA, HOLDER, NAME, IBAN, PHONE, THREAT, BLOCKED, ERRAND, TRANSFER, COIN),
    *(SECURED, CALLED, MENTOR, VIDEO, SHOWN, ASKED, THROUGH, SAM, WORDS, ANSWERS, PIECES),
)

_TEXT = st.text(max_size=12) | st.sampled_from(("", "e\u0301", "\u212b", "\ud800", "a\x00b"))
_IDS = st.text("abcdef0123456789", min_size=1, max_size=4)
_SUSPECTS = st.lists(_IDS | st.just(UNKNOWN_SUSPECT), max_size=3).map(tuple)
_NUMBERS = st.lists(st.integers(1, 500), max_size=3).map(tuple)
_SIDES = st.floats(0, 1e6)
_PLACES = st.floats(-1e6, 1e6)
_AREAS = st.builds(Rect, _PLACES, _PLACES, _SIDES, _SIDES)
_MONEY = st.none() | st.builds(
    Money,
    st.decimals(0, 10**12, allow_nan=False, allow_infinity=False, places=8),
    st.sampled_from(("EUR", "USD", "BTC")) | st.text(min_size=1, max_size=5).filter(str.strip),
)
WRITTEN = st.one_of(
    st.dates(dt.date(1000, 1, 1)).map(dt.date.isoformat),
    st.datetimes(dt.datetime(1000, 1, 1)).map(lambda when: when.isoformat()[:16]),
)


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    """Give any moment there can be."""
    precision = draw(st.sampled_from(Precision))
    start, end = sorted((draw(WRITTEN), draw(WRITTEN)))
    return Moment(
        precision,
        "" if precision is Precision.UNKNOWN else start,
        end if precision is Precision.BETWEEN else "",
        draw(st.sampled_from(("Europe/Amsterdam", "Asia/Manila")) | _TEXT),
        draw(st.sampled_from(TimeSource)),
    )


_WISHES = st.sampled_from(Wish)
SUSPECTS = st.builds(
    Suspect,
    id=_IDS,
    letter=st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=2),
    alias=_TEXT,
    role=_TEXT,
    description=_TEXT,
    observed=st.sampled_from(KnownBy),
    sure=st.sampled_from(Sureness),
    first_seen=moments(),
    last_seen=moments(),
    maybe_mule=_WISHES,
)
LEADS = st.builds(
    Lead,
    id=_IDS,
    kind=st.sampled_from(LeadKind),
    text=_TEXT,
    state=st.sampled_from(LeadState),
    suspects=_SUSPECTS,
    platform=_TEXT,
    sightings=st.lists(
        st.builds(Sighting, st.integers(1, 500), st.none() | _AREAS), max_size=3
    ).map(tuple),
    note=_TEXT,
    because=_TEXT,
    into=st.just("") | _IDS,
    first_seen=moments(),
    last_seen=moments(),
    active=_WISHES,
    became=st.just("") | _IDS,
)


def _texts(names: str) -> dict[str, st.SearchStrategy[str]]:
    return dict.fromkeys(names.split(), _TEXT)


EVENTS = st.builds(
    Event,
    id=_IDS,
    kind=st.sampled_from(EventKind),
    moment=moments(),
    demanded=_MONEY,
    known_by=st.sampled_from(KnownBy),
    suspects=_SUSPECTS,
    exhibits=_NUMBERS,
    demands=st.lists(st.sampled_from(Demand), max_size=3).map(tuple),
    errands=st.lists(st.sampled_from(Errand), max_size=3).map(tuple),
    carried_out=st.sampled_from(CarriedOut),
    **_texts(
        "title quote details platform threatened reference language translation promised place"
    ),
)
PAYMENTS = st.builds(
    Payment,
    id=_IDS,
    money=_MONEY,
    method=st.sampled_from(Method),
    state=st.sampled_from(PaymentState),
    moment=moments(),
    told=st.sampled_from(Told),
    suspects=_SUSPECTS,
    exhibits=_NUMBERS,
    **_texts("from_account to_account to_name reference description bought_at code told_note note"),
    **_texts("bic country brand receipt"),
)
PASSAGES = st.builds(
    Passage,
    *(_IDS, _MONEY, moments(), st.sampled_from(Fate)),
    told=st.sampled_from(Told),
    suspects=_SUSPECTS,
    exhibits=_NUMBERS,
    **_texts("from_name from_account own_account to_name to_account went_on reference"),
    **_texts("description told_note note"),
)
_AGES = st.none() | st.integers(0, 120)
_WISHED = ("interpreter", "prosecution", "informed", "victim_support", "damages", "discreet")
PERSONS = st.builds(
    Person,
    age_then=_AGES,
    age_now=_AGES,
    route=st.sampled_from(Route),
    teller=st.sampled_from(Teller),
    letters=st.sampled_from(Letters),
    **_texts("name birth_date phone phone_note email best_moment letter_address home_address"),
    **_texts("language reporter representative helper helper_role helper_saw police_notes place"),
    **_texts("impact damage wishes signer"),
    **dict.fromkeys(_WISHED, _WISHES),
)
STATEMENTS = st.builds(Statement, _TEXT)
GIVEN = st.builds(Given, _TEXT, st.lists(_TEXT, max_size=3).map(tuple), _TEXT)
ALL_ANSWERS = st.builds(Answers, st.lists(GIVEN, max_size=3).map(tuple))
PIECE = st.builds(
    Piece,
    st.sampled_from(Question),
    st.lists(_TEXT, max_size=3).map(tuple),
    _TEXT,
    _TEXT,
    st.booleans(),
)
ALL_PIECES = st.builds(Pieces, st.lists(PIECE, max_size=3).map(tuple))
STEPS = st.builds(StepTaken, _IDS, st.sampled_from(StepState), moments(), _TEXT, _NUMBERS)
CONTACTS = st.builds(
    PoliceContact,
    _IDS,
    st.sampled_from(ContactKind),
    moments(),
    *(_TEXT, _TEXT, _TEXT, _TEXT, _WISHES, _NUMBERS),
    st.sampled_from(Spoke),
)
WITNESSES = st.builds(Witness, _IDS, *(_TEXT, _TEXT, _TEXT, _TEXT), moments(), _WISHES, _NUMBERS)
IMAGES = st.builds(
    IntimateImage,
    _IDS,
    st.sampled_from(ImageKind),
    st.sampled_from(Genuine),
    _WISHES,
    moments(),
    st.sampled_from(Obtained),
    *(_AGES, _TEXT, _TEXT, _SUSPECTS),
)
DISTRIBUTIONS = st.builds(
    Distribution,
    _IDS,
    *(_TEXT, _TEXT),
    moments(),
    _TEXT,
    st.sampled_from(Presence),
    st.sampled_from(KnownBy),
    *(_TEXT, _SUSPECTS, _NUMBERS),
)
TAKEDOWNS = st.builds(
    TakedownRequest,
    _IDS,
    st.sampled_from(Channel),
    *(_TEXT, _TEXT),
    moments(),
    *(_TEXT, _TEXT),
    st.sampled_from(TakedownState),
    _TEXT,
    _NUMBERS,
)
ANYTHING = st.one_of(
    *(SUSPECTS, LEADS, EVENTS, PAYMENTS, PERSONS, STATEMENTS, ALL_ANSWERS, ALL_PIECES),
    *(STEPS, CONTACTS, WITNESSES, IMAGES, DISTRIBUTIONS, TAKEDOWNS, PASSAGES),
)
"""Anything there is to be told, in every kind."""
