"""Damage, bad input and odd surroundings: a clear sentence each, and nothing lost."""

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from evidence_kit.cli.codes import BAD_INPUT, BROKEN, DONE

PASSPHRASE = "wolk tegel kano mosterd lente"
Run = Callable[..., tuple[int, str, str]]


@pytest.mark.slow
def test_bad_input_gives_a_sentence_and_never_a_traceback(
    run: Run, case: Path, made: tuple[Path, str], tmp_path: Path
) -> None:
    """Wrong passphrase, a directory, an empty file, a text file, nothing there, a case twice."""
    (tmp_path / "empty.evk").write_bytes(b"")
    (tmp_path / "text.evk").write_text("not a vault")
    code = made[1].strip()
    attempts = [
        (("list", case), "wrong wrong wrong"),
        (("list", case), code[:-1] + ("2" if code[-1] == "3" else "3")),
        (("list", tmp_path), code),
        (("list", tmp_path / "empty.evk"), code),
        (("list", tmp_path / "text.evk"), code),
        (("list", tmp_path / "gone.evk"), code),
        (("verify", tmp_path / "text.evk"), code),
        (("new", case), PASSPHRASE),
        (("new", tmp_path / "short.evk"), "kort"),
        (("export", case, "--out", tmp_path / "out", "--pdf"), code),
        (("rescue", tmp_path / "text.evk", "--out", tmp_path / "out"), code),
    ]
    for arguments, secret in attempts:
        code, out, err = run(*arguments, secret=secret)
        assert code == BAD_INPUT, arguments
        assert out == "", arguments
        assert len(err.strip()) > 20, arguments
        assert "Traceback" not in err
    assert not (tmp_path / "short.evk").exists()


def _flip_a_bit_in_a_chunk(case: Path, row: int) -> None:
    with sqlite3.connect(case, isolation_level=None) as raw:
        largest = raw.execute(
            "SELECT id, b FROM chunk ORDER BY length(b) DESC, id LIMIT 1 OFFSET ?", (row,)
        ).fetchone()
        damaged = bytearray(largest[1])
        damaged[len(damaged) // 2] ^= 1
        raw.execute("UPDATE chunk SET b=? WHERE id=?", (bytes(damaged), largest[0]))
    raw.close()


def test_one_flipped_bit_is_found_and_the_rest_is_still_there(
    run: Run, case: Path, tmp_path: Path
) -> None:
    """`verify` exits 3; `list` prints what verifies; `rescue` saves it."""
    for name in ("one.bin", "two.bin"):
        (tmp_path / name).write_bytes(os.urandom(200_000))
        run("add", case, "--none-intimate", tmp_path / name)
    _flip_a_bit_in_a_chunk(case, 0)
    assert run("verify", case)[0] == BROKEN
    code, out, err = run("list", case, "--json")
    (row,) = json.loads(out)
    assert code == BROKEN
    assert "B-00" in err
    assert run("rescue", case, "--out", tmp_path / "saved")[0] == BROKEN
    saved = {p.name: p.read_bytes() for p in (tmp_path / "saved").iterdir()}
    assert len(saved) == 2
    assert hashlib.sha256(saved[f"{row['label']}.bin"]).hexdigest() == row["sha256"]
    assert any(name.endswith("-incomplete.bin") for name in saved)


def test_a_vault_open_elsewhere_is_said_to_be_open(run: Run, case: Path) -> None:
    """A second writer is kept out with a sentence."""
    holder = sqlite3.connect(case, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        code, _out, err = run("list", case)
    finally:
        holder.close()
    assert code == BAD_INPUT
    assert "already open" in err


def test_adding_again_repairs_what_was_damaged(run: Run, case: Path, tmp_path: Path) -> None:
    """The advice to add a damaged file again is true."""
    (tmp_path / "one.bin").write_bytes(os.urandom(200_000))
    run("add", case, "--none-intimate", tmp_path / "one.bin")
    _flip_a_bit_in_a_chunk(case, 0)
    assert run("list", case)[0] == BROKEN
    assert run("add", case, "--none-intimate", tmp_path / "one.bin")[0] == DONE
    assert run("list", case)[0] == DONE
    assert run("verify", case)[0] == DONE


def test_half_a_case_is_read_as_far_as_it_goes(run: Run, case: Path, tmp_path: Path) -> None:
    """A vault cut in half gives a sentence, exit code 3, and what verifies."""
    for number in range(4):
        (tmp_path / f"{number}.bin").write_bytes(os.urandom(300_000))
        run("add", case, "--none-intimate", tmp_path / f"{number}.bin")
    case.write_bytes(case.read_bytes()[: case.stat().st_size // 2])
    code, out, err = run("list", case, "--json")
    assert code == BROKEN
    assert 1 <= len(json.loads(out)) <= 4
    assert "damaged" in err
    assert run("rescue", case, "--out", tmp_path / "saved")[0] == BROKEN
    assert list((tmp_path / "saved").iterdir())


@pytest.mark.slow
def test_a_bomb_and_a_text_named_png_are_kept_as_evidence(
    run: Run, case: Path, tmp_path: Path
) -> None:
    """They cannot be shown; the bytes count all the same, and the dossier says so."""
    (tmp_path / "text.png").write_text("only text " * 20)
    Image.new("1", (30_000, 30_000)).save(tmp_path / "bomb.png")
    code, _out, err = run(
        "add", case, "--none-intimate", tmp_path / "text.png", tmp_path / "bomb.png"
    )
    assert code == DONE
    assert "too large" in err
    assert "kept" in err
    assert len(json.loads(run("list", case, "--json")[1])) == 2
    assert run("export", case, "--out", tmp_path / "out", "--pdf")[0] == DONE


def test_a_pipe_is_not_waited_for(run: Run, tmp_path: Path) -> None:
    """Checking something that is no file ends at once with a sentence."""
    os.mkfifo(tmp_path / "pipe")
    code, _out, err = run("verify", tmp_path / "pipe")
    assert code == BAD_INPUT
    assert "pipe" in err


def _program(*arguments: object, **how: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "evidence_kit", *map(str, arguments)],
        check=False,
        stderr=subprocess.PIPE,
        text=True,
        **how,
    )


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk always full")
def test_a_recovery_code_nobody_can_read_makes_no_case(tmp_path: Path) -> None:
    """Output that cannot be written is told, and the case without a seen code is taken back."""
    with Path("/dev/full").open("w") as full:
        done = _program("new", tmp_path / "a.evk", input=PASSPHRASE, stdout=full)
    assert done.returncode == BAD_INPUT
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "a.evk").exists()


@pytest.mark.slow
def test_letters_the_terminal_does_not_know_do_not_stop_the_work(
    made: tuple[Path, str], tmp_path: Path
) -> None:
    """On an ASCII terminal a name is written with code points, and every file is added."""
    case = shutil.copy(made[0], tmp_path / "case.evk")
    names = [tmp_path / "é☃.png", tmp_path / "b.png"]
    for number, name in enumerate(names):
        Image.new("RGB", (20 + number, 20)).save(name)
    done = _program(
        *("add", case, "--none-intimate", *names),
        input=made[1],
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONIOENCODING": "ascii", "LC_ALL": "C"},
    )
    assert done.returncode == DONE, done.stderr
    assert len(done.stdout.splitlines()) == 2


def test_control_characters_in_a_name_do_not_reach_the_terminal(
    run: Run, case: Path, tmp_path: Path
) -> None:
    """A hostile file name can neither steer nor fake the output."""
    hostile = tmp_path / "a\x1b[2J\nB-999.png"
    hostile.write_bytes(b"x" * 50)
    _code, out, err = run("add", case, "--none-intimate", hostile)
    assert "\x1b" not in out + err
    assert len(out.strip().splitlines()) == 1
