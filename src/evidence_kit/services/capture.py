"""Files in: look at what was chosen, ask, and only then keep it, bit by bit.

Nothing is stored while the question about nudes is open: `examine` reads a file, lets the worker
look at it, and keeps small pixels in memory only. `keep` reads the file again and insists that
it did not change, so a candidate never holds the whole file.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from evidence_kit.domain.errors import DiskFull
from evidence_kit.domain.exhibit import Exhibit, Fingerprint, InWords, Original, Source
from evidence_kit.domain.geometry import Rect
from evidence_kit.services import covering
from evidence_kit.services.candidates import Candidate, Loose, Refused, examine, opened
from evidence_kit.services.derive import complete_pictures
from evidence_kit.services.ports import Ticket
from evidence_kit.services.worker import PictureWorker
from evidence_kit.vault import Vault

__all__ = (
    "Candidate",
    "Kept",
    "Loose",
    "Refused",
    "complete_pictures",
    "cover_stored",
    "examine",
    "fingerprint_of",
    "is_kept",
    "keep",
    "keep_covered",
    "register_in_words",
)

CHUNK: Final = 1 << 20


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


def is_kept(candidate: Candidate, exhibits: Iterable[Exhibit]) -> bool:
    """Tell whether this very file is in the case, whole or as a covered copy.

    It is read again only when an exhibit was made of a file that is as large. An image that is
    there in words only does not count: its file may still be added.

    Raises:
        SourceChanged, SourceUnreadable: as `fingerprint_of`.
    """
    prints = {
        one.fingerprint.sha256
        for one in exhibits
        if one.stored is not None and one.fingerprint.size == candidate.size
    }
    return bool(prints) and fingerprint_of(candidate).sha256 in prints


def register_in_words(vault: Vault, candidate: Candidate, words: str, origin: Source) -> Kept:
    """Record an intimate image by name, size, SHA-256 and words; its bytes are not stored.

    Raises:
        SourceChanged, SourceUnreadable: as `fingerprint_of`.
        DiskFull, ReadOnlyMedium: as the vault says.
    """
    in_words = InWords(fingerprint_of(candidate), candidate.facts, words.strip())
    exhibit, already_there = vault.add_in_words(in_words, origin)
    return Kept(exhibit, already_there)


def keep_covered(
    vault: Vault,
    worker: PictureWorker,
    candidate: Candidate,
    areas: Iterable[Rect],
    origin: Source,
) -> Kept:
    """Store a covered copy, and the digests of the file itself, which is not stored.

    Args:
        vault: takes the copy.
        worker: makes it.
        candidate: what was examined.
        areas: what to cover, upright image pixels.
        origin: how it came in.

    Raises:
        NotCovered: no copy could be made; nothing was stored.
        SourceChanged, SourceUnreadable: as `fingerprint_of`.
        DiskFull, ReadOnlyMedium, ObjectDamaged: as the vault says; nothing of it stays.
    """
    return Kept(*covering.add_covered(vault, worker, candidate, areas, origin))


def cover_stored(
    vault: Vault, worker: PictureWorker, number: int, areas: Iterable[Rect]
) -> Exhibit:
    """Put a covered copy in the place of a stored original, which is erased for good.

    Raises:
        NotCovered: no copy could be made; all is as it was.
        DiskFull, ReadOnlyMedium, ObjectDamaged: as the vault says; nothing was erased.
    """
    return covering.replace_stored(vault, worker, number, areas)
