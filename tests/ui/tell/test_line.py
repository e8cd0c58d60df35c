"""The time line shows everything that was told, in order, and every line leads somewhere."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.exhibit import Exhibit
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.money import Money
from evidence_kit.domain.payment import Told
from evidence_kit.domain.person import Statement
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.tell.bank import tell_bank
from evidence_kit.ui.tell.page import TellPage
from evidence_kit.ui.tell.presenter import Place, TellPresenter
from evidence_kit.ui.tell.said import aloud, title_of
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording, wording
from support.rooms import NOW
from support.tellings import COIN, THREAT, TRANSFER

Note = Callable[..., None]
Show = Callable[[QWidget], QWidget]
SHOWN = dataclasses.replace(THREAT, exhibits=(1,))
LATER = dataclasses.replace(TRANSFER, exhibits=(2,))


def test_lines_stand_in_order_with_those_without_a_date_apart(page: TellPage, note: Note) -> None:
    """First the threat, then the payment; what has no date stands in its own group."""
    note(LATER, SHOWN, Event("e9", EventKind.HELP))
    dated = [row.line.what for row in page.line.cards.rows if row.line.moment.known]
    assert dated == [SHOWN, LATER]
    undated = [row for row in page.line.cards.rows if not row.line.moment.known]
    assert [row.line.what.id for row in undated] == ["e9"]
    assert page.line.cards.undated.isVisible()


def test_the_head_is_true_of_what_stands_there(page: TellPage, note: Note) -> None:
    """Nothing is said to stand in order before something has a date."""
    note(Event("u", EventKind.HELP))
    assert page.line.lead.text() == "Nothing has a date yet. Roughly is good enough."
    note(SHOWN)
    assert page.line.lead.text() == "What has a date stands in order. Is this right?"


def test_a_line_says_all_of_itself_aloud(page: TellPage, note: Note) -> None:
    """Who does not see the columns hears moment and words together."""
    note(SHOWN)
    row = page.line.cards.rows[0]
    assert row.title.accessibleName() == "Tue 17 Nov 2026, 22:06: Dreigt met mijn school"


def test_a_number_leads_to_its_exhibit(page: TellPage, note: Note, qtbot: QtBot) -> None:
    """The shell is told which exhibit to open."""
    note(SHOWN)
    with qtbot.waitSignal(page.presenter.exhibit_wanted) as wanted:
        page.line.cards.rows[0].links[0].click()
    assert wanted.args == [1]


@pytest.mark.slow
def test_every_line_opens_its_editor(page: TellPage, note: Note) -> None:
    """An event, a payment, and an exhibit nobody told about yet."""
    note(SHOWN, COIN)
    presenter = page.presenter
    for row in page.line.cards.rows:
        row.title.click()
        what = row.line.what
        if isinstance(what, Exhibit):
            assert presenter.events.fact is not None
            assert presenter.events.fact.exhibits == (what.number,)
            assert presenter.events.fresh
        else:
            fact = presenter.events.fact or presenter.payments.fact
            assert fact == what
        presenter.show_line()
    assert len(page.presenter.case.events) == 1, "looking at an exhibit tells nothing of it"


def test_a_line_without_a_date_offers_one(page: TellPage, note: Note, qtbot: QtBot) -> None:
    """For an event the keyboard stands in the date; for an exhibit its details are opened."""
    note(Event("e9", EventKind.HELP))
    rows = {type(row.line.what): row for row in page.line.cards.rows}
    give = rows[Exhibit].give_date
    assert give is not None
    with qtbot.waitSignal(page.presenter.details_wanted) as wanted:
        give.click()
    assert wanted.args == [rows[Exhibit].line.exhibits[0]]
    give = rows[Event].give_date
    assert give is not None
    give.click()
    assert page.presenter.place is Place.EVENT
    assert QApplication.focusWidget() is page.event_page.when.date.edit


def test_totals_are_told_per_currency(page: TellPage, note: Note) -> None:
    """What was paid, in how many times, and what was asked; what failed is not paid."""
    note(SHOWN, LATER, COIN)
    money = page.line.money
    assert money.total.text() == "€120"
    assert money.facts.text() == "in 1 payment, €120 was asked"
    other = dataclasses.replace(LATER, id="p9", money=Money(Decimal(50), "USD"))
    note(other)
    assert money.total.text() == "€120 and $50"
    assert len(money.rows) == 3


def test_one_answer_about_the_bank_holds_for_all(page: TellPage, note: Note, qtbot: QtBot) -> None:
    """Two payments, one question."""
    unsaid = dataclasses.replace(LATER, told=Told.UNSAID)
    note(unsaid, dataclasses.replace(unsaid, id="p9"))
    page.line.money.not_yet.click()
    qtbot.waitUntil(lambda: {one.told for one in page.presenter.case.payments} == {Told.NOT_YET})
    assert page.line.money.not_yet.isChecked()


def test_answers_about_the_bank_that_differ_stay(
    presenter: TellPresenter, session: Session, note: Note, qtbot: QtBot
) -> None:
    """Only what was not answered yet is answered."""
    one = dataclasses.replace(LATER, told=Told.YES)
    note(one, dataclasses.replace(one, id="p9", told=Told.UNSAID))
    with qtbot.waitSignal(session.case_changed):
        tell_bank(presenter.case, Told.NOT_YET, presenter.keeper)
    assert [payment.told for payment in session.case.payments] == [Told.YES, Told.NOT_YET]


def test_an_empty_room_has_one_first_step(
    empty: Session, notices: Notices, theme: Theme, words: Wording, show: Show
) -> None:
    """It begins with what somebody knows, with or without a date."""
    page = TellPage(TellPresenter(empty, notices, clock=NOW), theme, words)
    show(page)
    assert page.line.empty.isVisible()
    assert not page.line.onward.isVisible()
    page.line.empty.undated.click()
    assert page.presenter.place is Place.EVENT
    assert page.event_page.when.precision.chosen == "unknown"
    assert page.event_page.when.date.text() == ""


@pytest.mark.slow
def test_the_card_shows_how_own_words_begin(page: TellPage, note: Note) -> None:
    """A press opens the page with all of them."""
    note(Statement("Het begon " * 40))
    preview = page.line.words_card.preview
    assert preview.para.text().endswith("…")
    QTest.keyClick(preview, Qt.Key.Key_Return)
    assert page.statement.text.text() == "Het begon " * 40


def test_lines_that_stay_as_they_are_are_not_made_anew(page: TellPage, note: Note) -> None:
    """Only what was told anew is laid out again."""
    note(SHOWN, Event("e9", EventKind.HELP))
    rows = {row.line.what: row for row in page.line.cards.rows}
    note(dataclasses.replace(SHOWN, title="Anders"))
    again = {row.line.what: row for row in page.line.cards.rows}
    same = [what for what, row in again.items() if rows.get(what) is row]
    assert len(same) == len(again) - 1
    assert all(row.isVisible() for row in again.values())


def test_a_line_keeps_the_keyboard_when_the_case_changes(page: TellPage, note: Note) -> None:
    """Rows are made anew; who stood on one still does."""
    note(SHOWN)
    page.line.cards.rows[0].title.setFocus()
    note(dataclasses.replace(SHOWN, title="Anders"))
    row = page.line.cards.row_of(SHOWN)
    assert row is not None
    assert QApplication.focusWidget() is row.title


def test_titles_without_words_say_what_is_known() -> None:
    """A kind with its amount or platform; a payment with what became of it."""
    nl = wording("nl")
    bare = Event("e", EventKind.DEMAND, demanded=Money(Decimal(300)))
    assert title_of(bare, nl) == "Eis: €\u00a0300"
    assert title_of(COIN, nl) == "0,00042\u00a0BTC in crypto gestuurd: niet gelukt"
    line = Moment(Precision.BETWEEN, "2026-11-14", "2026-11-16")
    assert "tussen" in aloud(_Line(bare, line), nl)


@dataclasses.dataclass
class _Line:
    what: Event
    moment: Moment


def test_a_visitor_from_another_room_is_led_back_there(page: TellPage, qtbot: QtBot) -> None:
    """The way back says where it leads; the next time somebody comes it is the time line again."""
    page.presenter.visit(SHOWN, "Checking")
    back = page.event_page.back
    assert back.text() == "Checking"
    with qtbot.waitSignal(page.presenter.visit_over):
        back.click()
    page.presenter.open(SHOWN)
    assert back.text() == "Time line"
    with qtbot.assertNotEmitted(page.presenter.visit_over):
        back.click()
    page.presenter.visit(LATER, "Checking")
    with qtbot.waitSignal(page.presenter.visit_over):
        page.presenter.remove()
