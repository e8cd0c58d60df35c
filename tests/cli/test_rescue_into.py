"""A damaged case goes into a new one from the command line too, and stays encrypted."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_kit.cli import main
from evidence_kit.cli.codes import BAD_INPUT, BROKEN, DONE
from evidence_kit.cli.rescuing import _told
from evidence_kit.services.renewal import Report
from evidence_kit.wording import wording

NEW = "een heel ander wachtwoord"
Run = Callable[..., tuple[int, str, str]]


def _lose_a_piece(case: Path) -> None:
    with sqlite3.connect(case) as rows:
        query = "SELECT id FROM chunk ORDER BY length(b) DESC LIMIT 1"
        rows.execute("DELETE FROM chunk WHERE id = ?", rows.execute(query).fetchone())
    rows.close()


@pytest.mark.slow
def test_into_a_new_case(run: Run, case: Path, made: tuple[Path, str], tmp_path: Path) -> None:
    """The new code alone is printed; it opens what is whole, and the rest is named."""
    for number, size in enumerate((90_000, 400_000)):
        (tmp_path / f"{number}.bin").write_bytes(os.urandom(size))
        run("add", case, "--none-intimate", tmp_path / f"{number}.bin")
    _lose_a_piece(case)
    target, old = tmp_path / "new.evk", made[1].strip()
    code, out, err = run("rescue", case, "--into", target, secret=f"{old}\n{NEW}")
    assert code == BROKEN
    assert len(out.splitlines()) == 1
    assert "1 item is in the new case, whole." in err
    assert "B-002 is not whole." in err
    code, listed, _err = run("list", target, "--json", secret=out.strip())
    assert code == BROKEN
    assert [row["label"] for row in json.loads(listed)] == ["B-001"]
    assert run("list", target)[0] == BAD_INPUT
    code, checked, _err = run("verify", target, secret=out.strip())
    assert code == BROKEN
    assert "This case was rescued from a damaged file on" in checked
    assert "Of item 2 only a part of the file is left." in checked
    held = target.read_bytes()
    code, _out, err = run("rescue", case, "--into", target, secret=f"{old}\n{NEW}")
    assert code == BAD_INPUT
    assert "already is a file" in err
    assert target.read_bytes() == held
    again = ("add", target, "--none-intimate", tmp_path / "1.bin")
    assert run(*again, secret=out.strip())[0] == DONE
    code, checked, _err = run("verify", target, secret=out.strip())
    assert code == DONE
    assert "only a part" not in checked


def test_what_may_be_older_and_who_is_shut_out_is_said() -> None:
    """Both in a sentence of their own; a case without either hears neither."""
    told = list(_told(Report(1, older=True, trusted=True), wording("en")))[1:]
    assert told == [
        "Something may be from before you changed it.",
        "A trusted person cannot open the new case. Let them in again in the settings.",
    ]
    assert len(list(_told(Report(1), wording("en")))) == 1


def test_a_code_that_nobody_saw_leaves_no_case(
    run: Run, case: Path, made: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing can be printed no new case is made; the damaged one stays as it is."""
    monkeypatch.setattr(sys, "stdout", None)
    reading, writing = os.pipe()
    os.write(writing, f"{made[1].strip()}\n{NEW}\n".encode())
    os.close(writing)
    into = ["--into", str(tmp_path / "new.evk")]
    assert main(["rescue", str(case), "--passphrase-fd", str(reading), *into]) == BAD_INPUT
    os.close(reading)
    assert not (tmp_path / "new.evk").exists()


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk always full")
def test_a_code_that_did_not_get_out_takes_the_new_case_back(
    case: Path, made: tuple[Path, str], tmp_path: Path
) -> None:
    """Where printing fails in the end, the new case goes: nobody could open it by its code."""
    target = tmp_path / "new.evk"
    command = [sys.executable, "-m", "evidence_kit", "rescue", str(case), "--into", str(target)]
    secrets = f"{made[1].strip()}\n{NEW}\n"
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command, check=False, input=secrets, stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert done.returncode == BAD_INPUT
    assert "Traceback" not in done.stderr
    assert not target.exists()


def test_one_place_is_asked_for(case: Path, tmp_path: Path) -> None:
    """A folder or a new case: neither, or both, is a usage error."""
    for places in ([], ["--into", str(tmp_path / "a.evk"), "--out", str(tmp_path / "b")]):
        with pytest.raises(SystemExit) as ended:
            main(["rescue", str(case), *places])
        assert ended.value.code == 2
