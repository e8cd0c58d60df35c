"""What tests of details in an exhibit share."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.lead import (
    Lead,
    Suspect,
)
from evidence_kit.ui.annotate.presenter import AnnotatePresenter
from evidence_kit.ui.notices import ToastText
from evidence_kit.ui.shell.session import Session

AREA = Rect(20, 30, 90, 24)
"""A place in the small drawn screens."""


def noted(session: Session, qtbot: QtBot, *things: Lead | Suspect) -> None:
    """Note things in the case, as another room does."""
    with qtbot.waitCallback() as told:
        session.work(lambda v, _t: v.note(*things), done=told, failed=told)
    assert not isinstance(told.args[0], Exception)


def toasts(table: AnnotatePresenter) -> list[ToastText]:
    """Collect the lines at the bottom of the window."""
    found: list[ToastText] = []
    table._notices.toasted.connect(found.append)
    return found


def takes_back(toast: ToastText) -> None:
    """Press the button of a toast."""
    assert toast.action is not None
    toast.action.run()
