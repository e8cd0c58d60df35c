"""The way in: start, new case, recovery code, lock, and help without a case."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from evidence_kit.services.guidance import help_lines
from evidence_kit.ui.help.page import HelpPage
from evidence_kit.ui.help.presenter import HelpPresenter
from evidence_kit.ui.shell import door_frames
from evidence_kit.ui.shell.start.presenter import StartPresenter
from evidence_kit.ui.shell.surroundings import Surroundings
from evidence_kit.ui.shell.unlock.presenter import UnlockPresenter

if TYPE_CHECKING:
    from evidence_kit.ui.shell.helping.presenter import HelperPresenter
    from evidence_kit.ui.shell.new_case.presenter import NewCasePresenter
    from evidence_kit.ui.shell.recovery.presenter import RecoveryPresenter
    from evidence_kit.vault import Thing


class Doors(QObject):
    """Shows one door after the other until a case is open and its code was shown.

    Signals:
        passed: the case is open; the rooms can be shown.
        language_asked: the person wants to read in another language ("nl" or "en").
    """

    passed = Signal()
    language_asked = Signal(str)

    def __init__(self, around: Surroundings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._build: Callable[[], QWidget] = self._start_frame
        self._before_help: Callable[[], QWidget] = self._start_frame
        self._before_helper: Callable[[], QWidget] = self._start_frame
        self._door = UnlockPresenter(
            around.session,
            around.notices,
            lock_minutes=around.choices.now.lock_minutes,
            parent=self,
        )
        self._door.opened.connect(self.passed)
        self._start = StartPresenter(self._door, self)
        self._start.begun.connect(self.begin)
        self._start.help_asked.connect(self.show_help)
        self._start.helping_asked.connect(self.show_helper)
        self._start.language_asked.connect(self.language_asked)
        self._help = HelpPresenter(clock=around.clock, parent=self)
        self._help.helping_asked.connect(self.show_helper)
        self._helper: HelperPresenter | None = None
        self._new_case: NewCasePresenter | None = None
        self._recovery: RecoveryPresenter | None = None

    def show_start(self, path: Path | None = None) -> None:
        """Show the first page, with a case already chosen when `path` is given."""
        if path is not None:
            self._door.choose_file(path)
        self._show(self._start_frame)

    def show_locked(self, path: Path) -> None:
        """Show a case that was locked a moment ago."""
        self._door.choose_file(path)
        self._show(self._lock_frame)

    def begin(self) -> None:
        """Show the page for a new case of the person themself."""
        self._begin((), self.show_start)

    def show_helper(self) -> None:
        """Show the page for who helps somebody else; the way back leads to where they were."""
        from evidence_kit.ui.shell.helping.presenter import (  # noqa: PLC0415 - see `Ahead`
            HelperPresenter,
        )

        if self._helper is None:
            self._helper = HelperPresenter(self._around.clock, self)
            self._helper.went_back.connect(lambda: self._show(self._before_helper))
            self._helper.begun.connect(self._begin_together)
        if self._build != self._new_case_frame:
            self._before_helper = self._build
        self._show(self._helper_frame)

    def _begin_together(self) -> None:
        assert self._helper is not None  # noqa: S101 - show_helper() made it
        self._begin(self._helper.first_records(self._around.words), self.show_helper)

    def _begin(self, first: Sequence[Thing], back: Callable[[], None]) -> None:
        from evidence_kit.ui.shell.new_case.presenter import (  # noqa: PLC0415 - see `Ahead`
            NewCasePresenter,
        )

        around = self._around
        self._new_case = NewCasePresenter(
            around.session,
            around.notices,
            around.words,
            year=around.clock.now().year,
            first=first,
            parent=self,
        )
        self._new_case.went_back.connect(back)
        self._new_case.made.connect(self._show_code)
        self._show(self._new_case_frame)

    def show_help(self) -> None:
        """Show help; the way back leads to where the person was."""
        self._before_help = self._build
        self._show(self._help_frame)

    def show_again(self) -> None:
        """Build the frame on screen anew, in other words."""
        self._show(self._build)

    def _show_code(self, code: str) -> None:
        from evidence_kit.ui.shell.recovery.presenter import (  # noqa: PLC0415 - see `Ahead`
            RecoveryPresenter,
            new_sheet,
        )

        around = self._around
        made_on = around.clock.now().date()
        sheet = new_sheet(code, around.session.path, made_on, around.ids)
        self._recovery = RecoveryPresenter(
            sheet,
            around.session.tasks,
            around.notices,
            around.words,
            case=around.session.path,
            parent=self,
        )
        self._recovery.finished.connect(self._on_code_seen)
        self._show(self._recovery_frame)

    def _on_code_seen(self) -> None:
        self._recovery = self._new_case = None
        self.passed.emit()

    def _show(self, build: Callable[[], QWidget]) -> None:
        self._build = build
        self._around.window.show_frame(build())

    def _start_frame(self) -> QWidget:
        around = self._around
        return door_frames.start_frame(self._start, help_lines(), around.theme, around.words)

    def _lock_frame(self) -> QWidget:
        around = self._around
        return door_frames.lock_frame(self._door, self.show_help, around.theme, around.words)

    def _new_case_frame(self) -> QWidget:
        assert self._new_case is not None  # noqa: S101 - begin() made it
        return door_frames.new_case_frame(self._new_case, self._around.theme, self._around.words)

    def _helper_frame(self) -> QWidget:
        assert self._helper is not None  # noqa: S101 - show_helper() made it
        around = self._around
        return door_frames.helper_frame(self._helper, help_lines(), around.theme, around.words)

    def _recovery_frame(self) -> QWidget:
        assert self._recovery is not None  # noqa: S101 - _show_code() made it
        return door_frames.recovery_frame(self._recovery, self._around.theme, self._around.words)

    def _help_frame(self) -> QWidget:
        around = self._around
        page = HelpPage(self._help, around.theme, around.words)
        back = self._before_help
        return door_frames.help_frame(page, lambda: self._show(back), around.theme, around.words)
