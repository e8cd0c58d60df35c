"""A case that is open elsewhere: why it waits, what to do, and nothing typed twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from evidence_kit import vault
from evidence_kit.domain.errors import VaultInUse
from evidence_kit.services.ports import SystemClock
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.dialog import open_dialogs
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.shell.unlock.page import UnlockPage
from evidence_kit.ui.shell.unlock.presenter import UnlockPresenter
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import wording
from support.doors import PASSPHRASE


@pytest.fixture
def lock_page(
    session: Session, notices: Notices, case_path: Path, theme: Theme, qtbot: QtBot
) -> UnlockPage:
    """Give the lock page of a case, on the screen."""
    page = UnlockPage(UnlockPresenter(session, notices, case_path), theme, wording("en"))
    qtbot.addWidget(page)
    page.resize(828, 740)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_trying_again_opens_what_was_closed_elsewhere(
    lock_page: UnlockPage, case_path: Path, qtbot: QtBot
) -> None:
    """Trying again after closing it there opens it; nothing has to be typed twice."""
    other = vault.unlock(case_path, PASSPHRASE, now=SystemClock().now)
    qtbot.keyClicks(lock_page.field.edit, PASSPHRASE)
    with qtbot.waitSignal(lock_page.presenter.in_use):
        qtbot.keyClick(lock_page.field.edit, Qt.Key.Key_Return)
    (dialog,) = open_dialogs(lock_page.window())
    other.close()
    with qtbot.waitSignal(lock_page.presenter.opened):
        qtbot.mouseClick(dialog.safe, Qt.MouseButton.LeftButton)


def test_it_says_what_to_do_and_another_file_can_be_chosen(
    lock_page: UnlockPage, qtbot: QtBot
) -> None:
    """Trying again has the keyboard; what was typed is still there after looking for another."""
    qtbot.keyClicks(lock_page.field.edit, PASSPHRASE)
    lock_page.presenter.in_use.emit(VaultInUse(name="case.evk"))
    window = lock_page.window()
    (dialog,) = open_dialogs(window)
    said = [para.text() for para in dialog.findChildren(Para)]
    assert said == [
        "This case is already open",
        "Maybe in another window or on another computer. Writing twice at once can damage it.",
        "Close it there first. Look for the other window in the task bar.",
    ]
    assert dialog.focusWidget() is dialog.safe
    with qtbot.assertNotEmitted(lock_page.presenter.busy_changed):
        qtbot.keyClick(dialog.safe, Qt.Key.Key_Escape)
    assert lock_page.focusWidget() is lock_page.field.edit, "Esc leads back, and tries nothing"
    lock_page.presenter.in_use.emit(VaultInUse(name="case.evk"))
    (dialog,) = open_dialogs(window)
    assert dialog.other is not None
    dialog.other.click()
    assert not open_dialogs(window)
    chooser = window.findChild(QFileDialog)
    assert chooser is not None
    chooser.reject()
    assert lock_page.field.text() == PASSPHRASE
