"""Save what verifies out of a damaged vault, file by file, into an ordinary folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evidence_kit.domain.errors import ObjectDamaged, TargetExists
from evidence_kit.domain.exhibit import exhibit_label
from evidence_kit.services.disk import make_folder, why
from evidence_kit.services.media import ending_for
from evidence_kit.vault import Salvaged, salvage


@dataclass(frozen=True, slots=True)
class Rescued:
    """One item of a damaged vault.

    Attributes:
        label: `B-004`, or a serial name when its number is lost.
        name: the file's own name, when its header could be read.
        saved_as: file name in the target folder, or None when it does not verify.
    """

    label: str
    name: str
    saved_as: str | None


def rescue(path: Path, secret: str, target: Path) -> Iterator[Rescued]:
    """Write each original that verifies to `target`, which is made when it does not exist.

    The damaged vault is only read. Names in the folder are our own: a name from inside a
    damaged file could point anywhere.

    Raises:
        WrongPassphrase, NotAVault, ...: as `vault.salvage` says.
        PlaceNotWritable: the folder cannot be made or written.
    """
    make_folder(target)
    for serial, item in enumerate(salvage(path, secret), start=1):
        label = exhibit_label(item.number) if item.number else f"X-{serial:03d}"
        yield _save(item, label, target)


def _save(item: Salvaged, label: str, target: Path) -> Rescued:
    saved_as = f"{label}{ending_for(item.media_type)}"
    try:
        _write(target / saved_as, item.chunks())
    except ObjectDamaged:
        return Rescued(label, item.name, None)
    return Rescued(label, item.name, saved_as)


def _write(path: Path, chunks: Iterator[bytes]) -> None:
    part = path.with_name(path.name + ".part")
    try:
        if path.exists():
            raise TargetExists(name=path.name)
        with part.open("xb") as stream:
            for chunk in chunks:
                stream.write(chunk)
            stream.flush()
            os.fsync(stream.fileno())
        part.rename(path)
    except OSError as error:
        raise why(error, path.name) from error
    finally:
        part.unlink(missing_ok=True)

