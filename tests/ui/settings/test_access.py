"""Who can open the case is changed in the settings, and nobody is locked out by it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit import vault
from evidence_kit.domain.errors import WrongPassphrase
from evidence_kit.ui.settings.access import Deed
from evidence_kit.ui.settings.page import SettingsPage
from evidence_kit.ui.settings.secret_page import SecretPage
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.tasks import TaskRunner
from support.doors import PASSPHRASE, Shut
from support.rooms import NOW
from support.vaults import fill_disk_at_second_copy

NEW = "zeven rode fietsen in de regen"


def click(widget: QWidget, qtbot: QtBot) -> None:
    """Click with the left button."""
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def filled_in(page: SettingsPage, secret: str, qtbot: QtBot) -> SecretPage:
    """Fill in all that a new password of one's own needs."""
    click(page.rows.access.password, qtbot)
    asked = page.question
    asked.secret.set_text(secret)
    asked.password.passphrase.set_text(NEW)
    asked.password.repeat.set_text(NEW)
    return asked


def closed(session: Session, qtbot: QtBot) -> Path:
    """Close the case, so that it can be opened otherwise."""
    path = session.path
    with qtbot.waitCallback() as done:
        session.close(done)
    return path


def opens(path: Path, secret: str) -> bool:
    """Tell whether a secret opens a closed case."""
    try:
        vault.unlock(path, secret, now=NOW.now).close()
    except WrongPassphrase:
        return False
    return True


@pytest.mark.slow
def test_a_password_is_changed_with_the_old_one(
    page: SettingsPage, session: Session, tasks: TaskRunner, shut: Shut, qtbot: QtBot
) -> None:
    """What does not fit is said at its field and changes nothing; then the new one works."""
    click(page.rows.access.password, qtbot)
    asked = page.question
    click(asked.go, qtbot)
    assert asked.secret.error == "Typ je wachtwoord of je herstelcode."
    asked.secret.set_text("-".join(reversed(shut.code.split("-"))))
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
    assert page.question is asked
    asked.secret.set_text(shut.code)
    with qtbot.waitSignal(tasks.idle):
        qtbot.keyClick(asked.secret.edit, Qt.Key.Key_Return)
    rows = page.rows.access
    assert page.question is None
    assert rows.banner.text.startswith("Je nieuwe wachtwoord werkt vanaf nu.")
    assert page.focusWidget() is rows.password
    assert rows._rows[0].help.startswith("gemaakt: vandaag")
    case_path = closed(session, qtbot)
    assert opens(case_path, NEW)
    assert not opens(case_path, PASSPHRASE)


def test_a_new_code_takes_the_old_ones_place_once_it_is_adopted(
    page: SettingsPage, session: Session, shut: Shut, qtbot: QtBot
) -> None:
    """Made, it is said nowhere to work; adopted, the old one opens this file no more."""
    click(page.rows.access.code, qtbot)
    asked = page.question
    assert asked.password is None
    asked.secret.set_text(shut.code)
    with qtbot.waitSignal(asked.presenter.code_made) as made:
        click(asked.go, qtbot)
    assert page.rows.access.banner.isHidden()
    with qtbot.waitCallback() as held:
        page.presenter.access.adopt(made.args[0], held, pytest.fail)
    assert page.rows.access.banner.text.startswith("Je nieuwe herstelcode werkt")
    case_path = closed(session, qtbot)
    assert opens(case_path, made.args[0].code)
    assert not opens(case_path, shut.code)


def test_a_new_code_that_nobody_adopted_leaves_the_old_sheet_good(
    page: SettingsPage, session: Session, shut: Shut, qtbot: QtBot
) -> None:
    """A case that locks while the code is on screen opens with the old code, not the new."""
    click(page.rows.access.code, qtbot)
    page.question.secret.set_text(shut.code)
    with qtbot.waitSignal(page.question.presenter.code_made) as made:
        click(page.question.go, qtbot)
    case_path = closed(session, qtbot)
    assert opens(case_path, shut.code)
    assert not opens(case_path, made.args[0].code)


@pytest.mark.slow
def test_a_change_in_one_of_two_places_is_not_called_undone(
    page: SettingsPage, shut: Shut, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a full disk half-way, the row says that both open and how it is finished."""
    fill_disk_at_second_copy(monkeypatch)
    asked = filled_in(page, shut.code, qtbot)
    with qtbot.waitSignal(asked.presenter.done):
        click(asked.go, qtbot)
    assert page.question is None
    assert page.rows.access.banner.text.startswith("Het is gewijzigd, maar nog niet overal")


@pytest.mark.slow
def test_a_password_of_the_trusted_person_cannot_become_ones_own(
    page: SettingsPage, session: Session, tasks: TaskRunner, shut: Shut, qtbot: QtBot
) -> None:
    """It is said at its field and nothing changes: stopping their access would close nothing."""
    with qtbot.waitSignal(tasks.idle):
        session.work(
            lambda held, _ticket: held.access.trust(shut.code, NEW),
            done=lambda _none: None,
            failed=pytest.fail,
        )
    asked = filled_in(page, shut.code, qtbot)
    with qtbot.waitSignal(asked.presenter.passphrase_refused):
        click(asked.go, qtbot)
    assert asked.password.passphrase.error.startswith("Jij en deze persoon hebben elk")


@pytest.mark.slow
def test_a_trusted_person_gets_in_and_out(
    page: SettingsPage, session: Session, tasks: TaskRunner, shut: Shut, qtbot: QtBot
) -> None:
    """Not with one's own password; then the row tells it, and taking it back ends it."""
    click(page.rows.access.trust, qtbot)
    asked = page.question
    for field in (asked.secret, asked.password.passphrase, asked.password.repeat):
        field.set_text(PASSPHRASE)
    click(asked.go, qtbot)
    assert asked.password.passphrase.error.startswith("Jij en deze persoon hebben elk")
    asked.secret.set_text(shut.code)
    for field in (asked.password.passphrase, asked.password.repeat):
        field.set_text(NEW)
    with qtbot.waitSignal(tasks.idle):
        click(asked.go, qtbot)
    rows = page.rows.access
    assert rows._rows[2].help.startswith("kan erin, sinds vandaag")
    assert rows.trust.isHidden()
    click(rows.distrust, qtbot)
    page.question.secret.set_text(shut.code)
    with qtbot.waitSignal(tasks.idle):
        click(page.question.go, qtbot)
    assert rows.distrust.isHidden()
    assert page.focusWidget() is rows.trust
    case_path = closed(session, qtbot)
    assert not opens(case_path, NEW)


def test_what_was_typed_is_forgotten_when_one_leaves(page: SettingsPage, qtbot: QtBot) -> None:
    """Whoever goes to another room and comes back finds the rows, and no password waiting."""
    click(page.rows.access.password, qtbot)
    page.question.password.passphrase.set_text(NEW)
    page.presenter.leave()
    access = page.presenter.access
    assert (access.deed, access.passphrase, access.repeat) == (None, "", "")
    assert page.question is None
    assert page.focusWidget() is page.rows.access.password


def test_what_fits_again_is_not_called_different(page: SettingsPage, qtbot: QtBot) -> None:
    """Changing the first of two fields so that both are the same takes the sentence away."""
    click(page.rows.access.password, qtbot)
    asked = page.question
    asked.secret.set_text("iets heel anders dan dat")
    asked.password.passphrase.set_text(PASSPHRASE)
    asked.password.repeat.set_text(NEW)
    click(asked.go, qtbot)
    assert asked.password.repeat.error
    asked.password.passphrase.set_text(NEW)
    assert not asked.password.repeat.error


@pytest.mark.parametrize("deed", list(Deed))
def test_what_an_old_secret_still_opens_is_said_before_and_after(
    deed: Deed, page: SettingsPage, qtbot: QtBot
) -> None:
    """Nobody takes a change for a lock on copies, nor on this file for who has such a copy."""
    access = page.presenter.access
    access.begin(deed)
    said = [one.text() for one in page.question.findChildren(QLabel)]
    both = ("dit bestand openen.", "Maak dan een nieuwe zaak.")
    assert any(all(part in text for part in both) for text in said)
    access.go_back()
    access.finished = deed
    access.changed.emit()
    assert all(part in page.rows.access.banner.text for part in both)


def test_what_a_trusted_person_can_do_is_said_in_full(page: SettingsPage) -> None:
    """Whoever gets a password can change and delete as well as look."""
    page.presenter.access.begin(Deed.TRUST)
    said = [one.text() for one in page.question.findChildren(QLabel)]
    assert any("alles zien, wijzigen en wissen" in text for text in said)
