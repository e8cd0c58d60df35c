"""A damaged case: what is left of it, while it is saved, and after."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from evidence_kit.services.survey import Half, Survey
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell import path
from evidence_kit.ui.shell.rescue.page import RescuePage
from evidence_kit.ui.shell.rescue.presenter import RescuePresenter, Saved, State
from tools.screens.registry import screen
from tools.screens.sample_case import SampleCase, sample
from tools.screens.stage import Stage

_FOUND = Survey(9, (Half(9, "IMG_0431.png"),), 1, 12, 2)


def _rescue(
    stage: Stage, state: State, found: Survey | None = _FOUND, *, all_of_it: bool = True
) -> tuple[QWidget, RescuePage]:
    session = SampleCase(sample(7, language=stage.words.language), runs=False)
    presenter = RescuePresenter(session, Notices(stage.words))
    presenter.state, presenter.found = state, found
    presenter.saved = Saved(Path("/media/sam/USB-STICK/notities-2026-gered"), 11, 1, all_of_it)
    stage.keep((session, presenter))
    page = RescuePage(presenter, stage.theme, stage.words)
    return stage.in_case(page, path.RESCUE, at=path.COLLECT), page


@screen("rescue", text_sizes=(100, 150))
def rescue(stage: Stage) -> QWidget:
    """What is left: nine whole items, a half one, and two kinds of what is gone."""
    return _rescue(stage, State.READY)[0]


@screen("rescue-asks")
def rescue_asks(stage: Stage) -> QWidget:
    """The question before anything leaves the case."""
    frame, page = _rescue(stage, State.READY)
    stage.then(page.save.click)
    return frame


@screen("rescue-saving", text_sizes=(100, 150))
def rescue_saving(stage: Stage) -> QWidget:
    """Saving is under way."""
    frame, page = _rescue(stage, State.SAVING)
    page.presenter.progressed.emit(4, 10)
    return frame


@screen("rescue-saved", text_sizes=(100, 150))
def rescue_saved(stage: Stage) -> QWidget:
    """All that is left was saved."""
    return _rescue(stage, State.SAVED)[0]


@screen("rescue-cut-off")
def rescue_cut_off(stage: Stage) -> QWidget:
    """The person stopped, or the disk got full: some files lie in the folder."""
    return _rescue(stage, State.SAVED, all_of_it=False)[0]


@screen("rescue-unread")
def rescue_unread(stage: Stage) -> QWidget:
    """Reading the case did not work; it can be tried again."""
    frame, page = _rescue(stage, State.UNREAD, None)

    def fail() -> None:
        page.presenter.state = State.UNREAD
        page.refresh()

    stage.then(fail)
    return frame


@screen("rescue-unknown")
def rescue_unknown(stage: Stage) -> QWidget:
    """Nobody knows what else there was, and nothing is left of it."""
    return _rescue(stage, State.READY, Survey(0, (), None, 0, None))[0]
