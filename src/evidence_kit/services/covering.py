"""Covered copies: of a file on its way in, or in the place of what is stored already."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from evidence_kit.domain.errors import Bug, NotCovered
from evidence_kit.domain.exhibit import Exhibit, FileFacts, Fingerprint, Obstacle, Picture, Source
from evidence_kit.domain.geometry import Rect
from evidence_kit.services import annotate
from evidence_kit.services.candidates import LARGEST_PICTURE, Candidate, opened
from evidence_kit.services.covers import boxes_of
from evidence_kit.services.derive import packed
from evidence_kit.services.media import media_type
from evidence_kit.services.worker import PictureWorker
from evidence_kit.vault import NewCovered, Vault

CHUNK = 1 << 20


def add_covered(
    vault: Vault,
    worker: PictureWorker,
    candidate: Candidate,
    areas: Iterable[Rect],
    origin: Source,
) -> tuple[Exhibit, bool]:
    """Store a covered copy of a file; the file itself is read, and never stored.

    Args:
        vault: takes the copy.
        worker: makes it.
        candidate: what was examined.
        areas: what to cover, upright image pixels; at least one that meets the picture.
        origin: how it came in.

    Returns:
        The exhibit, and whether a covered copy of this file was there already; then nothing is
        stored. An original that was stored whole before is erased, as by `replace_stored`.

    Raises:
        NotCovered: no copy could be made; nothing was stored.
        SourceChanged, SourceUnreadable: as `candidates.opened`.
        DiskFull, ReadOnlyMedium, ObjectDamaged: as the vault says; nothing of it stays.
        Bug: nothing of the picture would be covered.
    """
    if candidate.size > LARGEST_PICTURE:
        raise NotCovered(name=candidate.facts.name)
    with opened(candidate) as source:
        untrusted = b"".join(iter(lambda: source.read(CHUNK), b""))
    covered = _covered(worker, untrusted, candidate.looked.content, areas, candidate.facts)
    untouched = Fingerprint(
        hashlib.sha256(untrusted).hexdigest(),
        hashlib.sha512(untrusted).hexdigest(),
        len(untrusted),
    )
    exhibit, known = vault.add_covered(
        covered, untouched=untouched, facts=candidate.facts, origin=origin
    )
    annotate.settle(vault, worker, exhibit.number)
    return vault.case.exhibit(exhibit.number), known


def replace_stored(
    vault: Vault, worker: PictureWorker, number: int, areas: Iterable[Rect]
) -> Exhibit:
    """Put a covered copy in the place of what is stored, and erase that for good.

    What was drawn and said stays. The markup's own black-outs are burnt in again.

    Raises:
        NotCovered: no copy could be made; all is as it was.
        ObjectDamaged: what is stored, or the copy, does not verify; all is as it was.
        DiskFull, ReadOnlyMedium: as the vault says; nothing was erased.
        Bug: nothing is stored, or nothing of the picture would be covered.
    """
    exhibit = vault.case.exhibit(number)
    stored = exhibit.stored
    if stored is None:
        raise Bug("there is nothing to cover")
    if stored.kept.size > LARGEST_PICTURE:
        raise NotCovered(name=exhibit.name)
    untrusted = vault.read(stored.object)
    covered = _covered(worker, untrusted, stored.content, areas, exhibit.evidence.facts)
    vault.replace_by_covered(number, covered)
    annotate.settle(vault, worker, number)
    return vault.case.exhibit(number)


def _covered(
    worker: PictureWorker,
    untrusted: bytes,
    content: Picture | Obstacle | None,
    areas: Iterable[Rect],
    facts: FileFacts,
) -> NewCovered:
    if not isinstance(content, Picture):
        raise NotCovered(name=facts.name)
    boxes = boxes_of(content, areas)
    if not boxes:
        raise Bug("a covered copy covers something")
    copy = worker.cover(untrusted, boxes)
    if isinstance(copy, Obstacle):
        raise NotCovered(name=facts.name)
    looked = worker.look(copy)
    if isinstance(looked.content, Obstacle):
        raise NotCovered(name=facts.name)
    return NewCovered(copy, media_type(copy[:64]), looked.content, packed(looked))
