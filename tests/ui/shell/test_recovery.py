"""The recovery code: shown once, on paper or in a file only its owner reads, and let go."""

from __future__ import annotations

import datetime as dt
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from evidence_kit.domain.errors import Bug, DiskFull, PlaceNotWritable, TargetExists
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.dialog import open_dialogs
from evidence_kit.ui.shell.recovery.page import RecoveryPage
from evidence_kit.ui.shell.recovery.paper import draw_sheet
from evidence_kit.ui.shell.recovery.presenter import RecoveryPresenter, Sheet, new_sheet
from evidence_kit.ui.tasks import TaskRunner
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import wording

CODE = "7KQM-2F9X-RTB4-HN6W-3VDC-8YPA-Z5JE-GS1K"
SHEET = Sheet(CODE, "notes-2026.evk", "B4-19", dt.date(2026, 11, 21))


class Tokens:
    """Gives the same number each time."""

    def token(self, bytes_: int) -> str:
        """Give as many bytes as asked."""
        return "b4e9"[: 2 * bytes_]


@pytest.fixture
def presenter(tasks: TaskRunner, notices: Notices) -> RecoveryPresenter:
    """Give a presenter that holds the code."""
    return RecoveryPresenter(SHEET, tasks, notices, wording("en"))


@pytest.fixture
def page(presenter: RecoveryPresenter, theme: Theme, qtbot: QtBot) -> RecoveryPage:
    """Give the page on the screen."""
    made = RecoveryPage(presenter, theme, wording("en"))
    qtbot.addWidget(made)
    made.resize(884, 740)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_sheet_names_the_file_but_not_where_it_is() -> None:
    """The sheet carries a short number and the file's name, never its folder."""
    sheet = new_sheet(CODE, Path("somewhere") / "else" / "notes.evk", SHEET.made_on, Tokens())
    assert sheet.file_name == "notes.evk"
    assert sheet.number == "B4-E9"
    assert len(sheet.groups) == 8


def test_going_on_needs_the_code_on_paper(presenter: RecoveryPresenter, qtbot: QtBot) -> None:
    """Without the tick nothing happens; with it the code is let go."""
    with qtbot.assertNotEmitted(presenter.finished):
        presenter.go_on()
    presenter.say_on_paper(True)
    with qtbot.waitSignal(presenter.finished):
        presenter.go_on()
    with pytest.raises(Bug):
        presenter.sheet  # noqa: B018 - asking is the point


def test_the_saved_sheet_is_a_pdf_only_its_owner_reads(
    presenter: RecoveryPresenter, tmp_path: Path, qtbot: QtBot
) -> None:
    """It is written whole, mode 0600, and an existing file is never overwritten."""
    target = tmp_path / "sheet.pdf"
    with qtbot.waitSignal(presenter.saved):
        presenter.save_sheet(target)
    written = target.read_bytes()
    assert written.startswith(b"%PDF-")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    with qtbot.waitSignal(presenter.refused) as refused:
        presenter.save_sheet(target)
    assert isinstance(refused.args[0], TargetExists)
    assert target.read_bytes() == written


def test_a_sheet_has_no_name_before_it_is_whole(
    presenter: RecoveryPresenter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """Whoever ends the program meanwhile leaves no code behind in a half-written file."""
    settle, seen = os.fsync, []

    def look(handle: int) -> None:
        seen.append((tmp_path / "sheet.pdf").exists())
        settle(handle)

    monkeypatch.setattr(os, "fsync", look)
    with qtbot.waitSignal(presenter.saved):
        presenter.save_sheet(tmp_path / "sheet.pdf")
    assert seen[0] is False
    assert [one.name for one in tmp_path.iterdir()] == ["sheet.pdf"]


def test_a_place_that_is_not_there_is_said(
    presenter: RecoveryPresenter, tmp_path: Path, qtbot: QtBot
) -> None:
    """A folder that is gone gives its sentence and leaves nothing behind."""
    with qtbot.waitSignal(presenter.refused) as refused:
        presenter.save_sheet(tmp_path / "gone" / "sheet.pdf")
    assert isinstance(refused.args[0], PlaceNotWritable)
    assert list(tmp_path.iterdir()) == []


def test_the_page_hides_and_shows_the_code(page: RecoveryPage, qtbot: QtBot) -> None:
    """Covered, the code is neither seen nor read aloud."""
    assert "7KQM" in page.groups.accessibleName()
    qtbot.mouseClick(page.hide_code, Qt.MouseButton.LeftButton)
    assert "7KQM" not in page.groups.accessibleName()
    qtbot.mouseClick(page.hide_code, Qt.MouseButton.LeftButton)
    assert "7KQM" in page.groups.accessibleName()


def test_the_tick_opens_the_way_on(page: RecoveryPage, qtbot: QtBot) -> None:
    """The primary button waits for the tick, and beside it stands why."""
    assert not page.go_on.isEnabled()
    assert page.action_bar.status == "First on paper, then continue."
    qtbot.mouseClick(page.on_paper, Qt.MouseButton.LeftButton)
    assert page.action_bar.status == ""
    with qtbot.waitSignal(page.presenter.finished):
        qtbot.mouseClick(page.go_on, Qt.MouseButton.LeftButton)


def test_going_on_without_asks_once(page: RecoveryPage, qtbot: QtBot) -> None:
    """The safe answer goes back to the code; the other goes on."""
    with qtbot.assertNotEmitted(page.presenter.finished):
        qtbot.mouseClick(page.skip, Qt.MouseButton.LeftButton)
        (dialog,) = open_dialogs(page)
        qtbot.keyClick(dialog.safe, Qt.Key.Key_Escape)
        dialog.dismiss()
    qtbot.mouseClick(page.skip, Qt.MouseButton.LeftButton)
    (dialog,) = open_dialogs(page)
    assert dialog.other is not None
    with qtbot.waitSignal(page.presenter.finished):
        qtbot.mouseClick(dialog.other, Qt.MouseButton.LeftButton)


def test_saving_as_a_file_warns_first(page: RecoveryPage, tmp_path: Path, qtbot: QtBot) -> None:
    """Before a file with the code is written, the page says who could open the case with it."""
    qtbot.mouseClick(page.save, Qt.MouseButton.LeftButton)
    (dialog,) = open_dialogs(page)
    assert dialog.other is not None
    qtbot.mouseClick(dialog.other, Qt.MouseButton.LeftButton)
    (chooser,) = page.findChildren(QFileDialog)
    with qtbot.waitSignal(page.presenter.saved):
        chooser.fileSelected.emit(str(tmp_path / "sheet.pdf"))
    chooser.close()
    assert "sheet.pdf" in page.trouble.text


def test_without_a_printer_the_page_says_so(
    page: RecoveryPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the system knows no printer no dialog opens that would only print to a file."""
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    qtbot.mouseClick(page.print, Qt.MouseButton.LeftButton)
    assert "no printer" in page.trouble.text
    assert page.window().findChildren(QPrintDialog) == []


def test_the_printed_sheet_fills_paper_of_any_size(theme: Theme) -> None:
    """Drawn on a coarse and a fine page alike: ink near the top, nothing in the margins."""
    del theme
    for width, height in ((794, 1123), (1588, 2246)):
        image = QImage(width, height, QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        draw_sheet(painter, QRectF(image.rect()), SHEET, wording("nl"))
        painter.end()
        margin = width * 70 // 794
        assert _ink(image, range(margin)) == 0
        assert _ink(image, range(width - margin, width)) == 0
        assert _ink(image, range(margin, width - margin)) > 0


def _ink(image: QImage, columns: range) -> int:
    rows = range(0, image.height(), 3)
    return sum(image.pixelColor(x, y).lightness() < 200 for x in columns[::3] for y in rows)


def test_the_sheet_is_never_saved_beside_the_case(
    tasks: TaskRunner, notices: Notices, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    """In the folder of the case nothing is written and a calm sentence asks for another place."""
    case = tmp_path / "notes.evk"
    presenter = RecoveryPresenter(SHEET, tasks, notices, wording("en"), case=case)
    page = RecoveryPage(presenter, theme, wording("en"))
    qtbot.addWidget(page)
    with qtbot.waitSignal(presenter.too_close):
        presenter.save_sheet(tmp_path / "s.pdf")
    assert list(tmp_path.iterdir()) == []
    assert "apart" in page.trouble.text
    (tmp_path / "stick").mkdir()
    with qtbot.waitSignal(presenter.saved):
        presenter.save_sheet(tmp_path / "stick" / "s.pdf")


def test_a_later_code_holds_before_the_page_lets_go(
    tasks: TaskRunner, notices: Notices, theme: Theme, qtbot: QtBot
) -> None:
    """On paper it is adopted first; what is in the way is said, and the code stays on screen."""
    asked: list[tuple[Callable[[], None], Callable[[Exception], None]]] = []
    presenter = RecoveryPresenter(
        SHEET, tasks, notices, wording("en"), adopt=lambda *both: asked.append(both)
    )
    page = RecoveryPage(presenter, theme, wording("en"))
    qtbot.addWidget(page)
    assert page.skip.text() == "Keep the old code"
    presenter.say_on_paper(True)
    with qtbot.assertNotEmitted(presenter.finished):
        presenter.go_on()
        presenter.go_on()
        presenter.skip()
        assert not page.go_on.isEnabled()
    ((done, failed),) = asked
    failed(DiskFull(name="notes-2026.evk"))
    assert page.trouble.text
    assert presenter.sheet.code == CODE
    assert page.go_on.isEnabled()
    with qtbot.waitSignal(presenter.finished):
        done()
