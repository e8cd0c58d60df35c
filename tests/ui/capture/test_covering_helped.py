"""Covering what is stored while somebody helps: it can be covered, and not be seen."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from evidence_kit.domain.person import Person, Teller
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.capture.presenter import CollectPresenter
from evidence_kit.ui.shell.session import Session
from support.rooms import add_exhibit

LONG = 20_000


def test_a_stored_image_stays_covered_for_a_helper(
    presenter: CollectPresenter,
    session: Session,
    worker: PictureWorker,
    screens: list[Path],
    qtbot: QtBot,
) -> None:
    """Asking to see it fetches nothing while a helper types, and says why."""
    add_exhibit(session, worker, screens[0], qtbot)
    helper = Person(teller=Teller.PARENT)
    with qtbot.waitCallback(timeout=LONG) as told:
        session.work(lambda vault, _t: vault.note(helper), done=told, failed=told)
    stored = presenter.cover
    stored.begin(1)
    with qtbot.waitSignal(stored.hidden):
        stored.look(True)
    assert not stored.looking
    with qtbot.waitCallback(timeout=LONG) as settled:
        session.work(lambda vault, _t: vault.note(Person(teller=Teller.SELF)), done=settled,
                     failed=settled)  # fmt: skip
    with qtbot.waitSignal(stored.sharp_ready, timeout=LONG):
        stored.look(True)
    stored.leave()
