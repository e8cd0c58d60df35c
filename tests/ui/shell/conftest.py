"""A session with the real vault at its lower bound, and notices that are only noted."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit import vault
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.tasks import TaskRunner
from evidence_kit.ui.theme import Theme, load_fonts
from evidence_kit.wording import wording
from support.doors import LOWEST_KIB, PASSPHRASE, FixedClock, Shut


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[TaskRunner]:
    """Give a runner that is shut down afterwards."""
    del qapp
    runner = TaskRunner()
    yield runner
    runner.shut_down()


@pytest.fixture
def session(tasks: TaskRunner, qtbot: QtBot) -> Iterator[Session]:
    """Give a session that makes vaults at the lower bound of the key derivation."""
    made = Session(
        tasks,
        clock=FixedClock(dt.datetime(2026, 11, 21, 18, 40, tzinfo=dt.UTC)),
        create=functools.partial(vault.create, kib=LOWEST_KIB),
    )
    yield made
    with qtbot.waitCallback() as closed:
        made.close(closed)


@pytest.fixture
def notices(qapp: QApplication) -> Notices:
    """Give the notices of an English window."""
    del qapp
    return Notices(wording("en"))


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> None:
    """Load the shipped typefaces once."""
    del qapp
    load_fonts()


@pytest.fixture
def theme(fonts: None, qapp: QApplication) -> Theme:
    """Give the light theme on a large window."""
    del fonts
    made = Theme()
    made.set_name("light")
    made.set_room(1280, 800)
    made.apply(qapp)
    return made


@pytest.fixture(scope="session")
def shut_case(tmp_path_factory: pytest.TempPathFactory) -> Shut:
    """Give a closed case; made once, copied by who changes it."""
    path = tmp_path_factory.mktemp("case") / "notities-2026.evk"
    opened, code = vault.create(
        path,
        PASSPHRASE,
        title="Mijn zaak",
        now=FixedClock(dt.datetime(2026, 11, 21, 18, 40, tzinfo=dt.UTC)).now,
        kib=LOWEST_KIB,
    )
    opened.close()
    return Shut(path, code)


@pytest.fixture
def case_path(shut_case: Shut, tmp_path: Path) -> Path:
    """Give a fresh copy of the closed case."""
    copy = tmp_path / shut_case.path.name
    copy.write_bytes(shut_case.path.read_bytes())
    return copy


@pytest.fixture
def code(shut_case: Shut) -> str:
    """Give the recovery code of `case_path`: it opens without the slow key derivation."""
    return shut_case.code
