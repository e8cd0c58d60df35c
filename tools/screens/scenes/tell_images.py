"""Where images were shared, which images the other has, who saw it; gaps, and ways to pay."""

from __future__ import annotations

import dataclasses
from decimal import Decimal
from typing import Final

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.case import Case
from evidence_kit.domain.distribution import Distribution, Presence
from evidence_kit.domain.event import Demand, Event, EventKind, KnownBy
from evidence_kit.domain.intimate_image import Genuine, ImageKind, IntimateImage, Obtained
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.money import Money
from evidence_kit.domain.payment import Method, Payment
from evidence_kit.domain.person import Person, Statement, Teller, Wish
from evidence_kit.domain.police_contact import PoliceContact
from evidence_kit.domain.witness import Witness
from tools.screens.registry import screen
from tools.screens.stage import Stage
from tools.screens.telling import ROOM, told_case, told_page

_SHOWN: Final = Distribution(
    "d1",
    "Instagram",
    "https://example.org/p/lisa",
    Moment(Precision.EXACT, "2026-11-28T16:40"),
    "twee vrienden",
    Presence.THERE,
    KnownBy.TOLD,
    exhibits=(2,),
)
_VIDEO: Final = IntimateImage(
    "i1",
    ImageKind.LIVE,
    Genuine.REAL,
    Wish.YES,
    Moment(Precision.ABOUT, "2026-11-17"),
    Obtained.RECORDED,
    20,
    "Alleen bij de ander",
)
_FAKE: Final = IntimateImage("i2", ImageKind.PHOTO, Genuine.SYNTHETIC)
_FRIEND: Final = Witness(
    "w1",
    "Noor",
    "vriendin",
    "06-12345678",
    "Kreeg een bericht van lisa_voorbeeld",
    Moment(Precision.EXACT, "2026-11-19"),
    Wish.YES,
    (2,),
)
_CALLED: Final = PoliceContact(
    "c1",
    moment=Moment(Precision.EXACT, "2026-11-29T15:10"),
    place="0900-8844",
    reference="0000-1234",
    prosecution=Wish.YES,
)


def _case(stage: Stage) -> Case:
    return told_case(
        stage,
        distributions=(_SHOWN,),
        images=(_VIDEO, _FAKE),
        witnesses=(_FRIEND, Witness("w2", relation="mentor")),
        police_contacts=(_CALLED,),
    )


@screen("tell-more")
def tell_more(stage: Stage) -> QWidget:
    """A silence on the time line, what was shared, and the police; more stands beside it."""
    page = told_page(stage, _case(stage))
    stage.then(lambda: page.line.scroll_area.verticalScrollBar().setValue(10_000))
    return stage.in_case(page, ROOM)


@screen("tell-spread-new")
def tell_spread_new(stage: Stage) -> QWidget:
    """A new place where images were shared."""
    page = told_page(stage, told_case(stage))
    page.presenter.begin(Distribution)
    return stage.in_case(page, ROOM)


@screen("tell-spread")
def tell_spread(stage: Stage) -> QWidget:
    """Such a place, as it is told."""
    page = told_page(stage, _case(stage))
    page.presenter.open(_SHOWN)
    return stage.in_case(page, ROOM)


@screen("tell-image-new")
def tell_image_new(stage: Stage) -> QWidget:
    """A new image in words."""
    page = told_page(stage, told_case(stage))
    page.presenter.begin(IntimateImage)
    return stage.in_case(page, ROOM)


@screen("tell-image-helper")
def tell_image_helper(stage: Stage) -> QWidget:
    """A parent tells of an image of their child."""
    page = told_page(stage, told_case(stage, person=Person(teller=Teller.PARENT)))
    page.presenter.begin(IntimateImage)
    return stage.in_case(page, ROOM)


@screen("tell-helper")
def tell_helper(stage: Stage) -> QWidget:
    """A parent reads what was told: lines and rows speak of the child."""
    parent = Person(teller=Teller.PARENT, age_now=13)
    events = (Event("e1", EventKind.THREAT), Event("e2", EventKind.REFUSAL, platform="Snapchat"))
    images = (IntimateImage("i1", ImageKind.PHOTO, obtained=Obtained.SENT),)
    told = {"events": events, "images": images, "payments": (), "statement": Statement()}
    return stage.in_case(told_page(stage, told_case(stage, person=parent, **told)), ROOM)


@screen("tell-image")
def tell_image(stage: Stage) -> QWidget:
    """The end of the page of an image in words."""
    page = told_page(stage, _case(stage))
    page.presenter.open(_VIDEO)
    stage.then(lambda: page.image_page.scroll_area.verticalScrollBar().setValue(10_000))
    return stage.in_case(page, ROOM)


@screen("tell-witness")
def tell_witness(stage: Stage) -> QWidget:
    """Somebody who got a message."""
    page = told_page(stage, _case(stage))
    page.presenter.open(_FRIEND)
    return stage.in_case(page, ROOM)


@screen("tell-event-shared")
def tell_event_shared(stage: Stage) -> QWidget:
    """An event of images that were shared leads on to where that was."""
    moment = Moment(Precision.EXACT, "2026-11-19")
    event = Event("s", EventKind.SPREAD, moment, platform="Instagram")
    page = told_page(stage, told_case(stage, events=(event,)))
    page.presenter.open(event)
    return stage.in_case(page, ROOM)


@screen("tell-event-foreign")
def tell_event_foreign(stage: Stage) -> QWidget:
    """A threat in another language, with what was wanted."""
    case = _case(stage)
    threat = dataclasses.replace(
        case.events[3],
        quote="Pay 120 or I send it to all your friends tonight",
        language="Portugees",
        translation="Betaal 120 of ik stuur het vanavond naar al je vrienden",
        demands=(Demand.MONEY, Demand.IMAGES),
        promised="vanavond",
    )
    page = told_page(stage, dataclasses.replace(case, events=(threat,)))
    page.presenter.open(threat)
    stage.then(lambda: page.event_page.scroll_area.verticalScrollBar().setValue(560))
    return stage.in_case(page, ROOM)


def _paid(stage: Stage, payment: Payment) -> QWidget:
    page = told_page(stage, dataclasses.replace(_case(stage), payments=(payment,)))
    page.presenter.open(payment)
    stage.then(lambda: page.payment_page.scroll_area.verticalScrollBar().setValue(10_000))
    return stage.in_case(page, ROOM)


@screen("tell-payment-crypto")
def tell_payment_crypto(stage: Stage) -> QWidget:
    """What an exchange needs."""
    wallet = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"
    paid = Payment("p8", Money(Decimal("0.0042"), "BTC"), Method.CRYPTO, to_account=wallet)
    return _paid(stage, paid)


@screen("tell-payment-cash")
def tell_payment_cash(stage: Stage) -> QWidget:
    """What a money office needs."""
    paid = Payment(
        "p9",
        Money(Decimal(80)),
        Method.CASH_SERVICE,
        to_name="K. Voorbeeld",
        country="Ivoorkust",
        reference="123 456 7890",
        brand="Western Union",
    )
    return _paid(stage, paid)


@screen("tell-payments-mixed")
def tell_payments_mixed(stage: Stage) -> QWidget:
    """Totals per currency, and one question that fits all ways to pay."""
    payments = (
        Payment("p1", Money(Decimal(50)), Method.GIFT_CARD, brand="Steam", code="4471"),
        Payment("p2", Money(Decimal("0.0042"), "BTC"), Method.CRYPTO),
        Payment("p3", Money(Decimal(80), "USD"), Method.CASH_SERVICE, to_name="K. Voorbeeld"),
    )
    page = told_page(stage, dataclasses.replace(_case(stage), payments=payments))
    return stage.in_case(page, ROOM)
