"""Check what we made: a vault object by object, a dossier against the manifest inside it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from evidence_kit.domain.errors import (
    CaseFileMissing,
    NotAVault,
    SourceIsDirectory,
    SourceUnreadable,
)


class Kind(StrEnum):
    """What a file turned out to be, by its first bytes."""

    VAULT = "vault"
    DOSSIER = "dossier"


def kind_of(path: Path) -> Kind:
    """Tell what kind of file of ours this is.

    Raises:
        CaseFileMissing: there is nothing at this place.
        SourceIsDirectory: it is a folder.
        SourceUnreadable: it may not be read.
        NotAVault: it is neither a vault nor a PDF.
    """
    try:
        with path.open("rb") as stream:
            untrusted_head = stream.read(16)
    except FileNotFoundError as error:
        raise CaseFileMissing(name=path.name) from error
    except IsADirectoryError as error:
        raise SourceIsDirectory(name=path.name) from error
    except OSError as error:
        raise SourceUnreadable(name=path.name) from error
    if untrusted_head.startswith(b"%PDF-"):
        return Kind.DOSSIER
    if untrusted_head.startswith(b"SQLite format 3\0"):
        return Kind.VAULT
    raise NotAVault(name=path.name)
