"""Files in: look at what was chosen, ask, and only then keep it, bit by bit.

Nothing is stored while the question about nudes is open: `examine` reads a file, lets the worker
look at it, and keeps small pixels in memory only. `keep` reads the file again and insists that
it did not change, so a candidate never holds the whole file.
"""

from __future__ import annotations

import contextlib
import hashlib
from dataclasses import dataclass
from typing import Final

from evidence_kit.domain.errors import Bug, DiskFull
from evidence_kit.domain.exhibit import Exhibit, Fingerprint, InWords, Obstacle, Original, Source
from evidence_kit.domain.picture import Raster, Role
from evidence_kit.services import rasters
from evidence_kit.services.candidates import (
    LARGEST_PICTURE,
    Candidate,
    Loose,
    Refused,
    examine,
    opened,
)
from evidence_kit.services.ports import Ticket
from evidence_kit.services.worker import Looked, PictureWorker
from evidence_kit.vault import NewPicture, Vault

__all__ = (
    "Candidate",
    "Kept",
    "Loose",
    "Refused",
    "complete_pictures",
    "examine",
    "fingerprint_of",
    "keep",
    "register_in_words",
)

CHUNK: Final = 1 << 20

_TOO_LARGE: Final = Looked(Obstacle.TOO_LARGE)


@dataclass(frozen=True, slots=True)
class Kept:
    """An exhibit in the vault; `already_there` when the same bytes were kept before."""

    exhibit: Exhibit
    already_there: bool


def keep(
    vault: Vault,
    worker: PictureWorker,
    candidate: Candidate,
    origin: Source,
    ticket: Ticket | None = None,
) -> Kept:
    """Store the original bit by bit, then the pictures derived from it.

    Raises:
        SourceChanged: the file is no longer the one that was examined; nothing is kept of it.
        SourceUnreadable: the file is gone or may no longer be read.
        DiskFull, ReadOnlyMedium: as the vault says; nothing is kept of it.
        Stopped: the person asked to stop; nothing is kept of it.
    """

    def progress(done: int) -> None:
        if ticket is not None:
            ticket.step(done, candidate.size)

    with opened(candidate) as source:
        exhibit, already_there = vault.add_original(
            source,
            facts=candidate.facts,
            origin=origin,
            expected_size=candidate.size,
            media_type=candidate.media_type,
            on_progress=progress,
        )
    if isinstance(exhibit.evidence, Original) and exhibit.evidence.content is None:
        # The original is safe by now. Pictures that do not fit can be made again at any time.
        with contextlib.suppress(DiskFull):
            exhibit = complete_pictures(vault, worker, exhibit)
    return Kept(exhibit, already_there)


def complete_pictures(vault: Vault, worker: PictureWorker, exhibit: Exhibit) -> Exhibit:
    """Make and store the derived pictures of an exhibit, from its sealed original.

    Also mends an exhibit whose import was cut off between the original and its pictures.
    """
    original = exhibit.evidence
    if not isinstance(original, Original):
        raise Bug("an exhibit in words has no pictures")
    looked = (
        worker.look(vault.read(original.object))
        if original.fingerprint.size <= LARGEST_PICTURE
        else _TOO_LARGE
    )
    return vault.add_pictures(exhibit.number, looked.content, _pictures(looked))


def fingerprint_of(candidate: Candidate) -> Fingerprint:
    """Hash the untouched file, for an image that is registered in words.

    Raises:
        SourceChanged: the file is no longer the one that was examined.
        SourceUnreadable: the file is gone or may no longer be read.
    """
    sha256, sha512, size = hashlib.sha256(), hashlib.sha512(), 0
    with opened(candidate) as source:
        while chunk := source.read(CHUNK):
            sha256.update(chunk)
            sha512.update(chunk)
            size += len(chunk)
    return Fingerprint(sha256.hexdigest(), sha512.hexdigest(), size)


def register_in_words(vault: Vault, candidate: Candidate, words: str, origin: Source) -> Kept:
    """Record an intimate image by name, size, SHA-256 and words; its bytes are not stored.

    Raises:
        SourceChanged, SourceUnreadable: as `fingerprint_of`.
        DiskFull, ReadOnlyMedium: as the vault says.
    """
    in_words = InWords(fingerprint_of(candidate), candidate.facts, words.strip())
    exhibit, already_there = vault.add_in_words(in_words, origin)
    return Kept(exhibit, already_there)


def _pictures(looked: Looked) -> list[NewPicture]:
    pictures = [
        NewPicture(role, rasters.pack(raster), rasters.OPERATIONS[role], _shape(raster))
        for role, raster in looked.rasters.items()
    ]
    if looked.rendition is not None:
        rendition = looked.rendition
        pictures.append(
            NewPicture(
                Role.RENDITION,
                looked.rendition_bytes,
                looked.operation,
                (rendition.width, rendition.height),
                rendition,
            )
        )
    return pictures


def _shape(raster: Raster) -> tuple[int, int]:
    return raster.width, raster.height
