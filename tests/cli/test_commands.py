"""The command line: whole journeys with real files, and a clear sentence for bad input."""

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

import pypdfium2
import pytest
from PIL import Image

from evidence_kit.cli import main
from evidence_kit.cli.commands import BAD_INPUT, BROKEN, DONE

PASSPHRASE = "wolk tegel kano mosterd lente"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """One case made by the real program, and what it printed: deriving a key takes a second."""
    path = tmp_path_factory.mktemp("made") / "case.evk"
    done = subprocess.run(
        [sys.executable, "-m", "evidence_kit", "new", str(path)],
        input=PASSPHRASE + "\n",
        check=True,
        capture_output=True,
        text=True,
    )
    return path, done.stdout


@pytest.fixture
def run(
    made: tuple[Path, str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Run:
    """Run one command with a secret on a descriptor; give code, output, errors.

    The secret is the recovery code unless a test says otherwise: it opens without a derivation.
    """
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    code = made[1].strip()

    def go(*arguments: object, secret: str = code) -> tuple[int, str, str]:
        reading, writing = os.pipe()
        os.write(writing, secret.encode() + b"\n")
        os.close(writing)
        command, *rest = (str(a) for a in arguments)
        try:
            code = main([command, "--passphrase-fd", str(reading), *rest])
        finally:
            os.close(reading)
        said = capsys.readouterr()
        return code, said.out, said.err

    return go


@pytest.fixture
def case(tmp_path: Path, made: tuple[Path, str]) -> Path:
    """A copy of the case, for one test alone."""
    return Path(shutil.copy(made[0], tmp_path / "case.evk"))


@pytest.fixture
def pictures(tmp_path: Path) -> list[Path]:
    """Three different drawn pictures, one of them a JPEG."""
    made = []
    for name, colour in (("a.png", "teal"), ("b c.png", "navy"), ("d.jpg", "olive")):
        Image.new("RGB", (200, 430), colour).save(tmp_path / name)
        made.append(tmp_path / name)
    return made


def _pdf_text(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def test_from_new_case_to_dossier(
    run: Run, case: Path, pictures: list[Path], tmp_path: Path
) -> None:
    """What goes in is listed by its SHA-256, and each digest stands in the PDF."""
    assert run("add", case, "--none-intimate", *pictures)[0] == DONE
    code, out, _err = run("list", case, "--json")
    rows = json.loads(out)
    assert code == DONE
    assert [row["name"] for row in rows] == ["a.png", "b c.png", "d.jpg"]
    for row, path in zip(rows, pictures, strict=True):
        assert row["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
        assert row["size"] == path.stat().st_size
    assert {"number", "media_type", "added"} <= set(rows[0])
    assert run("export", case, "--out", tmp_path / "out", "--pdf")[0] == DONE
    text = "".join(_pdf_text(tmp_path / "out" / "dossier-nl.pdf").split())
    assert all(row["sha256"] in text for row in rows)
    assert run("verify", case)[0] == DONE
    assert run("verify", tmp_path / "out" / "dossier-nl.pdf")[0] == DONE


def test_passphrase_and_recovery_code_both_open(
    run: Run, case: Path, made: tuple[Path, str]
) -> None:
    """The code is printed alone on standard output, once."""
    assert len(made[1].splitlines()) == 1
    assert run("list", case)[0] == DONE
    assert run("list", case, secret=PASSPHRASE)[0] == DONE


def test_adding_needs_an_answer_about_nudes(case: Path, pictures: list[Path]) -> None:
    """Without the answer nothing is read or stored: a usage error."""
    with pytest.raises(SystemExit) as ended:
        main(["add", str(case), str(pictures[0])])
    assert ended.value.code == 2


def test_words_only_stores_no_bytes(run: Run, case: Path, pictures: list[Path]) -> None:
    """The listing shows the digest and that the file is not stored."""
    assert run("add", case, "--words-only", pictures[0])[0] == DONE
    (row,) = json.loads(run("list", case, "--json")[1])
    assert row["stored"] is False
    assert row["sha256"] == hashlib.sha256(pictures[0].read_bytes()).hexdigest()


def test_a_duplicate_is_told_kindly(run: Run, case: Path, pictures: list[Path]) -> None:
    """It is kept once and that is no mistake."""
    run("add", case, "--none-intimate", pictures[0])
    code, _out, err = run("add", case, "--none-intimate", pictures[0])
    assert code == DONE
    assert "already had" in err
    assert len(json.loads(run("list", case, "--json")[1])) == 1


def test_one_bad_file_does_not_stop_the_others(
    run: Run, case: Path, pictures: list[Path], tmp_path: Path
) -> None:
    """The good ones are kept, the bad one is named, and the exit code says so."""
    code, _out, err = run(
        "add", case, "--none-intimate", pictures[0], tmp_path / "gone.png", pictures[1]
    )
    assert code == BAD_INPUT
    assert "gone.png" in err
    assert len(json.loads(run("list", case, "--json")[1])) == 2


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


def test_words_and_bytes_of_the_same_image_never_contradict(
    run: Run, case: Path, pictures: list[Path]
) -> None:
    """Added after words, it is stored; called intimate after adding, it is no longer stored."""
    run("add", case, "--words-only", pictures[0])
    run("add", case, "--none-intimate", pictures[0])
    (row,) = json.loads(run("list", case, "--json")[1])
    assert row["stored"] is True
    run("add", case, "--words-only", pictures[0])
    (row,) = json.loads(run("list", case, "--json")[1])
    assert row["stored"] is False


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


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk always full")
def test_a_recovery_code_nobody_can_read_makes_no_case(tmp_path: Path) -> None:
    """Output that cannot be written is told, and the case without a seen code is taken back."""
    with Path("/dev/full").open("w") as full:
        done = _program("new", tmp_path / "a.evk", input=PASSPHRASE, stdout=full)
    assert done.returncode == BAD_INPUT
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "a.evk").exists()


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


WITHOUT_QT = """
import sys
class Block:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(name)
sys.meta_path.insert(0, Block())
from evidence_kit.cli import main
sys.exit(main(sys.argv[1:]))
"""


def test_every_command_but_open_works_without_qt(tmp_path: Path) -> None:
    """A server or a helper's script needs no window system."""
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, "demo", "--out", str(tmp_path / "demo")],
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == DONE, done.stderr
    assert (tmp_path / "demo" / "demo.evk").is_file()
    assert _pdf_text(tmp_path / "demo" / "dossier-nl.pdf").count("Bijlage") > 5
    assert PASSPHRASE in done.stdout
