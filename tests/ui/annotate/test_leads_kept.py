"""What is typed of a detail is kept: on a full disk later, and when the case is locked."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from evidence_kit import vault
from evidence_kit.domain.errors import DiskFull
from evidence_kit.domain.lead import (
    LeadState,
    Sighting,
)
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.annotate.keeping import Kept
from evidence_kit.ui.annotate.presenter import AnnotatePresenter
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.tasks import TaskRunner
from evidence_kit.vault import Vault
from evidence_kit.wording import wording
from support.doors import Shut
from support.leads import AREA
from support.rooms import NOW, open_session
from support.tables import all_kept, opens


@pytest.mark.slow
def test_a_full_disk_keeps_the_detail_here(
    table: AnnotatePresenter, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What could not be written stays in the list and is written when there is room."""

    def full(*_args: object) -> None:
        raise DiskFull

    opens(table, 1, qtbot)
    with monkeypatch.context() as patch:
        patch.setattr(Vault, "note", full)
        table.leads.begin(AREA)
        table.leads.write(text="Sam")
        table.leads.give_new()
        table.leads.confirm()
        qtbot.waitUntil(lambda: table.keeper.state is Kept.FAILED)
        assert [row.lead.text for row in table.leads.rows] == ["Sam"]
        assert session.case.leads == ()
    table.keeper.try_again()
    all_kept(table, qtbot)
    (lead,) = session.case.leads
    assert lead.suspects == (session.case.suspects[0].id,)


def test_locking_keeps_what_is_typed(
    shut: Shut, worker: PictureWorker, tmp_path: Path, qtbot: QtBot
) -> None:
    """Lock in the middle of a number: it is in the case, not confirmed."""
    tasks = TaskRunner()
    session = open_session(tasks, shut, tmp_path, qtbot)
    table = AnnotatePresenter(session, worker, Notices(wording("en")))
    opens(table, 1, qtbot)
    table.leads.begin(AREA)
    table.leads.write(text="06-1234")
    session.stop_all()
    with qtbot.waitCallback() as closed:
        session.close(closed)
    tasks.shut_down()
    with vault.unlock(tmp_path / "case.evk", shut.code, now=NOW.now) as opened:
        (lead,) = opened.case.leads
    assert (lead.text, lead.state) == ("06-1234", LeadState.OPEN)
    assert lead.sightings == (Sighting(1, AREA),)
