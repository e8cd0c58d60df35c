"""Set-up on a bare machine: what the system lacks is named, and installed or told in one line."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from tools import system_packages


class Machine:
    """Stands for the system underneath: which commands ran on it and how they ended."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, user: int, apt: bool = True) -> None:
        self.commands: list[list[str]] = []
        self.libraries: set[str] = set()
        self.apt_works = True
        monkeypatch.setattr("os.geteuid", lambda: user)
        monkeypatch.setattr("ctypes.CDLL", self._load)
        monkeypatch.setattr("subprocess.run", self._run)
        monkeypatch.setattr("shutil.which", lambda name: name if apt else None)
        monkeypatch.setattr("sys.platform", "linux")

    def _load(self, library: str) -> object:
        if library not in self.libraries:
            raise OSError(library)
        return object()

    def _run(self, command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        self.commands.append(command)
        if self.apt_works and "install" in command:
            known = {**system_packages.LIBRARIES, **system_packages.WINDOW_LIBRARIES}
            self.libraries |= {known[name] for name in command if name in known}
        return subprocess.CompletedProcess(command, 0 if self.apt_works else 100)


def test_root_installs_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a bare Debian as root one command is enough."""
    machine = Machine(monkeypatch, user=0)
    assert system_packages.main(["--window"]) == 0
    assert [command[:2] for command in machine.commands] == [
        ["apt-get", "update"],
        ["apt-get", "install"],
    ]
    assert {"libegl1", "libxcb-cursor0"} <= set(machine.commands[1])


def test_others_are_told_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without root nothing is tried; the line that installs is printed whole."""
    machine = Machine(monkeypatch, user=1000)
    assert system_packages.main([]) == 1
    said = capsys.readouterr().err
    assert "    sudo apt-get install --no-install-recommends libgl1 " in said
    assert "libxcb-cursor0" not in said
    assert machine.commands == []


def test_a_complete_system_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """When nothing is missing, nothing runs."""
    machine = Machine(monkeypatch, user=0)
    machine.libraries = set(system_packages.LIBRARIES.values())
    assert system_packages.main([]) == 0
    assert machine.commands == []


def test_a_failed_installation_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """When the packages cannot be fetched, set-up stops with their names."""
    Machine(monkeypatch, user=0).apt_works = False
    assert system_packages.main([]) == 1
    assert "could not be installed: libgl1" in capsys.readouterr().err


def test_other_systems_are_told_what_to_look_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where there is no apt, the names of the Debian packages still help."""
    Machine(monkeypatch, user=0, apt=False)
    assert system_packages.main([]) == 1
    assert "libegl1" in capsys.readouterr().err


def test_python_without_venv_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Debian's bare Python cannot make an environment; the package for that comes first."""
    Machine(monkeypatch, user=0)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert system_packages.missing(window=False, judges=False)[0] == "python3-venv"


def test_what_reads_aloud_is_looked_for_by_its_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is nowhere names its package, for the long tests alone; one that is does not."""
    machine = Machine(monkeypatch, user=0)
    machine.libraries = set(system_packages.LIBRARIES.values())
    files = {"gir1.2-nowhere": "/usr/lib/*/nowhere-1.0.typelib", "bash": "/bin/s*"}
    monkeypatch.setattr(system_packages, "JUDGE_FILES", files)
    assert system_packages.missing(window=False, judges=True) == ["gir1.2-nowhere"]
    assert system_packages.missing(window=False, judges=False) == []


def test_the_tool_needs_nothing_installed() -> None:
    """It runs before there is an environment: with the standard library alone."""
    path = Path(system_packages.__file__)
    done = subprocess.run(
        ["python3", "-I", "-S", str(path), "--help"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
