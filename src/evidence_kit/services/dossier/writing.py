"""Put a dossier on disk: whole or not at all, and never over a file that is already there."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from evidence_kit.domain.dossier import Dossier
from evidence_kit.services.dossier.binding import bind
from evidence_kit.services.dossier.stream import save
from evidence_kit.services.dossier.terms import DOSSIER, StreamOf, Written
from evidence_kit.services.ports import Ticket
from evidence_kit.services.whole_file import new_file
from evidence_kit.wording import Wording


class _Progress:
    """Counts exhibits drawn and pictures written."""

    def __init__(self, ticket: Ticket, total: int) -> None:
        self._ticket, self._done, self._total = ticket, 0, total

    def exhibit_drawn(self) -> None:
        self.chunk_written(True)

    def chunk_written(self, last: bool) -> None:
        self._done += last
        self._ticket.step(self._done, self._total)


def write(
    dossier: Dossier, stream_of: StreamOf, target: Path, *, words: Wording, ticket: Ticket
) -> Written:
    """Write a dossier to `target`, which must not exist yet.

    Args:
        dossier: what goes in, from `plan`.
        stream_of: gives the bytes of a rendition; called while the file is written.
        target: where the PDF will be.
        words: the language of the dossier.
        ticket: told after each exhibit and each picture; may raise `Stopped`.

    Raises:
        TargetExists: there is a file at `target`.
        PlaceNotWritable: the folder does not let us write.
        DiskFull: there is no room.
        ExportFailed: the file could not be written whole.
        ObjectDamaged: a picture is not what the vault noted.
        Stopped: the person asked to stop. After any of these nothing half-made is left.
    """
    with new_file(target) as sink:
        return compose(dossier, stream_of, sink, words=words, ticket=ticket)


def compose(
    dossier: Dossier, stream_of: StreamOf, sink: BinaryIO, *, words: Wording, ticket: Ticket
) -> Written:
    """Write a dossier to an open file, or into memory; what was written before an error stays."""
    total = len(dossier.sheets) + sum(one.picture is not None for one in dossier.sheets)
    progress = _Progress(ticket, total)
    bound = bind(dossier, stream_of, words, progress.exhibit_drawn)
    saved = save(
        bound.sheet,
        sink,
        mark=DOSSIER,
        on_chunk=progress.chunk_written,
        manifest_of=bound.manifest_of,
    )
    return Written(saved.sha256, saved.size, bound.pages, bound.unnumbered, saved.code)
