"""Making a new, empty case with what was collected for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from evidence_kit.services.passphrases import suggest
from evidence_kit.services.ports import Ticket
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.new_case.form import NewCaseForm
from evidence_kit.ui.shell.session import Session
from evidence_kit.wording import Wording

if TYPE_CHECKING:
    from evidence_kit.vault import Thing, Vault


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
        first: Sequence[Thing] = (),
        parent: QObject | None = None,
    ) -> None:
        """Prepare a new case; see `NewCaseForm`. The session makes and holds it.

        `first` is what a helper told before there was a case: its first records, and the log
        names the helper from them on.
        """
        super().__init__(
            session.tasks,
            notices,
            words,
            make=self._create,
            title=words.gettext("My case"),
            year=year,
            folder=folder,
            propose=propose,
            parent=parent,
        )
        self._session, self._first = session, tuple(first)

    @property
    def together(self) -> bool:
        """Whether somebody who helps makes it, with the person it is about."""
        return bool(self._first)

    def _create(self) -> None:
        self._session.create(
            self.target.path,
            self.passphrase,
            self._new_title,
            done=self._note_first,
            failed=self._refused,
        )

    def _note_first(self, code: str) -> None:
        """Write what was told before; the code is shown whether that works or not."""
        if not self._first:
            self._made(code)
            return
        first = self._first

        def note(vault: Vault, ticket: Ticket) -> None:
            del ticket
            vault.attend(helper=True)
            vault.note(*first)

        def failed(error: Exception) -> None:
            self._notices.tell(error)
            self._made(code)

        self._session.work(note, done=lambda _: self._made(code), failed=failed)
