"""What somebody types or chooses moves nothing they may be about to press."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.ui.parts.field import Field
from evidence_kit.ui.tell.fact_page import FactPage
from evidence_kit.ui.tell.page import TellPage

BETWEEN = Event("e", EventKind.THREAT, Moment(Precision.BETWEEN, "2026-11-17T22:06", "2026-11-18"))


def heights(page: FactPage, *parts: QWidget) -> list[int]:
    """Say how far down the sheet these stand, once it was laid out."""
    QApplication.processEvents()
    return [part.mapTo(page.scroll_area.widget(), QPoint(0, 0)).y() for part in parts]


def type_in(field: Field, text: str) -> None:
    """Type letter by letter and leave the field."""
    field.edit.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(field.edit, text)
    QTest.keyClick(field.edit, Qt.Key.Key_Tab)


@pytest.mark.parametrize("typed", ["17-11", "na mijn verjaardag"])
def test_a_date_moves_nothing_below_it(page: TellPage, typed: str) -> None:
    """Whether it can be read or not, while typing and after."""
    page.line.add_event.click()
    form = page.event_page
    below = (form.when.source.chip("memory"), form.when.zone, form.quote, form.details)
    before = heights(form, *below)
    type_in(form.when.date, typed)
    assert bool(form.when.date.error) is (typed != "17-11")
    assert heights(form, *below) == before
    type_in(form.when.time, "laat")
    assert form.when.time.error
    assert heights(form, *below) == before
    assert form.action_bar is not None
    assert form.action_bar.status == "What we cannot read, we keep with the details."


def test_an_end_that_cannot_be_read_moves_nothing(page: TellPage) -> None:
    """The second date and time have their line of help, too."""
    page.presenter.open(BETWEEN)
    form = page.event_page
    below = (form.when.source.chip("memory"), form.quote)
    before = heights(form, *below)
    for field in (form.when.end_date, form.when.end_time):
        field.set_text("")
        type_in(field, "ooit")
        assert field.error
        assert heights(form, *below) == before


def test_not_knowing_when_moves_nothing_and_loses_nothing(page: TellPage, qtbot: QtBot) -> None:
    """The fields are empty as long as nobody knows, and full again after."""
    page.presenter.open(BETWEEN)
    form, when = page.event_page, page.event_page.when
    when.precision.chip("exact").click()
    before = heights(form, when.source, form.quote)
    when.precision.chip("unknown").click()
    assert (when.date.text(), when.time.text()) == ("", "")
    assert form.telling.fact is not None
    assert not form.telling.fact.moment.known
    assert heights(form, when.source, form.quote) == before
    when.precision.chip("exact").click()
    assert when.date.text() == "Tue 17 Nov 2026"
    assert form.telling.fact.moment.start == "2026-11-17T22:06"


def test_an_amount_and_an_account_move_nothing(page: TellPage) -> None:
    """What their checks find stands where the help stood."""
    page.line.money.add.click()
    form = page.payment_page
    form.method.chip("transfer").click()
    below = (form.state.chip("paid"), form.when, form.to_name, form.note)
    before = heights(form, *below)
    type_in(form.amount.amount, "heel veel")
    assert form.amount.amount.error
    assert heights(form, *below) == before
    for account in ("NL91 ABNA 0417 1643 01", "NL91 ABNA 0417 1643 00", ""):
        form.to_account.set_text(account)
        assert heights(form, *below) == before


def test_more_questions_have_the_keyboard(page: TellPage, qtbot: QtBot) -> None:
    """The button for them goes; the first question that was not there is next."""
    page.line.add_event.click()
    form = page.event_page
    form.kind.chip("blocked").click()
    assert not form.quote.isVisible()
    form.more.setFocus(Qt.FocusReason.TabFocusReason)
    form.more.click()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is form.quote.edit)
