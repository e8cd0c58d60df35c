"""Whatever lies at a path, and whatever becomes of it: every fault of the place has a name."""

from __future__ import annotations

import dataclasses
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from evidence_kit.domain import errors
from evidence_kit.vault import create, unlock
from evidence_kit.vault.machine import THIS_MACHINE
from support.vaults import LOWEST_KIB, PASSPHRASE, add, new_vault, now


def make_directory(path: Path) -> None:
    """A folder with the name of a case."""
    path.mkdir()


def make_text(path: Path) -> None:
    """A text file."""
    path.write_text("Dit is geen zaak.\n" * 50)


def make_other_database(path: Path) -> None:
    """A SQLite file of another program."""
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE t(a)")
    other.commit()
    other.close()


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda _: None, errors.CaseFileMissing),
        (make_directory, errors.NotAVault),
        (Path.touch, errors.NotAVault),
        (make_text, errors.NotAVault),
        (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(999)), errors.NotAVault),
        (make_other_database, errors.NotAVault),
    ],
)
def test_what_is_not_a_vault(tmp_path, make, error):
    """Nothing, a folder, an empty file and other files each get a name, and stay untouched."""
    path = tmp_path / "zaak.evk"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(error) as caught:
        unlock(path, PASSPHRASE, now=now)
    assert caught.value.fields == {"name": "zaak.evk"}
    assert before is None or path.read_bytes() == before


def test_second_opening_in_this_process(case_file, tmp_path):
    """A vault that is open is in use, by any of its names, and stays locked for others."""
    alias = tmp_path / "alias.evk"
    alias.symlink_to(case_file.path)
    with case_file.open() as vault:
        for path in (case_file.path, alias):
            with pytest.raises(errors.VaultInUse):
                case_file.open(path)
        assert "in use" in in_another_process(case_file.path, case_file.code)
        add(vault, b"still works")
    assert "opened" in in_another_process(case_file.path, case_file.code)


OTHER = """
import datetime, sys
from pathlib import Path
from evidence_kit.domain.errors import VaultInUse
from evidence_kit.vault import create, unlock
from evidence_kit.vault.machine import THIS_MACHINE
try:
    unlock(Path(sys.argv[1]), sys.argv[2], now=lambda: datetime.datetime.now().astimezone()).close()
    print("opened")
except VaultInUse:
    print("in use")
"""


def in_another_process(path: Path, code: str) -> str:
    """Try to open a vault from another process."""
    command = [sys.executable, "-c", OTHER, str(path), code]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_creation_refuses_what_is_there_and_what_cannot_be(tmp_path):
    """We never overwrite, and never leave half a vault behind."""
    taken = tmp_path / "taken.evk"
    taken.write_bytes(b"mine")
    with pytest.raises(errors.TargetExists):
        new_vault(taken)
    assert taken.read_bytes() == b"mine"
    with pytest.raises(errors.PlaceNotWritable):
        new_vault(tmp_path / "no such folder" / "case.evk")
    with pytest.raises(errors.PlaceNotWritable):
        new_vault(taken / "case.evk")
    assert [path.name for path in tmp_path.iterdir()] == ["taken.evk"]


def test_unreadable_file(case_file):
    """A file whose rights forbid reading is named as such."""
    code = (
        "import os, sys, datetime; from pathlib import Path\n"
        "from evidence_kit.vault import unlock\n"
        "from evidence_kit.domain.errors import SourceUnreadable\n"
        "os.chdir(sys.argv[1]); os.chmod('.', 0o755); os.chmod('case.evk', 0)\n"
        "os.geteuid() or os.setuid(65534)\n"
        "try: unlock(Path('case.evk'), sys.argv[2], now=datetime.datetime.now)\n"
        "except SourceUnreadable: print('unreadable')\n"
    )
    command = [sys.executable, "-c", code, str(case_file.path.parent), case_file.code]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout == "unreadable\n", done.stderr


def test_copy_under_another_name_opens(case_file, tmp_path):
    """A vault may be renamed, copied and moved."""
    other = tmp_path / "notities-2026.bin"
    shutil.copy(case_file.path, other)
    with case_file.open(other) as vault:
        assert len(vault.case.exhibits) == 8


@pytest.mark.parametrize("name", ["a" * 300, "a\0b", "taken.evk/case.evk", "loop.evk"])
def test_names_that_no_disk_takes(tmp_path, name):
    """Names too long, with a zero byte, below a file or in a circle get a typed answer too."""
    (tmp_path / "taken.evk").write_bytes(b"mine")
    (tmp_path / "loop.evk").symlink_to(tmp_path / "loop.evk")
    with pytest.raises(errors.CaseFileMissing) as caught:
        unlock(tmp_path / name, PASSPHRASE, now=now)
    assert caught.value.fields == {"name": Path(name).name}
    with pytest.raises((errors.PlaceNotWritable, errors.TargetExists)):
        new_vault(tmp_path / name)


LOCKED_OUT = """
import os, sys, datetime
from pathlib import Path
from evidence_kit.domain.errors import Expected
from evidence_kit.vault import create, unlock
now = lambda: datetime.datetime.now().astimezone()
os.chdir(sys.argv[1]); os.mkdir("closed"); os.rename("case.evk", "closed/case.evk")
os.chmod(".", 0o755); os.chmod("closed", 0)
os.geteuid() or os.setuid(65534)
for attempt in (
    lambda: unlock(Path("closed/case.evk"), sys.argv[2], now=now),
    lambda: create(Path("closed/new.evk"), "wolk tegel kano", title="", now=now, kib=65536),
):
    try: attempt()
    except Expected as error: print(error.code)
"""


def test_a_folder_that_may_not_be_entered(case_file):
    """A folder whose rights keep us out gives an answer with a name, to open and to create."""
    command = [sys.executable, "-c", LOCKED_OUT, str(case_file.path.parent), case_file.code]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    (case_file.path.parent / "closed").chmod(0o700)
    assert done.stdout.split() == ["source-unreadable", "place-not-writable"], done.stderr


def test_a_folder_that_goes_away_while_a_case_is_made(tmp_path):
    """When even the remains of a failed creation cannot be removed, the first fault is told."""
    folder = tmp_path / "stick"
    folder.mkdir()

    def pulled_out(_: Path) -> int:
        shutil.rmtree(folder)
        folder.write_bytes(b"")
        return 1 << 40

    machine = dataclasses.replace(THIS_MACHINE, free_space=pulled_out)
    with pytest.raises(errors.CaseFileMissing):
        create(folder / "a.evk", PASSPHRASE, title="", now=now, kib=LOWEST_KIB, machine=machine)
