"""Save what verifies out of a damaged vault, item by item, into an ordinary folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from evidence_kit.domain.exhibit import InWords, exhibit_label
from evidence_kit.services.described import retold
from evidence_kit.services.disk import make_folder
from evidence_kit.services.dossier.untrusted import visible, visible_lines
from evidence_kit.services.media import ending_for
from evidence_kit.services.told_text import told_text
from evidence_kit.services.whole_file import new_file
from evidence_kit.vault import Salvage, Salvaged, salvaging
from evidence_kit.wording import LANGUAGES, N_, Wording, wording

_COVERED: Final = "-covered"
_INCOMPLETE: Final = "-incomplete"
_IN_WORDS: Final = "-in-words.txt"
_TOLD: Final = "told.txt"


@dataclass(frozen=True, slots=True)
class Rescued:
    """One item of a damaged vault, or what was told beside them, now a file in the target folder.

    Attributes:
        label: `B-004`, or a name for what was told.
        name: the file's own name.
        saved_as: file name in the target folder; says so when it is a covered copy, or a text
            about an image of which only words were kept.
        whole: every byte is there and hashes to the SHA-256 of the import. Of an original that
            is not whole, lost pieces are zero bytes, and its file name says so. Of what was told:
            nothing is known to be lost.
    """

    label: str
    name: str
    saved_as: str
    whole: bool


def rescue(path: Path, secret: str, target: Path, words: Wording) -> Iterator[Rescued]:
    """Write each item that can be read to `target`, which is made when it does not exist.

    Last comes what was told beside the items, in one text in the language of `words`.

    The damaged vault is only read. Names in the folder are our own: a name from inside a
    damaged file could point anywhere.

    Raises:
        WrongPassphrase, NotAVault, ...: as `vault.salvaging` says.
        PlaceNotWritable, TargetExists, DiskFull: what was saved before stays.
    """
    with salvaging(path, secret) as found:
        yield from save_found(found, target, words)


def save_found(found: Salvage, target: Path, words: Wording) -> Iterator[Rescued]:
    """Write each item that was found to `target`; see `rescue`."""
    for item in found.items():
        make_folder(target)
        saved_as = _file_name(item)
        with new_file(target / saved_as) as sink:
            if item.in_words is not None:
                sink.write(_text(item.number, item.in_words))
            for chunk in item.chunks():
                sink.write(chunk)
        yield Rescued(exhibit_label(item.number), item.name, saved_as, item.whole)
    yield from _save_told(found, target, words)


def _save_told(found: Salvage, target: Path, words: Wording) -> Iterator[Rescued]:
    _ = words.gettext
    text = told_text(found.case, words)
    lines = [text] if text else []
    if found.missing_told:
        lost = words.ngettext(
            "{count} thing that was told in this case is lost.",
            "{count} things that were told in this case are lost.",
            found.missing_told,
        )
        lines.insert(0, lost.format(count=found.missing_told) + "\n")
    elif found.missing_told is None:
        lines.insert(0, _("It is not known whether all that was told is here.") + "\n")
    if lines:
        make_folder(target)
        with new_file(target / _TOLD) as sink:
            sink.write("\n".join(lines).encode("utf-8", "backslashreplace"))
        yield Rescued(_("What was told"), "", _TOLD, found.missing_told == 0)


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
        *_described(kept.words),
    ]
    return "\n".join(lines).encode("utf-8", "backslashreplace")


def _described(untrusted_words: str) -> Iterator[str]:
    """Tell what is said of an image: what the program wrote apart from the person's own words."""
    told = [retold(untrusted_words, wording(language)) for language in LANGUAGES]
    if told[0].answers:
        yield _both(N_("Answers to questions of the program"))
        for rows in zip(*(one.answers for one in told), strict=True):
            labels, values = (" / ".join(dict.fromkeys(part)) for part in zip(*rows, strict=True))
            yield f"{labels}: {visible_lines(values)}"
        yield ""
    if told[0].own or not told[0].answers:
        yield _both(N_("In the words of the person who reports"))
        yield visible_lines(told[0].own) or "-"
        yield ""


def _both(message: str) -> str:
    return " / ".join(wording(language).gettext(message) for language in LANGUAGES)
