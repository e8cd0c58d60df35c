"""What holds for every test: no network, no real home, no temporary files, nothing left running."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from support import leaks, network

# Qt reads this when the first application object is made.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile(
    "house", deadline=None, derandomize=True, print_blob=True, max_examples=25
)
settings.register_profile("full", settings.get_profile("house"), max_examples=50)
settings.register_profile("long", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))

network.watch()

HOME_VARIABLES = {
    "HOME": "",
    "USERPROFILE": "",
    "LOCALAPPDATA": "AppData/Local",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
}
WITH_WINDOWS = ("ui", "journey")


def pytest_unconfigure() -> None:
    """Empty the clipboard: without a screen Qt throws it away after Python's end, and crashes."""
    if "PySide6.QtGui" in sys.modules:
        from PySide6.QtGui import QGuiApplication

        if QGuiApplication.instance() is not None:
            QGuiApplication.clipboard().clear()


@pytest.fixture(scope="session")
def nowhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder that does not exist: a temporary file made there fails at once."""
    return tmp_path_factory.getbasetemp() / "temporary-files-are-forbidden"


@pytest.fixture(autouse=True)
def home(
    tmp_path_factory: pytest.TempPathFactory, nowhere: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Give every test its own empty home, and no place for temporary files."""
    folder = tmp_path_factory.mktemp("home")
    for variable, below in HOME_VARIABLES.items():
        monkeypatch.setenv(variable, str(folder / below))
    for variable in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(variable, str(nowhere))
    monkeypatch.setattr("tempfile.tempdir", str(nowhere))
    return folder


@pytest.fixture(scope="module", autouse=True)
def quick_hunt() -> None:
    """Keep the hunt for leaks, and Python's own for garbage, to what a file of tests makes."""
    leaks.set_aside()


@pytest.fixture(scope="module", autouse=True)
def clock_may_stand(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let the clock of a window test stand still while the computer's goes on.

    The log of a case notes that after five seconds, and what notes a change makes pages old.
    """
    with pytest.MonkeyPatch.context() as patch:
        if _folder(request) in WITH_WINDOWS:
            patch.setattr("evidence_kit.vault.custody_log._DRIFT_MS", 3_600_000)
        yield


@pytest.fixture(autouse=True)
def offline() -> Iterator[None]:
    """Fail a test whose process reached for the network, even when the error was swallowed."""
    network.forget()
    yield
    if network.attempts():
        pytest.fail(f"reached for the network: {', '.join(network.attempts())}")


@pytest.fixture(autouse=True)
def tidy(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves threads behind, or for window tests windows and timers."""
    look = leaks.everything if _folder(request) in WITH_WINDOWS else leaks.threads
    before = look()
    yield
    left = leaks.left_behind(before, look)
    if left:
        pytest.fail(f"left behind: {', '.join(left)}")


def _folder(request: pytest.FixtureRequest) -> str:
    return request.path.relative_to(request.config.rootpath / "tests").parts[0]
