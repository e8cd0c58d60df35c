"""Help that suits a case, and copying what is there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from evidence_kit.domain.answers import NO_ANSWERS, Given
from evidence_kit.domain.case import Case
from evidence_kit.domain.helping import for_other
from evidence_kit.services.guidance import Need
from evidence_kit.ui.help.page import HelpPage
from evidence_kit.ui.help.presenter import HelpPresenter
from evidence_kit.ui.parts.dialog import open_dialogs
from tools.screens.answers import on_path


def test_a_number_is_copied_by_one_click(page: HelpPage, qtbot: QtBot) -> None:
    """The number itself, without spaces being lost, is what can be pasted; the button says so."""
    copy = next(row.copy for row in page.rows if row.copy is not None)
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "020-261 52 75"
    assert copy.accessibleName() == "Gekopieerd: 020-261 52 75"


def test_a_site_is_copied_only_after_a_warning(page: HelpPage, qtbot: QtBot) -> None:
    """A browser leaves traces: that is said first, and the safe answer copies nothing."""
    QGuiApplication.clipboard().setText("before")
    copy = next(row.copy for row in page.rows if row.copy is not None and row.copy.asks)
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    (dialog,) = open_dialogs(page)
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Een browser onthoudt waar je was." in said
    qtbot.mouseClick(dialog.safe, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "before"
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    (dialog,) = open_dialogs(page)
    assert dialog.other is not None
    qtbot.mouseClick(dialog.other, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "fier.nl/chat"


def test_a_case_chooses_the_first_chip_until_the_person_does(page: HelpPage) -> None:
    """Somebody of 15 begins with help for under 18; a chip of their own choice stays."""
    young = NO_ANSWERS.answering(Given("age-now", ("12-15",)))
    page.presenter.suit(Case(answers=young))
    assert page.chips[Need.UNDER_18].isChecked()
    page.chips[Need.HOME].click()
    page.presenter.suit(Case(answers=for_other(young, "", "")))
    assert page.chips[Need.HOME].isChecked()


def test_what_is_for_another_age_comes_last(presenter: HelpPresenter) -> None:
    """An adult does not read about the Kindertelefoon first, and can still find it."""
    adult = NO_ANSWERS.answering(Given("age-now", ("adult",)))
    presenter.suit(Case(answers=adult))
    assert presenter.rows[0].line.id == "helpwanted"
    assert {row.line.id for row in presenter.rows} >= {"child-line", "helpwanted"}
    child = NO_ANSWERS.answering(Given("age-now", ("under-12",)))
    presenter.narrow(None)
    presenter.suit(Case(answers=child))
    assert presenter.rows[-1].line.id == "young-stories"


def test_who_helps_finds_help_for_who_helps(page: HelpPage, qtbot: QtBot) -> None:
    """A parent's case begins with who helps parents; the way to their own page is there."""
    page.presenter.suit(Case(answers=for_other(NO_ANSWERS, "", "")))
    assert page.chips[Need.AROUND].isChecked()
    assert page.rows
    with qtbot.waitSignal(page.presenter.helping_asked):
        qtbot.mouseClick(page.helping, Qt.MouseButton.LeftButton)


def test_who_helps_gets_words_that_are_true_of_them(page: HelpPage, qtbot: QtBot) -> None:
    """Nobody reads aloud that they are blackmailed themselves when it happened to another."""
    page.presenter.suit(Case(answers=for_other(NO_ANSWERS, "", "")))
    page.ask.click()
    (dialog,) = open_dialogs(page)
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Ik help iemand" in said
    assert not any(one in said for one in ("van mij", "Ik word", "bedreigt mij", "chanteert me"))
    qtbot.mouseClick(dialog.safe, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("age", ["adult", "12-15"])
def test_who_paid_finds_help_with_images_first(presenter: HelpPresenter, age: str) -> None:
    """Images are at the heart: their lines come first, those about money right behind them."""
    presenter.suit(Case(answers=on_path(age_now=age, threatened="yes", paid="yes")))
    assert presenter.need is None
    fit = [row.line for row in presenter.rows if row.line.serves(13, 40)]
    assert [line.id for line in fit[:2]] == ["helpwanted", "sexual-violence-centre"]
    images = [Need.IMAGES in line.needs for line in fit]
    money = [line.needs == {Need.MONEY} for line in fit]
    assert images.index(False) == money.index(True) == sum(images)


def test_money_alone_hides_nobody(presenter: HelpPresenter) -> None:
    """Who paid a false policeman still finds Helpwanted, behind the lines about money."""
    presenter.suit(Case(answers=on_path(channel="fake-police", threatened="no", paid="yes")))
    assert presenter.need is None
    shown = [row.line.id for row in presenter.rows]
    assert shown.index("own-bank") < shown.index("helpwanted")


def test_who_asks_for_all_help_gets_all_of_it(page: HelpPage) -> None:
    """Whatever the list was narrowed to before, nothing is hidden."""
    page.presenter.narrow(Need.MONEY)
    page.presenter.show_all()
    assert page.chips[None].isChecked()
    assert "helpwanted" in {row.line.id for row in page.presenter.rows}


def test_who_asks_after_an_errand_finds_help_with_the_law_first(page: HelpPage) -> None:
    """The keyboard stands on it, all else is below it; the next look has the usual order."""
    page.presenter.narrow(Need.HOME)
    page.presenter.show_legal()
    first = page.presenter.rows[0].line
    assert "juridisch" in first.for_whom.in_("nl")
    assert page.rows[0].copy is page.focusWidget()
    assert page.chips[None].isChecked()
    legal = len(page.rows)
    page.presenter.show_all()
    assert page.presenter.rows[0].line.id == "helpwanted"
    assert len(page.rows) == legal
