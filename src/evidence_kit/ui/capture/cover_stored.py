"""Putting a covered copy in the place of an exhibit that is stored: the rest is erased."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.errors import Expected
from evidence_kit.domain.exhibit import Exhibit, Original, Picture
from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.picture import Raster, Role
from evidence_kit.services import capture, rasters
from evidence_kit.services.ports import Ticket
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.capture.seat import Seat
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.vault import Vault


class StoredCoverPresenter(QObject):
    """Holds which exhibit is covered, and the blocks, until the copy takes its place.

    Attributes:
        number: the exhibit that is covered, or None.
        areas: what is covered so far, upright image pixels.
        busy: the copy is being made.
        seat: who types; a helper does not see it, and so does not cover it.

    Signals:
        changed: another exhibit is covered, or none; or it became busy.
        sharp_ready: the `Raster` the person asked to see.
        hidden: its pixels must go now.
        looking_changed: the person wants to see it, or not any more.
    """

    changed = Signal()
    looking_changed = Signal()
    sharp_ready = Signal(object)
    hidden = Signal()

    def __init__(
        self,
        session: OpenCase,
        worker: PictureWorker,
        notices: Notices,
        seat: Seat,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.seat = seat
        self._session, self._worker, self._notices = session, worker, notices
        self.number: int | None = None
        self.areas: tuple[Rect, ...] = ()
        self.busy = False
        self._asked = False
        seat.changed.connect(self._on_seat)

    @property
    def looking(self) -> bool:
        """Whether the person asked to see the picture."""
        return self._asked

    @property
    def picture(self) -> Picture | None:
        """What is covered, as far as its size is concerned."""
        evidence = self._exhibit.evidence if self._exhibit is not None else None
        content = evidence.content if isinstance(evidence, Original) else None
        return content if isinstance(content, Picture) else None

    def begin(self, number: int) -> None:
        """Cover this exhibit, from nothing."""
        self.number, self.areas = number, ()
        if self.picture is None:
            self.number = None
        self.changed.emit()

    def write_areas(self, areas: tuple[Rect, ...]) -> None:
        """Take what is covered so far."""
        self.areas = areas

    def leave(self) -> None:
        """Go back; everything is as it was."""
        if not self.busy:
            self._end()

    def look(self, on: bool) -> None:
        """Fetch the picture for somebody who asks to see it; what comes too late is dropped."""
        number = self.number
        self._asked = on and number is not None and self.seat.may_look()
        self.looking_changed.emit()
        if not self._asked or number is None:
            self.hidden.emit()
            return

        def fetch(vault: Vault, ticket: Ticket) -> Raster | None:
            del ticket
            derived = vault.derived(number, Role.PREVIEW)
            if derived is None:
                return None
            try:
                return rasters.unpack(vault.read(derived.object), derived.shape)
            except Expected:
                # It can be covered without being seen.
                return None

        def arrive(found: Raster | None) -> None:
            if found is not None and self._asked and self.number == number:
                self.sharp_ready.emit(found)

        self._session.work(fetch, done=arrive, failed=self._notices.tell)

    def replace(self) -> None:
        """Make the copy, put it in the place of what is stored, and erase that."""
        number, areas = self.number, self.areas
        if number is None or not areas or self.busy or not self.seat.may_look():
            return
        self.busy = True
        self.look(False)
        self.changed.emit()

        def job(vault: Vault, ticket: Ticket) -> Exhibit:
            del ticket
            return capture.cover_stored(vault, self._worker, number, areas)

        self._session.work(job, done=self._on_done, failed=self._on_failed, stopped=self._on_stop)

    @property
    def _exhibit(self) -> Exhibit | None:
        exhibits = self._session.case.exhibits
        return next((one for one in exhibits if one.number == self.number), None)

    def _on_seat(self) -> None:
        if self.number is not None:
            self.look(False)
            self.changed.emit()

    def _on_done(self, exhibit: Exhibit) -> None:
        del exhibit
        self.busy = False
        self._end()

    def _on_failed(self, error: Exception) -> None:
        self.busy = False
        self.changed.emit()
        self._notices.tell(error)

    def _on_stop(self) -> None:
        self.busy = False
        self.changed.emit()

    def _end(self) -> None:
        self.look(False)
        self.number, self.areas = None, ()
        self.changed.emit()
