"""What tests of the rooms share: an open case at the lower bound, and files to bring in."""

from __future__ import annotations

import datetime as dt
import functools
import io
from pathlib import Path

from pytestqt.qtbot import QtBot

from evidence_kit import vault
from evidence_kit.domain.exhibit import FileFacts, Source
from evidence_kit.services.capture import complete_pictures
from evidence_kit.services.media import media_type
from evidence_kit.services.ports import Ticket
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.tasks import TaskRunner
from evidence_kit.vault import Vault
from support.doors import LOWEST_KIB, PASSPHRASE, FixedClock

NOW = FixedClock(dt.datetime(2026, 11, 21, 18, 40, tzinfo=dt.UTC))
SCREENS = ("instagram-contact", "snapchat-chat", "snapchat-threat", "bank-transfer")


def open_session(tasks: TaskRunner, path: Path, qtbot: QtBot) -> Session:
    """Make a case and give the session that holds it open."""
    session = Session(tasks, clock=NOW, create=functools.partial(vault.create, kib=LOWEST_KIB))

    def refuse(error: Exception) -> None:
        raise error

    with qtbot.waitSignal(session.opened, timeout=20_000):
        session.create(path, PASSPHRASE, "Mijn zaak", done=lambda code: None, failed=refuse)
    return session


def write_screens(folder: Path, worker: PictureWorker, count: int) -> list[Path]:
    """Draw fictional chat screens into `folder`; each one is another file."""
    paths = []
    for at in range(count):
        path = folder / f"IMG_{400 + at:04d}.png"
        path.write_bytes(worker.draw_sample(SCREENS[at % len(SCREENS)]))
        paths.append(path)
    return paths


def add_exhibit(session: Session, worker: PictureWorker, path: Path, qtbot: QtBot) -> None:
    """Keep one file in the open case, as an import does."""

    def job(held: Vault, ticket: Ticket) -> None:
        del ticket
        data = path.read_bytes()
        exhibit, _again = held.add_original(
            io.BytesIO(data),
            facts=FileFacts(path.name, "2026-11-17T22:06:00+01:00"),
            origin=Source.FILE,
            expected_size=len(data),
            media_type=media_type(data[:64]),
        )
        complete_pictures(held, worker, exhibit)

    with qtbot.waitCallback(timeout=20_000) as kept:
        session.work(job, done=lambda _: kept(), failed=lambda error: _throw(error))


def _throw(error: Exception) -> None:
    raise error
