"""Somebody comes from another room to give one exhibit its date, and goes back there."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Visit(QObject):
    """Where the visitor came from; nothing once they go elsewhere by themselves.

    Attributes:
        room: the room they came from, or "".
        way_back: how the way back there is said, in English.

    Signals:
        changed: somebody came, or nobody is there any more.
        date_wanted: they came for the date.
        over: the room they go back to.
    """

    changed = Signal()
    date_wanted = Signal()
    over = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.room = self.way_back = ""

    def begin(self, room: str, way_back: str) -> None:
        """Come from a room for the date of what is picked."""
        self.room, self.way_back = room, way_back
        self.changed.emit()
        self.date_wanted.emit()

    def end(self) -> None:
        """Go back."""
        room = self.room
        self.leave()
        self.over.emit(room)

    def leave(self) -> None:
        """Forget about it: they went elsewhere."""
        self.room = self.way_back = ""
        self.changed.emit()
