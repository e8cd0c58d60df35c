"""Changing who can open the case: each change asks for the owner's password once more."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.errors import (
    AccessHalfChanged,
    Expected,
    PassphraseShared,
    RecoveryCodeMistyped,
    WrongPassphrase,
)
from evidence_kit.services.passphrases import suggest
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.new_passphrase import NewPassphrase
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.vault import NewCode, Vault
from evidence_kit.wording import Wording


class Deed(StrEnum):
    """What can be changed about who can open the case."""

    OWN = "own"
    CODE = "code"
    TRUST = "trust"
    DISTRUST = "distrust"

    @property
    def types_new(self) -> bool:
        """Whether a new passphrase is typed for it."""
        return self in (Deed.OWN, Deed.TRUST)


class AccessPresenter(NewPassphrase):
    """Changes the password, the recovery code, or whether a trusted person can open the case.

    Attributes:
        deed: what is being changed now, or None.
        finished: what was changed last since the case was opened, or None.
        half: it stands in one of two places of the file, and what opened before still opens.
        busy: it is being done.

    Signals:
        changed: `deed` or `finished` is another now.
        secret_refused: the owner's password or the recovery code does not fit (`Expected`).
        failed: something else in the world was in the way (`Expected`).
        busy_changed: it has begun (True) or ended (False).
        done: the case can be opened otherwise from now on (`Deed`).
        code_made: a new recovery code (`NewCode`), to be shown once; it opens nothing until
            `adopt`.
    """

    changed = Signal()
    secret_refused = Signal(object)
    failed = Signal(object)
    busy_changed = Signal(bool)
    done = Signal(object)
    code_made = Signal(object)

    def __init__(
        self,
        session: OpenCase,
        notices: Notices,
        words: Wording,
        *,
        propose: Callable[[str], tuple[str, ...]] = suggest,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(words, propose=propose, parent=parent)
        self._session, self._notices = session, notices
        self.deed: Deed | None = None
        self.finished: Deed | None = None
        self.half = self.busy = False

    def begin(self, deed: Deed) -> None:
        """Ask what this deed needs."""
        self.forget()
        self.propose_words()
        self.deed, self.finished = deed, None
        self.changed.emit()

    def go_back(self) -> None:
        """Leave everything as it is, and forget what was typed."""
        if self.deed is not None and not self.busy:
            self._close()

    def leave(self) -> None:
        """Go back, and say no more what was changed last."""
        self.finished = None
        self.go_back()
        self.changed.emit()

    def do(self, secret: str) -> None:
        """Do it, or say what does not fit yet.

        Args:
            secret: the owner's password or the recovery code.
        """
        deed = self.deed
        if deed is None or self.busy:
            return
        if not secret:
            self.secret_refused.emit(WrongPassphrase())
            return
        if deed.types_new and not self.passphrase_fits():
            return
        if deed is Deed.TRUST and self.passphrase == secret:
            self.passphrase_refused.emit(PassphraseShared())
            return
        new = self.passphrase
        self._set_busy(True)
        self._session.work(
            lambda vault, _ticket: _change(vault, deed, secret, new),
            done=self._succeed,
            failed=self._refuse,
            stopped=lambda: self._set_busy(False),
        )

    def adopt(
        self, new: NewCode, done: Callable[[], None], failed: Callable[[Exception], None]
    ) -> None:
        """Let a code that the person has on paper take the place of the old one.

        Args:
            new: what `code_made` gave.
            done: called when the new code opens the case.
            failed: called with what was in the way; the old code stays.
        """

        def fail(error: Exception) -> None:
            if isinstance(error, AccessHalfChanged):
                self._finish(Deed.CODE, half=True)
                done()
            else:
                failed(error)

        def arrive(_none: None) -> None:
            self._finish(Deed.CODE)
            done()

        self._session.work(
            lambda vault, _ticket: vault.access.adopt_code(new), done=arrive, failed=fail
        )

    def _succeed(self, new: NewCode | None) -> None:
        self._set_busy(False)
        if new is None:
            self._finish(self.deed)
        else:
            self._close()
            self.code_made.emit(new)

    def _finish(self, deed: Deed | None, *, half: bool = False) -> None:
        self.finished, self.half = deed, half
        self._close()
        self.done.emit(deed)

    def _refuse(self, error: Exception) -> None:
        self._set_busy(False)
        if isinstance(error, AccessHalfChanged):
            self._finish(self.deed, half=True)
        elif isinstance(error, PassphraseShared):
            self.passphrase_refused.emit(error)
        elif isinstance(error, WrongPassphrase | RecoveryCodeMistyped):
            self.secret_refused.emit(error)
        elif isinstance(error, Expected):
            self.failed.emit(error)
        else:
            self._notices.tell(error)

    def _close(self) -> None:
        self.deed = None
        self.forget()
        self.changed.emit()

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        self.busy_changed.emit(busy)


def _change(vault: Vault, deed: Deed, secret: str, new: str) -> NewCode | None:
    """Do it with the open vault. Gives a new recovery code, which opens nothing yet, or None."""
    access = vault.access
    match deed:
        case Deed.OWN:
            access.change_passphrase(secret, new)
        case Deed.CODE:
            return access.prepare_code(secret)
        case Deed.TRUST:
            access.trust(secret, new)
        case Deed.DISTRUST:
            access.distrust(secret)
    return None
