"""The settings: the rows, what is asked, what is going on and how it ended."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtWidgets import QWidget

from evidence_kit.domain.errors import (
    DiskFull,
    KeysDestroyed,
    PassphraseShared,
    PassphraseTooShort,
    WrongPassphrase,
)
from evidence_kit.domain.picture import Role
from evidence_kit.services.copying import Copied
from evidence_kit.services.preferences import Preferences
from evidence_kit.services.upkeep import Upkeep
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.settings.access import Deed
from evidence_kit.ui.settings.care import Care, Checked
from evidence_kit.ui.settings.choices import Choices
from evidence_kit.ui.settings.page import SettingsPage
from evidence_kit.ui.settings.presenter import SettingsPresenter
from evidence_kit.ui.shell import door_frames
from evidence_kit.ui.shell.recovery.presenter import RecoveryPresenter, Sheet
from evidence_kit.vault import BadObject, CheckReport
from tools.screens.registry import screen
from tools.screens.sample_case import SampleCase, sample
from tools.screens.stage import Stage

_HERE = dt.timezone(dt.timedelta(hours=1))
_THURSDAY = dt.datetime(2026, 11, 19, 18, 40, tzinfo=_HERE)
_SATURDAY = dt.datetime(2026, 11, 21, 19, 40, tzinfo=_HERE)
_CASE = Path("notities-2026.evk")
_WORDS = {
    "nl": ("wolk", "tegel", "kano", "mosterd", "lente"),
    "en": ("cloud", "tile", "canoe", "mustard", "spring"),
}


class _Clock:
    def now(self) -> dt.datetime:
        """Give Saturday evening."""
        return _SATURDAY


def _presenter(stage: Stage, **told: object) -> SettingsPresenter:
    session = SampleCase(sample(8), runs=False)
    session.path = _CASE
    choices = Choices(
        Preferences(
            language=stage.words.language,
            theme=stage.theme.name,
            text_size=stage.theme.text_size,
        )
    )
    presenter = SettingsPresenter(
        session,
        Notices(stage.words),
        choices,
        stage.words,
        clock=_Clock(),
        copy_folder=lambda case: case.parent,
    )
    presenter.care.told = Upkeep(_THURSDAY, _THURSDAY, **told)
    stage.keep((session, presenter))
    return presenter


def _shown(stage: Stage, presenter: SettingsPresenter) -> QWidget:
    page = SettingsPage(presenter, stage.theme, stage.words)
    return stage.in_case(page, "settings", at="collect")


@screen("settings", text_sizes=(100, 150, 200))
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


@screen("settings-copied-damaged", text_sizes=(100, 200))
def settings_copied_damaged(stage: Stage) -> QWidget:
    """A copy of a damaged case: the same bytes, and the way to what can be saved."""
    presenter = _presenter(stage, checked_at=_SATURDAY, checked_bad=1, copied_at=_SATURDAY)
    report = CheckReport(31, (BadObject(4, None),), log_intact=True, records_intact=True)
    made = Copied(Path("notities-2026-kopie.evk"), 8_400_000, "", 30, report)
    presenter.care.outcome = made
    return _shown(stage, presenter)


@screen("settings-left-behind")
def settings_left_behind(stage: Stage) -> QWidget:
    """The key of the case is gone, its file could not be deleted."""
    presenter = _presenter(stage)
    frame = _shown(stage, presenter)
    stage.then(lambda: presenter.care.left_behind.emit(KeysDestroyed(name=_CASE.name)))
    return frame


@screen("settings-delete")
def settings_delete(stage: Stage) -> QWidget:
    """The question before a case is deleted."""
    frame = _shown(stage, _presenter(stage, checked_at=_SATURDAY))
    stage.then(frame.page.rows.end.wipe.click)
    return frame


def _asked(stage: Stage, deed: Deed) -> QWidget:
    presenter = _presenter(stage, trusted_since=_THURSDAY)
    presenter.access.words = _WORDS[stage.words.language]
    presenter.access.propose_words = lambda: None
    presenter.access.begin(deed)
    frame = _shown(stage, presenter)
    stage.keep(frame)
    return frame


@screen("settings-trusted")
def settings_trusted(stage: Stage) -> QWidget:
    """Somebody else can open the case, and the password was just changed."""
    presenter = _presenter(stage, trusted_since=_THURSDAY, copied_at=_THURSDAY)
    presenter.access.finished = Deed.OWN
    return _shown(stage, presenter)


@screen("settings-read-only")
def settings_read_only(stage: Stage) -> QWidget:
    """A case in a place where nothing can be written."""
    presenter = _presenter(stage)
    presenter.care._session.read_only = True
    return _shown(stage, presenter)


@screen("settings-password")
def settings_password(stage: Stage) -> QWidget:
    """Another password is typed."""
    frame = _asked(stage, Deed.OWN)
    stage.then(frame.page.question.password.use_words.click)
    return frame


@screen("settings-password-wrong", text_sizes=(100, 150))
def settings_password_wrong(stage: Stage) -> QWidget:
    """The old password does not fit, and the new one is too short."""
    frame = _asked(stage, Deed.OWN)
    page = frame.page.question
    page.secret.set_text("wolk tegel kano")
    page.password.passphrase.set_text("kort")
    page.presenter.passphrase_refused.emit(PassphraseTooShort(minimum=12))
    stage.then(lambda: page.presenter.secret_refused.emit(WrongPassphrase()))
    return frame


@screen("settings-password-busy")
def settings_password_busy(stage: Stage) -> QWidget:
    """The password is being changed."""
    frame = _asked(stage, Deed.OWN)
    frame.page.question.secret.set_text("wolk tegel kano")
    frame.page.question.presenter._set_busy(True)
    return frame


@screen("settings-code")
def settings_code(stage: Stage) -> QWidget:
    """A new recovery code is asked for."""
    return _asked(stage, Deed.CODE)


@screen("settings-trust")
def settings_trust(stage: Stage) -> QWidget:
    """Somebody gets a password; it is the owner's own."""
    frame = _asked(stage, Deed.TRUST)
    stage.then(lambda: frame.page.question.presenter.passphrase_refused.emit(PassphraseShared()))
    frame.page.question.password.passphrase.set_text("wolk tegel kano")
    return frame


@screen("settings-distrust")
def settings_distrust(stage: Stage) -> QWidget:
    """Access of the trusted person is to be stopped; the disk is full."""
    frame = _asked(stage, Deed.DISTRUST)
    stage.then(lambda: frame.page.question.presenter.failed.emit(DiskFull()))
    return frame


@screen("settings-new-code")
def settings_new_code(stage: Stage) -> QWidget:
    """A later recovery code, shown once."""
    sheet = Sheet("7KQM-2F9X-RTB4-HN6W-3VDC-8YPA-Z5JE-GS1K", _CASE.name, "B4-19", _SATURDAY.date())
    session = SampleCase(sample(8), runs=False)
    presenter = RecoveryPresenter(
        sheet, session.tasks, Notices(stage.words), stage.words, adopt=lambda done, failed: None
    )
    stage.keep((session, presenter))
    return door_frames.new_code_frame(presenter, stage.theme, stage.words)
