"""A copy of the whole case file that was read back before anybody relies on it."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Final

from evidence_kit.domain.errors import CopyDiffers, DiskFull, Expected, VaultDamaged
from evidence_kit.services.disk import why
from evidence_kit.services.ports import Ticket
from evidence_kit.services.whole_file import part_file
from evidence_kit.vault import CheckReport, Vault

_PIECE: Final = 1 << 20
_PASSES: Final = 3
"""The bytes go by three times: written, read back, and opened one by one."""


@dataclass(frozen=True, slots=True)
class Copied:
    """A copy that was read back and is what the case is, byte for byte.

    Attributes:
        path: where it lies.
        size: bytes.
        sha256: of the file, hex.
        objects: how many stored files were opened in it and fit their fingerprints.
        damage: what does not verify in the case, nor therefore in the copy; None when all does.
        noted: whether the log of the case tells of it.
    """

    path: Path
    size: int
    sha256: str
    objects: int
    damage: CheckReport | None = None
    noted: bool = True


def copy_case(vault: Vault, target: Path, ticket: Ticket) -> Copied:
    """Copy an open case to a new file, and give it its name only once it is proven.

    What is proven: every byte reads back from the place as it was written, and with the keys of
    the open case every stored file, record and log entry of the copy verifies, so that whatever
    opens the case opens the copy. Where the case itself is damaged, what is proven is that the
    copy has its bytes and no other damage. The case notes it in its log, when it can.

    Raises:
        TargetExists: there is a file at `target`; it is left alone.
        PlaceNotWritable, DiskFull, ExportFailed: it could not be written; nothing of it stays.
        CopyDiffers: it did not read back right; nothing of it stays.
        VaultDamaged: the case itself cannot be read through; nothing of a copy stays.
        Stopped: the person stopped it; nothing of it stays.
    """
    whole = vault.whole
    size = whole.size
    _require_room(target, size)
    with part_file(target) as (sink, part):
        written = hashlib.sha256()
        for done, piece in _counted(whole.pieces()):
            sink.write(piece)
            written.update(piece)
            ticket.step(done, _PASSES * size)
        _settle(sink)
        read = hashlib.sha256()
        with part.open("rb") as stream:
            for done, piece in _counted(_read(stream)):
                read.update(piece)
                ticket.step(size + done, _PASSES * size)
        if read.digest() != written.digest():
            raise CopyDiffers(name=target.name)
        report = _opened(vault, part, size, ticket, target.name)
        size = part.stat().st_size
    objects = report.objects - len(report.bad)
    made = Copied(target, size, written.hexdigest(), objects, None if report.ok else report)
    try:
        whole.note_copy(objects=objects, size=size, sha256=made.sha256)
    except Expected:
        # The copy is there and proven; that the case could not note it takes nothing from that.
        return replace(made, noted=False)
    return made


def _opened(vault: Vault, part: Path, size: int, ticket: Ticket, name: str) -> CheckReport:
    """Open everything in a copy that has the bytes of the case; what fails must fail there too."""

    def heard(done: int, total: int) -> None:
        share = size * done // total if total else size
        ticket.step(2 * size + share, _PASSES * size)

    try:
        report = vault.whole.check_copy(part, heard)
    except VaultDamaged as error:
        vault.whole.check()
        raise CopyDiffers(name=name) from error
    if not report.ok:
        end = _PASSES * size
        if vault.whole.check(lambda *_: ticket.step(end, end)) != report:
            raise CopyDiffers(name=name)
    return report


def _require_room(target: Path, size: int) -> None:
    try:
        free = shutil.disk_usage(target.parent).free
    except OSError as error:
        raise why(error, target.parent.name) from error
    if free < size:
        raise DiskFull(needed=size, free=free)


def _settle(sink: BinaryIO) -> None:
    """Bring the bytes to the medium, and let the system forget what it remembers of them."""
    os.fsync(sink.fileno())
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(sink.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _counted(pieces: Iterator[bytes]) -> Iterator[tuple[int, bytes]]:
    done = 0
    for piece in pieces:
        done += len(piece)
        yield done, piece


def _read(stream: BinaryIO) -> Iterator[bytes]:
    while piece := stream.read(_PIECE):
        yield piece
