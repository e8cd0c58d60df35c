"""Writing the police file without a window."""

from __future__ import annotations

import hashlib
from pathlib import Path

from pytestqt.qtbot import QtBot

from evidence_kit.domain.errors import TargetExists
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.dossier.contents import Contents
from evidence_kit.ui.dossier.presenter import DossierPresenter, State
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.session import Session
from evidence_kit.wording import wording
from support.rooms import NOW


def test_an_empty_case_has_nothing_to_put_in(empty: Session, worker: PictureWorker) -> None:
    """Before the first exhibit all counts are zero."""
    presenter = DossierPresenter(empty, Notices(wording("en")), worker=worker, clock=NOW)
    assert presenter.contents == Contents()
    assert presenter.exports == ()


def test_what_goes_in_is_counted(presenter: DossierPresenter) -> None:
    """The page shows real counts, not promises."""
    assert presenter.contents == Contents(pictures=2)
    assert presenter.contents.all == 2


def test_the_proposed_name_is_neutral_and_free(presenter: DossierPresenter, home: Path) -> None:
    """It is called as the case is, which says nothing; a taken name gets a number."""
    home.mkdir(exist_ok=True)
    assert presenter.proposal().name == "case.pdf"
    presenter.proposal().touch()
    assert presenter.proposal().name == "case-2.pdf"


def test_a_saved_file_is_whole_and_stands_in_the_list(
    session: Session, presenter: DossierPresenter, tmp_path: Path, qtbot: QtBot
) -> None:
    """After saving, the list names the file with the SHA-256 it has on disk."""
    target = tmp_path / "recipes-2026.pdf"
    with qtbot.waitSignal(presenter.written):
        presenter.save(target)
    assert target.read_bytes().startswith(b"%PDF-")
    (export,) = presenter.exports
    assert (export.name, export.folder, export.language) == (target.name, str(tmp_path), "nl")
    assert export.sha256 == hashlib.sha256(target.read_bytes()).hexdigest()
    assert session.case.exports == (export,)
    assert presenter.state is State.RESTING
    assert presenter.last is not None
    assert presenter.proposal().parent == tmp_path


def test_the_language_of_the_file_is_a_choice_of_its_own(
    presenter: DossierPresenter, tmp_path: Path, qtbot: QtBot
) -> None:
    """An English file can be made; the window's language has no say in it."""
    presenter.set_language("en")
    with qtbot.waitSignal(presenter.written):
        presenter.save(tmp_path / "file.pdf")
    assert presenter.exports[0].language == "en"


def test_a_file_that_is_there_is_never_overwritten(
    presenter: DossierPresenter, tmp_path: Path, qtbot: QtBot
) -> None:
    """The person is told, the old file stays as it was, and nothing stands in the list."""
    target = tmp_path / "dossier.pdf"
    target.write_bytes(b"older")
    with qtbot.waitSignal(presenter.refused):
        presenter.save(target)
    assert isinstance(presenter.refusal, TargetExists)
    assert target.read_bytes() == b"older"
    assert presenter.exports == ()
    with qtbot.waitSignal(presenter.written):
        presenter.save(tmp_path / "another.pdf")
    assert presenter.refusal is None


def test_stop_leaves_nothing_half_made(
    presenter: DossierPresenter, tmp_path: Path, qtbot: QtBot
) -> None:
    """Stopping before the end leaves no file, no part of one, and no line in the list."""
    before = sorted(tmp_path.iterdir())
    presenter.save(tmp_path / "dossier.pdf")
    presenter.stop()
    qtbot.waitUntil(lambda: presenter.state is State.RESTING)
    assert presenter.stopped
    assert sorted(tmp_path.iterdir()) == before
    assert presenter.exports == ()


def test_newer_files_stand_first(presenter: DossierPresenter, tmp_path: Path, qtbot: QtBot) -> None:
    """The list of what left the vault begins with the newest."""
    for name in ("first.pdf", "second.pdf"):
        with qtbot.waitSignal(presenter.written):
            presenter.save(tmp_path / name)
    assert [export.name for export in presenter.exports] == ["second.pdf", "first.pdf"]
