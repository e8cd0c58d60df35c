"""Names that are banned from the program: the linter reports each of them when planted."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

PLANTED = """
import marshal
import os
import pickle
import shelve
import tempfile
from importlib import import_module

from PySide6.QtHttpServer import QHttpServer
from PySide6.QtNetwork import QNetworkAccessManager
from PySide6.QtQml import QQmlEngine
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWebSockets import QWebSocket

from . import neighbour


def undocumented(_, words, name):
    os.system("true")
    os.popen("true")
    os.fork()
    os.forkpty()
    print(import_module(name))
    return _(f"Hello {name}") + _("Hello {}".format(name))


# print(name)
"""

EXPECTED = (
    *(f"`{name}` is banned" for name in ("marshal", "pickle", "shelve", "tempfile")),
    *(f"`os.{name}` is banned" for name in ("system", "popen", "fork", "forkpty")),
    "`importlib.import_module` is banned",
    *(
        f"`PySide6.Qt{name}` is banned"
        for name in ("HttpServer", "Network", "Qml", "WebEngineCore", "WebSockets")
    ),
    "TID252",  # relative import
    "D103",  # a public function without a docstring
    "D100",  # a module without a docstring
    "INT001",  # an f-string that is translated
    "INT002",  # a sentence formatted before it is translated
    "T201",  # print
)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give what the linter says about a module of the program with all the faults."""
    folder = tmp_path_factory.mktemp("linted")
    shutil.copy(ROOT / "pyproject.toml", folder)
    planted = folder / "src" / "evidence_kit" / "services" / "planted.py"
    planted.parent.mkdir(parents=True)
    planted.write_text(PLANTED, encoding="utf-8")
    return run_ruff(folder, "check", "--no-cache", "--output-format", "concise").stdout


def run_ruff(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the linter of the project in a folder."""
    return subprocess.run(
        [Path(sys.executable).with_name("ruff"), *arguments, "."],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("expected", EXPECTED)
def test_a_banned_name_is_reported(report: str, expected: str) -> None:
    """The linter sees each name and habit that the house bans."""
    assert expected in report


def test_the_linter_sees_an_untidy_layout(tmp_path: Path) -> None:
    """The formatter's check fails on a file it did not format."""
    (tmp_path / "planted.py").write_text("x = {  'a':1 }\n", encoding="utf-8")
    assert run_ruff(tmp_path, "format", "--check", "--no-cache").returncode == 1


@pytest.mark.slow
def test_types_are_checked_strictly(tmp_path: Path) -> None:
    """The type checker refuses a function without types in the program."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    package = tmp_path / "src" / "evidence_kit"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("def planted(value):\n    return value\n")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--cache-dir", str(tmp_path / "cache")],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "no-untyped-def" in done.stdout, done.stdout + done.stderr
