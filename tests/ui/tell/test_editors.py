"""The pages for an event and a payment ask what belongs, and never scold anybody."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.domain.event import Event, EventKind, KnownBy
from evidence_kit.domain.lead import UNKNOWN_SUSPECT
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.money import Money
from evidence_kit.domain.payment import Method, Payment, PaymentState, Told
from evidence_kit.ui.parts.dialog import open_dialogs
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.tell.page import TellPage
from evidence_kit.ui.tell.presenter import Place
from evidence_kit.ui.tell.said import title_of
from evidence_kit.wording import wording
from support.tellings import HOLDER, LISA, THREAT, TRANSFER

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Menus that open in a window that is not on a screen."""

Note = Callable[..., None]


def kept_event(page: TellPage, qtbot: QtBot) -> Event:
    """Go back to the time line and give what was kept."""
    page.event_page.done.click()
    qtbot.waitUntil(lambda: bool(page.presenter.case.events))
    qtbot.waitUntil(lambda: page.presenter.keeper.state.value == "all")
    return page.presenter.case.events[-1]


def kept_payment(page: TellPage, qtbot: QtBot) -> Payment:
    """Go back to the time line and give what was kept."""
    page.payment_page.done.click()
    qtbot.waitUntil(lambda: bool(page.presenter.case.payments))
    qtbot.waitUntil(lambda: page.presenter.keeper.state.value == "all")
    return page.presenter.case.payments[-1]


def test_everything_told_of_an_event_is_kept(page: TellPage, note: Note, qtbot: QtBot) -> None:
    """Every field of the page ends in the event, letter by letter."""
    note(LISA, HOLDER)
    page.line.add_event.click()
    form = page.event_page
    form.kind.chip("threat").click()
    form.short.set_text("Dreigt met mijn school")
    form.quote.set_text("120 euro nu,\nanders  gaat het rond")
    form.platform.set_text("Snapchat")
    form.threatened.set_text("mijn vrienden")
    form.amount.amount.set_text("1.250,50")
    form.amount.currency.set_text("usd")
    form.details.set_text("Ik zat in de trein.")
    form.known_by.chip("told").click()
    form.when.precision.chip("between").click()
    form.when.date.set_text("17-11-2026")
    form.when.time.set_text("22.06")
    form.when.end_date.set_text("18-11-2026")
    form.exhibits.tiles[2].click()
    form.suspects.chips["s1"].click()
    event = kept_event(page, qtbot)
    assert event == Event(
        event.id,
        EventKind.THREAT,
        Moment(Precision.BETWEEN, "2026-11-17T22:06", "2026-11-18"),
        "Dreigt met mijn school",
        "120 euro nu,\nanders  gaat het rond",
        "Ik zat in de trein.",
        "Snapchat",
        Money(Decimal("1250.50"), "USD"),
        "mijn vrienden",
        known_by=KnownBy.TOLD,
        suspects=("s1",),
        exhibits=(2,),
    )


def test_opening_and_closing_changes_nothing(page: TellPage, note: Note, qtbot: QtBot) -> None:
    """Fields are filled from the case and give the same back."""
    note(THREAT, TRANSFER)
    for fact in (THREAT, TRANSFER):
        page.presenter.open(fact)
        assert fact in (page.presenter.events.thing, page.presenter.payments.thing)
        page.presenter.show_line()
    assert page.presenter.keeper.state.value == "all"
    assert page.presenter.case.events == (THREAT,)
    assert page.presenter.case.payments == (TRANSFER,)


def test_only_what_belongs_to_the_kind_is_asked(page: TellPage) -> None:
    """Telling the police has a number and no threat; everything comes when somebody asks."""
    page.line.add_event.click()
    form = page.event_page
    form.kind.chip("police").click()
    shown = (form.reference.isVisible(), form.quote.isVisible(), form.amount.isVisible())
    assert shown == (True, False, False)
    form.kind.chip("threat").click()
    shown = (form.reference.isVisible(), form.quote.isVisible(), form.amount.isVisible())
    assert shown == (False, True, True)
    form.more.click()
    assert form.reference.isVisible()


def test_a_date_is_judged_only_once_its_field_is_left(page: TellPage) -> None:
    """Nobody is told off while typing, and what was typed stays in the field."""
    page.line.add_event.click()
    when = page.event_page.when
    when.date.edit.setFocus()
    QTest.keyClicks(when.date.edit, "na mijn verjaardag")
    assert when.date.error == ""
    when.time.edit.setFocus()
    assert when.date.error.startswith("Write it like 17-11-2026.")
    assert when.date.text() == "na mijn verjaardag"
    when.date.edit.setFocus()
    QTest.keyClick(when.date.edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(when.date.edit, "17-11")
    assert when.date.error == "", "as soon as it can be read, the sentence goes"


def test_another_zone_is_chosen_and_kept(page: TellPage, qtbot: QtBot) -> None:
    """One press away; the zone stays with the moment."""
    page.line.add_event.click()
    when = page.event_page.when
    when.date.set_text("17-11-2026")
    when.time.set_text("04.30")
    when.zone.click()
    menu = when.findChild(QMenu)
    assert menu is not None
    next(action for action in menu.actions() if action.text() == "Philippines").trigger()
    menu.close()
    assert when.zone.text() == "Time zone: Philippines"
    assert kept_event(page, qtbot).moment.zone == "Asia/Manila"


def test_not_knowing_who_stands_alone(page: TellPage, note: Note) -> None:
    """A suspect takes "I do not know" away, and the other way round."""
    note(LISA)
    page.line.add_event.click()
    chips = page.event_page.suspects.chips
    chips["s1"].click()
    chips[UNKNOWN_SUSPECT].click()
    assert page.event_page.suspects.chosen == (UNKNOWN_SUSPECT,)
    chips["s1"].click()
    assert page.event_page.suspects.chosen == ("s1",)


def test_exhibits_set_aside_stay_tied(page: TellPage, note: Note, qtbot: QtBot) -> None:
    """Choosing another one loses no number that is not on offer now."""
    note(Event("e1", EventKind.THREAT, exhibits=(9,)))
    page.presenter.open(page.presenter.case.events[0])
    page.event_page.exhibits.tiles[1].click()
    assert kept_event(page, qtbot).exhibits == (1, 9)


def test_taking_away_asks_first(page: TellPage, note: Note, qtbot: QtBot) -> None:
    """The safe answer keeps it; the other erases it."""
    note(THREAT)
    page.presenter.open(THREAT)
    page.event_page.remove.click()
    open_dialogs(page.window())[-1].safe.click()
    assert page.presenter.case.events == (THREAT,)
    page.event_page.remove.click()
    other = open_dialogs(page.window())[-1].other
    assert other is not None
    other.click()
    qtbot.waitUntil(lambda: page.presenter.case.events == ())
    assert page.presenter.place is Place.LINE


def test_everything_told_of_a_payment_is_kept(page: TellPage, note: Note, qtbot: QtBot) -> None:
    """Every field of the page ends in the payment."""
    note(HOLDER)
    page.line.money.add.click()
    form = page.payment_page
    form.method.chip("gift-card").click()
    form.amount.amount.set_text("€ 50")
    form.state.chip("returned").click()
    form.when.date.set_text("18-11-2026")
    form.more.click()
    for field, text in (
        (form.to_account, "06-12345678"),
        (form.to_name, "J. Voorbeeld"),
        (form.fields["bought_at"], "winkel@example.org"),
        (form.fields["code"], "4471"),
        (form.fields["from_account"], "77 88"),
        (form.fields["reference"], "2026-1"),
        (form.fields["description"], "kado"),
        (form.fields["bic"], "ABNANL2A"),
        (form.fields["country"], "Ivoorkust"),
        (form.fields["brand"], "Steam"),
        (form.fields["receipt"], "bon 12"),
        (form.told_note, "De winkel"),
        (form.note, "Ik was bang"),
    ):
        field.set_text(text)
    form.told.chip("not-yet").click()
    form.exhibits.tiles[1].click()
    form.suspects.chips["s2"].click()
    payment = kept_payment(page, qtbot)
    assert payment == Payment(
        payment.id,
        Money(Decimal(50)),
        Method.GIFT_CARD,
        PaymentState.RETURNED,
        Moment(Precision.EXACT, "2026-11-18"),
        "77 88",
        "06-12345678",
        "J. Voorbeeld",
        "2026-1",
        "kado",
        "winkel@example.org",
        "4471",
        Told.NOT_YET,
        "De winkel",
        "Ik was bang",
        ("s2",),
        (1,),
        "ABNANL2A",
        "Ivoorkust",
        "Steam",
        "bon 12",
    )


def test_no_answer_stands_there_that_nobody_gave(page: TellPage, qtbot: QtBot) -> None:
    """How it was paid, how it is known and where a time was read start without a choice."""
    page.line.add_event.click()
    form = page.event_page
    form.short.set_text("Dreigt")
    assert (form.known_by.chosen, form.when.source.chosen) == (None, None)
    event = kept_event(page, qtbot)
    assert (event.known_by.value, event.moment.source.value) == ("", "")
    page.line.money.add.click()
    page.payment_page.amount.amount.set_text("50")
    payment = kept_payment(page, qtbot)
    assert (payment.method.value, payment.moment.source.value) == ("", "")
    assert title_of(payment, wording("en")) == "€50 paid"


def test_an_account_is_checked_beside_its_field(page: TellPage) -> None:
    """A good IBAN names its bank; a mistyped one is kept as typed, and told so."""
    page.line.money.add.click()
    form = page.payment_page
    form.to_account.set_text("NL91 ABNA 0417 1643 00")
    assert "ABN AMRO" in form.to_account.edit.accessibleDescription()
    form.to_account.set_text("NL91 ABNA 0417 1643 01")
    assert "as you typed it" in form.to_account.edit.accessibleDescription()
    assert form.to_account.error == "", "a doubt is no error"


def test_a_bad_amount_stays_in_its_field(page: TellPage) -> None:
    """It is told kindly, once the field is left."""
    page.line.money.add.click()
    field = page.payment_page.amount.amount
    field.edit.setFocus()
    QTest.keyClicks(field.edit, "veel")
    assert field.error == ""
    page.payment_page.amount.currency.edit.setFocus()
    assert field.error.startswith("Write it like 120")
    assert field.text() == "veel"


def test_a_case_that_cannot_change_can_be_read(
    page: TellPage, note: Note, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everything is on screen and nothing takes a press or a letter."""
    note(THREAT)
    monkeypatch.setattr(type(session), "read_only", property(lambda _self: True))
    page.presenter.open(THREAT)
    form = page.event_page
    assert isinstance(form.quote.edit, QPlainTextEdit)
    assert form.quote.edit.isReadOnly()
    assert not form.kind.isEnabled()
    assert not form.remove.isVisible()
    widget: QWidget = form.back
    assert widget.isEnabled()


def test_a_long_text_shows_its_beginning(page: TellPage, note: Note) -> None:
    """Whoever comes to read sees what it begins with; whoever types stays where they are."""
    note(Payment("p", from_account="my own savings account, the one that ends in 77 88"))
    page.presenter.open(page.presenter.case.payments[0])
    line = page.payment_page.fields["from_account"].line
    assert line.cursorPosition() == 0
    line.setFocus()
    line.end(False)
    page.payment_page.binding.refill()
    assert line.cursorPosition() == len(line.text())
