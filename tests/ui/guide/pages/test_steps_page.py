"""The first steps on screen: ticked, noted and dated at once, whole by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.domain.answers import Given
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.first_steps import StepState, StepTaken
from evidence_kit.domain.payment import Method, Payment, Told
from evidence_kit.domain.step_order import FirstStep, Turn
from evidence_kit.services.first_steps import first_steps
from evidence_kit.ui.guide.steps.page import StepsPage
from evidence_kit.ui.guide.ways import Way
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.shell.exit import forget_clipboard
from evidence_kit.ui.shell.session import Session
from tools.screens.answers import on_path

Show = Callable[[QWidget], QWidget]
Wait = Callable[[], None]
Note = Callable[..., None]


@pytest.fixture
def page(steps_page: StepsPage) -> StepsPage:
    """Give the page on screen."""
    return steps_page


def _taken(session: Session, step: FirstStep) -> StepTaken | None:
    return next((one for one in session.case.steps_taken if one.id == step.value), None)


def _turn(page: StepsPage, step: FirstStep) -> Turn:
    due = page.presenter.due(step)
    assert due is not None
    return due.turn


def test_a_tick_is_kept_with_its_day_and_can_be_taken_back(
    page: StepsPage, session: Session, kept: Wait
) -> None:
    """Ticking notes today; clearing the box takes it back; the sun moves on."""
    assert _turn(page, FirstStep.NO_PAY) is Turn.NOW
    page.rows[FirstStep.NO_PAY].tick.click()
    assert _turn(page, FirstStep.NO_MORE) is Turn.NOW  # before it is in the vault
    kept()
    taken = _taken(session, FirstStep.NO_PAY)
    assert taken is not None
    assert (taken.state, taken.moment.start) == (StepState.DONE, "2026-11-21")
    page.rows[FirstStep.NO_PAY].tick.click()
    kept()
    taken = _taken(session, FirstStep.NO_PAY)
    assert taken is not None
    assert (taken.state, taken.moment.known) == (StepState.OPEN, False)
    assert not page.rows[FirstStep.NO_PAY].tick.isChecked()


@pytest.mark.slow
def test_a_note_and_another_day_are_kept_with_the_step(
    page: StepsPage, session: Session, kept: Wait
) -> None:
    """What is typed stays when the step is ticked, closed and opened again."""
    page.presenter.open(FirstStep.BANK)
    page.details.note.set_text("Ask for Mrs Jansen.")
    page.rows[FirstStep.BANK].tick.click()
    page.details.day.set_text("19-11")
    page.presenter.open(None)
    kept()
    taken = _taken(session, FirstStep.BANK)
    assert taken is not None
    assert (taken.note, taken.moment.start) == ("Ask for Mrs Jansen.", "2026-11-19")
    page.presenter.open(FirstStep.BANK)
    assert page.details.note.text() == "Ask for Mrs Jansen."
    assert page.details.isVisible()


def test_a_note_alone_ticks_nothing(page: StepsPage, session: Session, kept: Wait) -> None:
    """Who only writes has not done it yet."""
    page.presenter.open(FirstStep.POLICE)
    page.details.note.set_text("Tomorrow at ten.")
    page.presenter.telling.commit()
    kept()
    taken = _taken(session, FirstStep.POLICE)
    assert taken is not None
    assert taken.state is StepState.OPEN
    assert not page.rows[FirstStep.POLICE].tick.isChecked()


def test_what_is_typed_survives_a_case_that_closes(
    page: StepsPage, session: Session, note: Note, qtbot: QtBot
) -> None:
    """Leaving fast in the middle of a note loses nothing."""
    del note
    page.presenter.open(FirstStep.TALK)
    page.details.note.set_text("Told my aunt")
    with qtbot.waitCallback() as closed:
        session.close(closed)
    taken = _taken(session, FirstStep.TALK)
    assert taken is not None
    assert taken.note == "Told my aunt"


def test_blocking_shows_that_it_comes_after_and_can_still_be_ticked(
    page: StepsPage, kept: Wait
) -> None:
    """A hint, never a lock."""
    assert _turn(page, FirstStep.BLOCK) is Turn.AFTER
    page.rows[FirstStep.BLOCK].tick.click()
    kept()
    assert _turn(page, FirstStep.BLOCK) is Turn.DONE


def test_answers_change_order_and_words(page: StepsPage, note: Note) -> None:
    """Paid and alone: bank, then talk; a helper reads other words."""
    note(on_path(for_whom="other", threatened="yes", paid="yes", told="no"))
    order = list(page.rows)
    assert order[3:5] == [FirstStep.BANK, FirstStep.TALK]
    assert "Thank you for telling me" in page.message.message
    page.presenter.open(FirstStep.TALK)
    texts = [one.text() for one in page.details.findChildren(Para)]
    assert any(text.startswith("Are you helping?") for text in texts)


def test_what_was_told_elsewhere_is_ticked_without_a_day(page: StepsPage, note: Note) -> None:
    """A blocked account in the time line ticks the box; nobody is asked twice."""
    note(Event("b", EventKind.BLOCKED))
    assert page.rows[FirstStep.BLOCK].tick.isChecked()


def test_the_one_button_follows_the_step_that_is_now(
    page: StepsPage, note: Note, qtbot: QtBot
) -> None:
    """Screenshots first; after them the sheet of the app; nothing left: the police file."""
    assert page.presenter.onward is Way.COLLECT
    stops = ("no-pay", "no-more", "keep-all", "secure-evidence")
    note(*(StepTaken(one) for one in stops))
    with qtbot.waitSignal(page.presenter.way_wanted) as wanted:
        page.onward.click()
    assert wanted.args == [Way.SHEET]
    note(*(StepTaken(one.value) for one in FirstStep))
    assert page.presenter.onward is Way.DOSSIER
    assert page.action_bar is not None
    assert page.action_bar.status == "All done. That was not easy."


def test_a_message_is_copied_without_marks_and_forgotten_on_leaving(
    page: StepsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The clipboard holds the bare words, marked as secret, until the case is left."""
    clipboard = QGuiApplication.clipboard()
    page.message.copy.click()
    said = first_steps().messages_for(frozenset())[0].line.said.en
    assert clipboard.text() == said
    held = clipboard.mimeData().data("x-kde-passwordManagerHint")
    assert bytes(held.data()) == b"secret"
    assert page.message.copy.text() == "Copied"
    page.message.other.click()
    assert page.message.message != said
    clipboard.setText("something else")
    assert page.message.copy.text() == "Copy this message"
    page.message.copy.click()
    # Without a desktop nobody owns a clipboard.
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _board: True)
    forget_clipboard(clipboard)
    assert clipboard.text() == ""


def test_what_opens_stays_where_it_was_pressed(page: StepsPage, qtbot: QtBot) -> None:
    """A step that was open above it closes; the one that was pressed does not run away."""
    page.rows[FirstStep.SECURE_EVIDENCE].fold.click()
    qtbot.waitUntil(lambda: page.details.height() > 200)
    bar = page.scroll_area.verticalScrollBar()
    low = page.rows[FirstStep.TAKEDOWN]
    page.scroll_area.ensureWidgetVisible(low, 0, 350)
    start = bar.value()
    before = low.mapTo(page, QPoint()).y()
    low.fold.click()
    qtbot.waitUntil(lambda: page.details.parentWidget() is low and page.details.y() > 0)

    def stayed() -> None:
        assert bar.value() != start
        assert abs(low.mapTo(page, QPoint()).y() - before) <= 1

    qtbot.waitUntil(stayed)


def test_the_list_is_whole_by_keyboard(page: StepsPage, qtbot: QtBot, kept: Wait) -> None:
    """Enter ticks, the arrow opens, Esc closes with the keyboard on the step, then goes back."""
    page.begin()
    first = page.rows[FirstStep.NO_PAY]
    assert first.tick.hasFocus()
    qtbot.keyClick(first.tick, Qt.Key.Key_Return)
    kept()
    assert first.tick.isChecked()
    first.fold.setFocus()
    qtbot.keyClick(first.fold, Qt.Key.Key_Return)
    assert page.presenter.opened is FirstStep.NO_PAY
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.presenter.opened is None
    assert first.tick.hasFocus()
    with qtbot.waitSignal(page.presenter.back_asked):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_a_payment_leads_to_what_there_is_to_know_of_cards_and_apps(
    page: StepsPage, note: Note, qtbot: QtBot
) -> None:
    """Beside writing it down; other steps have no such button."""
    note(on_path(threatened="yes", paid="yes"))
    page.presenter.open(FirstStep.TALK)
    assert not page.details.more.isVisible()
    page.presenter.open(FirstStep.BANK)
    assert page.details.more.text() == "Payment apps and gift cards"
    with qtbot.waitSignal(page.presenter.sheet_wanted) as wanted:
        page.details.more.click()
    assert wanted.args == ["payments"]


def test_a_payment_that_is_noted_leads_to_where_it_was_reported(
    page: StepsPage, note: Note, qtbot: QtBot
) -> None:
    """Nobody is asked twice what they paid; once it was reported the step is done."""
    note(*(StepTaken(one) for one in ("no-pay", "no-more", "keep-all")))
    note(on_path(threatened="yes", paid="yes"))
    assert (page.presenter.onward, page.onward.text()) == (Way.TELL, "Write down what was paid")
    card = Payment("p", method=Method.GIFT_CARD)
    note(card)
    page.presenter.open(FirstStep.BANK)
    for made in (page.onward, page.details.onward):
        assert made.text() == "Write down where you reported it"
        with qtbot.waitSignal(page.presenter.way_wanted) as wanted:
            made.click()
        assert wanted.args == [Way.MONEY]
    note(replace(card, told=Told.YES))
    assert _turn(page, FirstStep.BANK) is Turn.DONE
    assert page.presenter.onward is Way.COLLECT


def test_who_paid_with_a_card_is_not_sent_to_a_bank(page: StepsPage, note: Note) -> None:
    """The title, the lines and the words to say are for whoever issued the card."""
    note(on_path(threatened="yes", paid="yes"))
    bank, scripts = page.rows[FirstStep.BANK].tick, page.scripts
    assert bank.accessibleName() == "Did you pay? Call your bank"
    card = Payment("p", method=Method.GIFT_CARD)
    note(card)
    page.presenter.open(FirstStep.BANK)
    assert bank.accessibleName() == "Call whoever issued the gift card or code"
    said = {one.script.id for one in scripts if one.isVisibleTo(page)}
    assert said == {"card", "police"}
    lines = [one.text() for one in page.details.findChildren(Para) if one.isVisibleTo(page)]
    assert not any("bank" in one for one in lines)
    assert any("Keep the card, the code and the receipt" in one for one in lines)
    note(Payment("q", method=Method.TRANSFER))
    assert bank.accessibleName() == "Did you pay? Call your bank"
    assert {one.script.id for one in scripts if one.isVisibleTo(page)} == {"bank", "card", "police"}
    note(Payment("q", method=Method.PAYPAL))
    assert bank.accessibleName() == "Report the payment where it was paid"


def test_where_an_errand_is_demanded_that_is_named(page: StepsPage, note: Note) -> None:
    """In the first row, or below that of money where that is asked as well."""
    for place, kinds in enumerate((("crime",), ("crime", "money"))):
        note(on_path(threatened="yes").answering(Given("demanded", kinds)))
        row = list(page.rows.values())[place]
        assert row.tick.accessibleName() == "Do no errand, send nothing and do not meet"
        assert (FirstStep.BANK in page.rows) == bool(place)


def test_who_comes_from_checking_goes_back_there(page: StepsPage, qtbot: QtBot) -> None:
    """The way back says where it leads."""
    page.presenter.visit = True
    page.presenter.changed.emit()
    assert page.back.text() == "Checking"
    with qtbot.waitSignal(page.presenter.way_wanted, check_params_cb=lambda to: to is Way.CHECK):
        page.back.click()


def test_no_row_grows_into_room_that_another_gave_up(page: StepsPage, qtbot: QtBot) -> None:
    """A row that was ticked is lower; the others stay as high as they were."""
    before = {step: row.height() for step, row in page.rows.items()}
    page.list.setFixedHeight(page.list.height() + 20)
    qtbot.waitUntil(lambda: page.list.body.geometry().height() > sum(before.values()) + 20)
    assert {step: row.height() for step, row in page.rows.items()} == before
