"""The lock without the owner's password: the code from paper, and the trusted person."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from evidence_kit import vault
from evidence_kit.domain.errors import WrongPassphrase
from evidence_kit.services.ports import SystemClock
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.shell.unlock.page import UnlockPage
from evidence_kit.ui.shell.unlock.presenter import UnlockPresenter, Way
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import wording
from support.doors import PASSPHRASE, Shut

_CODE = "7KQM-2F9X-RTB4-HN6W-3VDC-8YPA-Z5JE-GS1K"
_THEIRS = "vijf andere woorden voor later"


@pytest.fixture
def page(
    session: Session, notices: Notices, case_path: Path, theme: Theme, qtbot: QtBot
) -> UnlockPage:
    """Give the lock page of a case in English, on the screen."""
    page = UnlockPage(UnlockPresenter(session, notices, case_path), theme, wording("en"))
    qtbot.addWidget(page)
    page.resize(828, 740)
    with qtbot.waitExposed(page):
        page.show()
    return page


def _forget(page: UnlockPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.forgotten, Qt.MouseButton.LeftButton)


def _groups(page: UnlockPage) -> list[str]:
    return [edit.text() for edit in page.code.edits]


def test_a_code_typed_without_a_pause_fills_the_groups_and_opens(
    page: UnlockPage, shut_case: Shut, session: Session, qtbot: QtBot
) -> None:
    """Each full group hands the keyboard to the next; Enter in the last opens the case."""
    _forget(page, qtbot)
    assert not page.field.isVisible()
    for letter in shut_case.code.replace("-", "").lower():
        QTest.keyClick(page.focusWidget(), letter)
    assert "-".join(_groups(page)) == shut_case.code
    with qtbot.waitSignal(page.presenter.opened):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert session.is_open
    assert _groups(page) == [""] * 8


@pytest.mark.parametrize("at", [0, 3])
@pytest.mark.parametrize("between", ["-", " ", "", "\n"])
def test_a_whole_code_that_is_pasted_finds_its_places(
    page: UnlockPage, qtbot: QtBot, at: int, between: str
) -> None:
    """Wherever it is pasted and whatever stands between its groups."""
    _forget(page, qtbot)
    page.code.edits[at].insert(_CODE.lower().replace("-", between))
    assert page.code.text() == _CODE
    assert page.code.edits[7].hasFocus()


def test_letters_that_look_like_a_digit_become_it(page: UnlockPage, qtbot: QtBot) -> None:
    """On paper only the digits 0 and 1 occur; what else is no letter or digit is left out."""
    _forget(page, qtbot)
    QTest.keyClicks(page.code.edits[0], "o-i l")
    assert _groups(page)[0] == "011"


def test_a_full_group_is_typed_over_and_loses_nothing_else(page: UnlockPage, qtbot: QtBot) -> None:
    """Mending one character in the middle leaves the three others."""
    _forget(page, qtbot)
    edit = page.code.edits[1]
    edit.insert("2F9X")
    edit.setFocus()
    edit.setCursorPosition(1)
    QTest.keyClick(edit, "G")
    assert edit.text() == "2G9X"
    assert edit.hasFocus()


def test_the_keyboard_walks_back_over_the_edges(page: UnlockPage, qtbot: QtBot) -> None:
    """Backspace in an empty group and the arrows at an edge go to the neighbour."""
    _forget(page, qtbot)
    QTest.keyClicks(page.code.edits[0], "7KQM")
    second = page.focusWidget()
    assert second is page.code.edits[1]
    QTest.keyClick(second, Qt.Key.Key_Backspace)
    assert page.code.edits[0].hasFocus()
    assert _groups(page)[0] == "7KQM"
    QTest.keyClick(page.code.edits[0], Qt.Key.Key_Right)
    assert page.code.edits[1].hasFocus()


def test_a_slip_in_the_code_is_said_at_the_code(
    page: UnlockPage, shut_case: Shut, qtbot: QtBot
) -> None:
    """The typed groups stay to be compared with the paper; typing takes the sentence away."""
    _forget(page, qtbot)
    wrong = shut_case.code[:-1] + ("0" if shut_case.code[-1] != "0" else "1")
    page.code.edits[0].insert(wrong)
    with qtbot.waitSignal(page.presenter.secret_refused):
        qtbot.mouseClick(page.open_button, Qt.MouseButton.LeftButton)
    assert "group by group" in page.code.error
    assert page.code.text() == wrong
    assert page.code.edits[0].hasFocus()
    QTest.keyClick(page.code.edits[0], "A")
    assert page.code.error == ""


def test_a_code_of_another_file_is_not_blamed_on_capitals(page: UnlockPage, qtbot: QtBot) -> None:
    """Its check characters fit, so typing it again would not help."""
    _forget(page, qtbot)
    page.presenter.secret_refused.emit(WrongPassphrase())
    assert "does not open this file" in page.code.error
    assert "Caps Lock" not in page.code.error


@pytest.mark.parametrize("typed", ["", "7KQM-2F9"])
def test_half_a_code_is_asked_to_be_finished(page: UnlockPage, qtbot: QtBot, typed: str) -> None:
    """Nothing is tried; the keyboard goes to the first group that is not whole."""
    _forget(page, qtbot)
    page.code.edits[0].insert(typed)
    qtbot.mouseClick(page.open_button, Qt.MouseButton.LeftButton)
    assert not page.presenter.busy
    assert "eight groups of four" in page.code.error
    assert page.code.edits[1 if typed else 0].hasFocus()


def test_who_has_no_code_reads_what_is_true(page: UnlockPage, qtbot: QtBot) -> None:
    """No promise to open it some other way, and what is typed elsewhere is forgotten."""
    qtbot.keyClicks(page.field.edit, "half a password")
    _forget(page, qtbot)
    assert page._hint.isVisible()
    assert "nobody can" in page._hint.text
    qtbot.mouseClick(page.back, Qt.MouseButton.LeftButton)
    assert page.field.edit.hasFocus()
    assert page.field.text() == ""
    assert not page._hint.isVisible()


@pytest.mark.slow
def test_the_trusted_person_opens_with_their_own_password(
    page: UnlockPage, case_path: Path, session: Session, qtbot: QtBot
) -> None:
    """The field asks for it by name, and says who gives a new one; nothing of the code."""
    with vault.unlock(case_path, PASSPHRASE, now=SystemClock().now) as held:
        held.access.trust(PASSPHRASE, _THEIRS)
    qtbot.mouseClick(page.trusted, Qt.MouseButton.LeftButton)
    assert page.field.edit.accessibleName() == "Your own password for this case"
    assert page.field.edit.hasFocus()
    assert "trusted person" in page.field.edit.accessibleDescription()
    qtbot.keyClicks(page.field.edit, "no password of theirs")
    with qtbot.waitSignal(page.presenter.secret_refused):
        QTest.keyClick(page.field.edit, Qt.Key.Key_Return)
    assert not page._hint.isVisible()
    page.field.forget()
    qtbot.keyClicks(page.field.edit, _THEIRS)
    with qtbot.waitSignal(page.presenter.opened):
        QTest.keyClick(page.field.edit, Qt.Key.Key_Return)
    assert session.is_open


def test_the_way_in_outlives_a_change_of_language(
    page: UnlockPage, theme: Theme, qtbot: QtBot
) -> None:
    """A page built anew for the same presenter asks for the same thing."""
    _forget(page, qtbot)
    again = UnlockPage(page.presenter, theme, wording("nl"))
    qtbot.addWidget(again)
    assert again.presenter.way is Way.CODE
    assert not again.code.isHidden()
    assert again.field.isHidden()
