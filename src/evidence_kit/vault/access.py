"""Who can open a vault: changes its slots (section 4 of docs/vault-format.md)."""

from __future__ import annotations

from dataclasses import dataclass

from evidence_kit.domain.errors import AccessHalfChanged, Expected, VaultDamaged
from evidence_kit.vault import recovery_code, slots
from evidence_kit.vault.format import COPIES, OWNER, RECOVERY, TRUSTED, Header
from evidence_kit.vault.writer import Writer


@dataclass(frozen=True, slots=True, repr=False)
class NewCode:
    """A recovery code that opens nothing until it is adopted.

    Attributes:
        code: to be shown once; it is nowhere kept.
        header: what is written when it is adopted; it holds no secret in the clear.
    """

    code: str
    header: bytes


class Access:
    """Changes who can open an open vault.

    Each change asks for the owner's passphrase or the recovery code once more: an open vault
    keeps no master key. Killed half-way, the old secret opens the vault or the new one does; a
    writable opening then finishes the change. Copies of the file made before stay as they are.

    Every method raises:
        WrongPassphrase, RecoveryCodeMistyped: the secret is neither; nothing was written.
        DiskFull, PlaceNotWritable, CaseFileMissing: nothing was changed.
        AccessHalfChanged: what is new opens, and what opened before still does, until the vault
            is closed or opened where it can be written.
        MemoryShort: there is too little free memory; nothing was written.
        VaultDamaged: what was written does not read back.
    """

    def __init__(self, writer: Writer, name: str) -> None:
        self._writer = writer
        self._name = name

    def change_passphrase(self, secret: str, new: str) -> None:
        """Put another passphrase in the place of the owner's.

        Raises:
            PassphraseTooShort, RecoveryCodeMistyped: `new` cannot be a passphrase.
            PassphraseShared: it is the trusted person's.
        """
        slots.check_new_passphrase(new)
        self._put(secret, OWNER, new, "passphrase-changed")

    def prepare_code(self, secret: str) -> NewCode:
        """Make a fresh recovery code; the old one keeps its place until this one is adopted."""
        code = recovery_code.new()
        return NewCode(code, self._header(secret, RECOVERY, code))

    def adopt_code(self, new: NewCode) -> None:
        """Put a code that was prepared in the place of the old one.

        Nothing else may have changed who can open the vault since it was prepared.
        """
        self._write(new.header, "recovery-code-changed")

    def trust(self, secret: str, passphrase: str) -> None:
        """Let somebody else open the vault with a passphrase of their own.

        One such person at most: whoever was trusted before is so no more.

        Raises:
            PassphraseTooShort, RecoveryCodeMistyped: `passphrase` cannot be one.
            PassphraseShared: it is the owner's.
        """
        slots.check_new_passphrase(passphrase)
        self._put(secret, TRUSTED, passphrase, "trusted-added")

    def distrust(self, secret: str) -> None:
        """Let the trusted person's passphrase open this file no more."""
        self._put(secret, TRUSTED, None, "trusted-removed")

    def _put(self, secret: str, slot: int, new: str | None, event: str) -> None:
        self._write(self._header(secret, slot, new), event)

    def _header(self, secret: str, slot: int, new: str | None) -> bytes:
        blobs = self._writer.store.headers()
        copies = [found for blob in blobs if (found := Header.parse(blob))]
        return slots.with_slot(copies, secret, self._name, slot, new)

    def _write(self, header: bytes, event: str) -> None:
        store = self._writer.store
        first, second = COPIES
        with self._writer.change() as change:
            store.put_header(first, header)
            change.log(event)
        # One lost sector must not take both copies, so they are never written together.
        try:
            with store.transaction():
                store.put_header(second, header)
        except Expected as error:
            raise AccessHalfChanged(name=self._name) from error
        store.forget_pages()
        if store.headers() != [header, header]:
            raise VaultDamaged(name=self._name)
