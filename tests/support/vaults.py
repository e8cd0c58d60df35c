"""What tests of the vault share: small vaults at the lower bound, opened by recovery code."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import io
import random
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from evidence_kit.domain.errors import DiskFull
from evidence_kit.domain.exhibit import Exhibit, FileFacts, Source
from evidence_kit.vault import Vault, create, unlock
from evidence_kit.vault.format import COPIES, PAGE_SIZE
from evidence_kit.vault.store import Store

PASSPHRASE = "wolk tegel kano mosterd lente"
LOWEST_KIB = 65_536
NOON = dt.datetime(2026, 11, 17, 12, 0, tzinfo=dt.timezone(dt.timedelta(hours=1)))


def now() -> dt.datetime:
    """Give this computer's time."""
    return dt.datetime.now().astimezone()


def fill_disk_at_second_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the disk be full whenever the second copy of a header is written."""
    put = Store.put_header

    def full(store: Store, copy: int, header: bytes) -> None:
        if copy == COPIES[1]:
            raise DiskFull(name="case.evk")
        put(store, copy, header)

    monkeypatch.setattr(Store, "put_header", full)


def repeatable(seed: int) -> random.Random:
    """Give chance that is the same each time; nothing here is secret."""
    return random.Random(seed)  # noqa: S311


@dataclass
class Kept:
    """A closed vault with known files in it.

    Attributes:
        path: the file.
        code: its recovery code.
        files: contents by exhibit number.
    """

    path: Path
    code: str
    files: dict[int, bytes] = field(default_factory=dict)

    @property
    def hashes(self) -> dict[int, str]:
        """Give the SHA-256 of every file by exhibit number."""
        return {number: hashlib.sha256(data).hexdigest() for number, data in self.files.items()}

    def open(self, path: Path | None = None) -> Vault:
        """Open it, or a copy elsewhere, by recovery code."""
        return unlock(path or self.path, self.code, now=now)


def add(vault: Vault, data: bytes, name: str = "IMG_0001.png") -> Exhibit:
    """Add a file from memory."""
    exhibit, _ = vault.add_original(
        io.BytesIO(data),
        facts=FileFacts(name, "2026-11-10T21:14:00.000+01:00"),
        origin=Source.FILE,
        media_type="image/png",
        expected_size=len(data),
    )
    return exhibit


def new_vault(path: Path, clock: Callable[[], dt.datetime] = now) -> tuple[Vault, str]:
    """Make an empty vault with the least Argon2id that is allowed."""
    return create(path, PASSPHRASE, title="Voorbeeldzaak", now=clock, kib=LOWEST_KIB)


def damage_largest(path: Path) -> None:
    """Change one byte of the largest stored piece in a closed vault."""
    with contextlib.closing(sqlite3.connect(path)) as rows:
        query = "SELECT b FROM chunk ORDER BY length(b) DESC LIMIT 1"
        (piece,) = rows.execute(query).fetchone()
    held = bytearray(path.read_bytes())
    held[held.find(piece[:64])] ^= 1
    path.write_bytes(held)


def damaged_images(raw: bytes, count: int, seed: int) -> list[bytes]:
    """Make damaged copies: flipped bits, cut ends, swapped pages, overwritten runs."""
    chance = repeatable(seed)
    pages = len(raw) // PAGE_SIZE
    images = []
    for turn in range(count):
        image = bytearray(raw)
        if turn % 20 < 14:
            reach = len(raw) if turn % 2 else 20 * PAGE_SIZE
            image[chance.randrange(reach)] ^= 1 << chance.randrange(8)
        elif turn % 20 < 16:
            del image[chance.randrange(1, len(raw)) :]
        elif turn % 20 < 18:
            one, two = (chance.randrange(pages) * PAGE_SIZE for _ in range(2))
            image[one : one + PAGE_SIZE], image[two : two + PAGE_SIZE] = (
                raw[two : two + PAGE_SIZE],
                raw[one : one + PAGE_SIZE],
            )
        else:
            start, length = chance.randrange(len(raw)), chance.randrange(1, 200_000)
            image[start : start + length] = bytes(min(length, len(raw) - start))
        images.append(bytes(image))
    return images


def kept(path: Path, sizes: tuple[int, ...], seed: int = 7) -> Kept:
    """Make and close a vault with files of these sizes, the same ones for the same seed."""
    chance = repeatable(seed)
    vault, code = new_vault(path)
    with vault:
        files = {}
        for index, size in enumerate(sizes):
            data = chance.randbytes(size)
            files[add(vault, data, f"IMG_{index:04d}.png").number] = data
    return Kept(path, code, files)
