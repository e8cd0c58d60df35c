"""One case made by the real program, and a way to run commands on a copy of it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from evidence_kit.cli import main

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
