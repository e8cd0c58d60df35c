"""Who can open a vault: changes its slots (section 4 of docs/vault-format.md)."""

from __future__ import annotations

from evidence_kit.domain.errors import VaultDamaged
from evidence_kit.vault import recovery_code, slots
from evidence_kit.vault.format import COPIES, OWNER, RECOVERY, TRUSTED, Header
from evidence_kit.vault.writer import Writer


class Access:
    """Changes who can open an open vault.

    Each change asks for the owner's passphrase or the recovery code once more: an open vault
    keeps no master key. Killed half-way, the old secret opens the vault or the new one does; a
    writable opening then finishes the change. Copies of the file made before stay as they are.

    Every method raises:
        WrongPassphrase, RecoveryCodeMistyped: the secret is neither; nothing was written.
        DiskFull, PlaceNotWritable, CaseFileMissing: it may be half done; both secrets open.
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
        """
        slots.check_new_passphrase(new)
        self._put(secret, OWNER, new, "passphrase-changed")

    def new_recovery_code(self, secret: str) -> str:
        """Put a fresh recovery code in the place of the old one; it is given once, and not kept."""
        code = recovery_code.new()
        self._put(secret, RECOVERY, code, "recovery-code-changed")
        return code

    def trust(self, secret: str, passphrase: str) -> None:
        """Let somebody else open the vault with a passphrase of their own.

        One such person at most: whoever was trusted before is so no more.

        Raises:
            PassphraseTooShort, RecoveryCodeMistyped: `passphrase` cannot be one.
        """
        slots.check_new_passphrase(passphrase)
        self._put(secret, TRUSTED, passphrase, "trusted-added")

    def distrust(self, secret: str) -> None:
        """Let the trusted person's passphrase open this file no more."""
        self._put(secret, TRUSTED, None, "trusted-removed")

    def _put(self, secret: str, slot: int, new: str | None, event: str) -> None:
        store = self._writer.store
        copies = [found for blob in store.headers() if (found := Header.parse(blob))]
        header = slots.with_slot(copies, secret, self._name, slot, new)
        first, second = COPIES
        with self._writer.change() as change:
            store.put_header(first, header)
            change.log(event)
        # One lost sector must not take both copies, so they are never written together.
        with store.transaction():
            store.put_header(second, header)
        store.forget_pages()
        if store.headers() != [header, header]:
            raise VaultDamaged(name=self._name)
