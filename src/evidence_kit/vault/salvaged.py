"""Takes what was stored out of a vault one by one, however damaged the file is (section 12)."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from evidence_kit.domain.case import Case
from evidence_kit.domain.exhibit import Covered, InWords
from evidence_kit.vault import objects
from evidence_kit.vault.objects import Stored
from evidence_kit.vault.opening import open_pages
from evidence_kit.vault.reading import Opened
from evidence_kit.vault.stream import CHUNK
from evidence_kit.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Salvaged:
    """One original or covered copy, or what is left of it; or the words that stand for an image.

    Attributes:
        number: the exhibit's number.
        name: the source file's own name.
        media_type: from its first bytes.
        covered: it is a covered copy, not the file of that name.
        size: bytes it had, or None when unknown.
        whole: whether every byte is there and hashes to the SHA-256 of the import.
        chunks: gives the bytes, at most 1 MiB at a time. Of an original that is not whole, a lost
            piece in the middle is zero bytes, so that what follows keeps its place, and lost
            pieces at the end are left out. Usable until the next item is asked for.
        in_words: what is kept of an image in words only, which has no bytes; None for all others.
    """

    number: int
    name: str
    media_type: str
    covered: bool
    size: int | None
    whole: bool
    chunks: Callable[[], Iterator[bytes]]
    in_words: InWords | None = None


class Salvage:
    """What can be taken out of one vault.

    Attributes:
        case: all that verifies and makes sense, what was told beside the exhibits too.
        missing_told: how much of that is known to be lost; None when nobody knows.
    """

    def __init__(self, opened: Opened, case: Case) -> None:
        self.case = case
        self.missing_told = opened.missing_told
        self._opened = opened

    def items(self) -> Iterator[Salvaged]:
        """Give all evidence that can still be named, by number."""
        opened = self._opened
        for exhibit in self.case.exhibits:
            if isinstance(exhibit.evidence, InWords):
                yield _described(exhibit.number, exhibit.evidence)
                continue
            stored = opened.contents.original(exhibit.number)
            if stored is None or exhibit.stored is None:
                continue
            yield Salvaged(
                exhibit.number,
                exhibit.name,
                exhibit.stored.media_type,
                isinstance(exhibit.stored, Covered),
                stored.size,
                objects.reads_back(opened.rows, opened.ring, stored),
                lambda stored=stored: _surviving(opened, stored),  # type: ignore[misc]
            )


@contextmanager
def salvaging(path: Path, secret: str) -> Iterator[Salvage]:
    """Open a vault page by page, to take out whatever can be.

    A damaged file is only read. Nothing is written but by the caller.

    Raises:
        Expected: as `unlock` does.
    """
    opened = open_pages(path, secret, now=_now)
    with Vault(opened) as vault:
        yield Salvage(opened, vault.case)


def salvage_of(vault: Vault) -> Salvage:
    """Give what can be taken out of a vault that is open; usable until it is closed."""
    return Salvage(vault._opened, vault.case)  # the same room, one door


def salvage(path: Path, secret: str) -> Iterator[Salvaged]:
    """Give all evidence of a vault that can still be named, by number; as `salvaging` does."""
    with salvaging(path, secret) as found:
        yield from found.items()


def _described(number: int, words: InWords) -> Salvaged:
    name, size = words.facts.name, words.fingerprint.size
    return Salvaged(number, name, "", False, size, True, lambda: iter(()), words)


def _surviving(opened: Opened, stored: Stored) -> Iterator[bytes]:
    pieces = objects.surviving(opened.rows, opened.ring, stored)
    lost = 0
    for piece in pieces:
        if piece is None:
            lost += 1
            continue
        yield from itertools.repeat(bytes(CHUNK), lost)
        lost = 0
        yield piece


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()
