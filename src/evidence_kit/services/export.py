"""What leaves the vault: a dossier is planned, written whole, and noted in the case."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from evidence_kit.domain.case import Export, ExportKind
from evidence_kit.domain.dossier import Choices, Dossier, Withheld
from evidence_kit.domain.errors import (
    DiskFull,
    Expected,
    NothingToExport,
    ObjectDamaged,
    PlaceNotWritable,
)
from evidence_kit.domain.exhibit import Exhibit, ObjectId, exhibit_label
from evidence_kit.domain.picture import Derived
from evidence_kit.services import annotate, dossier
from evidence_kit.services.ports import Clock, NewId, Ticket
from evidence_kit.services.worker import PictureWorker
from evidence_kit.vault import Vault
from evidence_kit.wording import Wording, wording

EVERYTHING: Final = Choices()
"""What goes in when nobody chose otherwise."""


@dataclass(frozen=True, slots=True)
class Exported:
    """A dossier on disk.

    Attributes:
        export: what is noted of it.
        path: where it is.
        noted: False when the vault is read-only and could not log it.
        withheld: why pictures that may be printed are not in it, by number of the exhibit.
        broken: the case did not verify as a whole when it was opened.
        unnumbered: how many pages of it are not counted, such as the loose page.
    """

    export: Export
    path: Path
    noted: bool
    withheld: Mapping[int, Withheld] = field(default_factory=dict)
    broken: bool = False
    unnumbered: int = 0

    @property
    def whole(self) -> bool:
        """Tell whether nothing is damaged and nothing had to be left out."""
        return not self.broken and not self.withheld

    def remarks(self, words: Wording) -> tuple[str, ...]:
        """Say what is missing in it, in sentences for the person; none when it is whole."""
        _ = words.gettext
        unburnt = [n for n, why in self.withheld.items() if why is Withheld.UNBURNT]
        told = []
        if self.broken or len(unburnt) < len(self.withheld):
            told.append(_("A part of this case is damaged. The dossier says so too."))
        if unburnt:
            left_out = words.ngettext(
                "{count} picture is left out. Its black-outs could not be made solid: {labels}.",
                "{count} pictures are left out. Their black-outs could not be made solid: "
                "{labels}.",
                len(unburnt),
            )
            labels = ", ".join(map(exhibit_label, unburnt))
            told.append(left_out.format(count=len(unburnt), labels=labels))
        return tuple(told)


def export_dossier(
    vault: Vault,
    target: Path,
    language: str,
    *,
    clock: Clock,
    ids: NewId,
    ticket: Ticket,
    worker: PictureWorker | None = None,
    choices: Choices = EVERYTHING,
) -> Exported:
    """Write the dossier of this case to `target`, which must not exist yet.

    What is damaged is not printed, nor what could not be blacked out; the dossier says why. A
    picture that is damaged or does not follow its black-outs is first made again, when there is
    a worker to do it.

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
    withheld = held_back(vault, worker)
    plan = planned(vault, language, withheld, clock=clock, ids=ids, choices=choices)
    words = wording(language)
    written = dossier.write(plan, stream_of(vault), target, words=words, ticket=ticket)
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
    noted = note(vault, export, target)
    return Exported(export, target, noted, withheld, bool(vault.broken), written.unnumbered)


def planned(
    vault: Vault,
    language: str,
    withheld: Mapping[int, Withheld],
    *,
    clock: Clock,
    ids: NewId,
    choices: Choices = EVERYTHING,
) -> Dossier:
    """Decide what goes into a dossier of this case, without writing anything.

    Args:
        vault: the open case.
        language: of our own words.
        withheld: what stays out and why, from `held_back`.
        clock: tells when it is made.
        ids: gives the dossier its number.
        choices: what the person wants in it.

    Raises:
        NothingToExport: the case has no exhibit.
    """
    return dossier.plan(
        vault.case,
        lambda number: annotate.printable(vault, number),
        head=vault.head,
        entries=vault.entries(),
        history=vault.history(),
        language=language,
        now=clock.now(),
        token=ids.token(2),
        markup_of=lambda number: annotate.outgoing_markup(vault, number),
        withheld=withheld,
        broken=bool(vault.broken),
        choices=choices,
        told_of=lambda sighting: annotate.may_be_told(vault, sighting),
        blackened=lambda number: bool(vault.markup(number).blackouts),
    )


def stream_of(vault: Vault) -> Callable[[Derived], Iterator[bytes]]:
    """Give what a dossier reads its pictures with."""
    return lambda picture: vault.chunks(picture.object)


def free_name(folder: Path, stem: str, ending: str = ".pdf") -> Path:
    """Give a name in `folder` that no file has yet: `stem.pdf`, `stem-2.pdf`, ..."""
    target, count = folder / f"{stem}{ending}", 1
    while target.exists():
        count += 1
        target = folder / f"{stem}-{count}{ending}"
    return target


def held_back(vault: Vault, worker: PictureWorker | None = None) -> dict[int, Withheld]:
    """Check all that could be printed, make again what can be, and say why the rest stays."""
    found = {
        exhibit.number: _why_not(vault, worker, exhibit)
        for exhibit in vault.case.exhibits
        if exhibit.stored is not None
    }
    return {number: why for number, why in found.items() if why is not None}


def _why_not(vault: Vault, worker: PictureWorker | None, exhibit: Exhibit) -> Withheld | None:
    number, stored = exhibit.number, exhibit.stored
    if stored is not None and not _reads(vault, stored.object):
        return Withheld.DAMAGED
    picture = annotate.printable(vault, number)
    if picture is not None:
        in_order = _reads(vault, picture.object)
        return None if in_order else _made_again(vault, worker, number, Withheld.COPY_DAMAGED)
    begun = stored is not None and stored.content is None
    if begun or not annotate.follows(vault, number):
        _made_again(vault, worker, number, Withheld.UNBURNT)
    return annotate.withheld(vault, number)


def _made_again(
    vault: Vault, worker: PictureWorker | None, number: int, otherwise: Withheld
) -> Withheld | None:
    if worker is None or vault.read_only:
        return otherwise
    try:
        # What does not follow the black-outs must not be printed, however it reads.
        return None if annotate.remake(vault, worker, number) else Withheld.UNBURNT
    except (ObjectDamaged, DiskFull):
        return otherwise


def _reads(vault: Vault, object_: ObjectId) -> bool:
    try:
        for _chunk in vault.chunks(object_):
            pass
    except ObjectDamaged:
        return False
    return True


def note(vault: Vault, export: Export, target: Path) -> bool:
    """Note in the case that a file left it; one that cannot be noted is removed again.

    Returns:
        False when the case is read-only.

    Raises:
        DiskFull: the case has no room for the note.
    """
    if vault.read_only:
        return False
    try:
        vault.note_export(export)
    except Expected:
        # A dossier the case does not know of would be a copy nobody keeps count of.
        target.unlink(missing_ok=True)
        raise
    return True
