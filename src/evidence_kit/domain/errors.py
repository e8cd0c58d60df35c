"""What can go wrong, as types: the world's fault (`Expected`) or ours (`Bug`).

An error carries a code and fields, never a sentence: `services.sentences` owns the words.
"""

from __future__ import annotations

from typing import ClassVar


class Expected(Exception):  # noqa: N818 - the name says whose fault it is
    """Something in the world went wrong; the person is told what is safe and what to do.

    Attributes:
        code: stable key of the sentence in `services.sentences`.
        fields: values the sentence may name (never secrets, never case content in logs).
    """

    code: ClassVar[str] = ""

    def __init__(self, **fields: object) -> None:
        super().__init__(self.code)
        self.fields = fields

    def __repr__(self) -> str:
        """Show the type alone: fields may hold names that belong to the case."""
        return f"{type(self).__name__}()"


class Bug(Exception):  # noqa: N818 - see Expected
    """We broke a promise to ourselves; nothing the person did caused it."""


class Stopped(Exception):  # noqa: N818 - not an error: the person asked to stop
    """The person stopped a running job. What was finished is kept."""


class WrongPassphrase(Expected):
    """No slot of the vault opens with this passphrase or recovery code."""

    code = "wrong-passphrase"


class RecoveryCodeMistyped(Expected):
    """The text looks like a recovery code, but its check characters do not fit."""

    code = "recovery-code-mistyped"


class PassphraseTooShort(Expected):
    """The new passphrase has fewer characters than `minimum` (field)."""

    code = "passphrase-too-short"


class PassphrasesDiffer(Expected):
    """The new passphrase and its repetition are not the same."""

    code = "passphrases-differ"


class PassphraseShared(Expected):
    """The owner and the trusted person would have the same passphrase."""

    code = "passphrase-shared"


class AccessHalfChanged(Expected):
    """Who can open the case is changed in one of two places of the file. Field: `name`."""

    code = "access-half-changed"


class PassphraseNotGiven(Expected):
    """There was no passphrase to read, or its bytes are no text."""

    code = "passphrase-not-given"


class RecoveryCodeUnheard(Expected):
    """The new recovery code could not be printed, so the new case was taken back."""

    code = "recovery-code-unheard"


class CaseUnreadable(Expected):
    """The file is there, but we may not read it, or it is no ordinary file. Field: `name`."""

    code = "case-unreadable"


class CaseFileMissing(Expected):
    """There is no file at the given place. Field: `name`."""

    code = "case-file-missing"


class NotAVault(Expected):
    """The file is not a vault of ours (empty, a directory, or something else). Field: `name`."""

    code = "not-a-vault"


class NotADossier(Expected):
    """The PDF was not written by this program, or lost its form. Field: `name`."""

    code = "not-a-dossier"


class VaultInUse(Expected):
    """The vault is open in another process. Field: `name`."""

    code = "vault-in-use"


class VaultDamaged(Expected):
    """The vault cannot be read as a whole. Field: `name`; `readable` and `total` when known."""

    code = "vault-damaged"


class VaultTooNew(Expected):
    """A newer program made this vault; we refuse rather than guess. Field: `name`."""

    code = "vault-too-new"


class KeysDestroyed(Expected):
    """Nothing opens this vault any more: its keys were destroyed; a file is left. Field: `name`."""

    code = "keys-destroyed"


class MemoryShort(Expected):
    """The computer has too little free memory to turn a passphrase into a key."""

    code = "memory-short"


class DiskFull(Expected):
    """Not enough free space. Fields: `needed` and `free`, bytes, when known."""

    code = "disk-full"


class ReadOnlyMedium(Expected):
    """The place can be read but not written. Field: `name`."""

    code = "read-only-medium"


class TargetExists(Expected):
    """A file with this name is already there; we never overwrite. Field: `name`."""

    code = "target-exists"


class PlaceNotWritable(Expected):
    """The chosen folder does not exist or does not let us write. Field: `name`."""

    code = "place-not-writable"


class SourceUnreadable(Expected):
    """A file the person chose cannot be read. Field: `name`."""

    code = "source-unreadable"


class SourceIsDirectory(Expected):
    """The person chose a folder where a file is needed. Field: `name`."""

    code = "source-is-directory"


class SourceEmpty(Expected):
    """A file the person chose has no bytes. Field: `name`."""

    code = "source-empty"


class SourceChanged(Expected):
    """A file changed while we read it. Field: `name`."""

    code = "source-changed"


class SourceTooLarge(Expected):
    """Image data from another program is larger than we take. Fields: `name`, `most` in MB."""

    code = "source-too-large"


class SourceElsewhere(Expected):
    """What was dropped or pasted is an address, not a file here; we never fetch anything."""

    code = "source-elsewhere"


class NothingToPaste(Expected):
    """The clipboard holds neither a picture nor a file."""

    code = "nothing-to-paste"


class NotCovered(Expected):
    """No covered copy of this picture could be made. Field: `name`."""

    code = "not-covered"


class ObjectDamaged(Expected):
    """One stored object does not verify. Field: `number` of the exhibit when known."""

    code = "object-damaged"


class NothingToExport(Expected):
    """The case has no exhibit yet."""

    code = "nothing-to-export"


class DossierOutdated(Expected):
    """The case was changed after this dossier was written into memory; it must not leave."""

    code = "dossier-outdated"


class ExportFailed(Expected):
    """The file could not be written whole; nothing half-made is left. Field: `name`."""

    code = "export-failed"


class CopyDiffers(Expected):
    """A copy of the case did not read back as what was written; it was removed. Field: `name`."""

    code = "copy-differs"


class PrintingFailed(Expected):
    """The printer did not take the pages."""

    code = "printing-failed"
