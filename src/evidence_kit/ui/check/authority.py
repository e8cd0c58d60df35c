"""The power of attorney as a file: made in memory, and written only where the person says."""

from __future__ import annotations

import io
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.errors import Expected
from evidence_kit.services.dossier import write_power_of_attorney
from evidence_kit.services.opening import in_amsterdam
from evidence_kit.services.ports import Clock, Ticket
from evidence_kit.services.whole_file import new_file
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.ui.tasks import Lane
from evidence_kit.wording import wording


class AuthorityPresenter(QObject):
    """Writes the page, in Dutch: the police read it.

    Attributes:
        saved: the file that was written last, or None.
        refused: why it could not be written, or None.

    Signals:
        changed: `saved` or `refused` is another.
    """

    changed = Signal()

    def __init__(
        self,
        session: OpenCase,
        notices: Notices,
        *,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._notices, self._clock = session, notices, clock
        self.saved: Path | None = None
        self.refused: Expected | None = None

    def proposal(self, name: str) -> Path:
        """Give where it may go: a file of this name in the home folder."""
        return Path.home() / f"{name}.pdf"

    def save(self, target: Path) -> None:
        """Write it; an existing file is never overwritten."""
        made_on = in_amsterdam(self._clock.now()).date()

        def write(ticket: Ticket) -> Path:
            del ticket
            page = io.BytesIO()
            write_power_of_attorney(made_on, page, words=wording("nl"))
            with new_file(target) as sink:
                sink.write(page.getvalue())
            return target

        self._session.tasks.submit(Lane.PICTURES, write, done=self._written, failed=self._failed)

    def _written(self, target: Path) -> None:
        self.saved, self.refused = target, None
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Expected):
            self._notices.tell(error)
            return
        self.saved, self.refused = None, error
        self.changed.emit()
