"""Save what verifies out of a damaged vault, file by file, into an ordinary folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from evidence_kit.domain.exhibit import exhibit_label
from evidence_kit.services.disk import make_folder
from evidence_kit.services.media import ending_for
from evidence_kit.services.whole_file import new_file
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
        with new_file(target / saved_as) as sink:
            for chunk in item.chunks():
                sink.write(chunk)
        yield Rescued(label, item.name, saved_as, item.whole)
