"""How many pages there are is the same number wherever it is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from evidence_kit.domain.person import Person
from evidence_kit.services.ports import Ticket
from evidence_kit.ui.dossier.outcome import Outcomes
from evidence_kit.ui.dossier.phrases import page_of
from evidence_kit.ui.dossier.presenter import DossierPresenter
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.theme import Theme
from evidence_kit.vault import Vault
from evidence_kit.wording import wording


@pytest.fixture
def named(presenter: DossierPresenter, session: Session, qtbot: QtBot) -> DossierPresenter:
    """Give the room with the pages of a case that has a loose page."""

    def tell(vault: Vault, _ticket: Ticket) -> None:
        vault.note(Person(name="Sam Voorbeeld"))

    with qtbot.waitCallback() as told:
        session.work(tell, done=told, failed=told)
    presenter.preview.look()
    qtbot.waitUntil(lambda: presenter.preview.current is not None)
    return presenter


def test_what_was_saved_counts_pages_as_the_preview_does(
    named: DossierPresenter, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    """After "page 1 of 5" five pages are saved; the loose page is named apart."""
    pages, words = named.preview.pages.pages, wording("en")
    counted = int(page_of(pages, 0, words).removeprefix("page 1 of "))
    assert page_of(pages, len(pages) - 1, words) == "loose page"
    shown = Outcomes(named, theme, words)
    qtbot.addWidget(shown)
    with qtbot.waitSignal(named.written):
        named.save(tmp_path / "a.pdf")
    shown.refresh()
    said = f"a.pdf, {counted} pages. The loose page comes after them."
    assert shown.outcome.text.endswith(said)
    assert named.exports[0].pages == counted


@pytest.mark.slow
def test_paper_without_a_number_counts_when_it_was_printed(
    named: DossierPresenter, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    """More comes out than the preview counts; it says why."""
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    shown = Outcomes(named, theme, wording("en"))
    qtbot.addWidget(shown)
    with qtbot.waitSignal(named.printing.printed):
        named.printing.begin(printer)
    shown.refresh()
    assert f"{len(named.preview.pages.pages)} pages were sent" in shown.outcome.text
    assert shown.outcome.text.endswith("Pages without a number count among them.")
