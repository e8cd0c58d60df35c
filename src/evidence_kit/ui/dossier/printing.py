"""Printing the dossier on screen through the system's print dialog."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from evidence_kit.domain.errors import DossierOutdated, Expected, PrintingFailed
from evidence_kit.services import preview
from evidence_kit.services.paper_view import PaperView
from evidence_kit.services.ports import Ticket
from evidence_kit.services.preview import MayPrint
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.dossier.preview import Paper, PreviewPresenter
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.ui.parts.paper_out import Sent, asked_pages, paper_count, print_pages
from evidence_kit.ui.parts.print_dialog import open_print_dialog
from evidence_kit.ui.tasks import Job, Lane
from evidence_kit.vault import Vault


class Outcome(StrEnum):
    """How the last try to print ended."""

    NONE = ""
    PRINTED = "printed"
    NO_PRINTER = "no-printer"
    CHANGED = "changed"
    """The case is not any more as the pages on screen say; nothing was printed."""
    STOPPED = "stopped"
    FAILED = "failed"


class PrintPresenter(QObject):
    """Sends the pages on screen to a printer, and notes in the case that it was done.

    Signals:
        changed: printing began or ended, or can be begun now.
        progressed: (done, total) pages.
        printed: pages were sent.
    """

    changed = Signal()
    progressed = Signal(int, int)
    printed = Signal()

    def __init__(
        self,
        session: OpenCase,
        looked_at: PreviewPresenter,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._looked_at, self._notices = session, looked_at, notices
        self._job: Job | None = None
        self._stopping = False
        self._outcome = Outcome.NONE
        self._error: Expected | None = None
        self._sent = (0, "")
        self._beyond = False
        self._far = (0, 0)

    @property
    def running(self) -> bool:
        """Whether pages are being sent now."""
        return self._job is not None

    @property
    def outcome(self) -> Outcome:
        """How the last try ended, until the next one."""
        return self._outcome

    @property
    def error(self) -> Expected | None:
        """Why it failed."""
        return self._error

    @property
    def sent(self) -> tuple[int, str]:
        """How many pages went to which printer."""
        return self._sent

    @property
    def beyond(self) -> bool:
        """Whether more went to it than the pages with a number on them: the loose page too."""
        return self._beyond

    @property
    def far(self) -> tuple[int, int]:
        """How far sending is: pages done and total."""
        return self._far

    @property
    def possible(self) -> bool:
        """Whether the pages on screen are there and are as the case is now."""
        paper = self._looked_at.current
        return paper is not None and paper.view is not None and not self.running

    def find_printer(self) -> bool:
        """Ask the system's own print service whether it knows a printer."""
        found = bool(QPrinterInfo.availablePrinterNames())
        self._end(Outcome.NONE if found else Outcome.NO_PRINTER)
        return found

    def begin(self, printer: QPrinter) -> None:
        """Print what the person asked for in the print dialog."""
        paper = self._looked_at.current
        if paper is None or self.running:
            self._end(Outcome.CHANGED)
            return
        self._error, self._far, self._stopping = None, (0, 0), False

        def ask(vault: Vault, ticket: Ticket) -> MayPrint:
            del ticket
            return preview.may_print(vault, paper.preview)

        self._job = self._session.work(
            ask,
            done=lambda allowed: self._send(printer, paper, allowed),
            failed=self._refused,
            stopped=self._on_stopped,
        )
        self.changed.emit()

    def forget(self) -> None:
        """Say no more how the last try ended: the person does something else."""
        self._outcome = Outcome.NONE

    def stop(self) -> None:
        """Stop sending pages."""
        if self._job is not None:
            self._stopping = True
            self._job.stop()

    def _send(self, printer: QPrinter, paper: Paper, allowed: MayPrint) -> None:
        if self._stopping:  # it came too late for the work before
            self._on_stopped()
            return
        view, here = paper.view, self._looked_at.pages.index
        if view is None:
            self._changed()
            return
        pages = asked_pages(printer, len(view.pages), here)

        def send(ticket: Ticket) -> Sent:
            # The worker of the screen ends when the person goes elsewhere; paper still comes.
            with PictureWorker() as worker:
                own = PaperView(worker, paper.preview.pdf)
                return print_pages(printer, own, pages, ticket)

        self._job = self._session.tasks.submit(
            Lane.PICTURES,
            send,
            done=lambda sent: self._note(allowed, printer, sent),
            failed=self._failed,
            progress=self._on_progress,
            stopped=self._on_stopped,
        )

    def _note(self, allowed: MayPrint, printer: QPrinter, sent: Sent) -> None:
        name, count = printer.printerName(), paper_count(printer, sent.pages)

        def note(vault: Vault, ticket: Ticket) -> None:
            del ticket
            preview.note_print(vault, allowed, name, count)

        self._sent, self._beyond = (count, name), count > allowed.preview.made.pages
        # A stop that comes now is too late: paper that is out must be noted.
        self._job = None
        self._session.work(
            note,
            done=lambda _: self._noted(sent),
            failed=self._failed,
            stopped=lambda: self._noted(sent),
        )

    def _noted(self, sent: Sent) -> None:
        if isinstance(sent.broken_off, PrintingFailed):
            self._failed(sent.broken_off)
        else:
            self._end(Outcome.PRINTED if sent.broken_off is None else Outcome.STOPPED)
        self.printed.emit()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, DossierOutdated):
            self._changed()
        else:
            self._failed(error)

    def _changed(self) -> None:
        self._end(Outcome.CHANGED)
        self._looked_at.doubt()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Expected):
            self._error = error
        else:
            self._notices.tell(error)
        self._end(Outcome.FAILED)

    def _on_stopped(self) -> None:
        self._end(Outcome.STOPPED)

    def _on_progress(self, done: int, total: int) -> None:
        self._far = (done, total)
        self.progressed.emit(done, total)

    def _end(self, outcome: Outcome) -> None:
        self._job = None
        self._outcome = outcome
        self.changed.emit()


def ask_how(parent: QWidget, presenter: PrintPresenter, name: str, pages: int) -> QPrintDialog:
    """Open the system's print dialog; returns at once.

    Args:
        parent: whose window the dialog belongs to.
        presenter: prints when the person says so.
        name: neutral, because queues and printers show it.
        pages: how many there are.
    """
    return open_print_dialog(parent, name, presenter.begin, pages)
