"""Going on in another place: a proven copy of the open case, opened with the keys that are held."""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from evidence_kit.domain.errors import DiskFull, VaultDamaged
from evidence_kit.services.copying import copy_case
from evidence_kit.services.disk import why
from evidence_kit.services.export import free_name
from evidence_kit.services.ports import Clock, Ticket
from evidence_kit.vault import Vault, go_on_in

ROOM: Final = 128 << 20
"""Bytes that must be left in the new place once the case lies there: else it is full at once."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The case goes on elsewhere; the file it was in stays as it was left.

    Attributes:
        vault: the copy, open; what was open is closed.
        path: where it lies.
    """

    vault: Vault
    path: Path


def move_case(vault: Vault, folder: Path, clock: Clock, ticket: Ticket) -> Moved:
    """Copy an open case into a folder, prove the copy, and open it in place of the case.

    It keeps its name, or gets a number where that is taken. The old file is not deleted.

    Raises:
        DiskFull: there is too little room to go on there.
        PlaceNotWritable, ExportFailed, CopyDiffers: as `copy_case` says.
        VaultDamaged: the case opened damaged; no copy of it can be written either.
        ReadOnlyMedium, VaultInUse, CaseFileMissing: the copy could not be opened.
        Stopped: the person stopped it.
        After each of these the case is open as before, and nothing is left in the folder.
    """
    if vault.broken:
        raise VaultDamaged(name=vault.path.name)
    _require_room(folder, vault.whole.size)
    target = free_name(folder, vault.path.stem, vault.path.suffix)
    copy_case(vault, target, ticket)
    try:
        opened = go_on_in(vault, target, now=clock.now)
    except BaseException:
        with contextlib.suppress(OSError):
            target.unlink()
        raise
    vault.close()
    return Moved(opened, target)


def _require_room(folder: Path, size: int) -> None:
    try:
        free = shutil.disk_usage(folder).free
    except OSError as error:
        raise why(error, folder.name) from error
    if free < size + ROOM:
        raise DiskFull(needed=size + ROOM, free=free)
