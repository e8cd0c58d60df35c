"""What tests of a rescued case share: a case with one of everything, and carrying it over."""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from evidence_kit.domain.case import Case, Export, ExportKind
from evidence_kit.domain.exhibit import FileFacts, Fingerprint, InWords, ObjectId, Picture, Source
from evidence_kit.domain.geometry import Point
from evidence_kit.domain.markup import Annotation, Kind, Markup
from evidence_kit.domain.picture import Filter, Rendition, Role
from evidence_kit.vault import Carried, NewCovered, NewPicture, Vault, create
from support.tellings import STORY
from support.vaults import LOWEST_KIB, PASSPHRASE, Kept, add, new_vault, now, repeatable

SIZES = (70_000, 2_500_000, 0, 40_000, 300)
"""Bytes of exhibits 1 to 5; 6 is in words, 7 a covered copy."""
COVERED = b"covered " * 200_000
"""Bytes of the covered copy."""
COVER = Annotation("b", Kind.BLACKOUT, Point(1, 1), Point(9, 9), "een naam")
BOX = Annotation("a", Kind.BOX, Point(1.5, 2), Point(0.1 + 0.2, 4), "Hier", numbered=True)
EXPORT = Export(
    ExportKind.DOSSIER,
    *("dossier.pdf", "/media/stick", "nl", "2026-11-17T12:00:00+01:00"),
    *("ab" * 32, 4711, 9, "EK-2026-1117-7F3A", "cd" * 32),
)
_RENDITION = Rendition(Filter.FLATE, 3, 4, 1, 8)


def pictures(*roles: Role, mark: bytes) -> list[NewPicture]:
    """Give small pictures with bytes of their own."""
    streams = (Role.RENDITION, Role.BURNT)
    return [
        NewPicture(
            role, mark * 50, f"{role.value}/1", (3, 4), _RENDITION if role in streams else None
        )
        for role in roles
    ]


def everything(path: Path) -> Kept:
    """Make and close a case with one of everything."""
    vault, code = new_vault(path)
    files, chance = {}, repeatable(3)
    with vault:
        for number, size in enumerate(SIZES, start=1):
            files[number] = chance.randbytes(size)
            add(vault, files[number], f"IMG_{number:04d}.png")
        seen = Picture("PNG", 3, 4)
        vault.add_pictures(1, seen, pictures(Role.VEIL, Role.RENDITION, mark=b"one"))
        vault.set_markup(2, Markup((COVER, BOX)))
        vault.add_pictures(2, seen, pictures(Role.VEIL, Role.RENDITION, mark=b"two"))
        vault.add_burnt(2, pictures(Role.VEIL, Role.BURNT, mark=b"burnt"))
        vault.set_markup(4, Markup((BOX,)))
        vault.describe(1, description="Een gesprek", platform="Snapchat", shown_at="2026-11-17")
        vault.describe(4, sensitive=True, looked_at=True)
        vault.withdraw(5, "dubbel")
        outside = Fingerprint("12" * 32, "34" * 64, 4711)
        vault.add_in_words(
            InWords(outside, FileFacts("IMG_\u202e0409.png"), "Een vlak."), Source.PASTED
        )
        files[7] = COVERED
        untouched = Fingerprint("56" * 32, "78" * 64, 815)
        vault.add_covered(
            NewCovered(files[7], "image/png", seen, pictures(Role.VEIL, mark=b"cover")),
            untouched=untouched,
            facts=FileFacts("IMG_0666.jpg", "2026-11-10T21:14:00.000+01:00"),
            origin=Source.DROPPED,
        )
        vault.note(*STORY)
        vault.note_export(EXPORT)
    return Kept(path, code, files)


def carry(old: Vault, path: Path, **lost: Any) -> tuple[Vault, str, Carried]:
    """Carry a case over; gives the new one open, its recovery code, and what came over."""
    after = replace(old.as_predecessor, **lost)
    new, code = create(path, PASSPHRASE, title="", now=now, kib=LOWEST_KIB, after=after)
    return new, code, new.carry(old)


def placeless(case: Case) -> Case:
    """Give a case without where its files lie, and without the case it came from."""
    exhibits = [
        one
        if one.stored is None
        else replace(one, evidence=replace(one.stored, object=ObjectId(0)))
        for one in case.exhibits
    ]
    return replace(case, exhibits=tuple(exhibits), predecessor=None)


def lose(path: Path, *, rec: Iterable[int] = (), chunk: Iterable[int] = (), log: int = 0) -> None:
    """Delete rows of a closed vault behind its back; of the log all but the first `log`."""
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as rows:
        rows.executemany("DELETE FROM rec WHERE id = ?", [(row,) for row in rec])
        rows.executemany("DELETE FROM chunk WHERE id = ?", [(row,) for row in chunk])
        if log:
            rows.execute("DROP TRIGGER log_no_delete")
            rows.execute("DELETE FROM log WHERE id > ?", (log,))


def sealed(path: Path, row: int) -> bytes:
    """Give a record of a closed vault as it lies there."""
    with contextlib.closing(sqlite3.connect(path)) as rows:
        (blob,) = rows.execute("SELECT b FROM rec WHERE id = ?", (row,)).fetchone()
    assert isinstance(blob, bytes)
    return blob


def put_back(path: Path, row: int, older: bytes) -> None:
    """Put an older copy of a record in its place, behind the back of a closed vault."""
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as rows:
        rows.execute("UPDATE rec SET b = ? WHERE id = ?", (older, row))


def hashes(vault: Vault) -> dict[int, str]:
    """Read every stored file of a vault; give its SHA-256 by number."""
    return {
        one.number: hashlib.sha256(vault.read(one.stored.object)).hexdigest()
        for one in vault.case.exhibits
        if one.stored is not None
    }
