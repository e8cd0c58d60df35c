"""What tests of the drawing table share: a case with two exhibits, and its presenter."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from pytestqt.qtbot import QtBot

from evidence_kit import vault
from evidence_kit.domain.exhibit import FileFacts, Fingerprint, InWords, Source
from evidence_kit.domain.markup import Markup
from evidence_kit.services.ports import Ticket
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.annotate.keeping import Kept
from evidence_kit.ui.annotate.presenter import AnnotatePresenter
from evidence_kit.ui.annotate.sights import Sight
from evidence_kit.ui.shell.session import Session
from evidence_kit.vault import Vault
from support.doors import Shut
from support.rooms import NOW, fill_case, make_case, write_screens

"""Patience in milliseconds; nothing waits that long when it works."""


def table_case(folder: Path) -> Shut:
    """Make a closed case: a PNG, a JPEG, a text file, and an image in words."""
    shut = make_case(folder / "case.evk")
    paths = write_screens(folder, 1)
    photo = folder / "photo.jpg"
    Image.open(paths[0]).rotate(3).save(photo, "JPEG")
    strange = folder / "notes.heic"
    strange.write_bytes(b"no picture, but kept")
    with PictureWorker() as worker:
        fill_case(shut, worker, (*paths, photo, strange))
    described = InWords(Fingerprint("ab" * 32, "cd" * 64, 9), FileFacts("a.png"), "Foto van mij.")
    with vault.unlock(shut.path, shut.code, now=NOW.now) as opened:
        opened.add_in_words(described, Source.FILE)
    return shut


def opens(table: AnnotatePresenter, number: int, qtbot: QtBot) -> None:
    """Open an exhibit and wait until its picture is there."""
    table.open(number)
    qtbot.waitUntil(lambda: table.sight is Sight.VISIBLE)


def all_kept(table: AnnotatePresenter, qtbot: QtBot) -> None:
    """Wait until every edit is in the vault."""
    qtbot.waitUntil(lambda: table.keeper.state is Kept.ALL)


def stored(session: Session, number: int, qtbot: QtBot) -> Markup:
    """Give the annotations as the vault holds them."""

    def read(held: Vault, ticket: Ticket) -> Markup:
        del ticket
        return held.markup(number)

    with qtbot.waitCallback() as told:
        session.work(read, done=told, failed=told)
    markup = told.args[0]
    assert isinstance(markup, Markup)
    return markup
