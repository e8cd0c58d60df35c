"""Tells a key that is held down from one that was let go."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

_GRACE_MS: Final = 40
"""A held key repeats 25 to 30 times a second; nobody lets go and presses again that fast."""


class HeldKey(QObject):
    """Passes on one press and one release, whatever the system makes of a held key.

    An X server may send a held key as releases and presses that Qt does not mark as repeated.
    Taken literally, what is looked at would go and come all the time.

    Signals:
        pressed: the key went down.
        released: it stayed up.
    """

    pressed = Signal()
    released = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._down = False
        self._grace = QTimer(self)
        self._grace.setSingleShot(True)
        self._grace.setInterval(_GRACE_MS)
        self._grace.timeout.connect(self._on_stayed_up)

    def press(self) -> None:
        """Take a press, also a repeated one."""
        self._grace.stop()
        if not self._down:
            self._down = True
            self.pressed.emit()

    def release(self) -> None:
        """Take a release, also a repeated one."""
        if self._down:
            self._grace.start()

    def forget(self) -> None:
        """Begin anew: the keyboard went elsewhere. Tells nobody."""
        self._grace.stop()
        self._down = False

    def _on_stayed_up(self) -> None:
        self._down = False
        self.released.emit()
