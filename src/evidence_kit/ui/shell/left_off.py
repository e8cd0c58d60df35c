"""Keeps where the person is, and offers once, after unlocking, where they were."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from evidence_kit.domain.errors import DiskFull, PlaceNotWritable, ReadOnlyMedium
from evidence_kit.domain.last_place import LastPlace, Spot, stands
from evidence_kit.services.ports import Ticket
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.session import Session
from evidence_kit.vault import Vault

PAUSE_MS: Final = 1000
"""How long somebody stays before the place is kept, milliseconds: who only turns pages is not
followed."""
_LOOKED_AT: Final = (Spot.ITEM, Spot.DOSSIER)
"""Places that are put away when somebody goes to the overview; the others stay as they lie."""


class LeftOff(QObject):
    """Where the person is now, and where they were when the case was locked.

    The place stands in the case and nowhere else. It is written when it changes and somebody stays
    there, and when the case closes. What was not written is written with the next place.

    Signals:
        changed: `offered` is another.
    """

    changed = Signal()

    def __init__(self, session: Session, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._notices = session, notices
        self._told = self._now = self._offered = session.place
        self._moved = False
        self._step_room: str | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        session.closing.connect(self._keep_for_good)

    @property
    def offered(self) -> LastPlace | None:
        """Where the person can go on; None once they went anywhere, or when it is gone."""
        found, session = self._offered, self._session
        if found is None or session.read_only or not stands(found, session.case):
            return None
        return found

    def keep(self) -> None:
        """Write the place, unless the case was told."""
        self._pause.stop()
        if self._now != self._told:
            self._write()

    def _keep_for_good(self) -> None:
        """Write it while the case closes: what was handed in before may have been stopped."""
        self._pause.stop()
        if self._moved:
            self._write()

    def _write(self) -> None:
        place = self._now
        if not self._session.is_open or self._session.read_only:
            return

        def write(vault: Vault, ticket: Ticket) -> None:
            del ticket
            vault.keep_place(place)

        self._session.work(write, done=lambda _: self._wrote(place), failed=self._fell)

    def _wrote(self, place: LastPlace | None) -> None:
        self._told = place

    def _fell(self, error: Exception) -> None:
        # A full disk is told of by whatever else is kept; nothing that somebody made is lost here.
        if not isinstance(error, DiskFull | ReadOnlyMedium | PlaceNotWritable):
            self._notices.tell(error)

    def take_step(self) -> None:
        """Take note that the person takes the advised step: what was offered stays meanwhile."""
        self._step_room = ""

    def move_to(self, place: LastPlace | None, room: str = "") -> None:
        """Take note of where the person is; what was offered is taken up, or left.

        Args:
            place: what lies open there, or None.
            room: the room of the path; the first one after `take_step` is that of the step.
        """
        self._note(place)
        self._step_room = room if self._step_room == "" else self._step_room
        if self._offered is not None and (place == self._offered or room != self._step_room):
            self._offered = None
            self.changed.emit()

    def go_home(self) -> None:
        """Take note that the person is at the overview; when they begin there nothing changes."""
        if self._moved and (self._now is None or self._now.spot in _LOOKED_AT):
            self._note(self._offered)  # still there for who comes from the advised step

    def _note(self, place: LastPlace | None) -> None:
        self._moved = True
        if place != self._now:
            self._now = place
            self._pause.start()
