"""What a person can want in the settings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.helping import helping
from evidence_kit.services.ports import Clock
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.ui.settings.access import AccessPresenter
from evidence_kit.ui.settings.care import CarePresenter
from evidence_kit.ui.settings.choices import Choices
from evidence_kit.wording import Wording


class SettingsPresenter(QObject):
    """Ties together what the page shows.

    Attributes:
        choices: how the window looks and when it locks.
        access: who can open the case.
        care: copy, check and the end of the case.

    Signals:
        helping_asked: the person wants to say who types.
        turned: a helper came to the keyboard, or left it.
    """

    helping_asked = Signal()
    turned = Signal()

    def __init__(
        self,
        session: OpenCase,
        notices: Notices,
        choices: Choices,
        words: Wording,
        *,
        clock: Clock,
        copy_folder: Callable[[Path], Path],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.choices = choices
        self._session = session
        session.case_changed.connect(self.turned)
        self._spoken = words.language
        self.access = AccessPresenter(session, notices, words, parent=self)
        self.care = CarePresenter(
            session, notices, clock=clock, copy_folder=copy_folder, parent=self
        )
        self.access.done.connect(self.care.look_up)

    @property
    def helps(self) -> bool:
        """Whether a helper types now."""
        return helping(self._session.case)

    def come_in(self) -> None:
        """Ask anew what the case tells of itself; somebody looks."""
        self.care.look_up()

    def speak(self, words: Wording) -> bool:
        """Hear in which language the page is built; tells whether that was just chosen here."""
        before, self._spoken = self._spoken, words.language
        return before != words.language

    def leave(self) -> None:
        """Forget what was typed and what was told; the person goes to another room."""
        self.access.leave()
        self.care.leave()
