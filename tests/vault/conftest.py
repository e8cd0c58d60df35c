"""One small vault that many tests copy."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support.carried import everything
from support.vaults import Kept, kept

SIZES = (10, 40_000, 1_100_000, 3, 200_000, 0, 5000, 70_000)


@pytest.fixture(scope="session")
def _original(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    return kept(tmp_path_factory.mktemp("vault") / "case.evk", SIZES)


@pytest.fixture
def case_file(_original: Kept, tmp_path: Path) -> Kept:
    """Give a fresh copy of a closed vault with eight files."""
    copy = tmp_path / "case.evk"
    shutil.copy(_original.path, copy)
    return Kept(copy, _original.code, _original.files)


@pytest.fixture(scope="session")
def _everything(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    return everything(tmp_path_factory.mktemp("everything") / "case.evk")


@pytest.fixture
def full_case(_everything: Kept, tmp_path: Path) -> Kept:
    """Give a fresh copy of a closed vault with one of everything."""
    copy = tmp_path / "case.evk"
    shutil.copy(_everything.path, copy)
    return Kept(copy, _everything.code, _everything.files)
