"""Notices that nobody is there: so long without key, mouse, wheel or touch."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

_LOOK_EVERY: Final = 5_000
"""Milliseconds between two looks at the clock."""

_SIGNS_OF_LIFE: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletPress,
    }
)


def awake_and_asleep() -> float:
    """Give seconds that also count while the computer sleeps, where the system offers that.

    A laptop that was closed for an hour must not give five more minutes when it opens.
    """
    boot_time = getattr(time, "CLOCK_BOOTTIME", None)
    if boot_time is not None:
        return time.clock_gettime(boot_time)
    return time.monotonic()


class Absence(QObject):
    """An event filter for the application that notices when nobody is there any more.

    Signals:
        left_alone: nobody touched anything for so long and nothing is running.
    """

    left_alone = Signal()

    def __init__(
        self,
        after: float,
        *,
        is_busy: Callable[[], bool] = lambda: False,
        seconds: Callable[[], float] = awake_and_asleep,
        parent: QObject | None = None,
    ) -> None:
        """Make it; it does not count yet.

        Args:
            after: seconds without a sign of the person.
            is_busy: something runs; its end starts the seconds anew.
            seconds: a clock.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._after, self._is_busy, self._seconds = after, is_busy, seconds
        self._last = seconds()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY)
        self._timer.timeout.connect(self.look)

    @property
    def counting(self) -> bool:
        """Tell whether it counts at all."""
        return self._timer.isActive()

    def set_after(self, after: float) -> None:
        """Wait for another number of seconds from the last sign of life on."""
        self._after = after

    def start(self) -> None:
        """Begin counting now."""
        self._last = self._seconds()
        self._timer.start()

    def stop(self) -> None:
        """Stop counting."""
        self._timer.stop()

    def look(self) -> None:
        """Compare the clock with the last sign of life."""
        now = self._seconds()
        if self._is_busy():
            # A running import or export is a sign of life.
            self._last = now
        elif now - self._last >= self._after:
            self.give_up()

    def give_up(self) -> None:
        """Stop counting and say that nobody is there."""
        self._timer.stop()
        self.left_alone.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a sign of life; never hold an event back.

        The first touch after a long absence may be somebody else's, so it comes too late.
        """
        del watched
        if event.type() in _SIGNS_OF_LIFE and self.counting:
            self.look()
            self._last = self._seconds()
        return False
