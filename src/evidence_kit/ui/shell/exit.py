"""Snel weg: everything off the screen at once, a short flush, and the process ends unasked."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

from evidence_kit.ui.shell.session import Session

ESCAPES: Final = 3
WITHIN: Final = 1.5
"""Seconds in which Esc is pressed three times."""

FLUSH_MS: Final = 500
"""Longest time the hidden process lives on to close the case; every finished write is safe."""


class LeaveFast(QObject):
    """Hides all windows, forgets the clipboard, closes the case, ends."""

    def __init__(
        self, session: Session, end: Callable[[], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._end = session, end
        self._leaving = False
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.setInterval(FLUSH_MS)
        self._limit.timeout.connect(self._finish)

    def leave(self) -> None:
        """Go. Nothing is asked; what was finished is kept."""
        if self._leaving:
            return
        self._leaving = True
        for window in QApplication.topLevelWidgets():
            window.hide()
        forget_clipboard(QGuiApplication.clipboard())
        # One turn of the event loop first, so that the screen is empty before anything else.
        QTimer.singleShot(0, self._flush)

    def _flush(self) -> None:
        self._limit.start()
        self._session.stop_all()
        self._session.close(self._finish)

    def _finish(self) -> None:
        if self._leaving:
            self._leaving = False
            self._limit.stop()
            self._end()


class EscapeWatch(QObject):
    """An event filter for the application that counts Esc.

    Signals:
        pressed_often: Esc was pressed three times within 1.5 seconds.
    """

    pressed_often = Signal()

    def __init__(
        self, seconds: Callable[[], float] = time.monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._times: list[float] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count a press as it reaches a window; never hold it back.

        Qt shows one press to the filter again for each widget it is offered to, so only the
        window counts. A held key repeats and is not three presses.
        """
        if (
            isinstance(watched, QWindow)
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and not event.isAutoRepeat()
        ):
            self._count(event.key() == Qt.Key.Key_Escape)
        return False

    def _count(self, is_escape: bool) -> None:
        if not is_escape:
            self._times.clear()
            return
        now = self._seconds()
        self._times = [moment for moment in self._times if now - moment <= WITHIN] + [now]
        if len(self._times) >= ESCAPES:
            self._times.clear()
            self.pressed_often.emit()


def forget_clipboard(clipboard: QClipboard) -> None:
    """Empty the clipboard when what is in it came from us; leave other programs' text alone."""
    if clipboard.ownsClipboard():
        clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
