"""What a person may tell: one small fictional story, and anything at all."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from hypothesis import strategies as st

from evidence_kit.domain.event import Event, EventKind, KnownBy
from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.lead import (
    UNKNOWN_SUSPECT,
    Lead,
    LeadKind,
    LeadState,
    Sighting,
    Suspect,
)
from evidence_kit.domain.moment import Moment, Precision, TimeSource
from evidence_kit.domain.money import Money
from evidence_kit.domain.payment import Method, Payment, PaymentState, Told
from evidence_kit.domain.person import Person, Route, Statement, Wish

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
STORY = (LISA, HOLDER, NAME, IBAN, PHONE, THREAT, BLOCKED, TRANSFER, COIN, SAM, WORDS)

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


SUSPECTS = st.builds(
    Suspect,
    id=_IDS,
    letter=st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=2),
    alias=_TEXT,
    role=_TEXT,
    description=_TEXT,
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
)
EVENTS = st.builds(
    Event,
    id=_IDS,
    kind=st.sampled_from(EventKind),
    moment=moments(),
    title=_TEXT,
    quote=_TEXT,
    details=_TEXT,
    platform=_TEXT,
    demanded=_MONEY,
    threatened=_TEXT,
    reference=_TEXT,
    known_by=st.sampled_from(KnownBy),
    suspects=_SUSPECTS,
    exhibits=_NUMBERS,
)
PAYMENTS = st.builds(
    Payment,
    id=_IDS,
    money=_MONEY,
    method=st.sampled_from(Method),
    state=st.sampled_from(PaymentState),
    moment=moments(),
    from_account=_TEXT,
    to_account=_TEXT,
    to_name=_TEXT,
    reference=_TEXT,
    description=_TEXT,
    bought_at=_TEXT,
    code=_TEXT,
    told=st.sampled_from(Told),
    told_note=_TEXT,
    note=_TEXT,
    suspects=_SUSPECTS,
    exhibits=_NUMBERS,
)
_AGES = st.none() | st.integers(0, 120)
_SAID = (
    "name birth_date phone phone_note email best_moment letter_address home_address language "
    "reporter representative helper helper_role helper_saw police_notes place"
)
_WISHED = ("interpreter", "prosecution", "informed", "victim_support", "damages")
PERSONS = st.builds(
    Person,
    age_then=_AGES,
    age_now=_AGES,
    route=st.sampled_from(Route),
    **dict.fromkeys(_SAID.split(), _TEXT),
    **dict.fromkeys(_WISHED, st.sampled_from(Wish)),
)
STATEMENTS = st.builds(Statement, _TEXT)
ANYTHING = st.one_of(SUSPECTS, LEADS, EVENTS, PAYMENTS, PERSONS, STATEMENTS)
