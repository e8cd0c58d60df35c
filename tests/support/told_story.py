"""One small story as it is told in the program: its values, and its text in the police file."""

from __future__ import annotations

import re
from decimal import Decimal

from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.lead import LeadKind
from evidence_kit.domain.markup import Kind
from evidence_kit.domain.moment import Moment, Precision, TimeSource
from evidence_kit.domain.money import Money
from evidence_kit.domain.payment import Method, Payment, Told

THREAT = "120 euro nu, anders gaat het vanavond naar al je vrienden en je school"
IBAN = "NL91 ABNA 0417 1643 00"
WORDS = "Het begon met een bericht.\nIk was bang, en ik heb betaald."
NOTED = (
    (LeadKind.USERNAME, "lisa.voorbeeld04", "New: suspect {letter}", "A"),
    (LeadKind.PHONE, "06-12345678", "Suspect {letter}", "A"),
    (LeadKind.IBAN, IBAN, "New: suspect {letter}", "B"),
)
"""Of each item: the kind, the text, whose it is; the last two as they stand on a chip."""
DRAWN = (Kind.BOX, Kind.ARROW, Kind.HIGHLIGHT)
"""What is drawn over each item."""

LEADS = (
    r"A Verdachte A .*? lisa\.voorbeeld04 1 "
    r"Telefoonnummer 06-12345678 \+31 6 12345678 2 "
    rf"B Verdachte B .*? {IBAN} controlegetal klopt, ABN AMRO 3$"
)
"""Every detail by suspect, each with its item."""
LINE = (
    r"14-11-2026 ongeveer 23\.40 1 Lisa stuurt een bericht Verdachte A\.\D* 1 "
    rf"17-11-2026 22\.06 uur 2 Dreigement ‘{re.escape(THREAT)}’ Gevraagd: € 300\. "
    r"Wie het zou horen of zien: mijn vrienden en mijn school\. Verdachte A\.\D* 2 "
    rf"22\.31 uur 3 € 120,00, overschrijving Naar: {IBAN} "
    r"Op naam van: J\. Voorbeeld Verdachte B\.\D* 3 "
    r"18-11-2026 4 € 49,95, cadeaukaart Verdachte A\.\D* 2 "
    r"20-11-2026 5 Geblokkeerd op Snapchat 1$"
)
"""The whole time line in order, each with its item at the end."""
PAID = (
    r"Betaald € 169,95 in 2 keer Gevraagd € 300,00 .*"
    r"Betaling 1: overschrijving Datum en tijd 17-11-2026, 22\.31 uur .*"
    rf"Bedrag € 120,00 Naar rekening {IBAN} controlegetal klopt, ABN AMRO "
    r"Op naam van J\. Voorbeeld verdachte B Kenmerk 2026-1117-0042 "
    r"Te zien in bijlage 3 "
    r"Betaling 2: cadeaukaart Datum en tijd 18-11-2026 .*"
    r"Bedrag € 49,95 Hoort bij verdachte A Gekocht bij winkel\.example\.org "
    r"Nummer op de kaart eindigt op 4471 "
    r"Bank of bedrijf weet ervan Te zien in bijlage 2 \D"
)
ASKED = (
    r"17-11-2026, 22\.06 uur Dreigement € 300,00 2 .*Samen € 300,00 .*"
    r"Gevraagd en niet betaald € 130,05"
)
"""What was paid, and what was asked: each with its item, and all sums."""
SUMMARY = (
    r"Gevraagd € 300 Betaald € 120 overschrijving, € 49,95 cadeaukaart .*"
    rf"‘{re.escape(THREAT)}’ 17-11-2026, 22\.06 uur, bijlage 2 .*"
    rf"Verdachte A lisa\.voorbeeld04 06-12345678 Verdachte B {IBAN} "
)
"""What an officer reads first."""


def told_events(a: str) -> tuple[Event, ...]:
    """Give what the events must be in the case; `a` names suspect A."""
    seen = TimeSource.SCREEN
    return (
        Event(
            "",
            EventKind.FIRST_CONTACT,
            Moment(Precision.ABOUT, "2026-11-14T23:40"),
            "Lisa stuurt een bericht",
            suspects=(a,),
            exhibits=(1,),
        ),
        Event(
            "",
            EventKind.THREAT,
            Moment(Precision.EXACT, "2026-11-17T22:06", source=seen),
            quote=THREAT,
            demanded=Money(Decimal(300)),
            threatened="mijn vrienden en mijn school",
            suspects=(a,),
            exhibits=(2,),
        ),
        Event(
            "",
            EventKind.BLOCKED,
            Moment(Precision.EXACT, "2026-11-20"),
            "Geblokkeerd op Snapchat",
            exhibits=(1,),
        ),
    )


def told_payments(a: str, b: str) -> tuple[Payment, ...]:
    """Give what the payments must be in the case."""
    return (
        Payment(
            "",
            Money(Decimal(120)),
            Method.TRANSFER,
            moment=Moment(Precision.EXACT, "2026-11-17T22:31"),
            to_account=IBAN,
            to_name="J. Voorbeeld",
            reference="2026-1117-0042",
            suspects=(b,),
            exhibits=(3,),
        ),
        Payment(
            "",
            Money(Decimal("49.95")),
            Method.GIFT_CARD,
            moment=Moment(Precision.EXACT, "2026-11-18"),
            bought_at="winkel.example.org",
            code="4471",
            told=Told.YES,
            suspects=(a,),
            exhibits=(2,),
        ),
    )
