"""What is typed here a moment before the case locks is kept."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from evidence_kit import vault
from evidence_kit.domain.person import Wish
from evidence_kit.ui.check.page import CheckPage
from evidence_kit.ui.shell.session import Session
from support.doors import Shut
from support.rooms import NOW


def test_what_is_typed_survives_locking(
    page: CheckPage, session: Session, shut: Shut, tmp_path: Path, qtbot: QtBot
) -> None:
    """A name, a contact that was just begun, and a date nobody can read."""
    page.presenter.show_reach()
    page.reach.form.fields["name"].set_text("Sam Voorbeeld")
    page.presenter.begin_contact()
    page.contact.asked.chip("yes").click()
    page.contact.texts["place"].set_text("0900-8844")
    page.contact.when.date.set_text("op een dinsdag ofzo")
    with qtbot.waitCallback() as closed:
        session.close(closed)
    with vault.unlock(tmp_path / "case.evk", shut.code, now=NOW.now) as opened:
        case = opened.case
    assert case.person.name == "Sam Voorbeeld"
    (contact,) = case.police_contacts
    assert contact.prosecution is Wish.YES
    assert contact.place == "0900-8844"
    assert "op een dinsdag ofzo" in contact.said
