"""What is read again from a file that waits: a large look while held, and its digests.

A candidate keeps no large pixels, or a hundred phone screenshots would fill a gigabyte.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.errors import Expected
from evidence_kit.domain.exhibit import Fingerprint
from evidence_kit.domain.picture import Raster, Role
from evidence_kit.services import capture
from evidence_kit.services.capture import Candidate
from evidence_kit.services.ports import Ticket
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.tasks import Lane, TaskRunner


class LargeLook(QObject):
    """Looks at a waiting file again, for as long as its eye is held.

    Signals:
        held_changed: another place is looked at, or none.
        ready: (place, `Raster`) of what is still held.
        gone: nothing is held any more; every large pixel must go now.
    """

    held_changed = Signal()
    ready = Signal(int, object)
    gone = Signal()

    def __init__(
        self, tasks: TaskRunner, worker: PictureWorker, notices: Notices, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tasks, self._worker, self._notices = tasks, worker, notices
        self._held: int | None = None

    @property
    def held(self) -> int | None:
        """The place that is being looked at."""
        return self._held

    def hold(self, at: int, candidate: Candidate) -> None:
        """Fetch the large picture; it comes only if the eye is still held by then."""
        self._held = at
        self.held_changed.emit()

        def look(ticket: Ticket) -> Raster | None:
            for found in capture.examine([candidate.source], self._worker, ticket):
                if isinstance(found, Candidate) and found.identity == candidate.identity:
                    return found.looked.rasters.get(Role.PREVIEW)
            return None

        def arrive(found: Raster | None) -> None:
            if found is not None and self._held == at:
                self.ready.emit(at, found)

        self._tasks.submit(Lane.PICTURES, look, done=arrive, failed=self._notices.tell)

    def release(self) -> None:
        """Let go: what is on its way is thrown away on arrival."""
        if self._held is not None:
            self._held = None
            self.gone.emit()
            self.held_changed.emit()


class Digests(QObject):
    """Hashes the untouched files of which only words will be kept.

    Signals:
        ready: (`Candidate`, `Fingerprint`).
    """

    ready = Signal(object, object)

    def __init__(self, tasks: TaskRunner, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._notices = tasks, notices
        self._known: dict[tuple[int, ...], Fingerprint] = {}

    def of(self, candidate: Candidate) -> Fingerprint | None:
        """Give the digests, once they are known."""
        return self._known.get(candidate.identity)

    def make(self, candidate: Candidate) -> None:
        """Hash a file, unless that was done."""
        known = self.of(candidate)
        if known is not None:
            self.ready.emit(candidate, known)
            return

        def hash_it(ticket: Ticket) -> Fingerprint | None:
            del ticket
            try:
                return capture.fingerprint_of(candidate)
            except Expected:
                # A file that went away is told about when its words are kept.
                return None

        def arrive(found: Fingerprint | None) -> None:
            if found is not None:
                self._known[candidate.identity] = found
                self.ready.emit(candidate, found)

        self._tasks.submit(Lane.PICTURES, hash_it, done=arrive, failed=self._notices.tell)
