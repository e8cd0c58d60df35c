"""What leaves the vault: a dossier is planned, written whole, and noted in the case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evidence_kit.domain.case import Export, ExportKind
from evidence_kit.domain.errors import (
    DiskFull,
    Expected,
    NothingToExport,
    ObjectDamaged,
    PlaceNotWritable,
)
from evidence_kit.domain.exhibit import Exhibit, ObjectId
from evidence_kit.domain.picture import Derived
from evidence_kit.services import annotate, dossier
from evidence_kit.services.derive import complete_pictures
from evidence_kit.services.ports import Clock, NewId, Ticket
from evidence_kit.services.worker import PictureWorker
from evidence_kit.vault import Vault
from evidence_kit.wording import wording


@dataclass(frozen=True, slots=True)
class Exported:
    """A dossier on disk.

    Attributes:
        export: what is noted of it.
        path: where it is.
        noted: False when the vault is read-only and could not log it.
        whole: everything in the case verified.
    """

    export: Export
    path: Path
    noted: bool
    whole: bool = True


def export_dossier(
    vault: Vault,
    target: Path,
    language: str,
    *,
    clock: Clock,
    ids: NewId,
    ticket: Ticket,
    worker: PictureWorker | None = None,
) -> Exported:
    """Write the dossier of this case to `target`, which must not exist yet.

    What is damaged is not printed, and the dossier says so. A damaged picture is first made
    again from its original, when there is a worker to do it.

    Raises:
        NothingToExport: the case has no exhibit.
        TargetExists, PlaceNotWritable, DiskFull, ExportFailed: nothing half-made is left.
        ObjectDamaged: a picture changed while it was written; nothing is left.
        Stopped: the person asked to stop; nothing half-made is left.
    """
    if not vault.case.exhibits:
        raise NothingToExport()
    if not target.parent.is_dir():
        raise PlaceNotWritable(name=str(target.parent.name))
    damaged = _not_verifying(vault, worker)
    now = clock.now()
    plan = dossier.plan(
        vault.case,
        lambda number: annotate.printable(vault, number),
        head=vault.head,
        entries=vault.entries(),
        language=language,
        now=now,
        token=ids.token(2),
        markup_of=lambda number: annotate.outgoing_markup(vault, number),
        damaged=damaged,
        broken=bool(vault.broken),
    )

    def stream(picture: Derived) -> Iterator[bytes]:
        return vault.chunks(picture.object)

    written = dossier.write(plan, stream, target, words=wording(language), ticket=ticket)
    export = Export(
        kind=ExportKind.DOSSIER,
        name=target.name,
        folder=str(target.parent.resolve()),
        language=language,
        made_at=plan.made_at,
        sha256=written.sha256,
        size=written.size,
        pages=written.pages,
        dossier_id=plan.dossier_id,
        manifest_sha256=written.manifest_sha256,
    )
    whole = not damaged and not vault.broken
    return Exported(export, target, _note(vault, export, target), whole)


def free_name(folder: Path, stem: str, ending: str = ".pdf") -> Path:
    """Give a name in `folder` that no file has yet: `stem.pdf`, `stem-2.pdf`, ..."""
    target, count = folder / f"{stem}{ending}", 1
    while target.exists():
        count += 1
        target = folder / f"{stem}-{count}{ending}"
    return target


def _not_verifying(vault: Vault, worker: PictureWorker | None) -> frozenset[int]:
    """Check all that could be printed, make again what can be, and give what stays damaged."""
    damaged = set()
    for exhibit in vault.case.exhibits:
        stored, number = exhibit.stored, exhibit.number
        if stored is None:
            continue
        if not _reads(vault, stored.object) or not _in_order(vault, worker, exhibit):
            damaged.add(number)
    return frozenset(damaged)


def _in_order(vault: Vault, worker: PictureWorker | None, exhibit: Exhibit) -> bool:
    number = exhibit.number
    picture = annotate.printable(vault, number)
    if picture is not None and _reads(vault, picture.object):
        return True
    begun = exhibit.stored is not None and exhibit.stored.content is None
    if picture is None and not begun and annotate.follows(vault, number):
        return True
    if worker is None or vault.read_only:
        return picture is None
    try:
        if picture is not None or begun:
            complete_pictures(vault, worker, exhibit)
        annotate.settle(vault, worker, number)
    except (ObjectDamaged, DiskFull):
        return picture is None
    return True


def _reads(vault: Vault, object_: ObjectId) -> bool:
    try:
        for _chunk in vault.chunks(object_):
            pass
    except ObjectDamaged:
        return False
    return True


def _note(vault: Vault, export: Export, target: Path) -> bool:
    if vault.read_only:
        return False
    try:
        vault.note_export(export)
    except Expected:
        # A dossier the case does not know of would be a copy nobody keeps count of.
        target.unlink(missing_ok=True)
        raise
    return True
