"""How many pages there are is the same number wherever it is said."""

from __future__ import annotations

from pathlib import Path

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

LONG = 20_000


def test_what_was_saved_counts_pages_as_the_preview_does(
    presenter: DossierPresenter, session: Session, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    """After "page 1 of 5" five pages are saved; the loose page is named apart."""

    def tell(vault: Vault, _ticket: Ticket) -> None:
        vault.note(Person(name="Sam Voorbeeld"))

    with qtbot.waitCallback(timeout=LONG) as told:
        session.work(tell, done=told, failed=told)
    presenter.preview.look()
    qtbot.waitUntil(lambda: presenter.preview.current is not None, timeout=LONG)
    pages, words = presenter.preview.pages.pages, wording("en")
    counted = int(page_of(pages, 0, words).removeprefix("page 1 of "))
    assert page_of(pages, len(pages) - 1, words) == "loose page"
    shown = Outcomes(presenter, theme, words)
    qtbot.addWidget(shown)
    with qtbot.waitSignal(presenter.written, timeout=LONG):
        presenter.save(tmp_path / "a.pdf")
    shown.refresh()
    said = f"a.pdf, {counted} pages. The loose page comes after them."
    assert shown.outcome.text.endswith(said)
    assert presenter.exports[0].pages == counted
