"""The doors: start, new case, recovery code, lock, and what is said when opening goes wrong."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.errors import (
    NotAVault,
    PlaceNotWritable,
    RecoveryCodeMistyped,
    TargetExists,
    VaultInUse,
    WrongPassphrase,
)
from evidence_kit.services.guidance import help_lines
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell import door_frames
from evidence_kit.ui.shell.new_case.page import NewCasePage
from evidence_kit.ui.shell.new_case.presenter import NewCasePresenter
from evidence_kit.ui.shell.recovery.presenter import RecoveryPresenter, Sheet
from evidence_kit.ui.shell.rescue.page import way_to_rescue
from evidence_kit.ui.shell.session import Session
from evidence_kit.ui.shell.start.presenter import StartPresenter
from evidence_kit.ui.shell.trouble import damaged, warned
from evidence_kit.ui.shell.unlock.page import UnlockPage
from evidence_kit.ui.shell.unlock.presenter import UnlockPresenter, Way
from evidence_kit.ui.tasks import TaskRunner
from tools.screens.registry import all_screens, screen
from tools.screens.stage import Stage

_CASE = Path("notities-2026.evk")
_CODE = "7KQM-2F9X-RTB4-HN6W-3VDC-8YPA-Z5JE-GS1K"
_WORDS = {
    "nl": ("wolk", "tegel", "kano", "mosterd", "lente"),
    "en": ("cloud", "tile", "canoe", "mustard", "spring"),
}
_TASKS = TaskRunner()


def _session(stage: Stage) -> tuple[Session, Notices]:
    made = Session(_TASKS), Notices(stage.words)
    stage.keep(made)
    return made


def _door(stage: Stage, path: Path | None = _CASE) -> UnlockPresenter:
    made = UnlockPresenter(*_session(stage), path)
    stage.keep(made)
    return made


def _start(stage: Stage, path: Path | None) -> QWidget:
    presenter = StartPresenter(_door(stage, path))
    stage.keep(presenter)
    return door_frames.start_frame(presenter, help_lines(), stage.theme, stage.words)


@screen("start")
def start(stage: Stage) -> QWidget:
    """The first page, nothing chosen."""
    return _start(stage, None)


@screen("start-file-chosen")
def start_file_chosen(stage: Stage) -> QWidget:
    """The first page with a case chosen and a password typed."""
    frame = _start(stage, _CASE)
    page = frame.page
    page.field.set_text(" ".join(_WORDS[stage.words.language][:2]))
    stage.then(page.field.edit.setFocus)
    return frame


@screen("start-opening")
def start_opening(stage: Stage) -> QWidget:
    """The first page while the case opens: everything stays where it was."""
    frame = _start(stage, _CASE)
    stage.then(lambda: frame.page.presenter.door.busy_changed.emit(True))
    return frame


@screen("start-not-a-case")
def start_not_a_case(stage: Stage) -> QWidget:
    """The first page after choosing a file that is no case."""
    frame = _start(stage, Path("brief.txt"))
    stage.then(lambda: frame.page.presenter.door.file_refused.emit(NotAVault(name="brief.txt")))
    return frame


def _new_case(stage: Stage) -> tuple[QWidget, NewCasePage]:
    session, notices = _session(stage)
    presenter = NewCasePresenter(
        session, notices, stage.words, year=2026, propose=_WORDS.__getitem__
    )
    stage.keep(presenter)
    frame = door_frames.new_case_frame(presenter, stage.theme, stage.words)
    return frame, frame.page


@screen("new-case")
def new_case(stage: Stage) -> QWidget:
    """A new case, nothing typed yet."""
    return _new_case(stage)[0]


@screen("new-case-filled")
def new_case_filled(stage: Stage) -> QWidget:
    """A new case with the five words used."""
    frame, page = _new_case(stage)
    stage.then(page.password.use_words.click)
    return frame


@screen("new-case-read-only")
def new_case_read_only(stage: Stage) -> QWidget:
    """A new case in a place where nothing can be written."""
    frame, page = _new_case(stage)
    page.presenter.choose_folder(Path("USB"))
    page.password.use_words.click()
    page.presenter.place_refused.emit(PlaceNotWritable(name="USB"))
    return frame


@screen("new-case-slips")
def new_case_slips(stage: Stage) -> QWidget:
    """A new case with everything that can be wrong at the fields, in a cloud folder."""
    frame, page = _new_case(stage)
    presenter = page.presenter
    presenter.choose_folder(Path("OneDrive - Voorbeeld College") / "notities")
    page.password.passphrase.set_text("kort")
    stage.then(presenter.make)
    stage.then(lambda: presenter.target_refused.emit(TargetExists(name=presenter.target.file_name)))
    return frame


def _recovery(stage: Stage) -> tuple[QWidget, RecoveryPresenter]:
    __, notices = _session(stage)
    sheet = Sheet(_CODE, _CASE.name, "B4-19", dt.date(2026, 11, 21))
    presenter = RecoveryPresenter(sheet, _TASKS, notices, stage.words)
    stage.keep(presenter)
    return door_frames.recovery_frame(presenter, stage.theme, stage.words), presenter


@screen("recovery")
def recovery(stage: Stage) -> QWidget:
    """The recovery code, on paper by now."""
    frame, __ = _recovery(stage)
    stage.then(frame.page.on_paper.click)
    return frame


@screen("recovery-hidden")
def recovery_hidden(stage: Stage) -> QWidget:
    """The recovery code covered."""
    frame, presenter = _recovery(stage)
    presenter.show_code(False)
    return frame


@screen("recovery-skip")
def recovery_skip(stage: Stage) -> QWidget:
    """The question before going on without the code."""
    frame, __ = _recovery(stage)
    stage.then(frame.page.skip.click)
    return frame


@screen("recovery-save")
def recovery_save(stage: Stage) -> QWidget:
    """The question before a file with the code is written."""
    frame, __ = _recovery(stage)
    stage.then(frame.page.save.click)
    return frame


def _lock(stage: Stage) -> tuple[QWidget, UnlockPage]:
    presenter = _door(stage)
    frame = door_frames.lock_frame(presenter, lambda: None, stage.theme, stage.words)
    return frame, frame.page


@screen("lock")
def lock(stage: Stage) -> QWidget:
    """A locked case."""
    return _lock(stage)[0]


@screen("lock-forgotten")
def lock_forgotten(stage: Stage) -> QWidget:
    """The password is forgotten: the code from paper goes in, group by group."""
    frame, page = _lock(stage)
    page.presenter.go(Way.CODE)
    return frame


@screen("lock-forgotten-wrong")
def lock_forgotten_wrong(stage: Stage) -> QWidget:
    """A code with a small mistake in it."""
    frame, page = _lock(stage)
    page.presenter.go(Way.CODE)
    for edit, group in zip(page.code.edits, _CODE.split("-"), strict=True):
        edit.setText(group)
    stage.then(lambda: page.presenter.secret_refused.emit(RecoveryCodeMistyped()))
    return frame


@screen("lock-trusted")
def lock_trusted(stage: Stage) -> QWidget:
    """The trusted person is asked for a password of their own."""
    frame, page = _lock(stage)
    page.presenter.go(Way.TRUSTED)
    return frame


@screen("lock-wrong")
def lock_wrong(stage: Stage) -> QWidget:
    """A locked case after a password that does not fit."""
    frame, page = _lock(stage)
    page.field.set_text(" ".join(_WORDS[stage.words.language]).replace("rd", "rt"))
    page.field.eye.setChecked(True)
    stage.then(lambda: page.presenter.secret_refused.emit(WrongPassphrase()))
    stage.then(page.field.edit.deselect)
    return frame


@screen("lock-in-use")
def lock_in_use(stage: Stage) -> QWidget:
    """A case that is open elsewhere."""
    frame, page = _lock(stage)
    stage.then(lambda: page.presenter.in_use.emit(VaultInUse(name=_CASE.name)))
    return frame


@screen("lock-not-a-case")
def lock_not_a_case(stage: Stage) -> QWidget:
    """A locked page with a file that is no case."""
    frame, page = _lock(stage)
    page.presenter.choose_file(Path("brief.txt"))
    stage.then(lambda: page.presenter.file_refused.emit(NotAVault(name="brief.txt")))
    return frame


@screen("lock-closing")
def lock_closing(stage: Stage) -> QWidget:
    """What covers the window while a case closes."""
    return door_frames.closing_frame(stage.theme, stage.words)


@screen("collect-damaged")
def collect_damaged(stage: Stage) -> QWidget:
    """A damaged case, open to be read; one picture of it is damaged."""
    collect = next(one for one in all_screens() if one.name == "collect")
    frame = collect.build(stage)
    page = frame.page
    page.presenter.files._session.read_only = True
    page.gallery._on_step(page.presenter.files.step)
    page.presenter.gallery._damaged.add(4)
    page.presenter.gallery._on_case_changed(page.presenter.gallery._session.case)
    page.setParent(None)
    stage.keep(frame)
    text = damaged(7, stage.words)
    way = way_to_rescue(stage.theme, stage.words, lambda _room: None)
    made = warned(page, text, stage.theme, way)
    page.show()  # taken out of its frame it hid itself
    return stage.in_case(made, "collect")
