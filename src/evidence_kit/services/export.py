"""What leaves the vault: a dossier is planned, written whole, and noted in the case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evidence_kit.domain.case import Export, ExportKind
from evidence_kit.domain.errors import Expected, NothingToExport, PlaceNotWritable
from evidence_kit.domain.picture import Derived
from evidence_kit.services import annotate, dossier
from evidence_kit.services.ports import Clock, NewId, Ticket
from evidence_kit.vault import Vault
from evidence_kit.wording import wording


@dataclass(frozen=True, slots=True)
class Exported:
    """A dossier on disk. `noted` is False when the vault is read-only and could not log it."""

    export: Export
    path: Path
    noted: bool


def export_dossier(
    vault: Vault, target: Path, language: str, *, clock: Clock, ids: NewId, ticket: Ticket
) -> Exported:
    """Write the dossier of this case to `target`, which must not exist yet.

    Raises:
        NothingToExport: the case has no exhibit.
        TargetExists, PlaceNotWritable, DiskFull, ExportFailed: nothing half-made is left.
        ObjectDamaged: a picture does not verify; nothing is written.
        Stopped: the person asked to stop; nothing half-made is left.
    """
    if not vault.case.exhibits:
        raise NothingToExport()
    if not target.parent.is_dir():
        raise PlaceNotWritable(name=str(target.parent.name))
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
    )

    def stream(picture: Derived) -> Iterator[bytes]:
        return vault.chunks(picture.object)

    written = dossier.write(plan, stream, target, words=wording(language), ticket=ticket)
    export = Export(
        kind=ExportKind.DOSSIER,
        name=target.name,
        folder=str(target.parent),
        language=language,
        made_at=plan.made_at,
        sha256=written.sha256,
        size=written.size,
        pages=written.pages,
        dossier_id=plan.dossier_id,
        manifest_sha256=written.manifest_sha256,
    )
    return Exported(export, target, _note(vault, export, target))


def free_name(folder: Path, stem: str, ending: str = ".pdf") -> Path:
    """Give a name in `folder` that no file has yet: `stem.pdf`, `stem-2.pdf`, ..."""
    target, count = folder / f"{stem}{ending}", 1
    while target.exists():
        count += 1
        target = folder / f"{stem}-{count}{ending}"
    return target


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
