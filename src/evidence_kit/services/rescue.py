"""Save what verifies out of a damaged vault, file by file, into an ordinary folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from evidence_kit.domain.errors import TargetExists
from evidence_kit.domain.exhibit import exhibit_label
from evidence_kit.services.disk import make_folder, why
from evidence_kit.services.media import ending_for
from evidence_kit.vault import salvage

_COVERED: Final = "-covered"
_INCOMPLETE: Final = "-incomplete"


@dataclass(frozen=True, slots=True)
class Rescued:
    """One original of a damaged vault, now a file in the target folder.

    Attributes:
        label: `B-004`, or a serial name when its number is lost.
        name: the file's own name, when its header could be read.
        saved_as: file name in the target folder; says so when it is a covered copy.
        whole: every byte is there and hashes to the SHA-256 of the import. Of an original that
            is not whole, lost pieces are zero bytes, and its file name says so.
    """

    label: str
    name: str
    saved_as: str
    whole: bool


def rescue(path: Path, secret: str, target: Path) -> Iterator[Rescued]:
    """Write each original that can be read to `target`, which is made when it does not exist.

    The damaged vault is only read. Names in the folder are our own: a name from inside a
    damaged file could point anywhere.

    Raises:
        WrongPassphrase, NotAVault, ...: as `vault.salvage` says.
        PlaceNotWritable, TargetExists, DiskFull: what was saved before stays.
    """
    items = salvage(path, secret)
    for serial, item in enumerate(items, start=1):
        make_folder(target)
        label = exhibit_label(item.number) if item.number else f"X-{serial:03d}"
        mark = (_COVERED if item.covered else "") + ("" if item.whole else _INCOMPLETE)
        saved_as = f"{label}{mark}{ending_for(item.media_type)}"
        _write(target / saved_as, item.chunks())
        yield Rescued(label, item.name, saved_as, item.whole)


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
