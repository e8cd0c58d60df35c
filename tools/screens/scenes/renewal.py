"""Out of a damaged case into a new one, and a case that gets another place."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.errors import DiskFull, TargetExists
from evidence_kit.services.renewal import Renewed, Report
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell import door_frames
from evidence_kit.ui.shell.code_shown import CodeShown, lost_code
from evidence_kit.ui.shell.elsewhere.presenter import ElsewherePresenter, State
from evidence_kit.ui.shell.frames import DoorFrame
from evidence_kit.ui.shell.recovery.presenter import RecoveryPresenter, Sheet
from evidence_kit.ui.shell.rescue.renewed_page import RenewedPage
from evidence_kit.ui.shell.rescue.renewing import RenewPresenter
from evidence_kit.ui.shell.trouble import trouble, warned, way_elsewhere
from evidence_kit.ui.shell.window import MainWindow
from tools.screens.registry import all_screens, screen
from tools.screens.sample_case import SampleCase, sample
from tools.screens.stage import Stage

_PATH = Path("/media/sam/STICK/huiswerk-2026.evk")
_PART = Report(
    9,
    incomplete=(9,),
    missing=(4,),
    unsaid=(2, 3, 7),
    unsure=(6,),
    told=12,
    untold=2,
    older=True,
    trusted=True,
)
_CODE = "7KQM-2F9X-D4TW-M8RC-HV6P-QJ3N-KZ5T-B2XE"


class _Clock:
    def now(self) -> dt.datetime:
        return dt.datetime(2026, 11, 21, 18, 40, tzinfo=dt.UTC)


def _form(stage: Stage) -> tuple[DoorFrame, RenewPresenter]:
    session = SampleCase(sample(7, language=stage.words.language), runs=False)
    presenter = RenewPresenter(
        session, Notices(stage.words), stage.words, _Clock(), folder=Path("/media/sam/STICK")
    )
    stage.keep((session, presenter))
    return door_frames.renew_frame(presenter, stage.theme, stage.words), presenter


@screen("renew", text_sizes=(100, 150))
def renew(stage: Stage) -> QWidget:
    """A place and a password for what is left."""
    return _form(stage)[0]


@screen("renew-running", text_sizes=(100, 150))
def renew_running(stage: Stage) -> QWidget:
    """It is on its way, and can be stopped."""
    frame, presenter = _form(stage)
    stage.then(lambda: presenter._set_busy(True))
    stage.then(lambda: presenter.progressed.emit(430, 1000))
    return frame


@screen("renew-stopped")
def renew_stopped(stage: Stage) -> QWidget:
    """Stopped: there is no new case."""
    frame, presenter = _form(stage)
    stage.then(presenter._halted)
    return frame


@screen("renew-name-taken")
def renew_name_taken(stage: Stage) -> QWidget:
    """There is a file with this name."""
    frame, presenter = _form(stage)
    stage.then(lambda: presenter._refused(TargetExists(name=presenter.target.file_name)))
    return frame


@screen("renew-disk-full")
def renew_disk_full(stage: Stage) -> QWidget:
    """There is no room for the new case at this place."""
    frame, presenter = _form(stage)
    stage.then(lambda: presenter._refused(DiskFull()))
    return frame


@screen("renew-code")
def renew_code(stage: Stage) -> QWidget:
    """The code of the new case."""
    sheet = Sheet(_CODE, _PATH.name, "7K-Q2", dt.date(2026, 11, 21))
    tasks = SampleCase(sample(), runs=False).tasks
    shown = RecoveryPresenter(sheet, tasks, Notices(stage.words), stage.words, case=_PATH)
    stage.keep(shown)
    return door_frames.renewed_code_frame(shown, stage.theme, stage.words)


def _renewed(stage: Stage, report: Report) -> QWidget:
    made = Renewed(_PATH, _CODE, report)
    names = {9: "IMG_0433.png"}
    page = RenewedPage(
        made, names, stage.theme, stage.words, go_on=lambda: None, go_back=lambda: None
    )
    return door_frames.renewed_frame(page, stage.theme, stage.words)


@screen("renewed", text_sizes=(100, 150))
def renewed(stage: Stage) -> QWidget:
    """What is in the new case, and what is not."""
    return _renewed(stage, _PART)


@screen("renewed-all")
def renewed_all(stage: Stage) -> QWidget:
    """Nothing was lost."""
    return _renewed(stage, Report(11, told=12))


def _elsewhere(stage: Stage) -> tuple[DoorFrame, ElsewherePresenter]:
    session = SampleCase(sample(7, language=stage.words.language), runs=False)
    session.path = _PATH
    presenter = ElsewherePresenter(session, Notices(stage.words))
    stage.keep((session, presenter))
    return door_frames.elsewhere_frame(presenter, stage.theme, stage.words), presenter


@screen("elsewhere", text_sizes=(100, 150))
def elsewhere(stage: Stage) -> QWidget:
    """How a case gets another place."""
    return _elsewhere(stage)[0]


@screen("elsewhere-cloud")
def elsewhere_cloud(stage: Stage) -> QWidget:
    """The chosen folder is copied to the internet."""
    frame, _presenter = _elsewhere(stage)
    stage.then(lambda: frame.page._on_chosen(Path("/media/sam/Dropbox")))
    return frame


@screen("elsewhere-copying")
def elsewhere_copying(stage: Stage) -> QWidget:
    """It is copied and read back."""
    frame, presenter = _elsewhere(stage)

    def begin() -> None:
        presenter._show(State.COPYING)
        presenter.progressed.emit(430, 1000)

    stage.then(begin)
    return frame


@screen("elsewhere-full")
def elsewhere_full(stage: Stage) -> QWidget:
    """There is no room in the chosen folder either."""
    frame, presenter = _elsewhere(stage)
    stage.then(lambda: presenter._fail(DiskFull()))
    return frame


@screen("elsewhere-moved", text_sizes=(100, 150))
def elsewhere_moved(stage: Stage) -> QWidget:
    """The case lies in the new place."""
    frame, presenter = _elsewhere(stage)

    def end() -> None:
        presenter.before = _PATH
        presenter._show(State.MOVED)

    stage.then(end)
    return frame


@screen("collect-read-only")
def collect_read_only(stage: Stage) -> QWidget:
    """Nothing can be written where the case lies."""
    collect = next(one for one in all_screens() if one.name == "collect")
    frame = collect.build(stage)
    page = frame.page
    session = page.presenter.files._session
    session.read_only, session.broken = True, ()
    page.gallery._on_step(page.presenter.files.step)
    page.setParent(None)
    stage.keep(frame)
    way = way_elsewhere(stage.theme, stage.words, lambda: None)
    made = warned(page, trouble(session, stage.words), stage.theme, way)
    page.show()  # taken out of its frame it hid itself
    return stage.in_case(made, "collect")


def _code_lost(stage: Stage, lost: CodeShown) -> QWidget:
    told = lost_code(lost, stage.words)
    assert told is not None  # noqa: S101 - both of them have words
    frame = next(one for one in all_screens() if one.name == "home").build(stage)
    stage.then(lambda: cast("MainWindow", frame.window()).show_sentence(told))
    return frame


@screen("code-lost-first")
def code_lost_first(stage: Stage) -> QWidget:
    """The code of a new case was on screen when it locked."""
    return _code_lost(stage, CodeShown.FIRST)


@screen("code-lost-later")
def code_lost_later(stage: Stage) -> QWidget:
    """A later code was on screen when the case locked; the old one stays."""
    return _code_lost(stage, CodeShown.LATER)
