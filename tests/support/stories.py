"""A case in which everything was told: Sam Voorbeeld's, and one full of what is hard to print."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

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
from evidence_kit.domain.markup import Kind
from evidence_kit.domain.moment import Moment, Precision, TimeSource
from evidence_kit.domain.money import Money
from evidence_kit.domain.payment import Method, Payment, PaymentState
from evidence_kit.domain.person import Person, Statement, Wish
from evidence_kit.services import sample_story
from evidence_kit.wording import wording
from support.dossiers import Shelf, chat
from support.markups import drawn

EXHIBITS = 11


def told_by_sam(language: str = "nl") -> dict[str, Any]:
    """Give all that Sam tells, as fields of a case."""
    words = wording(language)
    return {
        "suspects": sample_story.suspects(words),
        "leads": sample_story.leads(words),
        "events": sample_story.events(words),
        "payments": sample_story.payments(words),
        "person": sample_story.person(words),
        "statement": sample_story.statement(words),
    }


def sam(language: str = "nl") -> Shelf:
    """Make Sam's case with plain pictures: number 7 in words, 11 sensitive, 3 blacked out."""
    words = wording(language)
    shelf, shown = Shelf(), sample_story.shown(words)
    for number in range(1, EXHIBITS + 1):
        if number == 7:
            shelf.add_in_words("Een privebeeld dat 'Lisa' terugstuurt.")
        else:
            shelf.add_picture(chat(780, 1688, number), f"IMG_04{number:02d}.png")
        if number in shown:
            shelf.say(number, **shown[number])
    shelf.say(11, sensitive=True)
    for number, markup in sample_story.drawn(words).items():
        shelf.mark(number, *markup)
    shelf.told = told_by_sam(language)
    return shelf


ARABIC, CHINESE, KOREAN = "محمد الأمين", "王小明", "김민수"
MANILA = Moment(Precision.EXACT, "2026-11-17T22:06", zone="Asia/Manila", source=TimeSource.SCREEN)
HIDDEN, DISMISSED, HALF = "onder.het.zwart77", "niet.van.de.dader88", "half.te.zien99"
LONG_QUOTE = " ".join(f"woord{number}" for number in range(2500))


def full() -> Shelf:
    """Make a case with what is hard to print: scripts, zones, currencies, no dates, black-outs."""
    shelf = Shelf()
    for number in range(1, 4):
        shelf.add_picture(chat(390, 844, number), f"IMG_{number}.png")
    shelf.add_withdrawn("dubbel")
    black = drawn(Kind.BLACKOUT, (50, 100, 350, 200), "namen")
    shelf.mark(2, black)
    under, beside = Rect(60, 110, 80, 40), Rect(60, 400, 80, 40)
    a, b = Suspect("a", "A", alias="Lisa"), Suspect("b", "B", description="zware stem")
    name, dismissed = LeadKind.USERNAME, LeadState.DISMISSED
    shelf.told = {
        "suspects": (a, b),
        "leads": (
            Lead("1", LeadKind.DISPLAY_NAME, ARABIC, suspects=("a",), sightings=(Sighting(1),)),
            Lead("2", LeadKind.DISPLAY_NAME, CHINESE, suspects=("a", "b"),
                 sightings=(Sighting(1), Sighting(3))),
            Lead("3", LeadKind.DISPLAY_NAME, KOREAN, suspects=(UNKNOWN_SUSPECT,)),
            Lead("4", name, HIDDEN, suspects=("a",), sightings=(Sighting(2, under),)),
            Lead("5", name, DISMISSED, dismissed, ("a",), sightings=(Sighting(1),)),
            Lead("6", name, HALF, suspects=("b",),
                 sightings=(Sighting(2, under), Sighting(2, beside), Sighting(4))),
            Lead("7", LeadKind.IBAN, "NL92 ABNA 0417 1643 00", sightings=(Sighting(3),)),
        ),
        "events": (
            Event("e1", EventKind.THREAT, MANILA, quote="اعطني المال الآن", suspects=("a",),
                  demanded=Money(Decimal("0.0042"), "BTC"), exhibits=(1, 3)),
            Event("e2", EventKind.OTHER, title="Iets zonder datum", exhibits=(4,)),
            Event("e3", EventKind.BLOCKED, Moment(Precision.BETWEEN, "2026-11-18", "2026-11-19")),
            Event("e4", EventKind.DEMAND, Moment(Precision.ABOUT, "2026-11-18"), quote=LONG_QUOTE,
                  demanded=Money(Decimal(80)), known_by=KnownBy.TOLD),
        ),
        "payments": (
            Payment("p1", Money(Decimal("0.0042"), "BTC"), Method.CRYPTO, exhibits=(3,)),
            Payment("p2", Money(Decimal("20.50")), Method.TIKKIE, PaymentState.RETURNED),
            Payment("p3", Money(Decimal(999)), state=PaymentState.TRIED),
            Payment("p4", None, Method.GIFT_CARD, code="XK-1"),
        ),
        "person": Person(
            name="Sam Voorbeeld", phone="06-87654321", home_address="Geheimlaan 1", age_then=15,
            age_now=16, prosecution=Wish.YES, helper="T. Helper",
        ),
        "statement": Statement("Mijn eigen woorden, precies zo.\n\nMet een tweede alinea."),
    }  # fmt: skip
    return shelf
