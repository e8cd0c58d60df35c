"""Put a dossier on disk: whole or not at all, and never over a file that is already there."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from evidence_kit.domain.dossier import Dossier
from evidence_kit.domain.errors import DiskFull, ExportFailed, PlaceNotWritable, TargetExists
from evidence_kit.services.disk import why
from evidence_kit.services.dossier.binding import bind
from evidence_kit.services.dossier.terms import DOSSIER, StreamOf, Written
from evidence_kit.services.ports import Ticket
from evidence_kit.wording import Wording

_MOST_PART_FILES = 100


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
    if target.exists() or target.is_symlink():
        raise TargetExists(name=target.name)
    total = len(dossier.sheets) + sum(one.picture is not None for one in dossier.sheets)
    progress = _Progress(ticket, total)
    bound = bind(dossier, stream_of, words, progress.exhibit_drawn)
    with _part_file(target) as (sink, part):
        try:
            sha256, size = bound.sheet.write_to(
                sink,
                identity=bytes.fromhex(bound.code)[:16],
                mark=DOSSIER,
                on_chunk=progress.chunk_written,
            )
            sink.flush()
            os.fsync(sink.fileno())
        except OSError as error:
            raise _failed(error, target.name) from error
        sink.close()
        _rename(part, target)
    return Written(sha256, size, bound.pages, bound.code)


def _failed(error: OSError, name: str) -> DiskFull | ExportFailed:
    cause = why(error, name)
    return cause if isinstance(cause, DiskFull) else ExportFailed(name=name)


@contextlib.contextmanager
def _part_file(target: Path) -> Iterator[tuple[BinaryIO, Path]]:
    """Give a new file beside the target that only we can read; gone afterwards."""
    part, handle = _create(target)
    try:
        with os.fdopen(handle, "wb", buffering=1 << 20) as sink:
            yield sink, part
    finally:
        part.unlink(missing_ok=True)


def _create(target: Path) -> tuple[Path, int]:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    for count in range(_MOST_PART_FILES):
        ending = ".part" if not count else f".{count}.part"
        part = target.with_name(target.name + ending)
        try:
            return part, os.open(part, flags, 0o600)
        except FileExistsError:
            continue
        except OSError as error:
            raise why(error, target.name) from error
    raise PlaceNotWritable(name=target.name)


def _rename(part: Path, target: Path) -> None:
    """Give the finished file its name, but never one that is taken meanwhile."""
    try:
        if os.name == "nt":
            part.rename(target)
        else:
            _link(part, target)
        _sync_folder(target.parent)
    except FileExistsError as error:
        raise TargetExists(name=target.name) from error
    except OSError as error:
        raise _failed(error, target.name) from error


def _link(part: Path, target: Path) -> None:
    try:
        os.link(part, target)
    except FileExistsError:
        raise
    except OSError:
        # A stick has no hard links: take the name first, then put the file in its place.
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        part.replace(target)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
