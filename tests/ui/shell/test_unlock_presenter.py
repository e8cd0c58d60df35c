"""Opening a case: a file, a secret, and a calm answer when it does not fit."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from evidence_kit import vault
from evidence_kit.domain.errors import (
    CaseFileMissing,
    Expected,
    NotAVault,
    RecoveryCodeMistyped,
    VaultInUse,
    WrongPassphrase,
)
from evidence_kit.services.ports import SystemClock
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.shell.unlock.presenter import UnlockPresenter
from support.doors import PASSPHRASE, Shut


@pytest.fixture
def presenter(session: Session, notices: Notices, case_path: Path) -> UnlockPresenter:
    """Give a presenter with a case chosen."""
    return UnlockPresenter(session, notices, case_path)


def test_the_passphrase_opens(presenter: UnlockPresenter, session: Session, qtbot: QtBot) -> None:
    """With the right passphrase the session holds the case, and busy starts and ends."""
    busy: list[bool] = []
    presenter.busy_changed.connect(busy.append)
    with qtbot.waitSignal(presenter.opened):
        presenter.open_case(PASSPHRASE)
    assert session.is_open
    assert busy == [True, False]


@pytest.mark.parametrize("spelling", [str, str.lower, lambda code: code.replace("-", " ")])
def test_the_recovery_code_opens_in_the_same_field(
    presenter: UnlockPresenter, shut_case: Shut, qtbot: QtBot, spelling: object
) -> None:
    """The code works wherever a passphrase does, also in lower case or with spaces."""
    assert callable(spelling)
    with qtbot.waitSignal(presenter.opened):
        presenter.open_case(spelling(shut_case.code))


@pytest.mark.slow
def test_a_wrong_passphrase_and_a_mistyped_code_are_told_apart(
    presenter: UnlockPresenter, shut_case: Shut, qtbot: QtBot
) -> None:
    """Both come back at the field, each with its own reason, as often as one likes."""
    wrong = shut_case.code[:-1] + ("0" if shut_case.code[-1] != "0" else "1")
    for secret, kind in (
        ("something else here", WrongPassphrase),
        (wrong, RecoveryCodeMistyped),
        ("again something else", WrongPassphrase),
    ):
        with qtbot.waitSignal(presenter.secret_refused) as refused:
            presenter.open_case(secret)
        assert isinstance(refused.args[0], kind)


def test_a_case_open_elsewhere_is_said_so(
    presenter: UnlockPresenter, case_path: Path, qtbot: QtBot
) -> None:
    """While another holds the case it cannot be opened; afterwards it can."""
    other = vault.unlock(case_path, PASSPHRASE, now=SystemClock().now)
    with qtbot.waitSignal(presenter.in_use) as refused:
        presenter.open_case(PASSPHRASE)
    assert isinstance(refused.args[0], VaultInUse)
    other.close()
    with qtbot.waitSignal(presenter.opened):
        presenter.open_case(PASSPHRASE)


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (lambda path: None, CaseFileMissing),
        (lambda path: path.write_bytes(b""), NotAVault),
        (lambda path: path.write_text("not a case\n" * 900), NotAVault),
        (lambda path: path.mkdir(), NotAVault),
    ],
)
def test_a_file_that_is_no_case_is_refused(
    presenter: UnlockPresenter, tmp_path: Path, qtbot: QtBot, make: object, kind: type[Expected]
) -> None:
    """Nothing there, an empty file, a text file and a folder each give their reason."""
    path = tmp_path / "other.evk"
    assert callable(make)
    make(path)
    presenter.choose_file(path)
    with qtbot.waitSignal(presenter.file_refused) as refused:
        presenter.open_case(PASSPHRASE)
    assert isinstance(refused.args[0], kind)


def test_what_is_missing_is_said(session: Session, notices: Notices, qtbot: QtBot) -> None:
    """Without a file or without a secret nothing starts; each is said."""
    presenter = UnlockPresenter(session, notices)
    with qtbot.waitSignal(presenter.file_missing):
        presenter.open_case(PASSPHRASE)
    presenter.choose_file(Path("somewhere.evk"))
    with qtbot.waitSignal(presenter.secret_missing):
        presenter.open_case("")
    assert not presenter.busy
    assert not session.tasks.busy
