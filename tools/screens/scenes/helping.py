"""For who helps somebody else: the door, and the page inside a case."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.age import AgeBand
from evidence_kit.domain.person import Teller
from evidence_kit.services.guidance import help_lines
from evidence_kit.ui.shell import door_frames
from evidence_kit.ui.shell.helper.presenter import HelperPresenter
from tools.screens.registry import screen
from tools.screens.stage import Stage


def _door(stage: Stage) -> tuple[QWidget, HelperPresenter]:
    presenter = HelperPresenter()
    stage.keep(presenter)
    frame = door_frames.helper_frame(presenter, help_lines(), stage.theme, stage.words)
    return frame, presenter


@screen("helper")
def helper(stage: Stage) -> QWidget:
    """The door for who helps, nothing said yet."""
    return _door(stage)[0]


@screen("helper-parent")
def helper_parent(stage: Stage) -> QWidget:
    """A parent of a child of 12 to 15."""
    frame, presenter = _door(stage)
    presenter.be(Teller.PARENT)
    presenter.say_age(AgeBand.FROM_12)
    return frame


@screen("helper-adult")
def helper_adult(stage: Stage) -> QWidget:
    """A friend of somebody of 18 or older."""
    frame, presenter = _door(stage)
    presenter.be(Teller.CLOSE)
    presenter.say_age(AgeBand.ADULT)
    return frame
