"""What happened: empty, filled, without dates, each editor, errors, long texts."""

from __future__ import annotations

import dataclasses
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.money import Money
from evidence_kit.domain.payment import Method, Payment, PaymentState
from evidence_kit.domain.person import Person, Statement, Wish
from evidence_kit.services import sample_story as story
from tools.screens.registry import screen
from tools.screens.sample_case import sample
from tools.screens.stage import Stage
from tools.screens.telling import ROOM, told_case, told_page


@screen("tell-empty")
def tell_empty(stage: Stage) -> QWidget:
    """Nothing yet."""
    return stage.in_case(told_page(stage, sample(0, language=stage.words.language)), ROOM)


@screen("tell")
def tell(stage: Stage) -> QWidget:
    """The whole story of Sam."""
    return stage.in_case(told_page(stage, told_case(stage)), ROOM)


@screen("tell-foot")
def tell_foot(stage: Stage) -> QWidget:
    """The end of a long time line, with what has no date."""
    events = (
        *story.events(stage.words),
        Event("none", EventKind.HELP, title="Verteld aan mijn tante"),
    )
    page = told_page(stage, told_case(stage, events=events))
    stage.then(lambda: page.line.scroll_area.verticalScrollBar().setValue(10_000))
    return stage.in_case(page, ROOM)


@screen("tell-event-new")
def tell_event_new(stage: Stage) -> QWidget:
    """A new event; nobody has said anything yet."""
    page = told_page(stage, told_case(stage))
    page.presenter.begin_event()
    return stage.in_case(page, ROOM)


@screen("tell-event")
def tell_event(stage: Stage) -> QWidget:
    """A threat is open."""
    case = told_case(stage)
    page = told_page(stage, case)
    page.presenter.open(case.events[3])
    return stage.in_case(page, ROOM)


@screen("tell-event-foot")
def tell_event_foot(stage: Stage) -> QWidget:
    """The end of the same page, with all questions."""
    case = told_case(stage)
    page = told_page(stage, case)
    page.presenter.open(case.events[3])
    page.event_page.more.click()
    stage.then(lambda: page.event_page.scroll_area.verticalScrollBar().setValue(10_000))
    return stage.in_case(page, ROOM)


@screen("tell-event-unread")
def tell_event_unread(stage: Stage) -> QWidget:
    """A stretch of time with a date and an amount that cannot be read, in another zone."""
    case = told_case(stage)
    page = told_page(stage, case)
    page.presenter.open(case.events[3])
    events = page.presenter.events
    events.write_when(precision=Precision.BETWEEN, zone="Asia/Manila")
    page.event_page.binding.refill()
    page.event_page.when.date.set_text("na mijn verjaardag")
    page.event_page.when.end_date.set_text("18-11")
    page.event_page.amount.amount.set_text("heel veel")
    events.check()
    stage.then(lambda: page.event_page.scroll_area.verticalScrollBar().setValue(330))
    return stage.in_case(page, ROOM)


@screen("tell-event-remove")
def tell_event_remove(stage: Stage) -> QWidget:
    """An event is about to be erased."""
    case = told_case(stage)
    page = told_page(stage, case)
    page.presenter.open(case.events[3])
    stage.then(page.event_page._ask_removal)
    return stage.in_case(page, ROOM)


@screen("tell-payment-new")
def tell_payment_new(stage: Stage) -> QWidget:
    """A new payment."""
    page = told_page(stage, told_case(stage))
    page.presenter.begin_payment()
    return stage.in_case(page, ROOM)


@screen("tell-payment")
def tell_payment(stage: Stage) -> QWidget:
    """A transfer is open."""
    case = told_case(stage)
    page = told_page(stage, case)
    page.presenter.open(case.payments[0])
    return stage.in_case(page, ROOM)


@screen("tell-payment-foot")
def tell_payment_foot(stage: Stage) -> QWidget:
    """The end of the page of a gift card, whose account is mistyped."""
    case = told_case(stage)
    page = told_page(stage, case)
    page.presenter.open(dataclasses.replace(case.payments[1], to_account="NL91 ABNA 0417 1643 01"))
    stage.then(lambda: page.payment_page.scroll_area.verticalScrollBar().setValue(10_000))
    return stage.in_case(page, ROOM)


@screen("tell-words")
def tell_words(stage: Stage) -> QWidget:
    """Own words."""
    page = told_page(stage, told_case(stage))
    page.presenter.show_words()
    return stage.in_case(page, ROOM)


@screen("tell-long")
def tell_long(stage: Stage) -> QWidget:
    """Long texts, other scripts, several currencies, another year, another zone."""
    name = "عبد الرحمن بن محمد بن عبد الله بن عبد العزيز المثالي"
    events = (
        Event(
            "a",
            EventKind.FIRST_CONTACT,
            Moment(Precision.BETWEEN, "2025-12-28T09:00", "2025-12-31T22:15"),
            f"{name} wil alles over mij weten en vraagt waar ik op school zit, elke dag opnieuw",
            exhibits=(1, 2, 3, 4, 5, 6),
        ),
        Event(
            "b",
            EventKind.THREAT,
            Moment(Precision.ABOUT, "2026-11-17T22:06", zone="Asia/Manila"),
            demanded=Money(Decimal("1250.5"), "USD"),
            platform="Telegram",
            exhibits=(7,),
        ),
        Event("c", EventKind.POLICE, Moment(Precision.ABOUT, "2026-11-20"), reference="0000-1234"),
        Event("d", EventKind.SPREAD, title="Hottentottententententoonstellingsvoorbereidingen"),
    )
    payments = (
        Payment("p", Money(Decimal("1250.5"), "USD"), Method.CASH_SERVICE, to_name=name),
        Payment(
            "q",
            Money(Decimal("0.00042"), "BTC"),
            Method.CRYPTO,
            PaymentState.TRIED,
            to_account="bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5",
        ),
        Payment("r", None, Method.PAYSAFECARD, PaymentState.RETURNED, code="0000 0000 0000 1234"),
    )
    statement = Statement("\n\n".join(["Het begon met een bericht. " * 12] * 3))
    person = Person(name=name, interpreter=Wish.YES)
    case = told_case(stage, events=events, payments=payments, statement=statement, person=person)
    return stage.in_case(told_page(stage, case), ROOM)


@screen("tell-read-only")
def tell_read_only(stage: Stage) -> QWidget:
    """A case that cannot be changed: everything to see, nothing to press."""
    case = told_case(stage)
    page = told_page(stage, case, read_only=True)
    page.presenter.open(case.events[3])
    return stage.in_case(page, ROOM)
