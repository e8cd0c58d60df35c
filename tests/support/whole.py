"""Whole dossiers, written and read back: pages, chapters, and all that can be read in a file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf

from evidence_kit.domain.case import Case
from evidence_kit.domain.dossier import Choices
from support.dossiers import Shelf
from support.pdf_reading import places, texts


class Told(NamedTuple):
    """A written dossier, its pages as text, and its case."""

    path: Path
    pages: list[str]
    case: Case

    def chapter(self, title: str) -> str:
        """Give the text from this bookmark up to the next, also when both are on one page."""
        with pikepdf.open(self.path) as pdf:
            marks = places(pdf)
        at = next(number for number, mark in enumerate(marks) if mark.title == title)
        begin, end = marks[at], marks[at + 1]
        text = "\n".join(self.pages[begin.page - 1 : end.page - end.at_top])
        text = text.replace("\r", "")
        start = 0 if begin.at_top else _title(begin.title, text).start()
        stop = len(text) if end.at_top else _title(end.title, text[start:]).start() + start
        return text[start:stop]


def _title(title: str, text: str) -> re.Match[str]:
    """Find a title on lines of its own."""
    words = r"\s+".join(map(re.escape, title.split()))
    found = re.search(rf"^{words}\s*$", text, re.MULTILINE)
    assert found, f"{title} is not in {text}"
    return found


def write(shelf: Shelf, path: Path, language: str = "nl", choices: Choices | None = None) -> Told:
    """Write a dossier and read it."""
    shelf.write(path, language, choices)
    return Told(path, texts(path), shelf.case)


def everything(path: Path) -> str:
    """Give all that can be read in a file: text, names, alternatives, and each decoded stream."""
    found = texts(path)
    with pikepdf.open(path) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Stream):
                data = thing.read_raw_bytes()
                if thing.get("/Filter") == "/FlateDecode" and thing.get("/Subtype") != "/Image":
                    data = thing.read_bytes()
                found += [data.decode("latin-1"), data.decode("utf-8", "ignore")]
            found += _strings(thing)
    return "\n".join(found)


def _strings(thing: Any) -> list[str]:
    if isinstance(thing, pikepdf.String):
        return [str(thing)]
    if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        return [
            text for value in thing.values() if not _elsewhere(value) for text in _strings(value)
        ]
    if isinstance(thing, pikepdf.Array):
        return [text for value in thing if not _elsewhere(value) for text in _strings(value)]
    return []


def _elsewhere(value: Any) -> bool:
    return bool(getattr(value, "is_indirect", False))
