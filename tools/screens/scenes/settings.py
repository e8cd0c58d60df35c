"""The settings: the rows, what is asked, what is going on and how it ended."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.errors import DiskFull
from evidence_kit.domain.picture import Role
from evidence_kit.services.copying import Copied
from evidence_kit.services.preferences import Preferences
from evidence_kit.services.upkeep import Upkeep
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.settings.care import Care, Checked
from evidence_kit.ui.settings.choices import Choices
from evidence_kit.ui.settings.page import SettingsPage
from evidence_kit.ui.settings.presenter import SettingsPresenter
from evidence_kit.vault import BadObject, CheckReport
from tools.screens.registry import screen
from tools.screens.sample_case import SampleCase, sample
from tools.screens.stage import Stage

_HERE = dt.timezone(dt.timedelta(hours=1))
_THURSDAY = dt.datetime(2026, 11, 19, 18, 40, tzinfo=_HERE)
_SATURDAY = dt.datetime(2026, 11, 21, 19, 40, tzinfo=_HERE)
_CASE = Path("notities-2026.evk")


class _Clock:
    def now(self) -> dt.datetime:
        """Give Saturday evening."""
        return _SATURDAY


def _presenter(stage: Stage, **told: object) -> SettingsPresenter:
    session = SampleCase(sample(8), runs=False)
    session.path = _CASE
    choices = Choices(Preferences(language=stage.words.language, theme=stage.theme.name))
    presenter = SettingsPresenter(
        session,
        Notices(stage.words),
        choices,
        clock=_Clock(),
        copy_folder=lambda case: case.parent,
    )
    presenter.care.told = Upkeep(_THURSDAY, _THURSDAY, **told)
    stage.keep((session, presenter))
    return presenter


def _shown(stage: Stage, presenter: SettingsPresenter) -> QWidget:
    page = SettingsPage(presenter, stage.theme, stage.words)
    return stage.in_case(page, "settings", at="collect")


@screen("settings")
def settings(stage: Stage) -> QWidget:
    """All was checked today; there is no copy yet."""
    return _shown(stage, _presenter(stage, checked_at=_SATURDAY))


@screen("settings-copying")
def settings_copying(stage: Stage) -> QWidget:
    """A copy is on its way."""
    presenter = _presenter(stage, checked_at=_THURSDAY)
    presenter.care.running = Care.COPY
    frame = _shown(stage, presenter)
    presenter.care.progressed.emit(62, 100)
    return frame


@screen("settings-copied")
def settings_copied(stage: Stage) -> QWidget:
    """A copy was made and read back."""
    presenter = _presenter(stage, checked_at=_THURSDAY, copied_at=_SATURDAY)
    presenter.care.outcome = Copied(Path("notities-2026-kopie.evk"), 8_400_000, "", 31)
    return _shown(stage, presenter)


@screen("settings-copy-failed")
def settings_copy_failed(stage: Stage) -> QWidget:
    """The stick is full."""
    presenter = _presenter(stage)
    presenter.care.outcome = DiskFull()
    return _shown(stage, presenter)


@screen("settings-checked")
def settings_checked(stage: Stage) -> QWidget:
    """Everything was read again and is whole."""
    presenter = _presenter(stage, checked_at=_SATURDAY)
    report = CheckReport(31, (), log_intact=True, records_intact=True)
    presenter.care.outcome = Checked(report, 7)
    return _shown(stage, presenter)


@screen("settings-damaged")
def settings_damaged(stage: Stage) -> QWidget:
    """An original and a small picture do not verify any more."""
    presenter = _presenter(stage, checked_at=_SATURDAY, checked_bad=2)
    bad = (BadObject(4, None), BadObject(2, Role.THUMBNAIL))
    report = CheckReport(31, bad, log_intact=True, records_intact=True)
    presenter.care.outcome = Checked(report, 7)
    return _shown(stage, presenter)


@screen("settings-delete")
def settings_delete(stage: Stage) -> QWidget:
    """The question before a case is deleted."""
    frame = _shown(stage, _presenter(stage, checked_at=_SATURDAY))
    stage.then(frame.page.end.wipe.click)
    return frame
