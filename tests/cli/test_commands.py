"""The command line: whole journeys with real files."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from evidence_kit.cli import main
from evidence_kit.cli.codes import BAD_INPUT, DONE

PASSPHRASE = "wolk tegel kano mosterd lente"
Run = Callable[..., tuple[int, str, str]]


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


def test_a_copy_is_read_back_and_never_takes_a_place(
    run: Run, case: Path, pictures: list[Path], tmp_path: Path
) -> None:
    """Its SHA-256 is printed, it verifies by itself, and a second one is refused."""
    run("add", case, "--none-intimate", pictures[0])
    target = tmp_path / "copy.evk"
    code, out, _err = run("copy", case, "--to", target)
    assert code == DONE
    assert out == f"{hashlib.sha256(target.read_bytes()).hexdigest()}  {target}\n"
    assert run("verify", target)[0] == DONE
    held = target.read_bytes()
    assert run("copy", case, "--to", target)[0] == BAD_INPUT
    assert target.read_bytes() == held


@pytest.mark.slow
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


@pytest.mark.slow
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


@pytest.mark.slow
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
