"""What a lock forgot is told after unlocking, until files are added again or it was read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.app import Program
from evidence_kit.ui.capture.gallery_page import GalleryPage
from evidence_kit.ui.capture.page import CollectPage
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.parts.unkept import Unkept
from evidence_kit.ui.shell.path import HOME
from evidence_kit.ui.shell.unlock.page import UnlockPage
from support.program import End, running
from support.rooms import look_at, write_screens

pytestmark = pytest.mark.slow

LINE = "2 bestanden waren nog niet bewaard toen je zaak op slot ging."
LOST = "1 geplakt of gesleept beeld is niet bewaard."


@pytest.fixture
def both(
    qapp: QApplication, tmp_path: Path, case_path: Path, code: str, qtbot: QtBot
) -> Iterator[tuple[Program, End]]:
    """Give a program after unlocking, told that two files and a picture were not kept."""
    with running(qapp, tmp_path / "settings", qtbot) as made:
        program = made[0]
        program.show_locked(case_path, Unkept(2, 1))
        page = program.around.window.frame.page
        assert isinstance(page, UnlockPage)
        qtbot.keyClicks(page.field.edit, code)
        with qtbot.waitSignal(program.doors.passed):
            qtbot.keyClick(page.field.edit, Qt.Key.Key_Return)
        yield made


def _said(widget: QWidget) -> str:
    return " ".join(para.text() for para in widget.findChildren(Para) if para.isVisible())


def _gallery(program: Program, qtbot: QtBot) -> GalleryPage:
    """Go where home leads."""
    qtbot.mouseClick(program.around.window.frame.page.next.go, Qt.MouseButton.LeftButton)
    page = program.around.window.frame.page
    assert isinstance(page, CollectPage)
    return page.gallery


def _passed_on(both: tuple[Program, End], qtbot: QtBot) -> list[Unkept]:
    """Press Lock and give what the next window hears."""
    with qtbot.waitSignal(both[1].reached):
        lock = both[0].around.window.frame.top.lock
        qtbot.mouseClick(lock, Qt.MouseButton.LeftButton)
    return both[1].unkept


def test_it_says_how_many_were_not_kept(
    both: tuple[Program, End], tmp_path: Path, qtbot: QtBot
) -> None:
    """Home asks for files again and tells of pasted pictures apart; adding takes it away."""
    program = both[0]
    home = _said(program.around.window.frame.page.next)
    assert "2 bestanden zijn nog niet bewaard" in home
    assert LOST in home
    banner = _gallery(program, qtbot).news.refused
    assert LINE in banner.text
    assert LOST in banner.text
    # Some were answered and on their way into the vault.
    assert "antwoord" not in home + banner.text
    assert program.rooms is not None
    files = program.rooms.collect.files
    look_at(files, write_screens(tmp_path, 1), qtbot)
    files.back()
    files.let_go()
    assert not banner.isVisible()


def test_a_second_lock_tells_it_again(both: tuple[Program, End], qtbot: QtBot) -> None:
    """Whoever unlocked and did nothing about it has not heard it for the last time."""
    assert _passed_on(both, qtbot) == [Unkept(2, 1)]


def test_what_was_read_is_told_no_more(both: tuple[Program, End], qtbot: QtBot) -> None:
    """The button takes the line away, at home too, and the next lock passes nothing on."""
    program = both[0]
    news = _gallery(program, qtbot).news
    qtbot.mouseClick(news.seen, Qt.MouseButton.LeftButton)
    assert not news.refused.isVisible()
    assert program.rooms is not None
    program.rooms.enter(HOME)
    assert "niet bewaard" not in _said(program.around.window.frame.page.next)
    assert _passed_on(both, qtbot) == [Unkept()]


def test_another_case_is_not_told_about(both: tuple[Program, End], tmp_path: Path) -> None:
    """Whoever opens another file instead hears nothing of the one that was locked."""
    session = both[0].around.session
    assert session.forgotten == Unkept(2, 1)
    session.left_unkept(tmp_path / "other.evk", Unkept(2))
    assert not session.forgotten
