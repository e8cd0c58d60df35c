"""That the originals are as they came in is said only after they were read again."""

from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from evidence_kit.services.ports import Ticket
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.dossier.check_line import CheckLine
from evidence_kit.ui.dossier.presenter import DossierPresenter
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.theme import Theme
from evidence_kit.vault import Vault
from evidence_kit.wording import wording
from support.rooms import add_exhibit, write_screens


@pytest.fixture
def line(presenter: DossierPresenter, theme: Theme, qtbot: QtBot) -> CheckLine:
    """Give the line on screen."""
    made = CheckLine(presenter.check, theme, wording("en"))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _check(presenter: DossierPresenter, line: CheckLine, qtbot: QtBot) -> None:
    line.begin.click()
    qtbot.waitUntil(lambda: not presenter.check.running)


def test_before_a_check_nothing_is_said(line: CheckLine) -> None:
    """There is a button, and no sentence."""
    assert line.begin.isVisible()
    assert not line.outcome.isVisible()


def test_a_check_that_was_done_is_said_with_its_time(
    presenter: DossierPresenter, session: Session, line: CheckLine, qtbot: QtBot
) -> None:
    """All that is kept was read; the log of the case has it too."""
    _check(presenter, line, qtbot)
    said = line.outcome.text
    assert said.startswith("All 2 originals are still exactly as you added them. Checked at ")
    with qtbot.waitCallback() as told:
        session.work(lambda vault, _: vault.entries()[-1].event, done=told, failed=told)
    assert told.args == ["verify"]


def test_what_comes_after_a_check_was_not_checked(
    presenter: DossierPresenter,
    session: Session,
    worker: PictureWorker,
    line: CheckLine,
    qtbot: QtBot,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """With one more file the sentence goes, and the button is back."""
    _check(presenter, line, qtbot)
    new = write_screens(tmp_path_factory.mktemp("more"), 3)[2]
    add_exhibit(session, worker, new, qtbot)
    assert presenter.check.outcome is None
    assert line.begin.isVisible()


def test_a_damaged_original_is_said(
    presenter: DossierPresenter, session: Session, line: CheckLine, qtbot: QtBot
) -> None:
    """How many are not as they came in, and nothing that sounds as if all were well."""

    def damage(vault: Vault, _ticket: Ticket) -> None:
        stored = vault.case.exhibit(1).stored
        assert stored is not None
        vault._rows._sqlite.execute(
            "UPDATE chunk SET b = zeroblob(length(b)) WHERE id = ?", (stored.object + 1,)
        )

    with qtbot.waitCallback() as done:
        session.work(damage, done=done, failed=done)
    _check(presenter, line, qtbot)
    assert "1 file is not as it came in any more" in line.outcome.text


def test_a_check_can_be_stopped(
    presenter: DossierPresenter, session: Session, line: CheckLine, qtbot: QtBot
) -> None:
    """Then nothing is said of it."""
    gate = threading.Event()
    session.work(lambda _vault, _ticket: gate.wait(20), done=print, failed=print)
    line.begin.click()
    line.running.stop.click()
    gate.set()
    qtbot.waitUntil(lambda: not presenter.check.running)
    assert presenter.check.outcome is None
    assert line.begin.isVisible()
