"""What a person looks at stays in sight while the dossier is made anew."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from evidence_kit.domain.person import Person
from evidence_kit.services.ports import Ticket
from evidence_kit.ui.dossier.presenter import DossierPresenter
from evidence_kit.ui.shell.session import Session
from evidence_kit.vault import Vault

LONG = 20_000


def test_a_choice_keeps_the_page_one_looks_at(
    presenter: DossierPresenter, session: Session, qtbot: QtBot
) -> None:
    """Where a sheet more or less comes before it, the same page stays in sight."""
    preview = presenter.preview

    def tell(vault: Vault, _ticket: Ticket) -> None:
        vault.note(Person(name="Sam Voorbeeld"))

    with qtbot.waitCallback(timeout=LONG) as done:
        session.work(tell, done=done, failed=done)
    preview.look()
    qtbot.waitUntil(lambda: preview.current is not None, timeout=LONG)
    pages = preview.pages
    pages.go(3)
    sheets, called = len(pages.pages), pages.pages[3].label or "4"
    presenter.choose(personal_page=False)
    qtbot.waitUntil(lambda: preview.current is not None, timeout=LONG)
    assert len(pages.pages) < sheets
    assert called == str(pages.index + 1)
