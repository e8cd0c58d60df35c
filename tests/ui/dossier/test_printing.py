"""Printing sends the very pages on screen, and only those that were asked for."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.domain.case import ExportKind
from evidence_kit.domain.errors import PrintingFailed
from evidence_kit.domain.markup import Markup
from evidence_kit.services.ports import Ticket
from evidence_kit.ui.dossier.page import DossierPage
from evidence_kit.ui.dossier.presenter import DossierPresenter
from evidence_kit.ui.dossier.printing import Outcome
from evidence_kit.ui.parts.dialog import open_dialogs
from evidence_kit.ui.parts.paper_out import asked_pages
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.theme import Theme
from evidence_kit.vault import Vault
from evidence_kit.wording import wording
from support.drawn import COVER


@pytest.fixture
def ready(presenter: DossierPresenter, qtbot: QtBot) -> DossierPresenter:
    """Give the room with its pages made."""
    presenter.preview.look()
    qtbot.waitUntil(lambda: presenter.preview.current is not None)
    return presenter


def pdf_printer(target: Path) -> QPrinter:
    """Give a printer that writes its paper into a file."""
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setResolution(120)
    printer.setFullPage(True)
    return printer


def printed(ready: DossierPresenter, printer: QPrinter, qtbot: QtBot) -> None:
    """Print and wait until it is noted."""
    with qtbot.waitSignal(ready.printing.printed):
        ready.printing.begin(printer)


def pages_of(target: Path) -> list[bytes]:
    """Give the pixels of each page that came out, small."""
    with pypdfium2.PdfDocument(target) as paper:
        return [page.render(scale=0.3).to_numpy().tobytes() for page in paper]


@pytest.mark.slow
def test_all_pages_come_out_and_are_noted(
    ready: DossierPresenter, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    """As many as on screen; the case knows which file it was, and that it was paper."""
    target = tmp_path / "paper.pdf"
    printed(ready, pdf_printer(target), qtbot)
    total = len(ready.preview.pages.pages)
    assert len(pages_of(target)) == total
    paper, (export,) = ready.preview.current, session.case.exports
    assert paper is not None
    assert (export.kind, export.pages) == (ExportKind.PRINT, total)
    assert export.sha256 == paper.preview.made.sha256
    assert ready.printing.outcome is Outcome.PRINTED


@pytest.mark.slow
def test_a_range_prints_just_that(ready: DossierPresenter, tmp_path: Path, qtbot: QtBot) -> None:
    """Pages 2 and 3 are the second and third of all."""
    whole, some = tmp_path / "whole.pdf", tmp_path / "some.pdf"
    printed(ready, pdf_printer(whole), qtbot)
    printer = pdf_printer(some)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    printed(ready, printer, qtbot)
    assert pages_of(some) == pages_of(whole)[1:3]
    assert ready.exports[0].pages == 2


@pytest.mark.slow
def test_copies_and_order(ready: DossierPresenter, tmp_path: Path, qtbot: QtBot) -> None:
    """Two copies, last page first, each copy by itself, on a printer that makes no copies."""
    whole, twice = tmp_path / "whole.pdf", tmp_path / "twice.pdf"
    printed(ready, pdf_printer(whole), qtbot)
    printer = pdf_printer(twice)
    printer.setCopyCount(2)
    printer.setCollateCopies(True)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    printed(ready, printer, qtbot)
    assert pages_of(twice) == pages_of(whole)[::-1] * 2


def test_the_current_page_is_the_one_on_screen(qapp: QApplication, tmp_path: Path) -> None:
    """And a range that ends behind the last page ends with it."""
    del qapp  # there before a printer
    printer = pdf_printer(tmp_path / "paper.pdf")
    printer.setPrintRange(QPrinter.PrintRange.CurrentPage)
    assert asked_pages(printer, 9, 4) == (4,)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(8, 12)
    assert asked_pages(printer, 9, 4) == (7, 8)


@pytest.mark.slow
def test_paper_of_another_size_shows_whole_pages(
    ready: DossierPresenter, tmp_path: Path, qtbot: QtBot
) -> None:
    """On paper that lies across, a page is made smaller and nothing of it is cut off."""
    target = tmp_path / "across.pdf"
    printer = pdf_printer(target)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printed(ready, printer, qtbot)
    with pypdfium2.PdfDocument(target) as paper:
        first = paper[0]
        assert first.get_width() > first.get_height()
        pixels = first.render(scale=0.5).to_numpy()[:, :, 0]
    ink = (pixels < 200).any(axis=0).nonzero()[0]
    assert ink.min() > pixels.shape[1] * 0.2
    assert ink.max() < pixels.shape[1] * 0.8


def test_nothing_is_printed_that_is_not_as_the_case_is(
    ready: DossierPresenter, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    """A black-out nobody told the room of stops the printing; the pages are made anew."""

    def cover(vault: Vault, _ticket: Ticket) -> None:
        vault.set_markup(1, Markup((COVER,)))

    with qtbot.waitCallback() as done:
        session.work(cover, done=done, failed=done)
    ready.printing.begin(pdf_printer(tmp_path / "paper.pdf"))
    qtbot.waitUntil(lambda: not ready.printing.running)
    assert ready.printing.outcome is Outcome.CHANGED
    assert not (tmp_path / "paper.pdf").exists()
    assert session.case.exports == ()


@pytest.mark.slow
@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told(
    ready: DossierPresenter, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    """The person reads what to do, and nothing is noted as printed."""
    ready.printing.begin(pdf_printer(tmp_path / "gone" / "paper.pdf"))
    qtbot.waitUntil(lambda: not ready.printing.running)
    assert isinstance(ready.printing.error, PrintingFailed)
    assert session.case.exports == ()


@pytest.mark.slow
@pytest.mark.qt_log_ignore("QPainter::begin")
def test_after_a_printer_that_failed_one_button_asks_again(
    ready: DossierPresenter,
    theme: Theme,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    """It stands beside the sentence, warns as before, and goes when printing works."""
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["Laser"]))
    page = _shown(ready, theme, qtbot)
    again = page.options.outcomes.again
    assert again.isHidden()
    ready.printing.begin(pdf_printer(tmp_path / "gone" / "paper.pdf"))
    qtbot.waitUntil(lambda: not ready.printing.running)
    assert not again.isHidden()
    again.click()
    (asked,) = open_dialogs(page.window())
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    printed(ready, pdf_printer(tmp_path / "paper.pdf"), qtbot)
    assert again.isHidden()


def test_stopping_prints_nothing(
    ready: DossierPresenter, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    """Nothing is noted, and the person can print again."""
    ready.printing.begin(pdf_printer(tmp_path / "paper.pdf"))
    ready.printing.stop()
    qtbot.waitUntil(lambda: not ready.printing.running)
    assert ready.printing.outcome is Outcome.STOPPED
    assert session.case.exports == ()
    assert ready.printing.possible


@pytest.mark.slow
def test_what_was_sent_before_a_stop_is_noted(
    ready: DossierPresenter, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    """A print system takes nothing back: pages that come out all the same are in the log."""
    target = tmp_path / "paper.pdf"

    def stop(done: int, _total: int) -> None:
        if done == 2:
            ready.printing.stop()

    ready.printing.progressed.connect(stop)
    printer = pdf_printer(target)
    printer.setCopyCount(40)
    printer.setCollateCopies(False)
    printed(ready, printer, qtbot)
    assert ready.printing.outcome is Outcome.STOPPED
    total = len(ready.preview.pages.pages)
    assert 2 <= len(pages_of(target)) < 40 * total
    (export,) = session.case.exports
    assert 1 <= export.pages < total


def _shown(ready: DossierPresenter, theme: Theme, qtbot: QtBot) -> DossierPage:
    page = DossierPage(ready, theme, wording("en"))
    qtbot.addWidget(page)
    page.resize(1008, 740)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(page.print.isEnabled)
    return page


def test_without_a_printer_the_page_says_so(
    ready: DossierPresenter,
    theme: Theme,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where the system knows no printer nothing opens; a way that works is named, and works."""
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    page = _shown(ready, theme, qtbot)
    qtbot.mouseClick(page.print, Qt.MouseButton.LeftButton)
    assert "knows no printer" in page.options.outcomes.outcome.text
    assert open_dialogs(page.window()) == []
    with qtbot.waitSignal(ready.written):
        ready.save(tmp_path / "file.pdf")
    assert page.options.outcomes.outcome.text.startswith("Saved in ")


def test_what_a_printer_keeps_is_said_first(
    ready: DossierPresenter, theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Esc prints nothing; going on opens the system's dialog, without printing to a file."""
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["Laser"]))
    page = _shown(ready, theme, qtbot)
    qtbot.mouseClick(page.print, Qt.MouseButton.LeftButton)
    (asked,) = open_dialogs(page.window())
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    assert page.findChildren(QPrintDialog) == []
    qtbot.mouseClick(page.print, Qt.MouseButton.LeftButton)
    (asked,) = open_dialogs(page.window())
    assert asked.other is not None
    qtbot.mouseClick(asked.other, Qt.MouseButton.LeftButton)
    (dialog,) = page.window().findChildren(QPrintDialog)
    assert not dialog.testOption(QPrintDialog.PrintDialogOption.PrintToFile)
    assert dialog.testOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    assert dialog.printer().docName() == "case"
    assert (dialog.minPage(), dialog.maxPage()) == (1, len(ready.preview.pages.pages))
    dialog.reject()
