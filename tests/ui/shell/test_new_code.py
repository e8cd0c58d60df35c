"""A later recovery code: while the case locks nothing comes back over the cover."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evidence_kit.ui.parts.dialog import open_dialogs
from evidence_kit.ui.parts.para import Para
from evidence_kit.ui.shell.code_shown import CodeShown
from evidence_kit.ui.shell.recovery.page import RecoveryPage
from evidence_kit.vault import NewCode
from support.program import running


@pytest.mark.slow
def test_nothing_comes_over_the_cover_of_a_case_that_locks(
    qapp: QApplication, tmp_path: Path, case_path: Path, code: str, qtbot: QtBot
) -> None:
    """A code that is adopted, or made, when locking has begun shows no room and no code."""
    with running(qapp, tmp_path / "settings", qtbot) as (program, end):
        program.show_locked(case_path)
        window = program.around.window
        qtbot.keyClicks(window.frame.page.field.edit, code)
        with qtbot.waitSignal(program.doors.passed):
            qtbot.keyClick(window.frame.page.field.edit, Qt.Key.Key_Return)
        made = program.rooms.settings.access.code_made
        made.emit(NewCode(code, b""))
        shown = window.frame.page
        assert isinstance(shown, RecoveryPage)
        with qtbot.waitSignal(end.reached):
            program.lock.lock()
            cover = window.frame
            assert cover.page is not shown
            shown.presenter.finished.emit()
            made.emit(NewCode(code, b""))
            assert window.frame is cover


@pytest.mark.slow
def test_a_code_that_a_lock_took_off_the_screen_is_told_after_it(
    qapp: QApplication, tmp_path: Path, case_path: Path, code: str, qtbot: QtBot
) -> None:
    """Nobody is left to think that a code works which does not; once."""
    with running(qapp, tmp_path / "settings", qtbot) as (program, end):
        program.show_locked(case_path, code=CodeShown.LATER)
        window = program.around.window
        qtbot.keyClicks(window.frame.page.field.edit, code)
        with qtbot.waitSignal(program.doors.passed):
            qtbot.keyClick(window.frame.page.field.edit, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: bool(open_dialogs(window)))
        (told,) = open_dialogs(window)
        said = " ".join(para.text() for para in told.findChildren(Para))
        assert "Je oude code werkt nog." in said
        program.rooms.settings.access.code_made.emit(NewCode(code, b""))
        with qtbot.waitSignal(end.reached):
            program.lock.lock()
        assert end.codes == [CodeShown.LATER]
