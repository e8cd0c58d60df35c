"""The dossier in memory: its real pages, never an old one as if it were new."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from evidence_kit.domain.markup import Markup
from evidence_kit.domain.picture import Raster
from evidence_kit.services.ports import Ticket
from evidence_kit.services.question_wire import Ask
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.dossier.drawn import DrawnPages, Look
from evidence_kit.ui.dossier.presenter import DossierPresenter
from evidence_kit.ui.dossier.preview import PreviewPresenter, Stage
from evidence_kit.ui.dossier.printing import Outcome
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.session import Session
from evidence_kit.vault import Vault
from evidence_kit.wording import wording
from support.drawn import COVER
from support.rooms import NOW, write_screens


@pytest.fixture
def looked(presenter: DossierPresenter, qtbot: QtBot) -> PreviewPresenter:
    """Give the preview once it is there."""
    presenter.preview.look()
    _wait(presenter.preview, qtbot)
    return presenter.preview


def _wait(preview: PreviewPresenter, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: preview.current is not None)


def _do(session: Session, work: Callable[[Vault], object], qtbot: QtBot) -> None:
    def job(vault: Vault, _ticket: Ticket) -> None:
        work(vault)

    with qtbot.waitCallback() as done:
        session.work(job, done=done, failed=done)


def _pictured(preview: PreviewPresenter) -> int:
    return next(at for at, page in enumerate(preview.pages.pages) if page.pictured)


def test_the_pages_are_those_of_the_real_file(looked: PreviewPresenter, qtbot: QtBot) -> None:
    """As many as would be saved; each is drawn in the width that was asked."""
    paper = looked.current
    assert paper is not None
    made = paper.preview
    assert len(looked.pages.pages) == made.made.pages + made.unnumbered
    with qtbot.waitSignal(looked.pages.drawn):
        looked.pages.want(300)
    drawn = looked.pages.picture
    assert drawn is not None
    assert drawn.width == 300


def test_a_choice_makes_it_anew(
    presenter: DossierPresenter, looked: PreviewPresenter, qtbot: QtBot
) -> None:
    """From the moment of choosing the old pages do not count as current any more."""
    before = looked.paper
    presenter.set_language("en")
    assert looked.current is None
    assert looked.stage is Stage.MAKING
    _wait(looked, qtbot)
    after = looked.paper
    assert after is not None
    assert after is not before
    assert after.preview.made.language == "en"


def test_a_change_of_the_case_makes_it_anew(
    looked: PreviewPresenter, session: Session, qtbot: QtBot
) -> None:
    """What is told while somebody looks stands on the new pages, and the old are old at once."""
    before = looked.paper
    _do(session, lambda vault: vault.describe(1, platform="Elsewhere"), qtbot)
    assert looked.current is None
    _wait(looked, qtbot)
    assert looked.paper is not before


@pytest.mark.slow
def test_what_no_signal_tells_is_found_when_somebody_looks(
    looked: PreviewPresenter, session: Session, qtbot: QtBot
) -> None:
    """A black-out is no part of the case's value; coming back to the room shows it all the same."""
    looked.rest()
    before = looked.paper
    _do(session, lambda vault: vault.set_markup(1, Markup((COVER,))), qtbot)
    looked.look()
    assert looked.current is None
    _wait(looked, qtbot)
    assert looked.paper is not before


def test_coming_back_to_the_same_case_makes_nothing_anew(
    looked: PreviewPresenter, qtbot: QtBot
) -> None:
    """The dossier keeps its number and its time while nothing in it changes."""
    before = looked.paper
    looked.rest()
    looked.look()
    _wait(looked, qtbot)
    assert looked.paper is before


def test_pictures_are_blurred_until_held(looked: PreviewPresenter, qtbot: QtBot) -> None:
    """A page with a picture is drawn blurred; sharp only while held, and gone at once after."""
    pages = looked.pages
    pages.go(_pictured(looked))
    with qtbot.waitSignal(pages.drawn):
        pages.want(300)
    blurred = pages.picture
    assert pages.can_peek
    with qtbot.waitSignal(pages.drawn):
        pages.hold()
    sharp = pages.picture
    assert blurred is not None
    assert sharp is not None
    assert sharp.pixels != blurred.pixels
    with qtbot.waitSignal(pages.hidden):
        pages.release()
    assert pages.picture is blurred
    assert len(pages._large) == 1


def test_the_shield_goes_for_small_pages_too(looked: PreviewPresenter, qtbot: QtBot) -> None:
    """Off, they are sharp; on again, no sharp pixel of a picture is left in memory."""
    pages, at = looked.pages, _pictured(looked)
    pages.set_blurred(False)
    with qtbot.waitSignal(pages.small_drawn):
        pages.want_small([at], 60)
    sharp = pages.small(at)
    assert sharp is not None
    pages.set_blurred(True)
    assert pages.small(at) is None
    with qtbot.waitSignal(pages.small_drawn):
        pages.want_small([at], 60)
    veiled = pages.small(at)
    assert veiled is not None
    assert veiled.pixels != sharp.pixels
    assert all(look.veiled for look in pages._small._kept)


def test_what_comes_after_the_eye_was_let_go_is_not_kept(
    looked: PreviewPresenter, qtbot: QtBot
) -> None:
    """A sharp page that was on its way when the person let go is thrown away on arrival."""
    pages = looked.pages
    pages.go(_pictured(looked))
    with qtbot.waitSignal(pages.drawn):
        pages.want(300)
    pages.hold()
    pages.release()
    qtbot.waitUntil(lambda: pages._job is None)
    assert all(look.veiled for look in pages._large._kept)


def test_nothing_is_left_when_the_case_closes(
    looked: PreviewPresenter, session: Session, qtbot: QtBot
) -> None:
    """No page, no pixel, no file."""
    with qtbot.waitSignal(looked.pages.drawn):
        looked.pages.want(300)
    session.closing.emit()
    assert looked.paper is None
    assert looked.pages.pages == ()
    assert len(looked.pages._large) == 0
    assert looked.stage is Stage.NOTHING


def test_making_it_can_be_stopped(presenter: DossierPresenter, qtbot: QtBot) -> None:
    """Whoever does not want to wait does not; asking again makes it."""
    preview = presenter.preview
    preview.look()
    preview.stop()
    assert preview.stage is Stage.STOPPED
    qtbot.waitUntil(lambda: not presenter._session.tasks.busy)
    assert preview.stage is Stage.STOPPED
    assert preview.paper is None
    preview.look()
    _wait(preview, qtbot)


def test_an_empty_case_has_no_pages(empty: Session, worker: PictureWorker) -> None:
    """Nothing is made of nothing."""
    presenter = DossierPresenter(empty, Notices(wording("en")), worker=worker)
    presenter.preview.look()
    assert presenter.preview.stage is Stage.NOTHING
    assert presenter.preview.current is None


def test_memory_for_pages_is_bounded() -> None:
    """What was not looked at longest goes first; the newest stays, however large."""
    kept, page = DrawnPages(most=100), Raster(3, 4, bytes(36))
    for at in range(4):
        kept.keep(Look(at, 3, veiled=False), page)
        kept.get(Look(0, 3, veiled=False))
    assert len(kept) == 2
    assert kept.get(Look(0, 3, veiled=False)) is page
    assert kept.get(Look(3, 3, veiled=False)) is page
    kept.keep(Look(9, 9, veiled=False), Raster(9, 9, bytes(243)))
    assert len(kept) == 1


class Noting(PictureWorker):
    """A real worker that notes what it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[Ask] = []

    def ask(self, ask: Ask, payload: bytes, read: Any) -> Any:
        """Note the question and put it."""
        self.asked.append(ask)
        return super().ask(ask, payload, read)


@pytest.mark.slow
def test_who_looks_at_untrusted_files_never_gets_the_paper(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    """Pages are drawn and printed by processes of their own, which are gone when nobody looks."""
    with Noting() as worker:
        room = DossierPresenter(session, Notices(wording("en")), worker=worker, clock=NOW)
        room.preview.look()
        _wait(room.preview, qtbot)
        drawer = room.preview._drawer
        with qtbot.waitSignal(room.preview.pages.drawn):
            room.preview.pages.want(300)
        assert drawer._child is not None
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setOutputFileName(str(tmp_path / "paper.pdf"))
        with qtbot.waitSignal(room.printing.printed):
            room.printing.begin(printer)
        assert worker.look(write_screens(tmp_path, 1)[0].read_bytes()).rasters
        room.preview.rest()
        assert drawer._child is None
        assert Ask.LOOK in worker.asked
        assert not {Ask.PAPER, Ask.PAGE} & set(worker.asked)


def test_locking_ends_the_process_that_holds_the_paper(
    looked: PreviewPresenter, session: Session
) -> None:
    """Nothing of the dossier lives on in another process."""
    child = looked._drawer._child
    assert child is not None
    session.closing.emit()
    assert child.poll() is not None


@pytest.mark.slow
def test_coming_back_draws_in_a_fresh_process(looked: PreviewPresenter, qtbot: QtBot) -> None:
    """The same dossier, drawn at once, by a worker that did not live while nobody looked."""
    before = looked._drawer
    looked.rest()
    looked.look()
    with qtbot.waitSignal(looked.pages.drawn):
        looked.pages.want(300)
    assert looked.pages.picture is not None
    assert looked._drawer is not before


def test_a_page_under_way_does_not_bring_the_paper_back(
    looked: PreviewPresenter, qtbot: QtBot
) -> None:
    """Whoever leaves while a page is drawn leaves no process with the paper behind."""
    looked.pages.want(300)
    looked.rest()
    qtbot.waitUntil(lambda: not looked._session.tasks.busy)
    assert looked._drawer._child is None


@pytest.mark.slow
def test_paper_still_comes_out_when_the_person_goes_elsewhere(
    presenter: DossierPresenter, looked: PreviewPresenter, tmp_path: Path, qtbot: QtBot
) -> None:
    """Printing has a worker of its own: leaving the room ends that of the screen alone."""
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    with qtbot.waitSignal(presenter.printing.printed):
        presenter.printing.begin(printer)
        looked.rest()
    assert presenter.printing.outcome is Outcome.PRINTED
