"""Making a new, empty case with what was collected for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from evidence_kit.services.passphrases import suggest
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.new_case.form import NewCaseForm
from evidence_kit.ui.shell.session import Session
from evidence_kit.wording import Wording


class NewCasePresenter(NewCaseForm):
    """Makes the case; it is open when `made` is sent."""

    def __init__(
        self,
        session: Session,
        notices: Notices,
        words: Wording,
        *,
        year: int,
        folder: Path | None = None,
        propose: Callable[[str], tuple[str, ...]] = suggest,
        parent: QObject | None = None,
    ) -> None:
        """Prepare a new case; see `NewCaseForm`. The session makes and holds it."""
        super().__init__(
            session.tasks,
            notices,
            words,
            title=words.gettext("My case"),
            year=year,
            folder=folder,
            propose=propose,
            parent=parent,
        )
        self._session = session

    def _make(self) -> None:
        self._session.create(
            self.target.path,
            self.passphrase,
            self._new_title,
            done=self._made,
            failed=self._refused,
        )
