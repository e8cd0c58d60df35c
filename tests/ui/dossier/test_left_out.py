"""What had to be left out of a police file is said on the page, and nothing passes for whole."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from evidence_kit.domain.markup import Markup
from evidence_kit.domain.person import Person, Teller
from evidence_kit.services.ports import Ticket
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.dossier.contents import Contents
from evidence_kit.ui.dossier.options import Options
from evidence_kit.ui.dossier.page import DossierPage
from evidence_kit.ui.dossier.phrases import left_out
from evidence_kit.ui.dossier.presenter import DossierPresenter
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.theme import Theme
from evidence_kit.vault import Vault
from evidence_kit.wording import wording
from support.drawn import COVER
from support.rooms import NOW


@pytest.mark.slow
def test_a_picture_without_its_black_outs_is_said_to_be_left_out(
    session: Session, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    """The file is saved, and beside its name stands which item is not in it and why.

    The worker does not run here, so the black-outs cannot be made solid.
    """

    def draw(vault: Vault, _ticket: Ticket) -> None:
        vault.set_markup(1, Markup((COVER,)))

    broken = PictureWorker((sys.executable, "-c", "pass"))
    presenter = DossierPresenter(session, Notices(wording("en")), worker=broken, clock=NOW)
    page = DossierPage(presenter, theme, wording("en"))
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    with qtbot.waitCallback() as drawn:
        session.work(draw, done=drawn, failed=drawn)
    with qtbot.waitSignal(presenter.written):
        presenter.save(tmp_path / "dossier.pdf")
    told = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    (line,) = [text for text in told if "dossier.pdf" in text and "Saved in" in text]
    assert "1 picture is left out. Its black-outs could not be made solid: B-001." in line


def test_a_covered_copy_is_not_called_left_out_nor_forgotten() -> None:
    """What is only named, and what is printed covered, are told apart and both counted."""
    words = wording("en")
    assert left_out(Contents(pictures=3, covered=1), words) == "1 image. Only its covered copy."
    both = left_out(Contents(pictures=3, sensitive=2, covered=1), words)
    assert both == "2 images. Only named. 1 image. Only its covered copy."
    assert left_out(Contents(pictures=3), words) == "None in this case."


def test_beside_the_switches_stands_what_they_do_not_take_away(
    session: Session, theme: Theme, qtbot: QtBot
) -> None:
    """The name is on more than the loose page; an address for letters can be the home address."""

    def tell(vault: Vault, _ticket: Ticket) -> None:
        home = "Dorpsstraat 1, Voorbeeldstad"
        vault.note(Person(name="Sam Voorbeeld", home_address=home, letter_address=home))

    with qtbot.waitCallback() as told:
        session.work(tell, done=told, failed=told)
    worker = PictureWorker((sys.executable, "-c", "pass"))
    presenter = DossierPresenter(session, Notices(wording("en")), worker=worker, clock=NOW)
    page = DossierPage(presenter, theme, wording("en"))
    qtbot.addWidget(page)

    def said() -> str:
        return " ".join(label.text() for label in page.options.findChildren(QLabel))

    assert "Your name can also be on the cover, summary and declaration." in said()
    assert "Your address for letters gives it away, so that is left out too." in said()
    presenter.choose(home_address=True)
    assert "gives it away" not in said()
    presenter.choose(personal_page=False)
    assert "The program then prints your name nowhere." in said()


def test_the_switches_speak_to_who_types(
    presenter: DossierPresenter, session: Session, theme: Theme, qtbot: QtBot
) -> None:
    """Where a helper types, no switch is about "me" or "my story"."""
    options = Options(presenter, theme, wording("en"))
    qtbot.addWidget(options)

    def said() -> str:
        options.refresh()
        shown = [label.text() for label in options.findChildren(QLabel)]
        return " ".join((*shown, *(one.accessibleName() for one in options.toggles.values())))

    assert "My story in my own words" in said()
    helped = Person(teller=Teller.PARENT)
    with qtbot.waitCallback() as told:
        session.work(lambda vault, _ticket: vault.note(helped), done=told, failed=told)
    assert not re.search(r"\b(me|my|your)\b", said(), re.IGNORECASE)
    assert "The story in their own words" in said()
