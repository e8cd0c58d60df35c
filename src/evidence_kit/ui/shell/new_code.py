"""A later recovery code, shown once over everything else of the case."""

from __future__ import annotations

from PySide6.QtCore import QObject

from evidence_kit.ui.shell.door_frames import new_code_frame
from evidence_kit.ui.shell.recovery.presenter import RecoveryPresenter, new_sheet
from evidence_kit.ui.shell.surroundings import Surroundings


def show_new_code(code: str, around: Surroundings, parent: QObject) -> RecoveryPresenter:
    """Show a code that was just made; the presenter tells when the person goes on."""
    session = around.session
    sheet = new_sheet(code, session.path, around.clock.now().date(), around.ids)
    presenter = RecoveryPresenter(
        sheet, session.tasks, around.notices, around.words, case=session.path, parent=parent
    )
    around.window.show_frame(new_code_frame(presenter, around.theme, around.words))
    presenter.finished.connect(presenter.deleteLater)
    return presenter
