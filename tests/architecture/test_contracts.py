"""Who may import whom: the contracts of pyproject.toml hold, and each of them can break."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

HOUSE = {
    "__main__": "from evidence_kit.cli import main",
    "app": "import PySide6, shiboken6, evidence_kit.ui.shell.window",
    "cli.__init__": "import evidence_kit.services.verify\ndef main():\n    import evidence_kit.app",
    "domain.exhibit": "import dataclasses",
    "resources": "import evidence_kit.domain.exhibit",
    "services.dossier.pages": "import fontTools, reportlab, uharfbuzz",
    "services.identify.phone": "import phonenumbers",
    "services.images.decode": "import PIL, numpy, pypdfium2",
    "services.verify": "import evidence_kit.vault",
    "services.worker": "import subprocess",
    "ui.capture.page": "import evidence_kit.ui.parts.card",
    "ui.dossier.page": "import evidence_kit.ui.parts.card",
    "ui.help.page": "import evidence_kit.ui.parts.card",
    "ui.parts.card": "import evidence_kit.ui.theme, PySide6",
    "ui.shell.lock": "import subprocess",
    "ui.shell.window": "import evidence_kit.ui.capture.page, evidence_kit.ui.help.page",
    "ui.icons": "",
    "ui.notices": "",
    "ui.tasks": "",
    "ui.theme": "",
    "vault.__init__": "import evidence_kit.vault.store, evidence_kit.domain.exhibit",
    "vault.store": "import cryptography, sqlite3",
    "wording": "import evidence_kit.resources",
}
"""A house of empty rooms in which everything is in its place."""

PLANTED = (
    # contract, importing module, what it must not import
    ("floors", "services.planted", "evidence_kit.ui.theme"),
    ("floors", "ui.help.planted", "evidence_kit.app"),
    ("floors", "vault.planted", "evidence_kit.services.verify"),
    ("floors", "domain.planted", "evidence_kit.wording"),
    ("floors", "app", "evidence_kit.cli"),
    ("window", "ui.parts.planted", "evidence_kit.ui.shell.window"),
    ("window", "ui.parts.planted", "evidence_kit.ui.help.page"),
    ("window", "ui.help.planted", "evidence_kit.ui.dossier.page"),
    ("window", "ui.theme", "evidence_kit.ui.parts.card"),
    ("window", "ui.icons", "evidence_kit.ui.theme"),
    ("silent-vault", "vault.planted", "evidence_kit.wording"),
    ("qt", "services.planted", "PySide6"),
    ("qt", "domain.planted", "PySide6"),
    ("qt", "vault.planted", "shiboken6"),
    ("qt-command-line", "cli.planted", "PySide6"),
    ("network", "ui.help.planted", "socket"),
    ("network", "services.planted", "urllib"),
    ("network", "vault.planted", "ssl"),
    ("vault-door", "services.planted", "evidence_kit.vault.store"),
    ("keys", "services.planted", "cryptography"),
    ("keys", "ui.help.planted", "sqlite3"),
    ("pixels", "services.planted", "PIL"),
    ("pixels", "services.dossier.planted", "numpy"),
    ("pixels", "ui.dossier.planted", "pypdfium2"),
    ("keyless-pixels", "services.planted", "evidence_kit.services.images.decode"),
    ("numbers", "ui.help.planted", "phonenumbers"),
    ("paper", "services.planted", "reportlab"),
    ("paper", "ui.help.planted", "fontTools"),
    ("paper", "services.images.planted", "uharfbuzz"),
    ("judges", "ui.help.planted", "pikepdf"),
    ("processes", "services.planted", "subprocess"),
    ("no-forks", "services.worker", "multiprocessing"),
)
STRAY = {"floors": "helpers", "window": "ui.stray"}
"""Modules that stand on no floor and in no room."""


def build(folder: Path, modules: Mapping[str, str]) -> None:
    """Write modules as files, with the packages they need and the project's own contracts."""
    shutil.copy(ROOT / "pyproject.toml", folder)
    for name, text in modules.items():
        path = folder.joinpath("src", "evidence_kit", *name.split(".")).with_suffix(".py")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n", encoding="utf-8")
    for package in (folder / "src").rglob("*"):
        if package.is_dir():
            (package / "__init__.py").touch()


def lint(folder: Path, source: Path) -> subprocess.CompletedProcess[str]:
    """Run the contracts over the package below `source`."""
    return subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--no-logo", "--verbose"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(source), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give what the contracts say about a house with all the faults at once."""
    folder = tmp_path_factory.mktemp("broken")
    modules = dict.fromkeys(STRAY.values(), "") | HOUSE
    for _, importer, imported in PLANTED:
        modules[importer] = f"{modules.get(importer, '')}\nimport {imported}"
    build(folder, modules)
    return lint(folder, folder / "src").stdout


def section(report: str, contract: str) -> str:
    """Give what the report says about one contract."""
    (name,) = (one["name"] for one in contracts() if one["id"] == contract)
    details = report.partition("Broken contracts")[2]
    heading = re.escape(name) + r"\n-+\n"
    found = re.search(heading + r"(.*?)(?=\n[^\n]+\n-{3,}\n|\Z)", details, re.DOTALL)
    return found.group(1) if found else ""


def contracts() -> list[dict[str, str]]:
    """Give the contracts of the project."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return settings["tool"]["importlinter"]["contracts"]


def test_the_house_keeps_its_contracts() -> None:
    """Every import of the program goes down the stairs and through the doors."""
    done = lint(ROOT, ROOT / "src")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_tidy_house_breaks_nothing(tmp_path: Path) -> None:
    """The contracts leave in peace what stands in its place."""
    build(tmp_path, HOUSE)
    done = lint(tmp_path, tmp_path / "src")
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_contract_has_a_planted_violation() -> None:
    """No contract stands in pyproject.toml that was never seen to break."""
    assert {one["id"] for one in contracts()} == {contract for contract, _, _ in PLANTED}


@pytest.mark.parametrize(("contract", "importer", "imported"), PLANTED)
def test_a_planted_import_is_reported(
    broken: str, contract: str, importer: str, imported: str
) -> None:
    """An import across the house rules breaks the contract that forbids it."""
    importing = re.escape(f"evidence_kit.{importer}")
    assert re.search(rf"{importing} -> {re.escape(imported)}\b", section(broken, contract)), broken


@pytest.mark.parametrize(("contract", "module"), STRAY.items())
def test_a_stray_module_is_reported(broken: str, contract: str, module: str) -> None:
    """A module that stands on no floor breaks the build."""
    assert f"evidence_kit.{module}" in section(broken, contract), broken
