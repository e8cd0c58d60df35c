"""Out of a damaged case into a new, encrypted one: nothing of it ever lies readable on the disk."""

from __future__ import annotations

import contextlib
import datetime as dt
import functools
import hashlib
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit import vault
from evidence_kit.app import Program
from evidence_kit.domain.errors import DiskFull, Expected, PlaceNotWritable
from evidence_kit.services import renewal
from evidence_kit.services.ports import Ticket
from evidence_kit.services.renewal import Renewed, Report
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.shell.path import RESCUE
from evidence_kit.ui.shell.recovery.page import RecoveryPage
from evidence_kit.ui.shell.rescue import renewing
from evidence_kit.ui.shell.rescue.page import RescuePage
from evidence_kit.ui.shell.rescue.presenter import State
from evidence_kit.ui.shell.rescue.renew_page import RenewPage
from evidence_kit.ui.shell.rescue.renewed_page import RenewedPage
from evidence_kit.ui.shell.rescue.renewed_rows import renewed_heading, renewed_rows
from evidence_kit.ui.shell.rescue.renewing import RenewPresenter
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.theme import Theme
from evidence_kit.vault import Vault
from evidence_kit.wording import wording
from support.doors import LOWEST_KIB, PASSPHRASE, FixedClock
from support.patience import PATIENCE_MS
from support.program import End, running
from support.rooms import fill_case, make_case, write_screens
from support.vaults import now

NL = wording("nl")
PNG = b"\x89PNG\r\n"


@pytest.fixture(scope="module")
def wreck(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, str, set[str]]:
    """Give the bytes of a case whose first pages and one file are damaged; code; digests."""
    folder = tmp_path_factory.mktemp("wreck")
    made = make_case(folder / "case.evk")
    screens = write_screens(folder, 3)
    with PictureWorker() as worker:
        fill_case(made, worker, screens)
    with vault.unlock(made.path, made.code, now=now) as held:
        first = int(held.case.exhibits[0].stored.object)
    with contextlib.closing(sqlite3.connect(made.path)) as rows:
        (piece,) = rows.execute("SELECT b FROM chunk WHERE id = ?", (first + 1,)).fetchone()
    data = bytearray(made.path.read_bytes())
    data[data.find(piece[:64])] ^= 1
    data[: 2 * 8192] = bytes(2 * 8192)
    return bytes(data), made.code, {hashlib.sha256(one.read_bytes()).hexdigest() for one in screens}


@pytest.fixture
def both(
    qapp: QApplication,
    wreck: tuple[bytes, str, set[str]],
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[tuple[Program, End]]:
    """Give the program with the damaged case open; new ones take the least Argon2id allowed."""
    monkeypatch.setattr(renewing, "renew", functools.partial(renewal.renew, kib=LOWEST_KIB))
    path = tmp_path / "notities-2026.evk"
    path.write_bytes(wreck[0])
    with running(qapp, tmp_path / "settings", qtbot) as (made, end):
        made.show_locked(path)
        with qtbot.waitExposed(made.around.window):
            made.around.window.show()
        field = made.around.window.frame.page.field.edit
        qtbot.keyClicks(field, wreck[1])
        with qtbot.waitSignal(made.doors.passed):
            qtbot.keyClick(field, Qt.Key.Key_Return)
        yield made, end


def _begin(program: Program, qtbot: QtBot, out: Path) -> RenewPage:
    """Go to the page of the new case, and type all it needs."""
    program.rooms.enter(RESCUE)
    rescue = program.around.window.frame.page
    assert isinstance(rescue, RescuePage)
    qtbot.waitUntil(lambda: rescue.presenter.state is State.READY)
    qtbot.mouseClick(rescue.renew, Qt.MouseButton.LeftButton)
    page = program.around.window.frame.page
    assert isinstance(page, RenewPage)
    assert page.place.name.isHidden(), "the case keeps its name"
    out.mkdir(exist_ok=True)
    page.presenter.choose_folder(out)
    page.password.passphrase.set_text(PASSPHRASE)
    page.password.repeat.set_text(PASSPHRASE)
    return page


@pytest.mark.slow
def test_all_that_is_left_is_in_a_new_case_that_opens_next(
    both: tuple[Program, End], wreck: tuple[bytes, str, set[str]], tmp_path: Path, qtbot: QtBot
) -> None:
    """Password, code on paper, what came into it; then the lock asks for the new case."""
    program, end = both
    window = program.around.window
    page = _begin(program, qtbot, tmp_path / "out")
    with qtbot.waitSignal(page.presenter.made):
        page.make.click()
    code = window.frame.page
    assert isinstance(code, RecoveryPage)
    new = code.presenter.sheet.code
    assert not code.go_on.isEnabled(), "first on paper"
    code.on_paper.click()
    code.go_on.click()
    ended = window.frame.page
    assert isinstance(ended, RenewedPage)
    said = [para.text() for para in ended.list.findChildren(Para)]
    assert said[0] == "2 bijlagen, onveranderd"
    assert "Bijlage 1: IMG_0400.png" in said
    with qtbot.waitSignal(end.reached):
        ended.open.click()
    path = page.presenter.renewed.path
    assert end.paths == [path]
    assert (tmp_path / "notities-2026.evk").read_bytes() == wreck[0]
    assert [one for one in tmp_path.rglob("*") if one.is_file() and PNG in one.read_bytes()] == []
    with vault.unlock(path, new, now=now) as held:
        assert held.broken == ()
        whole = {one.fingerprint.sha256 for one in held.case.exhibits}
        assert whole == wreck[2], "those that are not whole keep their codes too"


@pytest.fixture
def page(
    session: Session,
    notices: Notices,
    theme: Theme,
    case_path: Path,
    code: str,
    tmp_path: Path,
    qtbot: QtBot,
) -> RenewPage:
    """Give the page over an open case, with a folder and a password."""
    with qtbot.waitSignal(session.opened):
        session.unlock(case_path, code, done=lambda: None, failed=notices.tell)
    out = tmp_path / "out"
    out.mkdir()
    clock = FixedClock(dt.datetime(2026, 11, 21, 18, 40, tzinfo=dt.UTC))
    presenter = RenewPresenter(session, notices, NL, clock, folder=out)
    made = RenewPage(presenter, theme, NL)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.password.passphrase.set_text(PASSPHRASE)
    made.password.repeat.set_text(PASSPHRASE)
    return made


def test_stopping_leaves_no_new_case_and_the_keyboard_in_the_page(
    page: RenewPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was typed is still there."""
    begun = threading.Event()

    def slowly(held: Vault, target: Path, secret: str, ticket: Ticket, **rest: object) -> Renewed:
        del held, target, secret, rest
        begun.set()
        while True:
            ticket.step(1, 4)

    monkeypatch.setattr(renewing, "renew", slowly)
    page.make.click()
    assert begun.wait(PATIENCE_MS / 1000)
    assert page.stop.isVisible()
    assert not page.password.isVisible()
    assert page.focusWidget() is page.stop
    with qtbot.waitSignal(page.presenter.stopped):
        qtbot.keyClick(page.stop, Qt.Key.Key_Space)
    assert page.focusWidget() is page.make
    assert page.trouble.text.startswith("Gestopt.")
    assert page.password.repeat.text() == PASSPHRASE
    assert not list((tmp_path / "out").iterdir())


@pytest.mark.parametrize("fault", [DiskFull, PlaceNotWritable])
def test_what_is_in_the_way_is_said_where_it_can_be_mended(
    page: RenewPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, fault: type[Expected]
) -> None:
    """The page comes back with one sentence, and the keyboard goes where it is mended."""

    def refuse(*_args: object, **_rest: object) -> Renewed:
        raise fault(name="out")

    monkeypatch.setattr(renewing, "renew", refuse)
    page.make.click()
    shown = page.trouble if fault is DiskFull else page.place.trouble
    qtbot.waitUntil(shown.isVisible)
    assert page.focusWidget() is (page.make if fault is DiskFull else page.place.elsewhere)
    assert not page.running.isVisible()
    assert page.place.isVisible()


def test_a_file_with_this_name_is_never_overwritten(
    page: RenewPage, tmp_path: Path, qtbot: QtBot
) -> None:
    """The name is refused at its field, before anything is carried over."""
    there = tmp_path / "out" / page.presenter.target.file_name
    there.write_text("mine")
    with qtbot.waitSignal(page.presenter.target_refused):
        page.make.click()
    assert page.focusWidget() is page.place.file.edit
    assert there.read_text() == "mine"


@pytest.mark.slow
def test_locking_meanwhile_asks_for_the_case_that_the_person_is_at(
    both: tuple[Program, End], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The new one from the moment it is there, the old one after going back to it."""
    program, end = both
    path = tmp_path / "out" / "nieuw.evk"
    made = Renewed(path, "7KQM-2F9X-RTB4-HN6W-3VDC-8YPA-Z5JE-GS1K", Report(2))
    monkeypatch.setattr(renewing, "renew", lambda *_args, **_rest: made)
    page = _begin(program, qtbot, tmp_path / "out")
    with qtbot.waitSignal(page.presenter.made):
        page.make.click()
    assert program.around.session.lock_to == path
    program.around.window.frame.page.presenter.skip()
    program.around.window.frame.page.stay.click()
    assert isinstance(program.around.window.frame.page, RescuePage)
    with qtbot.waitSignal(end.reached):
        program.lock.lock()
    assert end.paths == [tmp_path / "notities-2026.evk"]


def test_the_rows_name_each_item_that_is_not_whole() -> None:
    """Whole first; many are counted; what nobody knows is said."""
    report = Report(
        9, tuple(range(20, 34)), (4,), all_known=False, unsaid=(3, 5), unsure=(6,), untold=None
    )
    left = renewed_rows(report, {20: "a\u202eb.png"}, NL)
    assert [one.kind for one in left[:2]] == ["saved", "partly"]
    assert left[1].title.startswith("Bijlage 20: a")
    assert "\u202e" not in left[1].title, "shown, not obeyed"
    assert left[2].title == "Bijlage 21"
    said = ["En nog 2 bijlagen", "Bijlagen 3, 5", "Bijlage 6", "Bijlage 4", "Misschien nog meer"]
    assert [one.title for one in left[13:]] == said
    assert renewed_heading(report, NL).startswith("Er staan 9 bijlagen in")
    assert renewed_heading(Report(1), NL).startswith("Alles uit je zaak staat erin.")
    assert renewed_rows(Report(0), {}, NL) == ()
    feared = renewed_rows(Report(0, older=True, trusted=True), {}, NL)
    assert [(one.kind, one.title) for one in feared] == [
        ("partly", "Misschien ouder"),
        ("gone", "Toegang van je vertrouwde persoon"),
    ]
