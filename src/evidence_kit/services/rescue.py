"""Save what verifies out of a damaged vault, item by item, into an ordinary folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from evidence_kit.domain.exhibit import InWords, exhibit_label
from evidence_kit.services.disk import make_folder
from evidence_kit.services.dossier.untrusted import visible, visible_lines
from evidence_kit.services.media import ending_for
from evidence_kit.services.whole_file import new_file
from evidence_kit.vault import Salvaged, salvage
from evidence_kit.wording import LANGUAGES, N_, wording

_COVERED: Final = "-covered"
_INCOMPLETE: Final = "-incomplete"
_IN_WORDS: Final = "-in-words.txt"


@dataclass(frozen=True, slots=True)
class Rescued:
    """One item of a damaged vault, now a file in the target folder.

    Attributes:
        label: `B-004`.
        name: the file's own name.
        saved_as: file name in the target folder; says so when it is a covered copy, or a text
            about an image of which only words were kept.
        whole: every byte is there and hashes to the SHA-256 of the import. Of an original that
            is not whole, lost pieces are zero bytes, and its file name says so.
    """

    label: str
    name: str
    saved_as: str
    whole: bool


def rescue(path: Path, secret: str, target: Path) -> Iterator[Rescued]:
    """Write each item that can be read to `target`, which is made when it does not exist.

    The damaged vault is only read. Names in the folder are our own: a name from inside a
    damaged file could point anywhere.

    Raises:
        WrongPassphrase, NotAVault, ...: as `vault.salvage` says.
        PlaceNotWritable, TargetExists, DiskFull: what was saved before stays.
    """
    for item in salvage(path, secret):
        make_folder(target)
        saved_as = _file_name(item)
        with new_file(target / saved_as) as sink:
            if item.in_words is not None:
                sink.write(_text(item.number, item.in_words))
            for chunk in item.chunks():
                sink.write(chunk)
        yield Rescued(exhibit_label(item.number), item.name, saved_as, item.whole)


def _file_name(item: Salvaged) -> str:
    label = exhibit_label(item.number)
    if item.in_words is not None:
        return f"{label}{_IN_WORDS}"
    mark = (_COVERED if item.covered else "") + ("" if item.whole else _INCOMPLETE)
    return f"{label}{mark}{ending_for(item.media_type)}"


def _text(number: int, kept: InWords) -> bytes:
    """Tell all that is kept of an image in words, in both languages."""
    print_, facts = kept.fingerprint, kept.facts
    rows = (
        (_both(N_("File name")), visible(facts.name)),
        (_both(N_("Size in bytes")), str(print_.size)),
        ("SHA-256", print_.sha256),
        ("SHA-512", print_.sha512),
        (_both(N_("Last change")), facts.modified_at or "-"),
    )
    lines = [
        _both(N_("Item {number}, kept in words only")).format(number=number),
        _both(N_("The image itself was not stored. The codes were computed over it.")),
        "",
        *(f"{name}: {value}" for name, value in rows),
        "",
        _both(N_("In the words of the person who reports")),
        visible_lines(kept.words) or "-",
        "",
    ]
    return "\n".join(lines).encode("utf-8", "backslashreplace")


def _both(message: str) -> str:
    return " / ".join(wording(language).gettext(message) for language in LANGUAGES)
