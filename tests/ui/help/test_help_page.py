"""Help: right at this minute, for everybody, and without a case."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from evidence_kit.services.guidance import Need
from evidence_kit.services.opening import OpenState
from evidence_kit.ui.help.page import HelpPage
from evidence_kit.ui.help.phrases import extras, small_print
from evidence_kit.ui.help.presenter import FILTERS, HelpPresenter
from evidence_kit.ui.parts.dialog import open_dialogs
from evidence_kit.ui.parts.open_words import open_words
from evidence_kit.ui.parts.phone_number import PhoneNumber
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import wording
from support.moving_clock import WINTER, MovingClock


def _texts(page: HelpPage) -> set[str]:
    return {label.text() for label in page.findChildren(QLabel) if label.isVisible()}


def test_the_emergency_numbers_survive_every_filter(presenter: HelpPresenter) -> None:
    """112, 113 and the police stay, whatever the list is narrowed to."""
    for need in FILTERS:
        presenter.narrow(need)
        assert [line.numbers[0] for line in presenter.urgent] == ["112", "113", "0900-8844"]
        assert presenter.rows
        assert not any(row.line.urgent for row in presenter.rows)
        assert all(need is None or need in row.line.needs for row in presenter.rows)


def test_the_open_sign_changes_while_somebody_watches(
    page: HelpPage, clock: MovingClock, presenter: HelpPresenter, qtbot: QtBot
) -> None:
    """When a line closes, the page says so at the next look at the clock."""
    assert "tot 23.00 uur" in _texts(page)
    clock.moment += dt.timedelta(minutes=1)
    (timer,) = presenter.findChildren(QTimer)
    assert timer.isActive()
    timer.timeout.emit()
    qtbot.waitUntil(lambda: "zo open om 11.00" in _texts(page))
    assert "tot 23.00 uur" not in _texts(page)


def test_nobody_looks_at_the_clock_for_a_hidden_page(
    page: HelpPage, presenter: HelpPresenter
) -> None:
    """A page that cannot be seen leaves no timer running."""
    page.hide()
    assert not any(timer.isActive() for timer in presenter.findChildren(QTimer))


def test_a_chip_narrows_the_list(page: HelpPage, presenter: HelpPresenter) -> None:
    """Money shows those who help with money, and only those."""
    page.chips[Need.MONEY].click()
    assert [row.line.id for row in presenter.rows] == ["victim-support", "own-bank", "fraud-desk"]
    assert len(page.rows) == 3
    page.chips[None].click()
    assert len(page.rows) == len(presenter.rows) > 2


def test_unknown_hours_show_no_sign(page: HelpPage) -> None:
    """A line whose hours were not looked up is neither called open nor closed."""
    page.chips[Need.MONEY].click()
    victim_support = page.rows[0]
    said = {label.text() for label in victim_support.findChildren(QLabel)}
    assert not said & {"nu open", "nu dicht"}


def test_the_day_of_looking_up_is_shown(page: HelpPage) -> None:
    """Nobody takes old numbers for new ones."""
    assert any("21 november 2026" in text for text in _texts(page))


@pytest.mark.parametrize(
    ("state", "nl", "en"),
    [
        (OpenState(open=True), ("nu open", "dag en nacht"), ("open now", "day and night")),
        (
            OpenState(open=True, until=dt.datetime(2026, 11, 21, 23)),
            ("nu open", "tot 23.00 uur"),
            ("open now", "until 23:00"),
        ),
        (
            OpenState(open=False, next=dt.datetime(2026, 11, 21, 9)),
            ("nu dicht", "open om 9.00"),
            ("closed now", "opens at 9:00"),
        ),
        (
            OpenState(open=False, next=dt.datetime(2026, 11, 23, 9)),
            ("nu dicht", "ma open om 9.00"),
            ("closed now", "opens Mon at 9:00"),
        ),
    ],
)
def test_open_signs_in_both_languages(
    state: OpenState, nl: tuple[str, str], en: tuple[str, str]
) -> None:
    """Today needs no day; another day is named."""
    today = dt.date(2026, 11, 21)
    assert open_words(state, today, wording("nl")) == nl
    assert open_words(state, today, wording("en")) == en


def test_what_is_known_of_a_line_is_one_short_sentence(presenter: HelpPresenter) -> None:
    """Cost, anonymity and chat are told only where they were looked up."""
    lines = {row.line.id: row.line for row in presenter.rows}
    assert extras(lines["helpwanted"], wording("nl")) == "Gratis, anoniem, ook chat."
    assert extras(lines["safe-at-home"], wording("nl")) == "Gratis, anoniem."
    assert extras(lines["fraud-desk"], wording("nl")) == ""
    assert extras(lines["fier"], wording("en")) == "Anonymous."


def test_hours_and_ages_are_told_in_full(presenter: HelpPresenter) -> None:
    """All opening hours, whom it is for, and what is not sure, stand below a line."""
    lines = {row.line.id: row.line for row in presenter.rows}
    nl = wording("nl")
    assert small_print(lines["helpwanted"], nl) == (
        "Ma t/m za 7.00–23.00, zo 11.00–19.00. helpwanted.nl, info@helpwanted.nl"
    )
    assert small_print(lines["child-line"], nl) == (
        "Van 8 tot en met 18 jaar. Elke dag 11.00–21.00."
    )
    assert small_print(lines["victim-support"], nl) == "De openingstijden weten we niet zeker."
    assert small_print(lines["police-youth"], nl) == "Kijk eerst of dit nog klopt."
    assert small_print(lines["sexual-violence-centre"], nl) == ""


def test_a_page_made_anew_keeps_the_filter(
    presenter: HelpPresenter, theme: Theme, qtbot: QtBot
) -> None:
    """When the language changes, the list stays narrowed, and the old page hears nothing."""
    old = HelpPage(presenter, theme, wording("nl"))
    old.chips[Need.HOME].click()
    old.deleteLater()
    QCoreApplication.sendPostedEvents(old, QEvent.Type.DeferredDelete.value)
    new = HelpPage(presenter, theme, wording("en"))
    qtbot.addWidget(new)
    assert new.chips[Need.HOME].isChecked()
    presenter.narrow(None)
    assert len(new.rows) == len(presenter.rows)


def test_numbers_can_be_selected_and_nothing_dials(page: HelpPage) -> None:
    """Every number is text to copy, by mouse or reached by Tab; a button beside it copies."""
    numbers = page.findChildren(PhoneNumber)
    flags = Qt.TextInteractionFlag
    assert {one.text() for one in numbers} >= {"112", "113", "0900-8844", "020-261 52 75"}
    for one in numbers:
        assert one.textInteractionFlags() == flags.TextSelectableByMouse
        assert one.focusPolicy() == Qt.FocusPolicy.StrongFocus
        assert not one.openExternalLinks()
        assert one.text() in one.accessibleName()
    pressed = set(page.findChildren(QAbstractButton))
    copies = {row.copy for row in page.rows if row.copy is not None}
    assert pressed == {page.ask, page.helping, *page.chips.values(), *copies}


def test_the_emergency_numbers_never_scroll_away(page: HelpPage) -> None:
    """The strip stands above the part that scrolls, whatever is scrolled to."""
    assert not page.scroll_area.isAncestorOf(page.strip)
    bar = page.scroll_area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert page.rect().contains(page.strip.geometry())


def test_what_is_promised_and_what_cannot_be_are_as_long(page: HelpPage) -> None:
    """As many lines, of the same size: neither stands in the small print."""
    does, cannot = page.promises
    assert len(does) == len(cannot) == 4
    assert {line.font().pixelSize() for line in (*does, *cannot)} == {does[0].font().pixelSize()}


def test_a_holiday_is_said(presenter: HelpPresenter, clock: MovingClock) -> None:
    """On Christmas Day nobody is told that a line with hours is open."""
    clock.moment = dt.datetime(2026, 12, 25, 12, 0, tzinfo=WINTER)
    row = next(row for row in presenter.rows if row.line.id == "helpwanted")
    assert open_words(row.state, presenter.today, wording("nl")) == (
        "feestdag",
        "tijden kunnen anders zijn",
    )


def test_a_number_reached_by_keyboard_is_copied(page: HelpPage, qtbot: QtBot) -> None:
    """Tab, then copy: nothing has to be marked first, and nothing looks marked by accident."""
    number = next(one for one in page.findChildren(PhoneNumber) if one.text() == "0800-0432")
    number.setFocus(Qt.FocusReason.TabFocusReason)
    assert not number.hasSelectedText()
    qtbot.keyClick(number, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "0800-0432"


def test_somebody_who_does_not_know_what_to_say_gets_a_sentence(
    page: HelpPage, qtbot: QtBot
) -> None:
    """Words for a help line and for the police; nothing is dialled and nothing is copied."""
    page.ask.click()
    (dialog,) = open_dialogs(page)
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Kun je me helpen?" in said
    assert "Iemand chanteert me online met een beeld." in said
    assert "Wilt u de ontvangende bank waarschuwen?" in said
    assert "Ik durf het thuis niet te vertellen." in said
    qtbot.mouseClick(dialog.safe, Qt.MouseButton.LeftButton)
    assert not open_dialogs(page)
