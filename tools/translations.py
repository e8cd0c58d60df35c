"""See to it that every sentence of the program has its Dutch.

    python -m tools.translations            say what is missing; exit 1 when anything is
    python -m tools.translations --update   gather new sentences into the catalogues, drop old ones

Message ids are the English sentences, so English needs no catalogue.
"""

from __future__ import annotations

import argparse
import string
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

PACKAGE: Final = Path("src/evidence_kit")
LOCALE: Final = Path("resources/locale")
KEYWORDS: Final = {"_": None, "N_": None, "gettext": None, "ngettext": (1, 2)}
TONE: Final = ("!", "helaas")
"""What our Dutch does without: it neither shouts nor sighs."""


@dataclass(frozen=True, slots=True)
class Area:
    """The sources whose sentences stand in one catalogue, below `src/evidence_kit`."""

    catalogue: str
    sources: tuple[str, ...]
    except_for: tuple[str, ...] = ()

    def files(self, root: Path) -> Iterator[Path]:
        """Give the Python files of this area."""
        package = root / PACKAGE
        for name in self.sources:
            place = package / name
            for path in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
                inside = path.relative_to(package).as_posix()
                if path.is_file() and not inside.startswith(self.except_for or ("\0",)):
                    yield path


AREAS: Final = (
    Area("services", ("services", "cli"), except_for=("services/dossier/",)),
    Area("dossier", ("services/dossier",)),
    Area("ui", ("ui", "app.py")),
)


def extracted(root: Path, area: Area) -> Catalog:
    """Gather the sentences of an area from its sources."""
    catalogue = Catalog(project="Evidence Kit", charset="utf-8")
    for path in area.files(root):
        place = path.relative_to(root).as_posix()
        for _, message, _, _ in extract_from_file("python", path, keywords=KEYWORDS):
            if message and message != ("", ""):
                catalogue.add(message, locations=[(place, 0)])
    return catalogue


def read(path: Path) -> Catalog:
    """Read one catalogue; an absent one is empty."""
    if not path.is_file():
        return Catalog(locale="nl")
    with path.open("rb") as stream:
        return read_po(stream, locale="nl")


def fields(sentence: str) -> set[str]:
    """Give the names of the `{fields}` in a sentence."""
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def _said_twice(root: Path) -> Iterator[str]:
    """Say which sentence has another Dutch in another catalogue: they share one language."""
    first: dict[str, tuple[str, str]] = {}
    for area in AREAS:
        for message in read(root / LOCALE / "nl" / f"{area.catalogue}.po"):
            if not message.id:
                continue
            sentence = _forms(message.id)[0], _forms(message.string)[0]
            before = first.setdefault(sentence[0], (area.catalogue, sentence[1]))
            if before[1] != sentence[1]:
                yield f"{before[0]}.po and {area.catalogue}.po differ: {_short(message)}"


def faults(root: Path) -> Iterator[str]:
    """Say what is missing, double or wrong in the Dutch catalogues."""
    yield from _said_twice(root)
    for area in AREAS:
        path = root / LOCALE / "nl" / f"{area.catalogue}.po"
        name = path.relative_to(root).as_posix()
        wanted, found = extracted(root, area), read(path)
        for message in wanted:
            if message.id:
                yield from (f"{name}: {text}" for text in _message_faults(message, found))
        for message in found:
            if message.id and message.id not in wanted:
                yield f"{name}: not used any more: {_short(message)}"
        if found.obsolete:
            yield f"{name}: {len(found.obsolete)} obsolete entries"


def _message_faults(wanted: Message, found: Catalog) -> Iterator[str]:
    dutch = found.get(wanted.id)
    if dutch is None:
        yield f"missing: {_short(wanted)}"
        return
    if dutch.fuzzy:
        yield f"fuzzy: {_short(wanted)}"
    sentences, ids = _forms(dutch.string), _forms(wanted.id)
    if len(sentences) != len(ids) or not all(sentences):
        yield f"not translated: {_short(wanted)}"
        return
    allowed = set().union(*map(fields, ids))
    for english, sentence in zip(ids, sentences, strict=True):
        # "One item" may leave out the number that "{count} items" gives.
        needed = fields(english)
        try:
            given = fields(sentence)
        except ValueError:
            given = {"?"}
        if not needed <= given <= allowed:
            yield f"other fields in Dutch: {_short(wanted)}"
        if any(word in sentence.lower() for word in TONE):
            yield f"not our tone in Dutch: {_short(wanted)}"


def _forms(sentence: str | Sequence[str] | None) -> tuple[str, ...]:
    """Give the forms of a sentence: one, or for something counted one and many."""
    return (sentence,) if isinstance(sentence, str) else tuple(sentence or ())


def _short(message: Message) -> str:
    text = _forms(message.id)[0]
    return repr(text if len(text) <= 70 else text[:69] + "…")


def update(root: Path) -> None:
    """Gather new sentences into the catalogues with empty Dutch, and drop those not used."""
    for area in AREAS:
        path = root / LOCALE / "nl" / f"{area.catalogue}.po"
        found = read(path)
        found.update(extracted(root, area), no_fuzzy_matching=True)
        found.obsolete.clear()
        for message in found:
            # Places in the sources change with every edit and would only be noise.
            message.locations = []
        with path.open("wb") as stream:
            write_po(stream, found, width=100, omit_header=False)


def main(arguments: list[str] | None = None) -> int:
    """Check or update the catalogues of the project in the current folder."""
    parser = argparse.ArgumentParser(description="Check or update the Dutch catalogues.")
    parser.add_argument("--update", action="store_true", help="gather new sentences")
    parser.add_argument("root", nargs="?", type=Path, default=Path.cwd())
    options = parser.parse_args(arguments)
    if options.update:
        update(options.root)
    found = list(faults(options.root))
    for fault in found:
        print(fault)
    print(f"translations: {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
