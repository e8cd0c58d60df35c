"""The whole room with the keyboard alone: from nothing to an event on the time line."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QPushButton,
    QStackedWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.payment import Method, Payment
from evidence_kit.domain.person import Statement
from evidence_kit.services.ports import Ticket
from evidence_kit.ui.parts.exhibit_link import ExhibitLink
from evidence_kit.ui.parts.focus_order import focusables, move_focus
from evidence_kit.ui.parts.told.keeping import Kept
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.tell.page import TellPage
from evidence_kit.ui.tell.presenter import Place
from evidence_kit.vault import Vault

MONTH = [Moment(Precision.EXACT, f"2026-11-{day:02d}") for day in (1, *range(1, 31))]


def here() -> QWidget:
    """Give what has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def grouped(one: QWidget, other: QWidget) -> bool:
    """Tell whether both are chips of one question."""
    if not isinstance(one, QAbstractButton) or not isinstance(other, QAbstractButton):
        return False
    return one.group() is not None and one.group() is other.group()


def tab_to(page: TellPage, wanted: QWidget) -> None:
    """Press Tab until the keyboard is at `wanted`; within a group the arrow keys lead on."""
    for _press in range(120):
        if here() is wanted:
            return
        if grouped(here(), wanted):
            QTest.keyClick(here(), Qt.Key.Key_Right)
            continue
        move_focus(focusables(page.window()), forward=True)
    raise AssertionError(f"Tab never reaches {wanted.accessibleName()!r}")


def in_sight(page: TellPage, widget: QWidget) -> bool:
    """Tell whether a thing can be seen without scrolling."""
    view = page.line.scroll_area.viewport()
    top = widget.mapTo(view, QPoint(0, 0)).y()
    return top >= 0 and top + widget.height() <= view.height()


def test_whoever_comes_to_give_a_date_sees_what_is_asked(
    page: TellPage, note: Callable[..., None], qtbot: QtBot
) -> None:
    """Also in the lowest window: the date with its label, and how sure it is, not below the bar."""
    paid = Payment("p", method=Method.GIFT_CARD)
    note(paid)
    page.window().setMinimumSize(1, 1)
    page.window().resize(1024, 480)
    page.presenter.visit(paid, "Checking")
    when = page.payment_page.when
    qtbot.waitUntil(
        lambda: (
            when.date.edit.hasFocus()
            and page.payment_page.scroll_area.verticalScrollBar().value() > 0
        )
    )
    view = page.payment_page.scroll_area.viewport()
    for asked in (when.precision, when.date):
        place = QRect(asked.mapTo(view, QPoint()), asked.size())
        assert view.rect().contains(place)


def stands_on(page: TellPage, event: Event) -> bool:
    """Tell whether the keyboard is at the line of an event; lines are made anew now and then."""
    row = page.line.cards.row_of(event)
    return row is not None and row.title.hasFocus()


@pytest.mark.slow
def test_an_event_is_told_by_keyboard_alone(
    page: TellPage, note: Callable[..., None], qtbot: QtBot
) -> None:
    """Choose, type, tie, go back: the keyboard ends on the new line."""
    note(*(Event(f"o{day}", EventKind.OTHER, MONTH[day]) for day in range(1, 16)))
    page.line.add_event.setFocus()
    QTest.keyClick(here(), Qt.Key.Key_Return)
    form = page.event_page
    assert here() is form.kind.chip("first-contact")
    tab_to(page, form.kind.chip("threat"))
    QTest.keyClick(here(), Qt.Key.Key_Space)
    tab_to(page, form.when.date.edit)
    QTest.keyClicks(here(), "17-11-2026")
    tab_to(page, form.when.time.edit)
    QTest.keyClicks(here(), "2206")
    tab_to(page, form.quote.edit)
    QTest.keyClicks(here(), "120 euro nu")
    tab_to(page, form.exhibits.tiles[2])
    QTest.keyClick(here(), Qt.Key.Key_Space)
    QTest.keyClick(here(), Qt.Key.Key_Escape)
    assert page.presenter.place is Place.LINE
    qtbot.waitUntil(lambda: page.presenter.keeper.state is Kept.ALL)
    event = page.presenter.case.events[-1]
    assert (event.kind, event.quote, event.exhibits) == (EventKind.THREAT, "120 euro nu", (2,))
    assert event.moment == Moment(Precision.EXACT, "2026-11-17T22:06")
    qtbot.waitUntil(lambda: stands_on(page, event))
    qtbot.waitUntil(lambda: in_sight(page, here()))
    QTest.keyClick(here(), Qt.Key.Key_Return)
    assert page.presenter.events.fact == event


def test_the_keyboard_comes_back_from_an_exhibit(
    page: TellPage, session: Session, qtbot: QtBot
) -> None:
    """Looking at it changes its line; who comes back stands on the number that was pressed."""
    rooms, table = QStackedWidget(), QPushButton("table")
    qtbot.addWidget(rooms)
    rooms.addWidget(page)
    rooms.addWidget(table)
    with qtbot.waitExposed(rooms):
        rooms.show()
    page.presenter.exhibit_wanted.connect(lambda _number: rooms.setCurrentWidget(table))
    link = next(row.links[0] for row in page.line.cards.rows if row.line.exhibits == (2,))
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Return)
    assert table.hasFocus()

    def look(vault: Vault, ticket: Ticket) -> None:
        del ticket
        vault.describe(2, looked_at=True)

    with qtbot.waitSignal(session.case_changed):
        session.work(look, done=lambda _done: None, failed=raising)
    rooms.setCurrentWidget(page)
    qtbot.waitUntil(lambda: isinstance(here(), ExhibitLink))
    again = here()
    assert isinstance(again, ExhibitLink)
    assert again.number == 2
    assert again is not link


def raising(error: Exception) -> None:
    """Fail the test."""
    raise error


def test_own_words_are_written_by_keyboard_alone(page: TellPage, qtbot: QtBot) -> None:
    """Esc leads back to the card the page was opened from."""
    tab_to(page, page.line.words_card.preview)
    QTest.keyClick(here(), Qt.Key.Key_Space)
    assert here() is page.statement.text.edit
    QTest.keyClicks(here(), "Ik was bang.")
    QTest.keyClick(here(), Qt.Key.Key_Escape)
    qtbot.waitUntil(page.line.words_card.preview.hasFocus)
    qtbot.waitUntil(lambda: page.presenter.case.statement == Statement("Ik was bang."))


def test_whoever_types_on_the_card_loses_no_letter(page: TellPage, qtbot: QtBot) -> None:
    """It looks like a field: the first letter is written as well, behind what stood there."""
    card = page.line.words_card.preview
    tab_to(page, card)
    for key in "Ik":
        QTest.keyClick(here(), key)
    assert here() is page.statement.text.edit
    QTest.keyClicks(here(), " was bang.")
    QTest.keyClick(here(), Qt.Key.Key_Escape)
    qtbot.waitUntil(card.hasFocus)
    QTest.keyClick(card, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.presenter.place is Place.LINE
    QTest.keyClick(card, "N")
    QTest.keyClicks(here(), "u niet.")
    QTest.keyClick(here(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.presenter.case.statement == Statement("Ik was bang. Nu niet."))
