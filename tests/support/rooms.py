"""What tests of the rooms share: an open case at the lower bound, and files to bring in."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw
from pytestqt.qtbot import QtBot

from evidence_kit import vault
from evidence_kit.domain.exhibit import FileFacts, Source
from evidence_kit.services.capture import complete_pictures
from evidence_kit.services.media import media_type
from evidence_kit.services.ports import Ticket
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.capture.answers import Outcome
from evidence_kit.ui.capture.importing import ImportPresenter, Step
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.tasks import TaskRunner
from evidence_kit.vault import Vault
from evidence_kit.wording import Wording
from support.doors import LOWEST_KIB, PASSPHRASE, FixedClock, Shut

NOW = FixedClock(dt.datetime(2026, 11, 21, 18, 40, tzinfo=dt.UTC))


def make_case(path: Path) -> Shut:
    """Make a closed, empty case; made once for many tests, which work on copies."""
    made, code = vault.create(path, PASSPHRASE, title="Mijn zaak", now=NOW.now, kib=LOWEST_KIB)
    made.close()
    return Shut(path, code)


def open_session(tasks: TaskRunner, shut: Shut, folder: Path, qtbot: QtBot) -> Session:
    """Open a copy of a closed case, by recovery code: that needs no slow key derivation."""
    path = folder / "case.evk"
    path.write_bytes(shut.path.read_bytes())
    session = Session(tasks, clock=NOW)
    with qtbot.waitSignal(session.opened):
        session.unlock(path, shut.code, done=_nothing, failed=_throw)
    return session


def write_screens(folder: Path, count: int) -> list[Path]:
    """Draw small chat screens nobody ever had into `folder`; each one is another file."""
    paths = []
    for at in range(count):
        screen = Image.new("RGB", (180, 390), (244, 247, 248))
        pen = ImageDraw.Draw(screen)
        for line in range(5):
            left = 10 + 7 * at if line % 2 else 60
            pen.rounded_rectangle((left, 20 + 70 * line, left + 110, 70 + 70 * line), 12, "teal")
        path = folder / f"IMG_{400 + at:04d}.png"
        screen.save(path)
        paths.append(path)
    return paths


def fill_case(shut: Shut, worker: PictureWorker, paths: Sequence[Path]) -> None:
    """Keep files in a closed case, as an import does, and close it again."""
    with vault.unlock(shut.path, shut.code, now=NOW.now) as opened:
        for path in paths:
            _keep(opened, worker, path)


def add_exhibit(session: Session, worker: PictureWorker, path: Path, qtbot: QtBot) -> None:
    """Keep one file in the open case, as an import does."""

    def job(held: Vault, ticket: Ticket) -> None:
        del ticket
        _keep(held, worker, path)

    with qtbot.waitCallback() as kept:
        session.work(job, done=lambda _: kept(), failed=_throw)


def _keep(held: Vault, worker: PictureWorker, path: Path) -> None:
    data = path.read_bytes()
    exhibit, _again = held.add_original(
        io.BytesIO(data),
        facts=FileFacts(path.name, "2026-11-17T22:06:00+01:00"),
        origin=Source.FILE,
        expected_size=len(data),
        media_type=media_type(data[:64]),
    )
    complete_pictures(held, worker, exhibit)


def look_at(files: ImportPresenter, paths: Sequence[Path], qtbot: QtBot) -> None:
    """Choose files and wait until they were looked at."""
    with qtbot.waitSignal(
        files.step_changed, check_params_cb=lambda step: step is not Step.LOOKING
    ):
        files.add_files(paths)


def keep_answered(files: ImportPresenter, words: Wording, qtbot: QtBot) -> Outcome:
    """Keep what has an answer and tell how it ended."""
    with qtbot.waitSignal(files.finished) as finished:
        files.proceed(words)
    outcome = finished.args[0]
    assert isinstance(outcome, Outcome)
    return outcome


def _nothing() -> None:
    """The session's signal says it."""


def _throw(error: Exception) -> None:
    raise error
