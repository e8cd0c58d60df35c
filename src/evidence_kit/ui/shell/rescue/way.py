"""The way from a damaged case to a new one: its page, its code, and what came into it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from evidence_kit.services.renewal import Renewed
from evidence_kit.ui.shell import door_frames
from evidence_kit.ui.shell.code_shown import CodeShown
from evidence_kit.ui.shell.recovery.presenter import RecoveryPresenter, new_sheet
from evidence_kit.ui.shell.rescue.renewed_page import RenewedPage
from evidence_kit.ui.shell.rescue.renewing import RenewPresenter
from evidence_kit.ui.shell.surroundings import Surroundings


class WayToNewCase(QObject):
    """Shows one page after the other over the damaged case, which stays open behind them.

    Signals:
        open_wanted: the new case is there; the person wants to open it.
        went_back: the person goes back to the damaged case.
    """

    open_wanted = Signal()
    went_back = Signal()

    def __init__(self, around: Surroundings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self.form = RenewPresenter(
            around.session, around.notices, around.words, around.clock, parent=self
        )
        self.form.went_back.connect(self.went_back)
        self.form.made.connect(self._show_code)
        around.window.show_frame(door_frames.renew_frame(self.form, around.theme, around.words))

    def _show_code(self, code: str) -> None:
        around, renewed = self._around, self._renewed
        if not around.session.is_open:
            return  # it locks; the cover stays
        around.session.lock_to, around.session.code_shown = renewed.path, CodeShown.FIRST
        sheet = new_sheet(code, renewed.path, around.clock.now().date(), around.ids)
        shown = RecoveryPresenter(
            sheet,
            around.session.tasks,
            around.notices,
            around.words,
            case=renewed.path,
            parent=self,
        )
        shown.finished.connect(self._show_result)
        around.window.show_frame(door_frames.renewed_code_frame(shown, around.theme, around.words))

    def _show_result(self) -> None:
        around = self._around
        around.session.code_shown = CodeShown.NONE
        if around.session.is_open:
            names = {one.number: one.name for one in around.session.case.exhibits if one.name}
            page = RenewedPage(
                self._renewed,
                names,
                around.theme,
                around.words,
                go_on=self.open_wanted.emit,
                go_back=self._go_back,
            )
            around.window.show_frame(door_frames.renewed_frame(page, around.theme, around.words))

    def _go_back(self) -> None:
        self._around.session.lock_to = None
        self.went_back.emit()

    @property
    def _renewed(self) -> Renewed:
        made = self.form.renewed
        assert made is not None  # noqa: S101 - its code was made with it
        return made
