"""What a person was made to do, and money that went through them: both fictional."""

from __future__ import annotations

from decimal import Decimal

from evidence_kit.domain.event import CarriedOut, Errand, Event, EventKind
from evidence_kit.domain.moment import Moment, Precision, TimeSource
from evidence_kit.domain.money import Money
from evidence_kit.domain.passage import Fate, Passage

ERRAND = Event(
    "e3",
    EventKind.ERRAND,
    quote="haal het pakje op",
    errands=(Errand.FETCH, Errand.BRING),
    carried_out=CarriedOut.PARTLY,
    place="station Voorbeeldstad",
)
THROUGH = Passage(
    "m1",
    Money(Decimal(300)),
    Moment(Precision.EXACT, "2026-11-19T18:05", source=TimeSource.BANK),
    Fate.SENT_ON,
    "M. Voorbeeld",
    "NL91 ABNA 0417 1643 00",
    "1643",
    "K. Voorbeeld",
    "NL02 ABNA 0123 4567 89",
    went_on="dezelfde avond",
)
