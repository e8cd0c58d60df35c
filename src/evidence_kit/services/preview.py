"""A dossier in memory: looked at, and then saved or printed as the very same pages."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from evidence_kit.domain.case import Export, ExportKind
from evidence_kit.domain.dossier import Choices, Withheld
from evidence_kit.domain.errors import DossierOutdated, PlaceNotWritable
from evidence_kit.services import dossier, export
from evidence_kit.services.picture_wire import LARGEST_QUESTION
from evidence_kit.services.ports import Clock, NewId, Ticket
from evidence_kit.services.whole_file import new_file
from evidence_kit.services.worker import PictureWorker
from evidence_kit.vault import Vault
from evidence_kit.wording import wording

_LEAVING: Final = frozenset({"export", "verify"})
"""What the log tells of a case that nothing was changed in."""
LARGEST_SHOWN: Final = LARGEST_QUESTION
"""Bytes of the largest dossier the worker takes to draw pages of."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A dossier that lies in memory alone.

    Attributes:
        pdf: the whole file.
        made: what would be noted of it; name and folder are empty.
        withheld: why pictures that may be printed are not in it, by number of the exhibit.
        broken: the case did not verify as a whole when it was opened.
        choices: what the person wanted in it.
        logged: how many lines the log had when it was made.
        unnumbered: how many pages of it are not counted, such as the loose page.
    """

    pdf: bytes = field(repr=False)
    made: Export
    choices: Choices
    logged: int
    withheld: Mapping[int, Withheld]
    broken: bool
    unnumbered: int


@dataclass(frozen=True, slots=True)
class MayPrint:
    """A dossier that was as the case is when printing began; only `may_print` gives one out."""

    preview: Preview


def compose(
    vault: Vault,
    language: str,
    *,
    clock: Clock,
    ids: NewId,
    ticket: Ticket,
    worker: PictureWorker | None = None,
    choices: Choices = export.EVERYTHING,
) -> Preview:
    """Write the dossier of this case into memory; see `export.export_dossier`.

    Raises:
        NothingToExport: the case has no exhibit.
        ObjectDamaged: a picture changed while it was written.
        Stopped: the person asked to stop.
    """
    withheld = export.held_back(vault, worker)
    ticket.step(0, 1)
    plan = export.planned(vault, language, withheld, clock=clock, ids=ids, choices=choices)
    sink = io.BytesIO()
    written = dossier.compose(
        plan, export.stream_of(vault), sink, words=wording(language), ticket=ticket
    )
    made = Export(
        kind=ExportKind.DOSSIER,
        name="",
        folder="",
        language=language,
        made_at=plan.made_at,
        sha256=written.sha256,
        size=written.size,
        pages=written.pages,
        dossier_id=plan.dossier_id,
        manifest_sha256=written.manifest_sha256,
    )
    logged = len(vault.entries())
    broken, unnumbered = bool(vault.broken), written.unnumbered
    return Preview(sink.getvalue(), made, choices, logged, withheld, broken, unnumbered)


def is_current(vault: Vault, preview: Preview) -> bool:
    """Tell whether nothing in the case was changed since a dossier was written into memory."""
    return all(entry.event in _LEAVING for entry in vault.entries()[preview.logged :])


def save(vault: Vault, preview: Preview, target: Path) -> export.Exported:
    """Write a dossier that was looked at to `target`, which must not exist yet, and note it.

    Raises:
        DossierOutdated: the case is not as these pages say any more.
        TargetExists, PlaceNotWritable, DiskFull, ExportFailed: nothing half-made is left.
    """
    _require_current(vault, preview)
    if not target.parent.is_dir():
        raise PlaceNotWritable(name=str(target.parent.name))
    with new_file(target) as sink:
        sink.write(preview.pdf)
    left = replace(preview.made, name=target.name, folder=str(target.parent.resolve()))
    noted = export.note(vault, left, target)
    withheld, broken = preview.withheld, preview.broken
    return export.Exported(left, target, noted, withheld, broken, preview.unnumbered)


def may_print(vault: Vault, preview: Preview) -> MayPrint:
    """Let the pages of a dossier that was looked at go to a printer. Ask before the first page.

    Raises:
        DossierOutdated: the case is not as these pages say any more.
    """
    _require_current(vault, preview)
    return MayPrint(preview)


def note_print(vault: Vault, allowed: MayPrint, printer: str, pages: int) -> Export:
    """Note in the case that pages were sent to a printer; a read-only case keeps no note.

    Paper that is out is noted, also when the case was changed while it came out.

    Args:
        vault: the open case.
        allowed: what was printed of.
        printer: its name in the system.
        pages: how many different pages were sent.

    Raises:
        DiskFull: the case has no room for the note.
    """
    made = allowed.preview.made
    whole = pages >= made.pages + allowed.preview.unnumbered
    printed = replace(made, kind=ExportKind.PRINT, name=printer, pages=pages, whole=whole)
    if not vault.read_only:
        vault.note_export(printed)
    return printed


def _require_current(vault: Vault, preview: Preview) -> None:
    if not is_current(vault, preview):
        raise DossierOutdated
