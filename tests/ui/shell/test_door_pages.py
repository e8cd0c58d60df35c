"""The pages before a case is open, by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.domain.errors import NotAVault, ReadOnlyMedium, TargetExists
from evidence_kit.services.guidance import help_lines
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.new_case.page import NewCasePage
from evidence_kit.ui.shell.new_case.presenter import NewCasePresenter
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.shell.start.page import StartPage
from evidence_kit.ui.shell.start.presenter import StartPresenter
from evidence_kit.ui.shell.unlock.page import UnlockPage
from evidence_kit.ui.shell.unlock.presenter import UnlockPresenter
from evidence_kit.ui.theme import Theme
from evidence_kit.wording import wording
from support.doors import PASSPHRASE

Shown = Callable[[QWidget], None]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """Give a way to put a page on the screen and have it gone afterwards."""

    def show(page: QWidget) -> None:
        qtbot.addWidget(page)
        page.resize(828, 740)
        with qtbot.waitExposed(page):
            page.show()

    return show


@pytest.fixture
def door(session: Session, notices: Notices) -> UnlockPresenter:
    """Give a presenter without a case chosen."""
    return UnlockPresenter(session, notices)


@pytest.fixture
def start(door: UnlockPresenter, theme: Theme, shown: Shown) -> StartPage:
    """Give the first page in English, on the screen."""
    page = StartPage(StartPresenter(door), theme, wording("en"), help_lines())
    shown(page)
    return page


@pytest.fixture
def lock_page(door: UnlockPresenter, case_path: Path, theme: Theme, shown: Shown) -> UnlockPage:
    """Give the lock page of a case, on the screen."""
    door.choose_file(case_path)
    page = UnlockPage(door, theme, wording("en"))
    shown(page)
    return page


@pytest.fixture
def new_case(
    session: Session, notices: Notices, theme: Theme, tmp_path: Path, shown: Shown
) -> NewCasePage:
    """Give the page for a new case in the test's folder, on the screen."""
    presenter = NewCasePresenter(session, notices, wording("en"), year=2026, folder=tmp_path)
    page = NewCasePage(presenter, theme, wording("en"))
    shown(page)
    return page


def test_begin_asks_for_a_new_case(start: StartPage, qtbot: QtBot) -> None:
    """The one filled button starts a new case."""
    with qtbot.waitSignal(start.presenter.begun):
        qtbot.mouseClick(start.begin, Qt.MouseButton.LeftButton)


def test_help_needs_no_case(start: StartPage, qtbot: QtBot) -> None:
    """Help is one click away before anything else."""
    with qtbot.waitSignal(start.presenter.help_asked):
        qtbot.mouseClick(start.more, Qt.MouseButton.LeftButton)


def test_a_case_opens_with_enter(
    start: StartPage, door: UnlockPresenter, case_path: Path, qtbot: QtBot
) -> None:
    """File, password, Enter; afterwards the field holds no password any more."""
    door.choose_file(case_path)
    assert start.file.text() == "notities-2026.evk"
    qtbot.keyClicks(start.field.edit, PASSPHRASE)
    with qtbot.waitSignal(door.opened):
        qtbot.keyClick(start.field.edit, Qt.Key.Key_Return)
    assert start.field.text() == ""


def test_without_a_file_the_page_says_so(start: StartPage, qtbot: QtBot) -> None:
    """Opening nothing is answered at the field, not by silence."""
    qtbot.keyClicks(start.field.edit, PASSPHRASE)
    qtbot.mouseClick(start.open_button, Qt.MouseButton.LeftButton)
    assert "case file" in start.file.error


def test_the_file_dialog_is_ours_and_fills_the_field(
    start: StartPage, case_path: Path, qtbot: QtBot
) -> None:
    """The system's own dialog, which keeps a list of recent files, is never used."""
    qtbot.mouseClick(start.choose, Qt.MouseButton.LeftButton)
    (dialog,) = start.window().findChildren(QFileDialog)
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.fileSelected.emit(str(case_path))
    dialog.close()
    assert start.presenter.door.path == case_path
    assert start.file.text() == "notities-2026.evk"


@pytest.mark.slow
def test_a_wrong_password_gets_one_calm_sentence(lock_page: UnlockPage, qtbot: QtBot) -> None:
    """No counter and no waiting: the sentence, and that a recovery code works too."""
    qtbot.keyClicks(lock_page.field.edit, "wolk tegel kano mostert lente")
    with qtbot.waitSignal(lock_page.presenter.secret_refused):
        qtbot.mouseClick(lock_page.open_button, Qt.MouseButton.LeftButton)
    assert lock_page.field.error.startswith("This does not fit yet.")
    assert not any(letter.isdigit() for letter in lock_page.field.error)
    assert lock_page.field.edit.selectedText()
    assert lock_page.open_button.isEnabled()
    qtbot.keyClicks(lock_page.field.edit, PASSPHRASE)
    assert lock_page.field.error == ""
    with qtbot.waitSignal(lock_page.presenter.opened):
        qtbot.keyClick(lock_page.field.edit, Qt.Key.Key_Enter)


def test_the_lock_page_can_be_typed_in_at_once(lock_page: UnlockPage) -> None:
    """The field has the keyboard when the page appears."""
    assert lock_page.focusWidget() is lock_page.field.edit


def test_what_is_no_case_is_said_in_the_page(
    lock_page: UnlockPage, tmp_path: Path, qtbot: QtBot
) -> None:
    """A text file gives a sentence in the page and no traceback; choosing another clears it."""
    text = tmp_path / "letter.evk"
    text.write_text("Dear diary\n" * 500)
    lock_page.presenter.choose_file(text)
    qtbot.keyClicks(lock_page.field.edit, PASSPHRASE)
    with qtbot.waitSignal(lock_page.presenter.file_refused):
        qtbot.keyClick(lock_page.field.edit, Qt.Key.Key_Return)
    assert lock_page.trouble.isVisible()
    assert "letter.evk" in lock_page.trouble.text
    lock_page.presenter.choose_file(tmp_path / "other.evk")
    assert not lock_page.trouble.isVisible()


def test_in_a_low_window_trouble_keeps_the_emergency_line_in_view(
    start: StartPage, theme: Theme, tmp_path: Path
) -> None:
    """What went wrong takes the room of a side remark; the line with 112 needs no scrolling."""
    start.resize(694, 640)
    theme.set_room(1024, 700)
    door = start.presenter.door
    door.choose_file(tmp_path / "letter.txt")
    door.file_refused.emit(NotAVault(name="letter.txt"))
    QApplication.processEvents()
    assert start.trouble.isVisible()
    assert start.scroll_area.verticalScrollBar().maximum() == 0
    door.choose_file(tmp_path / "other.evk")
    assert start._note.isVisible()


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("window", [(1024, 700), (1280, 800)])
def test_nothing_moves_while_a_case_opens(
    door: UnlockPresenter, theme: Theme, shown: Shown, language: str, window: tuple[int, int]
) -> None:
    """What the button says meanwhile has room in it: file and password stay level."""
    theme.set_room(*window)
    page = StartPage(StartPresenter(door), theme, wording(language), help_lines())
    shown(page)
    page.resize(694 if theme.narrow else 828, 740)

    def places() -> list[QRect]:
        QApplication.processEvents()
        seen = (page.file.edit, page.field.edit, page.open_button)
        return [QRect(one.mapTo(page, QPoint()), one.size()) for one in seen]

    before = places()
    door.busy_changed.emit(True)
    assert places() == before
    assert before[0].top() == before[1].top()


def test_a_new_case_in_four_moves(new_case: NewCasePage, session: Session, qtbot: QtBot) -> None:
    """Use the words, press the button: the case is there."""
    qtbot.mouseClick(new_case.password.use_words, Qt.MouseButton.LeftButton)
    assert len(new_case.password.passphrase.text().split()) == 5
    with qtbot.waitSignal(new_case.presenter.made):
        qtbot.mouseClick(new_case.make, Qt.MouseButton.LeftButton)
    assert session.is_open


def test_too_short_and_different_are_said_at_the_field(new_case: NewCasePage, qtbot: QtBot) -> None:
    """Each slip has its sentence where it is, and goes when typing goes on."""
    qtbot.mouseClick(new_case.make, Qt.MouseButton.LeftButton)
    assert new_case.password.passphrase.error == "Choose a password."
    qtbot.keyClicks(new_case.password.passphrase.edit, "short")
    qtbot.mouseClick(new_case.make, Qt.MouseButton.LeftButton)
    assert "12" in new_case.password.passphrase.error
    qtbot.keyClicks(new_case.password.passphrase.edit, " but longer now")
    assert new_case.password.passphrase.error == ""
    qtbot.keyClicks(new_case.password.repeat.edit, "something else")
    qtbot.keyClick(new_case.password.repeat.edit, Qt.Key.Key_Return)
    assert new_case.password.repeat.error


def test_the_file_name_can_be_typed_or_drawn(new_case: NewCasePage, qtbot: QtBot) -> None:
    """A typed name keeps its ending; another proposal is one click away."""
    edit = new_case.place.file.line
    edit.selectAll()
    qtbot.keyClicks(edit, "garden")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert new_case.place.file.text() == "garden.evk"
    qtbot.mouseClick(new_case.place.another, Qt.MouseButton.LeftButton)
    assert new_case.place.file.text() == "notes-2026.evk"


def test_a_file_that_exists_is_said_at_its_name(
    new_case: NewCasePage, tmp_path: Path, qtbot: QtBot
) -> None:
    """The sentence stands at the file name and nothing is overwritten."""
    (tmp_path / "mine.evk").write_bytes(b"mine")
    new_case.presenter.rename("mine")
    qtbot.mouseClick(new_case.password.use_words, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(new_case.presenter.target_refused):
        qtbot.mouseClick(new_case.make, Qt.MouseButton.LeftButton)
    assert "mine.evk" in new_case.place.file.error
    assert (tmp_path / "mine.evk").read_bytes() == b"mine"


def test_a_read_only_place_is_said_at_the_place_and_asks_for_another(
    new_case: NewCasePage, tmp_path: Path, qtbot: QtBot
) -> None:
    """There is no case yet, so nobody is told to copy one; another folder clears the sentence."""
    place = new_case.place
    new_case.presenter._refused(ReadOnlyMedium())
    assert place.trouble.isVisible()
    assert "Choose another folder." in place.trouble.text
    assert "Copy" not in place.trouble.text
    assert place.file.error == ""
    assert new_case.focusWidget() is place.elsewhere
    (tmp_path / "other").mkdir()
    new_case.presenter.choose_folder(tmp_path / "other")
    assert not place.trouble.isVisible()


def test_a_refused_name_is_forgotten_as_soon_as_it_changes(
    new_case: NewCasePage, tmp_path: Path, qtbot: QtBot
) -> None:
    """Typing, another proposal and another folder each clear what was said of the name."""
    file, refused = new_case.place.file, TargetExists(name="mine.evk")
    for change in (
        lambda: qtbot.keyClicks(file.edit, "x"),
        lambda: qtbot.mouseClick(new_case.place.another, Qt.MouseButton.LeftButton),
        lambda: new_case.presenter.choose_folder(tmp_path / "other"),
    ):
        new_case.presenter.target_refused.emit(refused)
        assert file.error
        change()
        assert file.error == ""


def test_a_cloud_folder_is_warned_about(new_case: NewCasePage, tmp_path: Path) -> None:
    """A folder that is copied to the internet never looks like the safe one."""
    place = new_case.place
    assert not place.cloud.isVisible()
    assert "no cloud folder" in place._about.text()
    new_case.presenter.choose_folder(tmp_path / "OneDrive - School" / "notes")
    assert place.cloud.isVisible()
    assert "OneDrive" in place.cloud.text
    assert place._about.text() == ""
    new_case.presenter.choose_folder(tmp_path)
    assert not place.cloud.isVisible()


def test_the_lock_says_that_the_code_opens_too(lock_page: UnlockPage) -> None:
    """Who forgot the password reads at the field that the paper helps."""
    assert lock_page.field.edit.accessibleName() == "Password or recovery code"


def test_a_low_window_folds_the_suggestion(new_case: NewCasePage, qtbot: QtBot) -> None:
    """Where there is little room, one quiet button unfolds the five words."""
    new_case.theme.set_room(1024, 700)
    assert not new_case.password.use_words.isVisible()
    qtbot.mouseClick(new_case.password.unfold, Qt.MouseButton.LeftButton)
    assert new_case.password.use_words.isVisible()
