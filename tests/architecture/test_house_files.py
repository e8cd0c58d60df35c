"""The house around the program: what the texts, targets and package files say is so."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

import evidence_kit

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
PINNED = re.compile(r"^([a-z0-9][a-z0-9.-]*)==", re.MULTILINE)


def text(*parts: str) -> str:
    """Read one file of the project."""
    return ROOT.joinpath(*parts).read_text(encoding="utf-8")


def pinned(lock: str) -> set[str]:
    """Give the names of the packages that a lock file pins."""
    return set(PINNED.findall(text("requirements", lock)))


def test_every_target_explains_itself() -> None:
    """`make help` lists every target with a sentence."""
    makefile = text("Makefile")
    (phony,) = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    explained = set(re.findall(r"^([a-z0-9-]+):.*## \S", makefile, re.MULTILINE))
    assert explained == set(phony.split())


def test_the_texts_name_only_targets_that_exist() -> None:
    """Nobody is told to type a command that is not there."""
    phony = re.search(r"^\.PHONY: (.*)$", text("Makefile"), re.MULTILINE)
    assert phony
    pages = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
    named = {
        target
        for page in pages
        for target in re.findall(r"(?:`|^)make ([a-z0-9-]+)", page.read_text("utf-8"), re.MULTILINE)
    }
    assert "test" in named
    assert named <= set(phony[1].split())


def test_links_between_the_texts_lead_somewhere() -> None:
    """Every link from one text to another file of the project leads to that file."""
    for page in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("packaging/*.md")]:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_version_is_one() -> None:
    """The program says the version that the package has."""
    assert tomllib.loads(text("pyproject.toml"))["project"]["version"] == evidence_kit.__version__


def test_every_dependency_is_pinned_and_explained() -> None:
    """What the program needs is locked with hashes and has its reason in writing."""
    project = tomllib.loads(text("pyproject.toml"))["project"]
    needed = {
        re.split(r"[<>=; ]", line)[0].lower().replace("_", "-") for line in project["dependencies"]
    }
    assert needed <= pinned("runtime.lock")
    explained = text("docs", "dependencies.md").lower()
    assert [name for name in sorted(pinned("runtime.lock")) if name not in explained] == []


def test_tools_and_program_are_pinned_alike() -> None:
    """The tests run with the same libraries that the wheel gets."""
    lines = {
        lock: set(re.findall(r"^[a-z0-9.-]+==\S+", text("requirements", lock), re.MULTILINE))
        for lock in ("runtime.lock", "dev.lock")
    }
    assert lines["runtime.lock"] <= lines["dev.lock"]


def test_the_icon_of_the_package_is_the_icon_of_the_program() -> None:
    """Menu and window show the same picture."""
    assert text("packaging", "notes.svg") == text("resources", "pictures", "app-icon.svg")


def test_the_menu_entry_tells_nothing() -> None:
    """Somebody who looks at the menu does not learn what the program is for."""
    entry = text("packaging", "notes.desktop")
    shown = re.findall(r"^(?:Name|Comment|GenericName|Keywords)\S*=(.*)$", entry, re.MULTILINE)
    assert shown
    for word in ("evidence", "bewijs", "chantage", "blackmail", "police", "politie", "aangifte"):
        assert not [line for line in shown if word in line.lower()]


@pytest.mark.needs_tools
@pytest.mark.parametrize(
    "command",
    [
        ["desktop-file-validate", "notes.desktop"],
        ["appstreamcli", "validate", "--no-net", "org.evidencekit.notes.metainfo.xml"],
    ],
    ids=lambda command: command[0],
)
def test_package_files_are_valid(command: list[str]) -> None:
    """The desktop's own tools accept the menu entry and the description."""
    done = subprocess.run(command, cwd=PACKAGING, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
