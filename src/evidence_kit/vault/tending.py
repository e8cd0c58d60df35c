"""An open vault as something to look after: who can open it, its copies, its end."""

from __future__ import annotations

from evidence_kit.domain.errors import ReadOnlyMedium, VaultDamaged
from evidence_kit.vault import whole
from evidence_kit.vault.access import Access
from evidence_kit.vault.reading import Reading
from evidence_kit.vault.store import Store
from evidence_kit.vault.whole import WholeFile
from evidence_kit.vault.writer import Writer


class Tending(Reading):
    """What may be done with a vault as a whole; `Vault` adds what may be done with the case."""

    @property
    def access(self) -> Access:
        """Give what changes who can open this vault. Raises ReadOnlyMedium."""
        return Access(self._require_writer(), self.path.name)

    @property
    def whole(self) -> WholeFile:
        """Give the vault as one file, to copy it. Raises VaultDamaged in rescue mode."""
        if not isinstance(self._rows, Store):
            raise VaultDamaged(name=self.path.name)
        return WholeFile(self._opened, self._rows)

    def destroy(self) -> None:
        """Make the vault unreadable for good, then delete its file. It is closed afterwards.

        The slots are overwritten first: from then on no secret opens the file, even where the
        disk keeps what is deleted. Copies of the file made before are not touched.

        Raises:
            ReadOnlyMedium, CaseFileMissing, DiskFull, PlaceNotWritable: nothing was deleted; the
                secrets still open it, and it is still open.
            KeysDestroyed: nothing opens it any more and it is closed, but its file is left.
        """
        whole.erase_keys(self._require_writer())
        self._closed = True
        self._rows.close()
        try:
            whole.delete(self.path)
        finally:
            self._claim.release()

    def _require_writer(self) -> Writer:
        if self._writer is None:
            raise ReadOnlyMedium(name=self.path.name)
        return self._writer
