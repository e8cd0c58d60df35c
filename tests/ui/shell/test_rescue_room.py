"""A damaged case opens to be read, says what is left of it, and what is left can be saved."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.app import Program
from evidence_kit.domain.errors import DiskFull, SourceUnreadable, Stopped
from evidence_kit.services import rescue
from evidence_kit.services.ports import Ticket
from evidence_kit.services.rescue import Rescued
from evidence_kit.services.survey import Half, Survey
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.guide.next_card import NextCard
from evidence_kit.ui.parts.button import Button
from evidence_kit.ui.parts.dialog import open_dialogs
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.shell.path import COLLECT, DOSSIER, RESCUE, SETTINGS, TELL
from evidence_kit.ui.shell.rescue import presenter
from evidence_kit.ui.shell.rescue.page import RescuePage
from evidence_kit.ui.shell.rescue.presenter import Saved, State
from evidence_kit.ui.shell.rescue.rows import ended, heading, rows
from evidence_kit.vault import Salvage, Vault
from evidence_kit.wording import Wording, wording
from support.patience import PATIENCE_MS
from support.program import End, running
from support.rooms import fill_case, make_case, write_screens
from support.vaults import damage_largest

NL = wording("nl")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, list[str]]:
    """Give a closed case, its code, and its files' digests."""
    folder = tmp_path_factory.mktemp("wreck")
    made = make_case(folder / "case.evk")
    screens = write_screens(folder, 2)
    with PictureWorker() as worker:
        fill_case(made, worker, screens)
    return made.path, made.code, [hashlib.sha256(path.read_bytes()).hexdigest() for path in screens]


@pytest.fixture(scope="module")
def wreck(filled: tuple[Path, str, list[str]]) -> tuple[bytes, str, list[str]]:
    """Give the bytes of a case without its first pages, its code, and its files' digests."""
    path, code, digests = filled
    data = bytearray(path.read_bytes())
    data[: 2 * 8192] = bytes(2 * 8192)
    return bytes(data), code, digests


@pytest.fixture
def both(
    qapp: QApplication, wreck: tuple[bytes, str, list[str]], tmp_path: Path, qtbot: QtBot
) -> Iterator[tuple[Program, End]]:
    """Give the program with the damaged case open."""
    path = tmp_path / "notities-2026.evk"
    path.write_bytes(wreck[0])
    with running(qapp, tmp_path / "settings", qtbot) as (made, end):
        _knock(made, path, wreck[1], qtbot)
        yield made, end


def _knock(made: Program, path: Path, code: str, qtbot: QtBot) -> None:
    made.show_locked(path)
    with qtbot.waitExposed(made.around.window):
        made.around.window.show()
    field = made.around.window.frame.page.field.edit
    qtbot.keyClicks(field, code)
    with qtbot.waitSignal(made.doors.passed):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def _enter(program: Program, qtbot: QtBot) -> RescuePage:
    """Take the one next step that home offers, and wait until all was read."""
    card = program.around.window.frame.page.findChild(NextCard)
    qtbot.mouseClick(card.go, Qt.MouseButton.LeftButton)
    page = program.around.window.frame.page
    assert isinstance(page, RescuePage)
    qtbot.waitUntil(lambda: page.presenter.state is State.READY)
    return page


def _said(page: RescuePage) -> list[str]:
    return [para.text() for para in page.list.findChildren(Para)]


@pytest.mark.slow
def test_home_of_a_damaged_case_leads_to_what_can_be_saved(
    both: tuple[Program, End], qtbot: QtBot
) -> None:
    """So does the banner above every room; what is still there is said first."""
    page = _enter(both[0], qtbot)
    assert both[0].around.session.read_only
    assert _said(page)[:2] == ["2 bijlagen, onveranderd", "te redden"]
    assert page.save.isEnabled()
    frame = both[0].around.window.frame
    for room in (COLLECT, TELL, DOSSIER):
        frame.room_chosen.emit(room)
        ways = [b for b in frame.page.findChildren(Button) if b.text() == "Wat is te redden?"]
        assert len(ways) == 1
        ways[0].click()
        assert frame.page is page
    both[0].rooms.collect.gallery.open(1)
    qtbot.waitUntil(lambda: not both[0].tasks.busy)
    assert not open_dialogs(both[0].around.window), "looking needs nothing to be written"


@pytest.mark.slow
def test_a_full_disk_leads_a_damaged_case_to_a_new_one(
    both: tuple[Program, End], qtbot: QtBot
) -> None:
    """It can be written nowhere, so another place for it is not offered; a new case is."""
    page, program = _enter(both[0], qtbot), both[0]
    window = program.around.window
    window.frame.room_chosen.emit(DOSSIER)
    program.around.notices.tell(DiskFull())
    (told,) = open_dialogs(window)
    assert told.other.text() == "Wat is te redden?"
    told.other.click()
    assert window.frame.page is page
    assert page.renew.isEnabled(), "all of it, into a new file"


@pytest.mark.slow
def test_damage_that_only_a_check_finds_leads_to_what_can_be_saved(
    qapp: QApplication, filled: tuple[Path, str, list[str]], tmp_path: Path, qtbot: QtBot
) -> None:
    """A case that opens as if whole has the same way out as one that does not."""
    path = tmp_path / "notities-2026.evk"
    path.write_bytes(filled[0].read_bytes())
    damage_largest(path)
    with running(qapp, tmp_path / "settings", qtbot) as (made, _end):
        _knock(made, path, filled[1], qtbot)
        frame = made.around.window.frame
        frame.room_chosen.emit(SETTINGS)
        care = frame.page.rows.care
        assert not care.rescue.isVisible()
        care.check.click()
        qtbot.waitUntil(care.rescue.isVisible)
        care.rescue.click()
        page = frame.page
        assert isinstance(page, RescuePage)
        qtbot.waitUntil(lambda: page.presenter.state is State.READY)
        assert page.save.isEnabled()


@pytest.mark.slow
def test_what_is_left_is_saved_and_the_case_stays_as_it_is(
    both: tuple[Program, End], wreck: tuple[bytes, str, list[str]], tmp_path: Path, qtbot: QtBot
) -> None:
    """Asked first; byte for byte, in a new folder each time; then a copy can be opened."""
    page, out = _enter(both[0], qtbot), tmp_path / "stick"
    out.mkdir()
    qtbot.mouseClick(page.save, Qt.MouseButton.LeftButton)
    (asked,) = open_dialogs(both[0].around.window)
    assert both[0].around.window.focusWidget() is asked.safe
    qtbot.mouseClick(asked.safe, Qt.MouseButton.LeftButton)
    assert page.presenter.state is State.READY
    for wanted in ("notities-2026-gered", "notities-2026-gered-2"):
        page.presenter.save(out)
        qtbot.waitUntil(lambda: page.presenter.state is State.SAVED)
        assert page.presenter.saved.folder == out / wanted
        saved = sorted(path for path in (out / wanted).iterdir() if path.suffix == ".png")
        assert [hashlib.sha256(path.read_bytes()).hexdigest() for path in saved] == wreck[2]
        assert page.where.isVisible()
    with qtbot.waitSignal(both[1].reached):
        qtbot.mouseClick(page.copy, Qt.MouseButton.LeftButton)
    assert [path.name for path in both[1].paths] == ["notities-2026.evk"]
    assert (tmp_path / "notities-2026.evk").read_bytes() == wreck[0]


@pytest.mark.slow
@pytest.mark.parametrize("fault", [DiskFull, Stopped])
def test_what_was_saved_before_it_ended_early_is_told_and_the_keyboard_follows(
    both: tuple[Program, End],
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    fault: type[Exception],
) -> None:
    """Files that are not encrypted never lie in a folder in silence."""
    page, out, window = _enter(both[0], qtbot), tmp_path / "stick", both[0].around.window
    out.mkdir()
    assert window.focusWidget() is page.renew, "not the button that locks"
    seen, save_found = threading.Event(), rescue.save_found

    def end_early(found: Salvage, target: Path, words: Wording) -> Iterator[Rescued]:
        yield next(save_found(found, target, words))
        seen.wait(PATIENCE_MS / 1000)
        raise fault

    monkeypatch.setattr(rescue, "save_found", end_early)
    page.presenter.save(out)
    assert window.focusWidget() is page.stop
    assert not page.copy.isEnabled(), "it would lock the case while it is saved"
    seen.set()
    qtbot.waitUntil(lambda: page.presenter.state is State.SAVED)
    assert page.presenter.saved == Saved(out / "notities-2026-gered", 1, 0, all=False)
    assert page.done.text == "Nog niet alles is gered. 1 bestand staat in deze map."
    assert page.done.isVisible()
    assert page.where.isVisible()
    assert page.bare.text.startswith("Deze bestanden zijn niet versleuteld.")
    assert page.copy.isEnabled()
    if fault is Stopped:
        assert window.focusWidget() is page.renew


@pytest.mark.slow
def test_a_case_that_could_not_be_read_can_be_read_again(
    both: tuple[Program, End], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page does not wait for ever, and there is always one thing to do."""

    def unreadable(vault: Vault, ticket: Ticket) -> Survey:
        raise SourceUnreadable(name="notities-2026.evk")

    with monkeypatch.context() as while_away:
        while_away.setattr(presenter, "survey", unreadable)
        both[0].rooms.enter(RESCUE)
        page = both[0].around.window.frame.page
        qtbot.waitUntil(lambda: page.presenter.state is State.UNREAD)
    assert page.progress.isHidden()
    page.again.click()
    qtbot.waitUntil(lambda: page.presenter.state is State.READY)
    assert page.again.isHidden()
    page.presenter.found = Survey(0, (), None, 0, None)
    page.refresh()
    assert page.copy_first.isVisible(), "with nothing left to save, a copy comes first"
    assert page.save.isHidden()


def test_what_is_not_whole_is_counted_in_what_was_saved() -> None:
    """A number of files alone would sound as if all of them were whole."""
    assert ended(Saved(Path("x"), 11, 0), NL).endswith("blijft liggen.")
    assert ended(Saved(Path("x"), 11, 1), NL).endswith("1 gered bestand is niet heel.")
    cut_off = ended(Saved(Path("x"), 4, 2, all=False), NL)
    assert cut_off.startswith("Nog niet alles is gered. 4 bestanden staan in deze map.")
    assert cut_off.endswith("2 geredde bestanden zijn niet heel.")


def test_the_rows_say_what_is_whole_half_and_gone() -> None:
    """Whole first; many half ones are counted; what nobody knows is said."""
    halves = tuple(Half(number, f"IMG_{number}.png") for number in range(1, 15))
    found = Survey(1, halves, 2, 0, None)
    left = rows(found, NL)
    assert [one.kind for one in left].count("partly") == 13
    assert left[0].title == "1 bijlage, onveranderd"
    assert left[13].title == "En nog 2 bijlagen"
    assert [one.title for one in left[14:]] == ["2 bijlagen", "Misschien nog meer"]
    assert heading(found, NL).startswith("1 van de 17 bijlagen")
    assert heading(Survey(3, (), None, 0, None), NL).startswith("3 bijlagen zijn heel")
    assert heading(Survey(0, (), None, 0, None), NL).startswith("Er zijn geen bijlagen")


def test_a_name_cannot_turn_the_line_around() -> None:
    """Signs that change the direction of writing are shown, not obeyed."""
    left = rows(Survey(0, (Half(4, "IMG_\u202e0409.png"),), 0, 0, 0), NL)
    assert "\u202e" not in left[0].title
