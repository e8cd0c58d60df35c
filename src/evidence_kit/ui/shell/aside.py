"""What is shown in place of the rooms for a while, over the case that stays open behind it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from evidence_kit.ui.settings.access import AccessPresenter
from evidence_kit.ui.shell.code_shown import CodeShown, lost_code
from evidence_kit.ui.shell.door_frames import elsewhere_frame
from evidence_kit.ui.shell.elsewhere.presenter import ElsewherePresenter, State
from evidence_kit.ui.shell.new_code import show_new_code
from evidence_kit.ui.shell.rescue.way import WayToNewCase
from evidence_kit.ui.shell.surroundings import Surroundings
from evidence_kit.vault import NewCode


class Aside(QObject):
    """A later recovery code, a new case for what is left of this one, another place for it.

    Nothing comes over the cover of a case that locks.

    Signals:
        begun: the rooms are not on screen any more.
        ended: they come back.
        moved: the case lies elsewhere now; sent before `ended`.
    """

    begun = Signal()
    ended = Signal()
    moved = Signal()

    def __init__(
        self, around: Surroundings, access: AccessPresenter, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._around, self._access = around, access
        self._shown: QObject | None = None
        around.session.code_shown = CodeShown.NONE
        QTimer.singleShot(0, self, self._tell_of_code)  # once the rooms are on screen

    def show_code(self, new: NewCode) -> None:
        """Show a new recovery code, once."""
        if self._may_begin():
            shown = show_new_code(new, self._access, self._around, self)
            shown.finished.connect(self._end)

    def show_new_case(self) -> None:
        """Show the way to a new case for all that is left of this one."""
        if self._may_begin():
            self._shown = way = WayToNewCase(self._around, self)
            way.went_back.connect(self._end)
            way.open_wanted.connect(self._around.window.lock_requested)

    def show_elsewhere(self) -> None:
        """Show how the case gets another place."""
        if self._may_begin():
            around = self._around
            self._shown = presenter = ElsewherePresenter(around.session, around.notices, self)
            presenter.finished.connect(self._end)
            around.window.show_frame(elsewhere_frame(presenter, around.theme, around.words))

    def _tell_of_code(self) -> None:
        """Say that a code was on screen, and not on paper, when the case locked."""
        told = lost_code(self._around.session.code_lost, self._around.words)
        if told is not None:
            self._around.notices.tell(told)

    def _may_begin(self) -> bool:
        may = self._around.session.is_open
        if may:
            self.begun.emit()
        return may

    def _end(self) -> None:
        shown, self._shown = self._shown, None
        self._around.session.code_shown = CodeShown.NONE
        if shown is not None:
            shown.deleteLater()
        if self._around.session.is_open:
            if isinstance(shown, ElsewherePresenter) and shown.state is State.MOVED:
                self.moved.emit()
            self.ended.emit()
