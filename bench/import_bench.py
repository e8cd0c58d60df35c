"""Import of 200 files of 1.5 MB, beside copying and hashing the same files without a vault.

The yardstick does what any careful copy must: read, SHA-256, SHA-512, write, sync, and hash once
more what was written. The goal is about CPU time (user and system), for that is what encryption
and the container add; wall time of both depends on the disk and is only told. Rounds are
interleaved and the median decides.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import shutil
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from bench.rows import Row
from evidence_kit.domain.exhibit import FileFacts, Source
from evidence_kit.vault import Vault, create

FILES = 200
SIZE = 1_500_000
ROUNDS = 5
GOAL = 1.3
PIECE = 1 << 20
LOWEST_KIB = 65_536
FOLDER = Path(__file__).parents[1] / "build" / "bench-import"


def run() -> list[Row]:
    """Measure."""
    with _folder() as folder:
        sources = [_random_file(folder / f"source-{number}") for number in range(FILES)]
        ours: list[tuple[float, float]] = []
        plain: list[tuple[float, float]] = []
        for number in range(ROUNDS + 1):
            target = folder / f"round-{number}"
            target.mkdir()
            plain.append(_measured(partial(_copy_and_hash, sources, target)))
            ours.append(_import(sources, target / "case.evk"))
            shutil.rmtree(target)
    # The first round warms the disk cache.
    (cpu, wall), (plain_cpu, plain_wall) = _medians(ours[1:]), _medians(plain[1:])
    what = f"import of {FILES} files of 1.5 MB"
    return [
        Row(f"{what}, CPU", cpu, plain_cpu, GOAL, "s CPU"),
        Row(f"{what}, wall", wall, plain_wall),
    ]


def _import(sources: list[Path], path: Path) -> tuple[float, float]:
    passphrase = "wolk tegel kano mosterd lente"
    vault, _ = create(path, passphrase, title="", now=_now, kib=LOWEST_KIB)
    with vault:
        return _measured(lambda: [_add(vault, source) for source in sources])


def _add(vault: Vault, source: Path) -> None:
    with source.open("rb", buffering=0) as file:
        vault.add_original(
            file,
            facts=FileFacts(source.name),
            origin=Source.FILE,
            media_type="image/png",
            expected_size=SIZE,
        )


def _copy_and_hash(sources: list[Path], target: Path) -> None:
    buffer = bytearray(PIECE)
    view = memoryview(buffer)
    for source in sources:
        copy = target / source.name
        sha256, sha512 = hashlib.sha256(), hashlib.sha512()
        with source.open("rb", buffering=0) as file, copy.open("xb", buffering=0) as written:
            while length := file.readinto(buffer):
                piece = view[:length]
                sha256.update(piece)
                sha512.update(piece)
                written.write(piece)
            os.fsync(written.fileno())
        with copy.open("rb", buffering=0) as file:
            again = hashlib.file_digest(file, "sha256")
        assert again.digest() == sha256.digest()


def _measured(work: Callable[[], object]) -> tuple[float, float]:
    """Give the CPU and wall seconds of `work`."""
    cpu, wall = time.process_time(), time.perf_counter()
    work()
    return time.process_time() - cpu, time.perf_counter() - wall


def _medians(rounds: list[tuple[float, float]]) -> tuple[float, float]:
    cpu, wall = zip(*rounds, strict=True)
    return statistics.median(cpu), statistics.median(wall)


def _random_file(path: Path) -> Path:
    path.write_bytes(os.urandom(SIZE))
    return path


@contextmanager
def _folder() -> Iterator[Path]:
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    try:
        yield FOLDER
    finally:
        shutil.rmtree(FOLDER)


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()
