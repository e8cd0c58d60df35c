"""Locks a case that was left alone for some minutes, or whose computer slept."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject

from evidence_kit.ui.parts.absence import Absence, awake_and_asleep

LOCK_AFTER: Final = 300.0
"""Seconds without a sign of the person, unless another number was chosen."""
SLEPT: Final = 3.0
"""Seconds between the two clocks that are sleep, and no hiccup of them."""


def awake() -> float:
    """Give seconds that stand still while the computer sleeps, where the system has such."""
    return time.monotonic()


class IdleWatch(Absence):
    """Counts while a case is open; the end of a running job starts the minutes anew.

    After sleep it does not count at all: whoever opened the lid may be somebody else.
    """

    def __init__(
        self,
        is_busy: Callable[[], bool],
        *,
        seconds: Callable[[], float] = awake_and_asleep,
        awake: Callable[[], float] = awake,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(LOCK_AFTER, is_busy=is_busy, seconds=seconds, parent=parent)
        self._busy_now, self._with_sleep, self._awake = is_busy, seconds, awake
        self._asleep = 0.0

    def start(self) -> None:
        """Begin counting now."""
        self._asleep = self._with_sleep() - self._awake()
        super().start()

    def look(self) -> None:
        """Compare the clocks with the last sign of life, and with each other."""
        slept = self._with_sleep() - self._awake() - self._asleep
        if slept >= SLEPT and not self._busy_now():
            self.give_up()
        else:
            super().look()
