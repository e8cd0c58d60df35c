"""A full disk refuses one thing, loses nothing, and the vault goes on working."""

from __future__ import annotations

import dataclasses
import io
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from evidence_kit.domain.errors import DiskFull
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.exhibit import FileFacts, Picture, Source
from evidence_kit.domain.picture import Role
from evidence_kit.vault import NewPicture, create, unlock
from evidence_kit.vault.machine import Machine
from evidence_kit.vault.store import RESERVE
from support.tellings import LISA, STORY, THREAT, WORDS
from support.vaults import LOWEST_KIB, PASSPHRASE, add, now

TESTS = Path(__file__).parents[1]


def machine(free: list[int]) -> Machine:
    """Give a computer whose free space is the last number of the list."""
    return Machine(free_space=lambda _: free[-1])


def test_size_and_reserve_must_be_free_before_an_import(case_file):
    """An import starts only when its size, one percent and 64 MiB are free; it says how much."""
    needed = 1000 + 10 + RESERVE
    free = [needed - 1]
    with unlock(case_file.path, case_file.code, now=now, machine=machine(free)) as vault:
        before = vault.head
        with pytest.raises(DiskFull) as caught:
            add(vault, bytes(1000))
        assert caught.value.fields == {"needed": needed, "free": needed - 1}
        assert vault.head == before
        free.append(needed)
        assert add(vault, bytes(1000)).number == 9


def test_the_reserve_stays_free_during_an_import(case_file):
    """A file of unknown size is stopped at the next stage when it eats into the reserve."""
    free = [RESERVE + 2**30]
    with unlock(case_file.path, case_file.code, now=now, machine=machine(free)) as vault:
        with pytest.raises(DiskFull):
            vault.add_original(
                io.BytesIO(bytes(70 << 20)),
                facts=FileFacts("film.bin"),
                origin=Source.FILE,
                media_type="application/octet-stream",
                on_progress=lambda done: free.append(RESERVE - 1) if done > 60 << 20 else None,
            )
        free.append(RESERVE + 2**30)
        assert len(vault.case.exhibits) == 8
        assert vault.check().ok


def test_pictures_keep_the_reserve_too(case_file):
    """Derived pictures never eat into the reserve."""
    with unlock(case_file.path, case_file.code, now=now, machine=machine([RESERVE])) as vault:
        with pytest.raises(DiskFull):
            vault.add_pictures(
                1, Picture("PNG", 1, 1), [NewPicture(Role.VEIL, bytes(500), "veil/1", (1, 1))]
            )
        vault.set_title("still works, that is what the reserve is for")


def test_no_vault_is_made_on_a_full_disk(tmp_path):
    """Creation fails cleanly and leaves nothing behind."""
    with pytest.raises(DiskFull):
        create(
            tmp_path / "case.evk",
            PASSPHRASE,
            title="",
            now=now,
            kib=LOWEST_KIB,
            machine=machine([RESERVE - 1]),
        )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("pages", range(1, 160, 13))
def test_sqlite_runs_out_of_room_anywhere_in_an_import(case_file, pages):
    """Whatever page does not fit any more, the import is undone and the next one works."""
    with case_file.open() as vault:
        sqlite = vault._writer.store._sqlite
        (used,) = sqlite.execute("PRAGMA page_count").fetchone()
        sqlite.execute(f"PRAGMA max_page_count={used + pages}")
        before = (vault.case, vault.head)
        with pytest.raises(DiskFull):
            add(vault, bytes(range(256)) * 6000)
        assert (vault.case, vault.head) == before
        sqlite.execute("PRAGMA max_page_count=100000")
        assert add(vault, b"there is room again").number == 9
        assert vault.check().ok
    with case_file.open() as vault:
        assert vault.check().ok
        assert len(vault.case.exhibits) == 9


@pytest.mark.parametrize("pages", range(5))
def test_no_room_for_what_is_told(case_file, pages):
    """What does not fit is not kept in part; taking something back needs no more room."""
    long = dataclasses.replace(WORDS, text="Ik was bang. " * 4000)
    with case_file.open() as vault:
        vault.note(*STORY)
        before = vault.case
        sqlite = vault._writer.store._sqlite
        (used,) = sqlite.execute("PRAGMA page_count").fetchone()
        sqlite.execute(f"PRAGMA max_page_count={used + pages}")
        with pytest.raises(DiskFull):
            vault.note(Event("e9", EventKind.OTHER), long)
        assert vault.case == before
        left = vault.drop(LISA, THREAT)
        sqlite.execute("PRAGMA max_page_count=100000")
        assert vault.note(long).statement == long
    with case_file.open() as vault:
        assert vault.case == dataclasses.replace(left, statement=long)
        assert vault.check().ok


NO_ROOM = """
import resource, sys
from pathlib import Path
from support.vaults import now
from evidence_kit.vault import unlock
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, resource.RLIM_INFINITY))
with unlock(Path(sys.argv[1]), sys.argv[2], now=now) as vault:
    print(vault.read_only, vault.broken, vault.check().ok, len(vault.case.exhibits))
"""


def test_no_room_for_the_entry_that_says_opened(case_file):
    """Where not one byte can be written a vault still opens, to read."""
    before = case_file.path.read_bytes()
    assert in_child(NO_ROOM, case_file) == "True () True 8\n"
    assert case_file.path.read_bytes() == before


LIMITED = """
import resource, sys
from pathlib import Path
from support.vaults import add, now
from evidence_kit.domain.errors import Expected
from evidence_kit.vault import unlock
path = Path(sys.argv[1])
vault = unlock(path, sys.argv[2], now=now)
limit = path.stat().st_size + 700_000
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
try:
    add(vault, bytes(range(256)) * 6000)
except Expected as error:
    print(type(error).__name__, len(vault.case.exhibits))
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
print(add(vault, b"works again").number, vault.check().ok)
vault.close()
"""


def in_child(program: str, case_file) -> str:
    """Run a program in its own process, with the vault and its code as arguments."""
    command = [sys.executable, "-c", program, str(case_file.path), case_file.code]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={"PYTHONPATH": str(TESTS)}
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_file_system_that_takes_no_longer_file(case_file):
    """A write that the system refuses (as FAT does beyond 4 GiB) is undone like a full disk."""
    assert in_child(LIMITED, case_file) == "PlaceNotWritable 8\n9 True\n"
    with case_file.open() as vault:
        assert vault.check().ok


TINY_DISK = """
import os, shutil, sys
from pathlib import Path
from support.vaults import now
from support.vaults import add, repeatable
from evidence_kit.domain.errors import DiskFull, Expected
from evidence_kit.vault import machine, unlock
disk, code = Path(sys.argv[1]).parent / "disk", sys.argv[2]
shutil.copy(sys.argv[1], disk / "case.evk")
roomy = machine.Machine(free_space=lambda _: 1 << 40)
chance, wanted, refused = repeatable(3), {}, 0
vault = unlock(disk / "case.evk", code, now=now, machine=roomy)
for turn in range(60):
    data = chance.randbytes((700_000, 3_000_000, 90_000)[turn % 3])
    try:
        wanted[add(vault, data).number] = data
    except DiskFull:
        refused += 1
for number, data in wanted.items():
    assert vault.read(vault.case.exhibit(number).evidence.object) == data
assert vault.check().ok, "after filling"
vault.close()
with unlock(disk / "case.evk", code, now=now, machine=roomy) as vault:
    assert vault.broken == ()
    for number, data in wanted.items():
        assert vault.read(vault.case.exhibit(number).evidence.object) == data
    assert len(vault.case.exhibits) == 8 + len(wanted)
print(len(wanted) > 5, refused > 5)
"""


@pytest.mark.slow
@pytest.mark.needs_tools
def test_a_disk_of_12_megabytes(case_file, tmp_path):
    """On a real file system that fills up, what was accepted stays and the rest is refused."""
    (tmp_path / "disk").mkdir()
    script = 'mount -t tmpfs -o size=12m tmpfs "$1" && shift && exec "$@"'
    inner = [sys.executable, "-c", TINY_DISK, str(case_file.path), case_file.code]
    outer = [shutil.which("unshare") or "unshare", "-rm", "sh", "-c", script, "sh"]
    done = subprocess.run(
        [*outer, str(tmp_path / "disk"), *inner],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(TESTS), "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"},
    )
    assert done.stdout == "True True\n", done.stderr
