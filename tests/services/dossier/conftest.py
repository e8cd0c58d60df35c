"""One sample dossier for all tests that only read it; it also lies in build/ to be looked at."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from evidence_kit.services.dossier import Written
from support.dossiers import Shelf, sample


@dataclass(frozen=True)
class Sample:
    """A written dossier and the case it was made from."""

    shelf: Shelf
    path: Path
    written: Written


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Sample:
    """Write a Dutch dossier with one of everything, and keep a copy in build/."""
    shelf, path = sample(), tmp_path_factory.mktemp("dossier") / "dossier-nl.pdf"
    written = shelf.write(path)
    build = pytestconfig.rootpath / "build"
    build.mkdir(exist_ok=True)
    shutil.copyfile(path, build / "sample-dossier-nl.pdf")
    return Sample(shelf, path, written)


@pytest.fixture(scope="session")
def made_english(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """Write the same dossier in English."""
    shelf, path = sample(), tmp_path_factory.mktemp("dossier") / "dossier-en.pdf"
    return Sample(shelf, path, shelf.write(path, "en"))
