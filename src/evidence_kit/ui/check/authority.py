"""The power of attorney on paper: made in memory, and sent only where the person says."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter

from evidence_kit.domain.errors import Expected
from evidence_kit.services.dossier import write_power_of_attorney
from evidence_kit.services.opening import in_amsterdam
from evidence_kit.services.paper_view import PaperView
from evidence_kit.services.ports import Clock, Ticket
from evidence_kit.services.whole_file import new_file
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.ui.parts.paper_out import print_pages
from evidence_kit.ui.tasks import Lane
from evidence_kit.wording import wording


class AuthorityPresenter(QObject):
    """Writes the page, in Dutch: the police read it.

    Attributes:
        saved: the file that was written last, or None.
        printed: the printer it went to last, or "".
        refused: why it could not be written or printed, or None.

    Signals:
        changed: one of these is another.
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
        self.printed = ""
        self.refused: Expected | None = None

    def proposal(self, name: str) -> Path:
        """Give where it may go: a file of this name in the home folder."""
        return Path.home() / f"{name}.pdf"

    def save(self, target: Path) -> None:
        """Write it; an existing file is never overwritten."""
        made_on = in_amsterdam(self._clock.now()).date()

        def write(ticket: Ticket) -> Path:
            del ticket
            with new_file(target) as sink:
                sink.write(_page(made_on))
            return target

        self._session.tasks.submit(Lane.PICTURES, write, done=self._written, failed=self._failed)

    def print(self, printer: QPrinter) -> None:
        """Send it to a printer; no byte of it goes through a file."""
        made_on = in_amsterdam(self._clock.now()).date()

        def send(ticket: Ticket) -> str:
            with PictureWorker() as worker:
                print_pages(printer, PaperView(worker, _page(made_on)), (0,), ticket)
            return printer.printerName()

        self._session.tasks.submit(Lane.PICTURES, send, done=self._sent, failed=self._failed)

    def _written(self, target: Path) -> None:
        self._end(saved=target)

    def _sent(self, printer: str) -> None:
        self._end(printed=printer)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Expected):
            self._end(refused=error)
        else:
            self._notices.tell(error)

    def _end(
        self, saved: Path | None = None, printed: str = "", refused: Expected | None = None
    ) -> None:
        self.saved, self.printed, self.refused = saved, printed, refused
        self.changed.emit()


def _page(made_on: dt.date) -> bytes:
    page = io.BytesIO()
    write_power_of_attorney(made_on, page, words=wording("nl"))
    return page.getvalue()
