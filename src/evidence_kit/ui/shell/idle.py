"""Locks a case that was left alone for five minutes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject

from evidence_kit.ui.parts.absence import Absence, awake_and_asleep

LOCK_AFTER: Final = 300.0
"""Seconds without a sign of the person."""


class IdleWatch(Absence):
    """Counts while a case is open; the end of a running job starts the five minutes."""

    def __init__(
        self,
        is_busy: Callable[[], bool],
        *,
        seconds: Callable[[], float] = awake_and_asleep,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(LOCK_AFTER, is_busy=is_busy, seconds=seconds, parent=parent)
