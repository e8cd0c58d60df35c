"""How somebody came to the room of checking: straight back from a place, or by another way."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Arrival(QObject):
    """Knows which room was gone to from here last; coming from it is coming back.

    Signals:
        anew: somebody came by another way, so the room begins at its top.
    """

    anew = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._led_to = ""

    def moved(self, was: str, room: str, own: str) -> None:
        """Take note that somebody went from one room to another; `own` is the key of this one."""
        if was == room:
            return
        if was == own:
            self._led_to = room
        elif room == own and was != self._led_to:
            self.anew.emit()
