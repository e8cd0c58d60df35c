"""Who can open the case is changed in the settings, and nobody is locked out by it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit import vault
from evidence_kit.app import Program
from evidence_kit.domain.errors import WrongPassphrase
from evidence_kit.services.ports import SystemClock
from evidence_kit.ui.settings.page import SettingsPage
from evidence_kit.ui.shell.frames import DoorFrame
from evidence_kit.ui.shell.path import HELP, SETTINGS
from evidence_kit.ui.shell.recovery.page import RecoveryPage
from support.doors import PASSPHRASE
from support.program import running

NEW = "zeven rode fietsen in de regen"


@pytest.fixture
def program(
    qapp: QApplication, home: Path, fonts: None, case_path: Path, code: str, qtbot: QtBot
) -> Iterator[Program]:
    """Give a program with a case open, in the settings."""
    del fonts
    with running(qapp, home / ".config" / "evk", qtbot) as (made, _):
        made.show_locked(case_path)
        field = made.around.window.frame.page.field
        qtbot.keyClicks(field.edit, code)
        with qtbot.waitSignal(made.doors.passed):
            qtbot.keyClick(field.edit, Qt.Key.Key_Return)
        with qtbot.waitSignal(made.tasks.idle):
            made.around.window.frame.room_chosen.emit(SETTINGS)
        yield made


def page(program: Program) -> SettingsPage:
    """Give the page of the settings as it is on screen now."""
    shown = program.around.window.frame.page
    assert isinstance(shown, SettingsPage)
    return shown


def click(widget: QWidget, qtbot: QtBot) -> None:
    """Click with the left button."""
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def closed(program: Program, qtbot: QtBot) -> None:
    """Close the case, so that it can be opened otherwise."""
    with qtbot.waitCallback() as done:
        program.around.session.close(done)


def opens(path: Path, secret: str) -> bool:
    """Tell whether a secret opens a closed case."""
    try:
        vault.unlock(path, secret, now=SystemClock().now).close()
    except WrongPassphrase:
        return False
    return True


def test_a_password_is_changed_with_the_old_one(
    program: Program, case_path: Path, code: str, qtbot: QtBot
) -> None:
    """What does not fit is said at its field and changes nothing; then the new one works."""
    click(page(program).rows.access.password, qtbot)
    asked = page(program).question
    click(asked.go, qtbot)
    assert asked.secret.error == "Typ je wachtwoord of je herstelcode."
    asked.secret.set_text("-".join(reversed(code.split("-"))))
    click(asked.go, qtbot)
    assert asked.password.passphrase.error == "Kies een wachtwoord."
    asked.password.passphrase.set_text(NEW)
    click(asked.go, qtbot)
    assert asked.password.repeat.error
    asked.password.repeat.set_text(NEW)
    with qtbot.waitSignal(asked.presenter.secret_refused):
        click(asked.go, qtbot)
        assert not asked.go.isEnabled()
    assert asked.secret.error.startswith("Dit past nog niet.")
    assert page(program).question is asked
    asked.secret.set_text(code)
    with qtbot.waitSignal(program.tasks.idle):
        qtbot.keyClick(asked.secret.edit, Qt.Key.Key_Return)
    rows = page(program).rows.access
    assert page(program).question is None
    assert rows.banner.text.startswith("Je nieuwe wachtwoord werkt vanaf nu.")
    assert program.around.window.focusWidget() is rows.password
    assert rows._rows[0].help.startswith("gemaakt: vandaag")
    closed(program, qtbot)
    assert opens(case_path, NEW)
    assert not opens(case_path, PASSPHRASE)


def test_a_new_code_is_shown_once_and_leads_back(
    program: Program, case_path: Path, code: str, qtbot: QtBot
) -> None:
    """It takes the whole window, works at once, and the old one opens nothing any more."""
    click(page(program).rows.access.code, qtbot)
    asked = page(program).question
    asked.secret.set_text(code)
    with qtbot.waitSignal(asked.presenter.code_made) as made:
        click(asked.go, qtbot)
    shown = program.around.window.frame.page
    assert isinstance(shown, RecoveryPage)
    assert isinstance(program.around.window.frame, DoorFrame)
    assert shown.presenter.sheet.code == made.args[0] != code
    click(shown.on_paper, qtbot)
    click(shown.go_on, qtbot)
    assert page(program).rows.access.banner.text.startswith("Je nieuwe herstelcode werkt")
    closed(program, qtbot)
    assert opens(case_path, made.args[0])
    assert not opens(case_path, code)


def test_a_trusted_person_gets_in_and_out(
    program: Program, case_path: Path, code: str, qtbot: QtBot
) -> None:
    """Not with one's own password; then the row tells it, and taking it back ends it."""
    click(page(program).rows.access.trust, qtbot)
    asked = page(program).question
    for field in (asked.secret, asked.password.passphrase, asked.password.repeat):
        field.set_text(PASSPHRASE)
    click(asked.go, qtbot)
    assert asked.password.passphrase.error.startswith("Dit is je eigen wachtwoord.")
    asked.secret.set_text(code)
    for field in (asked.password.passphrase, asked.password.repeat):
        field.set_text(NEW)
    with qtbot.waitSignal(program.tasks.idle):
        click(asked.go, qtbot)
    rows = page(program).rows.access
    assert rows._rows[2].help.startswith("kan erin, sinds vandaag")
    assert rows.trust.isHidden()
    click(rows.distrust, qtbot)
    page(program).question.secret.set_text(code)
    with qtbot.waitSignal(program.tasks.idle):
        click(page(program).question.go, qtbot)
    assert rows.distrust.isHidden()
    assert program.around.window.focusWidget() is rows.trust
    closed(program, qtbot)
    assert not opens(case_path, NEW)


def test_what_was_typed_is_forgotten_in_another_room(program: Program, qtbot: QtBot) -> None:
    """Whoever goes to help and comes back finds the rows, and no password waiting."""
    click(page(program).rows.access.password, qtbot)
    page(program).question.password.passphrase.set_text(NEW)
    access = page(program).presenter.access
    program.around.window.frame.room_chosen.emit(HELP)
    assert (access.deed, access.passphrase, access.repeat) == (None, "", "")
    with qtbot.waitSignal(program.tasks.idle):
        program.around.window.frame.room_chosen.emit(SETTINGS)
    assert page(program).question is None
