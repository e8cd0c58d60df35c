"""A later recovery code, shown once over everything else of the case."""

from __future__ import annotations

from PySide6.QtCore import QObject

from evidence_kit.ui.settings.access import AccessPresenter
from evidence_kit.ui.shell.code_shown import CodeShown
from evidence_kit.ui.shell.door_frames import new_code_frame
from evidence_kit.ui.shell.recovery.presenter import RecoveryPresenter, new_sheet
from evidence_kit.ui.shell.surroundings import Surroundings
from evidence_kit.vault import NewCode


def show_new_code(
    new: NewCode, access: AccessPresenter, around: Surroundings, parent: QObject
) -> RecoveryPresenter:
    """Show a code that was just made; it takes the old one's place when it is on paper."""
    session = around.session
    sheet = new_sheet(new.code, session.path, around.clock.now().date(), around.ids)
    presenter = RecoveryPresenter(
        sheet,
        session.tasks,
        around.notices,
        around.words,
        case=session.path,
        adopt=lambda done, failed: access.adopt(new, done, failed),
        parent=parent,
    )
    around.window.show_frame(new_code_frame(presenter, around.theme, around.words))
    presenter.finished.connect(presenter.deleteLater)
    session.code_shown = CodeShown.LATER
    return presenter
