"""Locking never forgets what was typed without saying so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from evidence_kit.domain.case import Case
from evidence_kit.domain.errors import DiskFull
from evidence_kit.domain.person import Statement
from evidence_kit.ui.capture.answers import Batch
from evidence_kit.ui.capture.importing import Step
from evidence_kit.ui.capture.leaving import Leaving
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.dialog import Dialog
from evidence_kit.ui.parts.told.keeping import Edit, Keeper
from evidence_kit.ui.parts.unkept import Unkept
from evidence_kit.ui.shell.unkept_words import UnkeptWords
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import Wording


class FullDisk(QObject):
    """A case on a disk that is full until somebody makes room."""

    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.case, self.full = Case(), True

    def work(
        self,
        job: Callable[[Any, Any], Any],
        *,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        stopped: Callable[[], None] | None = None,
    ) -> None:
        """Say that the disk is full, or that all went well."""
        del job, stopped
        failed(DiskFull()) if self.full else done(None)


class NoFiles(QObject):
    """Files of which none waits."""

    waiting_changed = Signal()
    unkept, step, batch = Unkept(), Step.GALLERY, Batch()


def test_the_lock_asks_while_something_could_not_be_kept(
    theme: Theme, words: Wording, qtbot: QtBot
) -> None:
    """Staying is the safe way; locking all the same is the person's own choice."""
    disk = FullDisk()
    keeper = Keeper(disk, Notices(words))  # type: ignore[arg-type]
    asks = UnkeptWords(keeper, Leaving(NoFiles()))  # type: ignore[arg-type]
    assert asks.may_lock(theme, words)
    keeper.keep(Edit(Statement(), {"text": "mijn hele verhaal"}))
    asked: list[Dialog] = []
    asks.asked.connect(asked.append)
    assert not asks.may_lock(theme, words)
    for dialog in asked:
        qtbot.addWidget(dialog)
    with qtbot.assertNotEmitted(asks.decided):
        QTest.mouseClick(asked[0].safe, Qt.MouseButton.LeftButton)
    assert not asks.may_lock(theme, words)
    with qtbot.waitSignal(asks.decided):
        QTest.mouseClick(asked[1].other, Qt.MouseButton.LeftButton)
    disk.full = False
    keeper.keep(Edit(Statement(), {"text": "alles"}))
    assert asks.may_lock(theme, words)
