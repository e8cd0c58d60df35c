"""What opening a case needs: a file, a secret, and a calm answer when it does not fit."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.errors import (
    Expected,
    RecoveryCodeMistyped,
    VaultInUse,
    WrongPassphrase,
)
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.shell.session import Session


class Way(StrEnum):
    """With what a case is opened. The file takes each of them, whichever is asked for."""

    OWN = "own"
    """The owner types the password; the code works in the same field."""
    CODE = "code"
    """The owner forgot the password and has the recovery code."""
    TRUSTED = "trusted"
    """The trusted person opens it, with a password of their own."""


class UnlockPresenter(QObject):
    """Opens the chosen case.

    Attributes:
        lock_minutes: minutes without use after which an open case locks.

    Signals:
        file_changed: another case file was chosen (`Path`).
        way_changed: now something else is asked (`Way`).
        busy_changed: deriving the key has begun (True) or ended (False).
        file_missing: no case file was chosen yet.
        secret_missing: nothing was typed yet.
        secret_refused: the passphrase or code does not fit (`Expected`).
        file_refused: this file cannot be opened (`Expected`).
        in_use: the case is open elsewhere (`Expected`).
        opened: the session now holds the case.
    """

    file_changed = Signal(object)
    way_changed = Signal(object)
    busy_changed = Signal(bool)
    file_missing = Signal()
    secret_missing = Signal()
    secret_refused = Signal(object)
    file_refused = Signal(object)
    in_use = Signal(object)
    opened = Signal()

    def __init__(
        self,
        session: Session,
        notices: Notices,
        path: Path | None = None,
        *,
        lock_minutes: int = 5,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.lock_minutes = lock_minutes
        self._session, self._notices = session, notices
        self._path = path
        self._busy = False
        self._way = Way.OWN

    @property
    def path(self) -> Path | None:
        """The chosen case file."""
        return self._path

    @property
    def busy(self) -> bool:
        """Tell whether a key is being derived."""
        return self._busy

    @property
    def way(self) -> Way:
        """With what the person wants to open the case."""
        return self._way

    def go(self, way: Way) -> None:
        """Ask for something else; not while a secret is tried."""
        if way is not self._way and not self._busy:
            self._way = way
            self.way_changed.emit(way)

    def choose_file(self, path: Path) -> None:
        """Take another case file. Nothing is read yet."""
        self._path = path
        self.file_changed.emit(path)

    def open_case(self, secret: str) -> None:
        """Try a passphrase or recovery code, or say what is missing for it."""
        if self._busy:
            return
        if self._path is None:
            self.file_missing.emit()
            return
        if not secret:
            self.secret_missing.emit()
            return
        self._set_busy(True)
        self._session.unlock(self._path, secret, done=self._arrived, failed=self._refused)

    def _arrived(self) -> None:
        self._set_busy(False)
        self.opened.emit()

    def _refused(self, error: Exception) -> None:
        self._set_busy(False)
        if isinstance(error, WrongPassphrase | RecoveryCodeMistyped):
            self.secret_refused.emit(error)
        elif isinstance(error, VaultInUse):
            self.in_use.emit(error)
        elif isinstance(error, Expected):
            self.file_refused.emit(error)
        else:
            self._notices.tell(error)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.busy_changed.emit(busy)
