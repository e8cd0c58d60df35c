"""What Sam Voorbeeld tells in the fictional sample case: who, what, when and how much.

Everything here is invented. Quotes are as they stand in the drawn screens, in Dutch in every
language; what Sam types is translated.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Final, TypedDict

from evidence_kit.domain.event import Demand, Event, EventKind, KnownBy
from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.lead import Lead, LeadKind, LeadState, Sighting, Suspect
from evidence_kit.domain.markup import Annotation, Colour, Kind, Markup, Pattern
from evidence_kit.domain.moment import Moment, Precision, TimeSource
from evidence_kit.domain.money import Money
from evidence_kit.domain.payment import Method, Payment, Told
from evidence_kit.domain.person import Letters, Person, Route, Statement, Teller, Wish
from evidence_kit.wording import Wording

_A: Final = "sample-suspect-a"
_B: Final = "sample-suspect-b"
_IBAN: Final = "NL91 ABNA 0417 1643 00"
_PHONE: Final = "06-12345678"


class Shown(TypedDict):
    """What Sam says of an exhibit; fields of `Exhibit`."""

    description: str
    platform: str
    shown_at: str
    shown_sure: str


def shown(words: Wording) -> dict[int, Shown]:
    """Give what each exhibit shows, by number. Exhibit 7 is an image in words."""
    _ = words.gettext
    lines = (
        (1, _("Profile of 'Lisa'."), "Instagram", "2026-11-14T20:02"),
        (2, _("We talk on Snapchat."), "Snapchat", "2026-11-15T23:40"),
        (3, _("'Lisa' threatens to send my pictures around and wants € 120."), "Snapchat",
         "2026-11-17T22:06"),
        (4, _("The money I sent."), _("Bank"), "2026-11-17T22:31"),
        (5, _("The other one goes on, on WhatsApp."), "WhatsApp", "2026-11-18T19:16"),
        (6, _("The gift card I bought."), _("E-mail"), "2026-11-18T19:29"),
        (8, _("After I paid, 'Lisa' wants 300 more."), "Snapchat", "2026-11-17T22:41"),
        (9, _("The whole talk in one picture."), "Snapchat", "2026-11-18T19:40"),
        (11, _("'Lisa' sends a saved private picture back"), "Snapchat", "2026-11-17T21:50"),
        (10, _("Again, with another account."), "Telegram", "2026-11-19T08:12"),
    )  # fmt: skip
    return {
        number: Shown(description=said, platform=platform, shown_at=at, shown_sure="sure")
        for number, said, platform, at in lines
    }


def drawn(words: Wording) -> dict[int, Markup]:
    """Give what Sam drew, by number of the exhibit; places are pixels of the drawn screens."""
    _ = words.gettext
    asked = Annotation(
        "sample-quote", Kind.HIGHLIGHT, Point(50, 990), Point(734, 1076),
        text=_("The threat, with the amount."), numbered=True,
    )  # fmt: skip
    account = Annotation(
        "sample-account", Kind.BOX, Point(50, 1078), Point(430, 1166),
        text=_("The account the money had to go to."), numbered=True,
    )  # fmt: skip
    phone = Annotation(
        "sample-phone", Kind.BOX, Point(508, 1166), Point(718, 1214),
        text=_("The number that wrote on WhatsApp later."),
        colour=Colour.BLUE, pattern=Pattern.DASHED, numbered=True,
    )  # fmt: skip
    friends = Annotation(
        "sample-friends", Kind.BLACKOUT, Point(56, 484), Point(486, 788),
        text=_("names of friends"),
    )  # fmt: skip
    paid = Annotation(
        "sample-paid", Kind.BOX, Point(62, 676), Point(478, 734),
        text=_("The account I sent it to."), numbered=True,
    )  # fmt: skip
    return {3: Markup((asked, account, phone, friends)), 4: Markup((paid,))}


def suspects(words: Wording) -> tuple[Suspect, ...]:
    """Give the two suspects."""
    _ = words.gettext
    return (
        Suspect(_A, "A", alias="Lisa"),
        Suspect(_B, "B", role=_("the account the money went to")),
    )


def leads(words: Wording) -> tuple[Lead, ...]:
    """Give what the police can request or search by."""
    _ = words.gettext
    confirmed = LeadState.CONFIRMED

    def of(suspect: str, kind: LeadKind, text: str, platform: str, *seen: Sighting) -> Lead:
        name = f"sample-{kind.value}-{platform.lower()}"
        return Lead(name, kind, text, confirmed, (suspect,), platform, seen)

    bank = _("Bank")
    return (
        of(_A, LeadKind.USERNAME, "lisa.voorbeeld04", "Snapchat",
           _at(1, 292, 504, 248, 44), Sighting(2), _at(3, 176, 152, 210, 42), Sighting(9)),
        of(_A, LeadKind.USERNAME, "lisa_voorbeeld", "Instagram", _at(1, 66, 128, 270, 50)),
        of(_A, LeadKind.DISPLAY_NAME, "Lisa V.", "Instagram", _at(1, 30, 458, 120, 46)),
        of(_A, LeadKind.PHONE, _PHONE, "WhatsApp",
           _at(3, 510, 1162, 204, 50), _at(5, 176, 112, 220, 50)),
        of(_A, LeadKind.PROFILE_LINK, "example.org/lisa", "Instagram", _at(1, 30, 548, 244, 44)),
        of(_B, LeadKind.IBAN, _IBAN, bank, _at(3, 50, 1074, 376, 48), _at(4, 62, 680, 412, 50)),
        of(_B, LeadKind.ACCOUNT_HOLDER, "J. Voorbeeld", bank,
           _at(3, 222, 1118, 196, 48), _at(4, 296, 514, 188, 48)),
        Lead("sample-mail", LeadKind.EMAIL, "winkel@example.org", LeadState.OPEN,
             sightings=(_at(6, 28, 324, 244, 46),)),
        Lead("sample-order", LeadKind.VOUCHER, "XXXX-XXXX-XXXX-4471", confirmed, (_A,),
             sightings=(_at(6, 32, 960, 376, 48),)),
    )  # fmt: skip


def events(words: Wording) -> tuple[Event, ...]:
    """Give what happened, but for the payments."""
    _ = words.gettext
    screen = TimeSource.SCREEN
    told = (
        Event("sample-contact", EventKind.FIRST_CONTACT, _exact("2026-11-14T20:02", screen),
              _("First message from 'Lisa' on Instagram"), platform="Instagram",
              suspects=(_A,), exhibits=(1,)),
        Event("sample-moved", EventKind.MOVED, _about("2026-11-15T23:40"),
              _("We go on talking on Snapchat"), platform="Snapchat",
              suspects=(_A,), exhibits=(2,)),
        Event("sample-sent-back", EventKind.IMAGES, _exact("2026-11-17T21:50", screen),
              _("'Lisa' sends a saved private picture back"),
              details=_("Not in this file, only described."), platform="Snapchat",
              suspects=(_A,), exhibits=(7, 11)),
        Event("sample-threat", EventKind.THREAT, _exact("2026-11-17T22:06", screen),
              _("Threat: € 120 or everything goes to friends and school"),
              quote="120 euro nu, anders gaat het vanavond naar al je vrienden en je school",
              platform="Snapchat", demanded=Money(Decimal(120)), demands=(Demand.MONEY,),
              threatened=_("friends and school"), suspects=(_A,), exhibits=(3, 9)),
        Event("sample-more", EventKind.DEMAND, _exact("2026-11-17T22:35", screen),
              _("€ 300 more is asked for"), quote="goed begin. morgen nog 300, dan stop ik",
              platform="Snapchat", demanded=Money(Decimal(300)), demands=(Demand.MONEY,),
              suspects=(_A,), exhibits=(8, 9)),
        Event("sample-whatsapp", EventKind.THREAT, _exact("2026-11-18T19:02", screen),
              _("Threat on WhatsApp"),
              quote="betaal je niet dan ziet je moeder het ook. ik heb haar nummer",
              platform="WhatsApp", threatened=_("my mother"), suspects=(_A,), exhibits=(5,)),
        Event("sample-blocked", EventKind.BLOCKED, _exact("2026-11-20", TimeSource.MEMORY),
              _("Account blocked and reported")),
    )  # fmt: skip
    return tuple(replace(event, known_by=KnownBy.SEEN) for event in told)


def payments(words: Wording) -> tuple[Payment, ...]:
    """Give both payments: € 170 in all."""
    _ = words.gettext
    return (
        Payment("sample-transfer", Money(Decimal(120)), Method.TRANSFER,
                moment=_exact("2026-11-17T22:31", TimeSource.BANK),
                from_account=_("youth account, ends in 77 88"), to_account=_IBAN,
                to_name="J. Voorbeeld", reference="2026-1117-0042", description="klaar",
                told=Told.NOT_YET, suspects=(_B,), exhibits=(3, 4)),
        Payment("sample-card", Money(Decimal(50)), Method.GIFT_CARD,
                moment=_exact("2026-11-18T19:29", TimeSource.BANK),
                to_account=f"{_PHONE} (WhatsApp)", bought_at="winkel@example.org", code="4471",
                suspects=(_A,), exhibits=(5, 6)),
    )  # fmt: skip


def person(words: Wording) -> Person:
    """Give Sam: 18 years old, easy to reach, with one who helped."""
    _ = words.gettext
    return Person(
        name="Sam Voorbeeld",
        birth_date="2008-03-02",
        age_then=18,
        age_now=18,
        phone="06-87654321",
        phone_note=_("please leave no message"),
        email="sam@example.org",
        best_moment=_("after 4 pm, rather by e-mail"),
        letter_address="per adres T. Voorbeeld, Postbus 00, 0000 AA Voorbeeldstad",
        language=_("Dutch"),
        interpreter=Wish.NO,
        helper="T. Voorbeeld",
        helper_role=_("parent"),
        helper_saw=_("the talk on WhatsApp of 18 November, on Sam's phone"),
        route=Route.REPORT,
        prosecution=Wish.YES,
        informed=Wish.YES,
        victim_support=Wish.YES,
        teller=Teller.SELF,
        letters=Letters.OTHER,
        discreet=Wish.YES,
    )


def statement(words: Wording) -> Statement:
    """Give Sam's own words."""
    return Statement(
        words.gettext(
            "I thought she was just a girl from the neighbourhood. When she began to threaten me"
            " I panicked. I paid twice, and then it went on. I did not dare to tell anyone."
        )
    )


def _at(exhibit: int, x: float, y: float, width: float, height: float) -> Sighting:
    return Sighting(exhibit, Rect(x, y, width, height))


def _exact(start: str, source: TimeSource) -> Moment:
    return Moment(Precision.EXACT, start, source=source)


def _about(start: str) -> Moment:
    return Moment(Precision.ABOUT, start, source=TimeSource.MEMORY)
